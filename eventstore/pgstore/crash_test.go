package pgstore_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pglocal"
	"sijil/internal/pgtest"
)

// TestR01_WriterKilled: kill -9 of the writing process at random moments under load.
func TestR01_WriterKilled(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := open(t, db.AppURL)
	l := newLedger()
	for round := range 50 {
		before := l.len()
		w := startWriter(t, db.AppURL, fmt.Sprintf("r%d", round), l)
		eventually(t, "the writer works", func() bool { return l.len() > before })
		time.Sleep(rand.N(30 * time.Millisecond))
		w.kill(t)
	}
	l.check(t, storetest.All(t, s))
	t.Logf("%d acknowledged appends", l.len())
}

// TestR02_DatabaseCrashes: PostgreSQL stops immediately under load, and comes
// back; the same store and its subscription go on by themselves.
func TestR02_DatabaseCrashes(t *testing.T) {
	t.Parallel()
	server := pgtest.Private(t)
	s := open(t, server.URL(pglocal.Database, pglocal.App))
	ctx, cancel := context.WithCancel(t.Context())
	l := newLedger()
	worked := make(chan error, 1)
	go func() { worked <- work(ctx, s, "w", 32, l.acknowledged) }()
	seen := make(chan eventstore.Recorded, 1<<20)
	go func() {
		defer close(seen)
		for m, err := range s.Subscribe(t.Context(), eventstore.Start, eventstore.Filter{}) {
			if err != nil {
				t.Errorf("the subscription ended: %v", err)
				return
			}
			if m.Event != nil {
				seen <- *m.Event
			}
		}
	}()
	resumes := func() {
		before := l.len()
		eventually(t, "the service resumes", func() bool { return l.len() > before+32 })
	}
	for range 20 {
		resumes()
		time.Sleep(rand.N(30 * time.Millisecond))
		server.StopImmediate()
		if err := server.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	resumes()
	cancel()
	if err := <-worked; err != nil {
		t.Fatal(err)
	}
	all := storetest.All(t, s)
	l.check(t, all)
	for i, want := range all {
		select {
		case got := <-seen:
			if !storetest.Same(got, want) {
				t.Fatalf("the subscription's event %d is %+v, want %+v", i, got, want)
			}
		case <-time.After(30 * time.Second):
			t.Fatalf("the subscription stands at event %d of %d", i, len(all))
		}
	}
	t.Logf("%d acknowledged appends", l.len())
}
