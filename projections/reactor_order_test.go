package projections_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// nine errands for each registered birth.
func nine(do func(i int, r eventstore.Recorded) error) projections.Reactor {
	plan := func(_ context.Context, r eventstore.Recorded) (errands []projections.Errand, _ error) {
		for i := range 9 {
			errands = append(errands, projections.Errand{
				Policy: fmt.Sprintf("policy-%d", i), Target: fmt.Sprintf("target-%d", i),
				Do: func(context.Context) error { return do(i, r) },
			})
		}
		return errands, nil
	}
	return projections.Reactor{Name: "nine", Types: []string{"birth.registered"}, Plan: plan}
}

// TestR15_OneRefusedOfNine: the other eight are done at once, and once.
func TestR15_OneRefusedOfNine(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var done [9]atomic.Int64
	var allow atomic.Bool
	policy := nine(func(i int, _ eventstore.Recorded) error {
		switch {
		case allow.Load() || i != 4 && i != 6:
			done[i].Add(1)
			return nil
		case i == 6:
			panic("no such place")
		}
		return person.RuleDeceased.Refuse("")
	})
	e := w.engine(projections.Options{Retry: time.Millisecond, Await: 100 * time.Millisecond}, append(projections.All(), policy)...)
	w.start(e)
	w.await(e, w.record("birth-"+string(number(1)), birth.Registered{NationalNumber: number(1), Office: "IQ-BG-01", Area: "IQ-BG"}))
	for i := range done {
		if got, want := done[i].Load(), int64(1); i != 4 && i != 6 && got != want {
			t.Errorf("errand %d was done %d times, want %d", i, got, want)
		}
	}
	reads := projections.NewReads(w.pool, w.store, w.codec)
	page, err := reads.WorkQueue(t.Context(), projections.WorkFilter{Flag: projections.PolicyFailed}, projections.Page{First: 10})
	if err != nil {
		t.Fatal(err)
	}
	var queue []string
	for _, item := range page.Edges {
		queue = append(queue, item.Node.Policy+" "+item.Node.Reason)
		if item.Node.Reference == "" || item.Node.Area != "IQ-BG" {
			t.Errorf("in the queue: %+v", item.Node)
		}
	}
	slices.Sort(queue)
	if want := []string{"policy-4 " + person.RuleDeceased.Key, "policy-6 policy.fault"}; !slices.Equal(queue, want) {
		t.Errorf("the queue: %v, want %v", queue, want)
	}
	allow.Store(true)
	until(t, "the queue is empty", func() bool { return healthOf(t, e, "nine").Refused == 0 })
	for i := range done {
		if done[i].Load() != 1 {
			t.Errorf("errand %d was done %d times after all", i, done[i].Load())
		}
	}
}

// TestR15_SubjectsSideBySideEachInOrder: the events of a subject come one after
// the other, whichever its streams are; those of another do not wait for them.
func TestR15_SubjectsSideBySideEachInOrder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var mu sync.Mutex
	seen := map[string][]eventstore.Position{}
	var held, most atomic.Int64
	policy := projections.Reactor{Name: "order", Types: []string{"birth.registered", "birth.cancelled"}, Plan: func(_ context.Context, r eventstore.Recorded) ([]projections.Errand, error) {
		return []projections.Errand{{Policy: "order", Do: func(context.Context) error {
			now := held.Add(1)
			defer held.Add(-1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			time.Sleep(2 * time.Millisecond)
			_, of, _ := strings.Cut(r.Stream, "-")
			mu.Lock()
			defer mu.Unlock()
			seen[of] = append(seen[of], r.Position)
			return nil
		}}}, nil
	}}
	var last eventstore.Position
	for i := range 200 {
		n := string(number(i % 20))
		last = w.record([]string{"birth-", "death-"}[i/20%2]+n, birth.Registered{NationalNumber: number(i)}, birth.Cancelled{})
	}
	e := w.engine(projections.Options{}, policy)
	w.start(e)
	w.await(e, last)
	mu.Lock()
	defer mu.Unlock()
	for of, positions := range seen {
		if len(positions) != 20 || !slices.IsSorted(positions) {
			t.Errorf("%s was handled in the order %v", of, positions)
		}
	}
	if len(seen) != 20 || most.Load() < 8 {
		t.Errorf("%d subjects, %d at once", len(seen), most.Load())
	}
}

// TestR15_AnOutageIsWaitedFor: the place in the log is kept, nothing is put into
// the queue, and health says why nothing moves.
func TestR15_AnOutageIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var down atomic.Bool
	var done atomic.Int64
	down.Store(true)
	policy := one("wait", func(context.Context, eventstore.Recorded) error {
		if down.Load() {
			return eventstore.RuleUnavailable.Refuse("")
		}
		done.Add(1)
		return nil
	})
	e := w.engine(projections.Options{Retry: time.Millisecond}, policy)
	w.start(e)
	at := w.record("birth-1", birth.Registered{}, birth.Registered{})
	until(t, "health says so", func() bool { h := healthOf(t, e, "wait"); return h.Status == "waiting" && !h.OK() && h.Error != "" })
	if h := healthOf(t, e, "wait"); h.Refused != 0 || h.Position >= at {
		t.Errorf("health: %+v", h)
	}
	down.Store(false)
	w.await(e, at)
	if h := healthOf(t, e, "wait"); h.Status != "live" || h.Error != "" || done.Load() != 2 {
		t.Errorf("health: %+v, %d done", h, done.Load())
	}
}
