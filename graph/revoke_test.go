package graph_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
)

// TestR33_RevokingTakesTwo: two officers of one department, each with a token of
// their own. What the first has stopped fails at once, and only the second ends it.
func TestR33_RevokingTakesTwo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	p := admin.applied("نور", "1990-05-05").active()
	citizen := admin.bearer("revoked")
	number := admin.heldPassport(citizen, passportParticulars())
	judged := object{"reason": "تزوير", "decision": object{"court": order()}}
	for _, c := range []struct {
		role, stop, revoke    string
		kind, number, holder  string
		stops, revokes        object
		inForce, sameUser     *domain.Rule
		payload, status, more string
	}{
		{
			"id_officer", "suspendNationalID", "revokeNationalID", "CARD_NUMBER", p.card, p.number,
			p.held(judged), p.held(with(judged, "COURT", "cause")), nationalid.RuleRevokeInForce, nationalid.RuleRevokeSameUser,
			"nationalId", "cards", "NationalID",
		},
		{
			"passport_officer", "suspendPassport", "revokePassport", "PASSPORT_NUMBER", number, citizen,
			with(with(judged, citizen, "nationalNumber"), number, "number"), with(with(judged, citizen, "nationalNumber"), number, "number"),
			passport.RuleRevokeInForce, passport.RuleRevokeSameUser, "passports", "documents", "Passport",
		},
	} {
		one, other := w.as(c.role, "IQ-BA"), w.officer(c.role+"-2", c.role, "IQ-BA")
		revoke := "mutation($in: Revoke" + c.more + "Input!) { " + c.revoke + "(input: $in) { " + c.payload + " { " + c.status + " { status } } } }"
		verified := func() string {
			claims := object{"c": object{"nationalNumber": c.holder, "sex": "FEMALE", "document": paperOf(c.kind, c.number)}}
			return text(w.as("verifier", "").data(verifyDocument, claims), "verifyIdentity", "document")
		}
		if got := verified(); got != "VALID" {
			t.Fatalf("%s in force: %s", c.kind, got)
		}
		for _, officer := range []client{one, other} {
			if a := officer.ask(revoke, object{"in": c.revokes}); !refusedBy(a, c.inForce) {
				t.Errorf("%s in force: %s", c.revoke, a.raw)
			}
		}
		one.do(c.stop, c.stops, c.payload+" { id }")
		if got := verified(); got == "VALID" {
			t.Errorf("%s is stopped: %s", c.kind, got)
		}
		if a := one.ask(revoke, object{"in": c.revokes}); !refusedBy(a, c.sameUser) {
			t.Errorf("%s by the same user: %s", c.revoke, a.raw)
		}
		if a := other.ask(revoke, object{"in": c.revokes}); text(a.Data, c.revoke, c.payload, c.status, 0, "status") != "REVOKED" {
			t.Errorf("%s by another: %s", c.revoke, a.raw)
		}
		if got := verified(); got == "VALID" {
			t.Errorf("%s is revoked: %s", c.kind, got)
		}
	}
}
