package esdb

import (
	"context"
	"errors"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

// message of a subscription of the client: one of these.
type message struct {
	event      *eventstore.Recorded
	checkpoint eventstore.Position
	caughtUp   bool
	err        error // the last
}

// messages opens a subscription of the client and gives what comes, until ctx
// ends. One that catches up is given up when it is silent.
func (s *Store) messages(ctx context.Context, o client.SubscribeToAllOptions, catchingUp bool) (<-chan message, error) {
	l, err := s.link(ctx)
	if err != nil {
		return nil, notSent{err}
	}
	out := make(chan message, ahead)
	if !s.help(func() {
		defer l.leave()
		defer close(out)
		err := l.use(ctx, func(ctx context.Context, c *client.Client) error { return s.pump(ctx, l, c, o, out, catchingUp) })
		if err == nil || ctx.Err() != nil {
			return
		}
		if l.broken(err) || errors.Is(err, errSilent) && l.silent(s.options.Attempt) {
			l.retire() // the client does not look for another node by itself
		}
		give(ctx, out, message{err: err})
	}) {
		l.leave()
		return nil, notSent{errClosed}
	}
	return out, nil
}

var errSilent = errors.New("the event store did not confirm the subscription, or go on with it, in time")

// pump subscribes, and puts out what comes until it ends, at the latest with the
// link: a subscription that stayed would keep a second connection.
func (s *Store) pump(ctx context.Context, l *link, c *client.Client, o client.SubscribeToAllOptions, out chan<- message, catchingUp bool) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer context.AfterFunc(l.lasting, func() { cancel(errRetired) })()
	silence := time.AfterFunc(s.options.Attempt, func() { cancel(errSilent) })
	defer silence.Stop()
	defer func() {
		if cause := context.Cause(ctx); errors.Is(cause, errSilent) || errors.Is(cause, errRetired) {
			err = cause
		}
	}()
	l.wait()
	sub, err := c.SubscribeToAll(ctx, o)
	l.waited()
	if err != nil {
		return err
	}
	defer sub.Close()
	for {
		l.hear()
		if silence.Stop(); catchingUp {
			silence.Reset(s.options.Attempt)
		}
		e := sub.Recv()
		silence.Stop()
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
