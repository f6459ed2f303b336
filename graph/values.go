package graph

import (
	"errors"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"

	"sijil/domain"
)

// coerce checks an operation's variables against the schema. A refusal names
// the field and never repeats its value, which may be personal.
func coerce(schema *ast.Schema, op *operation, given map[string]any) (map[string]any, error) {
	variables, err := validator.VariableValues(schema, op.OperationDefinition, given)
	if err == nil {
		return variables, nil
	}
	field := "variables"
	if g, ok := errors.AsType[*gqlerror.Error](err); ok && len(g.Path) > 1 {
		field = relative(g.Path[1:]) // without the leading "variable"
	}
	return nil, RuleValue.Refuse(field)
}

// valueAt names the input field whose literal stands at a place in the
// document; empty if none does.
func valueAt(doc *ast.QueryDocument, line, column int) (field string) {
	at := func(p *ast.Position) bool { return p != nil && p.Line == line && p.Column == column }
	var value func(v *ast.Value, path ast.Path) bool
	value = func(v *ast.Value, path ast.Path) bool {
		for _, child := range v.Children {
			below := path
			if child.Name != "" {
				below = append(path[:len(path):len(path)], ast.PathName(child.Name))
			}
			if at(child.Position) || value(child.Value, below) {
				if field == "" {
					field = relative(below)
				}
				return true
			}
		}
		if at(v.Position) && field == "" {
			field = relative(path)
		}
		return field != ""
	}
	var selection func(set ast.SelectionSet)
	selection = func(set ast.SelectionSet) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				for _, arg := range sel.Arguments {
					if field == "" && arg.Value != nil {
						value(arg.Value, ast.Path{ast.PathName(arg.Name)})
					}
				}
				selection(sel.SelectionSet)
			case *ast.InlineFragment:
				selection(sel.SelectionSet)
			}
		}
	}
	for _, op := range doc.Operations {
		selection(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		selection(f.SelectionSet)
	}
	return field
}

func asRefusal(err error) (*domain.Error, bool) { return errors.AsType[*domain.Error](err) }
