package passport

import "sijil/domain"

// follow brings the register in line with what the civil record says now,
// whatever happened in between and however often it is asked. Where nothing was
// ever recorded, there is nothing to bring in line.
func follow(s State, c Follow) ([]domain.Event, error) {
	if len(s.Applications)+len(s.Documents)+len(s.Bans) == 0 {
		return nil, nil
	}
	events := s.noted(c)
	now := fold(s, events)
	if cause, from := now.Standing.barred(); cause != "" {
		return append(events, now.close(cause, from, c.Today)...), nil
	}
	events = append(events, now.putBack(c.Today)...)
	return append(events, fold(s, events).compare(c)...), nil
}

func fold(s State, events []domain.Event) State {
	for _, e := range events {
		s = evolve(s, e)
	}
	return s
}

// noted marks what the civil record says of the holder and the register has not noted yet.
func (s State) noted(c Follow) (events []domain.Event) {
	was, p := s.Standing, c.Person
	note := func(was, is bool, begins, ends domain.Event) {
		switch {
		case is && !was:
			events = append(events, begins)
		case was && !is:
			events = append(events, ends)
		}
	}
	note(was.Dead, p.Deceased, HolderDied{p.Death, p.DateOfDeath, c.Today}, HolderAlive{c.Today})
	if was.Dead && p.Deceased && was.DateOfDeath != p.DateOfDeath {
		events = append(events, DateOfDeathCorrected{p.DateOfDeath, c.Today})
	}
	note(was.Void, p.Cancelled, RecordCancelled{c.Today}, RecordReinstated{c.Today})
	note(was.Foreign, foreign(p), NationalityLost{p.Nationality, c.Today}, NationalityRegained{c.Today})
	return events
}

// close revokes every document that holds or may come to hold, and closes every
// application. What was revoked for another cause of the holder's, or from
// another day, is revoked for the present one, which INTERPOL's database learns.
func (s State) close(cause Cause, from, today domain.Date) (events []domain.Event) {
	for _, d := range s.Documents {
		if d.open() || d.Before != "" && (d.Cause != cause || d.EndedFrom != from) {
			events = append(events, Revoked{Number: d.Number, Cause: cause, From: from, SLTD: d.record(SLTDRevoked, from), Date: today})
		}
	}
	for _, a := range s.Applications {
		if a.pending() {
			events = append(events, ApplicationClosed{Application: a.Application, Cause: cause, Date: today})
		}
	}
	return events
}

// putBack undoes what close did. A document that was destroyed meanwhile is
// owed to its holder; one whose time has run out expires at once.
func (s State) putBack(today domain.Date) (events []domain.Event) {
	for _, d := range s.Documents {
		switch {
		case d.Before == "" || d.Owed:
		case d.Destroyed:
			events = append(events, ReplacementOwed{d.Number, d.Type, d.Office, d.Area, d.Holder.Name, today})
		default:
			events = append(events, Restored{d.Number, d.Before, d.Office, d.Area, d.Holder.Name, d.withdrawal(), today})
			if today.After(d.ExpiresOn) {
				events = append(events, Expired{d.Number, d.ExpiresOn, today})
			}
		}
	}
	for _, a := range s.Applications {
		if a.Status == StatusClosed && a.Cause.ofHolder() {
			events = append(events, ApplicationReopened{a.Application, a.Before, a.Office, a.Area, a.Name, today})
		}
	}
	return events
}

// withdrawal is what INTERPOL's database must be told when the document is good
// again: what it was not told needs no taking back.
func (d Document) withdrawal() (record SLTDRecord) {
	if d.SLTDSent {
		record = d.SLTD
		record.Withdrawn = true
	}
	return record
}

// compare notes which documents no longer say what the civil record says. The
// Latin spelling is the holder's choice for each document.
func (s State) compare(c Follow) (events []domain.Event) {
	for _, d := range s.Documents {
		now := holder(c.Person)
		now.Name.Latin = d.Holder.Name.Latin
		switch {
		case !d.open():
		case now == d.Holder:
			if d.Outdated != (Holder{}) {
				events = append(events, DataCurrent{d.Number, c.Today})
			}
		case now != d.Outdated:
			events = append(events, DataOutdated{d.Number, now, c.Today})
		}
	}
	return events
}
