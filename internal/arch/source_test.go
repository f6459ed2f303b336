package arch

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// root is the module's folder as seen from this package's tests.
const root = "../.."

// goFiles walks the Go files under a folder of the module, which is given by its slash path from the root.
func goFiles(t *testing.T, folder string, visit func(path string, text []byte)) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err == nil {
			visit(strings.TrimPrefix(filepath.ToSlash(path), root+"/"), text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// syntax walks the parsed Go files under a folder, tests aside.
func syntax(t *testing.T, folder string, visit func(path string, set *token.FileSet, file *ast.File)) {
	t.Helper()
	set := token.NewFileSet()
	goFiles(t, folder, func(path string, text []byte) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		file, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		visit(path, set, file)
	})
}

// generated tells whether a tool wrote the file.
func generated(text []byte) bool {
	head := text[:min(len(text), 500)]
	return bytes.Contains(head, []byte("// Code generated ")) && bytes.Contains(head, []byte(" DO NOT EDIT."))
}

func TestFilesStayShort(t *testing.T) {
	t.Parallel()
	const most = 400
	goFiles(t, ".", func(path string, text []byte) {
		if lines := bytes.Count(text, []byte("\n")); lines > most && !generated(text) {
			t.Errorf("%s has %d lines, at most %d: split it by what it is about", path, lines, most)
		}
	})
}
