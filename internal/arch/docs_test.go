package arch

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDependenciesAreExplained: docs/dependencies.md has a line for each module
// that the code itself imports, with the version in go.mod, and for no other.
func TestDependenciesAreExplained(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(root, "docs/dependencies.md"))
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string]string{}
	line := regexp.MustCompile(`(?m)^- (\S+) (v\S+) — \S`)
	for _, m := range line.FindAllStringSubmatch(string(text), -1) {
		documented[m[1]] = m[2]
	}
	for module, version := range direct(t) {
		switch got, ok := documented[module]; {
		case !ok:
			t.Errorf("docs/dependencies.md lacks a line: - %s %s — what it is for", module, version)
		case got != version:
			t.Errorf("docs/dependencies.md says %s %s, go.mod %s", module, got, version)
		}
		delete(documented, module)
	}
	for module := range documented {
		t.Errorf("docs/dependencies.md explains %s, which nothing imports", module)
	}
}

// direct gives the version of each module whose packages the module's code, tests and tools import.
func direct(t *testing.T) map[string]string {
	t.Helper()
	out, err := exec.Command("go", "mod", "edit", "-json", filepath.Join(root, "go.mod")).Output()
	if err != nil {
		t.Fatal(err)
	}
	var mod struct {
		Require []struct{ Path, Version string }
		Tool    []struct{ Path string }
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	used := imports(t)
	for _, tool := range mod.Tool {
		used[tool.Path] = true
	}
	versions := map[string]string{}
	for path := range used {
		longest := ""
		for _, r := range mod.Require {
			if within(path, r.Path) && len(r.Path) > len(longest) {
				longest = r.Path
				versions[r.Path] = r.Version
			}
		}
	}
	return versions
}

// imports is every package that the module's code and tests import.
func imports(t *testing.T) map[string]bool {
	t.Helper()
	const each = `{{join .Imports "\n"}}{{"\n"}}{{join .TestImports "\n"}}{{"\n"}}{{join .XTestImports "\n"}}`
	out, err := exec.Command("go", "list", "-e", "-f", each, module+"...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	used := map[string]bool{}
	for _, path := range strings.Fields(string(out)) {
		used[path] = true
	}
	return used
}

func within(path, module string) bool { return path == module || strings.HasPrefix(path, module+"/") }

// TestLinksLeadSomewhere: every relative link of the documentation names a file that is there.
func TestLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	pages := 0
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/*/*.md", "town/data/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range found {
			pages++
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range link.FindAllStringSubmatch(string(text), -1) {
				if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
					t.Errorf("%s links to %s, which is not there", page, m[1])
				}
			}
		}
	}
	if pages < 10 {
		t.Errorf("found only %d pages: the search no longer sees them", pages)
	}
}

// TestCodeNamesPagesThatExist: a comment that sends its reader to docs/ sends nobody astray.
func TestCodeNamesPagesThatExist(t *testing.T) {
	t.Parallel()
	page := regexp.MustCompile(`docs/[A-Za-z0-9/_.-]+\.md`)
	goFiles(t, ".", func(path string, text []byte) {
		for _, name := range page.FindAllString(string(text), -1) {
			if _, err := os.Stat(filepath.Join(root, name)); err != nil {
				t.Errorf("%s names %s, which is not there", path, name)
			}
		}
	})
}
