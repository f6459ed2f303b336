package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/eventstore"
)

// many is more than a store reads at a time.
const many = 2000

func readStreamBothWays(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "other", eventstore.NoStream, Events(3)...)
	for range many / 100 {
		MustAppend(t, s, "a", eventstore.Any, Events(100)...)
	}
	MustAppend(t, s, "other", eventstore.At(2), Events(1)...)
	read := func(from eventstore.Revision, dir eventstore.Direction) []eventstore.Recorded {
		return Collect(t, s.ReadStream(context.Background(), "a", from, dir))
	}
	all := read(eventstore.First, eventstore.Forwards)
	if len(all) != many {
		t.Fatalf("%d events, want %d", len(all), many)
	}
	for i, r := range all {
		if r.Stream != "a" || r.Revision != eventstore.Revision(i) {
			t.Fatalf("event %d is revision %d of %s", i, r.Revision, r.Stream)
		}
	}
	sameEvents(t, read(500, eventstore.Forwards), all[500:])
	sameEvents(t, read(many-1, eventstore.Forwards), all[many-1:])
	sameEvents(t, read(many, eventstore.Forwards), nil)
	sameEvents(t, read(eventstore.Last, eventstore.Backwards), reversed(all))
	sameEvents(t, read(500, eventstore.Backwards), reversed(all[:501]))
	sameEvents(t, read(0, eventstore.Backwards), all[:1])
	sameEvents(t, Collect(t, s.ReadStream(context.Background(), "nobody", 0, eventstore.Forwards)), nil)
	sameEvents(t, Collect(t, s.ReadStream(context.Background(), "nobody", eventstore.Last, eventstore.Backwards)), nil)
}

func readAllBothWays(t *testing.T, s eventstore.Store) {
	for i := range many / 50 {
		MustAppend(t, s, fmt.Sprintf("s%d", i%7), eventstore.Any, Events(50)...)
	}
	read := func(from eventstore.Position, dir eventstore.Direction) []eventstore.Recorded {
		return Collect(t, s.ReadAll(context.Background(), from, dir, eventstore.Filter{}))
	}
	all := read(eventstore.Start, eventstore.Forwards)
	if len(all) != many || all[0].Position < 1 {
		t.Fatalf("%d events, want %d", len(all), many)
	}
	CheckOrder(t, all)
	sameEvents(t, read(all[700].Position, eventstore.Forwards), all[701:])
	sameEvents(t, read(eventstore.End, eventstore.Forwards), nil)
	sameEvents(t, read(eventstore.End, eventstore.Backwards), reversed(all))
	sameEvents(t, read(all[700].Position, eventstore.Backwards), reversed(all[:700]))
	sameEvents(t, read(all[0].Position, eventstore.Backwards), nil)
	sameEvents(t, read(eventstore.Start, eventstore.Backwards), nil)
	if head, err := s.Head(context.Background()); err != nil || head != all[many-1].Position {
		t.Errorf("head %d, %v; want %d", head, err, all[many-1].Position)
	}
}

func readAllFiltered(t *testing.T, s eventstore.Store) {
	for i := range 300 {
		stream := []string{"birth-1", "death-1", "death-2", "deathless-1"}[i%4]
		MustAppend(t, s, stream, eventstore.Any, Event([]string{"x.one", "x.two", "x.one.v2"}[i%3], ""))
	}
	all := All(t, s)
	for _, f := range []eventstore.Filter{
		{StreamPrefixes: []string{"death-"}},
		{StreamPrefixes: []string{"death"}},
		{StreamPrefixes: []string{"death-1", "birth-"}},
		{StreamPrefixes: []string{""}},
		{StreamPrefixes: []string{"nobody-"}},
		{Types: []string{"x.one"}},
		{Types: []string{"x.one", "x.two"}},
		{Types: []string{"x.o"}},
		{StreamPrefixes: []string{"birth-"}, Types: []string{"x.two"}},
	} {
		want := slices.DeleteFunc(slices.Clone(all), func(r eventstore.Recorded) bool { return !f.Selects(r.Stream, r.Type) })
		sameEvents(t, Collect(t, s.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, f)), want)
		sameEvents(t, Collect(t, s.ReadAll(context.Background(), eventstore.End, eventstore.Backwards, f)), reversed(want))
	}
}

// readsNest: a consumer may read something else for each event, and break off.
func readsNest(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Events(40)...)
	var nest func(depth int) int
	nest = func(depth int) int {
		n := 0
		for r, err := range s.ReadStream(context.Background(), "a", 0, eventstore.Forwards) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; r.Revision == 5 && depth > 0 {
				return n + nest(depth-1)
			}
		}
		return n
	}
	if n := nest(40); n != 40*6+40 {
		t.Errorf("read %d events", n)
	}
}

func emptyLog(t *testing.T, s eventstore.Store) {
	head, err := s.Head(context.Background())
	if err != nil || head != eventstore.Start || len(All(t, s)) != 0 {
		t.Errorf("head %d, %v", head, err)
	}
	if back := Collect(t, s.ReadAll(context.Background(), eventstore.End, eventstore.Backwards, eventstore.Filter{})); len(back) != 0 {
		t.Errorf("backwards there are %d events", len(back))
	}
}

func closedStore(t *testing.T, s eventstore.Store) {
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for range s.Subscribe(context.Background(), eventstore.Start, eventstore.Filter{}) {
		}
	}()
	MustAppend(t, s, "a", eventstore.Any, Events(1)...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(context.Background(), "a", eventstore.Any, Events(1)...); domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("append: got %v", err)
	}
	if _, err := s.Head(context.Background()); domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("head: got %v", err)
	}
	select {
	case <-ended:
	case <-time.After(patience):
		t.Error("the subscription goes on")
	}
}

func cancelledBefore(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Events(1)...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := s.Append(ctx, "a", eventstore.Any, Events(1)...)
	if domain.CodeOf(err) != domain.Unavailable || !errors.Is(err, context.Canceled) {
		t.Errorf("append: got %v", err)
	}
	for _, err = range s.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("read all: got %v", err)
	}
	for _, err = range s.ReadStream(ctx, "a", eventstore.First, eventstore.Forwards) {
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("read stream: got %v", err)
	}
	if n := len(All(t, s)); n != 1 {
		t.Errorf("%d events, want 1", n)
	}
}
