package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// ruleText is one domain.Rule literal as it stands in the source.
type ruleText struct {
	at          token.Position
	key         string
	en, ar, ckb string
}

// TestRulesSpeakThreeLanguages: every refusal has a key of its own, and an
// English, an Arabic and a Kurdish text that take the same arguments.
func TestRulesSpeakThreeLanguages(t *testing.T) {
	t.Parallel()
	seen := map[string]token.Position{}
	syntax(t, ".", func(_ string, set *token.FileSet, file *ast.File) {
		for _, r := range ruleTexts(set, file) {
			for _, fault := range r.faults() {
				t.Errorf("%s: rule %q %s", r.at, r.key, fault)
			}
			if first, twice := seen[r.key]; twice {
				t.Errorf("%s: rule key %q is taken at %s", r.at, r.key, first)
			}
			seen[r.key] = r.at
		}
	})
	if len(seen) < 15 {
		t.Errorf("found only %d rules: the search no longer sees them", len(seen))
	}
}

// TestRuleFaultsAreSeen shows the check each kind of fault.
func TestRuleFaultsAreSeen(t *testing.T) {
	t.Parallel()
	const source = `package p
var (
	_ = &domain.Rule{Key: "a.good", Code: domain.Invalid, Text: domain.Text{En: "at most %[1]d", Ar: "الحد %[1]d", Ckb: "زۆرترین %[1]d"}}
	_ = &Rule{"a.bare_verb", Invalid, Text{En: "at most %d", Ar: "الحد %[1]d", Ckb: "زۆرترین %[1]d"}}
	_ = &Rule{"a.missing", Invalid, Text{En: "no", Ar: "لا", Ckb: ""}}
	_ = &Rule{"a.differ", Invalid, Text{En: "%[1]d of %[2]d", Ar: "%[1]d من", Ckb: "%[2]d لە %[1]d"}}
	_ = &Rule{"a.untranslated", Invalid, Text{En: "no", Ar: "no", Ckb: "نا"}}
	_ = &Rule{key(), Invalid, Text{En: "no", Ar: "لا", Ckb: "نا"}}
)`
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range ruleTexts(set, file) {
		if faulty := len(r.faults()) > 0; faulty != (i > 0) {
			t.Errorf("rule %d %q: faults %q", i, r.key, r.faults())
		}
	}
}

var (
	keyForm     = regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_]+)+$`)
	indexedVerb = regexp.MustCompile(`%\[(\d+)\][a-z]`)
	bareVerb    = regexp.MustCompile(`%[^%\[]`)
	arabicText  = regexp.MustCompile(`\p{Arabic}`)
)

// faults of a rule, in words.
func (r ruleText) faults() (faults []string) {
	if !keyForm.MatchString(r.key) {
		faults = append(faults, "needs a key like register.reason")
	}
	verbs := verbsOf(r.en)
	for _, l := range []struct{ language, text string }{{"English", r.en}, {"Arabic", r.ar}, {"Kurdish", r.ckb}} {
		switch {
		case strings.TrimSpace(l.text) == "":
			faults = append(faults, "has no "+l.language+" text")
		case bareVerb.MatchString(strings.ReplaceAll(l.text, "%%", "")):
			faults = append(faults, "needs indexed verbs such as %[1]d in "+l.language)
		case !slices.Equal(verbsOf(l.text), verbs):
			faults = append(faults, fmt.Sprintf("takes %v in English but %v in %s", verbs, verbsOf(l.text), l.language))
		case l.language != "English" && !arabicText.MatchString(l.text):
			faults = append(faults, "is not written in "+l.language)
		}
	}
	return faults
}

func verbsOf(text string) []string {
	verbs := indexedVerb.FindAllString(text, -1)
	slices.Sort(verbs)
	return slices.Compact(verbs)
}

// ruleTexts finds the Rule literals of a file. Texts must be written out there: what is computed cannot be reviewed.
func ruleTexts(set *token.FileSet, file *ast.File) (rules []ruleText) {
	ast.Inspect(file, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok || !isType(lit.Type, "Rule") || len(lit.Elts) == 0 {
			return true
		}
		r := ruleText{at: set.Position(lit.Pos())}
		fields := fieldsOf(lit, "Key", "Code", "Text")
		r.key = stringOf(fields["Key"])
		if text, ok := fields["Text"].(*ast.CompositeLit); ok {
			texts := fieldsOf(text, "En", "Ar", "Ckb")
			r.en, r.ar, r.ckb = stringOf(texts["En"]), stringOf(texts["Ar"]), stringOf(texts["Ckb"])
		}
		rules = append(rules, r)
		return true
	})
	return rules
}

// isType tells whether a literal's type is domain's own name, inside or outside the package.
func isType(e ast.Expr, name string) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == name
	case *ast.SelectorExpr:
		from, ok := e.X.(*ast.Ident)
		return ok && from.Name == "domain" && e.Sel.Name == name
	}
	return false
}

// fieldsOf reads a struct literal with or without keys.
func fieldsOf(lit *ast.CompositeLit, order ...string) map[string]ast.Expr {
	fields := map[string]ast.Expr{}
	for i, e := range lit.Elts {
		if kv, keyed := e.(*ast.KeyValueExpr); keyed {
			if name, ok := kv.Key.(*ast.Ident); ok {
				fields[name.Name] = kv.Value
			}
		} else if i < len(order) {
			fields[order[i]] = e
		}
	}
	return fields
}

// stringOf evaluates a string literal or a sum of them; anything else is empty.
func stringOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return s
		}
	case *ast.BinaryExpr:
		return stringOf(e.X) + stringOf(e.Y)
	case *ast.ParenExpr:
		return stringOf(e.X)
	}
	return ""
}
