package projections_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// tally counts the moves of a person.
type tally struct {
	Person string `db:"person,key"`
	Moves  int    `db:"moves"`
}

// tallies panics on a move to Atlantis while broken.
func tallies(w *world, name string, broken *atomic.Bool) projections.Table[tally] {
	w.Helper()
	if _, err := w.pool.Exec(context.Background(), `CREATE TABLE read.`+name+` (person text PRIMARY KEY, moves bigint NOT NULL)`); err != nil {
		w.Fatal(err)
	}
	return projections.Table[tally]{Name: name, Version: 1, On: []projections.Handler[tally]{
		projections.On(func(_ person.Moved, r eventstore.Recorded) projections.Key { return projections.Key(r.Stream) },
			func(row *tally, e person.Moved, _ eventstore.Recorded) {
				row.Moves++
				if e.Residence.Locality == "Atlantis" && broken.Load() {
					panic("there is no such place")
				}
			}),
	}}
}

func moved(to string) person.Moved {
	return person.Moved{Residence: domain.Place{Locality: to}, From: domain.NewDate(2024, 1, 1)}
}

func healthOf(t *testing.T, e *projections.Engine, name string) projections.Health {
	t.Helper()
	all, err := e.Health(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range all {
		if h.Name == name {
			return h
		}
	}
	t.Fatalf("no health of %s", name)
	return projections.Health{}
}

// until waits for a condition.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it never came that %s", what)
		}
	}
}

// TestR11_AFailingHandlerStopsOnlyItsOwn: with event and position in health; after the fix it resumes and skips nothing.
func TestR11_AFailingHandlerStopsOnlyItsOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var broken, never atomic.Bool
	broken.Store(true)
	e := w.engine(projections.Options{Retry: 10 * time.Millisecond, Await: 300 * time.Millisecond},
		tallies(w, "fragile", &broken), tallies(w, "sturdy", &never), projections.Persons)
	w.start(e)
	w.record("person-1", moved("Basra"), moved("Erbil"))
	bad := w.record("person-1", moved("Atlantis"))
	last := w.record("person-1", moved("Mosul"))

	w.await(e, last, "sturdy", "person")
	until(t, "the failure shows", func() bool { return healthOf(t, e, "fragile").Failures > 1 })
	h := healthOf(t, e, "fragile")
	if h.Status != "stopped" || h.OK() || h.ErrorPosition != bad || h.ErrorEvent != "person.moved" || !strings.Contains(h.Error, "no such place") ||
		h.Position != bad-1 || h.Lag != 2 {
		t.Errorf("health of the failed projection: %+v", h)
	}
	if s := healthOf(t, e, "sturdy"); s.Status != "live" || s.Position != last || s.Error != "" {
		t.Errorf("health of the other: %+v", s)
	}
	if got := moves(w, "fragile"); got != 2 {
		t.Errorf("%d moves before the faulty event, want 2", got)
	}

	broken.Store(false)
	w.await(e, last, "fragile")
	if got, want := moves(w, "fragile"), moves(w, "sturdy"); got != 4 || want != 4 {
		t.Errorf("%d moves after the fix, the other has %d, want 4", got, want)
	}
	if h := healthOf(t, e, "fragile"); h.Status != "live" || h.Error != "" {
		t.Errorf("health after the fix: %+v", h)
	}
}

func moves(w *world, table string) (n int) {
	w.Helper()
	if err := w.pool.QueryRow(context.Background(), `SELECT coalesce(sum(moves), 0) FROM read.`+table).Scan(&n); err != nil {
		w.Fatal(err)
	}
	return n
}

// TestR11_AnUnreadableEventStops: an event that no codec knows is a failure too, never skipped.
func TestR11_AnUnreadableEventStops(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := projections.NewEngine(w.pool, w.store, domain.NewCodec(), projections.Options{Retry: 10 * time.Millisecond}, projections.Persons)
	w.start(e)
	at := w.record("person-1", moved("Basra"))
	until(t, "the failure shows", func() bool { return healthOf(t, e, "person").Status == "stopped" })
	if h := healthOf(t, e, "person"); h.ErrorPosition != at || h.ErrorEvent != "person.moved" || h.Position >= at {
		t.Errorf("health: %+v", h)
	}
}

// TestR16_AwaitOfAStoppedProjection: the write is acknowledged; the wait ends with a typed refusal.
func TestR16_AwaitOfAStoppedProjection(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{Await: 50 * time.Millisecond})
	at := w.record(person.Stream(number(1)), enrolled(1, domain.Name{Given: "علي"}))
	began := time.Now()
	err := e.Await(context.Background(), at, "person")
	if !domain.IsRule(err, projections.RuleBehind) || domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("Await without a leader: %v", err)
	}
	if waited := time.Since(began); waited < 50*time.Millisecond || waited > 5*time.Second {
		t.Errorf("waited %s", waited)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := e.Await(ctx, at, "person"); !domain.IsRule(err, projections.RuleBehind) {
		t.Errorf("Await of a caller who left: %v", err)
	}
	if err := e.Await(context.Background(), at, "persons"); err == nil {
		t.Error("Await of an unknown name returned")
	}
	w.start(e)
	w.await(e, at)
}
