package birth_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
)

// TestStoredFormsStayReadable: each file in testdata/events is one event as it
// was once stored; it reads, and writes back as the same bytes.
func TestStoredFormsStayReadable(t *testing.T) {
	t.Parallel()
	for _, name := range birth.Codec.Names() {
		stored, err := os.ReadFile(filepath.Join("testdata", "events", name+".json"))
		if err != nil {
			t.Error(err)
			continue
		}
		e, err := birth.Codec.Decode(name, stored)
		if err != nil {
			t.Error(err)
			continue
		}
		if reflect.ValueOf(e).IsZero() {
			t.Errorf("%s: the example says nothing", name)
		}
		again, data, err := domain.Encode(e)
		if err != nil || again != name || string(data) != strings.TrimSpace(string(stored)) {
			t.Errorf("%s comes back as %s, %v:\n%s", name, again, err, data)
		}
	}
}

// TestStoredFormsMeanWhatTheySaid: the values of an entry, read from its stored form.
func TestStoredFormsMeanWhatTheySaid(t *testing.T) {
	t.Parallel()
	stored, err := os.ReadFile(filepath.Join("testdata", "events", "birth.registered.json"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := birth.Codec.Decode("birth.registered", stored)
	if want := registered(newborn()); err != nil || got != want {
		t.Fatalf("\n got %+v, %v\nwant %+v", got, err, want)
	}
}

func TestWrongTypesAreErrors(t *testing.T) {
	t.Parallel()
	for name, data := range map[string]string{
		"birth.registered": `{"particulars":{"child":{"weight_grams":"3250"}}}`,
		"birth.declared":   `{"date_of_declaration":"2026-02-30"}`,
		"birth.notified":   `[]`,
		"birth.cancelled":  `{"order":`,
		"birth.unheard_of": `{}`,
	} {
		if e, err := birth.Codec.Decode(name, []byte(data)); err == nil {
			t.Errorf("%s read %s as %+v", name, data, e)
		}
	}
}
