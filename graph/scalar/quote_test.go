package scalar

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzQuoted: every text is read back as it was, by any writer.
func FuzzQuoted(f *testing.F) {
	for _, s := range []string{"", "محمد", `"\/`, "\x00\x1f\x7f\t\n\r", "\u2028\u2029", "\xff\xfea", "\ud7ff\ue000", "😀", strings.Repeat("ا", 200), "</script>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var buffer bytes.Buffer
		var other strings.Builder
		buffer.WriteString("before")
		writeQuoted(&buffer, s)
		writeQuoted(&other, s)
		if buffer.String() != "before"+other.String() {
			t.Fatalf("a buffer got %q, another writer %q", buffer.String(), other.String())
		}
		var read string
		if err := json.Unmarshal([]byte(other.String()), &read); err != nil {
			t.Fatalf("%q is written as %q: %v", s, other.String(), err)
		}
		if want := strings.ToValidUTF8(s, "\ufffd"); read != want && utf8.ValidString(s) {
			t.Errorf("%q is read back as %q", s, read)
		}
	})
}
