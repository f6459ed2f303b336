package person

import (
	"slices"

	"sijil/domain"
)

// followParent sets the need of a guardian while a parent of a minor is dead,
// and takes it away when the parent turns out to live, or to be no parent.
func followParent(s State, c FollowParent) ([]domain.Event, error) {
	if !s.Enrolled && !s.Cancelled {
		return nil, nil
	}
	if err := c.Actor.MayActIn(s.Area); err != nil {
		return nil, err
	}
	n := c.Parent.NationalNumber
	orphaned := n != "" && c.Parent.Deceased && (s.Particulars.Mother.NationalNumber == n || s.Particulars.Father.NationalNumber == n)
	switch noted := slices.Contains(s.Needs, n); {
	case noted && !orphaned:
		return []domain.Event{GuardianNeedLifted{n, ParentLives, without(s.Needs, n), c.Today}}, nil
	case noted, !orphaned, s.Deceased, s.Guardian != Guardian{}:
		return nil, nil
	}
	law, err := c.Law.On(FullAge, c.Today)
	if err != nil {
		return nil, err
	}
	if day, known := ComesOfAge(s.Particulars.DateOfBirth, law.Number()); !known || !day.After(c.Today) {
		return nil, nil
	}
	return []domain.Event{GuardianNeeded{
		Parent: n, Name: s.Particulars.Name, FullAge: law.Number(), Office: s.Office, Area: s.Area, Sealed: s.Sealed,
		From: c.Parent.DateOfDeath, Date: c.Today,
	}}, nil
}

// without is nil when nothing is left: it is stored.
func without(list []domain.NationalNumber, n domain.NationalNumber) (left []domain.NationalNumber) {
	for _, other := range list {
		if other != n {
			left = append(left, other)
		}
	}
	return left
}

// ComesOfAge is the first day on which somebody is certainly of an age; known is false without a year of birth.
func ComesOfAge(born domain.Date, years int) (day domain.Date, known bool) {
	if born.Year == 0 {
		return domain.Date{}, false
	}
	day = born.Latest()
	day.Year += years
	return day.AddDays(0), true // a 29 February comes of age on 1 March
}

// appointGuardian also ends the need of one.
func appointGuardian(s State, c AppointGuardian) ([]domain.Event, error) {
	if err := first(
		s.admitLiving(c.By),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.DateOfBirth)),
		checkNumber("guardian.nationalNumber", c.Guardian.NationalNumber),
		domain.Under("guardian.name", c.Guardian.Name.Check()),
	); err != nil {
		return nil, err
	}
	law, err := c.Law.On(FullAge, c.Today)
	if err != nil {
		return nil, err
	}
	g := Guardian{c.Guardian.NationalNumber, c.Guardian.Name}
	switch day, known := ComesOfAge(s.Particulars.DateOfBirth, law.Number()); {
	case known && !day.After(c.Today):
		return nil, RuleOfAge.Refuse("", law.Number())
	case c.Guardian.Deceased || c.Guardian.Cancelled || g.NationalNumber != "" && g.NationalNumber == s.NationalNumber:
		return nil, RuleNoGuardian.Refuse("guardian.nationalNumber")
	case tooYoungToGuard(c.Guardian, law.Number(), c.Today):
		return nil, RuleNoGuardian.Refuse("guardian.nationalNumber")
	case g == s.Guardian:
		return nil, RuleNothingChanged.Refuse("guardian")
	}
	events := []domain.Event{GuardianAppointed{g, c.Order, c.Order.Date, c.Today}}
	if len(s.Needs) > 0 {
		events = append(events, GuardianNeedLifted{Reason: HasGuardian, Date: c.Today})
	}
	return events, nil
}

func tooYoungToGuard(g domain.KnownPerson, years int, today domain.Date) bool {
	day, known := ComesOfAge(g.DateOfBirth, years)
	return known && day.After(today)
}

// passDay ends the need of a guardian at full age.
func passDay(s State, c PassDay) ([]domain.Event, error) {
	if err := c.Actor.MayActIn(s.Area); err != nil || len(s.Needs) == 0 {
		return nil, err
	}
	if day, known := ComesOfAge(s.Particulars.DateOfBirth, s.FullAge); known && day.After(c.Today) {
		return nil, nil
	}
	return []domain.Event{GuardianNeedLifted{Reason: CameOfAge, Date: c.Today}}, nil
}
