package pgstore_test

import (
	"fmt"
	"iter"
	"sync"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// sample gives n events over some streams.
func sample(n, streams int) iter.Seq2[string, eventstore.EventData] {
	return func(yield func(string, eventstore.EventData) bool) {
		for i := range n {
			if !yield(fmt.Sprintf("seed-%d", i%streams), storetest.Event("test.seeded", fmt.Sprint(i))) {
				return
			}
		}
	}
}

func TestSeedBesideAppends(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.New(t).AppURL)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for range 50 {
				storetest.MustAppend(t, s, fmt.Sprintf("seed-%d", w), eventstore.Any, storetest.Events(1)...)
			}
		})
	}
	const n = 25_000
	if _, err := s.Seed(t.Context(), sample(n, 1000)); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	all := storetest.All(t, s)
	storetest.CheckOrder(t, all)
	if len(all) != n+4*50 {
		t.Errorf("%d events", len(all))
	}
	head, err := s.Seed(t.Context(), sample(1, 1))
	if err != nil || head != eventstore.Position(len(all)+1) {
		t.Errorf("head %d, %v", head, err)
	}
}

func TestSeedRefusesAnIDTwice(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.New(t).AppURL)
	e := storetest.Events(1)[0]
	storetest.MustAppend(t, s, "a", eventstore.NoStream, e)
	_, err := s.Seed(t.Context(), func(yield func(string, eventstore.EventData) bool) {
		_ = yield("b", storetest.Events(1)[0]) && yield("b", e)
	})
	if err == nil {
		t.Error("the id was accepted")
	}
	if n := len(storetest.All(t, s)); n != 1 {
		t.Errorf("%d events, want 1", n)
	}
}
