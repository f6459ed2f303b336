package graph_test

import (
	"strings"
	"testing"
)

// TestADocumentAtFaultIsExplained: what is missing, unknown or of another kind
// is said by name, with what is allowed, and what the caller gave is not repeated.
func TestADocumentAtFaultIsExplained(t *testing.T) {
	t.Parallel()
	c := newWorld(t).as("admin", "")
	const search = `query($w: PersonSearchInput) { searchPersons(name: "علي", where: $w) { pageInfo { hasNextPage } } }`
	const secret = "Secret4711"
	for _, q := range []struct {
		query     string
		variables object
		rule      string
		field     string
		says      string
	}{
		{`{ nosuch }`, nil, "graphql.document", "", "FieldsOnCorrectType: nosuch, line 1, column 3"},
		{`{ person(nationalNumber: "100000000000") { nam } }`, nil, "graphql.document", "", "nam,"},
		{`{ person(number: "Secret4711") { sex } }`, nil, "graphql.document", "", "KnownArgumentNames: number,"},
		{`query($w: Secrets) { person(nationalNumber: $w) { sex } }`, nil, "graphql.document", "", "KnownTypeNames: Secrets,"},
		{`{ ...missing }`, nil, "graphql.document", "", "KnownFragmentNames: missing,"},
		{`{ person(nationalNumber: $n) { sex } }`, nil, "graphql.document", "nationalNumber", "NoUndefinedVariables: n,"},
		{`{ person(nationalNumber: "100000000000") }`, nil, "graphql.document", "", "ScalarLeafs: person,"},
		{`{ a` + strings.Repeat("b", 64) + ` }`, nil, "graphql.document", "", "(FieldsOnCorrectType, line"},
		{`{ person { sex } }`, nil, "text.required", "nationalNumber", ""},
		{`{ vitalStatistics(event: Secret4711) { count } }`, nil, "graphql.enum", "event", "LIVE_BIRTH, FETAL_DEATH, DEATH"},
		{`{ vitalStatistics(event: "Secret4711") { count } }`, nil, "graphql.enum", "event", "LIVE_BIRTH, FETAL_DEATH, DEATH"},
		{`{ vitalStatistics(groupBy: [MONTH, Secret4711]) { count } }`, nil, "graphql.enum", "groupBy", "MONTH, GOVERNORATE"},
		{`{ searchPersons(name: Secret4711) { pageInfo { hasNextPage } } }`, nil, "graphql.value", "name", ""},
		{`{ searchPersons(name: "علي", where: {sex: Secret4711}) { pageInfo { hasNextPage } } }`, nil, "graphql.enum", "sex", "MALE, FEMALE"},
		{`{ searchPersons(name: "علي", where: {Secrets: 1}) { pageInfo { hasNextPage } } }`, nil, "graphql.unknown_field", "Secrets", ""},
		{`{ verifyIdentity(claims: {givenName: "Secret4711"}) { match } }`, nil, "text.required", "nationalNumber", ""},
		{`{ searchPersons(name: null) { pageInfo { hasNextPage } } }`, nil, "text.required", "name", ""},
		{search, object{"w": object{"sex": secret}}, "graphql.enum", "sex", "MALE, FEMALE, UNDETERMINED, UNSTATED"},
		{search, object{"w": object{"sex": 7}}, "graphql.enum", "sex", "MALE"},
		{search, object{"w": object{"colour": secret}}, "graphql.unknown_field", "colour", ""},
		{search, object{"w": object{"Secret 4711": 1}}, "graphql.unknown_field", "w", ""},
		{search, object{"w": object{"motherName": 7}}, "graphql.type", "motherName", "a text"},
		{search, object{"w": secret}, "graphql.value", "w", ""},
		{`query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`, object{"c": object{"givenName": secret}}, "text.required", "nationalNumber", ""},
		{`query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`, nil, "text.required", "c", ""},
		{`query($g: [Dimension!]) { vitalStatistics(groupBy: $g) { count } }`, object{"g": []any{"MONTH", secret}}, "graphql.enum", "g[1]", "MONTH"},
	} {
		a := c.ask(q.query, q.variables)
		if len(a.Errors) != 1 {
			t.Errorf("%s %v: %s", q.query, q.variables, a.raw)
			continue
		}
		e := a.Errors[0]
		if e.Extensions.Rule != q.rule || e.Extensions.Field != q.field || !strings.Contains(e.Message, q.says) || e.Extensions.Code != "invalid" {
			t.Errorf("%s %v: got %s on %q: %s\nwant %s on %q: %s", q.query, q.variables, e.Extensions.Rule, e.Extensions.Field, e.Message, q.rule, q.field, q.says)
		}
		if strings.Contains(strings.ReplaceAll(a.raw, e.Extensions.ReferenceID, ""), "4711") { // a reference may hold any digits
			t.Errorf("%s: the answer repeats the value: %s", q.query, a.raw)
		}
	}
}
