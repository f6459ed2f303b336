package graph

import (
	"errors"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
)

// valueAt finds the input value that stands at a place in the document, and
// the path of the field that holds it; nil if none does.
func valueAt(doc *ast.QueryDocument, line, column int) (found ast.Path, value *ast.Value) {
	at := func(p *ast.Position) bool { return p != nil && p.Line == line && p.Column == column }
	var look func(v *ast.Value, path ast.Path)
	look = func(v *ast.Value, path ast.Path) {
		for _, child := range v.Children {
			below := path
			if child.Name != "" {
				below = append(path[:len(path):len(path)], ast.PathName(child.Name))
			}
			if look(child.Value, below); value == nil && at(child.Position) {
				found, value = below, child.Value
			}
		}
		if value == nil && at(v.Position) {
			found, value = path, v
		}
	}
	var selection func(set ast.SelectionSet)
	selection = func(set ast.SelectionSet) {
		for _, sel := range set {
			switch sel := sel.(type) {
			case *ast.Field:
				for _, arg := range sel.Arguments {
					if value == nil && arg.Value != nil {
						look(arg.Value, ast.Path{ast.PathName(arg.Name)})
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
	return found, value
}

func asRefusal(err error) (*domain.Error, bool) { return errors.AsType[*domain.Error](err) }
