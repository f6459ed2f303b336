package projections_test

import (
	"context"
	"os"
	"os/exec"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/projections"
)

// TestR14_OneLeader: of several instances one leads; when it ends another follows within 5 s, and nothing is applied twice.
func TestR14_OneLeader(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	table := tallies(w, "tally", &never)
	var engines [3]*projections.Engine
	var stops [3]func()
	for i := range engines {
		engines[i] = w.engine(projections.Options{Standby: 100 * time.Millisecond, Retry: 50 * time.Millisecond}, table)
		stops[i] = w.start(engines[i])
	}
	recorded := 0
	record := func() {
		for range 20 {
			recorded++
			w.record("person-1", moved("Basra"))
		}
	}
	leader := func() (found int, count int) {
		for i, e := range engines {
			if healthOf(t, e, "tally").Leading {
				found, count = i, count+1
			}
		}
		return found, count
	}
	for round := range 2 {
		record()
		until(t, "there is one leader", func() bool { _, n := leader(); return n == 1 })
		first, _ := leader()
		record()
		stops[first]()
		began := time.Now()
		last := w.record("person-1", moved("Mosul"))
		recorded++
		other := engines[(first+1)%3]
		w.await(other, last)
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("round %d: the lead moved after %s", round, took)
		}
		record()
	}
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	last, _ := leader()
	w.await(engines[last], head)
	if got := moves(w, "tally"); got != recorded {
		t.Errorf("%d events applied, %d recorded", got, recorded)
	}
}

// TestR14_AKilledLeaderIsFollowed: kill -9 of the leading process moves the lead within 5 s.
func TestR14_AKilledLeaderIsFollowed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	leader := exec.Command(os.Args[0])
	leader.Env = append(os.Environ(), childDatabase+"="+w.db.AppURL, childBatch+"=10")
	if err := leader.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = leader.Wait() }() // it was killed
	defer func() { _ = leader.Process.Kill() }()
	e := w.engine(projections.Options{Await: 200 * time.Millisecond})
	at := w.record(person.Stream(number(1)), enrolled(1, domain.Name{Given: "علي"}))
	w.await(e, at) // seen from a process that does not lead
	w.start(e)
	if healthOf(t, e, "person").Leading {
		t.Error("two lead")
	}
	began := time.Now()
	if err := leader.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	w.await(e, w.record(person.Stream(number(1)), moved("Basra")))
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("the lead moved after %s", took)
	}
	until(t, "this process leads", func() bool { return healthOf(t, e, "person").Leading })
}

// TestR14_ALeaderWithoutItsLock: a leader whose connection is cut off has lost its lock; it begins anew and applies nothing twice.
func TestR14_ALeaderWithoutItsLock(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	e := w.engine(projections.Options{Retry: 10 * time.Millisecond}, tallies(w, "tally", &never))
	w.start(e)
	w.await(e, w.record("person-1", moved("Basra")))
	for range 5 {
		_, err := w.pool.Exec(context.Background(), `SELECT pg_terminate_backend(pid) FROM pg_locks
			WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
		if err != nil {
			t.Fatal(err)
		}
		w.await(e, w.record("person-1", moved("Erbil")))
	}
	if got := moves(w, "tally"); got != 6 {
		t.Errorf("%d events applied, want 6", got)
	}
}

// TestR14_AStalledLeaderIsFenced: what another leader has applied meanwhile, a leader that wakes up does not apply again.
func TestR14_AStalledLeaderIsFenced(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var never atomic.Bool
	e := w.engine(projections.Options{Retry: 10 * time.Millisecond}, tallies(w, "tally", &never))
	w.start(e)
	at := w.record("person-1", moved("Basra"))
	w.await(e, at)
	if _, err := w.pool.Exec(context.Background(), `UPDATE read.checkpoints SET position = $1 WHERE name = 'tally'`, int64(at)+1); err != nil {
		t.Fatal(err)
	}
	w.record("person-1", moved("applied by the other leader"))
	w.await(e, w.record("person-1", moved("Erbil")))
	if got := moves(w, "tally"); got != 2 {
		t.Errorf("%d events applied here, want 2", got)
	}
}
