package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sijil/eventstore"
)

const writers = 64

// together runs f once for each writer, all at the same moment.
func together(n int, f func(writer int)) {
	var wg sync.WaitGroup
	start := make(chan struct{})
	for w := range n {
		wg.Go(func() {
			<-start
			f(w)
		})
	}
	close(start)
	wg.Wait()
}

func oneOf64Wins(t *testing.T, s eventstore.Store) {
	for round := range 5 {
		stream := fmt.Sprintf("a%d", round)
		expected := eventstore.NoStream
		if round > 2 {
			MustAppend(t, s, stream, expected, Events(1)...)
			expected = eventstore.At(0)
		}
		var won, lost atomic.Int64
		together(writers, func(int) {
			_, err := s.Append(context.Background(), stream, expected, Events(2)...)
			wrong, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err)
			switch {
			case err == nil:
				won.Add(1)
			case conflict && wrong.Actual >= 1:
				lost.Add(1)
			default:
				t.Errorf("got %v", err)
			}
		})
		if won.Load() != 1 || lost.Load() != writers-1 {
			t.Errorf("%s: %d won and %d lost", stream, won.Load(), lost.Load())
		}
	}
	CheckOrder(t, All(t, s))
}

// sameIDsAtOnce: the same append from many callers is written once and answers all alike.
func sameIDsAtOnce(t *testing.T, s eventstore.Store) {
	for range 10 {
		stream, events := "a-"+Events(1)[0].ID.String(), Events(3)
		var answers sync.Map
		together(writers, func(int) {
			r, err := s.Append(context.Background(), stream, eventstore.NoStream, events...)
			if err != nil {
				t.Error(err)
			}
			answers.Store(r, true)
		})
		n := 0
		answers.Range(func(_, _ any) bool { n++; return true })
		if got := Collect(t, s.ReadStream(context.Background(), stream, 0, eventstore.Forwards)); n != 1 || len(got) != 3 {
			t.Errorf("%d different answers, %d events", n, len(got))
		}
	}
}

// conflictFailsAlone: every other append is bound to fail; none of them harms another.
func conflictFailsAlone(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "taken", eventstore.NoStream, Events(1)...)
	used := Events(1)
	MustAppend(t, s, "used", eventstore.NoStream, used...)
	together(writers, func(w int) {
		for i := range 20 {
			var err error
			switch (w + i) % 4 {
			case 0:
				_, err = s.Append(context.Background(), "taken", eventstore.NoStream, Events(1)...)
				if _, ok := errors.AsType[*eventstore.WrongExpectedRevision](err); !ok {
					t.Errorf("the conflict got %v", err)
				}
			case 1:
				_, err = s.Append(context.Background(), fmt.Sprintf("w%d", w), eventstore.Any, used...)
				if _, ok := errors.AsType[*eventstore.DuplicateID](err); !ok {
					t.Errorf("the used id got %v", err)
				}
			default:
				_, err = s.Append(context.Background(), fmt.Sprintf("w%d-%d", w, i), eventstore.NoStream, Events(1+i%3)...)
				if err != nil {
					t.Errorf("the neighbour got %v", err)
				}
			}
		}
	})
	CheckOrder(t, All(t, s))
}

// sameStreamManyWriters: appends to one stream, many to a batch, see each other's revisions.
func sameStreamManyWriters(t *testing.T, s eventstore.Store) {
	const each = 25
	var lost atomic.Int64
	together(writers, func(int) {
		expected := eventstore.NoStream
		for done := 0; done < each; {
			r, err := s.Append(context.Background(), "hot", expected, Events(1)...)
			wrong, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err)
			switch {
			case conflict:
				lost.Add(1)
				expected = eventstore.Any
				if rand.N(2) == 0 {
					expected = eventstore.At(wrong.Actual)
				}
			case err != nil:
				t.Error(err)
				return
			default:
				done++
				expected = eventstore.At(r.Revision)
			}
		}
	})
	all := All(t, s)
	CheckOrder(t, all)
	if len(all) != writers*each || lost.Load() == 0 {
		t.Errorf("%d events, want %d; %d conflicts", len(all), writers*each, lost.Load())
	}
}

// tailingReader: what was read up to a position never changes, and nothing appears behind it.
func tailingReader(t *testing.T, s eventstore.Store) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var written atomic.Int64
	var ended atomic.Bool
	go func() {
		defer ended.Store(true)
		together(writers, func(w int) {
			for i := range 30 {
				n := 1 + (w+i)%3
				if _, err := s.Append(ctx, fmt.Sprintf("s%d", rand.N(16)), eventstore.Any, Events(n)...); err != nil {
					t.Error(err)
					return
				}
				written.Add(int64(n))
			}
		})
	}()
	var seen []eventstore.Recorded
	position := eventstore.Start
	for last := false; !last; {
		last = ended.Load() // one more look after the last writer
		for r, err := range s.ReadAll(ctx, position, eventstore.Forwards, eventstore.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			seen, position = append(seen, r), r.Position
		}
	}
	if int64(len(seen)) != written.Load() {
		t.Errorf("saw %d of %d events", len(seen), written.Load())
	}
	CheckOrder(t, seen)
	sameEvents(t, All(t, s), seen)
}

// cancelledAppends: whatever the moment, an append is there wholly or not at all,
// and one that was acknowledged is there.
func cancelledAppends(t *testing.T, s eventstore.Store) {
	const each, size = 20, 3
	var acknowledged sync.Map
	together(writers, func(w int) {
		for i := range each {
			ctx, cancel := context.WithTimeout(context.Background(), rand.N(4*time.Millisecond))
			stream := fmt.Sprintf("w%d-%d", w, i)
			if _, err := s.Append(ctx, stream, eventstore.NoStream, Events(size)...); err == nil {
				acknowledged.Store(stream, true)
			} else if !errors.Is(err, context.DeadlineExceeded) {
				t.Error(err)
			}
			cancel()
		}
	})
	MustAppend(t, s, "after", eventstore.NoStream, Events(1)...)
	all := All(t, s)
	CheckOrder(t, all)
	there := map[string]int{}
	for _, r := range all {
		there[r.Stream]++
	}
	delete(there, "after")
	for stream, n := range there {
		if n != size {
			t.Errorf("%s has %d events", stream, n)
		}
	}
	acknowledged.Range(func(stream, _ any) bool {
		if there[stream.(string)] == 0 {
			t.Errorf("%s was acknowledged and is not there", stream)
		}
		return true
	})
}
