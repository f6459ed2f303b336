package pgstore_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/storetest"
)

// ledger holds what was acknowledged, by the append's name, to be compared with the log.
type ledger struct {
	mu   sync.Mutex
	acks map[string]eventstore.AppendResult
}

func newLedger() *ledger { return &ledger{acks: map[string]eventstore.AppendResult{}} }

func (l *ledger) acknowledged(name string, r eventstore.AppendResult) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.acks[name] = r
}

// heard says whether an append of the writer with this prefix is acknowledged.
func (l *ledger) heard(prefix string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for name := range l.acks {
		if strings.HasPrefix(name, prefix+"-") {
			return true
		}
	}
	return false
}

func (l *ledger) len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.acks)
}

// check fails unless the log has no gap and no disorder, every append is there
// wholly or not at all, and every acknowledged one where its answer said.
func (l *ledger) check(t *testing.T, all []eventstore.Recorded) {
	t.Helper()
	storetest.CheckOrder(t, all)
	ends := map[string]eventstore.AppendResult{}
	for i, r := range all {
		if r.Position != eventstore.Position(i+1) {
			t.Fatalf("event %d has position %d: there is a gap", i, r.Position)
		}
		var name string
		var nth, size int
		if _, err := fmt.Sscanf(string(r.Data), "%s %d/%d", &name, &nth, &size); err != nil {
			t.Fatalf("event %d says %q: %v", i, r.Data, err)
		}
		first := i - nth + 1
		if first < 0 || first+size > len(all) || !strings.HasPrefix(string(all[first].Data), name+" 1/") || !strings.HasPrefix(string(all[first+size-1].Data), name+" ") {
			t.Fatalf("the append %s is torn at position %d", name, r.Position)
		}
		ends[name] = eventstore.AppendResult{Revision: r.Revision, Position: r.Position}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for name, r := range l.acks {
		if ends[name] != r {
			t.Fatalf("the append %s was acknowledged as %+v and is there as %+v", name, r, ends[name])
		}
	}
}

// named makes the events of an append. The same name gives the same ids.
func named(name string, size int) []eventstore.EventData {
	events := make([]eventstore.EventData, size)
	for i := range events {
		data := fmt.Sprintf("%s %d/%d", name, i+1, size)
		events[i] = eventstore.EventData{ID: uuid.NewSHA1(uuid.NameSpaceOID, []byte(data)), Type: "test.happened", Data: []byte(data)}
	}
	return events
}

// work appends with so many callers until ctx ends; whoever gets no answer asks
// again with the same ids. It gives the first error that time does not heal.
func work(ctx context.Context, s eventstore.Store, prefix string, callers int, acknowledged func(name string, r eventstore.AppendResult)) (failed error) {
	var wg sync.WaitGroup
	var once sync.Once
	for c := range callers {
		wg.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				stream := fmt.Sprintf("%s-%d", prefix, c)
				if i%2 == 0 {
					stream = fmt.Sprintf("shared-%d", rand.N(4))
				}
				name := fmt.Sprintf("%s-%d-%d", prefix, c, i)
				r, err := persist(ctx, s, stream, named(name, 1+rand.N(3)))
				switch {
				case err == nil:
					acknowledged(name, r)
				case ctx.Err() == nil:
					once.Do(func() { failed = err })
					return
				}
			}
		})
	}
	wg.Wait()
	return failed
}

func persist(ctx context.Context, s eventstore.Store, stream string, events []eventstore.EventData) (eventstore.AppendResult, error) {
	for {
		r, err := s.Append(ctx, stream, eventstore.Any, events...)
		if domain.CodeOf(err) != domain.Unavailable || ctx.Err() != nil {
			return r, err
		}
		time.Sleep(5 * time.Millisecond)
	}
}
