package birth

import (
	"sijil/domain"
	"sijil/domain/names"
)

// checkKnown refuses a parent or informant whose civil record is plainly
// another person's. Whoever stood in the entry before was checked then: names change.
func (p Particulars) checkKnown(before Particulars, known []domain.KnownPerson) error {
	for _, named := range []struct {
		field       string
		number, was domain.NationalNumber
		name        domain.Name
		born        domain.Date
		sex         domain.Sex
	}{
		{"mother", p.Mother.NationalNumber, before.Mother.NationalNumber, p.Mother.Name, p.Mother.DateOfBirth, domain.Female},
		{"father", p.Father.NationalNumber, before.Father.NationalNumber, p.Father.Name, p.Father.DateOfBirth, domain.Male},
		{"informant", p.Informant.NationalNumber, before.Informant.NationalNumber, p.Informant.Name, domain.Date{}, ""},
	} {
		k, found := domain.KnownAs(named.number, known)
		if !found || named.number == named.was {
			continue
		}
		switch {
		case k.Sex.Contradicts(named.sex):
			return domain.RuleOtherPerson.Refuse(named.field + ".nationalNumber")
		case k.DateOfBirth.Contradicts(named.born):
			return domain.RuleOtherPerson.Refuse(named.field + ".dateOfBirth")
		case !named.name.IsZero() && !names.Similar(k.Name, named.name):
			return domain.RuleOtherPerson.Refuse(named.field + ".name")
		}
	}
	return p.checkKnownAges(known)
}

// checkKnownAges: a parent's age follows from the civil record where the statement does not give it.
func (p Particulars) checkKnownAges(known []domain.KnownPerson) error {
	if mother, found := domain.KnownAs(p.Mother.NationalNumber, known); found {
		if err := motherAges.check("mother.nationalNumber", mother.DateOfBirth, p.Child.DateOfBirth); err != nil {
			return err
		}
	}
	if father, found := domain.KnownAs(p.Father.NationalNumber, known); found {
		return fatherAges.check("father.nationalNumber", father.DateOfBirth, p.Child.DateOfBirth)
	}
	return nil
}

// mostDaysAfterFather bounds how long after its father's death a child is born: no pregnancy lasts longer.
const mostDaysAfterFather = 365

// checkAlive refuses a parent or informant who had certainly died before the
// birth or its declaration.
func (p Particulars) checkAlive(before Particulars, known []domain.KnownPerson, told domain.Date) error {
	died := func(now, was domain.NationalNumber) domain.Date {
		k, found := domain.KnownAs(now, known)
		if !found || now == was {
			return domain.Date{}
		}
		return k.DateOfDeath
	}
	mother := died(p.Mother.NationalNumber, before.Mother.NationalNumber)
	father := died(p.Father.NationalNumber, before.Father.NationalNumber)
	informant := died(p.Informant.NationalNumber, before.Informant.NationalNumber)
	switch {
	case mother.Before(p.Child.DateOfBirth):
		return RuleMotherDead.Refuse("mother.nationalNumber")
	case father.Latest().AddDays(mostDaysAfterFather).Before(p.Child.DateOfBirth):
		return RuleFatherDead.Refuse("father.nationalNumber", mostDaysAfterFather)
	case informant.Before(told):
		return RuleInformantDead.Refuse("informant.nationalNumber")
	}
	return nil
}
