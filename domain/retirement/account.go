package retirement

import (
	"slices"

	"sijil/domain"
)

// Amount is what a month comes to.
type Amount struct {
	Month  domain.Date  `json:"month"` // year and month
	Amount domain.Money `json:"amount"`
}

// Account is what stands between the fund and one person: the pensioner, or a
// survivor. For each month that was accounted for, Settled is what was paid or
// is owed as arrears, less what is claimed back. Whenever a fact changes, the
// months are settled anew, so that paid + arrears - receivables is always what
// the law gives for those months, in whatever order the facts came.
type Account struct {
	Person      domain.NationalNumber
	Settled     []Amount     // by month, in order
	Arrears     domain.Money // owed, and paid with the next payment
	Receivables []Receivable
}

// Receivable is a debt of this person to the fund.
type Receivable struct {
	ID            string
	Cause         Cause
	Months        []Amount // what it is for; none for contributions
	Outstanding   domain.Money
	Recovered     domain.Money // from the debtor, or by others on the debtor's behalf
	FromSurvivors []Part       // deducted from survivors' payments; not in Recovered
	Plan          Plan
}

// Part is one person's part of an amount.
type Part struct {
	Person domain.NationalNumber `json:"person"`
	Amount domain.Money          `json:"amount"`
}

// settled is what a month has been settled at.
func (a Account) settled(month domain.Date) (domain.Money, bool) {
	for _, s := range a.Settled {
		if s.Month == month {
			return s.Amount, true
		}
	}
	return 0, false
}

// add changes what months are settled at. The slices of earlier states stay as they are.
func (a Account) add(months []Amount, sign domain.Money) Account {
	list := slices.Clone(a.Settled)
	for _, m := range months {
		i, found := slices.BinarySearchFunc(list, m.Month, func(x Amount, d domain.Date) int { return compareMonths(x.Month, d) })
		if !found {
			list = slices.Insert(list, i, Amount{Month: m.Month})
		}
		list[i].Amount += sign * m.Amount
	}
	a.Settled = list
	return a
}

// change replaces a receivable by what f makes of it.
func (a Account) change(id string, f func(Receivable) Receivable) Account {
	a.Receivables = slices.Clone(a.Receivables)
	for i, r := range a.Receivables {
		if r.ID == id {
			a.Receivables[i] = f(r)
		}
	}
	return a
}

// receivable finds one by its id.
func (a Account) receivable(id string) (Receivable, bool) {
	for _, r := range a.Receivables {
		if r.ID == id {
			return r, true
		}
	}
	return Receivable{}, false
}

// Outstanding is all that the person owes.
func (a Account) Outstanding() (sum domain.Money) {
	for _, r := range a.Receivables {
		sum += r.Outstanding
	}
	return sum
}

// total of some months.
func total(months []Amount) (sum domain.Money) {
	for _, m := range months {
		sum += m.Amount
	}
	return sum
}
