package officer

import (
	"maps"

	"sijil/domain"
)

// State is who was suspended, in which roles, and by whom.
type State struct {
	Agency    string
	Subject   string
	Suspended map[string]string // who did it, by role; "" is every role
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: Evolve, Decide: decide}

// Evolve folds an event into the state; the map is built anew.
func Evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Suspended:
		s.Agency, s.Subject = e.Agency, e.Subject
		s.Suspended = maps.Clone(s.Suspended)
		if s.Suspended == nil {
			s.Suspended = map[string]string{}
		}
		s.Suspended[e.Role] = e.By
	case Reinstated:
		s.Suspended = maps.Clone(s.Suspended)
		delete(s.Suspended, e.Role)
	}
	return s
}

// Is tells whether the subject is suspended in a role.
func (s State) Is(role string) bool {
	_, all := s.Suspended[""]
	_, one := s.Suspended[role]
	return all || one
}
