package pgstore

import (
	"context"

	"sijil/eventstore"
)

// Hidden gives an event whose position no append gives, so that $all does not
// show it and only readers of its stream see it: somebody put it there by hand.
func (s *Store) Hidden(ctx context.Context) (r eventstore.Recorded, found bool, err error) {
	events, err := s.query(ctx, 1, `SELECT `+recordedColumns+` FROM events WHERE position < 1 ORDER BY position LIMIT 1`)
	if err != nil || len(events) == 0 {
		return r, false, err
	}
	return events[0], true, nil
}
