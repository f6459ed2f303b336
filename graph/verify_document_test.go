package graph_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/graph/auth"
	"sijil/office"
)

const verifyDocument = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match givenName sex dateOfBirth document lifeStatus } }`

// paperOf is a claimed document.
func paperOf(kind, number string, on ...string) object {
	p := object{"kind": kind, "number": number}
	for _, day := range on {
		p["on"] = day
	}
	return p
}

func TestADocumentIsVerifiedForADay(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.as("admin", "IQ-BA").applied("نور", "1990-05-05").active()
	access := text(p.shown(), "cards", 0, "access")
	v := w.as("verifier", "")
	other := p.enrol("nobody's card", "سلمى", "FEMALE", "1991-01-01")
	for i, c := range []struct {
		number                 string
		claims                 object
		match                  bool
		name, document, living any
	}{
		{p.number, object{"givenName": "نور", "document": paperOf("CARD_NUMBER", p.card)}, true, "MATCH", "VALID", "ALIVE"},
		{p.number, object{"givenName": "نور", "document": paperOf("ACCESS_NUMBER", access)}, true, "MATCH", "VALID", "ALIVE"},
		{p.number, object{"sex": "FEMALE", "document": paperOf("CARD_NUMBER", " "+p.card[:5]+" "+p.card[5:])}, true, nil, "VALID", "ALIVE"},
		{p.number, object{"givenName": "نور", "document": paperOf("CARD_NUMBER", p.card, "2026-11-21")}, false, "MATCH", "NOT_VALID", "UNKNOWN"},
		// It is another kind of number, another's card, or nobody's.
		{p.number, object{"givenName": "نور", "document": paperOf("ACCESS_NUMBER", p.card)}, false, "NO_MATCH", "NO_MATCH", "UNKNOWN"},
		{p.number, object{"givenName": "نور", "document": paperOf("PASSPORT_NUMBER", p.card)}, false, "NO_MATCH", "NO_MATCH", "UNKNOWN"},
		{other, object{"givenName": "سلمى", "dateOfBirth": "1991-01-01", "document": paperOf("CARD_NUMBER", p.card)}, false, "MATCH", "NO_MATCH", "UNKNOWN"},
		{p.number, object{"givenName": "نور", "document": paperOf("CARD_NUMBER", "")}, false, "NO_MATCH", "NO_MATCH", "UNKNOWN"},
		// A document alone tells of nobody whose it is, nor whether it holds.
		{p.number, object{"givenName": "سلمى", "document": paperOf("CARD_NUMBER", p.card)}, false, "NO_MATCH", "NO_MATCH", "UNKNOWN"},
		{p.number, object{"sex": "FEMALE", "document": paperOf("CARD_NUMBER", p.card, "2026-11-21")}, false, nil, "NO_MATCH", "UNKNOWN"},
		{"999999999999", object{"givenName": "نور", "document": paperOf("CARD_NUMBER", p.card)}, false, "NO_MATCH", "NO_MATCH", "UNKNOWN"},
	} {
		got := v.data(verifyDocument, object{"c": with(c.claims, c.number, "nationalNumber")})["verifyIdentity"].(object)
		if got["match"] != c.match || got["givenName"] != c.name || got["document"] != c.document || got["lifeStatus"] != c.living {
			t.Errorf("%d: %v", i, got)
		}
	}
	for _, on := range []string{"2026-11-23", "2026", "2026-11"} {
		a := v.ask(verifyDocument, object{"c": object{"nationalNumber": p.number, "givenName": "نور", "document": paperOf("CARD_NUMBER", p.card, on)}})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "document.on" {
			t.Errorf("on %s: %s", on, a.raw)
		}
	}
	if a := v.ask(verifyDocument, object{"c": object{"nationalNumber": p.number, "document": paperOf("CARD_NUMBER", p.card)}}); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "graphql.few_claims" {
		t.Errorf("a card alone: %s", a.raw)
	}
	wrong := object{"givenName": "قيس", "document": paperOf("CARD_NUMBER", "0000000000")}
	known, unknown := v.ask(verifyDocument, object{"c": with(wrong, p.number, "nationalNumber")}), v.ask(verifyDocument, object{"c": with(wrong, "999999999999", "nationalNumber")})
	if known.raw != unknown.raw {
		t.Errorf("a mismatch is answered\n%s, an unknown number\n%s", known.raw, unknown.raw)
	}
}

// TestR33_ADocumentRevokedAMomentAgoFailsAtOnce: the log answers, not a read
// model, so nobody waits for one here.
func TestR33_ADocumentRevokedAMomentAgoFailsAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.as("admin", "IQ-BA").applied("نور", "1990-05-05").active()
	n := domain.NationalNumber(p.number)
	v := w.as("verifier", "")
	by := func(officer string) office.Call {
		return office.Call{ID: uuid.New(), Actor: domain.Actor{ID: officer, Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "admin", Scopes: auth.Roles["admin"]}}
	}
	paper := domain.Reference{Court: domain.CourtOrder{Court: "محكمة البصرة", Number: "1", Date: domain.NewDate(2026, 11, 22)}}
	answered := func(kind, number string) string {
		return text(v.data(verifyDocument, object{"c": object{"nationalNumber": p.number, "givenName": "نور", "document": paperOf(kind, number)}}), "verifyIdentity", "document")
	}
	for range 20 {
		for _, change := range []struct {
			command nationalid.Command
			want    string
		}{
			{nationalid.Suspend{Card: p.card, Reason: "تحقيق", Decision: paper}, "NOT_VALID"},
			{nationalid.Lift{Card: p.card, Reason: "انتهى التحقيق", Decision: paper}, "VALID"},
		} {
			_, err := w.office.NationalID(context.Background(), by("u-1"), n, change.command)
			w.must(err)
			if got := answered("CARD_NUMBER", p.card); got != change.want {
				t.Fatalf("after %T: %s", change.command, got)
			}
		}
	}
	_, err := w.office.NationalID(context.Background(), by("u-1"), n, nationalid.Suspend{Card: p.card, Reason: "تحقيق", Decision: paper})
	w.must(err)
	_, err = w.office.NationalID(context.Background(), by("u-2"), n, nationalid.Revoke{Card: p.card, Cause: nationalid.Court, Reason: "تزوير", Decision: paper})
	w.must(err)
	if got := answered("CARD_NUMBER", p.card); got != "NOT_VALID" {
		t.Errorf("after it was revoked: %s", got)
	}

	citizen := w.as("registrar", "IQ-BA").bearer("travels")
	held := w.as("passport_officer", "IQ-BA").heldPassport(citizen, passportParticulars())
	claim := object{"c": object{"nationalNumber": citizen, "sex": "FEMALE", "document": paperOf("PASSPORT_NUMBER", held)}}
	if got := v.data(verifyDocument, claim); text(got, "verifyIdentity", "document") != "VALID" {
		t.Errorf("a passport: %v", got)
	}
	_, err = w.office.Passport(context.Background(), by("u-1"), domain.NationalNumber(citizen), passport.Suspend{Number: domain.DocumentNumber(held), Reason: "تحقيق", Decision: paper})
	w.must(err)
	if got := v.data(verifyDocument, claim); text(got, "verifyIdentity", "document") == "VALID" || at(got, "verifyIdentity", "match") != false {
		t.Errorf("a passport suspended a moment ago: %v", got)
	}
}
