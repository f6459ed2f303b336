package retirement

import (
	"slices"

	"sijil/domain"
)

// PaidOut is money that went to somebody in the place of the one whom it was due to.
type PaidOut struct {
	Whose, To  domain.NationalNumber
	Net        domain.Money
	Deductions []Deduction // from debts of others
	Lump       bool        // a gratuity
}

// paidOut folds the payment of a gratuity.
func (s State) paidOut(e GratuityPaid) State {
	paid := PaidOut{Whose: s.Case.NationalNumber, To: e.To, Net: e.Amount, Lump: true}
	s.Lump, s.Lumps = 0, slices.Concat(s.Lumps, []PaidOut{paid})
	if paid.To != paid.Whose {
		s.Estate = slices.Concat(s.Estate, []PaidOut{paid})
	}
	return s
}

// arrearsPaid folds arrears that went out by themselves.
func (s State) arrearsPaid(e ArrearsPaid) State {
	s = s.ledger(e.Whose, func(a Account) Account {
		a.Arrears -= e.Amount
		return a
	})
	paid := PaidOut{Whose: e.Whose, To: e.To, Net: e.Net}
	for _, d := range e.Deductions {
		if debtor, _, _ := s.receivable(d.Receivable); debtor != e.Whose {
			paid.Deductions = append(paid.Deductions, d)
		}
		s = s.deducted(e.Whose, d)
	}
	if paid.To != paid.Whose {
		s.Estate = slices.Concat(s.Estate, []PaidOut{paid})
	}
	return s
}

// returned folds what heirs must give back: it is owed to the one who lives.
func (s State) returned(e EstateReturned) State {
	s.Estate = slices.DeleteFunc(slices.Clone(s.Estate), func(p PaidOut) bool { return p.Whose == e.Whose })
	owed := e.Amount
	for _, d := range e.Deductions {
		owed += d.Amount
		s = s.debt(d.Receivable, func(r Receivable) Receivable {
			r.Outstanding += d.Amount
			r.FromSurvivors = slices.Concat(r.FromSurvivors, []Part{{e.Whose, -d.Amount}})
			return r
		})
	}
	return s.ledger(e.Whose, func(a Account) Account {
		a.Arrears += owed
		return a
	})
}

// returned takes back what heirs got of one who lives.
func (x *settling) returned(whose domain.NationalNumber) {
	back := EstateReturned{Case: x.Case, Whose: whose, Date: x.by.Today}
	found := false
	for _, p := range x.Estate {
		if p.Whose != whose {
			continue
		}
		found = true
		x.lend(p.To, ByAnnulment, p.Net)
		if !p.Lump || !slices.Contains(ofTheDead, x.Claim.Kind) {
			back.Amount += p.Net
		}
		for _, d := range p.Deductions {
			_, r, _ := x.receivable(d.Receivable)
			if d.Amount = min(d.Amount, r.from(whose)); d.Amount > 0 {
				d.Left = r.Outstanding + d.Amount
				back.Deductions = append(back.Deductions, d)
			}
		}
	}
	if found {
		x.record(back)
	}
}

// from is what somebody's payments left for the debt of another, and still do.
func (r Receivable) from(n domain.NationalNumber) (sum domain.Money) {
	for _, p := range r.FromSurvivors {
		if p.Person == n {
			sum += p.Amount
		}
	}
	return sum
}

// lend books a debt that is for no month.
func (x *settling) lend(debtor domain.NationalNumber, cause Cause, amount domain.Money) {
	if amount > 0 {
		x.record(ReceivableBooked{Case: x.Case, ID: x.nextDebt(), Debtor: debtor, Cause: cause, Amount: amount, Date: x.by.Today})
	}
}

// payee checks to whom money of the pensioner or a survivor may go: to them while they
// live, and else to the heir whom a paper names. dead is what the case has noted.
func (s State) payee(p domain.KnownPerson, dead bool, heir Payee, paper domain.Reference, today domain.Date) (Payee, error) {
	switch {
	case p.Cancelled || s.Void:
		return heir, RuleVoid.Refuse("")
	case p.Deceased != dead && dead:
		return heir, RuleLives.Refuse("")
	case p.Deceased != dead:
		return heir, RuleDeceased.Refuse("")
	case !dead && heir != (Payee{}):
		return heir, RuleLives.Refuse("heir")
	case !dead:
		return Payee{p.NationalNumber, s.account(p.NationalNumber)}, mayPaper(paper)
	}
	if _, err := domain.ParseNationalNumber(string(heir.Person)); err != nil || heir.Person == p.NationalNumber {
		return heir, RuleHeir.Refuse("heir.person")
	}
	return heir, domain.First(domain.RequireText("heir.account", heir.Account, domain.MaxLine), needPaper(paper, today))
}

func payGratuity(s State, c PayGratuity) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusGratuity, StatusPaidOff, StatusPension); err != nil {
		return nil, err
	}
	if c.Person.NationalNumber != s.Case.NationalNumber {
		return nil, domain.RuleOtherPerson.Refuse("person")
	}
	to, err := s.payee(c.Person, s.Dead(), c.Heir, c.Paper, c.Today)
	switch {
	case err != nil:
		return nil, err
	case s.neverDue():
		return nil, RuleEnded.Refuse("")
	case s.Lump == 0 && len(s.Lumps) > 0:
		return nil, RuleGratuityPaid.Refuse("")
	case s.Lump == 0:
		return nil, RuleNothingDue.Refuse("")
	}
	return []domain.Event{GratuityPaid{s.Lump, to.Person, to.Account, decision(c.By, c.Paper, "")}}, nil
}

// payArrears pays what is owed to somebody who has no further month's payment,
// less what they owe themselves, and of the dead also what their family owes.
func payArrears(s State, c PayArrears) ([]domain.Event, error) {
	if err := s.admit(c.By, decided...); err != nil {
		return nil, err
	}
	n := c.Whose.NationalNumber
	survivor, noted := s.Family.latest(n)
	dead := survivor.Deceased
	switch {
	case c.Person.NationalNumber != s.Case.NationalNumber:
		return nil, domain.RuleOtherPerson.Refuse("person")
	case n == s.Case.NationalNumber:
		dead = s.Dead()
	case !noted:
		return nil, RuleNotSurvivor.Refuse("whose")
	}
	to, err := s.payee(c.Whose, dead, c.Heir, c.Paper, c.Today)
	owed := s.Ledger(n).Arrears
	switch {
	case err != nil:
		return nil, err
	case c.Person.Cancelled:
		return nil, RuleVoid.Refuse("")
	case s.Stopped():
		return nil, RuleSuspended.Refuse("")
	case owed == 0:
		return nil, RuleNothingDue.Refuse("whose")
	}
	if !dead {
		next, err := s.due(n, addMonths(monthOf(c.Today), 1), c.Law)
		if err != nil {
			return nil, err
		}
		if next > 0 {
			return nil, RuleWithPayment.Refuse("whose")
		}
	}
	list, taken := s.setOff(n, owed, dead)
	return []domain.Event{ArrearsPaid{
		Whose: n, To: to.Person, Amount: owed, Deductions: list, Net: owed - taken, Account: to.Account, Decision: decision(c.By, c.Paper, ""),
	}}, nil
}

// setOff takes a person's own debts off an amount, and the family's if that is asked for.
func (s State) setOff(n domain.NationalNumber, amount domain.Money, family bool) (list []Deduction, taken domain.Money) {
	accounts := []Account{s.Ledger(n)}
	if family {
		for _, a := range s.Ledgers {
			if a.Person != n {
				accounts = append(accounts, a)
			}
		}
	}
	for _, a := range accounts {
		for _, r := range a.Receivables {
			if part := min(r.Outstanding, amount-taken); part > 0 {
				list = append(list, Deduction{r.ID, part, r.Outstanding - part})
				taken += part
			}
		}
	}
	return list, taken
}
