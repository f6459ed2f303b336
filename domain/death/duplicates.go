package death

import (
	"sijil/domain"
	"sijil/domain/names"
)

// sameDeath is why a death may be another one; the stored value.
const sameDeath = "similar_name_and_dates"

// Duplicates names the neighbours that may be the same death, by the rule that
// OpenCRVS uses in production (Farajaland): the names are alike, the national
// numbers do not contradict each other, the deaths are at most 5 days apart and
// the births at most 365. What is unknown contradicts nothing.
func Duplicates(p Particulars, others []Neighbour) (found []Candidate) {
	for _, n := range others {
		if !contradict(p.Deceased.NationalNumber, n.NationalNumber) &&
			mayBeWithin(5, p.DateOfDeath, n.DateOfDeath) &&
			mayBeWithin(365, p.Deceased.DateOfBirth, n.DateOfBirth) &&
			names.Similar(p.Deceased.Name, n.Name) {
			found = append(found, Candidate{Death: n.Death, Reason: sameDeath})
		}
	}
	return found
}

func contradict(a, b domain.NationalNumber) bool { return a != "" && b != "" && a != b }

// mayBeWithin tells whether two dates can be so many days apart or fewer.
func mayBeWithin(days int, a, b domain.Date) bool {
	return !a.Latest().AddDays(days).Before(b.Earliest()) && !b.Latest().AddDays(days).Before(a.Earliest())
}
