package person

import "sijil/domain"

// leastParentAge is how much older than the child a parent is, in years.
const leastParentAge = 10

// checkKnown refuses a parent's number that is the person's own, or whose civil
// record cannot be a parent's: by sex or by age. Names are not compared: a
// legacy record spells a parent as that register did.
func (p Particulars) checkKnown(own domain.NationalNumber, known []domain.KnownPerson) error {
	for _, parent := range []struct {
		field  string
		number domain.NationalNumber
		sex    domain.Sex
	}{{"mother.nationalNumber", p.Mother.NationalNumber, domain.Female}, {"father.nationalNumber", p.Father.NationalNumber, domain.Male}} {
		if parent.number != "" && parent.number == own {
			return domain.RuleOtherPerson.Refuse(parent.field)
		}
		k, found := domain.KnownAs(parent.number, known)
		if found && (k.Sex.Contradicts(parent.sex) || tooYoung(k.DateOfBirth, p.DateOfBirth)) {
			return domain.RuleOtherPerson.Refuse(parent.field)
		}
	}
	return nil
}

// tooYoung tells whether a parent was certainly no parent yet.
func tooYoung(parent, child domain.Date) bool {
	return parent.Year != 0 && child.Year != 0 && parent.Earliest().YearsUntil(child.Latest()) < leastParentAge
}
