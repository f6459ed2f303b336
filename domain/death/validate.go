package death

import (
	"cmp"
	"slices"
	"time"

	"sijil/domain"
)

// stage says how much must be known of a death.
type stage int

const (
	notification stage = iota // the minimum facts
	declaration               // the informant's full statement
	takeover                  // what a legacy entry says; unknown stays unknown
)

// stated replaces what was left out of a list of values by "unstated".
func (p Particulars) stated() Particulars {
	p.TimeOfDeath = domain.WesternDigits(p.TimeOfDeath)
	p.Deceased.Sex = cmp.Or(p.Deceased.Sex, domain.SexUnstated)
	p.PlaceType = cmp.Or(p.PlaceType, PlaceUnstated)
	return p
}

// notes are the fields, by their last name, that may be longer than a line.
var notes = []string{"text", "marks", "inquiries", "noCause", "description", "reason", "conditionsOfMother"}

// check refuses particulars that are incomplete for the stage, impossible or
// contradictory. Fields are named relative to the particulars.
func (p Particulars) check(at stage, today domain.Date) error {
	return domain.First(
		domain.CheckFields(p, notes...),
		domain.Under("deceased", p.Deceased.check(at, today)),
		p.checkDate(at, today),
		p.checkAge(at),
		checkTime("timeOfDeath", p.TimeOfDeath),
		oneOf("placeType", p.PlaceType, RulePlaceType, HealthInstitution, PrivateHome, OtherPlace, PlaceUnstated),
		p.checkPlace(at),
		p.checkEvidence(at, today),
		domain.Under("cause", p.checkCause(at, today)),
		domain.Under("informant", p.Informant.check(at)),
	)
}

func (p Particulars) checkDate(at stage, today domain.Date) error {
	switch died := p.DateOfDeath; {
	case died.Year == 0, at == declaration && !died.Complete() && !p.Estimated:
		return RuleDateOfDeath.Refuse("dateOfDeath")
	case died.After(today):
		return RuleFuture.Refuse("dateOfDeath")
	case died.Before(p.Deceased.DateOfBirth):
		return RuleBeforeBirth.Refuse("dateOfDeath")
	}
	return nil
}

// checkAge refuses an age at death that contradicts the dates; a legacy entry's stays as it was written.
func (p Particulars) checkAge(at stage) error {
	d := p.Deceased
	if at == takeover || d.AgeYears == 0 || p.Estimated || d.DateOfBirth.MayBeAged(d.AgeYears, p.DateOfDeath) {
		return nil
	}
	return RuleAge.Refuse("deceased.ageYears")
}

func (p Particulars) checkPlace(at stage) error {
	if at == declaration && p.Place.IsZero() {
		return RulePlace.Refuse("place")
	}
	return checkCountry("place.country", p.Place.Country)
}

// check asks for somebody: a number, a name, or the description of a body.
func (d Deceased) check(at stage, today domain.Date) error {
	if err := domain.First(
		checkNumber("nationalNumber", d.NationalNumber),
		domain.Under("name", d.Name.CheckParts()),
		domain.Under("sex", d.Sex.Check()),
		checkPast("dateOfBirth", d.DateOfBirth, today),
		between("ageYears", d.AgeYears, 0, 130),
		checkCountry("nationality", d.Nationality),
		checkCountry("residence.country", d.Residence.Country),
	); err != nil {
		return err
	}
	switch {
	case at == declaration && !d.unknown():
		return domain.Under("name", d.Name.Check()) // beside a number, too: it shows that the number is the right one
	case !d.unknown():
		return nil
	case domain.Blank(d.Marks):
		return RuleDescription.Refuse("marks")
	case at == declaration && d.Sex == domain.SexUnstated && d.AgeYears == 0:
		return RuleSexOrAge.Refuse("sex")
	}
	return nil
}

// unknown tells whether nobody has said who the dead person is.
func (d Deceased) unknown() bool { return d.NationalNumber == "" && d.Name.IsZero() }

func (i Informant) check(at stage) error {
	if err := domain.First(
		checkNumber("nationalNumber", i.NationalNumber),
		domain.Under("name", i.Name.CheckParts()),
	); err != nil || at != declaration {
		return err
	}
	return domain.RequireText("relation", i.Relation, domain.MaxLine)
}

// checkNotBeforeDeath refuses a day that is certainly before the death.
func (p Particulars) checkNotBeforeDeath(field string, day domain.Date) error {
	if day.Before(p.DateOfDeath) {
		return RuleBeforeDeath.Refuse(field)
	}
	return nil
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

// checkTime refuses what is not a time of day such as 09:30; none is unstated.
func checkTime(field, s string) error {
	if s == "" {
		return nil
	}
	if _, err := time.Parse("15:04", s); err != nil || len(s) != len("15:04") {
		return RuleTime.Refuse(field)
	}
	return nil
}

func oneOf[T ~string](field string, value T, rule *domain.Rule, values ...T) error {
	if slices.Contains(values, value) {
		return nil
	}
	return rule.Refuse(field)
}

// between refuses a number out of range; 0 is unstated.
func between(field string, n, least, most int) error {
	if n != 0 && (n < least || n > most) {
		return RuleRange.Refuse(field, least, most)
	}
	return nil
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
