package esdbwire

import (
	"context"
	"time"

	"sijil/eventstore"
)

// follower sends a subscription's messages.
type follower struct {
	*reading
	*selection
	wants      func(*eventstore.Recorded) bool // beside the selection; nil for all
	checkpoint eventstore.Position             // the last that was sent
	live       bool
}

func (f *follower) run(ctx context.Context, from eventstore.Position) error {
	for m, err := range f.calls.store.Subscribe(ctx, from, f.selection.store) {
		if err != nil {
			return err
		}
		if err := f.tell(m); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return errStopping // the store was closed
}

// tell sends what a message of the store means to the caller: the event if it is
// wanted, a checkpoint when enough was considered since the last one, and once
// that the end is reached.
func (f *follower) tell(m eventstore.Message) error {
	if m.Event != nil && f.passes(m.Event) && (f.wants == nil || f.wants(m.Event)) {
		if err := f.send(eventMessage(m.Event, f.structured)); err != nil {
			return err
		}
	}
	arrived := m.CaughtUp && !f.live
	if f.every > 0 && m.Position > f.checkpoint && (arrived || uint64(m.Position-f.checkpoint) >= f.every) {
		if err := f.send(checkpointMessage(m.Position)); err != nil {
			return err
		}
		f.checkpoint = m.Position
	}
	if !arrived {
		return nil
	}
	f.live = true
	now, err := caughtUp(time.Now())
	if err != nil {
		return err
	}
	return f.send(now)
}
