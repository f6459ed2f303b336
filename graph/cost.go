package graph

import (
	"encoding/json"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/graph/model"
)

// What a page may hold, and what one operation may cost: a field costs one, and
// what lies below a list as many times as the list may be long.
const (
	maxPage     = 100
	maxChildren = 50
	maxSpouses  = 8 // as they are counted; those who are known are all shown
	maxCost     = 20_000
)

// RulePageSize refuses a page that is too large or too small.
var RulePageSize = &domain.Rule{Key: "graphql.page_size", Code: domain.Invalid, Text: domain.Text{
	En:  "a page holds 1 to %[1]d; ask for the rest with after",
	Ar:  "تتسع الصفحة من 1 إلى %[1]d؛ اطلب الباقي بواسطة after",
	Ckb: "پەڕەیەک 1 تا %[1]d لەخۆ دەگرێت؛ ئەوی تر بە after داوا بکە",
}}

// RuleTooCostly refuses an operation that could answer too much.
var RuleTooCostly = &domain.Rule{Key: "graphql.too_costly", Code: domain.Invalid, Text: domain.Text{
	En:  "the operation may cost %[1]d and at most %[2]d is allowed; ask for smaller pages or fewer fields",
	Ar:  "قد تبلغ كلفة العملية %[1]d والحد %[2]d؛ اطلب صفحات أصغر أو حقولاً أقل",
	Ckb: "کردارەکە لەوانەیە %[1]d تێچێت و زۆرترین %[2]d ڕێگەپێدراوە؛ پەڕەی بچووکتر یان خانەی کەمتر داوا بکە",
}}

// cost of a selection: its own fields, and lists whose length the variables may set.
type cost struct {
	fixed int
	lists []list
}

// list multiplies what lies below it.
type list struct {
	first *ast.Value // nil: always length
	most  int
	below *cost
}

// costOf measures an operation. Fragments are measured once.
func costOf(doc *ast.QueryDocument, op *ast.OperationDefinition) *cost {
	known := map[string]*cost{}
	var measure func(set ast.SelectionSet) *cost
	measure = func(set ast.SelectionSet) *cost {
		c := &cost{}
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				c.fixed++
				c.under(sel, measure(sel.SelectionSet))
			case *ast.InlineFragment:
				c.join(measure(sel.SelectionSet))
			case *ast.FragmentSpread:
				if f := doc.Fragments.ForName(sel.Name); f != nil {
					if known[sel.Name] == nil {
						known[sel.Name] = measure(f.SelectionSet)
					}
					c.join(known[sel.Name])
				}
			}
		}
		return c
	}
	return measure(op.SelectionSet)
}

func (c *cost) join(o *cost) {
	c.fixed += o.fixed
	c.lists = append(c.lists, o.lists...)
}

// under adds what lies below a field.
func (c *cost) under(f *ast.Field, below *cost) {
	if f.Definition == nil {
		c.join(below)
		return
	}
	first := f.Definition.Arguments.ForName("first")
	switch {
	case first != nil:
		l := list{most: model.DefaultPage, below: below}
		if given := f.Arguments.ForName("first"); given != nil {
			l.first = given.Value
		}
		c.lists = append(c.lists, l)
	case f.Name == "children":
		c.lists = append(c.lists, list{most: maxChildren, below: below})
	case f.Name == "spouses", f.Name == "marriageRecords", f.Name == "marriagesOf":
		c.lists = append(c.lists, list{most: maxSpouses, below: below})
	default:
		c.join(below)
	}
}

// check refuses an operation that costs too much with these variables, or asks for too large a page.
func (c *cost) check(variables map[string]any) error {
	total, err := c.total(variables)
	if err == nil && total > maxCost {
		err = RuleTooCostly.Refuse("", total, maxCost)
	}
	return err
}

func (c *cost) total(variables map[string]any) (int, error) {
	sum := c.fixed
	for _, l := range c.lists {
		n, err := l.length(variables)
		if err != nil {
			return 0, err
		}
		below, err := l.below.total(variables)
		if err != nil {
			return 0, err
		}
		sum = min(sum+n*below, saturated)
	}
	return sum, nil
}

func (l list) length(variables map[string]any) (int, error) {
	if l.first == nil {
		return l.most, nil
	}
	v, err := l.first.Value(variables)
	if err != nil {
		return 0, RulePageSize.Refuse("first", maxPage)
	}
	var n int64
	switch v := v.(type) {
	case nil:
		return l.most, nil
	case int64:
		n = v
	case int:
		n = int64(v)
	case json.Number:
		if n, err = strconv.ParseInt(string(v), 10, 64); err != nil {
			return 0, RulePageSize.Refuse("first", maxPage)
		}
	}
	if n < 1 || n > maxPage {
		return 0, RulePageSize.Refuse("first", maxPage)
	}
	return int(n), nil
}
