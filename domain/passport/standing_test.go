package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

// revoked is the end of the passport for a cause of its holder's.
func revoked(cause passport.Cause, from, heard domain.Date) passport.Revoked {
	return passport.Revoked{
		Number: number, Cause: cause, From: from, Date: heard,
		SLTD: with(record(passport.SLTDRevoked), func(r *passport.SLTDRecord) { r.Date = from }),
	}
}

// TestFollowTheFirstCauseCounts: in whatever order the causes became known, and on whatever day one asks.
func TestFollowTheFirstCauseCounts(t *testing.T) {
	t.Parallel()
	diedOn, later := domain.NewDate(2026, 2, 27), today.AddDays(32)
	seen := func(p domain.KnownPerson, day domain.Date) passport.Command {
		return passport.Follow{By: passport.By{Actor: policy, Today: day, Law: law}, Person: p}
	}
	void := with(holder(), func(p *domain.KnownPerson) { p.Cancelled = true })
	both := with(dead(), func(p *domain.KnownPerson) { p.Cancelled = true })
	someDay := with(dead(), func(p *domain.KnownPerson) { p.DateOfDeath = domain.NewDate(2026, 3, 0) })
	domaintest.Run(t, passport.Decider, []when{
		{Name: "died this month, seen again in the next", Given: then(held(), seen(someDay, today)), When: seen(someDay, later)},
		{Name: "alive, but void", Given: died(), When: seen(void, later), Then: []domain.Event{
			passport.HolderAlive{Date: later}, passport.RecordCancelled{Date: later}, revoked(passport.RecordVoid, later, later),
		}},
		{Name: "void, then dead earlier", Given: then(held(), follows(void)), When: seen(both, later), Then: []domain.Event{
			passport.HolderDied{Death: "death-417092856013", DateOfDeath: diedOn, Date: later}, revoked(passport.HolderDead, diedOn, later),
		}},
		{Name: "dead and void, then alive", Given: then(held(), follows(void), seen(both, later)), When: seen(void, later), Then: []domain.Event{
			passport.HolderAlive{Date: later}, revoked(passport.RecordVoid, today, later),
		}},
		{Name: "dead and void, told again", Given: then(held(), follows(void), seen(both, later)), When: seen(both, later.AddDays(1))},
	})
}

// TestDateOfDeathCorrectedAfterSLTD: INTERPOL's database learns of the other day.
func TestDateOfDeathCorrectedAfterSLTD(t *testing.T) {
	t.Parallel()
	sent := then(died(), passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"})
	moved := then(sent, follows(with(dead(), func(p *domain.KnownPerson) { p.DateOfDeath = today })))
	if d := passport.Decider.Fold(moved).Documents[0]; !d.SLTDDue || d.SLTD.Date != today || d.EndedFrom != today {
		t.Errorf("got %+v", d)
	}
}

// TestNoPassportOfTheDeadHolds: one that was lost after the death held until the death.
func TestNoPassportOfTheDeadHolds(t *testing.T) {
	t.Parallel()
	issued := domain.NewDate(2026, 2, 1)
	made := []domain.Event{
		passport.Printed{Number: number, Type: passport.Ordinary, IssuedOn: issued, ExpiresOn: expires},
		passport.Activated{Number: number, Type: passport.Ordinary, Date: issued},
	}
	lost := append(made, passport.Lost{Number: number, From: today, Date: today})
	for name, c := range map[string]struct {
		p    domain.KnownPerson
		want bool
	}{"dead": {dead(), false}, "alive": {holder(), true}} {
		d := passport.Decider.Fold(then(lost, follows(c.p))).Documents[0]
		if d.ValidOn(domain.NewDate(2026, 2, 28)) != c.want || !d.ValidOn(domain.NewDate(2026, 2, 26)) {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// TestWhatIsOwedIsFree: nobody pays again for what was destroyed by mistake.
func TestWhatIsOwedIsFree(t *testing.T) {
	t.Parallel()
	owed := then(died(), passport.Destroy{By: by, Number: number, Reason: "x"}, follows(holder()))
	again := with(toApply(), func(c *passport.Apply) { c.Application = second })
	free := with(again, func(c *passport.Apply) { c.Particulars.Receipt = passport.Receipt{} })
	domaintest.Run(t, passport.Decider, []when{
		{Name: "free", Given: owed, When: free, Then: []domain.Event{passport.Applied{
			Application: second, Office: "IQ-BA-P1", Area: "IQ-BA", Name: holder().Name, Particulars: free.Particulars,
			FeeSource: "fee of the electronic passport, issued since 6 March 2023, by press reports", Officer: "u-31", Date: today,
		}}},
		{Name: "paid", Given: owed, When: again, Refused: passport.RuleFee, Field: "particulars.receipt.amount"},
	})
	back := then(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"}, follows(dead()),
		passport.Destroy{By: by, Number: paper, Reason: "x"}, follows(holder()))
	settled := then(back, passport.IssueLaissezPasser{By: by, Number: "L00000002", Person: holder(), Grounds: "x"})
	if before, after := passport.Decider.Fold(back), passport.Decider.Fold(settled); !before.Documents[0].Owed || after.Documents[0].Owed {
		t.Errorf("owed %+v, then %+v", before.Documents, after.Documents)
	}
}
