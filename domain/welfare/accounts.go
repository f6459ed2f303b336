package welfare

import (
	"slices"

	"sijil/domain"
)

// booked folds what concerns money and the caregiver's allowance.
func (s State) booked(e domain.Event) State {
	switch e := e.(type) {
	case Paid:
		s.Accounts = accounted(s.Accounts, Payable{Month: e.Month, Due: e.Due})
		s.Owed -= e.Arrears
		s.Debt -= e.Deducted
	case ArrearsPaid:
		s.Owed -= e.Amount
	case ArrearsBooked:
		s.Accounts = accounted(s.Accounts, e.Months...)
		s.Debt -= e.Offset
		s.Owed += e.Amount - e.Offset
	case ReceivableBooked:
		s.Accounts = accounted(s.Accounts, e.Months...)
		s.Owed -= e.Offset
		s.Debt += e.Amount - e.Offset
		s.Uncleared = true
	case RecoveryPlanned:
		s.Instalment = e.Instalment
	case Repaid:
		s.Debt -= e.Amount
	case Cleared:
		s.Uncleared = false
	case CaregiverSettled:
		s.Care = s.Care.evolve(e)
		s.Debt += e.Less - e.Offset
		s.Uncleared = s.Uncleared || e.Less > 0
	default:
		s.Care = s.Care.evolve(e)
		if c, applied := e.(CaregiverApplied); applied && s.FamilyNumber == "" {
			s.FamilyNumber, s.Office, s.Area = c.FamilyNumber, c.Office, c.Area
		}
	}
	if s.Debt == 0 {
		s.Instalment = 0 // it was agreed for this debt
	}
	return s
}

// accounted replaces what months are accounted for with.
func accounted(list []Account, months ...Payable) []Account {
	list = slices.Clone(list)
	for _, p := range months {
		i := slices.IndexFunc(list, func(a Account) bool { return a.Month == p.Month })
		if i < 0 {
			list = append(list, Account{p.Month, p.Due})
		} else {
			list[i].Amount = p.Due
		}
	}
	return list
}

// accountOf is what a month was accounted for with.
func accountOf(list []Account, month domain.Date) (domain.Money, bool) {
	for _, a := range list {
		if a.Month == month {
			return a.Amount, true
		}
	}
	return 0, false
}

// monthOf is the month of a day.
func monthOf(d domain.Date) domain.Date { return domain.NewDate(d.Year, d.Month, 0) }

// firstDay is a month's.
func firstDay(month domain.Date) domain.Date { return domain.NewDate(month.Year, month.Month, 1) }

// onDay is a single day.
func onDay(d domain.Date) Period { return Period{d, d.AddDays(1)} }

// addMonths moves a month, or the first day of one.
func addMonths(d domain.Date, n int) domain.Date {
	n += d.Month - 1
	return domain.NewDate(d.Year+n/12, n%12+1, d.Day)
}

// latest is the later of two days.
func latest(a, b domain.Date) domain.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// earliest is the earlier of two days, of which a zero one never comes.
func earliest(a, b domain.Date) domain.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// counting is the first day of a month that is not before a day: who joins then counts from it on.
func counting(d domain.Date) domain.Date {
	if d.Day == 1 {
		return d
	}
	return addMonths(firstDay(d), 1)
}
