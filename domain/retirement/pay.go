package retirement

import (
	"slices"

	"sijil/domain"
)

// pay decides a month's payment on everything that is known at that moment.
func pay(s State, c Pay) ([]domain.Event, error) {
	if err := domain.First(s.admit(c.By, StatusPension), s.living(c.Person), s.payable(s.Case.NationalNumber, c.Month, c.Today)); err != nil {
		return nil, err
	}
	return s.payment(c.By, s.Case.NationalNumber, c.Month)
}

func paySurvivors(s State, c PaySurvivors) ([]domain.Event, error) {
	n := c.Survivor.NationalNumber
	if err := domain.First(s.admit(c.By, StatusPension), s.survived(c.Person)); err != nil {
		return nil, err
	}
	switch {
	case !slices.Contains(s.Family.Granted, n):
		return nil, RuleNoShare.Refuse("survivor")
	case c.Survivor.Deceased:
		return nil, RuleDeceased.Refuse("survivor")
	case c.Survivor.Cancelled:
		return nil, RuleVoid.Refuse("survivor")
	}
	if err := s.payable(n, c.Month, c.Today); err != nil {
		return nil, err
	}
	return s.payment(c.By, n, c.Month)
}

// survived refuses the survivors of one who lives, and before their shares are decided.
func (s State) survived(p domain.KnownPerson) error {
	switch {
	case p.NationalNumber != s.Case.NationalNumber:
		return domain.RuleOtherPerson.Refuse("person")
	case p.Cancelled || s.Void:
		return RuleVoid.Refuse("")
	case !p.Deceased || !s.Dead():
		return RuleLives.Refuse("person")
	case s.Family.Status != FamilyAwarded:
		return RuleSharesUndecided.Refuse("")
	}
	return nil
}

// payable refuses a month that is none, to come, before the pension, or accounted for, and whatever is suspended.
func (s State) payable(n domain.NationalNumber, month, today domain.Date) error {
	from := monthOf(s.begins())
	if s.Dead() {
		from = monthOf(earlier(from, s.Died.On))
	}
	_, settled := s.Ledger(n).settled(month)
	switch {
	case month.Year == 0 || month.Month == 0 || month.Day != 0 || month.Check() != nil:
		return RuleMonth.Refuse("month")
	case compareMonths(month, today) > 0:
		return RuleFutureMonth.Refuse("month")
	case compareMonths(month, from) < 0:
		return RuleNotPayableYet.Refuse("month")
	case settled:
		return RulePaidAlready.Refuse("month")
	case s.Stopped():
		return RuleSuspended.Refuse("")
	}
	return nil
}

// payment is what goes out to somebody for a month.
func (s State) payment(by By, n domain.NationalNumber, month domain.Date) ([]domain.Event, error) {
	amount, err := s.due(n, month, by.Law)
	if err != nil {
		return nil, err
	}
	if amount == 0 {
		return nil, RuleNothingDue.Refuse("month")
	}
	rate := s.rateOn(month)
	whole, _, err := Monthly(rate.Basis, by.Law, LawOn(firstOf(month)))
	if err != nil {
		return nil, err
	}
	deductions, taken, err := s.deductions(by, n, amount)
	if err != nil {
		return nil, err
	}
	arrears := s.Ledger(n).Arrears
	return []domain.Event{Paid{
		Payee: n, Month: month, Amount: amount, Arrears: arrears, Deductions: deductions, Net: amount + arrears - taken,
		Account: s.account(n), Monthly: whole, RateFrom: rate.From, Decision: decision(by, domain.Reference{}, ""),
	}}, nil
}

// rateOn is what the pension rests on in a month.
func (s State) rateOn(month domain.Date) (rate Reassessed) {
	for i, r := range s.Rates {
		if i == 0 || !r.From.After(lastOf(month)) {
			rate = r
		}
	}
	return rate
}

// wholeDinars rounds down: a deduction never comes to more than the law allows.
func wholeDinars(m domain.Money) domain.Money { return m / domain.Dinar * domain.Dinar }

// deductions recovers planned debts: together at most the law's part of the month's amount.
func (s State) deductions(by By, n domain.NationalNumber, amount domain.Money) (list []Deduction, taken domain.Money, err error) {
	share, err := by.Law.On("pension.recovery_share", LawOn(by.Today))
	if err != nil {
		return nil, 0, err
	}
	most := wholeDinars(amount.Times(share.Rate()))
	for _, a := range s.Ledgers {
		for _, r := range a.Receivables {
			if part := min(r.Plan.Instalment, r.Outstanding, most-taken); r.Plan.From == n && part > 0 {
				list = append(list, Deduction{r.ID, part, r.Outstanding - part})
				taken += part
			}
		}
	}
	return list, taken, nil
}
