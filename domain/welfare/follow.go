package welfare

import (
	"cmp"
	"slices"

	"sijil/domain"
)

// follow reconciles what is known of a person with what the civil record says
// now. Nothing that matters here has changed: nothing is decided.
func follow(s State, c Follow) ([]domain.Event, error) {
	if err := onlyPolicies(c.By); err != nil || s.FamilyNumber == "" || c.Person.NationalNumber == "" {
		return nil, err
	}
	m, is := member(s.Members, c.Person.NationalNumber)
	switch {
	case is:
		return s.followMember(c, m)
	case s.Care.involves(c.Person.NationalNumber):
		before := s.Care.factsOf(c.Person.NationalNumber)
		now := factsOf(c.Person, nil, false, before, c.Today)
		if now.equal(before) {
			return nil, nil
		}
		return s.changed(c.By, c.Person.NationalNumber, before, now)
	}
	return s.followNewborn(c)
}

func (s State) followMember(c Follow, m Member) ([]domain.Event, error) {
	now := s.factsNow(m, c.Person, c.Parents, c.Today)
	if now.equal(m.Facts) {
		return nil, nil
	}
	return s.changed(c.By, m.Person, m.Facts, now)
}

// changed records the change and puts back what an annulled death has stopped.
func (s State) changed(by By, n domain.NationalNumber, before, now Facts) ([]domain.Event, error) {
	var events []domain.Event
	because := "civil_record"
	switch {
	case now.Deceased && !before.Deceased:
		events, because = append(events, MemberDied{n, now, by.Today}), "death"
	case before.Deceased && !now.Deceased:
		events, because = append(events, MemberDeathAnnulled{n, now, by.Today}), "death_annulled"
		back, err := s.restored(by)
		if err != nil {
			return nil, err
		}
		events = append(events, back...)
	default:
		events = append(events, MemberChanged{n, now, by.Today})
	}
	care, err := followCare(s, by, events)
	if err != nil {
		return nil, err
	}
	return reconcile(s, by, because, append(events, care...)...)
}

// restored puts back a case that was closed because nobody was left.
func (s State) restored(by By) ([]domain.Event, error) {
	if s.Status != StatusTerminated || s.Ended.Reason != Emptied {
		return nil, nil
	}
	due, err := updateDue(by)
	return []domain.Event{Reinstated{From: firstDay(by.Today), Lasts: len(s.Lasting()) > 0, UpdateDue: due, Reason: "death_annulled", Date: by.Today}}, err
}

// followNewborn lets a child of a member join whose birth is later than the
// application. A child lives with its mother: the father's household takes it
// only where she is a member too, or the record names none.
func (s State) followNewborn(c Follow) ([]domain.Event, error) {
	k := c.Person
	if slices.Contains([]Status{"", StatusRefused, StatusTerminated}, s.Status) || k.Deceased || k.Cancelled || k.DateOfBirth.Before(s.Applied) {
		return nil, nil
	}
	parent, is := s.present(cmp.Or(k.Mother.NationalNumber, k.Father.NationalNumber), k.DateOfBirth)
	if !is {
		return nil, nil
	}
	relation := Grandchild
	if slices.Contains([]Relation{Head, Spouse}, parent.Relation) {
		relation = Child
	}
	born := Member{
		Named: Named{Person: k.NationalNumber, Relation: relation}, Joined: k.DateOfBirth,
		Facts: factsOf(k, nil, false, Facts{}, c.Today),
	}
	return reconcile(s, c.By, "birth", MemberJoined{born, "born", c.Today})
}

// present is a member who has not left by a day.
func (s State) present(n domain.NationalNumber, on domain.Date) (Member, bool) {
	return member(slices.DeleteFunc(slices.Clone(s.Members), func(m Member) bool { return !m.Left.IsZero() && !m.Left.After(on) }), n)
}

// followIncomes replaces the pensions by what their register says now; other incomes stay.
func followIncomes(s State, c FollowIncomes) ([]domain.Event, error) {
	if err := onlyPolicies(c.By); err != nil || len(s.Members) == 0 {
		return nil, err
	}
	if !s.pensionsChanged(c.Pensions) {
		return nil, nil
	}
	return reconcile(s, c.By, "pension", CrossChecked{s.found(), c.Pensions, c.Today})
}

// found are the incomes that last, without pensions.
func (s State) found() (list []Income) {
	for _, e := range s.Earnings {
		if e.To.IsZero() && e.Kind != Pension {
			list = append(list, e.Income)
		}
	}
	return list
}

func (s State) pensionsChanged(now []Earning) bool {
	known := s.Pensions()
	return len(known) != len(now) || slices.ContainsFunc(now, func(e Earning) bool { return !slices.Contains(known, e) })
}

// flagVisit asks for a visit once; the survey answers it.
func flagVisit(s State, c FlagVisit) ([]domain.Event, error) {
	if err := domain.First(onlyPolicies(c.By), domain.RequireText("reason", c.Reason, domain.MaxLine)); err != nil {
		return nil, err
	}
	if s.VisitDue != "" || s.Status != StatusActive && s.Status != StatusSuspended {
		return nil, nil
	}
	return []domain.Event{VisitDue{c.Reason, s.Office, s.Area, c.Today}}, nil
}

// passDay decides what the calendar brings: birthdays, a missed update, a
// suspension that was never removed, a caregiver's age.
func passDay(s State, c PassDay) ([]domain.Event, error) {
	if err := onlyPolicies(c.By); err != nil {
		return nil, err
	}
	care, err := s.Care.passDay(c.By)
	if err != nil {
		return nil, err
	}
	lapses := s.lapses()
	switch {
	case s.Status == StatusActive && s.UpdateDue.Before(c.Today):
		return s.suspended(c.By, UpdateMissed, "", care...)
	case s.Status == StatusSuspended && !lapses.IsZero() && !lapses.After(c.Today):
		return reconcile(s, c.By, "lapse", append(care, Terminated{Lapsed, "", s.firstUnpaid(c.Today), c.Today})...)
	case len(care) > 0, !s.Next.IsZero() && !s.Next.After(c.Today):
		return reconcile(s, c.By, "age", care...)
	}
	return nil, nil
}
