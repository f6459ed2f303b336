package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// TestR33_RevokingTakesTwo: a card in force is suspended by one officer, which
// stops it at once, and revoked by another.
func TestR33_RevokingTakesTwo(t *testing.T) {
	t.Parallel()
	revokes := func(by nationalid.By) nationalid.Revoke {
		return nationalid.Revoke{By: by, Card: one, Cause: nationalid.Court, Reason: "x", Decision: judged}
	}
	done := func(officer string) []domain.Event {
		return history(nationalid.CardRevoked{
			Card: one, Cause: nationalid.Court, Reason: "x", Decision: judged, From: today, Officer: officer, Date: today,
		})
	}
	stopped := func(officer string) nationalid.CardSuspended {
		return nationalid.CardSuspended{Card: one, Reason: "x", Decision: paper, From: today, Officer: officer}
	}
	nobody := clerk
	nobody.ID = ""
	byOther := on(other, today)
	lifted := then(suspended(), nationalid.SuspensionLifted{Card: one, Reason: "x", Decision: paper, From: today, Officer: "clerk"})
	again := then(lifted, stopped("other"))
	back := then(suspended(), markDead, ended(nationalid.Death, diedOn), alive, restored(nationalid.Suspended))
	run(
		t,
		kase{Name: "in force", Given: active(today), When: revokes(by), Refused: nationalid.RuleRevokeInForce},
		kase{Name: "in force, by another", Given: active(today), When: revokes(byOther), Refused: nationalid.RuleRevokeInForce},
		kase{Name: "the same user may not", Given: suspended(), When: revokes(by), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "nor on another day", Given: suspended(), When: revokes(on(clerk, today.AddDays(9))), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "nor nobody", Given: suspended(), When: revokes(on(nobody, today)), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "nor nobody after nobody", Given: then(active(today), stopped("")), When: revokes(on(nobody, today)), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "another revokes", Given: suspended(), When: revokes(byOther), Then: done("other")},
		kase{Name: "what a policy suspended", Given: then(active(today), stopped("policies")), When: revokes(by), Then: done("clerk")},
		kase{Name: "put back in force", Given: lifted, When: revokes(byOther), Refused: nationalid.RuleRevokeInForce},
		kase{Name: "the last who suspended counts", Given: again, When: revokes(byOther), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "and not the one before", Given: again, When: revokes(by), Then: done("clerk")},
		kase{Name: "not forgotten over a death that was a mistake", Given: back, When: revokes(by), Refused: nationalid.RuleRevokeSameUser},
		kase{Name: "printed", Given: made(today), When: revokes(by), Then: done("clerk")},
		kase{Name: "handed over and not active", Given: held(today), When: revokes(by), Then: done("clerk")},
	)
	if state(suspended()).Cards[0].ValidOn(today) {
		t.Error("a suspended card holds until it is revoked")
	}
}
