package passport

import (
	"time"

	"sijil/domain"
)

// number is a figure of the law of today.
func number(by By, parameter string) (int, error) {
	p, err := by.Law.On(parameter, by.Today)
	return p.Number(), err
}

// isMinor tells whether a person is under full age today. A day of birth that
// is partly known counts as its latest.
func isMinor(by By, p domain.KnownPerson) (bool, error) {
	if err := p.DateOfBirth.Check(); err != nil {
		return false, domain.Under("person.dateOfBirth", err)
	}
	if p.DateOfBirth.Year == 0 {
		return false, RuleDateOfBirth.Refuse("person.dateOfBirth")
	}
	age, err := number(by, fullAge)
	return p.DateOfBirth.YearsUntil(by.Today) < age, err
}

// charge puts the fee of the law of today into the event, and refuses another
// amount than this. A type without a fee in the law costs nothing, nor does what is owed.
func (e *Applied) charge(by By, owed bool) error {
	fees, err := by.Law.On(feeByType, by.Today)
	if err != nil {
		return err
	}
	receipt := e.Particulars.Receipt
	fee, charged := fees.Row(string(e.Particulars.Type))
	if charged {
		e.Fee, e.FeeSource = fee.Money(), fee.Cited()
	}
	if owed {
		e.Fee = 0
	}
	if receipt.Amount != e.Fee {
		return RuleFee.Refuse("particulars.receipt.amount", e.Fee.String())
	}
	if e.Fee == 0 {
		return nil
	}
	return domain.RequireText("particulars.receipt.number", receipt.Number, domain.MaxLine)
}

// validity is how long a passport of a type, printed today for somebody born on
// a day, holds: its last day, and the clause that says so.
func validity(by By, t Type, born domain.Date) (last domain.Date, source string, err error) {
	limit, err := number(by, childAge)
	if err != nil {
		return last, "", err
	}
	var p domain.Provision
	switch {
	case t == Special:
		p, err = by.Law.On(specialYears, by.Today)
	case t == Ordinary && born.YearsUntil(by.Today) < limit:
		p, err = by.Law.On(childYears, by.Today)
	default:
		if p, err = by.Law.On(validityYears, by.Today); err == nil {
			row, ok := p.Row(string(t))
			if !ok {
				return last, "", domain.RuleNoLaw.Refuse("", validityYears, by.Today.String())
			}
			p = row
		}
	}
	return lastDay(by.Today, 12*p.Number()), p.Cited(), err
}

// lastDay is the last day of so many months that begin on a day.
func lastDay(from domain.Date, months int) domain.Date { return addMonths(from, months).AddDays(-1) }

// addMonths is the same day so many months later; one that the month lacks is the first of the next.
func addMonths(from domain.Date, months int) domain.Date {
	return domain.DateOf(time.Date(from.Year, time.Month(from.Month+months), from.Day, 0, 0, 0, 0, time.UTC))
}

// checkConviction refuses to approve within the wait after a conviction, while
// the law has one (Passports Law 32/2015 Art. 10(4), which the Federal Supreme
// Court struck down): the switch is the rule's repeal.
func checkConviction(by By, convicted domain.Date) error {
	if convicted.IsZero() {
		return nil
	}
	if err := checkPastDay("convictedOn", convicted, by.Today); err != nil {
		return err
	}
	wait, err := by.Law.On(convictionWait, by.Today)
	if err != nil || !wait.Switch() {
		return err
	}
	months, err := by.Law.On(convictionWaitSpan, by.Today)
	if err != nil {
		return err
	}
	if free := addMonths(convicted, months.Number()); by.Today.Before(free) {
		return RuleConvictionWait.Refuse("", free.String(), wait.Cited())
	}
	return nil
}
