package projections

import (
	"slices"
	"testing"

	"sijil/domain"
)

// FuzzCursor: a cursor that a client makes up is read as parts that are plain
// lines, or refused; one of ours is read back as it was made.
func FuzzCursor(f *testing.F) {
	for _, c := range []string{"", "W10", "WyJhIiwiYiJd", "bnVsbA", "W251bGwsMV0", "WyJcdTAwMDAiLCIiXQ", "!", cursor("1957-05-XX", "birth-1"), cursor("a'; --", "b"), cursor()} {
		f.Add(c, 2)
	}
	f.Fuzz(func(t *testing.T, c string, n int) {
		n = 1 + (n&0xff)%4
		key, err := Page{First: 1, After: c}.after(n)
		if err != nil {
			if !domain.IsRule(err, RuleCursor) {
				t.Errorf("%q: %v", c, err)
			}
			return
		}
		if len(key) != n {
			t.Fatalf("%q has %d parts, want %d", c, len(key), n)
		}
		for _, part := range key {
			if err := domain.CheckText("after", part, domain.MaxLine); err != nil {
				t.Errorf("%q holds %v", c, err)
			}
		}
		if again, err := (Page{First: 1, After: cursor(key...)}).after(n); err != nil || !slices.Equal(again, key) {
			t.Errorf("%q is read as %q, and that again as %q, %v", c, key, again, err)
		}
	})
}
