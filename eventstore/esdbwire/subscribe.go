package esdbwire

import (
	"context"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"

	"sijil/eventstore"
)

// subscribe sends what there is and stays. It ends with the caller, with the
// server, and as soon as the caller's rights are not what they were.
func (r *reading) subscribe(ctx context.Context, stream string) error {
	caller := r.rights.Caller
	if !r.follow.enter(caller, 1) {
		return errTooMany
	}
	defer r.follow.leave(caller, 1)
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	defer context.AfterFunc(r.ending, func() { end(errStopping) })()
	return r.watched(ctx, func(ctx context.Context) error {
		if r.options.GetStream() != nil {
			return r.followStream(ctx, stream)
		}
		return r.followAll(ctx)
	})
}

// followAll follows $all from after a position.
func (r *reading) followAll(ctx context.Context) error {
	s, err := r.rights.selection(r.options)
	if err != nil {
		return err
	}
	f := follower{reading: r, selection: s}
	from := position(r.options)
	if from == eventstore.End {
		// Where that is stands before the caller is told: what they append then, they see.
		if from, err = r.store.Head(ctx); err != nil {
			return err
		}
	} else {
		f.checkpoint = from
	}
	if err := r.send(confirmation()); err != nil {
		return err
	}
	return f.run(ctx, from)
}

// followStream follows one stream from after a revision: first by itself, then
// in $all, from where the log ended before that.
func (r *reading) followStream(ctx context.Context, name string) error {
	if !possible(name) {
		return invalid("no stream can have this name")
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
	if err := r.send(confirmation()); err != nil {
		return err
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
