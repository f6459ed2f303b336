package lawfile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// list reads a sequence of anything.
func (f *file) list(n ast.Node, what string) []ast.Node {
	switch n := n.(type) {
	case nil:
		return nil
	case *ast.SequenceNode:
		return n.Values
	default:
		f.report(f.at(n), "a list of %s is expected here, each beginning with a dash", what)
		return nil
	}
}

// pairs reads a mapping whose keys are plain words, and reports a key that stands twice.
func (f *file) pairs(n ast.Node) (keys []string, values map[string]ast.Node) {
	var list []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		list = n.Values
	case *ast.MappingValueNode:
		list = []*ast.MappingValueNode{n}
	default:
		f.report(f.at(n), "lines of the form `name: value` are expected here")
		return nil, nil
	}
	values = map[string]ast.Node{}
	for _, pair := range list {
		key := pair.Key.GetToken().Value
		if _, ok := pair.Key.(ast.ScalarNode); !ok || key == "" {
			f.report(f.at(pair.Key), "a plain word is expected before the colon")
			continue
		}
		if _, twice := values[key]; twice {
			f.report(f.at(pair.Key), "%s stands twice", strconv.Quote(key))
			continue
		}
		keys = append(keys, key)
		values[key] = pair.Value
	}
	return keys, values
}

// fields reads a mapping that may hold only the known keys.
func (f *file) fields(n ast.Node, known ...string) map[string]ast.Node {
	keys, values := f.pairs(n)
	for _, key := range keys {
		if !slices.Contains(known, key) {
			f.report(f.at(values[key]), "%s means nothing here; known are: %s", strconv.Quote(key), strings.Join(known, ", "))
		}
	}
	return values
}

// scalar reads a value as it is written; an alias, a tag or a nested value is none.
func (f *file) scalar(n ast.Node) (text string, ok bool) {
	switch n := n.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value, true
	case *ast.LiteralNode:
		return strings.Join(strings.Fields(n.Value.Value), " "), true
	default:
		return "", false
	}
}

// text reads a field that must say something; of is what it belongs to.
func (f *file) text(fields map[string]ast.Node, of ast.Node, name string) string {
	n := fields[name]
	if n == nil {
		if fields != nil {
			f.report(f.at(of), "%s is missing", name)
		}
		return ""
	}
	text, ok := f.scalar(n)
	if text = strings.TrimSpace(text); !ok || text == "" {
		f.report(f.at(n), "%s says nothing that can be read", name)
		return ""
	}
	return text
}
