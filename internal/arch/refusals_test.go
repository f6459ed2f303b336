package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strings"
	"testing"
)

// refusal is an exported rule: the package and name by which tests ask for it, and its key.
type refusal struct{ folder, name, key string }

// TestEveryRefusalIsTested: a rule that no test asks for may refuse anything or
// nothing. A register's own tests show each of its rules (given, when, refused);
// a rule of the edge may be shown wherever the edge is tested, also by its key.
func TestEveryRefusalIsTested(t *testing.T) {
	t.Parallel()
	var rules []refusal
	for _, folder := range []string{"domain", "office", "projections", "graph"} {
		syntax(t, folder, func(file string, _ *token.FileSet, tree *ast.File) {
			rules = append(rules, refusals(path.Dir(file), tree)...)
		})
	}
	if len(rules) < 400 {
		t.Fatalf("found only %d rules: the search no longer sees them", len(rules))
	}
	shown := map[string]shownRules{} // by folder
	set := token.NewFileSet()
	goFiles(t, ".", func(file string, text []byte) {
		if !strings.HasSuffix(file, "_test.go") {
			return
		}
		tree, err := parser.ParseFile(set, file, text, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			return
		}
		folder := path.Dir(file)
		if shown[folder] == nil {
			shown[folder] = shownRules{}
		}
		shown[folder].add(folder, tree)
	})
	for _, r := range rules {
		if !r.tested(shown) {
			t.Errorf("%s.%s (%s) is refused in no test: add a case", r.folder, r.name, r.key)
		}
	}
}

// tested tells whether a test shows the rule. The domain's rules are shown beside them.
func (r refusal) tested(shown map[string]shownRules) bool {
	own := shown[r.folder]
	if own[r.folder+"."+r.name] || own[r.key] {
		return true
	}
	register := strings.HasPrefix(r.folder, "domain/")
	for _, elsewhere := range shown {
		if !register && (elsewhere[path.Base(r.folder)+"."+r.name] || elsewhere[r.key]) {
			return true
		}
	}
	return false
}

// refusals finds the exported rules of a file.
func refusals(folder string, file *ast.File) (list []refusal) {
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, s := range decl.Specs {
			spec, ok := s.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 || !spec.Names[0].IsExported() {
				continue
			}
			pointer, ok := spec.Values[0].(*ast.UnaryExpr)
			if !ok || pointer.Op != token.AND {
				continue
			}
			if lit, ok := pointer.X.(*ast.CompositeLit); ok && isType(lit.Type, "Rule") {
				list = append(list, refusal{folder, spec.Names[0].Name, stringOf(fieldsOf(lit, "Key", "Code", "Text")["Key"])})
			}
		}
	}
	return list
}

// shownRules are what the tests of a folder ask for: "domain/birth.RuleVoid"
// for the folder's own, "birth.RuleVoid" for another package's, or keys.
type shownRules map[string]bool

// add finds the names of rules and the texts that may be keys; comments do not count.
func (s shownRules) add(folder string, file *ast.File) {
	own := strings.TrimSuffix(file.Name.Name, "_test")
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if file.Name.Name == own { // inside the package
				s[folder+"."+n.Name] = true
			}
		case *ast.SelectorExpr:
			if from, ok := n.X.(*ast.Ident); ok {
				s[from.Name+"."+n.Sel.Name] = true
				if from.Name == own {
					s[folder+"."+n.Sel.Name] = true
				}
			}
		case *ast.BasicLit:
			if key := stringOf(n); keyForm.MatchString(key) {
				s[key] = true
			}
		}
		return true
	})
}

// TestUntestedRefusalsAreSeen shows the check each way of naming a rule.
func TestUntestedRefusalsAreSeen(t *testing.T) {
	t.Parallel()
	parse := func(source string) *ast.File {
		file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	rules := refusals("domain/stamp", parse(`package stamp
var (
	RuleCase    = &domain.Rule{Key: "stamp.case"}
	RuleHelper  = &domain.Rule{Key: "stamp.helper"}
	RuleComment = &domain.Rule{Key: "stamp.comment"}
	RuleForeign = &domain.Rule{Key: "stamp.foreign"}
	ruleHidden  = &domain.Rule{Key: "stamp.hidden"}
)`))
	rules = append(rules, refusals("graph", parse(`package graph
var RuleKey = &domain.Rule{Key: "graphql.key"}
var RuleNever = &domain.Rule{Key: "graphql.never"}`))...)
	shown := map[string]shownRules{"domain/stamp": {}, "graph": {}, "domain/seal": {}}
	shown["domain/stamp"].add("domain/stamp", parse(`package stamp_test
// RuleComment is only spoken of.
var cases = []Case{{Refused: stamp.RuleCase}, no("helper", stamp.RuleHelper)}`))
	shown["domain/seal"].add("domain/seal", parse(`package seal_test
var cases = []Case{{Refused: stamp.RuleForeign}}`))
	shown["graph"].add("graph", parse(`package graph_test
var cases = []string{"graphql.key"}`))
	var missing []string
	for _, r := range rules {
		if !r.tested(shown) {
			missing = append(missing, r.name)
		}
	}
	if want := []string{"RuleComment", "RuleForeign", "RuleNever"}; !slices.Equal(missing, want) {
		t.Errorf("found %v untested, want %v", missing, want)
	}
}
