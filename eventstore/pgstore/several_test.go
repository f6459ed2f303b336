package pgstore_test

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// TestR05_SuiteOverSeveralHandles: calls go to three handles in turn, as if to
// three processes on one database; together they are still one store.
func TestR05_SuiteOverSeveralHandles(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t testing.TB) eventstore.Store {
		db := pgtest.New(t)
		return &several{handles: []eventstore.Store{open(t, db.AppURL), open(t, db.AppURL), open(t, db.AppURL)}}
	})
}

// several is some handles of one log, used in turn.
type several struct {
	handles []eventstore.Store
	calls   atomic.Int64
}

func (s *several) next() eventstore.Store {
	return s.handles[int(s.calls.Add(1))%len(s.handles)]
}

func (s *several) Append(ctx context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (eventstore.AppendResult, error) {
	return s.next().Append(ctx, stream, expected, events...)
}

func (s *several) ReadStream(ctx context.Context, stream string, from eventstore.Revision, dir eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	return s.next().ReadStream(ctx, stream, from, dir)
}

func (s *several) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return s.next().ReadAll(ctx, from, dir, filter)
}

func (s *several) Subscribe(ctx context.Context, from eventstore.Position, filter eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return s.next().Subscribe(ctx, from, filter)
}

func (s *several) Head(ctx context.Context) (eventstore.Position, error) { return s.next().Head(ctx) }

func (s *several) Close() error {
	var errs []error
	for _, h := range s.handles {
		errs = append(errs, h.Close())
	}
	return errors.Join(errs...)
}
