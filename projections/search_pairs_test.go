package projections

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
)

var someWords = []string{
	"محمد", "أحمد", "علي", "طه", "حسين", "عبد الرحمن", "صلاح الدين", "محمد علي", "فاطمة", "الجبوري", "العاني",
	"کاروان", "شێرزاد", "عەلی", "ڕەواندزی", "هدى", "Ali", "Mohammed", "al-Jubouri",
}

func aName(t *rapid.T) domain.Name {
	word := rapid.SampledFrom(append([]string{""}, someWords...))
	return domain.Name{
		Given: rapid.SampledFrom(someWords).Draw(t, "given"), Father: word.Draw(t, "father"),
		Grandfather: word.Draw(t, "grandfather"), Surname: word.Draw(t, "surname"),
		Latin: domain.LatinName{Given: word.Draw(t, "latin")},
	}
}

// TestTheIndexMissesNothing: whoever types words of a name, in any order, each to
// its third letter or further, asks for numbers that the name has.
func TestTheIndexMissesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := aName(t)
		has := namePairs(nil, "", n)
		words := strings.Fields(n.Full())
		typed := rapid.Permutation(words).Draw(t, "order")[:rapid.IntRange(1, len(words)).Draw(t, "some")]
		q := asked{text: strings.Join(typed, " ")}.field(false)
		if mixedScripts(q.text) || splitsCompound(n, q.words) {
			return
		}
		for i, w := range q.words {
			if letters := []rune(w); !q.latin && len(letters) > counting(w) {
				q.words[i] = string(letters[:rapid.IntRange(counting(w), len(letters)).Draw(t, "letters")])
			}
		}
		for _, p := range candidates([]field{q}, 0, q.words) {
			if !slices.Contains(has, p) {
				t.Fatalf("%q of %q asks for a number that the name lacks", q.words, n.Full())
			}
		}
	})
}

// mixedScripts: a text with Latin in it is compared by skeletons alone, which the other words have too, but in their own order.
func mixedScripts(text string) bool {
	return isLatin(text) && strings.ContainsFunc(text, func(r rune) bool { return r > 0x600 })
}

// splitsCompound: half of a compound (عبد of عبد الرحمن) is another word.
func splitsCompound(n domain.Name, words []string) bool {
	var known []string
	for _, part := range parts(n) {
		known = append(known, wordsOf(part[0]).words...)
		known = append(known, wordsOf(part[0]).skeletons...)
	}
	return slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(known, w) })
}

// TestCompoundsMeet: names of two words are found written as one, and the other way round.
func TestCompoundsMeet(t *testing.T) {
	t.Parallel()
	apart, together := domain.Name{Given: "محمد علي", Father: "حسن"}, domain.Name{Given: "محمدعلي", Father: "حسن"}
	for _, n := range []domain.Name{apart, together} {
		for _, text := range []string{"محمد علي حسن", "محمدعلي حسن"} {
			has := namePairs(nil, "", n)
			if !slices.ContainsFunc(seek(false, asked{text: text}).pairs, func(p pairs) bool {
				return !slices.ContainsFunc(p, func(number int32) bool { return !slices.Contains(has, number) })
			}) {
				t.Errorf("%q does not lead to %q", text, n.Full())
			}
		}
	}
}

// TestNothingAsked: a text without words is no condition.
func TestNothingAsked(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "  ", "-'!", "\u200c"} {
		if s := seek(false, asked{text: text}); s.tsquery != "" || len(s.pairs) > 0 {
			t.Errorf("%q asks for %+v", text, s)
		}
	}
	if s := seek(false, asked{text: "طه"}); !s.short || len(s.pairs) == 0 || strings.Contains(s.tsquery, "*") {
		t.Errorf("two letters are a name: %+v", s)
	}
	if s := seek(true, asked{text: "طه"}); !s.short || len(s.pairs) > 0 || !strings.Contains(s.tsquery, "*") {
		t.Errorf("two letters may begin a longer word: %+v", s)
	}
}
