package intake

import (
	"fmt"
	"slices"

	"github.com/google/uuid"

	"sijil/domain"
)

// State is what waits, in the order of coming.
type State struct {
	Waiting []Held
	Known   []uuid.UUID // waiting or released
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Held:
		s.Waiting = slices.Concat(s.Waiting, []Held{e})
		s.Known = slices.Concat(s.Known, []uuid.UUID{e.Message})
	case Released:
		s.Waiting = slices.DeleteFunc(slices.Clone(s.Waiting), func(h Held) bool { return h.Message == e.Message })
	}
	return s
}

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Hold:
		return hold(s, c)
	case Release:
		if !slices.ContainsFunc(s.Waiting, func(h Held) bool { return h.Message == c.Message }) {
			return nil, nil
		}
		return []domain.Event{Released{c.Message, c.Today}}, nil
	default:
		return nil, fmt.Errorf("intake: unknown command %T", c)
	}
}

func hold(s State, c Hold) ([]domain.Event, error) {
	if slices.Contains(s.Known, c.Message) {
		return nil, nil
	}
	if err := domain.RequireText("action", c.Action, domain.MaxLine); err != nil {
		return nil, err
	}
	if err := domain.RequireText("legacy.number", c.Legacy.Number, domain.MaxLine); err != nil {
		return nil, err
	}
	return []domain.Event{Held{c.Message, c.Action, c.Legacy, c.Sent, c.Content, c.Today}}, nil
}
