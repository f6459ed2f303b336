package graph_test

import (
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/domain/officer"
	"sijil/graph/auth"
	"sijil/policy"
)

// agent is an agency's officer whose token may ask for whatever its role may.
func (w *world) agent(agency, role string, scopes ...string) client {
	return w.with(auth.Caller{Actor: domain.Actor{ID: agency + "-7", Agency: agency, Role: role, Scopes: scopes}, LegalBasis: "test"})
}

// purposed is the client with a stated purpose.
func (c client) purposed(purpose string) client {
	h := c.header.Clone()
	h.Set("Sijil-Purpose", purpose)
	return client{c.world, h}
}

// refusedBy tells whether a request was refused by a rule.
func refusedBy(a answer, rule *domain.Rule) bool {
	return len(a.Errors) == 1 && a.Errors[0].Extensions.Rule == rule.Key
}

// TestR29_AnAgencySeesWhatItsAgreementOpens: its groups of fields, for its
// purpose, until its last day; whatever its tokens may ask for.
func TestR29_AnAgencySeesWhatItsAgreementOpens(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	number := w.as("registrar", "IQ-BA").enrol("p-1", "حسن", "MALE", "1960-01-01")
	officer := w.as("agreements_officer", "")
	terms := object{
		"reference": "DSA-1", "agency": "electricity", "purposes": []any{"arrears", "subsidy"}, "groups": []any{"person.life"},
		"actions": []any{"read"}, "legalBasis": "قانون", "from": "2026-11-01", "until": "2026-11-30",
	}
	agency := w.agent("electricity", "welfare", auth.PersonRead, auth.PersonSearch, auth.PersonWrite, auth.BirthRead, auth.TimelineRead, auth.SealedRead, auth.AgreementWrite)
	ask := func(c client, fields string) answer {
		return c.ask(`query($n: NationalNumber!) { person(nationalNumber: $n) { `+fields+` } }`, object{"n": number})
	}
	sees := func(purpose string) bool { return len(ask(agency.purposed(purpose), "lifeStatus").Errors) == 0 }
	if sees("arrears") {
		t.Error("before there is an agreement")
	}
	officer.do("proposeAgreement", terms, "agreement { status }")
	if sees("arrears") {
		t.Error("one officer has opened a register")
	}
	approve := `mutation { approveAgreement(input: {reference: "DSA-1"}) { agreement { status approvedBy } } }`
	if a := officer.ask(approve, nil); !refusedBy(a, agreement.RuleSameUser) {
		t.Errorf("the same officer approves: %s", a.raw)
	}
	if a := w.as("admin", "").ask(approve, nil); text(a.Data, "approveAgreement", "agreement", "status") != "CONCLUDED" {
		t.Fatalf("another approves: %s", a.raw)
	}
	if a := ask(agency.purposed("arrears"), "lifeStatus dateOfDeath"); text(a.Data, "person", "lifeStatus") != "ALIVE" {
		t.Fatalf("what is opened: %s", a.raw)
	}
	for _, purpose := range []string{"", "marketing", "arrears2", "ARREARS", "civil_registration", "pension_administration", "administration", "arrears/subsidy"} {
		if sees(purpose) {
			t.Errorf("for the purpose %q, which is none of its own, or none of two", purpose)
		}
	}
	for _, fields := range []string{
		"nationalNumber", "id", "name { full }", "dateOfBirth", "familyNumber", "mother { lifeStatus }", "children { lifeStatus }",
		"residence { district }", "maritalStatus", "spouses { lifeStatus }", "office", "birthRecord { status }", "lifeStatus name { given }",
		"household { edges { node { lifeStatus } } }", "... on Node { ... on Person { sex } }",
	} {
		if a := ask(agency.purposed("arrears"), fields); a.Data != nil || len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
			t.Errorf("%s: %s", fields, a.raw)
		}
	}
	for _, query := range []string{
		`{ searchPersons(name: "حسن") { edges { cursor } } }`, `{ birthRecords { edges { cursor } } }`, `{ agreements { id } }`,
		`{ family(familyNumber: "FAM-1") { edges { node { lifeStatus } } } }`, approve,
		`mutation { move(input: {nationalNumber: "` + number + `", residence: {district: "x"}, effectiveFrom: "2026-11-01"}) { __typename } }`,
	} {
		if a := agency.purposed("arrears").ask(query, nil); a.Data != nil || len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
			t.Errorf("%s: %s", query, a.raw)
		}
	}
	if a := w.agent("electricity2", "welfare", auth.PersonRead).purposed("arrears").ask(`{ person(nationalNumber: "`+number+`") { lifeStatus } }`, nil); !refusedBy(a, policy.RuleDenied) {
		t.Errorf("another agency: %s", a.raw)
	}
	before := w.judge.Now
	w.judge.Now = func() time.Time { return today.AddDate(0, 0, 8) }
	if !sees("arrears") {
		t.Error("on its last day")
	}
	w.judge.Now = func() time.Time { return today.AddDate(0, 0, 9) }
	if sees("arrears") {
		t.Error("after its last day")
	}
	w.judge.Now = before
	officer.do("endAgreement", object{"reference": "DSA-1", "reason": "خرق"}, "agreement { status }")
	if sees("arrears") {
		t.Error("after it was ended")
	}
	listed := w.as("auditor", "").data(`{ agreements(agency: "electricity") { id status purposes reason proposedBy approvedBy } }`, nil)
	if text(listed, "agreements", 0, "status") != "ENDED" || text(listed, "agreements", 0, "approvedBy") != "admin-1" {
		t.Errorf("an auditor reads %v", listed)
	}
}

// TestR33_ASuspendedOfficersTokenCountsForNothing, at once and on every
// instance; and only another than who suspended gives it back.
func TestR33_ASuspendedOfficersTokenCountsForNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	number := registrar.enrol("p-1", "حسن", "MALE", "1960-01-01")
	const query = `query($n: NationalNumber!) { person(nationalNumber: $n) { lifeStatus } }`
	ask := func(c client) answer { return c.ask(query, object{"n": number}) }
	if a := ask(registrar); len(a.Errors) > 0 {
		t.Fatal(a.raw)
	}
	admin, who := w.as("admin", ""), object{"agency": "civil-status", "subject": "registrar-1", "role": "registrar", "reason": "تحقيق"}
	suspended := admin.do("suspendOfficer", who, "officer { id agency subject roles everyRole }")
	if text(suspended, "officer", "roles", 0) != "registrar" {
		t.Errorf("suspended: %v", suspended)
	}
	if a := ask(registrar); !refusedBy(a, policy.RuleSuspended) {
		t.Errorf("the live token is served: %s", a.raw)
	}
	if a := registrar.ask(`{ __typename }`, nil); !refusedBy(a, policy.RuleSuspended) {
		t.Errorf("for nothing at all: %s", a.raw)
	}
	if a := ask(w.with(callerNamed("registrar-2"))); len(a.Errors) > 0 {
		t.Errorf("another registrar: %s", a.raw)
	}
	if a := admin.ask(`mutation($i: ReinstateOfficerInput!) { reinstateOfficer(input: $i) { __typename } }`, object{"i": who}); !refusedBy(a, officer.RuleSameUser) {
		t.Errorf("who suspended reinstates: %s", a.raw)
	}
	if got := w.another().data(`{ suspendedOfficers { subject } }`, nil); text(got, "suspendedOfficers", 0, "subject") != "registrar-1" {
		t.Errorf("who is suspended: %v", got)
	}
	w.another().do("reinstateOfficer", who, "officer { roles }")
	if a := ask(registrar); len(a.Errors) > 0 {
		t.Errorf("reinstated: %s", a.raw)
	}
}
