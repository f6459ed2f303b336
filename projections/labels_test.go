package projections

import (
	"slices"
	"testing"
	"unicode"

	"sijil/domain/registers"
)

// TestEveryEventHasALabel: in three languages, each in its own script, and none that no register writes.
func TestEveryEventHasALabel(t *testing.T) {
	t.Parallel()
	names := registers.Codec.Names()
	for _, name := range names {
		label := Label(name)
		for _, text := range []string{label.Ar, label.Ckb} {
			if text == "" || unicode.Is(unicode.Latin, []rune(text)[0]) {
				t.Errorf("%s has no label, or one that is not translated: add it to labels.csv: %+v", name, label)
			}
		}
		if label.En == "" || label.En == name || label.Ar == label.Ckb {
			t.Errorf("the label of %s is %+v", name, label)
		}
	}
	for name := range labels {
		if !slices.Contains(names, name) {
			t.Errorf("labels.csv has a line for %s, which no register writes", name)
		}
	}
	if label := Label("palace.built"); label.Ar != "palace.built" {
		t.Errorf("an event without a label is called %+v", label)
	}
}
