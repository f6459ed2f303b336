package esdbwire

import (
	"context"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
)

// Why the server ends a subscription. Each tells the caller how to go on.
var (
	errStopping = status.Error(codes.Unavailable, "the server stops; subscribe again from where you are")
	errTooMany  = status.Error(codes.ResourceExhausted, "you have as many subscriptions as one agency may; end one first")
	errRevoked  = status.Error(codes.Unauthenticated, "your token or your agreement has ended; sign in again and subscribe from where you are")
)

// subscribe sends what there is and stays. It ends with the caller, with the
// server, and as soon as the caller's rights are not what they were.
func (r *reading) subscribe(ctx context.Context, stream string) error {
	if !r.follow.enter(r.rights.Caller) {
		return errTooMany
	}
	defer r.follow.leave(r.rights.Caller)
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	defer context.AfterFunc(r.ending, func() { end(errStopping) })()
	go r.watch(ctx, end)

	follow := r.followAll
	if r.options.GetStream() != nil {
		follow = func(ctx context.Context) error { return r.followStream(ctx, stream) }
	}
	err := follow(ctx)
	if cause, ours := status.FromError(context.Cause(ctx)); ours && cause != nil {
		return cause.Err()
	}
	return r.refusal(ctx, err)
}

// watch ends the subscription when the caller's rights end or change.
func (r *reading) watch(ctx context.Context, end context.CancelCauseFunc) {
	look := time.NewTicker(r.Server.options.Recheck)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
		now, err := r.Server.options.Authorise(ctx, token(ctx))
		if err == nil && now.same(r.rights) && (now.Until.IsZero() || time.Now().Before(now.Until)) {
			continue
		}
		if err != nil && unknowable(err) {
			continue // whether the caller still may: not for that are followers thrown out
		}
		end(errRevoked)
		return
	}
}

// followAll follows $all from after a position.
func (r *reading) followAll(ctx context.Context) error {
	s, err := r.rights.selection(r.options)
	if err != nil {
		return err
	}
	if s.nothing {
		return errDenied
	}
	if err := r.send(confirmation()); err != nil {
		return err
	}
	f := follower{reading: r, selection: s}
	return f.run(ctx, position(r.options))
}

// followStream follows one stream from after a revision: first by itself, then
// in $all, from where the log ended before that.
func (r *reading) followStream(ctx context.Context, name string) error {
	if err := r.send(confirmation()); err != nil {
		return err
	}
	head, err := r.store.Head(ctx)
	if err != nil {
		return err
	}
	next := eventstore.First
	switch at := r.options.GetStream().GetRevisionOption().(type) {
	case *streams.ReadReq_Options_StreamOptions_Revision:
		next = eventstore.Revision(min(at.Revision, uint64(eventstore.Last-1))) + 1
	case *streams.ReadReq_Options_StreamOptions_End:
		for last, err := range r.store.ReadStream(ctx, name, eventstore.Last, eventstore.Backwards) {
			if err != nil {
				return err
			}
			next = last.Revision + 1
			break
		}
	}
	for e, err := range r.store.ReadStream(ctx, name, next, eventstore.Forwards) {
		if err != nil {
			return err
		}
		if err := r.send(eventMessage(&e, r.structured)); err != nil {
			return err
		}
		next = e.Revision + 1
		head = max(head, e.Position)
	}
	f := follower{reading: r, selection: &selection{store: eventstore.Filter{StreamPrefixes: []string{name}}}}
	f.wants = func(e *eventstore.Recorded) bool { return e.Stream == name && e.Revision >= next }
	return f.run(ctx, head)
}

// follower sends a subscription's messages.
type follower struct {
	*reading
	*selection
	wants      func(*eventstore.Recorded) bool // beside the selection; nil for all
	checkpoint eventstore.Position             // the last that was sent
	live       bool
}

func (f *follower) run(ctx context.Context, from eventstore.Position) error {
	if from != eventstore.End {
		f.checkpoint = from
	}
	for m, err := range f.Server.store.Subscribe(ctx, from, f.selection.store) {
		if err != nil {
			return err
		}
		if err := f.tell(m); err != nil {
			return err
		}
	}
	return ctx.Err()
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
	if considered := uint64(m.Position - f.checkpoint); f.every > 0 && considered > 0 && (considered >= f.every || arrived) {
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
