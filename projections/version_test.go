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

// doubled is the next version of a table of tallies: each move counts twice, one to Atlantis breaks it.
func doubled(t projections.Table[tally], broken *atomic.Bool) projections.Table[tally] {
	t.Version++
	t.On = []projections.Handler[tally]{
		projections.On(func(_ person.Moved, r eventstore.Recorded) projections.Key { return projections.Key(r.Stream) },
			func(row *tally, e person.Moved, _ eventstore.Recorded) {
				row.Moves += 2
				if e.Residence.Locality == "Atlantis" && broken.Load() {
					panic("there is no such place")
				}
			}),
	}
	return t
}

// holdRebuild keeps a table from being rebuilt until release is called.
func (w *world) holdRebuild(name string) (release func()) {
	w.Helper()
	tx, err := w.pool.Begin(context.Background())
	if err == nil {
		_, err = tx.Exec(context.Background(), `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, "sijil rebuild "+name)
	}
	if err != nil {
		w.Fatal(err)
	}
	return func() {
		if err := tx.Rollback(context.Background()); err != nil {
			w.Error(err)
		}
	}
}

var hasty = projections.Options{Retry: 10 * time.Millisecond, Standby: 10 * time.Millisecond, Await: 300 * time.Millisecond}

// TestR13_NewHandlersNeverFoldIntoOldRows: until the rebuild ends, a table is what its own version made it, and says so.
func TestR13_NewHandlersNeverFoldIntoOldRows(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	table, other := tallies(w, "tally", &never), tallies(w, "other", &never)
	next := doubled(table, &never)
	e := w.engine(hasty, table, other)
	stop := w.start(e)
	before := w.record("person-1", moved("Basra"), moved("Erbil"))
	w.await(e, before)
	stop()

	release := w.holdRebuild("tally")
	e = w.engine(hasty, next, other)
	stop = w.start(e)
	after := w.record("person-1", moved("Mosul"))
	w.await(e, after, "other")
	if err := e.Await(context.Background(), after, "tally"); !domain.IsRule(err, projections.RuleBehind) {
		t.Errorf("Await of rows that are not of this version yet: %v", err)
	}
	if got := moves(w, "tally"); got != 2 {
		t.Errorf("the old rows count %d moves, want the 2 that their own version folded", got)
	}
	h := healthOf(t, e, "tally")
	if h.Status != "rebuilding" || !h.OK() || h.Version != 1 || h.Position != before || h.Lag != 1 || !strings.Contains(h.Error, "version 1") {
		t.Errorf("health before the rebuild: %+v", h)
	}
	stop()

	e = w.engine(hasty, table) // the upgrade is called off
	stop = w.start(e)
	w.await(e, after)
	if got := moves(w, "tally"); got != 3 {
		t.Errorf("back at the old version: %d moves, want 3", got)
	}
	stop()

	release()
	e = w.engine(hasty, next)
	w.start(e)
	until(t, "version 2 is there", func() bool { return healthOf(t, e, "tally").Version == 2 })
	w.await(e, w.record("person-1", moved("Basra")))
	if got := moves(w, "tally"); got != 8 {
		t.Errorf("4 moves counted twice are %d", got)
	}
	if h := healthOf(t, e, "tally"); h.Status != "live" || h.Error != "" {
		t.Errorf("health after the rebuild: %+v", h)
	}
}

// TestR13_TheOldProgramGoesOnDuringTheRebuild: a new program beside it builds its rows, then takes over; and back again.
func TestR13_TheOldProgramGoesOnDuringTheRebuild(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	table := tallies(w, "tally", &never)
	first, second := w.engine(hasty, table), w.engine(hasty, doubled(table, &never))
	release := w.holdRebuild("tally")
	w.start(first)
	w.await(first, w.record("person-1", moved("Basra")))
	stop := w.start(second)
	for range 3 {
		time.Sleep(30 * time.Millisecond)
		w.await(second, w.record("person-1", moved("Erbil")))
	}
	if got := moves(w, "tally"); got != 4 {
		t.Errorf("the old program counts %d moves, want 4", got)
	}
	release()
	until(t, "version 2 is there", func() bool { return healthOf(t, second, "tally").Version == 2 })
	w.await(second, w.record("person-1", moved("Mosul")))
	until(t, "the new program leads", func() bool { return healthOf(t, second, "tally").Leading })
	if got := moves(w, "tally"); got != 10 {
		t.Errorf("5 moves counted twice are %d", got)
	}
	if h := healthOf(t, first, "tally"); h.Status != "newer" || h.Leading || !strings.Contains(h.Error, "version 2") {
		t.Errorf("health by the old program: %+v", h)
	}
	stop()

	if err := first.Rebuild(context.Background(), "tally", nil); err != nil {
		t.Fatalf("going back: %v", err)
	}
	w.await(first, w.record("person-1", moved("Basra")))
	if got := moves(w, "tally"); got != 6 {
		t.Errorf("gone back: %d moves, want 6", got)
	}
}

// TestR11_AFailingRebuildStops: an event that the new version cannot fold shows in health; the old rows stay as they were.
func TestR11_AFailingRebuildStops(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never, broken atomic.Bool
	table := tallies(w, "tally", &never)
	e := w.engine(hasty, table)
	stop := w.start(e)
	bad := w.record("person-1", moved("Atlantis"))
	w.await(e, w.record("person-1", moved("Basra")))
	stop()
	broken.Store(true)
	e = w.engine(hasty, doubled(table, &broken))
	w.start(e)
	until(t, "the failure shows", func() bool { return !healthOf(t, e, "tally").OK() })
	if h := healthOf(t, e, "tally"); h.ErrorPosition != bad || h.ErrorEvent != "person.moved" || !strings.Contains(h.Error, "no such place") || h.Version != 1 {
		t.Errorf("health: %+v", h)
	}
	if got := moves(w, "tally"); got != 2 {
		t.Errorf("the old rows count %d moves, want 2", got)
	}
	broken.Store(false)
	until(t, "version 2 is there", func() bool { return healthOf(t, e, "tally").Version == 2 })
	if h := healthOf(t, e, "tally"); moves(w, "tally") != 4 || h.Status != "live" {
		t.Errorf("after the fix: %d moves, health %+v", moves(w, "tally"), h)
	}
}
