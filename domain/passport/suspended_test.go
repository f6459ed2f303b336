package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

// TestSuspensionIsNotSlipped: whatever becomes of a suspended passport, no other
// of any type is made before the authority has ended the suspension or revoked it.
func TestSuspensionIsNotSlipped(t *testing.T) {
	t.Parallel()
	next := func(given []domain.Event, p passport.Particulars) []domain.Event {
		return then(given, with(toApply(), func(c *passport.Apply) { c.Application, c.Particulars = second, p }),
			passport.Enrol{By: by, Application: second, Biometrics: biometrics()},
			passport.Vet{By: by, Application: second, Findings: "سليم"})
	}
	service := with(ordinary(), func(p *passport.Particulars) {
		p.Type, p.Authorisation, p.Receipt = passport.Service, decision, passport.Receipt{}
	})
	damaged := then(suspended(), passport.ReportDamaged{By: by, Number: number, Description: "x"})
	lost := then(suspended(), passport.ReportLost{By: by, Number: number, Declaration: declaration()})
	expired := then(suspended(), passport.PassDay{By: on(expires.AddDays(1))})
	resume := passport.Resume{By: by, Number: number, Reason: "x", Decision: decision}
	resumed := []domain.Event{passport.Resumed{Number: number, Reason: "x", Decision: decision, From: today, Date: today}}
	revoked := then(suspended(), passport.Revoke{By: byOther, Number: number, Reason: "x", Decision: decision})
	waits := func(given []domain.Event) []domain.Event {
		return then(next(given, ordinary()), toPrint(second, newer))
	}
	handed := []domain.Event{passport.Activated{Number: newer, Type: passport.Ordinary, CollectedBy: "self", Officer: "u-31", Date: today}}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "printed after damage", Given: next(damaged, ordinary()), When: toPrint(second, newer), Refused: passport.RuleSuspended},
		{Name: "printed after a loss", Given: next(lost, ordinary()), When: toPrint(second, newer), Refused: passport.RuleSuspended},
		{Name: "printed after its time", Given: next(expired, ordinary()), When: toPrint(second, newer), Refused: passport.RuleSuspended},
		{Name: "of another type", Given: next(suspended(), service), When: toPrint(second, newer), Refused: passport.RuleSuspended},
		{
			Name: "handed over after damage", Given: then(renewed(), passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision},
				passport.ReportDamaged{By: by, Number: number, Description: "x"}), When: toActivate(newer), Refused: passport.RuleSuspended,
		},
		{Name: "ended after a loss", Given: lost, When: resume, Then: resumed},
		{Name: "ended after its time", Given: expired, When: resume, Then: resumed},
		{Name: "ended twice", Given: then(lost, resume), When: resume, Refused: passport.RuleOver},
		{Name: "handed over after the end", Given: waits(then(lost, resume)), When: toActivate(newer), Then: handed},
		{Name: "handed over after the revocation", Given: waits(revoked), When: toActivate(newer), Then: handed},
	})
	if d := passport.Decider.Fold(then(lost, resume)).Documents[0]; d.Status != passport.StatusLost {
		t.Errorf("a lost passport is %s after its suspension", d.Status)
	}
	back := then(suspended(), follows(dead()), resume, follows(holder()))
	if d := passport.Decider.Fold(back).Documents[0]; d.Status != passport.StatusActive || !d.ValidOn(today) {
		t.Errorf("alive after the end of the suspension: %+v", d)
	}
}
