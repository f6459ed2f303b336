package welfare

import (
	"reflect"
	"slices"

	"sijil/domain"
)

// reconcile follows events that change what is known with what they lead to: the
// difference for months past, and the new assessment. Nothing changed, nothing follows.
func reconcile(s State, by By, because string, changes ...domain.Event) ([]domain.Event, error) {
	after := fold(s, changes)
	bookings, err := settle(s, after, by, because)
	if err != nil {
		return nil, err
	}
	care, err := fold(s, bookings).settleCare(after.Care, by, because)
	if err != nil {
		return nil, err
	}
	reassessed, err := after.reassess(by, because)
	if err != nil {
		return nil, err
	}
	return slices.Concat(changes, bookings, care, reassessed), nil
}

func fold(s State, events []domain.Event) State {
	for _, e := range events {
		s = evolve(s, e)
	}
	return s
}

// settle books the difference that a change of facts makes for months that are
// accounted for, and for those past in which nothing was due before it. Months
// that the change does not touch stay as they were decided. When payments stop,
// what no cycle has paid becomes arrears.
func settle(before, after State, by By, because string) ([]domain.Event, error) {
	closing := before.Status == StatusActive && after.Status != StatusActive
	var more, less []Payable
	until := by.Today
	if after.Status != StatusActive {
		until = addMonths(firstDay(until), 1) // this month too: no cycle will come
	}
	for _, month := range monthsOf(before, after, until) {
		was, err := before.due(by.Law, month)
		if err != nil {
			return nil, err
		}
		now, err := after.due(by.Law, month)
		if err != nil {
			return nil, err
		}
		paid, accounted := accountOf(before.Accounts, month)
		switch {
		case !accounted && was > 0 && !closing: // the cycle will pay what is due then
		case was == now && (accounted || !closing):
		case now > paid:
			more = append(more, Payable{month, paid, now})
		case now < paid:
			less = append(less, Payable{month, paid, now})
		}
	}
	return before.book(more, less, by, because), nil
}

// book makes the bookings: what is more pays off a debt first, what is less uses up arrears first.
func (s State) book(more, less []Payable, by By, because string) (events []domain.Event) {
	owed, debt := s.Owed, s.Debt
	if len(more) > 0 {
		sum := difference(more)
		offset := min(sum, debt)
		owed, debt = owed+sum-offset, debt-offset
		events = append(events, ArrearsBooked{more, sum, offset, debt, because, by.Today})
	}
	if len(less) > 0 {
		sum := difference(less)
		offset := min(sum, owed)
		events = append(events, ReceivableBooked{less, sum, offset, debt + sum - offset, s.Office, s.Area, because, by.Today})
	}
	return events
}

func difference(months []Payable) (sum domain.Money) {
	for _, p := range months {
		sum += max(p.Due-p.Was, p.Was-p.Due)
	}
	return sum
}

// monthsOf are the months that are accounted for, and those from the first
// payment until the month before a day's.
func monthsOf(before, after State, until domain.Date) []domain.Date {
	from := earliest(before.ActiveFrom, after.ActiveFrom)
	if len(after.Past) > 0 {
		from = after.Past[0].From
	}
	return months(from, until, before.Accounts)
}

func months(from, today domain.Date, accounts []Account) []domain.Date {
	var list []domain.Date
	if !from.IsZero() {
		for m := monthOf(from); m.Before(monthOf(today)); m = addMonths(m, 1) {
			list = append(list, m)
		}
	}
	for _, a := range accounts {
		if !slices.Contains(list, a.Month) {
			list = append(list, a.Month)
		}
	}
	slices.SortFunc(list, compare)
	return list
}

// reassess records what the household is due now, where that is something else than was recorded last.
func (s State) reassess(by By, because string) ([]domain.Event, error) {
	if s.Status != StatusActive && s.Status != StatusSuspended {
		return nil, nil
	}
	a, err := s.Assess(by.Law, s.spokenOf(by.Today))
	if err != nil {
		return nil, err
	}
	next, err := s.nextAge(by.Law, s.spokenOf(by.Today))
	if err != nil || a.same(s.Assessed) && next == s.Next {
		return nil, err
	}
	return []domain.Event{Reassessed{a, because, next, s.Office, s.Area, by.Today}}, nil
}

// same tells whether two assessments are of the same people, means and amount: days and years go by.
func (a Assessment) same(b Assessment) bool {
	plain := func(a Assessment) Assessment {
		members := slices.Clone(a.Members)
		for i := range members {
			members[i].Age = 0
		}
		a.On, a.Steps, a.Members = domain.Date{}, nil, members
		return a
	}
	return reflect.DeepEqual(plain(a), plain(b))
}

// nextAge is the next birthday that changes who counts, or which category applies; zero for none.
func (s State) nextAge(law *domain.Book, today domain.Date) (next domain.Date, err error) {
	consider := func(m Member, parameter, name string) error {
		years, err := row(law, parameter, name, today)
		day := birthday(m.Facts.DateOfBirth, years)
		if err == nil && day.After(today) && (next.IsZero() || day.Before(next)) {
			next = day
		}
		return err
	}
	for _, m := range s.Members {
		m.Named = s.named(m, today)
		if m.Facts.alive(today) && m.Left.IsZero() && m.Facts.Sex != domain.Female && !m.Disabled && (m.Relation == Child || m.Relation == Grandchild) {
			if err := consider(m, lawChildAge, childRow(m)); err != nil {
				return next, err
			}
		}
	}
	ages, err := law.On(lawCategoryAge, today)
	if err != nil {
		return next, err
	}
	for _, c := range s.statement(today).Claims {
		m, is := member(s.Members, c.Person)
		if _, aged := ages.Row(c.Category); is && aged {
			if err := consider(m, lawCategoryAge, c.Category); err != nil {
				return next, err
			}
		}
	}
	return next, nil
}

// birthday is the first day on which YearsUntil counts so many years; zero for a year of birth that nobody knows.
func birthday(born domain.Date, years int) domain.Date {
	if born.Year == 0 {
		return domain.Date{}
	}
	born = born.Latest()
	day := domain.NewDate(born.Year+years, born.Month, born.Day)
	if day.Check() != nil { // 29 February
		return domain.NewDate(born.Year+years, 3, 1)
	}
	return day
}
