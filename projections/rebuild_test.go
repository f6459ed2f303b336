package projections_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// TestR13_RebuildUnderLoad: readers never see fewer rows than were there, and the swap loses no event.
func TestR13_RebuildUnderLoad(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{Batch: 50})
	w.start(e)
	const before = 300
	for i := range before {
		w.record(person.Stream(number(i)), enrolled(i, domain.Name{Given: "علي", Father: "حسن"}))
	}
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head, "person")
	reads := projections.NewReads(w.pool, w.store, w.codec)
	ctx, cancel := context.WithCancel(context.Background())
	var busy sync.WaitGroup
	var looked, written atomic.Int64
	for range 3 {
		busy.Go(func() {
			for least := before; ctx.Err() == nil; looked.Add(1) {
				var n int
				if err := w.pool.QueryRow(context.Background(), `SELECT count(*) FROM read.person`).Scan(&n); err != nil || n < least {
					t.Errorf("a reader saw %d rows after %d: %v", n, least, err)
					return
				}
				least = n
				if _, err := reads.Person(context.Background(), number(n%before)); err != nil {
					t.Errorf("a reader: %v", err)
					return
				}
			}
		})
	}
	busy.Go(func() {
		for i := before; ctx.Err() == nil; i++ {
			w.record(person.Stream(number(i)), enrolled(i, domain.Name{Given: "مريم"}))
			w.record(person.Stream(number(i-before)), moved("Basra"))
			written.Add(2)
		}
	})
	for range 5 {
		if err := e.Rebuild(context.Background(), "person", nil); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	busy.Wait()
	if head, err = w.store.Head(context.Background()); err != nil {
		t.Fatal(err)
	}
	w.await(e, head, "person")
	live := w.digests(e)["person"]
	if err := e.Rebuild(context.Background(), "person", nil); err != nil {
		t.Fatal(err)
	}
	if got := w.digests(e)["person"]; got != live {
		t.Errorf("after five swaps under load the table differs from a quiet rebuild")
	}
	if looked.Load() < 50 || written.Load() < 50 {
		t.Errorf("only %d looks and %d writes: nothing was tested", looked.Load(), written.Load())
	}
}

// TestR13_OneRebuildAtOnce: the second is refused, and an interrupted one can be run again.
func TestR13_OneRebuildAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{})
	for i := range 50 {
		w.record(person.Stream(number(i)), enrolled(i, domain.Name{Given: "علي"}))
	}
	ctx, cancel := context.WithCancel(context.Background())
	var second error
	err := e.Rebuild(ctx, "person", func(_, _ eventstore.Position) {
		second = e.Rebuild(context.Background(), "person", nil)
		cancel()
	})
	if err == nil {
		t.Error("a cancelled rebuild ended well")
	}
	if !domain.IsRule(second, projections.RuleRebuilding) {
		t.Errorf("a second rebuild: %v", second)
	}
	until(t, "the first one's lock is gone", func() bool {
		return !domain.IsRule(e.Rebuild(context.Background(), "person", nil), projections.RuleRebuilding)
	})
	digest, at, err := e.Digest(context.Background(), "person")
	if err != nil || digest == "" || at != 50 {
		t.Errorf("after running it again: digest %q at %d, %v", digest, at, err)
	}
}

// TestR13_TheSwapWaitsForALongReader: who holds the table, as a backup does, keeps it; writers and other readers go on.
func TestR13_TheSwapWaitsForALongReader(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{})
	w.start(e)
	w.await(e, w.record(person.Stream(number(1)), enrolled(1, domain.Name{Given: "علي"})))
	backup, err := w.pool.Begin(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := backup.Exec(context.Background(), `LOCK TABLE read.person IN ACCESS SHARE MODE`); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- e.Rebuild(context.Background(), "person", nil) }()
	for i := range 5 {
		time.Sleep(200 * time.Millisecond)
		w.await(e, w.record(person.Stream(number(1)), moved("Basra")))
		if _, err := projections.NewReads(w.pool, w.store, w.codec).Person(context.Background(), number(1)); err != nil {
			t.Errorf("reader %d: %v", i, err)
		}
	}
	select {
	case err := <-done:
		t.Errorf("the table was replaced under a reader that held it: %v", err)
	default:
	}
	if err := backup.Rollback(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	row, err := projections.NewReads(w.pool, w.store, w.codec).Person(context.Background(), number(1))
	if err != nil || row.Revision != 5 {
		t.Errorf("after the swap: %+v, %v", row, err)
	}
}

// TestR13_ARaisedVersionIsRebuiltBeside: rows of an old version are replaced, and an old program then leaves them alone.
func TestR13_ARaisedVersionIsRebuiltBeside(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	table := tallies(w, "tally", &never)
	stop := w.start(w.engine(projections.Options{}, table))
	last := w.record("person-1", moved("Basra"), moved("Erbil"))
	w.await(w.engine(projections.Options{}, table), last)
	stop()

	twice := table
	twice.Version = 2
	twice.On = []projections.Handler[tally]{
		projections.On(func(_ person.Moved, r eventstore.Recorded) projections.Key { return projections.Key(r.Stream) },
			func(row *tally, _ person.Moved, _ eventstore.Recorded) { row.Moves += 2 }),
	}
	e := w.engine(projections.Options{Retry: 10 * time.Millisecond}, twice)
	w.start(e)
	until(t, "version 2 is there", func() bool { return healthOf(t, e, "tally").Version == 2 })
	w.await(e, w.record("person-1", moved("Mosul")))
	if got := moves(w, "tally"); got != 6 {
		t.Errorf("%d moves counted twice, want 6", got)
	}

	old := w.engine(projections.Options{Await: 200 * time.Millisecond, Retry: 10 * time.Millisecond}, table)
	w.start(old)
	time.Sleep(300 * time.Millisecond)
	if healthOf(t, old, "tally").Leading {
		t.Error("an old program leads rows of a newer one")
	}
}
