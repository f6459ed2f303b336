package welfare

import (
	"reflect"
	"slices"

	"sijil/domain"
)

// factsOf takes from the civil record what a household's rights rest on. today
// stands for a day of death that is wholly unknown.
func factsOf(k domain.KnownPerson, persons []domain.KnownPerson, orphan bool, before Facts, today domain.Date) Facts {
	f := Facts{
		Sex: k.Sex, DateOfBirth: k.DateOfBirth, Deceased: k.Deceased, Death: k.Death, Cancelled: k.Cancelled,
		Nationality: k.Nationality, Civil: civilSpans(k),
	}
	f.DateOfDeath = deathDay(k, before.DateOfDeath, today)
	if orphan {
		f.Parents = parentsOf(k, persons, today)
	}
	return f
}

// deathDay is the day of death, or the day it was noted first where its year is unknown.
func deathDay(k domain.KnownPerson, noted, today domain.Date) domain.Date {
	switch {
	case !k.Deceased:
		return domain.Date{}
	case k.DateOfDeath.Year != 0:
		return k.DateOfDeath
	case !noted.IsZero():
		return noted
	}
	return today
}

func parentsOf(k domain.KnownPerson, persons []domain.KnownPerson, today domain.Date) []Forebear {
	var list []Forebear
	for _, n := range []domain.NationalNumber{k.Mother.NationalNumber, k.Father.NationalNumber} {
		if p, known := domain.KnownAs(n, persons); known {
			list = append(list, Forebear{n, p.Deceased, deathDay(p, domain.Date{}, today)})
		}
	}
	return list
}

// civilSpans is the civil status over time. What the record says without a
// marriage has no date, and holds for ever.
func civilSpans(k domain.KnownPerson) []CivilSpan {
	marriages := slices.DeleteFunc(slices.Clone(k.Marriages), func(m domain.KnownMarriage) bool {
		return m.Status == domain.MarriageVoid
	})
	if len(marriages) == 0 {
		if k.CivilStatus == "" || k.CivilStatus == domain.CivilUnstated {
			return nil
		}
		return []CivilSpan{{Status: k.CivilStatus}}
	}
	var days []domain.Date
	for _, m := range marriages {
		days = append(days, m.From, m.Ended, m.Resumed)
	}
	days = slices.DeleteFunc(days, domain.Date.IsZero)
	slices.SortFunc(days, func(a, b domain.Date) int { return compare(a.Latest(), b.Latest()) })
	var spans []CivilSpan
	for _, day := range slices.Compact(days) {
		status := statusOf(marriages, day)
		if len(spans) == 0 || spans[len(spans)-1].Status != status {
			spans = append(spans, CivilSpan{day, status})
		}
	}
	return spans
}

// statusOf is the civil status that marriages give on a day that one of them begins or ends.
func statusOf(marriages []domain.KnownMarriage, day domain.Date) domain.CivilStatus {
	status, ended := domain.CivilUnstated, domain.Date{}
	for _, m := range marriages {
		over := m.Status != domain.MarriageInForce && !m.Ended.IsZero() && !m.Ended.After(day)
		switch {
		case m.From.After(day):
		case !over:
			return domain.Married
		case !m.Ended.Before(ended):
			status, ended = domain.Widowed, m.Ended
			if m.Status == domain.MarriageDivorced {
				status = domain.Divorced
			}
		}
	}
	return status
}

// civil is the civil status on a day.
func (f Facts) civil(on domain.Date) domain.CivilStatus {
	status := domain.CivilUnstated
	for _, s := range f.Civil {
		if !s.From.After(on) {
			status = s.Status
		}
	}
	return status
}

// maybe tells whether the record says so, or says nothing.
func (f Facts) maybe(on domain.Date, status domain.CivilStatus) bool {
	known := f.civil(on)
	return known == status || known == domain.CivilUnstated
}

// alive tells whether the person exists and lives on a day.
func (f Facts) alive(on domain.Date) bool {
	return !f.Cancelled && !dead(f.Deceased, f.DateOfDeath, on)
}

func dead(deceased bool, died, on domain.Date) bool { return deceased && !died.Latest().After(on) }

func (f Facts) equal(o Facts) bool { return reflect.DeepEqual(f, o) }

func compare(a, b domain.Date) int {
	return (a.Year-b.Year)*10000 + (a.Month-b.Month)*100 + a.Day - b.Day
}
