package graph

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/graph/auth"
	"sijil/graph/generated"
)

func theSchema() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// ours tells whether a definition is of this schema, not GraphQL's own.
func ours(d *ast.Definition) bool { return !d.BuiltIn && !strings.HasPrefix(d.Name, "__") }

func TestEverythingIsDocumented(t *testing.T) {
	t.Parallel()
	s := theSchema()
	documented := 0
	check := func(what, description string) {
		documented++
		if len(strings.TrimSpace(description)) < 3 {
			t.Errorf("%s has no description", what)
		}
	}
	for _, d := range s.Types {
		if !ours(d) {
			continue
		}
		check(d.Name, d.Description)
		for _, v := range d.EnumValues {
			check(d.Name+"."+v.Name, v.Description)
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(d.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(d.Name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
	}
	if documented < 500 {
		t.Errorf("only %d parts of the schema were looked at", documented)
	}
}

// notPersonal are the fields of records that may be shown without a scope:
// they say where a record stands, not whose it is.
var notPersonal = map[string][]string{
	"BirthRecord":      {"id", "status", "flags", "trackingId", "office", "area"},
	"DeathRecord":      {"id", "status", "flags", "trackingId", "office", "area"},
	"NationalIDRecord": {"id", "office", "area"},
	"MarriageRecord":   {"id", "status", "flags", "office", "area"},
	"WelfareCase":      {"id"},
	"WorkItem":         {"record", "register", "status", "flags", "trackingId", "office", "area", "since", "dueOn", "reason"},
}

// TestPersonalFieldsStateTheirScope: every field of a record states a scope or
// is listed above, and what carries no scope of its own (a name, a place, a
// page) is reached only through fields that do.
func TestPersonalFieldsStateTheirScope(t *testing.T) {
	t.Parallel()
	s := theSchema()
	records := []string{"Person", "BirthRecord", "DeathRecord", "MarriageRecord", "NationalIDRecord", "PassportRecord", "WelfareCase", "WorkItem", "TimelineEntry"}
	for _, name := range records {
		for _, f := range s.Types[name].Fields {
			if scopeOf(f) == "" && !strings.HasPrefix(f.Name, "__") && !slices.Contains(notPersonal[name], f.Name) {
				t.Errorf("%s.%s shows personal data without a @scope", name, f.Name)
			}
		}
	}
	var walk func(d *ast.Definition, path string, covered bool, seen map[string]bool)
	walk = func(d *ast.Definition, path string, covered bool, seen map[string]bool) {
		if seen[d.Name] {
			return
		}
		seen[d.Name] = true
		defer delete(seen, d.Name)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			at := path + "." + f.Name
			below := covered || scopeOf(f) != ""
			switch target := s.Types[f.Type.Name()]; {
			case target.Kind == ast.Object && slices.Contains(records, target.Name):
				walk(target, at, false, seen) // the record's own fields must state theirs
			case target.Kind == ast.Object:
				walk(target, at, below, seen)
			case !below && !slices.Contains(notPersonal[d.Name], f.Name) && d.Name != "PageInfo" && f.Name != "cursor" && f.Name != "node":
				t.Errorf("%s can be reached without a scope", at)
			}
		}
	}
	walk(s.Query, "Query", false, map[string]bool{})
	walk(s.Mutation, "Mutation", false, map[string]bool{})
}

// TestRootFieldsNeedAScope: nothing can be asked or done by a token without scopes, but for node, which checks by type.
func TestRootFieldsNeedAScope(t *testing.T) {
	t.Parallel()
	s := theSchema()
	known := map[string]bool{}
	for _, scope := range auth.Roles["admin"] {
		known[scope] = true
	}
	for _, root := range []*ast.Definition{s.Query, s.Mutation} {
		for _, f := range root.Fields {
			if f.Name != "node" && !strings.HasPrefix(f.Name, "__") && scopeOf(f) == "" {
				t.Errorf("%s.%s needs no scope", root.Name, f.Name)
			}
		}
	}
	for _, d := range s.Types {
		for _, f := range d.Fields {
			if scope := scopeOf(f); scope != "" && !known[scope] {
				t.Errorf("%s.%s requires the scope %q, which no role has", d.Name, f.Name, scope)
			}
		}
	}
}

// family are lists that nature keeps short. cost.go counts them, so a selection of many of them is refused.
var family = []string{"children", "spouses", "marriageRecords", "marriagesOf"}

// TestPagesAreBounded: each field that takes first answers a connection, and each list of nodes is one or is a family's.
func TestPagesAreBounded(t *testing.T) {
	t.Parallel()
	s := theSchema()
	for _, d := range s.Types {
		if d.Kind != ast.Object || !ours(d) {
			continue
		}
		for _, f := range d.Fields {
			connection := strings.HasSuffix(f.Type.Name(), "Connection")
			if takes := f.Arguments.ForName("first") != nil; takes != connection {
				t.Errorf("%s.%s: takes first: %v, answers a connection: %v", d.Name, f.Name, takes, connection)
			}
			target := s.Types[f.Type.Name()]
			if f.Type.Elem != nil && slices.Contains(target.Interfaces, "Node") && !slices.Contains(family, f.Name) {
				t.Errorf("%s.%s lists nodes without pages", d.Name, f.Name)
			}
		}
	}
}
