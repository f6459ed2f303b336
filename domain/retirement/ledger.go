package retirement

import (
	"slices"

	"sijil/domain"
)

// booked folds what changes an account.
func (s State) booked(e domain.Event) State {
	switch e := e.(type) {
	case Paid:
		s = s.ledger(e.Payee, func(a Account) Account {
			a = a.add([]Amount{{e.Month, e.Amount}}, 1)
			a.Arrears -= e.Arrears
			return a
		})
		for _, d := range e.Deductions {
			s = s.deducted(e.Payee, d)
		}
	case ArrearsRecorded:
		s = s.ledger(e.Payee, func(a Account) Account {
			a.Arrears += e.Amount
			return a.add(e.Months, 1)
		})
	case ArrearsPaid:
		s = s.arrearsPaid(e)
	case EstateReturned:
		s = s.returned(e)
	case ArrearsSetOff:
		s = s.ledger(e.Payee, func(a Account) Account {
			a.Arrears -= e.Amount
			return a.add(e.Months, -1)
		})
	case ReceivableBooked:
		s.Debts++
		s = s.ledger(e.Debtor, func(a Account) Account {
			a.Receivables = slices.Concat(a.Receivables, []Receivable{{ID: e.ID, Cause: e.Cause, Months: e.Months, Outstanding: e.Amount, Plan: e.Plan}})
			return a.add(e.Months, -1)
		})
	case ReceivableCancelled:
		s = s.cancelled(e)
	case RecoveryPlanned:
		s = s.debt(e.Receivable, func(r Receivable) Receivable {
			r.Plan = e.Plan
			return r
		})
	case Recovered:
		s = s.debt(e.Receivable, func(r Receivable) Receivable {
			r.Outstanding, r.Recovered = r.Outstanding-e.Amount, r.Recovered+e.Amount
			return r
		})
	case WrittenOff:
		s = s.debt(e.Receivable, func(r Receivable) Receivable {
			r.Outstanding -= e.Amount
			return r
		})
	}
	return s
}

// deducted lowers a receivable by what somebody's payment left for it.
func (s State) deducted(payee domain.NationalNumber, d Deduction) State {
	debtor, _, _ := s.receivable(d.Receivable)
	return s.debt(d.Receivable, func(r Receivable) Receivable {
		r.Outstanding -= d.Amount
		if payee == debtor {
			r.Recovered += d.Amount
		} else {
			r.FromSurvivors = slices.Concat(r.FromSurvivors, []Part{{payee, d.Amount}})
		}
		return r
	})
}

// cancelled takes months off a receivable and owes what was recovered for them back.
func (s State) cancelled(e ReceivableCancelled) State {
	s = s.ledger(e.Debtor, func(a Account) Account { return a.add(e.Months, 1) })
	for _, back := range e.Refunds {
		s = s.ledger(back.Person, func(a Account) Account {
			a.Arrears += back.Amount
			return a
		})
	}
	return s.debt(e.ID, func(r Receivable) Receivable {
		r.Months = without(r.Months, e.Months)
		r.Outstanding -= e.Outstanding
		for _, back := range e.Refunds {
			r = r.refunded(back, e.Debtor)
		}
		return r
	})
}

func (r Receivable) refunded(back Part, debtor domain.NationalNumber) Receivable {
	if back.Person == debtor {
		r.Recovered -= back.Amount
		return r
	}
	r.FromSurvivors = slices.Concat(r.FromSurvivors, []Part{{back.Person, -back.Amount}})
	return r
}

// without takes amounts off months, and drops those at which nothing is left.
func without(list, less []Amount) (left []Amount) {
	for _, m := range list {
		for _, l := range less {
			if l.Month == m.Month {
				m.Amount -= l.Amount
			}
		}
		if m.Amount > 0 {
			left = append(left, m)
		}
	}
	return left
}

// Ledger is the account of a person; empty if there is none.
func (s State) Ledger(n domain.NationalNumber) Account {
	for _, a := range s.Ledgers {
		if a.Person == n {
			return a
		}
	}
	return Account{Person: n}
}

// ledger changes a person's account.
func (s State) ledger(n domain.NationalNumber, f func(Account) Account) State {
	changed := f(s.Ledger(n))
	s.Ledgers = slices.Clone(s.Ledgers)
	for i, a := range s.Ledgers {
		if a.Person == n {
			s.Ledgers[i] = changed
			return s
		}
	}
	s.Ledgers = append(s.Ledgers, changed)
	return s
}

// receivable finds a receivable and its debtor.
func (s State) receivable(id string) (domain.NationalNumber, Receivable, bool) {
	for _, a := range s.Ledgers {
		if r, ok := a.receivable(id); ok {
			return a.Person, r, true
		}
	}
	return "", Receivable{}, false
}

// debt changes a receivable.
func (s State) debt(id string, f func(Receivable) Receivable) State {
	debtor, _, found := s.receivable(id)
	if !found {
		return s
	}
	return s.ledger(debtor, func(a Account) Account { return a.change(id, f) })
}
