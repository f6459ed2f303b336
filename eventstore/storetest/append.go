package storetest

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/eventstore"
)

func expectedRevisions(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "two", eventstore.Any, Events(2)...)
	for _, c := range []struct {
		name, stream string
		expected     eventstore.Expected
		wantOK       bool
		actual       eventstore.Revision
	}{
		{"nothing there, any", "a", eventstore.Any, true, 0},
		{"nothing there, none expected", "b", eventstore.NoStream, true, 0},
		{"nothing there, some expected", "c", eventstore.StreamExists, false, -1},
		{"nothing there, revision expected", "c", eventstore.At(0), false, -1},
		{"two there, none expected", "two", eventstore.NoStream, false, 1},
		{"two there, too low", "two", eventstore.At(0), false, 1},
		{"two there, too high", "two", eventstore.At(2), false, 1},
		{"two there, far too high", "two", eventstore.At(eventstore.Last), false, 1},
		{"two there, senseless", "two", eventstore.At(-2), false, 1},
		{"two there, exact", "two", eventstore.At(1), true, 2},
		{"three there, some expected", "two", eventstore.StreamExists, true, 3},
		{"four there, any", "two", eventstore.Any, true, 4},
	} {
		r, err := s.Append(context.Background(), c.stream, c.expected, Event("test.happened", c.name))
		if c.wantOK {
			if err != nil || r.Revision != c.actual {
				t.Errorf("%s: revision %d, %v; want %d", c.name, r.Revision, err, c.actual)
			}
			continue
		}
		wrong, ok := errors.AsType[*eventstore.WrongExpectedRevision](err)
		if !ok || wrong.Actual != c.actual || wrong.Stream != c.stream || wrong.Expected != c.expected {
			t.Errorf("%s: got %v, want a conflict with revision %d", c.name, err, c.actual)
		}
	}
	CheckOrder(t, All(t, s))
}

func severalEventsAtOnce(t *testing.T, s eventstore.Store) {
	events := Events(100)
	r := MustAppend(t, s, "a", eventstore.NoStream, events...)
	got := Collect(t, s.ReadStream(context.Background(), "a", eventstore.First, eventstore.Forwards))
	if len(got) != 100 || r.Revision != 99 || got[99].Position != r.Position {
		t.Fatalf("%d events, answer %+v", len(got), r)
	}
	for i, e := range got {
		if e.ID != events[i].ID || e.Revision != eventstore.Revision(i) {
			t.Fatalf("event %d is %+v", i, e)
		}
	}
}

func bytesAreKept(t *testing.T, s eventstore.Store) {
	every := make([]byte, 256)
	for i := range every {
		every[i] = byte(i)
	}
	e := Event("test.happened", "")
	e.Data, e.Metadata = every, []byte("{ \"b\":1,\n\"a\" : 1.0 }")
	empty := Event("test.empty", "")
	empty.Data, empty.Metadata = nil, nil
	MustAppend(t, s, "a", eventstore.NoStream, e, empty)
	got := All(t, s)
	if !bytes.Equal(got[0].Data, e.Data) || !bytes.Equal(got[0].Metadata, e.Metadata) || got[0].Type != e.Type {
		t.Errorf("got %+v", got[0])
	}
	if len(got[1].Data) != 0 || len(got[1].Metadata) != 0 {
		t.Errorf("got %+v", got[1])
	}
}

func unicodeStreamNames(t *testing.T, s eventstore.Store) {
	// The last two look alike but are different bytes, so different streams.
	names := []string{"person-محمد", "کەس-ژیان", "住民-1", "🪪-1", "a%_\\'\"b", "ev-e\u0301", "ev-\u00e9"}
	for _, n := range names {
		MustAppend(t, s, n, eventstore.NoStream, Event("test.happened", n))
	}
	for _, n := range names {
		got := Collect(t, s.ReadStream(context.Background(), n, eventstore.First, eventstore.Forwards))
		if len(got) != 1 || got[0].Stream != n || string(got[0].Data) != n {
			t.Errorf("%q: got %+v", n, got)
		}
		filtered := Collect(t, s.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{StreamPrefixes: []string{n}}))
		if len(filtered) != 1 || filtered[0].Stream != n {
			t.Errorf("prefix %q: got %+v", n, filtered)
		}
	}
	if got := Collect(t, s.ReadStream(context.Background(), "bad \xff\x00 name", eventstore.First, eventstore.Forwards)); len(got) != 0 {
		t.Errorf("a name that cannot be: got %+v", got)
	}
}

func recordedAt(t *testing.T, s eventstore.Store) {
	MustAppend(t, s, "a", eventstore.NoStream, Event("test.happened", ""))
	at := All(t, s)[0].RecordedAt
	if at.Location() != time.UTC || time.Since(at).Abs() > time.Hour {
		t.Errorf("recorded at %v", at)
	}
}

func limitsAreRefused(t *testing.T, s eventstore.Store) {
	large := func(n int) eventstore.EventData { return Event("test.happened", strings.Repeat("x", n)) }
	twice := Event("test.happened", "")
	noID := Event("test.happened", "")
	noID.ID = [16]byte{}
	mb := eventstore.MaxEventBytes - 100
	for _, c := range []struct {
		name, stream string
		events       []eventstore.EventData
	}{
		{"an event too large", "a", []eventstore.EventData{large(eventstore.MaxEventBytes)}},
		{"an append too large", "a", []eventstore.EventData{large(mb), large(mb), large(mb), large(mb), large(mb)}},
		{"no event", "a", nil},
		{"no stream", "", Events(1)},
		{"a system stream", "$all", Events(1)},
		{"a stream name too long", strings.Repeat("x", eventstore.MaxStreamName+1), Events(1)},
		{"a stream name that is not text", "a\x00b", Events(1)},
		{"an invalid stream name", "a\xff", Events(1)},
		{"no type", "a", []eventstore.EventData{Event("", "")}},
		{"a type that is not text", "a", []eventstore.EventData{Event("a\x00b", "")}},
		{"an invalid type", "a", []eventstore.EventData{Event("a\xff", "")}},
		{"no id", "a", []eventstore.EventData{noID}},
		{"an id twice", "a", []eventstore.EventData{twice, twice}},
	} {
		_, err := s.Append(context.Background(), c.stream, eventstore.Any, c.events...)
		if domain.CodeOf(err) != domain.Invalid {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
	if n := len(All(t, s)); n != 0 {
		t.Errorf("%d events were written", n)
	}
}

func limitsAreReached(t *testing.T, s eventstore.Store) {
	var events []eventstore.EventData
	for range eventstore.MaxAppendBytes / eventstore.MaxEventBytes {
		e := Event("test.happened", strings.Repeat("x", eventstore.MaxEventBytes))
		e.Metadata = nil
		events = append(events, e)
	}
	longest := strings.Repeat("م", eventstore.MaxStreamName/2)
	MustAppend(t, s, longest, eventstore.NoStream, events...)
	MustAppend(t, s, longest, eventstore.Any, events...) // a repetition compares it all
	got := Collect(t, s.ReadStream(context.Background(), longest, eventstore.First, eventstore.Forwards))
	if len(got) != len(events) || len(got[0].Data) != eventstore.MaxEventBytes {
		t.Errorf("%d events", len(got))
	}
}
