package esdb

import (
	"context"
	"errors"
	"iter"
	"time"

	"sijil/eventstore"
)

// readSelected reads by a subscription up to where the log ends now.
func (s *Store) readSelected(ctx context.Context, from eventstore.Position, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		head, err := s.Head(ctx)
		if err != nil {
			yield(eventstore.Recorded{}, err)
			return
		}
		sub := &subscription{store: s, at: from, filter: filter, yield: func(m eventstore.Message, _ error) bool {
			return m.Event == nil || yield(*m.Event, nil)
		}}
		deadline := time.Now().Add(s.options.Patience)
		for tries := 0; sub.at < head; tries++ {
			before := sub.at
			err := sub.session(s.outgoing(ctx), catchUpWindow, func() bool { return sub.at >= head })
			switch {
			case err == nil || errors.Is(err, errEnough):
				return
			case sub.at != before:
				tries, deadline = 0, time.Now().Add(s.options.Patience)
			}
			if ctx.Err() != nil || judge(err) == final || errors.Is(err, errClosed) || time.Now().After(deadline) || !backOff(ctx, tries) {
				yield(eventstore.Recorded{}, readRefusal(errors.Join(ctx.Err(), err)))
				return
			}
		}
	}
}
