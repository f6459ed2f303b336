package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sijil/eventstore"
)

func sameIDs(t *testing.T, s eventstore.Store) {
	first := Events(3)
	want := MustAppend(t, s, "a", eventstore.NoStream, first...)
	MustAppend(t, s, "a", eventstore.At(2), Events(2)...)
	MustAppend(t, s, "b", eventstore.NoStream, Events(1)...)
	for _, expected := range []eventstore.Expected{eventstore.NoStream, eventstore.Any, eventstore.StreamExists, eventstore.At(0), eventstore.At(4)} {
		got, err := s.Append(context.Background(), "a", expected, first...)
		if err != nil || got != want {
			t.Errorf("again, %v: got %+v, %v; want %+v", expected, got, err, want)
		}
	}
	if n := len(All(t, s)); n != 6 {
		t.Errorf("%d events, want 6", n)
	}
}

func otherUseOfIDs(t *testing.T, s eventstore.Store) {
	first := Events(3)
	MustAppend(t, s, "a", eventstore.NoStream, first...)
	changed := func(change func(e *eventstore.EventData)) []eventstore.EventData {
		events := slices.Clone(first)
		change(&events[1])
		return events
	}
	fresh := Event("test.happened", "fresh")
	for _, c := range []struct {
		name, stream string
		events       []eventstore.EventData
		offending    eventstore.EventData
	}{
		{"another stream", "b", first, first[0]},
		{"another body", "a", changed(func(e *eventstore.EventData) { e.Data = []byte("other") }), first[1]},
		{"another type", "a", changed(func(e *eventstore.EventData) { e.Type = "test.other" }), first[1]},
		{"another order", "a", []eventstore.EventData{first[1], first[0], first[2]}, first[0]},
		{"not next to each other", "a", []eventstore.EventData{first[0], first[2]}, first[2]},
		{"old and then new", "a", append(slices.Clone(first), fresh), first[0]},
		{"new and then old", "a", append([]eventstore.EventData{fresh}, first...), first[0]},
	} {
		for _, expected := range []eventstore.Expected{eventstore.Any, eventstore.NoStream} {
			_, err := s.Append(context.Background(), c.stream, expected, c.events...)
			dup, ok := errors.AsType[*eventstore.DuplicateID](err)
			if !ok || dup.Stream != c.stream || dup.ID != c.offending.ID.String() {
				t.Errorf("%s, %v: got %v, want the id %s refused", c.name, expected, err, c.offending.ID)
			}
		}
	}
	if n := len(All(t, s)); n != 3 {
		t.Errorf("%d events, want 3", n)
	}
}
