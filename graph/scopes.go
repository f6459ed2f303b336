package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/policy"
)

// RuleIntrospection refuses to show the schema where that is switched off.
var RuleIntrospection = &domain.Rule{Key: "graphql.introspection", Code: domain.Forbidden, Text: domain.Text{
	En:  "the schema is not shown here; it is published with the source in graph/schema",
	Ar:  "لا يُعرض المخطط هنا؛ وهو منشور مع المصدر في graph/schema",
	Ckb: "نەخشەکە لێرە پیشان نادرێت؛ لەگەڵ سەرچاوەکە لە graph/schema بڵاوکراوەتەوە",
}}

// needsOf lists what every field that an operation selects needs. What
// @skip leaves out counts too: the check does not depend on variables.
func needsOf(doc *ast.QueryDocument, op *ast.OperationDefinition) (needs []need) {
	seen := map[policy.Need]bool{}
	spread := map[string]bool{}
	var walk func(set ast.SelectionSet, path string)
	walk = func(set ast.SelectionSet, path string) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				field := sel.Name
				if path != "" {
					field = path + "." + sel.Name
				}
				if scope := scopeOf(sel.Definition); scope != "" {
					if n := policy.NeedOf(scope, groupOf(sel.Definition)); !seen[n] {
						seen[n] = true
						needs = append(needs, need{n, scope, field})
					}
				}
				walk(sel.SelectionSet, field)
			case *ast.InlineFragment:
				walk(sel.SelectionSet, path)
			case *ast.FragmentSpread:
				if f := doc.Fragments.ForName(sel.Name); f != nil && !spread[sel.Name] {
					spread[sel.Name] = true
					walk(f.SelectionSet, path)
				}
			}
		}
	}
	walk(op.SelectionSet, "")
	return needs
}

// scopeOf is the scope that a field's @scope requires; empty for none.
func scopeOf(f *ast.FieldDefinition) string { return directed(f, "scope", "requires") }

// groupOf is the part of its register that a field's @group says it is of; empty for none.
func groupOf(f *ast.FieldDefinition) string { return directed(f, "group", "name") }

// directed is an argument of a field's directive; empty where there is none.
func directed(f *ast.FieldDefinition, directive, argument string) string {
	if f == nil {
		return ""
	}
	if d := f.Directives.ForName(directive); d != nil {
		return d.Arguments.ForName(argument).Value.Raw
	}
	return ""
}

// introspect tells whether a caller is shown the schema.
func (h *handler) introspect(c *auth.Caller) bool {
	return slices.Contains(h.Introspection, AnyRole) || slices.Contains(h.Introspection, c.Role)
}

// introspects tells whether an operation asks for the schema itself. __typename is not asking.
func introspects(doc *ast.QueryDocument, op *ast.OperationDefinition) bool {
	spread := map[string]bool{}
	var walk func(set ast.SelectionSet) bool
	walk = func(set ast.SelectionSet) bool {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				if sel.Name == "__schema" || sel.Name == "__type" {
					return true
				}
			case *ast.InlineFragment:
				if walk(sel.SelectionSet) {
					return true
				}
			case *ast.FragmentSpread:
				if f := doc.Fragments.ForName(sel.Name); f != nil && !spread[sel.Name] {
					spread[sel.Name] = true
					if walk(f.SelectionSet) {
						return true
					}
				}
			}
		}
		return false
	}
	return walk(op.SelectionSet)
}
