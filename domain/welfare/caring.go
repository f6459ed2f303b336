package welfare

import (
	"slices"

	"sijil/domain"
)

// careRules refuse payment by the reasons for which an allowance is not due.
var careRules = map[Reason]*domain.Rule{
	DisabledDied: RuleCareDisabledDied, CaregiverDied: RuleCareCaregiverDied, CaregiverAge: RuleCareAge,
	CaregiverIncome: RuleCareIncome, CaregiverKin: RuleCareKin,
}

func (c Care) factsOf(n domain.NationalNumber) Facts {
	if n == c.Disabled {
		return c.DisabledFacts
	}
	return c.CaregiverFacts
}

// known is the allowance with what was looked up now.
func (c Care) known(persons []domain.KnownPerson, incomes []Income, today domain.Date) Care {
	if k, ok := domain.KnownAs(c.Disabled, persons); ok {
		c.DisabledFacts = factsOf(k, nil, false, c.DisabledFacts, today)
	}
	if k, ok := domain.KnownAs(c.Caregiver, persons); ok {
		c.CaregiverFacts = factsOf(k, nil, false, c.CaregiverFacts, today)
	}
	for _, i := range incomes {
		if !slices.ContainsFunc(c.Earnings, func(e Earning) bool { return e.Income == i }) {
			c.Earnings = append(slices.Clone(c.Earnings), Earning{Income: i})
		}
	}
	return c
}

// reasons why no allowance is due on a day.
func (c Care) reasons(law *domain.Book, on domain.Date) (list []Reason, err error) {
	from, err := row(law, lawCaregiverAge, "from", on)
	if err != nil {
		return nil, err
	}
	to, err := row(law, lawCaregiverAge, "to", on)
	if err != nil {
		return nil, err
	}
	kinship, err := law.On(lawKinship, on)
	if err != nil {
		return nil, err
	}
	most, err := law.On(lawDegree, on)
	if err != nil {
		return nil, err
	}
	degree, kin := kinship.Row(string(c.Relation))
	age := c.CaregiverFacts.DateOfBirth.YearsUntil(on)
	earns := slices.ContainsFunc(c.Earnings, func(e Earning) bool { return e.Monthly > 0 && !e.From.After(on) && e.To.IsZero() })
	for _, r := range []struct {
		holds  bool
		reason Reason
	}{
		{!c.DisabledFacts.alive(on), DisabledDied},
		{!c.CaregiverFacts.alive(on), CaregiverDied},
		{age < from || age > to, CaregiverAge},
		{earns, CaregiverIncome},
		{!kin || degree.Number() > most.Number(), CaregiverKin},
	} {
		if r.holds {
			list = append(list, r.reason)
		}
	}
	return list, nil
}

// tooOld is the first day on which the caregiver is too old.
func (c Care) tooOld(law *domain.Book, today domain.Date) (domain.Date, error) {
	to, err := row(law, lawCaregiverAge, "to", today)
	return birthday(c.CaregiverFacts.DateOfBirth, to+1), err
}

// due is what a month's allowance is by what is known now. While the law is
// silent on the amount nothing is, since nothing can have been paid.
func (c Care) due(law *domain.Book, month domain.Date) (domain.Money, error) {
	on := firstDay(month)
	if c.Granted.IsZero() || on.Before(c.Granted) || c.Status == CareEnded && !c.Ended.From.After(on) {
		return 0, nil
	}
	reasons, err := c.reasons(law, on)
	amount, silent := law.On(lawCaregiver, on)
	if err != nil || len(reasons) > 0 || silent != nil {
		return 0, err
	}
	return amount.Money(), nil
}

// settleCare books the difference that a change makes for the months past of an allowance.
func (s State) settleCare(after Care, by By, because string) ([]domain.Event, error) {
	before := s.Care
	settled := CaregiverSettled{Office: s.Office, Area: s.Area, Because: because, Date: by.Today}
	for _, month := range months(before.Granted, by.Today, before.Accounts) {
		was, err := before.due(by.Law, month)
		if err != nil {
			return nil, err
		}
		now, err := after.due(by.Law, month)
		if err != nil {
			return nil, err
		}
		paid, accounted := accountOf(before.Accounts, month)
		if was != now && (accounted || was == 0) && paid != now {
			settled.Months = append(settled.Months, Payable{month, paid, now})
			settled.More += max(now-paid, 0)
			settled.Less += max(paid-now, 0)
		}
	}
	if len(settled.Months) == 0 {
		return nil, nil
	}
	settled.Offset = min(settled.More, s.Debt)
	settled.Debt = s.Debt + settled.Less - settled.Offset
	return []domain.Event{settled}, nil
}

// followCare ends an allowance for which one of the two has died, and puts it back.
func followCare(s State, by By, events []domain.Event) ([]domain.Event, error) {
	return fold(s, events).Care.passDay(by)
}

// passDay ends an allowance that is not due any more, or resumes one whose end was a mistake.
func (c Care) passDay(by By) ([]domain.Event, error) {
	died := c.Ended.Reason == DisabledDied || c.Ended.Reason == CaregiverDied
	if c.Status != CareGranted && !(c.Status == CareEnded && died) {
		return nil, nil
	}
	reasons, err := c.reasons(by.Law, by.Today)
	switch {
	case err != nil:
		return nil, err
	case c.Status == CareGranted && len(reasons) > 0:
		return []domain.Event{CaregiverEnded{reasons[0], c.endOf(reasons[0], by.Today), by.Today}}, nil
	case c.Status == CareEnded && !slices.Contains(reasons, DisabledDied) && !slices.Contains(reasons, CaregiverDied):
		next, err := c.tooOld(by.Law, by.Today)
		return []domain.Event{CaregiverReinstated{next, by.Today}}, err
	}
	return nil, nil
}

// endOf is the day from which a reason holds.
func (c Care) endOf(reason Reason, today domain.Date) domain.Date {
	switch {
	case reason == DisabledDied && c.DisabledFacts.Deceased:
		return c.DisabledFacts.Day()
	case reason == CaregiverDied && c.CaregiverFacts.Deceased:
		return c.CaregiverFacts.Day()
	}
	return today
}
