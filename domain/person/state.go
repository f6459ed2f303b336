package person

import (
	"slices"

	"sijil/domain"
)

// State is what decide needs of a civil record's history.
type State struct {
	NationalNumber domain.NationalNumber
	For            string // what the number was allotted for; empty for an old number

	Enrolled     bool // and not cancelled
	Cancelled    bool // the birth was
	Birth        string
	Legacy       domain.Legacy
	Office       string
	Area         domain.Area
	Sealed       bool
	Sealing      *sealing // what was requested and waits
	FamilyNumber domain.FamilyNumber
	FamilyRole   string // in it; empty for a legacy record's until it joins
	Particulars  Particulars

	Deceased    bool
	Death       string // its stream
	DateOfDeath domain.Date

	Marriages []domain.KnownMarriage // in the order in which they came to be known
	Conflict  bool                   // more marriages are in force than may be
	Needs     []GuardianNeeded       // one for each dead parent of this minor, or the dead guardian
	FullAge   int                    // in years, as it was when the last need arose
	Guardian  Guardian

	Own            []string      // fields that were corrected or changed here, not in the birth
	Spent          []nameGroup   // names that an administrative decision has corrected already
	GivenChanged   bool          // by the Director General
	SurnameChanged bool          // by the Director General
	EarlierNames   []domain.Name // before each change
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case NumberAllotted:
		s.NationalNumber, s.For = e.NationalNumber, e.For
	case Enrolled:
		s.Enrolled, s.NationalNumber, s.FamilyNumber = true, e.NationalNumber, e.FamilyNumber
		if e.Origin == FromBirth {
			s.FamilyRole = asChild
		}
		s.Birth, s.Legacy, s.Office, s.Area, s.Sealed, s.Particulars = e.Birth, e.Legacy, e.Office, e.Area, e.Sealed, e.Particulars
	case Corrected:
		s.Particulars = e.Particulars
		if e.From == "" {
			s.Own = slices.Concat(s.Own, e.Fields)
		}
		if e.Route == domain.AdministrativeOnce {
			s.Spent = slices.Concat(s.Spent, groupsOf(e.Fields))
		}
	case NameChanged:
		s = s.renamed(e)
	case NationalityChanged:
		s.Particulars.Nationality = e.Nationality
	case JoinedFamily:
		s.FamilyNumber, s.FamilyRole = e.FamilyNumber, e.As
	case Moved:
		s.Particulars.Residence = e.Residence
	case Died:
		s.Deceased, s.Death, s.DateOfDeath = true, e.Death, e.DateOfDeath
	case DeathDateCorrected:
		s.DateOfDeath = e.DateOfDeath
	case DeathAnnulled:
		s.Deceased, s.Death, s.DateOfDeath = false, "", domain.Date{}
	case EnrolmentCancelled:
		s.Enrolled, s.Cancelled = false, true
	case EnrolmentReinstated:
		s.Enrolled, s.Cancelled = true, false
	case CivilStatusChanged:
		s.Marriages = WithMarriage(s.Marriages, e.Marriage)
	case MarriagesConflict:
		s.Conflict = true
	case MarriagesAgree:
		s.Conflict = false
	case GuardianNeeded:
		s.Needs, s.FullAge = append(slices.Clone(s.Needs), e), e.FullAge
	case GuardianNeedLifted:
		s.Needs = slices.DeleteFunc(slices.Clone(s.Needs), func(n GuardianNeeded) bool { return !slices.Contains(e.Left, n.Parent) })
	case GuardianAppointed:
		s.Guardian = e.Guardian
	case SealingRequested:
		s = s.requested(false, e.Order, e.By)
	case UnsealingRequested:
		s = s.requested(true, e.Order, e.By)
	case Sealed:
		s.Sealed, s.Sealing = true, nil
	case Unsealed:
		s.Sealed, s.Sealing = false, nil
	case SealingDropped:
		s.Sealing = nil
	}
	return s
}

// HasHousehold tells whether the person's family is a household of their own,
// not the one they were born into (National Card Law 3/2016: a separate number
// for every household).
func (s State) HasHousehold() bool { return s.FamilyNumber != "" && s.FamilyRole != asChild }

// Known is what other registers may know of the person.
func (s State) Known() domain.KnownPerson {
	p := s.Particulars
	return domain.KnownPerson{
		NationalNumber: s.NationalNumber, Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, DateOfDeath: s.DateOfDeath,
		Deceased: s.Deceased, Death: s.Death, Cancelled: s.Cancelled, Nationality: p.Nationality, PlaceOfBirth: p.PlaceOfBirth,
		Mother: domain.KnownParent(p.Mother), Father: domain.KnownParent(p.Father),
		FamilyNumber: s.FamilyNumber, Area: s.Area, Residence: p.Residence, Sealed: s.Sealed,
		CivilStatus: CivilStatus(s.Marriages, p.MaritalStatus, s.DateOfDeath), Marriages: slices.Clone(s.Marriages),
	}
}

func (s State) renamed(e NameChanged) State {
	before := s.Particulars.Name
	if e.Route == DGChange {
		s.GivenChanged = s.GivenChanged || e.Name.Given != before.Given
		s.SurnameChanged = s.SurnameChanged || before.Surname != "" && e.Name.Surname != before.Surname
	}
	s.EarlierNames = slices.Concat(s.EarlierNames, []domain.Name{before})
	s.Own = slices.Concat(s.Own, changedNames(before, e.Name))
	s.Particulars.Name = e.Name
	return s
}

// changedNames are the parts that a change of name gave another spelling.
func changedNames(before, after domain.Name) []string {
	return domain.Changed(Particulars{Name: before}, Particulars{Name: after})
}
