package marriage

import (
	"slices"

	"sijil/domain"
)

// State is what decide needs of a marriage's history.
type State struct {
	Registered  bool // there is an entry, also a void one
	Office      string
	Area        domain.Area
	Type        domain.RegistrationType
	Legacy      domain.Legacy
	Particulars Particulars // as registered or corrected
	Course
	Void      []domain.NationalNumber // spouses whose civil record is cancelled
	Cancelled bool                    // the entry is, so that the contract may be registered anew
	Spent     []string                // names that an administrative decision has corrected already
	LastOrder domain.CourtOrder       // the last judgment that voided the entry or put it back in force

	AnnulledDivorce domain.CourtOrder // the judgment or deed of the last divorce that a court took away
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	before := s.Course
	s.Course = before.After(e)
	switch e := e.(type) {
	case Registered:
		s = State{Registered: true, LastOrder: s.LastOrder}
		s.Office, s.Area, s.Type, s.Legacy, s.Particulars = e.Office, e.Area, e.Type, e.Legacy, e.Particulars
	case SpouseRecordCancelled:
		s.Void = append(slices.Clone(s.Void), e.Spouse)
	case SpouseRecordReinstated:
		s.Void = slices.DeleteFunc(slices.Clone(s.Void), func(n domain.NationalNumber) bool { return n == e.Spouse })
	case Corrected:
		s.Particulars = e.Particulars
		if e.Route == domain.AdministrativeOnce {
			s.Spent = slices.Concat(s.Spent, namesIn(e.Fields))
		}
	case Annulled:
		s.LastOrder = e.Order
	case Cancelled:
		s.Cancelled, s.LastOrder = true, e.Order
	case Reinstated:
		s.Cancelled, s.LastOrder = false, e.Order
	case DivorceAnnulled:
		if d, divorced := before.divorce(); divorced {
			s.AnnulledDivorce = d.Order
		}
	}
	return s
}

// KnownBy is the marriage as it stands now in the eyes of a spouse: void for who is none of the entry any more.
func (s State) KnownBy(stream string, n domain.NationalNumber) domain.KnownMarriage {
	status, ended := s.Standing()
	couple := s.Particulars.Couple()
	if !couple.Of(n) {
		status, ended = domain.MarriageVoid, domain.Date{}
	}
	return domain.KnownMarriage{
		Marriage: stream, Spouse: couple.Other(n), Status: status,
		From: s.Particulars.DateOfContract, Ended: ended, Resumed: s.Course.Resumed(),
	}
}
