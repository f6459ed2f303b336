// Package domain holds what every register shares: events, deciders, errors,
// dates, numbers, names and places.
//
// It imports the standard library and uuid only, and has no clock, no
// randomness, no log and no I/O; internal/arch enforces both.
package domain

// Event is a recorded fact. EventName is a storage contract: it is written to
// the event store and is never derived from the Go type name.
type Event interface{ EventName() string }

// Effective is implemented by events whose effect begins on a date of its own
// (a death, a move, a change of name). An event without it, or with a zero
// date, holds for all time: a correction repairs the past, it does not begin.
type Effective interface{ EffectiveOn() Date }

// EffectiveOn answers since when e holds; zero means for all time.
func EffectiveOn(e Event) Date {
	if on, ok := e.(Effective); ok {
		return on.EffectiveOn()
	}
	return Date{}
}

// Decider is a register's whole behaviour, without I/O, clocks or ids.
type Decider[S, C any] struct {
	Initial S
	Evolve  func(S, Event) S
	Decide  func(S, C) ([]Event, error)
}

// Fold replays history into the current state.
func (d Decider[S, C]) Fold(history []Event) S {
	s := d.Initial
	for _, e := range history {
		s = d.Evolve(s, e)
	}
	return s
}
