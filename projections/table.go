package projections

import (
	"fmt"

	"sijil/domain"
	"sijil/eventstore"
)

// Key names the row that an event belongs to.
type Key string

// Table is a read model: one row per key, each a fold of the events that name
// it. Row is a struct whose fields carry db tags; see codec. A row whose type
// has the method gone() bool is removed when that becomes true.
type Table[Row any] struct {
	Name     string // of the table in the schema read
	Version  int    // raise it when a handler or a column changes: the engine rebuilds beside the old rows, which stay as they are, then swaps
	On       []Handler[Row]
	Envelope bool // handlers look only at what stands on an event, not into it: it is not decoded
	Fresh    bool // no two events name the same row: none is looked up before it is written
}

// Handler folds one kind of event into the rows that it belongs to. It is pure.
type Handler[Row any] struct {
	event string
	keys  func(eventstore.Recorded) []Key
	fold  func(*Row, eventstore.Recorded)
}

// On infers the event's type from f. A key that is empty names no row.
func On[E domain.Event, Row any](key func(E, eventstore.Recorded) Key, f func(*Row, E, eventstore.Recorded)) Handler[Row] {
	var zero E
	return Handler[Row]{
		event: zero.EventName(),
		keys:  func(r eventstore.Recorded) []Key { return []Key{key(r.Event.(E), r)} },
		fold:  func(row *Row, r eventstore.Recorded) { f(row, r.Event.(E), r) },
	}
}

// OnEach is On for an event that belongs to several rows.
func OnEach[E domain.Event, Row any](keys func(E, eventstore.Recorded) []Key, f func(*Row, E, eventstore.Recorded)) Handler[Row] {
	h := On(func(E, eventstore.Recorded) Key { return "" }, f)
	h.keys = func(r eventstore.Recorded) []Key { return keys(r.Event.(E), r) }
	return h
}

// byStream gives each stream a row.
func byStream[E domain.Event](_ E, r eventstore.Recorded) Key { return Key(r.Stream) }

// Fold is the whole semantics, without a database: tests use it, and so does "as of".
func (t Table[Row]) Fold(history ...eventstore.Recorded) map[Key]Row {
	rows := map[Key]Row{}
	handlers, c := t.handlers(), codecOf[Row]()
	for _, r := range history {
		for _, h := range handlers[r.Event.EventName()] {
			for _, k := range h.keys(r) {
				if k != "" {
					row := rows[k]
					c.setKey(&row, k)
					h.fold(&row, r)
					if c.gone(&row) {
						delete(rows, k)
					} else {
						rows[k] = row
					}
				}
			}
		}
	}
	return rows
}

// handlers by event name.
func (t Table[Row]) handlers() map[string][]Handler[Row] {
	m := map[string][]Handler[Row]{}
	for _, h := range t.On {
		m[h.event] = append(m[h.event], h)
	}
	return m
}

// types lists the events that the table folds.
func (t Table[Row]) types() []string {
	var names []string
	seen := map[string]bool{}
	for _, h := range t.On {
		if !seen[h.event] {
			seen[h.event] = true
			names = append(names, h.event)
		}
	}
	return names
}

// Failure is an event that a projection could not handle. It holds no personal data.
type Failure struct {
	Projection string
	Position   eventstore.Position
	Event      string // its name
	Cause      error
}

func (f *Failure) Error() string {
	return fmt.Sprintf("projection %s stopped at %s, position %d: %v", f.Projection, f.Event, f.Position, f.Cause)
}

func (f *Failure) Unwrap() error { return f.Cause }
