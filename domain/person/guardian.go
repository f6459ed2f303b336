package person

import (
	"slices"

	"sijil/domain"
	"sijil/domain/names"
)

// followParent sets the need of a guardian while a parent of a minor, or the
// guardian, is dead, and takes it away when they turn out to live, or to be neither.
func followParent(s State, c FollowParent) ([]domain.Event, error) {
	if !s.Enrolled && !s.Cancelled {
		return nil, nil
	}
	if err := c.Actor.MayActIn(s.Area); err != nil {
		return nil, err
	}
	n := c.Parent.NationalNumber
	guardian := s.Guardian.NationalNumber
	orphaned := n != "" && c.Parent.Deceased && (n == s.Particulars.Mother.NationalNumber || n == s.Particulars.Father.NationalNumber || n == guardian)
	switch noted := slices.ContainsFunc(s.Needs, func(need GuardianNeeded) bool { return need.Parent == n }); {
	case noted && !orphaned:
		return []domain.Event{GuardianNeedLifted{n, ParentLives, s.needsWithout(n), c.Today}}, nil
	case noted, !orphaned, s.Deceased, s.Guardian != Guardian{} && n != guardian:
		return nil, nil
	}
	law, err := c.Law.On(FullAge, c.Today)
	if err != nil {
		return nil, err
	}
	if !s.minor(law.Number(), c.Today) {
		return nil, nil
	}
	return []domain.Event{GuardianNeeded{
		Parent: n, Name: s.Particulars.Name, FullAge: law.Number(), Office: s.Office, Area: s.Area, Sealed: s.Sealed,
		From: c.Parent.DateOfDeath, Date: c.Today,
	}}, nil
}

// Protectors are those whose life decides whether the person needs a guardian:
// the parents, the guardian, and whoever stands in the record as a cause of the need.
func (s State) Protectors() (list []domain.NationalNumber) {
	p := s.Particulars
	list = []domain.NationalNumber{p.Mother.NationalNumber, p.Father.NationalNumber, s.Guardian.NationalNumber}
	for _, need := range s.Needs {
		list = append(list, need.Parent)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(n domain.NationalNumber) bool { return n == "" })
}

// needsWithout are the other dead parents; nil for none, as it is stored.
func (s State) needsWithout(n domain.NationalNumber) (left []domain.NationalNumber) {
	for _, need := range s.Needs {
		if need.Parent != n {
			left = append(left, need.Parent)
		}
	}
	return left
}

// minor tells whether the person is certainly under age on a day.
func (s State) minor(fullAge int, on domain.Date) bool {
	day, known := ComesOfAge(s.Particulars.DateOfBirth, fullAge)
	return known && day.After(on)
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
	if err := domain.First(
		s.admitLiving(c.By),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.DateOfBirth)),
	); err != nil {
		return nil, err
	}
	law, err := c.Law.On(FullAge, c.Today)
	if err != nil {
		return nil, err
	}
	if s.Particulars.DateOfBirth.Year != 0 && !s.minor(law.Number(), c.Today) {
		return nil, RuleOfAge.Refuse("", law.Number())
	}
	g, err := c.guardian(s.NationalNumber, law.Number())
	if err != nil {
		return nil, domain.Under("guardian", err)
	}
	if g == s.Guardian {
		return nil, RuleNothingChanged.Refuse("guardian")
	}
	events := []domain.Event{GuardianAppointed{g, c.Order, c.Order.Date, c.Today}}
	if len(s.Needs) > 0 {
		events = append(events, GuardianNeedLifted{Reason: HasGuardian, Date: c.Today})
	}
	return events, nil
}

// guardian is who is appointed, by the name of the order or else of the civil record.
func (c AppointGuardian) guardian(minor domain.NationalNumber, fullAge int) (Guardian, error) {
	g, k := c.Guardian, c.Known
	if err := domain.First(checkNumber("nationalNumber", g.NationalNumber), domain.Under("name", g.Name.CheckParts())); err != nil {
		return g, err
	}
	if g.NationalNumber == "" {
		return g, domain.Under("name", g.Name.Check())
	}
	day, known := ComesOfAge(k.DateOfBirth, fullAge)
	switch {
	case k.NationalNumber != g.NationalNumber, k.Deceased, k.Cancelled, k.NationalNumber == minor, known && day.After(c.Today):
		return g, RuleNoGuardian.Refuse("nationalNumber")
	case !g.Name.IsZero() && !k.Name.IsZero() && !names.Similar(k.Name, g.Name):
		return g, domain.RuleOtherPerson.Refuse("name")
	case g.Name.IsZero():
		g.Name = k.Name
	}
	return g, nil
}

// passDay ends the need of a guardian at full age.
func passDay(s State, c PassDay) ([]domain.Event, error) {
	if err := c.Actor.MayActIn(s.Area); err != nil || len(s.Needs) == 0 {
		return nil, err
	}
	if s.minor(s.FullAge, c.Today) {
		return nil, nil
	}
	return []domain.Event{GuardianNeedLifted{Reason: CameOfAge, Date: c.Today}}, nil
}
