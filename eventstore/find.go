package eventstore

import (
	"context"
	"errors"

	"github.com/google/uuid"
)

// ErrNoEvent: the log has no event of the id.
var ErrNoEvent = errors.New("the log has no event of this id")

// Finder is a Store that finds an event by its id.
type Finder interface {
	// Find gives the event of an id; ErrNoEvent if there is none.
	Find(ctx context.Context, id uuid.UUID) (Recorded, error)
}

// Find gives the event of an id; ErrNoEvent if there is none. In a store that is
// no Finder it reads the whole log.
func Find(ctx context.Context, s Store, id uuid.UUID) (Recorded, error) {
	if finder, ok := s.(Finder); ok {
		return finder.Find(ctx, id)
	}
	for r, err := range s.ReadAll(ctx, Start, Forwards, Filter{}) {
		if err != nil || r.ID == id {
			return r, err
		}
	}
	return Recorded{}, ErrNoEvent
}
