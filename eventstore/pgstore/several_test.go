package pgstore_test

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"

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

// TestR05_AloneAndNotAlone: a handle that wrote alone for a while knows where the
// log ends; when another has written since, it still finds the next place, and
// refuses what is to be refused.
func TestR05_AloneAndNotAlone(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	a, b := open(t, db.AppURL), open(t, db.AppURL)
	first := storetest.Events(1)
	storetest.MustAppend(t, a, "a", eventstore.NoStream, first...)
	for range 3 { // of each, what the other did not expect
		storetest.MustAppend(t, a, "a-"+uuid.NewString(), eventstore.NoStream, storetest.Events(1)...)
		storetest.MustAppend(t, a, "a-"+uuid.NewString(), eventstore.NoStream, storetest.Events(1)...)
		storetest.MustAppend(t, b, "b-"+uuid.NewString(), eventstore.NoStream, storetest.Events(1)...)
	}
	for _, prepare := range []func(){
		func() {}, // a is alone as far as it knows, and wrong
		func() { // and alone
			for range 3 {
				storetest.MustAppend(t, a, "a-"+uuid.NewString(), eventstore.NoStream, storetest.Events(1)...)
			}
		},
	} {
		prepare()
		_, err := a.Append(t.Context(), "a", eventstore.NoStream, storetest.Events(1)...)
		if _, wrong := errors.AsType[*eventstore.WrongExpectedRevision](err); !wrong {
			t.Errorf("a stream that exists: %v", err)
		}
		prepare()
		if again, err := a.Append(t.Context(), "a", eventstore.NoStream, first...); err != nil || again.Position != 1 {
			t.Errorf("a repetition: %+v, %v", again, err)
		}
		prepare()
		_, err = a.Append(t.Context(), "gone", eventstore.At(4), storetest.Events(1)...)
		if _, wrong := errors.AsType[*eventstore.WrongExpectedRevision](err); !wrong {
			t.Errorf("a revision that is not there: %v", err)
		}
	}
	all := storetest.All(t, b)
	storetest.CheckOrder(t, all)
	if last := all[len(all)-1]; len(all) != int(last.Position) {
		t.Errorf("%d events, the last at position %d", len(all), last.Position)
	}
}

// TestR05_DatabaseFellBack: behind the store's back the database is replaced by
// an older state of itself, as by a failover. The log goes on from there, without a gap.
func TestR05_DatabaseFellBack(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s, owner := open(t, db.AppURL), connect(t, db.OwnerURL)
	for range 5 {
		storetest.MustAppend(t, s, "a-"+uuid.NewString(), eventstore.NoStream, storetest.Events(1)...)
	}
	mustExec(t, owner, `ALTER TABLE log.events DISABLE TRIGGER immutable`)
	mustExec(t, owner, `DELETE FROM log.events WHERE position > 3`)
	if r := storetest.MustAppend(t, s, "b", eventstore.NoStream, storetest.Events(1)...); r.Position != 4 {
		t.Errorf("the log went on at %d, want 4", r.Position)
	}
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
