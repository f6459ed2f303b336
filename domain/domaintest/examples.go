package domaintest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/domain"
)

// Examples reads testdata/events of the package under test: one stored form of
// every name in the codec, each of which must decode, and, if it is the form
// that is written today, encode again to the same bytes. A field that was
// renamed or dropped shows up as a difference.
func Examples(t *testing.T, codec domain.Codec) {
	t.Helper()
	for _, name := range codec.Names() {
		stored, err := os.ReadFile(filepath.Join("testdata", "events", name+".json"))
		if err != nil {
			t.Errorf("%s has no example: %v", name, err)
			continue
		}
		event, err := codec.Decode(name, stored)
		if err != nil {
			t.Error(err)
			continue
		}
		written, data, err := domain.Encode(event)
		if err != nil {
			t.Error(err)
			continue
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, stored); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if written == name && !bytes.Equal(data, compact.Bytes()) {
			t.Errorf("%s is written otherwise now:\n got %s\nwant %s", name, data, compact.Bytes())
		}
	}
	files, err := filepath.Glob(filepath.Join("testdata", "events", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name := strings.TrimSuffix(filepath.Base(file), ".json"); codec[name] == nil {
			t.Errorf("%s: the codec has forgotten this name; history still holds it", file)
		}
	}
}
