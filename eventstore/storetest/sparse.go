package storetest

import (
	"context"
	"iter"

	"sijil/eventstore"
)

// Sparse shows a store whose positions have gaps, as a cluster's have: the nth of
// the store beneath is n*1000+7. Any position is accepted back, also one between
// two events. What a store can do beside the contract, such as Import, is hidden.
func Sparse(s eventstore.Store) eventstore.Store { return sparse{s} }

type sparse struct{ eventstore.Store }

const (
	sparseStep   = 1000
	sparseOffset = 7
)

// out is a position of the store beneath as it is shown.
func out(p eventstore.Position) eventstore.Position {
	if p == eventstore.Start || p == eventstore.End {
		return p
	}
	return p*sparseStep + sparseOffset
}

// in is the position of the last event beneath that is shown at or before p;
// before is one more than that of the last event that is shown before p.
func in(p eventstore.Position) (atOrBefore, before eventstore.Position) {
	switch {
	case p == eventstore.End:
		return p, p
	case p < sparseOffset:
		return eventstore.Start, eventstore.Start
	}
	atOrBefore = (p - sparseOffset) / sparseStep
	if (p-sparseOffset)%sparseStep == 0 {
		return atOrBefore, atOrBefore
	}
	return atOrBefore, atOrBefore + 1
}

func (s sparse) Append(ctx context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (eventstore.AppendResult, error) {
	r, err := s.Store.Append(ctx, stream, expected, events...)
	r.Position = out(r.Position)
	return r, err
}

func (s sparse) ReadStream(ctx context.Context, stream string, from eventstore.Revision, dir eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	return shown(s.Store.ReadStream(ctx, stream, from, dir))
}

func (s sparse) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	atOrBefore, before := in(from)
	if dir == eventstore.Backwards {
		return shown(s.Store.ReadAll(ctx, before, dir, filter))
	}
	return shown(s.Store.ReadAll(ctx, atOrBefore, dir, filter))
}

func shown(events iter.Seq2[eventstore.Recorded, error]) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		for r, err := range events {
			r.Position = out(r.Position)
			if !yield(r, err) {
				return
			}
		}
	}
}

func (s sparse) Subscribe(ctx context.Context, from eventstore.Position, filter eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return func(yield func(eventstore.Message, error) bool) {
		atOrBefore, _ := in(from)
		for m, err := range s.Store.Subscribe(ctx, atOrBefore, filter) {
			m.Position = out(m.Position)
			if m.Event != nil {
				e := *m.Event
				e.Position = out(e.Position)
				m.Event = &e
			}
			if !yield(m, err) {
				return
			}
		}
	}
}

func (s sparse) Head(ctx context.Context) (eventstore.Position, error) {
	p, err := s.Store.Head(ctx)
	return out(p), err
}
