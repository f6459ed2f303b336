package table

import (
	"os"
	"strings"
	"testing"
)

func TestHeadersAreUnambiguous(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, names := range columns {
		for _, name := range names {
			if first, taken := seen[plain(name)]; taken {
				t.Errorf("the header %q means %q and %q", name, first, names[0])
			}
			seen[plain(name)] = names[0]
		}
	}
}

// TestColumnsAreDocumented: whoever prepares a table finds every header in docs/import.md.
func TestColumnsAreDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/import.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, names := range columns {
		for _, name := range names {
			if !strings.Contains(string(text), "`"+name+"`") {
				t.Errorf("docs/import.md does not name the header `%s`", name)
			}
		}
	}
}
