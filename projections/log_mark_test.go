package projections_test

import (
	"context"
	"errors"
	"maps"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/projections"
)

// TestNothingIsFoldedFromAnotherLog: neither followed nor rebuilt, nor is a mark of the other log made.
func TestNothingIsFoldedFromAnotherLog(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.started()
	cluster := storetest.Sparse(openStore(t, pgtest.New(t).AppURL))
	m.copy(m.log, cluster)
	before := m.positions()
	e := m.engineOn(cluster)
	if err := e.CheckLog(t.Context()); !errors.Is(err, projections.ErrOtherLog) {
		t.Errorf("check: %v", err)
	}
	if err := e.Rebuild(t.Context(), "person", nil); !errors.Is(err, projections.ErrOtherLog) {
		t.Errorf("rebuild: %v", err)
	}
	if _, err := e.MarkLog(t.Context()); !errors.Is(err, projections.ErrOtherLog) {
		t.Errorf("mark: %v", err)
	}
	m.born(cluster, 9)
	stop := m.start(e)
	time.Sleep(300 * time.Millisecond)
	stop()
	if got := m.positions(); !maps.Equal(got, before) {
		t.Errorf("the places were %v and are %v", before, got)
	}
	if err := m.engineOn(m.log).CheckLog(t.Context()); err != nil {
		t.Errorf("its own log: %v", err)
	}
	if err := projections.Adopt(t.Context(), m.pool, m.log, storetest.Sparse(m.log)); err != nil {
		t.Fatal(err) // the same events at other positions are another log
	}
	if err := projections.Adopt(t.Context(), m.pool, openStore(t, pgtest.New(t).AppURL), cluster); err != nil {
		t.Errorf("adopted already, from whatever: %v", err)
	}
	if err := projections.Adopt(t.Context(), m.pool, cluster, openStore(t, pgtest.New(t).AppURL)); err == nil {
		t.Error("an empty log was adopted")
	}
	if err := projections.Adopt(t.Context(), m.pool, openStore(t, pgtest.New(t).AppURL), m.log); !errors.Is(err, projections.ErrOtherLog) {
		t.Errorf("from a log that is not theirs: %v", err)
	}
}

// TestNothingIsAdoptedWhileServed: a leader would go on from where it was.
func TestNothingIsAdoptedWhileServed(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.started()
	cluster := storetest.Sparse(openStore(t, pgtest.New(t).AppURL))
	m.copy(m.log, cluster)
	before := m.positions()
	stop := m.start(m.engineOn(m.log))
	until(t, "it leads", func() bool {
		return errors.Is(projections.Adopt(context.Background(), m.pool, m.log, openStore(t, pgtest.New(t).AppURL)), projections.ErrServed)
	})
	for range 2 {
		if err := projections.Adopt(t.Context(), m.pool, m.log, cluster); !errors.Is(err, projections.ErrServed) {
			t.Fatalf("got %v", err)
		}
		if err := projections.AdoptAnew(t.Context(), m.pool, cluster, nil); !errors.Is(err, projections.ErrServed) {
			t.Fatalf("got %v", err)
		}
	}
	if got := m.positions(); !maps.Equal(got, before) {
		t.Errorf("the places were %v and are %v", before, got)
	}
	stop()
	if err := projections.Adopt(t.Context(), m.pool, m.log, cluster); err != nil {
		t.Error(err)
	}
}

// TestTheOldLogIsLost: tables are folded anew, and the policies go on after the mark.
func TestTheOldLogIsLost(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.started()
	m.broken.Store(false)
	e := m.engineOn(m.log)
	stop := m.start(e)
	m.settle(e, m.log, m.born(m.log, 5)) // after the mark: done once more, which changes nothing
	stop()
	done := m.enrolled.Load()
	cluster := storetest.Sparse(openStore(t, pgtest.New(t).AppURL))
	if err := projections.AdoptAnew(t.Context(), m.pool, cluster, nil); !errors.Is(err, projections.ErrNoCopy) {
		t.Errorf("a log without the mark's event: %v", err)
	}
	m.copy(m.log, cluster)
	if err := projections.AdoptAnew(t.Context(), m.pool, cluster, nil); err != nil {
		t.Fatal(err)
	}
	m.refusing.Store(false)
	e = m.engineOn(cluster)
	if err := e.CheckLog(t.Context()); err != nil {
		t.Error(err)
	}
	stop = m.start(e)
	m.settle(e, cluster, m.born(cluster, 6))
	until(t, "what was refused is done", func() bool { return healthOf(t, e, policies.Runner).Refused == 0 })
	if got := m.enrolled.Load(); got != done+3 { // 5 again, 6, and what was refused
		t.Errorf("%d commands, want %d", got, done+3)
	}
	m.checkConsequences(cluster)
	m.checkRebuilt(e)
	if head, err := cluster.Head(t.Context()); err != nil || int(head) != len(storetest.All(t, cluster))*1000+7 {
		t.Errorf("head %d, %v", head, err)
	}
	m.mark(e)
	stop()

	lost := openStore(t, pgtest.New(t).AppURL) // and this log has lost its end
	all := storetest.All(t, cluster)
	if _, err := eventstore.Import(t.Context(), lost, all[:6]); err != nil {
		t.Fatal(err)
	}
	if err := projections.AdoptAnew(t.Context(), m.pool, lost, nil); !errors.Is(err, projections.ErrNoCopy) {
		t.Errorf("a log without the mark's event: %v", err)
	}
	after := eventstore.Position(4)
	if err := projections.AdoptAnew(t.Context(), m.pool, lost, &after); err != nil {
		t.Fatal(err)
	}
	if p := m.positions(); p["place policies"] != 4 || p["place person"] != 0 || p["mark "+all[3].ID.String()] != 4 {
		t.Errorf("places: %v", p)
	}
	if err := m.engineOn(lost).CheckLog(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestKeepMark: there is a mark soon after the first event, and one at the policies' place when it ends.
func TestKeepMark(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.refusing.Store(false)
	e := m.engineOn(m.log)
	m.start(e)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { e.KeepMark(ctx); close(ended) }()
	mark := func() (at int64) {
		for name, p := range m.positions() {
			if _, is := uuid.Parse(name[max(0, len(name)-36):]); is == nil && name[:4] == "mark" {
				at = p
			}
		}
		return at
	}
	if at := mark(); at != 0 {
		t.Errorf("an empty log has a mark at %d", at)
	}
	at := m.born(m.log, 1)
	until(t, "there is a mark", func() bool { return mark() > 0 })
	m.settle(e, m.log, at)
	m.settle(e, m.log, m.born(m.log, 2))
	stop()
	<-ended
	if got := mark(); got < int64(at) || got != m.positions()["place policies"] {
		t.Errorf("the mark is at %d, the policies at %v", got, m.positions())
	}
}
