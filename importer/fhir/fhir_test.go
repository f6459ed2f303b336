package fhir_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/importer"
	"sijil/importer/fhir"
	"sijil/importer/importertest"
)

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"death.json", "birth.json", "death-messages.ndjson", "rejected.ndjson", "array.json"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			importertest.Golden(t, fhir.Format, filepath.Join("testdata", name))
		})
	}
}

// TestReadEndsOnWhatIsNoBundle: every file gives at least one item, and never goes on after what it cannot read.
func TestReadEndsOnWhatIsNoBundle(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"empty": "", "blank": " \n\t ", "a closing brace": "}", "a number": "42", "not JSON": "name,sex\n",
		"cut off": `{"resourceType":"Bundle","type":`, "cut off array": `[{"resourceType":"Bundle"},`,
		"spaces without end": strings.Repeat(" ", 10<<20), "wrong types": `{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","name":"Ali"}}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n, problems := 0, 0
			for item := range fhir.Format.Read(strings.NewReader(text)) {
				n++
				if len(item.Problems) > 0 {
					problems++
				}
			}
			if n == 0 || n > 2 || problems == 0 {
				t.Errorf("%d items, %d with a problem; want one that says why", n, problems)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	small := read(t, "testdata/death-messages.ndjson")
	first, rest, _ := strings.Cut(small, "\n")
	huge := `{"resourceType":"Bundle","id":"` + strings.Repeat("x", 9<<20) + `"}`
	var rules []string
	for item := range fhir.Format.Read(strings.NewReader(first + "\n" + huge + "\n" + rest)) {
		for _, e := range item.Problems {
			rules = append(rules, e.Rule.Key)
		}
	}
	if len(rules) != 1 || rules[0] != importer.RuleTooLarge.Key {
		t.Errorf("problems %v; want only that the second line is too large", rules)
	}
	rules = nil
	for item := range fhir.Format.Read(strings.NewReader("[" + huge + "," + first + "]")) {
		rules = append(rules, item.Problems[0].Rule.Key)
	}
	if len(rules) != 1 || rules[0] != importer.RuleTooLarge.Key {
		t.Errorf("problems %v; want only that the array's first bundle is too large", rules)
	}
}

func FuzzFHIR(f *testing.F) {
	for _, name := range []string{"death.json", "birth.json", "death-messages.ndjson", "rejected.ndjson", "array.json"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) { importertest.Bounded(t, fhir.Format, data) })
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
