// Package importertest helps the formats' tests.
package importertest

import (
	"bytes"
	"encoding/json"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/importer"
)

var update = flag.Bool("update", false, "write the golden files anew")

// item is what a golden file shows of one: only what the source stated.
type item struct {
	Number   int
	Record   any      `json:",omitempty"`
	Problems []string `json:",omitempty"`
	Notes    []string `json:",omitempty"`
}

// Golden compares what a format reads from a file with the file beside it that
// ends in .golden. Run the test with -update to write that anew, and review it.
func Golden(t *testing.T, f importer.Format, name string) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() // it was only read
	var got bytes.Buffer
	enc := json.NewEncoder(&got)
	enc.SetIndent("", "  ")
	for _, i := range show(t, f.Read(file)) {
		if err := enc.Encode(i); err != nil {
			t.Fatal(err)
		}
	}
	golden := strings.TrimSuffix(name, filepath.Ext(name)) + ".golden"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s reads as\n%s\nwant\n%s", name, got.Bytes(), want)
	}
}

func show(t *testing.T, items iter.Seq[importer.Item]) (list []item) {
	t.Helper()
	for i := range items {
		shown := item{Number: i.Number}
		for _, e := range i.Problems {
			shown.Problems = append(shown.Problems, e.Rule.Key+" "+e.Field)
		}
		for _, e := range i.Notes {
			shown.Notes = append(shown.Notes, e.Rule.Key+" "+e.Field)
		}
		if len(i.Problems) == 0 {
			text, err := json.Marshal(i.Record)
			if err == nil {
				err = json.Unmarshal(text, &shown.Record)
			}
			if err != nil {
				t.Fatal(err)
			}
			shown.Record, _ = stated(shown.Record)
		}
		list = append(list, shown)
	}
	return list
}

// stated leaves out what is empty.
func stated(v any) (any, bool) {
	switch v := v.(type) {
	case map[string]any:
		kept := map[string]any{}
		for k, x := range v {
			if x, said := stated(x); said {
				kept[k] = x
			}
		}
		return kept, len(kept) > 0
	case []any:
		return v, len(v) > 0
	case string:
		return v, v != ""
	case float64:
		return v, v != 0
	case bool:
		return v, v
	default:
		return v, v != nil
	}
}

// Bounded drains a reader and fails if it gives more items than a file of so
// many bytes can hold, an item that is neither record nor problem, or one that
// is larger than its file.
func Bounded(t *testing.T, f importer.Format, data []byte) {
	t.Helper()
	n := 0
	for i := range f.Read(bytes.NewReader(data)) {
		if n++; n > len(data)+1 {
			t.Fatalf("more than %d items from %d bytes", n, len(data))
		}
		if len(i.Raw) > len(data) {
			t.Fatalf("item %d has %d bytes, its file %d", i.Number, len(i.Raw), len(data))
		}
		if len(i.Problems) == 0 && (i.Record.Kind == "" || i.Record.Legacy.Number == "") {
			t.Fatalf("item %d was taken over without kind or number: %+v", i.Number, i.Record)
		}
		for _, e := range append(i.Problems, i.Notes...) {
			if e.Error() == "" {
				t.Fatalf("item %d has an empty problem", i.Number)
			}
		}
	}
}
