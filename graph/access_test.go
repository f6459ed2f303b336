package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/graph/generated"
	"sijil/policy"
)

// TestR30_FieldsFollowTheScopes: each role × each field of each record, from the
// schema: selected where the role has the scope and the policies permit it,
// refused by name where not. What they permit is listed in testdata/matrix.txt.
func TestR30_FieldsFollowTheScopes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	roots := map[string]string{
		"Person":         `person(nationalNumber: "100000000000") { %s }`,
		"BirthRecord":    `birthRecord(id: "x") { %s }`,
		"DeathRecord":    `deathRecord(id: "x") { %s }`,
		"WelfareCase":    `welfareCase(id: "x") { %s }`,
		"MarriageRecord": `marriageRecord(id: "x") { %s }`,
		"PassportRecord": `passportRecord(id: "x") { %s }`,
	}
	for role := range auth.Roles {
		c := w.as(role, "")
		standing := w.judge.Standing(policy.Class{Role: role, Agency: agencyOf(role)}, role+"-1", "")
		may := func(f *ast.FieldDefinition) bool {
			d, group := f.Directives.ForName("scope"), ""
			if d == nil {
				return true
			}
			if g := f.Directives.ForName("group"); g != nil {
				group = g.Arguments.ForName("name").Value.Raw
			}
			scope := d.Arguments.ForName("requires").Value.Raw
			return slices.Contains(auth.Roles[role], scope) && w.judge.May(standing, policy.NeedOf(scope, group), policy.Where{}).Allowed
		}
		for name, root := range roots {
			query, _, _ := strings.Cut(root, "(")
			for _, f := range schema.Types[name].Fields {
				allowed := may(schema.Query.Fields.ForName(query)) && may(f)
				a := c.ask("{ "+fmt.Sprintf(root, f.Name+below(schema, f))+" }", nil)
				if allowed && (len(a.Errors) > 0) {
					t.Errorf("%s may not select %s.%s: %s", role, name, f.Name, a.raw)
				}
				if !allowed && (len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" || !refusing[a.Errors[0].Extensions.Rule]) {
					t.Errorf("%s may select %s.%s: %s", role, name, f.Name, a.raw)
				}
			}
		}
		for _, f := range schema.Mutation.Fields {
			a := c.ask(fmt.Sprintf("mutation($i: %s!) { %s(input: $i) { __typename } }", f.Arguments[0].Type.Name(), f.Name), object{"i": object{}})
			if refused := len(a.Errors) == 1 && refusing[a.Errors[0].Extensions.Rule]; refused == may(f) {
				t.Errorf("%s and %s: %s", role, f.Name, a.raw)
			}
		}
	}
	if at := w.head(); at != 0 {
		t.Errorf("%d events were appended", at)
	}
}

// refusing are the rules of what may not be selected at all.
var refusing = map[string]bool{"graphql.scope": true, "policy.denied": true}

// below is the least selection that a field's type needs.
func below(schema *ast.Schema, f *ast.FieldDefinition) string {
	if schema.Types[f.Type.Name()].IsCompositeType() {
		return " { __typename }"
	}
	return ""
}

// TestR28_AnotherAreaIsAsIfAbsent: a registrar of Baghdad finds nothing of
// Basra's by any path, and can change nothing there. A verification shows no
// data: who comes from Basra can prove in Baghdad who they are.
func TestR28_AnotherAreaIsAsIfAbsent(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	own := w.as("registrar", "IQ-BA")
	number := own.enrol("d-1", "جاسم", "MALE", "1950-01-01")
	mother, father := own.parents()
	p := birthParticulars(mother, father)
	born := own.registeredBirth(p)
	died := own.registeredDeath(deathParticulars(number))
	own.do("declareBirth", object{"particulars": with(with(p, "2026-11-03", "child", "dateOfBirth"), name("سارة", "أحمد", ""), "child", "name")}, "birth { id }")
	person := text(own.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { id } }`, object{"n": number}), "person", "id")
	variables := object{"n": number, "b": born, "d": died, "p": person, "c": object{"nationalNumber": number, "givenName": "جاسم", "sex": "MALE"}}
	const query = `query($n: NationalNumber!, $b: ID!, $d: ID!, $p: ID!, $c: IdentityClaims!) {
		person(nationalNumber: $n) { id } past: person(nationalNumber: $n, asOf: {trueOn: "2026-01-01"}) { id }
		b: birthRecord(id: $b) { id } d: deathRecord(id: $d) { id } dn: deathRecord(nationalNumber: $n) { id }
		nb: node(id: $b) { id } nd: node(id: $d) { id } np: node(id: $p) { id }
		timeline(nationalNumber: $n) { edges { cursor } }
		searchPersons(name: "جاسم") { edges { node { id } } pageInfo { hasNextPage } }
		birthRecords { edges { node { id } } } deathRecords { edges { node { id } } }
		workQueue { edges { node { record } } } theirs: workQueue(office: "IQ-BA-01") { edges { node { record } } }
		verifyIdentity(claims: $c) { match givenName lifeStatus }
		vitalStatistics { count governorate } }`
	seen, hidden := own.data(query, variables), w.as("registrar", "IQ-BG").data(query, variables)
	for _, field := range []string{"person", "past", "b", "d", "dn", "nb", "nd", "np", "timeline"} {
		if seen[field] == nil || hidden[field] != nil {
			t.Errorf("%s: own office sees %v, the other %v", field, seen[field], hidden[field])
		}
	}
	for _, field := range []string{"searchPersons", "birthRecords", "deathRecords", "workQueue", "theirs"} {
		if at(seen, field, "edges", 0) == nil || at(hidden, field, "edges", 0) != nil {
			t.Errorf("%s: own office sees %v, the other %v", field, seen[field], hidden[field])
		}
	}
	if at(seen, "verifyIdentity", "match") != true || at(hidden, "verifyIdentity", "match") != true || at(seen, "vitalStatistics", 0) == nil || at(hidden, "vitalStatistics", 0) != nil {
		t.Errorf("verification and statistics: %v and %v", seen, hidden)
	}
	if a := w.as("registrar", "IQ-BG").ask(`{ vitalStatistics(governorate: "IQ-BA") { count } }`, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "forbidden" {
		t.Errorf("statistics of another governorate: %s", a.raw)
	}
	before := w.head()
	other := w.as("registrar", "IQ-BG")
	for mutation, input := range map[string]object{
		"cancelBirth":             {"birth": born, "order": order(), "reason": "x"},
		"issueBirthCertifiedCopy": {"birth": born, "to": "x", "purpose": "x", "language": "AR"},
		"cancelDeath":             {"death": died, "order": order(), "reason": "x"},
		"certifyCauseOfDeath":     {"death": died, "cause": cause()},
		"move":                    {"nationalNumber": mother, "residence": basra(), "effectiveFrom": "2026-11-01"},
	} {
		kind := strings.ToUpper(mutation[:1]) + mutation[1:] + "Input"
		if strings.HasPrefix(mutation, "issue") {
			kind = "IssueBirthDocumentInput"
		}
		ask := fmt.Sprintf("mutation($i: %s!) { %s(input: $i) { __typename } }", kind, mutation)
		a := other.ask(ask, object{"i": input})
		unknown := other.ask(ask, object{"i": with(with(with(input, absent(input, "birth"), "birth"), absent(input, "death"), "death"), absent(input, "nationalNumber"), "nationalNumber")})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "not_found" || withoutReference(a) != withoutReference(unknown) {
			t.Errorf("%s: %s, but for an unknown record %s", mutation, a.raw, unknown.raw)
		}
	}
	if after := w.head(); after != before {
		t.Errorf("%d events were appended", after-before)
	}
}

// absent is a key of a record that does not exist, where the input has such a key.
func absent(input object, key string) any {
	if input[key] == nil {
		return nil
	}
	if key == "nationalNumber" {
		return "999999999999"
	}
	return "QmlydGhSZWNvcmQ6YmlydGgteA"
}

func withoutReference(a answer) string {
	for _, e := range a.Errors {
		a.raw = strings.ReplaceAll(a.raw, e.Extensions.ReferenceID, "")
	}
	return a.raw
}

func foundling() object {
	p := birthParticulars("", "")
	p = with(with(with(p, nil, "mother"), nil, "father"), object{"relation": "police"}, "informant")
	p = with(with(p, true, "child", "estimated"), "OTHER", "child", "placeType")
	return with(p, object{"foundOn": "2026-11-16", "foundAt": basra(), "foundBy": "مفرزة شرطة", "order": order()}, "foundling")
}

// TestR31_ASealedRecordIsAsIfAbsent for everyone without the scope, also in its own office.
func TestR31_ASealedRecordIsAsIfAbsent(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	judge := w.as("registrar", "IQ-BA", auth.SealedRead)
	declared := text(judge.do("declareBirth", object{"particulars": foundling()}, "birth { id }"), "birth", "id")
	registered := judge.do("registerBirth", object{"birth": declared}, "birth { nationalNumber foundling { foundBy } }")
	number := text(registered, "birth", "nationalNumber")
	if text(registered, "birth", "foundling", "foundBy") == "" {
		t.Fatalf("registered: %v", registered)
	}
	const query = `query($n: NationalNumber!, $b: ID!) {
		person(nationalNumber: $n) { sex } past: person(nationalNumber: $n, asOf: {}) { sex } birthRecord(id: $b) { status } node(id: $b) { __typename } timeline(nationalNumber: $n) { edges { cursor } }
		searchPersons(name: "مريم") { edges { node { sex } } pageInfo { hasNextPage endCursor } }
		birthRecords { edges { node { status } } pageInfo { hasNextPage } } }`
	variables := func(n, b string) object { return object{"n": n, "b": b} }
	seen := judge.ask(query, variables(number, declared))
	if text(seen.Data, "person", "sex") != "FEMALE" || at(seen.Data, "birthRecords", "edges", 0) == nil {
		t.Fatalf("who may see it: %s", seen.raw)
	}
	plain := w.as("registrar", "IQ-BA")
	hidden := plain.ask(query, variables(number, declared))
	unknown := plain.ask(query, variables("999999999999", "QmlydGhSZWNvcmQ6YmlydGgteA"))
	if hidden.raw != unknown.raw {
		t.Errorf("a sealed record is answered\n%s, an absent one\n%s", hidden.raw, unknown.raw)
	}
	// The holder is verified as anybody else: by what they know.
	const verification = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`
	for given, want := range map[string]bool{"مريم": true, "هدى": false} {
		claims := object{"nationalNumber": number, "givenName": given, "sex": "FEMALE"}
		if got := plain.data(verification, object{"c": claims}); at(got, "verifyIdentity", "match") != want {
			t.Errorf("a verification of %s: %v", given, got)
		}
	}
	before := w.head()
	for _, b := range []string{declared, "QmlydGhSZWNvcmQ6YmlydGgteA"} {
		a := plain.ask(`mutation($i: CancelBirthInput!) { cancelBirth(input: $i) { __typename } }`, object{"i": object{"birth": b, "order": order(), "reason": "x"}})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "not_found" {
			t.Errorf("cancelling: %s", a.raw)
		}
	}
	if w.head() != before {
		t.Error("a sealed record was changed")
	}
}

// TestAgenciesReadNationwide: pension and welfare are bound to no area.
func TestAgenciesReadNationwide(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	number := w.as("registrar", "IQ-BA").enrol("p-1", "حسن", "MALE", "1960-01-01")
	for _, role := range []string{"pension", "welfare"} {
		got := w.as(role, domain.Area("")).data(`query($n: NationalNumber!) { person(nationalNumber: $n) { lifeStatus } }`, object{"n": number})
		if text(got, "person", "lifeStatus") != "ALIVE" {
			t.Errorf("%s: %v", role, got)
		}
	}
}
