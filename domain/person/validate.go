package person

import (
	"slices"

	"sijil/domain"
)

// check refuses particulars that are impossible. Fields are named relative to
// the particulars. A newborn's record says what the registered birth says, even
// if that has no name yet; any other needs a name. The nationality is checked
// where it is given: at enrolment and when it changes.
func (p Particulars) check(origin Origin, today domain.Date) error {
	name := p.Name.CheckParts
	if origin == FromLegacy {
		name = p.Name.Check
	}
	return domain.First(
		domain.CheckFields(p),
		domain.Under("name", name()),
		domain.Under("sex", p.Sex.Check()),
		checkPast("dateOfBirth", p.DateOfBirth, today),
		checkCountry("placeOfBirth.country", p.PlaceOfBirth.Country),
		domain.Under("mother", p.Mother.check()),
		domain.Under("father", p.Father.check()),
		checkCountry("residence.country", p.Residence.Country),
	)
}

func (p Parent) check() error {
	return domain.First(checkNumber("nationalNumber", p.NationalNumber), domain.Under("name", p.Name.CheckParts()))
}

func checkLegacy(l domain.Legacy, today domain.Date) error {
	return domain.First(
		domain.RequireText("system", l.System, domain.MaxLine),
		domain.RequireText("number", l.Number, domain.MaxLine),
		checkPast("year", domain.NewDate(l.Year, 0, 0), today),
	)
}

// checkReference refuses a reference that names neither a judgment nor an
// authority's decision with number and date.
func checkReference(r domain.Reference, today domain.Date) error {
	if r.Court == (domain.CourtOrder{}) {
		return checkDecision(r, today)
	}
	return domain.First(
		domain.Under("court", r.Court.Check(today)),
		domain.CheckFields(r),
		checkPast("date", r.Date, today),
	)
}

// checkReference refuses a reference that is impossible in itself, or older than the person.
func (s State) checkReference(r domain.Reference, today domain.Date) error {
	return domain.First(checkReference(r, today), checkSince(r, s.Particulars.DateOfBirth))
}

// checkSince refuses a judgment or decision about somebody who was not born yet.
func checkSince(r domain.Reference, birth domain.Date) error {
	return domain.First(domain.Under("court", r.Court.CheckAfter(birth)), notBefore("date", r.Date, birth))
}

// checkDecision asks for an authority's decision with number and date.
func checkDecision(r domain.Reference, today domain.Date) error {
	if domain.Blank(r.Authority) || domain.Blank(r.Number) || !r.Date.Complete() {
		return RuleReferenceNeeded.Refuse("")
	}
	return domain.First(domain.CheckFields(r), checkPast("date", r.Date, today))
}

// checkPast refuses a day that is not on the calendar or not yet here.
func checkPast(field string, day, today domain.Date) error {
	if err := day.Check(); err != nil {
		return domain.Under(field, err)
	}
	if day.After(today) {
		return RuleFuture.Refuse(field)
	}
	return nil
}

// checkComplete refuses a date with an unknown part.
func checkComplete(field string, day domain.Date) error {
	switch {
	case day.IsZero():
		return domain.RuleRequired.Refuse(field)
	case !day.Complete():
		return RuleDateComplete.Refuse(field)
	}
	return nil
}

func oneOf[T ~string](field string, value T, rule *domain.Rule, values ...T) error {
	if slices.Contains(values, value) {
		return nil
	}
	return rule.Refuse(field)
}

// checkNumber refuses a national number that is not in its stored form.
func checkNumber(field string, n domain.NationalNumber) error {
	if n == "" {
		return nil
	}
	if parsed, err := domain.ParseNationalNumber(string(n)); err != nil || parsed != n {
		return domain.RuleNationalNumber.Refuse(field)
	}
	return nil
}

// checkCountry refuses what is no ISO 3166-1 alpha-2 code; none is unstated.
func checkCountry(field, code string) error {
	if code == "" || domain.IsCountry(code) {
		return nil
	}
	return RuleCountry.Refuse(field)
}
