package pgstore_test

import (
	"fmt"
	"sync"
	"testing"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// TestR03_AnswerLost: the connection is cut between the commit and its answer.
// The retry with the same ids adds nothing and answers as the first time.
func TestR03_AnswerLost(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	direct := open(t, db.AppURL)
	p := startProxy(t, db.AppURL)
	s := open(t, p.url)
	storetest.MustAppend(t, s, "warm", eventstore.NoStream, storetest.Events(1)...)
	want := 1
	for round := range 20 {
		const callers = 8
		p.armed.Store(true)
		var lost sync.Map
		var wg sync.WaitGroup
		for c := range callers {
			wg.Go(func() {
				stream, events := fmt.Sprintf("s%d-%d", round, c), storetest.Events(2)
				first, err := s.Append(t.Context(), stream, eventstore.NoStream, events...)
				if err != nil {
					if domain.CodeOf(err) != domain.Unavailable {
						t.Errorf("got %v, want unavailable", err)
					}
					there := storetest.Collect(t, direct.ReadStream(t.Context(), stream, 0, eventstore.Forwards))
					if len(there) == 2 { // it was in the flush whose answer was lost
						first = eventstore.AppendResult{Revision: 1, Position: there[1].Position}
						lost.Store(c, true)
					}
				}
				again, err := s.Append(t.Context(), stream, eventstore.NoStream, events...)
				if err != nil || first != (eventstore.AppendResult{}) && again != first {
					t.Errorf("again: got %+v, %v; want %+v", again, err, first)
				}
			})
		}
		wg.Wait()
		n := 0
		lost.Range(func(_, _ any) bool { n++; return true })
		if n == 0 {
			t.Errorf("round %d: no answer was lost", round)
		}
		want += 2 * callers
	}
	all := storetest.All(t, direct)
	storetest.CheckOrder(t, all)
	if len(all) != want || p.cuts.Load() != 20 {
		t.Errorf("%d events, want %d; %d cuts", len(all), want, p.cuts.Load())
	}
}
