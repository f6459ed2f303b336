package birth

import (
	"slices"

	"sijil/domain"
)

// Status is the legal status of a birth. The empty Status is a birth that no one has reported.
type Status string

// The statuses.
const (
	StatusNotified   Status = "notified"
	StatusDeclared   Status = "declared"
	StatusRejected   Status = "rejected"
	StatusRegistered Status = "registered"
	StatusCancelled  Status = "cancelled"
)

// State is what decide needs of a birth's history.
type State struct {
	Status        Status
	Tracking      domain.TrackingID
	Office        string
	Area          domain.Area
	FirstDeclared domain.Date // what the deadline is counted to
	Particulars   Particulars
	Flagged       []Candidate       // not compared yet
	Cleared       []Candidate       // compared: another child
	Order         domain.CourtOrder // to register

	NationalNumber domain.NationalNumber
	RegisteredOn   domain.Date
	Reconstructed  bool // taken over from a legacy register
	Sealed         bool
	LastOrder      domain.CourtOrder // the last judgment that voided the entry or put it back in force
	Spent          []nameGroup       // names that an administrative decision has corrected already
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Notified:
		s.Status, s.Tracking, s.Office, s.Area = StatusNotified, e.Tracking, e.Office, e.Area
		s.Particulars = e.Particulars
	case Declared:
		s.Status, s.Tracking, s.Office, s.Area = StatusDeclared, e.Tracking, e.Office, e.Area
		s.Particulars = e.Particulars
		if s.FirstDeclared.IsZero() {
			s.FirstDeclared = e.Date
		}
	case FlaggedDuplicate:
		s.Flagged = union(s.Flagged, e.Candidates)
	case DuplicateCleared:
		s.Cleared, s.Flagged = union(s.Cleared, s.Flagged), nil
	case CourtOrderRecorded:
		s.Order = e.Order
	case Registered:
		s.Status, s.Office, s.Area = StatusRegistered, e.Office, e.Area
		s.NationalNumber, s.RegisteredOn, s.Particulars = e.NationalNumber, e.Date, e.Particulars
		s.Reconstructed = e.Type == domain.Reconstruction
		s.Sealed = e.Sealed
	case Rejected:
		s.Status, s.Flagged = StatusRejected, nil // the next declaration is compared anew
	case Corrected:
		s.Particulars = e.Particulars
		if e.Route == domain.AdministrativeOnce {
			s.Spent = union(s.Spent, groupsOf(e.Fields))
		}
	case Cancelled:
		s.Status, s.LastOrder = StatusCancelled, e.Order
	case Reinstated:
		s.Status, s.LastOrder = StatusRegistered, e.Order
	}
	return s
}

// Void tells whether the birth stands for nothing now: rejected or cancelled.
func (s State) Void() bool { return s.Status == StatusRejected || s.Status == StatusCancelled }

// union is a followed by what b adds to it, in a slice of its own.
func union[T comparable](a, b []T) []T {
	all := slices.Clone(a)
	for _, t := range b {
		if !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	return all
}

// without is a less what is in b.
func without[T comparable](a, b []T) []T {
	return slices.DeleteFunc(slices.Clone(a), func(t T) bool { return slices.Contains(b, t) })
}
