package town_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// memory is a log that lasts as long as a test: without a disk to wait for, the
// towns of hundreds of days can be loaded. It does what offices and policies ask
// of a log; TestMemoryHoldsTheSameTown compares it with PostgreSQL's.
type memory struct {
	eventstore.Store // nothing here subscribes

	clock   time.Time
	mu      sync.RWMutex
	all     []eventstore.Recorded
	streams map[string][]eventstore.Recorded
	ids     map[uuid.UUID]eventstore.Recorded
}

func newMemory(clock time.Time) *memory {
	return &memory{clock: clock, streams: map[string][]eventstore.Recorded{}, ids: map[uuid.UUID]eventstore.Recorded{}}
}

func (m *memory) Append(_ context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (at eventstore.AppendResult, _ error) {
	if err := eventstore.CheckAppend(stream, events); err != nil {
		return at, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if first, repeated := m.ids[events[0].ID]; repeated {
		return m.repeat(stream, first, events)
	}
	last := eventstore.Revision(len(m.streams[stream]) - 1)
	if !expected.Holds(last) {
		return at, &eventstore.WrongExpectedRevision{Stream: stream, Expected: expected, Actual: last}
	}
	for _, e := range events {
		last++
		r := eventstore.Recorded{
			ID: e.ID, Stream: stream, Revision: last, Position: eventstore.Position(len(m.all) + 1),
			Type: e.Type, Data: e.Data, Metadata: e.Metadata, RecordedAt: m.clock,
		}
		m.all, m.streams[stream], m.ids[e.ID] = append(m.all, r), append(m.streams[stream], r), r
		at = eventstore.AppendResult{Revision: r.Revision, Position: r.Position}
	}
	return at, nil
}

// repeat answers an append whose first event is recorded already.
func (m *memory) repeat(stream string, first eventstore.Recorded, events []eventstore.EventData) (at eventstore.AppendResult, _ error) {
	own := m.streams[stream]
	for i, e := range events {
		n := int(first.Revision) + i
		if n >= len(own) || own[n].ID != e.ID || !slices.Equal(own[n].Data, e.Data) {
			return at, &eventstore.DuplicateID{Stream: stream, ID: e.ID.String()}
		}
		at = eventstore.AppendResult{Revision: own[n].Revision, Position: own[n].Position}
	}
	return at, nil
}

func (m *memory) ReadStream(_ context.Context, stream string, from eventstore.Revision, dir eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	m.mu.RLock()
	defer m.mu.RUnlock()
	events := m.streams[stream] // recorded events stay as they are
	if dir == eventstore.Backwards {
		events = slices.Clone(events[:min(int(from), len(events)-1)+1])
		slices.Reverse(events)
		return yielding(events)
	}
	return yielding(events[min(int(from), len(events)):])
}

// ReadAll reads forwards.
func (m *memory) ReadAll(_ context.Context, from eventstore.Position, dir eventstore.Direction, f eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	m.mu.RLock()
	defer m.mu.RUnlock()
	after := m.all[from:]
	return func(yield func(eventstore.Recorded, error) bool) {
		if dir != eventstore.Forwards {
			yield(eventstore.Recorded{}, errors.New("nothing here reads backwards"))
			return
		}
		for _, r := range after {
			if f.Selects(r.Stream, r.Type) && !yield(r, nil) {
				return
			}
		}
	}
}

func (m *memory) Head(context.Context) (eventstore.Position, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return eventstore.Position(len(m.all)), nil
}

func yielding(events []eventstore.Recorded) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		for _, r := range events {
			if !yield(r, nil) {
				return
			}
		}
	}
}
