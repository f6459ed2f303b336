package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"sijil/eventstore"
)

// follow subscribes until the consumer wants no more; it fails the test if that takes too long.
func follow(t *testing.T, s eventstore.Store, from eventstore.Position, f eventstore.Filter, more func(eventstore.Message) bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	position := eventstore.Start
	for m, err := range s.Subscribe(ctx, from, f) {
		if err != nil {
			t.Fatalf("subscription: %v", err)
		}
		if m.Position < position || m.Event != nil && m.Event.Position != m.Position || m.Event != nil && m.CaughtUp {
			t.Fatalf("after position %d: %+v", position, m)
		}
		position = m.Position
		if !more(m) {
			return
		}
	}
	t.Fatal("the subscription ended too early")
}

// catchUpToLive: under load, several subscribers see everything once and in order.
func catchUpToLive(t *testing.T, s eventstore.Store) {
	const before, each = 500, 20
	for range before / 50 {
		MustAppend(t, s, "before", eventstore.Any, Events(50)...)
	}
	load := make(chan struct{})
	go func() {
		defer close(load)
		together(writers, func(w int) {
			for range each {
				if _, err := s.Append(context.Background(), fmt.Sprintf("w%d", w), eventstore.Any, Events(1)...); err != nil {
					t.Error(err)
				}
			}
		})
	}()
	seen := make([][]eventstore.Recorded, 4)
	together(len(seen), func(i int) {
		caughtUp := 0
		follow(t, s, eventstore.Start, eventstore.Filter{}, func(m eventstore.Message) bool {
			if m.CaughtUp {
				caughtUp++
			}
			if m.Event != nil {
				seen[i] = append(seen[i], *m.Event)
			}
			return len(seen[i]) < before+writers*each || !m.CaughtUp
		})
		if caughtUp == 0 {
			t.Error("the subscription never caught up")
		}
	})
	<-load
	for _, events := range seen {
		sameEvents(t, events, All(t, s))
	}
}

func subscribeResumes(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Events(100)...)
	var seen []eventstore.Recorded
	checkpoint := eventstore.Start
	for len(seen) < 100 {
		n := 0
		follow(t, s, checkpoint, eventstore.Filter{}, func(m eventstore.Message) bool {
			checkpoint = m.Position
			if m.Event != nil {
				seen = append(seen, *m.Event)
				n++
			}
			return n < 7 && len(seen) < 100
		})
	}
	sameEvents(t, seen, All(t, s))
}

func subscribeFromEnd(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Events(10)...)
	appended := false
	follow(t, s, eventstore.End, eventstore.Filter{}, func(m eventstore.Message) bool {
		switch {
		case m.Event != nil && m.Event.Revision < 10:
			t.Fatalf("got the old event %d", m.Event.Revision)
		case m.Event != nil:
			return false
		case m.CaughtUp && !appended:
			appended = true
			MustAppend(t, s, "a", eventstore.At(9), Events(1)...)
		}
		return true
	})
}

func subscribeEnds(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Events(1)...)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for m, err := range s.Subscribe(ctx, eventstore.Start, eventstore.Filter{}) {
			if err != nil {
				t.Errorf("the subscription ended with %v, want silence", err)
			}
			if m.CaughtUp {
				cancel()
			}
		}
	}()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Error("the subscription goes on")
	}
	cancel()
}

// filteredCheckpoints: a subscriber that wants next to nothing still learns how far it has seen.
func filteredCheckpoints(t *testing.T, s eventstore.Store) {
	const rounds = 300
	for range rounds {
		MustAppend(t, s, "noise", eventstore.Any, Events(100)...)
	}
	want := MustAppend(t, s, "wanted", eventstore.NoStream, Event("test.wanted", ""))
	MustAppend(t, s, "noise", eventstore.Any, Events(100)...)
	moved, last := 0, eventstore.Start
	var seen []eventstore.Recorded
	follow(t, s, eventstore.Start, eventstore.Filter{Types: []string{"test.wanted"}}, func(m eventstore.Message) bool {
		if m.Event != nil {
			seen = append(seen, *m.Event)
		} else if m.Position > last {
			moved++
		}
		last = m.Position
		return !m.CaughtUp
	})
	if len(seen) != 1 || seen[0].Position != want.Position {
		t.Errorf("got %+v", seen)
	}
	if head, _ := s.Head(context.Background()); last != head || moved < 3 {
		t.Errorf("%d checkpoints moved, the last to %d of %d", moved, last, head)
	}
	live := 0
	follow(t, s, last, eventstore.Filter{StreamPrefixes: []string{"wanted"}}, func(m eventstore.Message) bool {
		if !m.CaughtUp {
			t.Fatalf("got %+v", m)
		}
		if m.Position < last {
			return true // it may have been told in the midst of the append
		}
		last = MustAppend(t, s, "noise", eventstore.Any, Events(10)...).Position
		live++
		return live < 10
	})
}
