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
	Facts    []SurvivorNoted // by survivor, in the order of From
	Evidence []EvidenceFiled
	Granted  []domain.NationalNumber
	Shares   []Share // as last recorded
	Monthly  domain.Money
	Until    domain.Date // the first day on which they change by themselves
}

func (f Family) evolve(e domain.Event) Family {
	switch e := e.(type) {
	case SurvivorsClaimOpened:
		f = Family{Status: FamilyOpen, Evidence: f.Evidence}
		for _, c := range e.Candidates {
			f.Facts = append(f.Facts, SurvivorNoted{Survivor: c})
		}
	case SurvivorsClaimClosed:
		f.Status, f.Granted, f.Shares, f.Monthly, f.Until = FamilyClosed, nil, nil, 0, domain.Date{}
	case SurvivorNoted:
		f.Facts = slices.DeleteFunc(slices.Clone(f.Facts), func(n SurvivorNoted) bool {
			return n.Survivor.NationalNumber == e.Survivor.NationalNumber && !n.precedes(e.From)
		})
		f.Facts = append(f.Facts, e)
	case EvidenceFiled:
		f.Evidence = slices.Concat(f.Evidence, []EvidenceFiled{e})
	case SurvivorsAwarded:
		f.Status, f.Shares, f.Monthly, f.Until, f.Granted = FamilyAwarded, e.Shares, e.Monthly, e.Until, nil
		for _, share := range e.Shares {
			f.Granted = append(f.Granted, share.NationalNumber)
		}
	case SharesChanged:
		f.Shares, f.Monthly, f.Until = e.Shares, e.Monthly, e.Until
	}
	return f
}

// precedes tells whether the facts hold before a day on which others begin. A zero From is all time.
func (e SurvivorNoted) precedes(from domain.Date) bool {
	return e.From.IsZero() && !from.IsZero() || e.From.Before(from)
}

// known is a survivor by the facts of a day, with what papers show for it.
func (f Family) known(n domain.NationalNumber, on domain.Date) (s Survivor, ok bool) {
	for _, fact := range f.Facts {
		if fact.Survivor.NationalNumber == n && !fact.From.After(on) {
			s, ok = fact.Survivor, true
		}
	}
	for _, e := range f.Evidence {
		if e.Survivor == n && !e.From.After(on) && (e.Until.IsZero() || !e.Until.Before(on)) {
			s.Studying, s.Disabled = e.Studying, e.Disabled
		}
	}
	return s, ok
}

// latest is a survivor as last noted.
func (f Family) latest(n domain.NationalNumber) (s SurvivorNoted, ok bool) {
	for _, fact := range f.Facts {
		if fact.Survivor.NationalNumber == n {
			s, ok = fact, true
		}
	}
	return s, ok
}

// granted are those who were granted a share, by the facts of a day.
func (f Family) granted(on domain.Date) (list []Survivor) {
	for _, n := range f.Granted {
		if s, ok := f.known(n, on); ok {
			list = append(list, s)
		}
	}
	return list
}

// Undecided tells whether somebody waits for an officer's decision on a share.
func (f Family) Undecided() bool {
	return f.Status == FamilyOpen || f.Status == FamilyAwarded && slices.ContainsFunc(f.Facts, func(n SurvivorNoted) bool {
		return !n.Survivor.Deceased && !slices.Contains(f.Granted, n.Survivor.NationalNumber)
	})
}

// Latest is a survivor as last noted, with what the evidence filed last shows.
func (f Family) Latest(n domain.NationalNumber) Survivor {
	noted, _ := f.latest(n)
	for _, e := range f.Evidence {
		if e.Survivor == n {
			noted.Survivor.Studying, noted.Survivor.Disabled = e.Studying, e.Disabled
		}
	}
	return noted.Survivor
}

// People are all who were ever noted as survivors, in that order.
func (f Family) People() (list []domain.NationalNumber) {
	for _, n := range f.Facts {
		if !slices.Contains(list, n.Survivor.NationalNumber) {
			list = append(list, n.Survivor.NationalNumber)
		}
	}
	return list
}
