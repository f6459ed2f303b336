package graph

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sijil/domain"
)

// hostile documents, each of which would cost a default server seconds.
func hostile() map[string]string {
	fragments := func(n int, body func(i int) string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "fragment f%d on Query { %s }\n", i, body(i))
		}
		return b.String()
	}
	doubling := func(n int) string {
		return "{ ...f0 }\n" + fragments(n, func(i int) string {
			if i == n-1 {
				return "__typename"
			}
			return fmt.Sprintf("a: __typename ...f%d b: __typename ...f%d", i+1, i+1)
		})
	}
	many := func(n int, f func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(f(i))
		}
		return b.String()
	}
	person := `person(nationalNumber: "100000000000")`
	return map[string]string{
		"repeated fields":        "{" + strings.Repeat(" __typename", 16_000) + "}",
		"repeated fields, small": "{" + strings.Repeat(" __typename", 900) + "}",
		"aliases":                "{" + many(64_000, func(i int) string { return fmt.Sprintf(" a%d: __typename", i) }) + "}",
		"aliases, small":         "{" + many(900, func(i int) string { return fmt.Sprintf(" a%d: __typename", i) }) + "}",
		"nested fragments":       strings.Repeat("{ ... on Query ", 50_000) + "{ __typename }" + strings.Repeat("}", 50_000),
		"nested inline":          "{" + strings.Repeat("... on Query {", 2_000) + "__typename" + strings.Repeat("}", 2_000) + "}",
		"doubling fragments":     doubling(24),
		"doubling fragments, 45": doubling(45),
		"circular fragments":     "{ ...f0 } fragment f0 on Query { ...f1 } fragment f1 on Query { ...f0 }",
		"circle of itself":       "{ ...f0 } fragment f0 on Query { ...f0 }",
		"unused circle":          "{ __typename } fragment f0 on Query { ...f0 }",
		"depth":                  "{" + person + strings.Repeat("{ mother ", 200) + "{ name { given } }" + strings.Repeat("}", 200) + "}",
		"deferred":               `{ ... @defer { __typename } }`,
		"deep introspection":     "{ __schema { types " + strings.Repeat("{ fields { type ", 100) + "{ name }" + strings.Repeat("}}", 100) + "}}",
		"named __schema":         "query __schema { ...__schema } fragment __schema on Query {" + strings.Repeat(" __typename", 2_000) + "}",
		"directives":             "{ __typename " + strings.Repeat("@include(if: true) ", 1_000) + "}",
		"a megabyte":             "{ __typename #" + strings.Repeat("x", 1<<20) + "\n}",
		"a megabyte of string":   `{ searchPersons(name: "` + strings.Repeat("م", 1<<19) + `") { pageInfo { hasNextPage } } }`,
		"tokens":                 "{ __typename }" + strings.Repeat(" # \n , ", 10_000) + strings.Repeat("{", 10_000),
		"operations":             many(50, func(i int) string { return fmt.Sprintf("query q%d { __typename } ", i) }),
		"nested list value":      `{ searchPersons(name: ` + strings.Repeat("[", 4_000) + strings.Repeat("]", 4_000) + `) { pageInfo { hasNextPage } } }`,
		"wide tree of edges":     "{" + person + tree(8) + "}",
		"guesses": "{" + many(6, func(i int) string {
			return fmt.Sprintf(` a%d: verifyIdentity(claims: {nationalNumber: "100000000000", givenName: "علي", sex: MALE}) { match }`, i)
		}) + "}",
		"cost of families": `{ searchPersons(name: "علي", first: 100) { edges { node { spouses { spouses { marriageRecords { id } } } } } } }`,
		"cost of pages":    `{ searchPersons(name: "علي", first: 100) { edges { node { children { children { name { given } } } } } } }`,
	}
}

// tree of parents, doubling at each level.
func tree(depth int) string {
	if depth == 0 {
		return "{ sex }"
	}
	return "{ mother " + tree(depth-1) + " father " + tree(depth-1) + "}"
}

func TestR17_HostileDocumentsAreRefusedCheaply(t *testing.T) {
	schema := theSchema() // not parallel: it measures
	for name, query := range hostile() {
		best := time.Hour
		for range 3 { // the least of three: the machine is shared
			began := time.Now()
			p, f := compile(schema, query)
			var err error
			switch {
			case f != nil:
				err = f.err
			default:
				err = p.operations[0].cost.check(nil)
			}
			best = min(best, time.Since(began))
			if domain.CodeOf(err) != domain.Invalid || err == nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if best > 50*time.Millisecond {
			t.Errorf("%s cost %v", name, best)
		}
	}
}

func TestR18_APageSaysItsLimit(t *testing.T) {
	t.Parallel()
	schema := theSchema()
	const fields = `{ edges { node { name { given } } } }`
	for _, c := range []struct {
		arguments string
		variables map[string]any
		want      *domain.Rule
	}{
		{`first: 100000`, nil, RulePageSize},
		{`first: 101`, nil, RulePageSize},
		{`first: 0`, nil, RulePageSize},
		{`first: -1`, nil, RulePageSize},
		{`first: $n`, map[string]any{"n": int64(5000)}, RulePageSize},
		{`first: 100`, nil, nil},
		{`first: 1`, nil, nil},
		{`first: $n`, map[string]any{"n": int64(50)}, nil},
		{`first: null`, nil, nil},
	} {
		query := `query q($n: Int) { searchPersons(name: "علي", ` + c.arguments + `) ` + fields + ` }`
		if !strings.Contains(c.arguments, "$n") {
			query = strings.Replace(query, "q($n: Int)", "q", 1)
		}
		p, f := compile(schema, query)
		if f != nil {
			t.Fatal(f.err)
		}
		err := p.operations[0].cost.check(c.variables)
		if c.want == nil && err != nil || c.want != nil && !domain.IsRule(err, c.want) {
			t.Errorf("%s: %v", c.arguments, err)
		}
		if c.want != nil && !strings.Contains(err.Error(), "100") {
			t.Errorf("%s: the limit is not in %q", c.arguments, err)
		}
	}
}

// TestOrdinaryDocumentsPass: the limits leave room for what clients send.
func TestOrdinaryDocumentsPass(t *testing.T) {
	t.Parallel()
	for name, query := range map[string]string{
		"page with parents and records": `{ searchPersons(name: "علي", first: 50) { pageInfo { hasNextPage endCursor } edges { cursor node {
			id nationalNumber name { full given father } mother { name { full } } father { name { full } }
			birthRecord { id status registrationNumber } deathRecord { id status } } } } }`,
		"several operations":   `query a { node(id: "x") { id } } query b { node(id: "y") { id } }`,
		"fragments used twice": `{ a: node(id: "x") { ...n } b: node(id: "y") { ...n } } fragment n on Node { id }`,
		"grandparents":         `{ person(nationalNumber: "100000000000") { mother { mother { name { full } } father { name { full } } } father { mother { name { full } } father { name { full } } } } }`,
	} {
		p, f := compile(theSchema(), query)
		if f != nil {
			t.Errorf("%s: %v", name, f.err)
		} else if err := p.operations[0].cost.check(nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzCompile(f *testing.F) {
	for _, query := range hostile() {
		if len(query) < 2_000 {
			f.Add(query)
		}
	}
	f.Add(`mutation($i: RegisterBirthInput!) { registerBirth(input: $i) { birth { id } } }`)
	schema := theSchema()
	f.Fuzz(func(t *testing.T, query string) {
		if p, refused := compile(schema, query); refused == nil {
			for _, op := range p.operations {
				_ = op.cost.check(nil) // must not panic
			}
		} else if refused.err.Code() == domain.Internal {
			t.Errorf("%q: %v", query, refused.err)
		}
	})
}
