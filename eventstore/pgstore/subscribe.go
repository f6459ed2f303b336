package pgstore

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"sijil/eventstore"
)

// Subscribe reads on through lost connections and restarts of the database: it
// repeats until it gets on. It ends without an error when ctx ends or the store is closed.
func (s *Store) Subscribe(ctx context.Context, from eventstore.Position, filter eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return func(yield func(eventstore.Message, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(s.running, cancel)()
		s.listen.Do(func() { s.helpers.Go(s.listenAll) })

		sub := subscription{store: s, at: from, filter: filter, yield: yield}
		for ctx.Err() == nil {
			more, err := sub.catchUp(ctx)
			switch {
			case !more || ctx.Err() != nil:
				return
			case err == nil:
				sub.wait(ctx)
			case passing(err):
				rest(ctx, listenAgain)
			default:
				yield(eventstore.Message{}, err)
				return
			}
		}
	}
}

type subscription struct {
	store  *Store
	at     eventstore.Position
	live   bool
	filter eventstore.Filter
	yield  func(eventstore.Message, error) bool
}

// catchUp yields what there is up to the log's end, and then says so. It gives
// false when the consumer wants no more.
func (sub *subscription) catchUp(ctx context.Context) (more bool, err error) {
	head, err := sub.end(ctx)
	if err != nil || sub.live && sub.at >= head {
		return true, err
	}
	for w, err := range sub.store.windowsForwards(ctx, sub.at, head, sub.filter) {
		if err != nil {
			return true, err
		}
		for i := range w.events {
			sub.at = w.events[i].Position
			if !sub.yield(eventstore.Message{Event: &w.events[i], Position: sub.at}, nil) {
				return false, nil
			}
		}
		silent := sub.at < w.upTo && w.upTo < head
		sub.at = w.upTo
		if silent && !sub.yield(eventstore.Message{Position: sub.at}, nil) {
			return false, nil
		}
	}
	sub.live = true
	return sub.yield(eventstore.Message{Position: sub.at, CaughtUp: true}, nil), nil
}

// end of the log. A live subscription asks the database only if nobody has told of more.
func (sub *subscription) end(ctx context.Context) (eventstore.Position, error) {
	if head, _ := sub.store.head.see(); sub.live && head > sub.at {
		return head, nil
	}
	head, err := sub.store.Head(ctx)
	if err != nil {
		return 0, err
	}
	sub.store.head.advance(head)
	if sub.at == eventstore.End {
		sub.at = head
	}
	return head, nil
}

// wait until the log is known to reach further, or might without our knowing.
func (sub *subscription) wait(ctx context.Context) {
	head, moved := sub.store.head.see()
	if head > sub.at {
		return
	}
	select {
	case <-ctx.Done():
	case <-moved:
	case <-time.After(pollInterval):
	}
}

// passing tells whether err is one that time heals: the database is away, starting, or full.
func passing(err error) bool {
	pg, ok := errors.AsType[*pgconn.PgError](err)
	if !ok {
		return true
	}
	switch pg.Code[:2] {
	case "08", "53", "57", "58": // connection, resources, operator, system
		return true
	}
	return false
}
