package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

// TestR33_RevokingTakesTwo: what is in force is suspended by one officer, which
// stops it at once, and revoked by another.
func TestR33_RevokingTakesTwo(t *testing.T) {
	t.Parallel()
	revokes := func(by passport.By, n domain.DocumentNumber) passport.Command {
		return passport.Revoke{By: by, Number: n, Reason: "x", Decision: decision}
	}
	suspends := func(by passport.By, n domain.DocumentNumber) passport.Suspend {
		return passport.Suspend{By: by, Number: n, Reason: "x", Decision: decision}
	}
	resume := passport.Resume{By: by, Number: number, Reason: "x", Decision: decision}
	revoked := func(n domain.DocumentNumber, of passport.Type) []domain.Event {
		sltd := passport.SLTDRecord{IssuingCountry: "IRQ", Number: n, Type: of, Kind: passport.SLTDRevoked, Date: today}
		return []domain.Event{passport.Revoked{Number: n, Cause: passport.ByDecision, Reason: "x", Decision: decision, From: today, SLTD: sltd, Date: today}}
	}
	done := revoked(number, passport.Ordinary)
	nobody := passport.By{Actor: with(another, func(a *domain.Actor) { a.ID = "" }), Today: today, Law: law}
	unsaid := append(held(), passport.Suspended{Number: number, Reason: "x", Decision: decision, From: today, Date: today})
	back := then(suspended(), follows(dead()), follows(holder()))
	home := then(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"})
	domaintest.Run(t, passport.Decider, []when{
		{Name: "in force", Given: held(), When: revokes(by, number), Refused: passport.RuleRevokeInForce},
		{Name: "in force, by another", Given: held(), When: revokes(byOther, number), Refused: passport.RuleRevokeInForce},
		{Name: "the same user may not", Given: suspended(), When: revokes(by, number), Refused: passport.RuleRevokeSameUser},
		{Name: "nor on another day", Given: suspended(), When: revokes(on(today.AddDays(9)), number), Refused: passport.RuleRevokeSameUser},
		{Name: "nor nobody", Given: suspended(), When: revokes(nobody, number), Refused: passport.RuleRevokeSameUser},
		{Name: "nor nobody where history does not say who", Given: unsaid, When: revokes(nobody, number), Refused: passport.RuleRevokeSameUser},
		{Name: "another revokes", Given: suspended(), When: revokes(byOther, number), Then: done},
		{Name: "where history does not say who suspended", Given: unsaid, When: revokes(by, number), Then: done},
		{Name: "what a policy suspended", Given: then(held(), suspends(byPolicy, number)), When: revokes(by, number), Then: done},
		{Name: "put back in force", Given: then(suspended(), resume), When: revokes(byOther, number), Refused: passport.RuleRevokeInForce},
		{Name: "the last who suspended counts", Given: then(suspended(), resume, suspends(byOther, number)), When: revokes(byOther, number), Refused: passport.RuleRevokeSameUser},
		{Name: "and not the one before", Given: then(suspended(), resume, suspends(byOther, number)), When: revokes(by, number), Then: done},
		{Name: "not forgotten over a death that was a mistake", Given: back, When: revokes(by, number), Refused: passport.RuleRevokeSameUser},
		{Name: "printed and not handed over", Given: printed(), When: revokes(by, number), Then: done},
		{Name: "a laissez-passer", Given: home, When: revokes(by, paper), Refused: passport.RuleRevokeInForce},
		{Name: "a laissez-passer by the same", Given: then(home, suspends(by, paper)), When: revokes(by, paper), Refused: passport.RuleRevokeSameUser},
		{Name: "a laissez-passer by another", Given: then(home, suspends(by, paper)), When: revokes(byOther, paper), Then: revoked(paper, passport.LaissezPasser)},
	})
	if d := passport.Decider.Fold(suspended()).Documents[0]; d.ValidOn(today) {
		t.Error("a suspended passport holds until it is revoked")
	}
}

// TestASuspendedLaissezPasserStopsNothing: the return home is never forbidden,
// and neither is the passport that takes its place.
func TestASuspendedLaissezPasserStopsNothing(t *testing.T) {
	t.Parallel()
	stopped := then(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"},
		passport.Suspend{By: by, Number: paper, Reason: "x", Decision: decision})
	next := then(stopped, passport.IssueLaissezPasser{By: by, Number: "L00000002", Person: holder(), Grounds: "x"})
	passports := then(stopped, toApply(), passport.Enrol{By: by, Application: first, Biometrics: biometrics()},
		passport.Vet{By: by, Application: first, Findings: "x"}, toPrint(first, number), toActivate(number))
	resume := passport.Resume{By: by, Number: paper, Reason: "x", Decision: decision}
	for what, past := range map[string][]domain.Event{
		"another": next, "a passport": passports, "another, after its end": then(next, resume), "a passport, after its end": then(passports, resume),
	} {
		d := passport.Decider.Fold(past).Documents
		if d[0].Status != passport.StatusRevoked || d[0].Cause != passport.Replaced || d[0].ValidOn(today) || !d[1].ValidOn(today) {
			t.Errorf("%s: %+v", what, d)
		}
	}
}
