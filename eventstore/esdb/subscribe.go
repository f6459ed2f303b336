package esdb

import (
	"context"
	"errors"
	"iter"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

const (
	// catchUpWindow is how many events the server considers from one checkpoint to
	// the next while there is much to catch up with; each message costs.
	catchUpWindow = 1000
	// ahead is how many messages of a subscription may wait for the consumer.
	ahead = 512
	// farBehind is how much of the log a live subscription may lag, in messages
	// that wait, without saying that it has not caught up.
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
	told   bool                // that the end was reached, at
	toldAt eventstore.Position //
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
		return notSent{err}
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
	messages, err := sub.store.messages(ctx, sub.at, serverFilter(sub.filter), window)
	if err != nil {
		return err
	}
	for m := range messages {
		switch {
		case m.err != nil:
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

// message of a subscription of the client: one of these.
type message struct {
	event      *eventstore.Recorded
	checkpoint eventstore.Position
	caughtUp   bool
	err        error // the last
}

// messages opens a subscription of the client and gives what comes, until ctx ends.
func (s *Store) messages(ctx context.Context, from eventstore.Position, filter *client.SubscriptionFilter, window int) (<-chan message, error) {
	l, err := s.link(ctx)
	if err != nil {
		return nil, notSent{err}
	}
	out := make(chan message, ahead)
	if !s.help(func() {
		defer l.leave()
		defer close(out)
		if err := l.use(ctx, func(ctx context.Context, c *client.Client) error {
			return s.pump(ctx, c, client.SubscribeToAllOptions{
				From: allPosition(from), MaxSearchWindow: window, CheckpointInterval: 1, Filter: filter, RequiresLeader: true,
			}, out, l.hear)
		}); err != nil && ctx.Err() == nil {
			if l.broken(err) || errors.Is(err, errSilent) {
				l.retire() // the client does not look for another node by itself
			}
			give(ctx, out, message{err: err})
		}
	}) {
		l.leave()
		return nil, notSent{errClosed}
	}
	return out, nil
}

var errSilent = errors.New("the event store did not confirm the subscription in time")

// pump subscribes, and puts out what comes until it ends.
func (s *Store) pump(ctx context.Context, c *client.Client, o client.SubscribeToAllOptions, out chan<- message, hear func()) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := time.AfterFunc(s.options.Attempt, func() { cancel(errSilent) })
	sub, err := c.SubscribeToAll(ctx, o)
	if !silence.Stop() {
		return errSilent
	}
	if err != nil {
		return err
	}
	defer sub.Close()
	for {
		e := sub.Recv()
		m := message{caughtUp: e.CaughtUp != nil}
		switch {
		case e.SubscriptionDropped != nil:
			return e.SubscriptionDropped.Error
		case e.EventAppeared != nil:
			r, ours := recorded(e.EventAppeared)
			if m.checkpoint = r.Position; ours {
				m.event = &r
			}
		case e.CheckPointReached != nil:
			m.checkpoint = eventstore.Position(e.CheckPointReached.Commit)
		}
		hear()
		if !give(ctx, out, m) {
			return ctx.Err()
		}
	}
}

func give(ctx context.Context, out chan<- message, m message) bool {
	select {
	case out <- m:
		return true
	case <-ctx.Done():
		return false
	}
}

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
