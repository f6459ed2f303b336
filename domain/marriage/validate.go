package marriage

import (
	"slices"

	"sijil/domain"
)

// stage says how much must be known of a contract.
type stage int

const (
	contract stage = iota // a court's, with everything that it states
	takeover              // what a legacy entry says; unknown stays unknown
)

// check refuses particulars that are incomplete for the stage, impossible or
// contradictory. Fields are named relative to the particulars.
func (p Particulars) check(at stage, today domain.Date) error {
	return domain.First(
		domain.CheckFields(p, "dowry"),
		domain.RequireText("court", p.Court, domain.MaxLine),
		domain.RequireText("contractNumber", p.ContractNumber, domain.MaxLine),
		p.checkDate(at, today),
		checkCountry("place.country", p.Place.Country),
		domain.Under("husband", p.Husband.check(at, p.DateOfContract)),
		domain.Under("wife", p.Wife.check(at, p.DateOfContract)),
		p.checkTwo(),
		between("witnesses", p.Witnesses, 0, 100),
		checkOrder("confirmation", p.Confirmation, p.DateOfContract, today),
		checkOrder("minorPermission", p.MinorPermission, domain.Date{}, today),
		checkOrder("furtherPermission", p.FurtherPermission, domain.Date{}, today),
	)
}

func (p Particulars) checkDate(at stage, today domain.Date) error {
	if at == contract {
		if err := checkComplete("dateOfContract", p.DateOfContract); err != nil {
			return err
		}
	}
	if p.DateOfContract.Year == 0 {
		return domain.RuleRequired.Refuse("dateOfContract")
	}
	return checkPast("dateOfContract", p.DateOfContract, today)
}

// check asks for a citizen's number and name, or for what identifies a foreigner.
func (s Spouse) check(at stage, married domain.Date) error {
	name := s.Name.Check
	if at == takeover && s.NationalNumber != "" {
		name = s.Name.CheckParts
	}
	if err := domain.First(
		checkNumber("nationalNumber", s.NationalNumber),
		domain.Under("name", name()),
		notBefore("dateOfBirth", married, s.DateOfBirth),
		checkCountry("nationality", s.Nationality),
	); err != nil || at == takeover || s.NationalNumber != "" {
		return err
	}
	return domain.First(
		domain.RequireText("passport", s.Passport, domain.MaxLine),
		domain.RequireText("nationality", s.Nationality, domain.MaxLine),
		checkComplete("dateOfBirth", s.DateOfBirth),
	)
}

// checkTwo refuses one person in both places.
func (p Particulars) checkTwo() error {
	if n := p.Wife.NationalNumber; n != "" && n == p.Husband.NationalNumber {
		return RuleSamePerson.Refuse("wife.nationalNumber")
	}
	return nil
}

// outOfCourt tells of a marriage that a court has only confirmed.
func (p Particulars) outOfCourt() bool { return p.Confirmation != domain.CourtOrder{} }

// checkLaw refuses a contract without the witnesses and the paper that the law asks for.
func (p Particulars) checkLaw(book *domain.Book) error {
	witnesses, ok, err := law(book, leastWitnesses, p.DateOfContract)
	if err != nil {
		return err
	}
	if ok && !p.outOfCourt() && p.Witnesses < witnesses.Number() {
		return RuleWitnesses.Refuse("witnesses", witnesses.Number())
	}
	signature, ok, err := law(book, electronic, p.DateOfContract)
	if err != nil {
		return err
	}
	if (!ok || !signature.Switch()) && (domain.Blank(p.Paper.Reference) || domain.Blank(p.Paper.ScanHash)) {
		return RulePaper.Refuse("paper")
	}
	return nil
}

func checkOrder(field string, o domain.CourtOrder, after, today domain.Date) error {
	if o == (domain.CourtOrder{}) {
		return nil
	}
	return domain.Under(field, domain.First(o.Check(today), o.CheckAfter(after)))
}

func checkLegacy(l domain.Legacy, today domain.Date) error {
	return domain.First(
		domain.RequireText("system", l.System, domain.MaxLine),
		domain.RequireText("number", l.Number, domain.MaxLine),
		domain.CheckFields(l),
		checkPast("year", domain.NewDate(l.Year, 0, 0), today),
	)
}

// notBefore refuses a day that is certainly before another: of birth, of the contract, of a return.
func notBefore(field string, day, other domain.Date) error {
	if day.Before(other) {
		return RuleTooEarly.Refuse(field, other.String())
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

func oneOf[T ~string](field string, value T, rule *domain.Rule, values ...T) error {
	if slices.Contains(values, value) {
		return nil
	}
	return rule.Refuse(field)
}

// between refuses a number out of range.
func between(field string, n, least, most int) error {
	if n < least || n > most {
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
