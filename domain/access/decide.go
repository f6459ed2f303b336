package access

import (
	"fmt"

	"sijil/domain"
)

// State of one flag.
type State struct {
	Raised *Flagged
	Closed bool
}

// Command is sealed: only this package can add one.
type Command interface{ accessCommand() }

// Raise flags an occasion; one that is flagged already stays as it is.
type Raise struct{ Flagged }

// Close ends a flag with a finding.
type Close struct {
	domain.By
	Finding Finding
	Reason  string
}

func (Raise) accessCommand() {}
func (Close) accessCommand() {}

// Decider is a flag's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Flagged:
		s.Raised = &e
	case FlagClosed:
		s.Closed = true
	}
	return s
}

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Raise:
		if s.Raised != nil {
			return nil, nil
		}
		return []domain.Event{c.Flagged}, nil
	case Close:
		return closeFlag(s, c)
	default:
		return nil, fmt.Errorf("access: unknown command %T", c)
	}
}

func closeFlag(s State, c Close) ([]domain.Event, error) {
	switch {
	case s.Raised == nil:
		return nil, RuleNoFlag.Refuse("flag")
	case s.Closed:
		return nil, RuleFlagClosed.Refuse("flag")
	case s.Raised.Officer == c.Actor.ID && (s.Raised.Agency == "" || s.Raised.Agency == c.Actor.Agency):
		return nil, RuleOwnFlag.Refuse("flag")
	case c.Finding != Justified && c.Finding != Misuse:
		return nil, RuleFinding.Refuse("finding")
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{FlagClosed{s.Raised.Flag, c.Actor.ID, c.Finding, c.Reason, c.Today}}, nil
}
