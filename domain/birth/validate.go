package birth

import (
	"cmp"
	"slices"

	"sijil/domain"
)

// stage says how much must be known of a birth.
type stage int

const (
	notification stage = iota // the minimum facts
	declaration               // the informant's full statement
	takeover                  // what a legacy entry says; unknown stays unknown
)

// stated replaces what was left out of a list of values by "unstated".
func (p Particulars) stated() Particulars {
	p.Child.TimeOfBirth = domain.WesternDigits(p.Child.TimeOfBirth)
	p.Child.Sex = cmp.Or(p.Child.Sex, domain.SexUnstated)
	p.Child.PlaceType = cmp.Or(p.Child.PlaceType, PlaceUnstated)
	p.Child.Attendant = cmp.Or(p.Child.Attendant, AttendantUnstated)
	p.Child.Plurality = cmp.Or(p.Child.Plurality, PluralityUnstated)
	return p
}

// check refuses particulars that are incomplete for the stage, impossible or
// contradictory. Fields are named relative to the particulars.
func (p Particulars) check(at stage, today domain.Date) error {
	return domain.First(p.checkNoParents(), p.checkFacts(at, today))
}

func (p Particulars) checkFacts(at stage, today domain.Date) error {
	return domain.First(
		domain.CheckFields(p),
		oneOf("outcome", p.Outcome, RuleOutcome, LiveBirth, FetalDeath),
		domain.Under("child", p.Child.check(at, today, p.Foundling.IsZero())),
		p.checkName(at),
		p.checkParents(at, today),
		notFuture("marriage.date", p.Marriage.Date, today),
		domain.Under("informant", p.Informant.check(at)),
		domain.Under("certifier", p.Certifier.check(at)),
		domain.Under("foundling", p.checkFoundling(today)),
		notFuture("diedOn", p.DiedOn, today),
		p.notBeforeBirth("diedOn", p.DiedOn),
		p.checkOutcome(at),
	)
}

// checkName: only a notification, a fetal death, a foundling before the court
// has named it, and a legacy entry may lack the name.
func (p Particulars) checkName(at stage) error {
	if at == declaration && p.Outcome == LiveBirth && p.Foundling.IsZero() {
		return domain.Under("child.name", p.Child.Name.Check())
	}
	return domain.Under("child.name", p.Child.Name.CheckParts())
}

func (p Particulars) checkOutcome(at stage) error {
	if at == declaration {
		return p.checkFetalDeath()
	}
	if p.Outcome == FetalDeath && !p.DiedOn.IsZero() {
		return RuleFetalDeathDied.Refuse("diedOn")
	}
	return nil
}

// notBeforeBirth refuses a day that is certainly before the birth.
func (p Particulars) notBeforeBirth(field string, day domain.Date) error {
	if day.Before(p.Child.DateOfBirth) {
		return RuleBeforeBirth.Refuse(field)
	}
	return nil
}

// notFuture refuses a day that is not yet here.
func notFuture(field string, day, today domain.Date) error {
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
