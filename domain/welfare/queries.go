package welfare

import (
	"slices"

	"sijil/domain"
)

// DueOn is the first day on which PassDay has something to decide; zero for none.
func (s State) DueOn() (due domain.Date) {
	consider := func(day domain.Date) {
		if !day.IsZero() && (due.IsZero() || day.Before(due)) {
			due = day
		}
	}
	consider(s.Care.Next)
	switch {
	case s.Status == StatusActive:
		consider(s.UpdateDue.AddDays(1))
		consider(s.Next)
	case s.Status == StatusSuspended:
		consider(s.lapses())
		consider(s.Next)
	}
	return due
}

// lapses is the day on which the case is closed unless its suspensions are removed.
func (s State) lapses() (day domain.Date) {
	for _, p := range s.Lasting() {
		day = earliest(day, p.Lapses)
	}
	return day
}

// Belongings are the times in which a person is a member of the household while
// it asks for welfare or receives it.
func (s State) Belongings(n domain.NationalNumber) (list []Belonging) {
	for _, m := range s.Members {
		if m.Person != n || m.Facts.Cancelled {
			continue
		}
		to := m.Left
		if m.Facts.Deceased {
			to = earliest(to, m.Facts.Day())
		}
		for _, open := range s.open() {
			b := Belonging{n, s.FamilyNumber, latest(m.Joined, open.From), earliest(to, open.To)}
			if b.To.IsZero() || b.From.Before(b.To) {
				list = append(list, b)
			}
		}
	}
	return list
}

// open are the times in which the household asks for welfare or receives it.
func (s State) open() []Period {
	list := slices.Clone(s.Past)
	switch {
	case s.Status == "", s.Status == StatusRefused, s.Status == StatusTerminated && s.ActiveFrom.IsZero():
		return list
	case s.Status == StatusTerminated:
		return append(list, Period{s.ActiveFrom, s.Ended.From})
	}
	return append(list, Period{From: s.Begins})
}

// Caring is the open caregiver's allowance that a person cares or is cared for by.
func (s State) Caring(n domain.NationalNumber) []Belonging {
	if s.Care.involves(n) && s.Care.admitApplication() != nil {
		return []Belonging{{Person: n, Household: s.FamilyNumber}}
	}
	return nil
}

// Persons are all whose civil record the case looks at, also those who have left.
func (s State) Persons() (list []domain.NationalNumber) {
	for _, m := range s.Members {
		list = append(list, m.Person)
	}
	if s.Care.Status != "" {
		list = append(list, s.Care.Disabled, s.Care.Caregiver)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Orphans are the members whose parents' lives the case looks at.
func (s State) Orphans(on domain.Date) []domain.NationalNumber {
	return Orphans(s.statement(s.spokenOf(on)).Claims)
}

// Pensions are the pensions that the case knows of, also of the past.
func (s State) Pensions() []Earning {
	return slices.DeleteFunc(slices.Clone(s.Earnings), func(e Earning) bool { return e.Kind != Pension })
}

// Settled tells whether a household that is paid has been paid for a month already.
func (s State) Settled(month domain.Date) bool {
	_, settled := accountOf(s.Accounts, month)
	return settled && s.Status == StatusActive
}

// Since is the first day of which the case may look at incomes.
func (s State) Since() domain.Date {
	since := earliest(s.Begins, s.ActiveFrom)
	if len(s.Past) > 0 {
		since = earliest(since, s.Past[0].From)
	}
	return since
}

// HasMember tells whether a person belonged to the household on the first day of
// a day's month, or has joined since.
func (s State) HasMember(n domain.NationalNumber, on domain.Date) bool {
	begins := firstDay(monthOf(on))
	return slices.ContainsFunc(s.Members, func(m Member) bool {
		return m.Person == n && !m.Joined.After(on) && (m.Left.IsZero() || m.Left.After(begins)) && m.Facts.alive(begins)
	})
}
