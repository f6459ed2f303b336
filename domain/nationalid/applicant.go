package nationalid

import "sijil/domain"

// checkApplicant refuses whoever may not apply for the holder. The age is the
// law's; a year of birth that is not known is held against nobody.
func (c Apply) checkApplicant() error {
	a, holder := c.Particulars.Applicant, c.Person
	age, err := c.Law.On(ownAge, c.Today)
	if err != nil {
		return err
	}
	minor := below(holder.DateOfBirth, age.Number(), c.Today)
	switch a.Relation {
	case Self:
		switch {
		case minor:
			return RuleNeedsGuardian.Refuse("relation", age.Number())
		case a.NationalNumber != "" && a.NationalNumber != holder.NationalNumber:
			return RuleNotSelf.Refuse("nationalNumber")
		}
		return nil
	case OfFather:
		return domain.First(c.checkParent(holder.Father, minor, age.Number()), c.checkStandsIn(age.Number()))
	case OfMother:
		return domain.First(c.checkParent(holder.Mother, minor, age.Number()), c.checkStandsIn(age.Number()))
	case Guardian:
		return domain.First(domain.Under("order", a.Order.Check(c.Today)), c.checkStandsIn(age.Number()))
	}
	return RuleRelation.Refuse("relation")
}

// checkParent refuses whoever the civil record does not name as that parent, and a parent of somebody who is of age.
func (c Apply) checkParent(recorded domain.KnownParent, minor bool, age int) error {
	a := c.Particulars.Applicant
	switch {
	case !minor:
		return RuleAppliesAlone.Refuse("relation", age)
	case recorded.NationalNumber == "" || a.NationalNumber != recorded.NationalNumber:
		return RuleNotParent.Refuse("nationalNumber")
	}
	return nil
}

// checkStandsIn refuses an applicant for another who is dead, under age, or the holder.
func (c Apply) checkStandsIn(age int) error {
	a := c.Particulars.Applicant
	switch {
	case a.NationalNumber == "":
		return domain.RuleRequired.Refuse("nationalNumber")
	case a.NationalNumber == c.Person.NationalNumber, c.Applicant.NationalNumber != a.NationalNumber, c.Applicant.Deceased, c.Applicant.Cancelled,
		below(c.Applicant.DateOfBirth, age, c.Today):
		return RuleApplicantUnfit.Refuse("nationalNumber")
	}
	return nil
}

// below tells whether somebody born then is certainly below an age.
func below(born domain.Date, age int, today domain.Date) bool {
	return born.Year != 0 && born.Earliest().YearsUntil(today) < age
}
