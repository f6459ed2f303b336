package marriage

import (
	"slices"

	"sijil/domain"
)

// follow notes what the civil record says of a spouse now, whatever was noted
// before. It looks at void entries too: they are right when they come back.
func follow(s State, c Follow) ([]domain.Event, error) {
	couple, n := s.Particulars.Couple(), c.Person.NationalNumber
	if !s.Registered || !couple.Of(n) {
		return nil, nil
	}
	if err := c.Actor.MayActIn(s.Area); err != nil {
		return nil, err
	}
	var events []domain.Event
	now := DeathOfSpouse{n, c.Person.Death, c.Person.DateOfDeath}
	switch before, noted := s.diedOf(n); {
	case c.Person.Deceased && before != now:
		events = append(events, SpouseDied{couple, n, now.Death, now.On, c.Today})
	case !c.Person.Deceased && noted:
		events = append(events, SpouseRevived{couple, n, c.Today})
	}
	switch noted := slices.Contains(s.Void, n); {
	case c.Person.Cancelled && !noted:
		events = append(events, SpouseRecordCancelled{couple, n, s.Particulars.nameOf(n), s.Office, s.Area, c.Today})
	case !c.Person.Cancelled && noted:
		events = append(events, SpouseRecordReinstated{couple, n, len(s.Void) > 1, c.Today})
	}
	return events, nil
}
