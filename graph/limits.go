package graph

import (
	"cmp"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
)

// Limits of one document, checked in time linear in its length before it is
// validated: validation itself is quadratic in some documents, and exponential
// in doubling fragments.
const (
	maxQueryBytes = 64 << 10
	maxTokens     = 5_000
	maxOperations = 10
	maxFragments  = 50
	maxDepth      = 15
	maxFields     = 1_000 // with every fragment spread out
	maxAliases    = 30
	maxDirectives = 30
	maxRepeats    = 20 // fields that repeat one beside them
	maxEdges      = 24 // fields that are read by a statement of their own
	maxChecks     = 5  // verifications: each is also a guess
)

// RuleTooComplex refuses a document beyond a limit, which it names.
var RuleTooComplex = &domain.Rule{Key: "graphql.too_complex", Code: domain.Invalid, Text: domain.Text{
	En:  "the document is too large: at most %[1]d %[2]s are allowed; split it into several requests",
	Ar:  "المستند أكبر من المسموح: الحد %[1]d (%[2]s)؛ قسّمه على عدة طلبات",
	Ckb: "بەڵگەنامەکە زۆر گەورەیە: زۆرترین %[1]d (%[2]s)؛ بەسەر چەند داواکارییەکدا دابەشی بکە",
}}

// RuleCircular refuses fragments that contain themselves.
var RuleCircular = &domain.Rule{Key: "graphql.circular", Code: domain.Invalid, Text: domain.Text{
	En:  "a fragment contains itself; remove the circle",
	Ar:  "جزء من المستند يحتوي نفسه؛ أزل الدوران",
	Ckb: "پارچەیەک خۆی لەناو خۆیدایە؛ بازنەکە لابە",
}}

// size of a selection, with its fragments spread out.
type size struct{ fields, depth, aliases, directives, repeats, edges, checks int }

// saturated is above every limit and far from overflow.
const saturated = 1 << 20

func (s *size) add(o size) {
	s.fields = min(s.fields+o.fields, saturated)
	s.aliases = min(s.aliases+o.aliases, saturated)
	s.directives = min(s.directives+o.directives, saturated)
	s.repeats = min(s.repeats+o.repeats, saturated)
	s.edges = min(s.edges+o.edges, saturated)
	s.checks = min(s.checks+o.checks, saturated)
	s.depth = max(s.depth, o.depth)
}

// measurer remembers each fragment's size, so that a document of doubling
// fragments costs no more than it is long.
type measurer struct {
	fragments ast.FragmentDefinitionList
	known     map[string]size
	open      map[string]bool
}

// checkLimits refuses a document that is too large in any way.
func checkLimits(doc *ast.QueryDocument) error {
	if len(doc.Operations) > maxOperations {
		return RuleTooComplex.Refuse("", maxOperations, "operations")
	}
	if len(doc.Fragments) > maxFragments {
		return RuleTooComplex.Refuse("", maxFragments, "fragments")
	}
	m := measurer{doc.Fragments, map[string]size{}, map[string]bool{}}
	for _, f := range doc.Fragments {
		s, err := m.fragment(f)
		if err == nil {
			err = s.check()
		}
		if err != nil {
			return err
		}
	}
	for _, op := range doc.Operations {
		s, err := m.selection(op.SelectionSet)
		s.directives += len(op.Directives)
		for _, v := range op.VariableDefinitions {
			s.directives += len(v.Directives)
		}
		if err == nil {
			err = s.check()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// followed are the fields that lead from a person to other records.
var followed = map[string]bool{
	"mother": true, "father": true, "children": true, "household": true, "birthRecord": true, "deathRecord": true,
	"marriageRecords": true, "spouses": true, "nationalIds": true, "passports": true,
}

func (s size) check() error {
	for _, l := range []struct {
		n, most int
		what    string
	}{
		{s.depth, maxDepth, "levels"},
		{s.fields, maxFields, "fields"},
		{s.aliases, maxAliases, "aliases"},
		{s.directives, maxDirectives, "directives"},
		{s.repeats, maxRepeats, "repeated fields"},
		{s.edges, maxEdges, "edges to other records"},
		{s.checks, maxChecks, "verifications"},
	} {
		if l.n > l.most {
			return RuleTooComplex.Refuse("", l.most, l.what)
		}
	}
	return nil
}

func (m measurer) fragment(f *ast.FragmentDefinition) (size, error) {
	if s, ok := m.known[f.Name]; ok {
		return s, nil
	}
	if m.open[f.Name] {
		return size{}, RuleCircular.Refuse("")
	}
	m.open[f.Name] = true
	s, err := m.selection(f.SelectionSet)
	s.directives += len(f.Directives)
	m.known[f.Name] = s
	return s, err
}

func (m measurer) selection(set ast.SelectionSet) (s size, err error) {
	keys := make(map[string]bool, len(set))
	for _, sel := range set {
		var inner size
		switch sel := sel.(type) {
		case *ast.Field:
			inner, err = m.selection(sel.SelectionSet)
			inner.fields++
			inner.depth++
			inner.directives += len(sel.Directives)
			if followed[sel.Name] && len(sel.SelectionSet) > 0 { // "father" is also a part of a name
				inner.edges++
			}
			if sel.Name == "verifyIdentity" {
				inner.checks++
			}
			if sel.Alias != sel.Name {
				inner.aliases++
			}
			if keys[sel.Alias] {
				inner.repeats++
			}
			keys[sel.Alias] = true
		case *ast.InlineFragment:
			inner, err = m.selection(sel.SelectionSet)
			inner.directives += len(sel.Directives)
			err = cmp.Or(err, undeferred(sel.Directives))
		case *ast.FragmentSpread:
			if f := m.fragments.ForName(sel.Name); f != nil {
				inner, err = m.fragment(f)
			}
			inner.directives += len(sel.Directives)
			err = cmp.Or(err, undeferred(sel.Directives))
			if keys["..."+sel.Name] {
				inner.repeats++
			}
			keys["..."+sel.Name] = true
		}
		if s.add(inner); err != nil || s.fields >= saturated {
			return s, err
		}
	}
	return s, nil
}

// undeferred refuses @defer: every answer is whole.
func undeferred(list ast.DirectiveList) error {
	if d := list.ForName("defer"); d != nil {
		return RuleDocument.Refuse("query", "@defer", d.Position.Line, d.Position.Column)
	}
	return nil
}
