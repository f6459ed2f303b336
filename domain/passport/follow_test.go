package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

func follows(p domain.KnownPerson) passport.Command { return passport.Follow{By: byPolicy, Person: p} }

func TestFollow(t *testing.T) {
	t.Parallel()
	diedOn := domain.NewDate(2026, 2, 27)
	sltd := with(record(passport.SLTDRevoked), func(r *passport.SLTDRecord) { r.Date = diedOn })
	marker := passport.HolderDied{Death: "death-417092856013", DateOfDeath: diedOn, Date: today}
	ended := passport.Revoked{Number: number, Cause: passport.HolderDead, From: diedOn, SLTD: sltd, Date: today}
	withdrawn := with(sltd, func(r *passport.SLTDRecord) { r.Withdrawn = true })
	send := passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}
	back := passport.Restored{Number: number, Status: passport.StatusActive, Office: "IQ-BA-P1", Area: "IQ-BA", Name: holder().Name, Date: today}
	someday := with(dead(), func(p *domain.KnownPerson) { p.DateOfDeath = domain.NewDate(2026, 2, 0) })
	later := with(dead(), func(p *domain.KnownPerson) { p.DateOfDeath = domain.NewDate(2026, 2, 28) })
	foreign := with(holder(), func(p *domain.KnownPerson) { p.Nationality = "JO" })
	void := with(holder(), func(p *domain.KnownPerson) { p.Cancelled = true })
	married := with(holder(), func(p *domain.KnownPerson) { p.Name.Surname = "الكاظمي" })
	now := passport.Holder{Name: married.Name, Sex: married.Sex, DateOfBirth: married.DateOfBirth, PlaceOfBirth: married.PlaceOfBirth}
	destroy := passport.Destroy{By: by, Number: number, Reason: "سلّمته العائلة"}
	long := with(follows(holder()).(passport.Follow), func(c *passport.Follow) { c.Today = domain.NewDate(2035, 1, 1) })
	domaintest.Run(t, passport.Decider, []when{
		{Name: "nothing was ever recorded", When: follows(dead())},
		{Name: "nothing has changed", Given: held(), When: follows(holder())},
		{Name: "died", Given: held(), When: follows(dead()), Then: []domain.Event{marker, ended}},
		{Name: "died, told again", Given: died(), When: follows(dead())},
		{Name: "died with an application open", Given: vetted(), When: follows(dead()), Then: []domain.Event{marker, passport.ApplicationClosed{Application: first, Cause: passport.HolderDead, Date: today}}},
		{Name: "died with a passport that was lost", Given: lost(), When: follows(dead()), Then: []domain.Event{marker}},
		{Name: "died some day", Given: held(), When: follows(someday), Then: []domain.Event{
			passport.HolderDied{Death: "death-417092856013", DateOfDeath: domain.NewDate(2026, 2, 0), Date: today},
			revoked(passport.HolderDead, domain.NewDate(2026, 2, 28), today),
		}},
		{Name: "died on another day", Given: died(), When: follows(later), Then: []domain.Event{
			passport.DateOfDeathCorrected{DateOfDeath: domain.NewDate(2026, 2, 28), Date: today}, revoked(passport.HolderDead, domain.NewDate(2026, 2, 28), today),
		}},
		{Name: "alive", Given: died(), When: follows(holder()), Then: []domain.Event{passport.HolderAlive{Date: today}, back}},
		{Name: "alive, and INTERPOL was told", Given: then(died(), send), When: follows(holder()), Then: []domain.Event{
			passport.HolderAlive{Date: today}, with(back, func(e *passport.Restored) { e.SLTD = withdrawn }),
		}},
		{Name: "alive, told again", Given: then(died(), follows(holder())), When: follows(holder())},
		{Name: "alive, and suspended before", Given: then(suspended(), follows(dead())), When: follows(holder()), Then: []domain.Event{
			passport.HolderAlive{Date: today}, with(back, func(e *passport.Restored) { e.Status = passport.StatusSuspended }),
		}},
		{Name: "alive, and the passport destroyed", Given: then(died(), destroy), When: follows(holder()), Then: []domain.Event{
			passport.HolderAlive{Date: today}, passport.ReplacementOwed{Number: number, Type: passport.Ordinary, Office: "IQ-BA-P1", Area: "IQ-BA", Name: holder().Name, Date: today},
		}},
		{Name: "alive, and the passport owed already", Given: then(died(), destroy, follows(holder())), When: follows(holder())},
		{Name: "alive after nine years", Given: died(), When: long, Then: []domain.Event{
			passport.HolderAlive{Date: long.Today},
			with(back, func(e *passport.Restored) { e.Date = long.Today }),
			passport.Expired{Number: number, ExpiresOn: expires, Date: long.Today},
		}},
		{Name: "alive with an application open before", Given: then(vetted(), follows(dead())), When: follows(holder()), Then: []domain.Event{
			passport.HolderAlive{Date: today}, passport.ApplicationReopened{
				Application: first, Status: passport.StatusVetted, Office: "IQ-BA-P1", Area: "IQ-BA", Name: holder().Name, Date: today,
			},
		}},
		{Name: "another's nationality", Given: held(), When: follows(foreign), Then: []domain.Event{
			passport.NationalityLost{Nationality: "JO", Date: today},
			passport.Revoked{Number: number, Cause: passport.NotNational, From: today, SLTD: record(passport.SLTDRevoked), Date: today},
		}},
		{Name: "a citizen again", Given: then(held(), follows(foreign)), When: follows(holder()), Then: []domain.Event{
			passport.NationalityRegained{Date: today}, back,
		}},
		{Name: "a void record", Given: held(), When: follows(void), Then: []domain.Event{
			passport.RecordCancelled{Date: today},
			passport.Revoked{Number: number, Cause: passport.RecordVoid, From: today, SLTD: record(passport.SLTDRevoked), Date: today},
		}},
		{Name: "reinstated, but dead", Given: then(held(), follows(void)), When: follows(dead()), Then: []domain.Event{marker, passport.RecordReinstated{Date: today}, ended}},
		{Name: "another name", Given: held(), When: follows(married), Then: []domain.Event{passport.DataOutdated{Number: number, Now: now, Date: today}}},
		{Name: "another name, told again", Given: then(held(), follows(married)), When: follows(married)},
		{Name: "the old name again", Given: then(held(), follows(married)), When: follows(holder()), Then: []domain.Event{passport.DataCurrent{Number: number, Date: today}}},
	})
}

// TestRestored: a withdrawal is due only for what was sent, and what is owed is settled by the next passport.
func TestRestored(t *testing.T) {
	t.Parallel()
	send := passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}
	for name, c := range map[string]struct {
		given     []domain.Event
		due, sent bool
	}{
		"never sent": {then(died(), follows(holder())), false, false},
		"sent":       {then(died(), send, follows(holder())), true, true},
		"taken back": {then(died(), send, follows(holder()), send), false, false},
	} {
		d := passport.Decider.Fold(c.given).Documents[0]
		if d.SLTDDue != c.due || d.SLTDSent != c.sent || d.Status != passport.StatusActive || !d.ValidOn(today) {
			t.Errorf("%s: %+v", name, d)
		}
	}
	owed := then(died(), passport.Destroy{By: by, Number: number, Reason: "x"}, follows(holder()))
	if !passport.Decider.Fold(owed).Documents[0].Owed {
		t.Error("nothing is owed for the destroyed passport")
	}
	settled := then(owed, with(toApply(), func(c *passport.Apply) { c.Application, c.Particulars.Receipt = second, passport.Receipt{} }),
		passport.Enrol{By: by, Application: second, Biometrics: biometrics()},
		passport.Vet{By: by, Application: second, Findings: "x"}, toPrint(second, newer), toActivate(newer))
	for name, given := range map[string][]domain.Event{"settled": settled, "and died and lived": then(settled, follows(dead()), follows(holder()))} {
		if s := passport.Decider.Fold(given); s.Documents[0].Owed || !s.Documents[1].ValidOn(today) {
			t.Errorf("%s: %+v", name, s.Documents)
		}
	}
	moved := then(died(), follows(with(dead(), func(p *domain.KnownPerson) { p.DateOfDeath = today })))
	if d := passport.Decider.Fold(moved).Documents[0]; d.EndedFrom != today {
		t.Errorf("the passport still ended on %s", d.EndedFrom)
	}
}

func TestPassDay(t *testing.T) {
	t.Parallel()
	day := func(d domain.Date) passport.Command { return passport.PassDay{By: on(d)} }
	after := expires.AddDays(1)
	expired := []domain.Event{passport.Expired{Number: number, ExpiresOn: expires, Date: after}}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "nothing", When: day(after)},
		{Name: "the last day", Given: held(), When: day(expires)},
		{Name: "the day after", Given: held(), When: day(after), Then: expired},
		{Name: "again", Given: then(held(), day(after)), When: day(after)},
		{Name: "suspended", Given: suspended(), When: day(after), Then: expired},
		{Name: "lost", Given: lost(), When: day(after)},
	})
	for given, want := range map[domain.Date][]domain.Event{after: held(), {}: lost()} {
		if due := passport.Decider.Fold(want).DueOn(); due != given {
			t.Errorf("due on %s, want %s", due, given)
		}
	}
}
