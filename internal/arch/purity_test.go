package arch

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// impure packages bring a clock, randomness, a log or I/O with them.
var impure = map[string]bool{
	"crypto/rand": true, "database/sql": true, "io/ioutil": true, "log": true, "log/slog": true,
	"math/rand": true, "math/rand/v2": true, "net": true, "net/http": true, "os": true, "os/exec": true,
	"syscall": true, "unsafe": true,
}

// impureCalls are functions of pure packages that read a clock or draw randomness.
var impureCalls = map[string]bool{
	"time.Now": true, "time.Since": true, "time.Until": true, "time.Sleep": true, "time.After": true,
	"time.Tick": true, "time.NewTimer": true, "time.NewTicker": true, "time.AfterFunc": true,
	"uuid.New": true, "uuid.NewString": true, "uuid.NewRandom": true, "uuid.NewUUID": true, "uuid.NewV6": true, "uuid.NewV7": true,
	"fmt.Print": true, "fmt.Printf": true, "fmt.Println": true,
}

// TestDomainIsPure: no clock, no randomness, no log, no I/O and no goroutine in the domain.
func TestDomainIsPure(t *testing.T) {
	t.Parallel()
	syntax(t, "domain", func(path string, set *token.FileSet, file *ast.File) {
		if strings.HasPrefix(path, "domain/domaintest/") {
			return // a test helper, imported by tests alone
		}
		for _, found := range impurities(file) {
			t.Errorf("%s: the domain must not use %s; the edge passes it in", set.Position(found.at), found.what)
		}
	})
}

type impurity struct {
	at   token.Pos
	what string
}

func impurities(file *ast.File) (found []impurity) {
	for _, imp := range file.Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err == nil && impure[path] {
			found = append(found, impurity{imp.Pos(), path})
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = append(found, impurity{n.Pos(), "a goroutine"})
		case *ast.SelectorExpr:
			if from, ok := n.X.(*ast.Ident); ok && impureCalls[from.Name+"."+n.Sel.Name] {
				found = append(found, impurity{n.Pos(), from.Name + "." + n.Sel.Name})
			}
		}
		return true
	})
	return found
}
