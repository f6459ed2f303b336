package lawfile

import (
	"testing"
)

// FuzzLoad: whatever a file holds, it is either a book whose every history can be asked, or Problems.
func FuzzLoad(f *testing.F) {
	f.Add(sound)
	f.Add("- parameter: card.years\n  provisions:\n    - {from: 2016-01-01, value: &a 3, source: *a}\n")
	f.Add("? [a]\n: - !!int 3\n--- |\n  x\n")
	f.Add("- parameter: ~\n  provisions:\n  - from:\n    rows: {<<: {a: 1}}\n")
	f.Fuzz(func(t *testing.T, text string) {
		book, _, err := load(parameters, builtIn(text), nil)
		if (book == nil) == (err == nil) {
			t.Fatalf("book %v with error %v", book, err)
		}
		for _, key := range book.Parameters() {
			for _, p := range book.History(key) {
				if held, err := book.On(key, p.From); err != nil || held.From != p.From {
					t.Errorf("%s on %s reads %+v, %v", key, p.From, held, err)
				}
			}
		}
	})
}
