package birth

import (
	"sijil/domain"
	"sijil/domain/names"
)

// Why a birth may be another one; the stored values.
const (
	sameChild         = "same_child"
	sameMotherClose   = "same_mother_within_270_days"
	sameNameAndMother = "same_name_and_mother_within_1095_days"
)

// Duplicates names the neighbours that may be the same birth, by the rules
// that OpenCRVS uses in production (Farajaland):
//
//  1. the children's and the mothers' names are alike, the births at most 5 days
//     apart, the mothers' dates of birth at most a year, and their numbers do
//     not contradict each other;
//  2. the same mother within 270 days;
//  3. the same mother and exactly the same name within 1095 days.
//
// Children of one delivery are not duplicates: same mother, at most 2 days
// apart, the same multiple plurality, another order.
func Duplicates(p Particulars, others []Neighbour) (found []Candidate) {
	for _, n := range others {
		if reason := resemblance(p, n); reason != "" {
			found = append(found, Candidate{Birth: n.Birth, Reason: reason})
		}
	}
	return union(nil, found)
}

func resemblance(p Particulars, n Neighbour) string {
	days, known := daysApart(p.Child.DateOfBirth, n.DateOfBirth)
	same := sameMother(p.Mother, n)
	maybe := same || maybeSameMother(p.Mother, n)
	switch {
	case !known, maybe && days <= 2 && oneDelivery(p.Child, n):
		return ""
	case days <= 5 && maybe && alike(p.Child.Name, n.Child):
		return sameChild
	case days <= 270 && same:
		return sameMotherClose
	case days <= 1095 && same && equalNames(p.Child.Name, n.Child):
		return sameNameAndMother
	}
	return ""
}

// oneDelivery tells whether the two are stated to be children of one multiple delivery.
func oneDelivery(c Child, n Neighbour) bool {
	return c.Plurality == n.Plurality && c.Plurality.multiple() && c.Order != 0 && n.Order != 0 && c.Order != n.Order
}

// sameMother: by number; without one, by a name that is alike and a date of birth within a year.
func sameMother(m Parent, n Neighbour) bool {
	if m.NationalNumber != "" && n.MotherNumber != "" {
		return m.NationalNumber == n.MotherNumber
	}
	days, known := daysApart(m.DateOfBirth, n.MotherDateOfBirth)
	return known && days <= 365 && alike(m.Name, n.Mother)
}

// maybeSameMother: names alike, and neither numbers nor dates of birth against it.
func maybeSameMother(m Parent, n Neighbour) bool {
	if m.NationalNumber != "" && n.MotherNumber != "" && m.NationalNumber != n.MotherNumber {
		return false
	}
	days, known := daysApart(m.DateOfBirth, n.MotherDateOfBirth)
	return alike(m.Name, n.Mother) && (!known || days <= 365)
}

func alike(a, b domain.Name) bool { return a.Given != "" && b.Given != "" && names.Similar(a, b) }

func equalNames(a, b domain.Name) bool {
	return a.Given != "" && names.Key(a.Full()) == names.Key(b.Full())
}

// daysApart is the least number of days that can lie between two dates; nothing is known without their years.
func daysApart(a, b domain.Date) (days int, known bool) {
	if a.Year == 0 || b.Year == 0 {
		return 0, false
	}
	switch {
	case a.Before(b):
		return a.Latest().DaysUntil(b.Earliest()), true
	case b.Before(a):
		return b.Latest().DaysUntil(a.Earliest()), true
	}
	return 0, true
}
