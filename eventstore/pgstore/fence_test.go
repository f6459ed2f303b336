package pgstore_test

import (
	"context"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// TestR06_StalledWriterIsFenced: a writer is stopped with a flush under way, its
// connections are ended, others write, it wakes up. It cannot append what it had
// begun, only ask again, and nothing is doubled or out of order.
func TestR06_StalledWriterIsFenced(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := open(t, db.AppURL)
	super := connect(t, db.SuperURL)
	l := newLedger()
	w := startWriter(t, db.AppURL, "stalled", l)
	for round := range 5 {
		before := l.len()
		eventually(t, "the writer works", func() bool { return l.len() > before })
		g := closeGate(t, db.AppURL)
		eventually(t, "its flush stands at the gate", func() bool { return g.waiting(t) == 1 })
		signal(t, w, syscall.SIGSTOP)
		mustExec(t, super, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
			WHERE datname = $1 AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)`, g.conn.Config().Database)
		g.open(t)
		eventually(t, "its connection is gone", func() bool { return g.waiting(t) == 0 })
		acknowledged := l.len()
		for i := range 20 {
			name := fmt.Sprintf("other-%d-%d", round, i)
			r, err := s.Append(t.Context(), fmt.Sprintf("shared-%d", i%4), eventstore.Any, named(name, 2)...)
			if err != nil {
				t.Fatal(err)
			}
			l.acknowledged(name, r)
		}
		all := storetest.All(t, s)
		for _, r := range all[len(all)-40:] {
			if !strings.HasPrefix(string(r.Data), "other-") {
				t.Fatalf("while the writer was stopped %s was written", r.Data)
			}
		}
		signal(t, w, syscall.SIGCONT)
		eventually(t, "the writer works again", func() bool { return l.len() > acknowledged+20 })
	}
	w.finish(t)
	l.check(t, storetest.All(t, s))
}

func signal(t *testing.T, w *writer, s syscall.Signal) {
	t.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

// TestR05_ThreeProcesses: two other processes and this one write to the same
// streams; this one's subscription hears of the others without polling.
func TestR05_ThreeProcesses(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := open(t, db.AppURL)
	l := newLedger()
	var seen []eventstore.Recorded
	subscribed, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for m, err := range s.Subscribe(subscribed, eventstore.Start, eventstore.Filter{}) {
			if err != nil {
				t.Error(err)
			}
			if m.Event != nil {
				seen = append(seen, *m.Event)
			} else if string(lastOf(seen).Data) == "end 1/1" {
				return
			}
		}
	}()
	others := []*writer{startWriter(t, db.AppURL, "one", l), startWriter(t, db.AppURL, "two", l)}
	eventually(t, "both write", func() bool { return l.heard("one") && l.heard("two") })
	ctx, stop := context.WithTimeout(t.Context(), time.Second)
	defer stop()
	if err := work(ctx, s, "three", childCallers, l.acknowledged); err != nil {
		t.Fatal(err)
	}
	for _, w := range others {
		w.finish(t)
	}
	storetest.MustAppend(t, open(t, db.AppURL), "end", eventstore.NoStream, named("end", 1)...)
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		cancel()
		<-ended
	}
	cancel()
	all := storetest.All(t, s)
	l.check(t, all)
	if len(seen) != len(all) {
		t.Fatalf("the subscription saw %d of %d events", len(seen), len(all))
	}
	for i := range all {
		if !storetest.Same(seen[i], all[i]) {
			t.Fatalf("the subscription's event %d is %+v, want %+v", i, seen[i], all[i])
		}
	}
}

func lastOf(events []eventstore.Recorded) (last eventstore.Recorded) {
	if n := len(events); n > 0 {
		last = events[n-1]
	}
	return last
}
