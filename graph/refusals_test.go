package graph_test

import (
	"testing"

	"sijil/domain"
	"sijil/graph"
	"sijil/office"
	"sijil/projections"
)

// TestWhatTheEdgeRefuses: each rule that is no register's own, by a question or command that breaks it.
func TestWhatTheEdgeRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.as("admin", "IQ-BA")
	n := c.enrol("asked for", "حسن", "MALE", "1980-05-05")
	claims := object{"nationalNumber": n, "givenName": "حسن", "sex": "MALE"}
	paper := object{"kind": "PASSPORT_NUMBER", "number": "A12345678", "on": "2026-11-23"}
	const verify = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`
	for name, q := range map[string]struct {
		query     string
		variables object
		rule      *domain.Rule
		field     string
	}{
		"one of two operations":      {`query a { __typename } query b { __typename }`, nil, graph.RuleOperation, "operationName"},
		"a fragment in itself":       {`{ ...f } fragment f on Query { ...f }`, nil, graph.RuleCircular, ""},
		"as of tomorrow":             {`query($n: NationalNumber!) { timeline(nationalNumber: $n, asOf: {trueOn: "2026-11-23"}) { edges { cursor } } }`, object{"n": n}, graph.RuleFuture, "asOf.trueOn"},
		"a run without end":          {`mutation { payPensions(input: {month: "2026-11", limit: 1001}) { paid } }`, nil, graph.RulePayRun, "limit"},
		"one letter":                 {`{ searchPersons(name: "ح") { edges { cursor } } }`, nil, graph.RuleShortName, "name"},
		"a search backwards":         {`{ searchPersons(name: "حسن", where: {bornFrom: "1990", bornTo: "1980"}) { edges { cursor } } }`, nil, graph.RulePeriod, "bornTo"},
		"statistics backwards":       {`{ vitalStatistics(from: "2026-02", to: "2026-01") { count } }`, nil, graph.RulePeriod, "to"},
		"a birthday without year":    {verify, object{"c": with(claims, "XXXX-05-05", "dateOfBirth")}, graph.RuleClaimedDate, "dateOfBirth"},
		"a document of tomorrow":     {verify, object{"c": with(claims, paper, "document")}, graph.RuleDocumentDay, "document.on"},
		"a cursor of somewhere else": {`{ birthRecords(after: "x") { edges { cursor } } }`, nil, projections.RuleCursor, "after"},
		"a household of nobody": {
			`mutation($i: JoinFamilyInput!) { joinFamily(input: $i) { person { id } } }`,
			object{"i": object{"nationalNumber": n, "familyNumber": "FAM-NOBODY", "as": "CHILD", "effectiveFrom": "2026-11-02"}},
			office.RuleNoHousehold, "familyNumber",
		},
	} {
		a := c.ask(q.query, q.variables)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != q.rule.Key || a.Errors[0].Extensions.Field != q.field {
			t.Errorf("%s: answered %s, want %s of %q", name, a.raw, q.rule.Key, q.field)
		}
	}
}
