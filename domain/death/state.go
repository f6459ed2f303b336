package death

import (
	"slices"

	"sijil/domain"
)

// Status is the legal status of a death. The empty Status is a death that no one has reported.
type Status string

// The statuses.
const (
	StatusNotified   Status = "notified"
	StatusDeclared   Status = "declared"
	StatusRejected   Status = "rejected"
	StatusRegistered Status = "registered"
	StatusCancelled  Status = "cancelled"
	StatusIdentified Status = "identified" // an unidentified body's; it goes on in the person's stream
)

// State is what decide needs of a death's history.
type State struct {
	Status        Status
	Tracking      domain.TrackingID
	Office        string
	Area          domain.Area
	FirstDeclared domain.Date       // what the deadline is counted to
	Particulars   Particulars       // as last stated, registered, corrected or certified
	Flagged       []Candidate       // not compared yet
	Cleared       []Candidate       // compared: another person's death
	Order         domain.CourtOrder // to register

	RegistrationNumber domain.RegistrationNumber
	RegisteredOn       domain.Date
	Type               domain.RegistrationType
	IdentifiedFrom     string      // the death-x stream that this registration continues
	Identification     Identified  // the last one, in force or annulled
	Body               Particulars // before it
	NameCorrected      bool        // the one administrative correction of the name is spent

	Voided    *State            // the last registration that a court cancelled
	LastOrder domain.CourtOrder // the last judgment that voided this registration or put it back in force
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Notified:
		s = s.opened()
		s.Status, s.Tracking, s.Office, s.Area = StatusNotified, e.Tracking, e.Office, e.Area
		s.Particulars = e.Particulars
	case Declared:
		s = s.opened()
		s.Status, s.Tracking, s.Office, s.Area = StatusDeclared, e.Tracking, e.Office, e.Area
		s.Particulars, s.Flagged = e.Particulars, nil
		if s.FirstDeclared.IsZero() {
			s.FirstDeclared = e.Date
		}
	case FlaggedDuplicate:
		s.Flagged = slices.Clone(e.Candidates)
	case DuplicateCleared:
		s.Cleared, s.Flagged = slices.Concat(s.Cleared, s.Flagged), nil
	case CauseCertified:
		s.Particulars.Cause = e.Cause
	case CauseCoded:
		s.Particulars.Cause.Coding = e.Coding
	case CourtOrderRecorded:
		s.Order = e.Order
	case Registered:
		s = s.opened()
		s.Status, s.Office, s.Area, s.Particulars = StatusRegistered, e.Office, e.Area, e.Particulars
		s.RegistrationNumber, s.RegisteredOn, s.Type = e.RegistrationNumber, e.Date, e.Type
		s.IdentifiedFrom, s.Flagged = e.IdentifiedFrom, nil
	case Identified:
		s.Identification, s.Body = e, s.Particulars
		s.Status, s.Particulars = StatusIdentified, e.Particulars
	case IdentificationAnnulled:
		s.Status, s.Particulars = StatusRegistered, e.Particulars
	case Rejected:
		s.Status = StatusRejected
	case Corrected:
		s.Particulars = e.Particulars
		s.NameCorrected = s.NameCorrected || e.Route == domain.AdministrativeOnce
	case Cancelled:
		voided := s
		voided.Voided, voided.LastOrder = nil, e.Order
		s.Status, s.Voided = StatusCancelled, &voided
	case Reinstated:
		if s.Voided != nil {
			s = *s.Voided
			s.LastOrder = e.Order
		}
	}
	return s
}

// opened is the state in which a report begins: after a cancellation it is a
// new record, of which only the cancelled one is remembered.
func (s State) opened() State {
	if s.Status == StatusCancelled {
		return State{Voided: s.Voided}
	}
	return s
}
