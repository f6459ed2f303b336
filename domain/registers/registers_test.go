package registers_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/domain/registers"
)

// TestEveryRegisterIsJoined: each event that any register has ever stored is
// read by the one codec, so that no reader of the whole log meets an unknown name.
func TestEveryRegisterIsJoined(t *testing.T) {
	t.Parallel()
	examples, err := filepath.Glob("../*/testdata/events/*.json")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, path := range examples {
		if strings.HasPrefix(path, "../access/") { // a log of its own, with its own codec
			continue
		}
		stored, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path[:len(path)-len(".json")])
		if event, err := registers.Codec.Decode(name, stored); err != nil {
			t.Error(err)
		} else if event.EventName() == "" {
			t.Errorf("%s is read as an event without a name", name)
		}
		seen[name] = true
	}
	for _, name := range registers.Codec.Names() {
		if !seen[name] {
			t.Errorf("no register has an example of %s", name)
		}
	}
}
