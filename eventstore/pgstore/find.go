package pgstore

import (
	"context"

	"github.com/google/uuid"

	"sijil/eventstore"
)

var _ eventstore.Finder = (*Store)(nil)

// Find gives the event of an id; eventstore.ErrNoEvent if there is none.
func (s *Store) Find(ctx context.Context, id uuid.UUID) (eventstore.Recorded, error) {
	events, err := s.query(ctx, 1, `SELECT `+recordedColumns+` FROM events WHERE id = $1`, [16]byte(id))
	switch {
	case err != nil:
		return eventstore.Recorded{}, err
	case len(events) == 0:
		return eventstore.Recorded{}, eventstore.ErrNoEvent
	default:
		return events[0], nil
	}
}
