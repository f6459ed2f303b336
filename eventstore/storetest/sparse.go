package storetest

import (
	"context"
	"fmt"
	"iter"

	"sijil/eventstore"
)

// Sparse shows a store whose positions have gaps, as a cluster's have: the nth of
// the store beneath is n*1000+7. As a cluster it takes back only positions that it
// gave. What a store can do beside the contract, such as Import, is hidden.
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

// in is the position beneath that is shown as p, if there can be one.
func in(p eventstore.Position) (eventstore.Position, error) {
	if p == eventstore.Start || p == eventstore.End {
		return p, nil
	}
	if p%sparseStep != sparseOffset {
		return 0, fmt.Errorf("position %d was never given to anybody", p)
	}
	return p / sparseStep, nil
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
	return func(yield func(eventstore.Recorded, error) bool) {
		at, err := in(from)
		if err != nil {
			yield(eventstore.Recorded{}, err)
			return
		}
		shown(s.Store.ReadAll(ctx, at, dir, filter))(yield)
	}
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
		at, err := in(from)
		if err != nil {
			yield(eventstore.Message{}, err)
			return
		}
		for m, err := range s.Store.Subscribe(ctx, at, filter) {
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
