package agreement

import "sijil/domain"

// Status of an agreement.
type Status string

// The statuses.
const (
	None      Status = ""
	Waiting   Status = "proposed"
	InForce   Status = "concluded"
	Withdrawn Status = "withdrawn"
	Over      Status = "ended"
)

// State is an agreement as it stands.
type State struct {
	Reference  string
	Terms      Terms
	Status     Status
	ProposedBy string
	ApprovedBy string
	EndedFrom  domain.Date // the first day without it
	Reason     string      // why it ended
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: Evolve, Decide: decide}

// Evolve folds an event into the state.
func Evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Proposed:
		s = State{Reference: e.Reference, Terms: e.Terms, Status: Waiting, ProposedBy: e.By}
	case Concluded:
		s.Status, s.ApprovedBy = InForce, e.By
	case Ended:
		if s.Status == Waiting {
			s.Status = Withdrawn
		} else {
			s.Status = Over
		}
		s.EndedFrom, s.Reason = e.From, e.Reason
	}
	return s
}

// Holds tells whether the agreement is in force on a day.
func (s State) Holds(on domain.Date) bool {
	if s.Status != InForce && s.Status != Over || on.Before(s.Terms.From) {
		return false
	}
	if !s.EndedFrom.IsZero() && !on.Before(s.EndedFrom) {
		return false
	}
	return s.Terms.Until.IsZero() || !s.Terms.Until.Before(on)
}
