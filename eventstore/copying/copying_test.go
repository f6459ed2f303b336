package copying_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/uuid"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// open gives an empty log.
func open(t *testing.T) eventstore.Store {
	t.Helper()
	return openAt(t, pgtest.New(t).AppURL)
}

func openAt(t testing.TB, url string) eventstore.Store {
	t.Helper()
	s, err := pgstore.Open(context.Background(), url, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// fill appends n events over some streams, several at once here and there, with all kinds of metadata.
func fill(t *testing.T, s eventstore.Store, n int) {
	t.Helper()
	kinds := []string{"", "{}", `{"actor":"x"}`, "not json", `{"$sijil-recorded":"`, " { } ", "\x00\xff"}
	for i := 0; i < n; {
		events := storetest.Events(1 + rand.N(4))
		for j := range events {
			events[j].Metadata = []byte(kinds[(i+j)%len(kinds)])
		}
		storetest.MustAppend(t, s, fmt.Sprintf("s-%d", rand.N(20)), eventstore.Any, events...)
		i += len(events)
	}
}

// destinations are the ways into a store: by its Import, and by plain appends as into a cluster.
var destinations = map[string]func(eventstore.Store) eventstore.Store{
	"imported": func(s eventstore.Store) eventstore.Store { return s },
	"appended": storetest.Sparse,
}

// checkCopy compares all but positions.
func checkCopy(t *testing.T, source, destination eventstore.Store) {
	t.Helper()
	want, got := storetest.All(t, source), storetest.All(t, destination)
	storetest.CheckOrder(t, got)
	if len(got) != len(want) {
		t.Fatalf("the copy has %d events, want %d", len(got), len(want))
	}
	for i := range want {
		want[i].Position = got[i].Position
		if !storetest.Same(got[i], want[i]) {
			t.Fatalf("event %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}

func TestCopy(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			fill(t, source, 300)
			var seen []copying.Progress
			o := copying.Options{Batch: 64, Progress: func(p copying.Progress) { seen = append(seen, p) }}
			r, err := copying.Run(t.Context(), source, destination, o)
			if err != nil {
				t.Fatal(err)
			}
			checkCopy(t, source, destination)
			n := int64(len(storetest.All(t, source)))
			head, err := destination.Head(t.Context())
			if err != nil || r.Events != n || r.Copied != n || r.Source.Last != eventstore.Position(n) || r.Destination.Last != head || r.Source.Digest != r.Destination.Digest {
				t.Errorf("%d events: %+v, %v", n, r, err)
			}
			if len(seen) != int(n+63)/64 || seen[len(seen)-1] != r.Progress {
				t.Errorf("progress: %+v", seen)
			}
			again, err := copying.Run(t.Context(), source, destination, copying.Options{})
			if err != nil || again.Copied != 0 || again.Events != n || again.Source != r.Source || again.Destination != r.Destination {
				t.Errorf("again: %+v, %v", again, err)
			}
			fill(t, source, 10)
			more, err := copying.Run(t.Context(), source, destination, copying.Options{})
			if err != nil || more.Copied != more.Events-n || more.Source.Digest == r.Source.Digest {
				t.Errorf("more: %+v, %v", more, err)
			}
			back := open(t) // the way back gives the first log again
			if r, err := copying.Run(t.Context(), destination, back, copying.Options{}); err != nil || r.Source.Digest != more.Source.Digest {
				t.Errorf("back: %+v, %v", r, err)
			}
			checkCopy(t, source, back)
		})
	}
}

func TestCopyOfNothing(t *testing.T) {
	t.Parallel()
	r, err := copying.Run(t.Context(), open(t), open(t), copying.Options{})
	if err != nil || r.Events != 0 || r.Source != r.Destination {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestTheLargestEventsAreCopied: their stamps find room.
func TestTheLargestEventsAreCopied(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			for _, metadata := range []string{"", "{}", strings.Repeat("x", eventstore.MaxEventBytes/2)} {
				var events []eventstore.EventData
				for range eventstore.MaxAppendBytes / eventstore.MaxEventBytes {
					e := storetest.Event("test.large", strings.Repeat("x", eventstore.MaxEventBytes-len(metadata)))
					e.Metadata = []byte(metadata)
					events = append(events, e)
				}
				storetest.MustAppend(t, source, "large", eventstore.Any, events...)
			}
			if _, err := copying.Run(t.Context(), source, destination, copying.Options{}); err != nil {
				t.Fatal(err)
			}
			checkCopy(t, source, destination)
		})
	}
}

// TestADifferenceIsNamed: a destination that is no copy is refused, with both places, and stays as it was.
func TestADifferenceIsNamed(t *testing.T) {
	t.Parallel()
	source := open(t)
	storetest.MustAppend(t, source, "person-123456789012", eventstore.NoStream, storetest.Events(5)...)
	for name, c := range map[string]struct {
		spoil func(e *eventstore.Recorded)
		want  string
	}{
		"id":       {func(e *eventstore.Recorded) { e.ID = uuid.New() }, "their id"},
		"stream":   {func(e *eventstore.Recorded) { e.Stream, e.Revision = "other", 0 }, "their stream"},
		"type":     {func(e *eventstore.Recorded) { e.Type = "test.other" }, "their type"},
		"data":     {func(e *eventstore.Recorded) { e.Data = []byte("y") }, "their data"},
		"metadata": {func(e *eventstore.Recorded) { e.Metadata = []byte("y") }, "their metadata"},
		"time":     {func(e *eventstore.Recorded) { e.RecordedAt = e.RecordedAt.Add(1) }, "their time of recording"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			destination, all := open(t), storetest.All(t, source)
			c.spoil(&all[2])
			if _, err := eventstore.Import(t.Context(), destination, all[:3]); err != nil {
				t.Fatal(err)
			}
			_, err := copying.Run(t.Context(), source, destination, copying.Options{})
			d, ok := errors.AsType[*copying.Difference](err)
			if !ok || d.SourceAt != 3 || d.DestinationAt != 3 || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "123456789012") {
				t.Errorf("got %v", err)
			}
			if n := len(storetest.All(t, destination)); n != 3 {
				t.Errorf("the destination has %d events, want 3", n)
			}
		})
	}
}

func TestALongerDestinationIsRefused(t *testing.T) {
	t.Parallel()
	source, destination := open(t), storetest.Sparse(open(t))
	fill(t, source, 20)
	if _, err := copying.Run(t.Context(), source, destination, copying.Options{}); err != nil {
		t.Fatal(err)
	}
	at := storetest.MustAppend(t, destination, "more", eventstore.NoStream, storetest.Events(1)...)
	_, err := copying.Run(t.Context(), source, destination, copying.Options{})
	if d, ok := errors.AsType[*copying.Difference](err); !ok || d.DestinationAt != at.Position || d.Source != uuid.Nil {
		t.Errorf("got %v", err)
	}
}

// TestWhatWasUsedOtherwiseIsNamed: the destination's events up to the end are the
// source's, but it cannot take the next.
func TestWhatWasUsedOtherwiseIsNamed(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			storetest.MustAppend(t, source, "a", eventstore.NoStream, storetest.Events(3)...)
			_, err := copying.Run(t.Context(), skipping{source, 2}, destination, copying.Options{})
			if d, ok := errors.AsType[*copying.Difference](err); !ok || d.SourceAt != 3 || d.Destination != uuid.Nil {
				t.Errorf("got %v", err)
			}
		})
	}
}
