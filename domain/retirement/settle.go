package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// settling decides events one after another and folds each into the state that
// the next is decided on.
type settling struct {
	State
	by     By
	cause  Cause
	events []domain.Event
	err    error
}

func (s State) settling(by By, cause Cause) *settling {
	return &settling{State: s, by: by, cause: cause}
}

func (x *settling) record(e domain.Event) {
	x.events = append(x.events, e)
	x.State = evolve(x.State, e)
}

func (x *settling) decided() ([]domain.Event, error) {
	if x.err != nil {
		return nil, x.err
	}
	return x.events, nil
}

// nextDebt is the id of the next receivable.
func (x *settling) nextDebt() string { return fmt.Sprintf("R%d", x.Debts+1) }

// everybody settles all accounts: months that were settled before, as far as
// they do not lie before a day, and those through another day that never were.
// The pensioner's comes first: what is refunded to survivors is set off against
// what they owe themselves.
func (x *settling) everybody(since, through domain.Date) {
	x.account(x.Case.NationalNumber, since, x.begins(), through)
	people := slices.Clone(x.Family.Granted)
	for _, a := range x.Ledgers {
		if a.Person != x.Case.NationalNumber && !slices.Contains(people, a.Person) {
			people = append(people, a.Person)
		}
	}
	for _, n := range people {
		x.account(n, since, x.Died.On, through)
	}
}

// account settles the months since a day that were settled before, and those
// from one day through another that never were. Zero days add no months.
func (x *settling) account(n domain.NationalNumber, since, from, through domain.Date) {
	a := x.Ledger(n)
	var list []domain.Date
	for _, m := range a.Settled {
		if compareMonths(m.Month, since) >= 0 {
			list = append(list, m.Month)
		}
	}
	if !from.IsZero() && !through.IsZero() {
		for _, m := range months(from, through) {
			if _, settled := a.settled(m); !settled {
				list = append(list, m)
			}
		}
	}
	slices.SortFunc(list, compareMonths)
	var up, down []Amount
	for _, month := range list {
		due, err := x.due(n, month, x.by.Law)
		if err != nil {
			x.err = err
			return
		}
		switch was, _ := a.settled(month); {
		case due > was:
			up = append(up, Amount{month, due - was})
		case due < was:
			down = append(down, Amount{month, was - due})
		}
	}
	x.owe(n, up)
	x.claim(n, down)
}

// owe gives a person what months come to more than was settled: receivables for
// these months are cancelled, the rest is arrears.
func (x *settling) owe(n domain.NationalNumber, up []Amount) {
	for _, r := range x.Ledger(n).Receivables {
		if part := common(r.Months, up); len(part) > 0 {
			outstanding, refunds := r.undo(total(part), n)
			x.record(ReceivableCancelled{
				ID: r.ID, Debtor: n, Months: part, Outstanding: outstanding, Left: r.Outstanding - outstanding, Refunds: refunds, Cause: x.cause, Date: x.by.Today,
			})
			up = without(up, part)
		}
	}
	if len(up) > 0 {
		x.record(ArrearsRecorded{n, up, total(up), x.cause, x.by.Today})
	}
}

// claim takes back what months come to less than was settled: from arrears that
// were not paid yet, the latest months first; the rest becomes a receivable.
func (x *settling) claim(n domain.NationalNumber, down []Amount) {
	left := x.Ledger(n).Arrears
	var off []Amount
	for _, m := range slices.Backward(down) {
		if part := min(left, m.Amount); part > 0 {
			off = append([]Amount{{m.Month, part}}, off...)
			left -= part
		}
	}
	if len(off) > 0 {
		x.record(ArrearsSetOff{n, off, total(off), x.cause, x.by.Today})
	}
	if rest := without(down, off); len(rest) > 0 {
		x.record(ReceivableBooked{
			Case: x.Case, ID: x.nextDebt(), Debtor: n, Cause: x.cause, Months: rest, Amount: total(rest), Date: x.by.Today,
		})
	}
}

// undo tells what cancelling an amount takes off what is outstanding, and what
// was recovered already and goes back. What was written off the debtor has kept.
func (r Receivable) undo(amount domain.Money, debtor domain.NationalNumber) (outstanding domain.Money, refunds []Part) {
	outstanding = min(amount, r.Outstanding)
	left := amount - outstanding
	for _, p := range append([]Part{{debtor, r.Recovered}}, byPerson(r.FromSurvivors)...) {
		if back := min(left, p.Amount); back > 0 {
			refunds = append(refunds, Part{p.Person, back})
			left -= back
		}
	}
	return outstanding, refunds
}

// byPerson adds up the parts of each person.
func byPerson(parts []Part) (sums []Part) {
	for _, p := range parts {
		i := slices.IndexFunc(sums, func(s Part) bool { return s.Person == p.Person })
		if i < 0 {
			sums = append(sums, p)
		} else {
			sums[i].Amount += p.Amount
		}
	}
	return sums
}

// common is what two lists have of the same months.
func common(a, b []Amount) (both []Amount) {
	for _, m := range a {
		for _, o := range b {
			if part := min(m.Amount, o.Amount); o.Month == m.Month && part > 0 {
				both = append(both, Amount{m.Month, part})
			}
		}
	}
	return both
}
