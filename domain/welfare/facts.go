package welfare

import (
	"cmp"
	"reflect"

	"sijil/domain"
)

// factsOf takes from the civil record what a household's rights rest on. What
// was noted before of a death and of parents stays where nothing new is known.
func factsOf(k domain.KnownPerson, persons []domain.KnownPerson, orphan bool, before Facts, today domain.Date) Facts {
	f := Facts{
		Sex: k.Sex, DateOfBirth: k.DateOfBirth, Demise: before.heard(k, today), Death: k.Death, Cancelled: k.Cancelled,
		Nationality: k.Nationality, Parents: before.Parents,
	}
	if len(k.Marriages) > 0 {
		f.Marriages = k.Marriages
	}
	if len(f.valid()) == 0 && k.CivilStatus != domain.CivilUnstated {
		f.Civil = k.CivilStatus
	}
	if parents := parentsOf(k, persons, before, today); orphan && len(parents) > 0 {
		f.Parents = parents
	}
	return f
}

// heard is a death as the record has it now. The day on which it was heard of first stays.
func (d Demise) heard(k domain.KnownPerson, today domain.Date) Demise {
	switch {
	case !k.Deceased:
		return Demise{}
	case !d.Deceased:
		d.Noted = today
	}
	return Demise{true, k.DateOfDeath, d.Noted}
}

// Day is from when on the person counts as dead: the last day that the record
// allows, but not one after it was heard of.
func (d Demise) Day() domain.Date { return earliest(d.Noted, d.DateOfDeath.Latest()) }

// by tells whether the person has died by a day.
func (d Demise) by(on domain.Date) bool { return d.Deceased && !d.Day().After(on) }

// parentsOf are those whom the record names and who have one themselves.
func parentsOf(k domain.KnownPerson, persons []domain.KnownPerson, before Facts, today domain.Date) []Forebear {
	var list []Forebear
	for _, n := range []domain.NationalNumber{k.Mother.NationalNumber, k.Father.NationalNumber} {
		if p, known := domain.KnownAs(n, persons); known {
			var noted Demise
			for _, f := range before.Parents {
				if f.Person == n {
					noted = f.Demise
				}
			}
			list = append(list, Forebear{n, noted.heard(p, today)})
		}
	}
	return list
}

// valid are the marriages that no court has voided.
func (f Facts) valid() (list []domain.KnownMarriage) {
	for _, m := range f.Marriages {
		if m.Status != domain.MarriageVoid {
			list = append(list, m)
		}
	}
	return list
}

// statusOf is the civil status that marriages give on a day.
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

// civil is the civil status on a day. What the record states without a marriage holds for ever.
func (f Facts) civil(on domain.Date) domain.CivilStatus {
	if marriages := f.valid(); len(marriages) > 0 {
		return statusOf(marriages, on)
	}
	return cmp.Or(f.Civil, domain.CivilUnstated)
}

// maybe tells whether the record says so, or says nothing.
func (f Facts) maybe(on domain.Date, status domain.CivilStatus) bool {
	known := f.civil(on)
	return known == status || known == domain.CivilUnstated
}

// alive tells whether the person exists and lives on a day.
func (f Facts) alive(on domain.Date) bool {
	return !f.Cancelled && !f.by(on)
}

func (f Facts) equal(o Facts) bool { return reflect.DeepEqual(f, o) }

func compare(a, b domain.Date) int {
	return (a.Year-b.Year)*10000 + (a.Month-b.Month)*100 + a.Day - b.Day
}
