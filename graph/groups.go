package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/policy"
)

// groups are the groups of fields that an operation asks for, by register: what
// is recorded of a reading, beside whose data it showed.
type groups map[string][]string

// registerOfType is of which register a type of the schema shows something; what
// lies below a type that is not listed belongs to what is above it.
var registerOfType = map[string]string{
	"Person": "person", "Guardian": "person", "PersonMarriage": "marriage",
	"BirthRecord": "birth", "DeathRecord": "death", "MarriageRecord": "marriage", "NationalIDRecord": "nationalid", "NationalIDCard": "nationalid",
	"PassportRecord": "passport", "SltdRecord": "passport", "PensionCase": "retirement", "PensionSurvivor": "retirement", "RefusedPayment": "retirement",
	"WelfareCase": "welfare",
}

// groupsOf collects the groups of every field that an operation selects. What is
// asked of no register in particular is listed under the operation's own field.
func groupsOf(doc *ast.QueryDocument, op *ast.OperationDefinition) groups {
	g := groups{}
	type place struct{ fragment, register, group string }
	done := map[place]bool{}
	var walk func(set ast.SelectionSet, register, group string)
	walk = func(set ast.SelectionSet, register, group string) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				under, of := register, group
				if sel.ObjectDefinition != nil && registerOfType[sel.ObjectDefinition.Name] != "" {
					under = registerOfType[sel.ObjectDefinition.Name]
				} else if register == "" {
					under = sel.Name
				}
				if own := partOf(sel.Definition); own != "" {
					of = own
				}
				if len(sel.SelectionSet) == 0 || under == sel.Name {
					g.add(under, of)
				}
				walk(sel.SelectionSet, under, of)
			case *ast.InlineFragment:
				walk(sel.SelectionSet, register, group)
			case *ast.FragmentSpread:
				if f := doc.Fragments.ForName(sel.Name); f != nil && !done[place{sel.Name, register, group}] {
					done[place{sel.Name, register, group}] = true
					walk(f.SelectionSet, register, group)
				}
			}
		}
	}
	walk(op.SelectionSet, "", "")
	for register := range g {
		slices.Sort(g[register])
	}
	return g
}

func (g groups) add(register, group string) {
	if group != "" && !slices.Contains(g[register], group) {
		g[register] = append(g[register], group)
	}
}

// partOf is the group that a field belongs to, as agreements name it, and what is
// done with it: person.identity:read; empty if that stands above it.
func partOf(f *ast.FieldDefinition) string {
	if scope := scopeOf(f); scope != "" {
		return policy.NeedOf(scope, groupOf(f)).String()
	}
	return ""
}

// actionOf names what an operation does: the fields of Query or Mutation that it asks for, once each.
func actionOf(doc *ast.QueryDocument, op *ast.OperationDefinition) string {
	var names []string
	done := map[string]bool{}
	var walk func(set ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				if !slices.Contains(names, sel.Name) {
					names = append(names, sel.Name)
				}
			case *ast.InlineFragment:
				walk(sel.SelectionSet)
			case *ast.FragmentSpread:
				if f := doc.Fragments.ForName(sel.Name); f != nil && !done[sel.Name] {
					done[sel.Name] = true
					walk(f.SelectionSet)
				}
			}
		}
	}
	walk(op.SelectionSet)
	return strings.Join(names, " ")
}
