package nationalid

import (
	"slices"

	"sijil/domain"
)

// follower notes what changed, event by event: what it notes next rests on the state after.
type follower struct {
	State
	by     By
	events []domain.Event
}

func (f *follower) note(e domain.Event) {
	f.State, f.events = evolve(f.State, e), append(f.events, e)
}

// follow makes the register agree with what the civil record says now, whatever
// happened in between. Where they agree, it decides nothing.
func follow(s State, c Follow) ([]domain.Event, error) {
	if s.Application.Application == "" {
		return nil, nil
	}
	if err := c.Actor.MayActIn(s.Home); err != nil {
		return nil, err
	}
	if c.Person.NationalNumber != s.NationalNumber {
		return nil, domain.RuleOtherPerson.Refuse("person.nationalNumber")
	}
	f := follower{State: s, by: c.By}
	f.mark(c.Person)
	if cause, from := f.barred(); cause != "" {
		f.end(cause, from)
	} else {
		f.putBack()
		f.compare(c.Person)
	}
	return f.events, nil
}

// mark notes what became of the holder.
func (f *follower) mark(p domain.KnownPerson) {
	today := f.by.Today
	switch {
	case p.Deceased && !f.Dead:
		f.note(HolderDied{p.Death, p.DateOfDeath, today})
	case p.Deceased && p.DateOfDeath != f.DateOfDeath:
		f.note(DateOfDeathCorrected{p.DateOfDeath, today})
	case !p.Deceased && f.Dead:
		f.note(HolderAlive{today})
	}
	switch {
	case p.Cancelled && !f.Void:
		f.note(RecordCancelled{today})
	case !p.Cancelled && f.Void:
		f.note(RecordReinstated{today})
	}
	switch {
	case foreign(p) && !f.Foreign:
		f.note(NationalityLost{p.Nationality, today})
	case !foreign(p) && f.Foreign:
		f.note(NationalityRegained{today})
	}
}

// end revokes every card that holds or may come to hold, and closes the
// application. What was revoked for another cause of the holder's, or from
// another day, is revoked for the present one.
func (f *follower) end(cause Cause, from domain.Date) {
	for _, c := range f.Cards {
		if c.open() || c.Before != "" && (c.Cause != cause || c.EndedFrom != from) {
			f.note(CardRevoked{Card: c.Card, Cause: cause, From: from, Officer: f.by.Actor.ID, Date: f.by.Today})
		}
	}
	if f.Application.open() {
		f.note(ApplicationClosed{Application: f.Application.Application, Cause: cause, Date: f.by.Today})
	}
}

// putBack undoes what only the holder's cause had ended.
func (f *follower) putBack() {
	for _, c := range f.Cards {
		switch {
		case c.Before == "" || c.ToBeReplaced:
		case c.Destroyed, f.by.Today.After(c.ExpiresOn):
			f.note(ReplacementOwed{c.Card, f.Name, c.Office, c.Area, f.by.Today})
		default:
			f.note(CardRestored{c.Card, c.Before, f.Name, c.Office, c.Area, f.by.Today})
		}
	}
	if a := f.Application; a.Before != "" {
		f.note(ApplicationReopened{a.Application, a.Before, f.Name, a.Office, a.Area, f.by.Today})
	}
}

// compare notes which cards say something else than the civil record.
func (f *follower) compare(p domain.KnownPerson) {
	for _, c := range f.Cards {
		if !c.open() {
			continue
		}
		switch fields := c.outdated(p); {
		case slices.Equal(fields, c.Outdated):
		case len(fields) == 0:
			f.note(DataCurrent{c.Card, f.by.Today})
		default:
			f.note(DataOutdated{c.Card, fields, f.Name, c.Office, c.Area, f.by.Today})
		}
	}
}
