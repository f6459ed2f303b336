package projections_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// one is a reactor to registered births with one errand for each, to the birth's own stream.
func one(name string, do func(context.Context, eventstore.Recorded) error) projections.Reactor {
	plan := func(_ context.Context, r eventstore.Recorded) ([]projections.Errand, error) {
		return []projections.Errand{{Policy: name, Target: r.Stream, Do: func(ctx context.Context) error { return do(ctx, r) }}}, nil
	}
	return projections.Reactor{Name: name, Types: []string{"birth.registered"}, Plan: plan}
}

// TestR15_ARefusedCommandStandsInTheQueue: the policy goes on, and what was refused is tried again until it is done.
func TestR15_ARefusedCommandStandsInTheQueue(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var refusing, down atomic.Bool
	var handled atomic.Int64
	refusing.Store(true)
	down.Store(true)
	policy := one("follow-births", func(_ context.Context, r eventstore.Recorded) error {
		switch e := r.Event.(birth.Registered); {
		case down.Load():
			return eventstore.RuleUnavailable.Refuse("")
		case refusing.Load() && e.NationalNumber == number(1):
			return person.RuleDeceased.Refuse("")
		}
		handled.Add(1)
		return nil
	})
	e := w.engine(projections.Options{Retry: time.Millisecond, Await: 100 * time.Millisecond}, append(projections.All(), policy)...)
	w.start(e)
	for i := range 3 {
		w.record("birth-"+string(number(i)), birth.Registered{NationalNumber: number(i), Office: "IQ-BG-01", Area: "IQ-BG"})
	}
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Await(context.Background(), head, "follow-births"); !domain.IsRule(err, projections.RuleBehind) {
		t.Errorf("a policy without its registry went on: %v", err)
	}
	down.Store(false)
	w.await(e, head)
	if handled.Load() != 2 {
		t.Errorf("%d commands done, want 2", handled.Load())
	}
	reads := projections.NewReads(w.pool, w.store, w.codec)
	queue := func() []projections.Edge[projections.WorkItem] {
		page, err := reads.WorkQueue(context.Background(), projections.WorkFilter{Flag: projections.PolicyFailed}, projections.Page{First: 10})
		if err != nil {
			t.Fatal(err)
		}
		return page.Edges
	}
	if q := queue(); len(q) != 1 || q[0].Node.Record != "birth-"+string(number(1)) || q[0].Node.Reason != person.RuleDeceased.Key || q[0].Node.Area != "IQ-BG" {
		t.Errorf("the queue: %+v", q)
	}
	if h := healthOf(t, e, "follow-births"); h.Refused != 1 || h.Status != "live" {
		t.Errorf("health: %+v", h)
	}
	until(t, "it was tried again", func() bool { q := queue(); return len(q) == 1 && q[0].Node.Revision > 1 })
	refusing.Store(false)
	until(t, "the queue is empty", func() bool { return len(queue()) == 0 })
	if handled.Load() != 3 {
		t.Errorf("%d commands done, want 3", handled.Load())
	}
}
