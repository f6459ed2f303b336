package birth

import (
	"strings"

	"sijil/domain"
)

const mostPreviousBirths = 30

// ages are the completed years that a parent can have at a birth.
type ages struct{ least, most int }

var (
	motherAges = ages{10, 60}
	fatherAges = ages{10, 70}
	legacyAges = ages{1, 120} // a legacy entry is taken over as it stands; a parent is older than the child
)

func (p Particulars) checkParents(at stage, today domain.Date) error {
	mother, father := motherAges, fatherAges
	if at == takeover {
		mother, father = legacyAges, legacyAges
	}
	if at != takeover && p.Foundling.IsZero() && !p.Mother.Known() {
		return RuleMotherNeeded.Refuse("mother")
	}
	if n := p.Mother.NationalNumber; n != "" && n == p.Father.NationalNumber {
		return RuleSameParents.Refuse("father.nationalNumber")
	}
	if err := domain.First(
		domain.Under("mother", p.Mother.check(mother, p.Child.DateOfBirth, today)),
		domain.Under("father", p.Father.check(father, p.Child.DateOfBirth, today)),
	); err != nil || at == takeover {
		return err
	}
	return domain.First(
		domain.Under("mother", p.Mother.checkAge(p.Child.DateOfBirth)),
		domain.Under("father", p.Father.checkAge(p.Child.DateOfBirth)),
	)
}

func (p Parent) check(can ages, birth, today domain.Date) error {
	return domain.First(
		checkNumber("nationalNumber", p.NationalNumber),
		domain.Under("name", p.Name.CheckParts()),
		notFuture("dateOfBirth", p.DateOfBirth, today),
		can.check("dateOfBirth", p.DateOfBirth, birth),
		between("ageYears", p.AgeYears, can.least, can.most),
		checkCountry("nationality", p.Nationality),
		checkCountry("residence.country", p.Residence.Country),
		between("previousLiveBirths", p.PreviousLiveBirths, 1, mostPreviousBirths),
	)
}

// checkAge refuses an age at the birth that contradicts the date of birth.
func (p Parent) checkAge(birth domain.Date) error {
	if p.AgeYears != 0 && !p.DateOfBirth.MayBeAged(p.AgeYears, birth) {
		return RuleAge.Refuse("ageYears")
	}
	return nil
}

// check refuses a date of birth that makes the parent certainly too young or too old at the child's birth.
func (a ages) check(field string, parent, child domain.Date) error {
	if parent.Year == 0 || child.Year == 0 {
		return nil
	}
	oldest := parent.Earliest().YearsUntil(child.Latest())
	youngest := parent.Latest().YearsUntil(child.Earliest())
	if oldest < a.least || youngest > a.most {
		return RuleParentAge.Refuse(field, a.least, a.most)
	}
	return nil
}

func (i Informant) check(at stage) error {
	if at == declaration {
		if err := domain.RequireText("relation", i.Relation, domain.MaxLine); err != nil {
			return err
		}
	}
	return domain.First(
		checkNumber("nationalNumber", i.NationalNumber),
		domain.Under("name", i.Name.CheckParts()),
		checkPhone("phone", i.Phone),
	)
}

// checkPhone: digits with the signs that people put between them.
func checkPhone(field, s string) error {
	const digits, signs, longest = "0123456789", "+-() ", 40
	western := domain.WesternDigits(s)
	if s == "" || len(s) <= longest && strings.ContainsAny(western, digits) && strings.Trim(western, digits+signs) == "" {
		return nil
	}
	return RulePhone.Refuse(field)
}
