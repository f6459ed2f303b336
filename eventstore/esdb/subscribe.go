package esdb

import (
	"context"
	"errors"
	"iter"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

const (
	// catchUpWindow is how many events the server considers from one checkpoint to
	// the next while there is much to catch up with; each message costs.
	catchUpWindow = 1000
	// ahead is how many messages of a subscription may wait for the consumer.
	ahead = 512
)

// Subscribe reads on through lost connections and restarts of the server: it
// repeats until it gets on, from where it is. It ends without an error when ctx
// ends or the store is closed.
func (s *Store) Subscribe(ctx context.Context, from eventstore.Position, filter eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return func(yield func(eventstore.Message, error) bool) {
		ctx, cancel := context.WithCancel(s.outgoing(ctx))
		defer cancel()
		defer context.AfterFunc(s.running, cancel)()
		sub := &subscription{store: s, at: from, filter: filter, yield: yield}
		for tries := 0; ctx.Err() == nil; tries++ {
			before := sub.at
			err := sub.follow(ctx)
			switch {
			case errors.Is(err, errEnough) || ctx.Err() != nil || errors.Is(err, errClosed):
				return
			case judge(err) == final:
				yield(eventstore.Message{}, RuleRefused.Refuse("").Because(err))
				return
			case sub.at != before:
				tries = 0
			}
			backOff(ctx, tries)
		}
	}
}

// errEnough: the consumer wants no more, or has what it wanted.
var errEnough = errors.New("enough")

type subscription struct {
	store  *Store
	at     eventstore.Position
	told   bool // that the end was reached, at
	toldAt eventstore.Position
	narrow bool // the server says too little when the window is wide
	filter eventstore.Filter
	yield  func(eventstore.Message, error) bool
}

// follow catches up, says so, and stays. A filtered subscription is told of what
// it does not see only once in a window; while there is much to catch up with
// that is wide, and then as narrow as can be, so that who waits for a position
// need not wait for the next event that the filter selects.
func (sub *subscription) follow(ctx context.Context) error {
	head, err := sub.store.Head(ctx)
	if err != nil {
		return err
	}
	if sub.at == eventstore.End {
		sub.at = head
	}
	if sub.at < head {
		if err := sub.session(ctx, catchUpWindow, func() bool { return sub.at >= head }); err != nil {
			return err
		}
	}
	if err := sub.caughtUp(); err != nil {
		return err
	}
	return sub.session(ctx, 1, nil)
}

// session is one subscription of the client. It ends without an error once it
// has arrived; without arrived it is live, and says that it has caught up
// whenever no message waits.
func (sub *subscription) session(ctx context.Context, window int, arrived func() bool) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(sub.store.running, cancel)()
	if sub.narrow {
		window = 1
	}
	messages, err := sub.store.messages(ctx, client.SubscribeToAllOptions{
		From: allPosition(sub.at), MaxSearchWindow: window, CheckpointInterval: 1, Filter: serverFilter(sub.filter), RequiresLeader: true,
	}, arrived != nil)
	if err != nil {
		return err
	}
	for m := range messages {
		switch {
		case m.err != nil:
			sub.narrow = sub.narrow || arrived != nil && errors.Is(m.err, errSilent)
			return m.err
		case m.event != nil:
			err = sub.event(m.event)
		case m.checkpoint > sub.at:
			sub.at = m.checkpoint
			if arrived != nil {
				err = sub.tell(eventstore.Message{Position: sub.at})
			}
		}
		if err == nil && arrived == nil && len(messages) == 0 {
			err = sub.caughtUp()
		}
		if err != nil {
			return err
		}
		if arrived != nil && (m.caughtUp || arrived()) {
			return nil
		}
	}
	return notSent{ctx.Err()}
}

func (sub *subscription) event(r *eventstore.Recorded) error {
	if r.Position <= sub.at {
		return nil
	}
	sub.at = r.Position
	if !sub.filter.Selects(r.Stream, r.Type) {
		return nil
	}
	return sub.tell(eventstore.Message{Event: r, Position: r.Position})
}

// caughtUp says so once for each position.
func (sub *subscription) caughtUp() error {
	if sub.told && sub.toldAt == sub.at {
		return nil
	}
	sub.told, sub.toldAt = true, sub.at
	return sub.tell(eventstore.Message{Position: sub.at, CaughtUp: true})
}

func (sub *subscription) tell(m eventstore.Message) error {
	if !sub.yield(m, nil) {
		return errEnough
	}
	return nil
}
