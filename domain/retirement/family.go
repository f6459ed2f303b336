package retirement

import (
	"slices"

	"sijil/domain"
)

// FamilyStatus is where the survivors' claim stands. The empty one is no claim.
type FamilyStatus string

// The statuses of a survivors' claim.
const (
	FamilyOpen    FamilyStatus = "open" // to be decided
	FamilyAwarded FamilyStatus = "awarded"
	FamilyClosed  FamilyStatus = "closed" // the pensioner lives
)

// Family is what decide needs of the survivors' claim.
type Family struct {
	Status   FamilyStatus
	Facts    []Survivor      // as last noted
	Evidence []EvidenceFiled // in force
	Papers   int             // how many were ever filed
	Granted  []domain.NationalNumber
	Shares   []Share // as last recorded
	Monthly  domain.Money
	Until    domain.Date // the first day on which they change by themselves
}

func (f Family) evolve(e domain.Event) Family {
	switch e := e.(type) {
	case SurvivorsClaimOpened:
		f = Family{Status: FamilyOpen, Evidence: f.Evidence, Papers: f.Papers, Facts: e.Candidates}
	case SurvivorsClaimClosed:
		f.Status, f.Granted, f.Shares, f.Monthly, f.Until = FamilyClosed, nil, nil, 0, domain.Date{}
		f.Facts = marriedAgain(f.Facts)
	case SurvivorNoted:
		f.Facts = slices.Clone(f.Facts)
		if i := f.index(e.Survivor.NationalNumber); i >= 0 {
			f.Facts[i] = e.Survivor
		} else {
			f.Facts = append(f.Facts, e.Survivor)
		}
	case SurvivorsAwarded:
		f.Status, f.Shares, f.Monthly, f.Until, f.Granted = FamilyAwarded, e.Shares, e.Monthly, e.Until, nil
		for _, share := range e.Shares {
			f.Granted = append(f.Granted, share.NationalNumber)
		}
	case SharesChanged:
		f.Shares, f.Monthly, f.Until = e.Shares, e.Monthly, e.Until
	default:
		f = f.evidence(e)
	}
	return f
}

// marriedAgain are those whom somebody leaves who lives after all: the widowed never were.
func marriedAgain(facts []Survivor) []Survivor {
	facts = slices.Clone(facts)
	for i, s := range facts {
		if s.Relation == Spouse && s.CivilStatus == domain.Widowed && !s.Unrelated {
			facts[i].CivilStatus = domain.Married
		}
	}
	return facts
}

// index of a survivor among the facts; -1 for none.
func (f Family) index(n domain.NationalNumber) int {
	return slices.IndexFunc(f.Facts, func(s Survivor) bool { return s.NationalNumber == n })
}

// latest is a survivor as last noted.
func (f Family) latest(n domain.NationalNumber) (s Survivor, ok bool) {
	if i := f.index(n); i >= 0 {
		return f.Facts[i], true
	}
	return s, false
}

// known is a survivor by the facts of a day, with what papers show for it.
func (f Family) known(n domain.NationalNumber, on domain.Date) (s Survivor, ok bool) {
	if s, ok = f.latest(n); !ok {
		return s, false
	}
	s = s.marriedOn(on)
	for _, e := range f.Evidence {
		if e.Survivor == n && !e.From.After(on) && (e.Until.IsZero() || !e.Until.Before(on)) {
			s = e.shown(s)
		}
	}
	return s, true
}

// shown adds what a paper shows: one does not take away what another shows.
func (e EvidenceFiled) shown(s Survivor) Survivor {
	if e.Studying != NotStudying {
		s.Studying = e.Studying
	}
	s.Disabled = s.Disabled || e.Disabled
	return s
}

// granted are those who were granted a share and are born, by the facts of a day.
func (f Family) granted(on domain.Date) (list []Survivor) {
	for _, n := range f.Granted {
		if s, ok := f.known(n, on); ok && !s.DateOfBirth.Earliest().After(on) {
			list = append(list, s)
		}
	}
	return list
}

// turns are the days on which a survivor's share may begin or end, besides those of age.
func (f Family) turns(n domain.NationalNumber) (days []domain.Date) {
	s, _ := f.latest(n)
	if s.DateOfBirth.Year != 0 {
		days = append(days, s.DateOfBirth.Earliest())
	}
	for _, m := range s.Marriages {
		days = append(days, m.From, m.Until)
	}
	for _, e := range f.Evidence {
		if e.Survivor != n {
			continue
		}
		days = append(days, e.From)
		if !e.Until.IsZero() {
			days = append(days, e.Until.AddDays(1))
		}
	}
	return slices.DeleteFunc(days, func(d domain.Date) bool {
		return d.IsZero() || s.Deceased && d.After(s.lived())
	})
}

// Undecided tells whether an officer is to decide who has a share.
func (f Family) Undecided() bool {
	return f.Status == FamilyOpen || f.Status == FamilyAwarded && slices.ContainsFunc(f.Facts, f.undecided)
}

// undecided tells whether somebody waits for a share, or has one without being of the family.
func (f Family) undecided(s Survivor) bool {
	if slices.Contains(f.Granted, s.NationalNumber) {
		return s.Unrelated
	}
	return !s.Deceased && !s.Unrelated
}

// Latest is a survivor as last noted, with what the evidence filed shows.
func (f Family) Latest(n domain.NationalNumber) Survivor {
	s, _ := f.latest(n)
	for _, e := range f.Evidence {
		if e.Survivor == n {
			s = e.shown(s)
		}
	}
	return s
}

// People are all who were ever noted as survivors, in that order.
func (f Family) People() (list []domain.NationalNumber) {
	for _, s := range f.Facts {
		list = append(list, s.NationalNumber)
	}
	return list
}
