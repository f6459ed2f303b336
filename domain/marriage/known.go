package marriage

import (
	"sijil/domain"
	"sijil/domain/names"
)

// checkKnown refuses what the civil records of the spouses contradict. A legacy
// entry stands as it was written, but for what cannot be.
func (p Particulars) checkKnown(at stage, known []domain.KnownPerson, book *domain.Book) error {
	husband, err := p.Husband.known(at, p.DateOfContract, domain.Male, known)
	if err != nil {
		return domain.Under("husband", err)
	}
	wife, err := p.Wife.known(at, p.DateOfContract, domain.Female, known)
	if err != nil {
		return domain.Under("wife", err)
	}
	if related(husband, wife) {
		return RuleKin.Refuse("wife.nationalNumber")
	}
	for _, m := range p.others(husband) {
		if m.Spouse == wife.NationalNumber && m.Spouse != "" && m.Status == domain.MarriageInForce {
			return RuleMarriedToEachOther.Refuse("wife.nationalNumber")
		}
	}
	if at == takeover {
		return nil
	}
	return domain.First(
		p.checkAge("husband", husband, book),
		p.checkAge("wife", wife, book),
		p.checkFree(wife),
		p.checkFurther(husband, book),
	)
}

// known is the spouse as the civil record has them; of who has no number, what the contract says.
func (s Spouse) known(at stage, married domain.Date, sex domain.Sex, known []domain.KnownPerson) (domain.KnownPerson, error) {
	if s.NationalNumber == "" {
		return domain.KnownPerson{Name: s.Name, DateOfBirth: s.DateOfBirth}, nil
	}
	k, found := domain.KnownAs(s.NationalNumber, known)
	switch {
	case (!found || k.Cancelled) && at == contract:
		return k, RuleSpouseUnknown.Refuse("nationalNumber")
	case k.Sex.Contradicts(sex):
		return k, RuleSex.Refuse("nationalNumber")
	case at == contract && !k.Name.IsZero() && !names.Similar(k.Name, s.Name):
		return k, domain.RuleOtherPerson.Refuse("name")
	case k.DateOfBirth.Contradicts(s.DateOfBirth):
		return k, domain.RuleOtherPerson.Refuse("dateOfBirth")
	case k.Deceased && k.DateOfDeath.Before(married):
		return k, RuleSpouseDead.Refuse("nationalNumber")
	case married.Before(k.DateOfBirth):
		return k, RuleNotBorn.Refuse("nationalNumber")
	}
	return k, nil
}

// related tells of parent and child, and of siblings, as far as the records know.
func related(husband, wife domain.KnownPerson) bool {
	same := func(a, b domain.NationalNumber) bool { return a != "" && a == b }
	return same(husband.Mother.NationalNumber, wife.NationalNumber) ||
		same(wife.Father.NationalNumber, husband.NationalNumber) ||
		same(husband.Mother.NationalNumber, wife.Mother.NationalNumber) ||
		same(husband.Father.NationalNumber, wife.Father.NationalNumber)
}

// checkAge refuses who was certainly too young; between the two ages the judge must have permitted it.
func (p Particulars) checkAge(field string, k domain.KnownPerson, book *domain.Book) error {
	full, ok, err := law(book, age, p.DateOfContract)
	if err != nil || !ok || k.DateOfBirth.Year == 0 {
		return err
	}
	least, _, err := law(book, agePermitted, p.DateOfContract)
	if err != nil {
		return err
	}
	switch years := k.DateOfBirth.Earliest().YearsUntil(p.DateOfContract); {
	case years < least.Number():
		return RuleTooYoung.Refuse(field, least.Number())
	case years < full.Number() && p.MinorPermission == domain.CourtOrder{}:
		return RuleMinorPermission.Refuse("minorPermission", full.Number())
	}
	return nil
}

// checkFree refuses a wife whose other marriage lasts, or lasted beyond the day of the contract.
func (p Particulars) checkFree(wife domain.KnownPerson) error {
	if p.overlapping(wife) > 0 {
		return RuleWifeMarried.Refuse("wife.nationalNumber")
	}
	return nil
}

// checkFurther asks for the court's permission to marry another wife.
func (p Particulars) checkFurther(husband domain.KnownPerson, book *domain.Book) error {
	wives := p.overlapping(husband)
	most, ok, err := law(book, mostWives, p.DateOfContract)
	switch {
	case err != nil || !ok || wives == 0:
		return err
	case wives >= most.Number():
		return RuleTooManyWives.Refuse("husband.nationalNumber", most.Number())
	case p.FurtherPermission == domain.CourtOrder{}:
		return RuleFurtherPermission.Refuse("furtherPermission")
	}
	return nil
}

// overlapping counts the other marriages that lasted on the day of the contract.
// What began later is no hindrance: a court may confirm an old marriage, whose end is recorded next.
func (p Particulars) overlapping(k domain.KnownPerson) (n int) {
	for _, m := range p.others(k) {
		if m.From.After(p.DateOfContract) {
			continue
		}
		if m.Status == domain.MarriageInForce || m.Ended.After(p.DateOfContract) {
			n++
		}
	}
	return n
}

// others are the person's marriages by other contracts, without void ones.
func (p Particulars) others(k domain.KnownPerson) (list []domain.KnownMarriage) {
	own := Stream(p.Court, p.ContractNumber, p.DateOfContract)
	for _, m := range k.Marriages {
		if m.Marriage != own && m.Status != domain.MarriageVoid {
			list = append(list, m)
		}
	}
	return list
}

// inWaiting is the last day of the wife's waiting period after a marriage to
// somebody else, and the law that says so, if the contract falls into it.
func (p Particulars) inWaiting(known []domain.KnownPerson, book *domain.Book) (until domain.Date, cited string, err error) {
	wife, _ := domain.KnownAs(p.Wife.NationalNumber, known)
	for _, m := range p.others(wife) {
		if m.Status == domain.MarriageInForce || m.From.After(p.DateOfContract) || m.Spouse != "" && m.Spouse == p.Husband.NationalNumber {
			continue
		}
		last, by, err := waiting(book, string(m.Status), m.Ended)
		if err != nil {
			return until, cited, err
		}
		if !last.IsZero() && !last.Before(p.DateOfContract) && !last.Before(until) {
			until, cited = last, by
		}
	}
	return until, cited, nil
}
