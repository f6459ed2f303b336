package model

import (
	"strings"
	"testing"

	"sijil/domain"
)

// FuzzParseID: an id that a client makes up names a record of a known type by a
// plain key, or nothing; one of ours names what it was made of.
func FuzzParseID(f *testing.F) {
	for _, id := range []string{"", "x", ID(BirthNode, "birth-1"), ID("Nothing", "1"), ID(PersonNode, ""), ID(PersonNode, "a:b"), ID(PersonNode, "\x00"), "UGVyc29uOg", strings.Repeat("A", 10_000)} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		node, key := ParseID(id)
		if node == "" && key == "" {
			return
		}
		if err := domain.RequireText("", key, domain.MaxLine); err != nil {
			t.Errorf("%q has the key %q: %v", id, key, err)
		}
		if n, k := ParseID(ID(node, key)); n != node || k != key {
			t.Errorf("%q is %s %q, and that again %s %q", id, node, key, n, k)
		}
	})
}
