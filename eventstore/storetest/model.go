package storetest

import (
	"bytes"
	"slices"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// model is what a store promises, in the plainest words. Positions count from 1.
type model struct{ log []eventstore.Recorded }

// outcome of an append: at most one of the two refusals.
type outcome struct {
	revision  eventstore.Revision // of the last event, if it was written
	position  eventstore.Position
	conflict  bool
	duplicate bool
}

func (m *model) append(stream string, expected eventstore.Expected, events []eventstore.EventData) outcome {
	if o, known := m.repetition(stream, events); known {
		return o
	}
	last := eventstore.Revision(len(m.stream(stream)) - 1)
	if !expected.Holds(last) {
		return outcome{conflict: true, revision: last}
	}
	for _, e := range events {
		last++
		m.log = append(m.log, eventstore.Recorded{
			ID: e.ID, Stream: stream, Revision: last, Position: eventstore.Position(len(m.log) + 1),
			Type: e.Type, Data: e.Data, Metadata: e.Metadata,
		})
	}
	return outcome{revision: last, position: eventstore.Position(len(m.log))}
}

// repetition answers an append of which some ids are in the log.
func (m *model) repetition(stream string, events []eventstore.EventData) (o outcome, known bool) {
	ids := map[uuid.UUID]bool{}
	for _, e := range events {
		ids[e.ID] = true
	}
	if !slices.ContainsFunc(m.log, func(r eventstore.Recorded) bool { return ids[r.ID] }) {
		return outcome{}, false
	}
	own := m.stream(stream)
	first := slices.IndexFunc(own, func(r eventstore.Recorded) bool { return r.ID == events[0].ID })
	if first < 0 || first+len(events) > len(own) {
		return outcome{duplicate: true}, true
	}
	for i, e := range events {
		if r := own[first+i]; r.ID != e.ID || r.Type != e.Type || !bytes.Equal(r.Data, e.Data) {
			return outcome{duplicate: true}, true
		}
	}
	last := own[first+len(events)-1]
	return outcome{revision: last.Revision, position: last.Position}, true
}

func (m *model) stream(stream string) []eventstore.Recorded {
	return m.selected(func(r eventstore.Recorded) bool { return r.Stream == stream })
}

func (m *model) selected(keep func(eventstore.Recorded) bool) (events []eventstore.Recorded) {
	for _, r := range m.log {
		if keep(r) {
			events = append(events, r)
		}
	}
	return events
}
