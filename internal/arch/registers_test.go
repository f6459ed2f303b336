package arch

import (
	"encoding/json"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// notRegisters are the domain's packages that hold no register of their own, or
// none of citizens' records: agreements and suspensions say who may read those;
// access is kept beside the registers, in a log of its own.
var notRegisters = map[string]bool{"access": true, "agreement": true, "domaintest": true, "intake": true, "mrz": true, "names": true, "numbers": true, "officer": true, "policies": true, "registers": true}

// TestRegistersAreComplete names every place in which a register still lacks something.
// docs/adding-a-register.md tells what goes into each.
func TestRegistersAreComplete(t *testing.T) {
	t.Parallel()
	registers := slices.DeleteFunc(domainPackages(t), func(name string) bool { return notRegisters[name] })
	if len(registers) < 3 {
		t.Fatalf("found only the registers %v: the search no longer sees them", registers)
	}
	for _, register := range registers {
		for _, gap := range gaps(os.DirFS(root), register) {
			t.Errorf("register %s lacks %s", register, gap)
		}
	}
}

// TestEveryEventHasAnExample: testdata/events holds one stored form of each name ever written, under that name.
func TestEveryEventHasAnExample(t *testing.T) {
	t.Parallel()
	for _, name := range domainPackages(t) {
		folder := "domain/" + name + "/testdata/events"
		names := eventNames(t, "domain/"+name)
		for _, name := range names {
			text, err := os.ReadFile(filepath.Join(root, folder, name+".json"))
			if err != nil {
				t.Errorf("event %s has no example: store one as %s/%s.json", name, folder, name)
			} else if !json.Valid(text) {
				t.Errorf("%s/%s.json is not JSON", folder, name)
			}
		}
		examples, err := filepath.Glob(filepath.Join(root, folder, "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, example := range examples {
			if name := strings.TrimSuffix(filepath.Base(example), ".json"); !slices.Contains(names, name) {
				t.Errorf("%s/%s.json: no codec reads this name any more; keep it readable by an upcaster", folder, name)
			}
		}
	}
}

// domainPackages lists the packages below the domain.
func domainPackages(t *testing.T) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(root, "domain"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			list = append(list, e.Name())
		}
	}
	return list
}

// eventNames reads the names that a package stores or has stored: what its
// EventName methods return, and the retired forms given to Upcast.
func eventNames(t *testing.T, folder string) (names []string) {
	t.Helper()
	syntax(t, folder, func(_ string, _ *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Name == "EventName" && n.Recv != nil {
					ast.Inspect(n.Body, func(n ast.Node) bool {
						if ret, ok := n.(*ast.ReturnStmt); ok {
							names = append(names, stringOf(ret.Results[0]))
						}
						return true
					})
					return false
				}
			case *ast.CallExpr:
				if fun, ok := n.Fun.(*ast.SelectorExpr); ok && fun.Sel.Name == "Upcast" && len(n.Args) > 0 {
					names = append(names, stringOf(n.Args[0]))
				}
			}
			return true
		})
	})
	slices.Sort(names)
	return slices.Compact(names)
}
