package arch

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestR47_DependenciesArePinned: what is built and tested is what was looked at.
// go.sum and `go mod verify` hold the Go modules; the rest is held here.
func TestR47_DependenciesArePinned(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "mod", "edit", "-json", filepath.Join(root, "go.mod")).Output()
	if err != nil {
		t.Fatal(err)
	}
	var mod struct{ Replace []any }
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	if len(mod.Replace) > 0 {
		t.Errorf("go.mod replaces modules, which go.sum does not hold: %v", mod.Replace)
	}
	found := 0
	for _, file := range tracked(t, "package.json") {
		found++
		exact(t, file)
		locked(t, filepath.Join(filepath.Dir(file), "package-lock.json"))
	}
	if found < 2 {
		t.Errorf("found only %d package.json: the search no longer sees them", found)
	}
	script, err := os.ReadFile(filepath.Join(root, ".ci/run"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(script), "\n") {
		if strings.Contains(line, "@latest") || strings.Contains(line, "go install") && !strings.Contains(line, "$linter") || strings.Contains(line, "npm install") {
			t.Errorf(".ci/run installs what is not pinned: %s", line)
		}
	}
}

// tracked are the files of a name that belong to the project.
func tracked(t *testing.T, name string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case d.Name() == name:
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// exact fails unless every dependency has one version.
func exact(t *testing.T, file string) {
	t.Helper()
	version := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	var p struct{ Dependencies, DevDependencies map[string]string }
	readJSON(t, file, &p)
	for _, list := range []map[string]string{p.Dependencies, p.DevDependencies} {
		for name, v := range list {
			if !version.MatchString(v) {
				t.Errorf("%s: %s has the version %q, not one", file, name, v)
			}
		}
	}
}

// locked fails unless every package is known by its content, wherever it is fetched from.
func locked(t *testing.T, file string) {
	t.Helper()
	var l struct {
		Packages map[string]struct{ Integrity, Resolved string }
	}
	readJSON(t, file, &l)
	for name, p := range l.Packages {
		if name != "" && (p.Integrity == "" || p.Resolved != "") {
			t.Errorf("%s: %s has integrity %q and address %q", file, name, p.Integrity, p.Resolved)
		}
	}
}

func readJSON(t *testing.T, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}
