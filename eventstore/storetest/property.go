package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"sijil/eventstore"
)

// agreesWithTheModel runs random sequences of calls on the store and the model.
func agreesWithTheModel(t *testing.T, s eventstore.Store) {
	n, most := 0, 1000
	if testing.Short() { // with the race detector each call takes ten times as long
		most = 15
	}
	rapid.Check(t, func(t *rapid.T) {
		if n++; n > most {
			return
		}
		base, err := s.Head(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		p := &pair{store: s, base: base, prefix: fmt.Sprintf("run%d-", n)}
		t.Repeat(map[string]func(*rapid.T){
			"append":      p.append,
			"read stream": p.readStream,
			"read all":    p.readAll,
		})
	})
}

// pair is the store, of which this run uses only what begins with prefix and
// comes after base, beside the model.
type pair struct {
	store     eventstore.Store
	base      eventstore.Position
	prefix    string
	model     model
	positions []eventstore.Position // the store's, of the model's 1, 2, …
	appended  [][]eventstore.EventData
}

func (p *pair) drawStream(t *rapid.T) string {
	return p.prefix + rapid.SampledFrom([]string{"a", "ab", "محمد"}).Draw(t, "stream")
}

func (p *pair) append(t *rapid.T) {
	stream, expected, events := p.drawStream(t), drawExpected(t), p.drawEvents(t)
	want := p.model.append(stream, expected, events)
	got, err := p.store.Append(context.Background(), stream, expected, events...)
	wrong, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err)
	_, duplicate := errors.AsType[*eventstore.DuplicateID](err)
	if conflict != want.conflict || duplicate != want.duplicate || err != nil && !conflict && !duplicate {
		t.Fatalf("append to %s, %s: got %v, want %+v", stream, expected, err, want)
	}
	if conflict && wrong.Actual != want.revision {
		t.Fatalf("conflict with revision %d, want %d", wrong.Actual, want.revision)
	}
	if err != nil {
		return
	}
	p.learnPositions(t)
	p.appended = append(p.appended, events)
	if got.Revision != want.revision || got.Position != p.positions[want.position-1] {
		t.Fatalf("append to %s: got %+v, want %+v", stream, got, want)
	}
}

// learnPositions reads what the store gave to the events that were just written.
func (p *pair) learnPositions(t *rapid.T) {
	from := p.base
	if n := len(p.positions); n > 0 {
		from = p.positions[n-1]
	}
	for r, err := range p.store.ReadAll(context.Background(), from, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		p.positions = append(p.positions, r.Position)
	}
	if len(p.positions) != len(p.model.log) {
		t.Fatalf("the log has %d events, want %d", len(p.positions), len(p.model.log))
	}
}

// drawEvents makes new events, or uses earlier ones again: all, some, or changed.
func (p *pair) drawEvents(t *rapid.T) []eventstore.EventData {
	var events []eventstore.EventData
	if len(p.appended) > 0 && rapid.IntRange(0, 2).Draw(t, "again") == 0 {
		events = slices.Clone(rapid.SampledFrom(p.appended).Draw(t, "earlier"))
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			events = events[:rapid.IntRange(1, len(events)).Draw(t, "only")]
		case 1:
			events[len(events)-1].Data = []byte("changed")
		case 2:
			events = append(events, drawEvent(t))
		}
		return events
	}
	for range rapid.IntRange(1, 4).Draw(t, "count") {
		events = append(events, drawEvent(t))
	}
	return events
}

func drawEvent(t *rapid.T) eventstore.EventData {
	return eventstore.EventData{
		ID:   uuid.New(),
		Type: rapid.SampledFrom([]string{"x.one", "x.two"}).Draw(t, "type"),
		Data: rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "data"),
	}
}

func drawExpected(t *rapid.T) eventstore.Expected {
	return rapid.SampledFrom([]eventstore.Expected{
		eventstore.Any, eventstore.Any, eventstore.NoStream, eventstore.StreamExists,
		eventstore.At(0), eventstore.At(1), eventstore.At(2), eventstore.At(5),
	}).Draw(t, "expected")
}

func (p *pair) readStream(t *rapid.T) {
	stream := p.drawStream(t)
	from := eventstore.Revision(rapid.IntRange(0, 6).Draw(t, "from"))
	want := p.model.stream(stream)
	got := p.store.ReadStream(context.Background(), stream, from, eventstore.Forwards)
	if rapid.Bool().Draw(t, "backwards") {
		got = p.store.ReadStream(context.Background(), stream, from, eventstore.Backwards)
		want = reversed(want[:min(int(from)+1, len(want))])
	} else {
		want = want[min(int(from), len(want)):]
	}
	p.compare(t, got, want)
}

func (p *pair) readAll(t *rapid.T) {
	f := eventstore.Filter{StreamPrefixes: []string{p.prefix + rapid.SampledFrom([]string{"", "a", "ab", "م"}).Draw(t, "prefix")}}
	if rapid.Bool().Draw(t, "by type") {
		f.Types = []string{"x.one"}
	}
	at := rapid.IntRange(0, len(p.positions)).Draw(t, "from") // the model's position; 0 is before the first
	from := p.base
	if at > 0 {
		from = p.positions[at-1]
	}
	backwards := rapid.Bool().Draw(t, "backwards")
	want := p.model.selected(func(r eventstore.Recorded) bool {
		after := r.Position > eventstore.Position(at)
		before := r.Position < eventstore.Position(at)
		return f.Selects(r.Stream, r.Type) && (backwards && before || !backwards && after)
	})
	if backwards {
		p.compare(t, p.store.ReadAll(context.Background(), from, eventstore.Backwards, f), reversed(want))
		return
	}
	p.compare(t, p.store.ReadAll(context.Background(), from, eventstore.Forwards, f), want)
}

func (p *pair) compare(t *rapid.T, seq func(func(eventstore.Recorded, error) bool), want []eventstore.Recorded) {
	i := 0
	for got, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		if i == len(want) {
			t.Fatalf("more than %d events: %+v", i, got)
		}
		w := want[i]
		w.Position, w.RecordedAt = p.positions[w.Position-1], got.RecordedAt
		if !Same(got, w) {
			t.Fatalf("event %d: got %+v, want %+v", i, got, w)
		}
		i++
	}
	if i < len(want) {
		t.Fatalf("%d events, want %d", i, len(want))
	}
}
