package projections

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sijil/domain"
)

// pairs are what the index of names holds: a number for the beginning of each
// word of a name, and one for each two of them together. Names are few and
// common, so that words alone select badly: a tenth of the country is called
// محمد. Two together select well, whatever their order; and since only their
// beginnings count, also words that were not typed to their end. Numbers may
// collide: what the index finds is compared with the words.
type pairs []int32

const (
	beginning = 3 // letters that count of a word
	mostWords = 10
)

// servants begin so many names that the letters after them count.
var servants = []string{"عبد", "abd"}

// longBeginnings are how many letters of a long word are numbers of their own:
// two words that are written as one are long, and rare.
var longBeginnings = []int{5, 7, 9}

// counting is how many letters of a word count.
func counting(word string) int {
	for _, s := range servants {
		if strings.HasPrefix(word, s) {
			return utf8.RuneCountInString(s) + beginning
		}
	}
	return beginning
}

// begins is so many letters of a word, and whether it has them. A shorter word is its own beginning.
func begins(word string, letters int) (string, bool) {
	for i := range word {
		if letters == 0 {
			return word[:i], true
		}
		letters--
	}
	return word, letters == 0
}

// beginnings are what counts of each of some words.
func beginnings(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i], _ = begins(w, counting(w))
	}
	return list
}

// pairsOf are the numbers of some words that stand beside each other in one
// name. Words with the same beginning make no pair: who is called محمد twice is not searched so.
func pairsOf(list pairs, mark string, words []string) pairs {
	words = words[:min(len(words), mostWords)]
	list = longWords(list, mark, words)
	words = beginnings(words)
	for i, w := range words {
		list = append(list, numberOf(mark, w, ""))
		for _, v := range words[:i] {
			if v != w {
				list = append(list, numberOf(mark, min(v, w), max(v, w)))
			}
		}
	}
	return list
}

// selective are the numbers by which to look for words: their pairs, or else the only one.
func selective(mark string, words []string) pairs {
	words = beginnings(words)
	slices.Sort(words)
	words = slices.Compact(words)
	var list pairs
	for i, w := range words {
		for _, v := range words[:i] {
			list = append(list, numberOf(mark, v, w))
		}
	}
	if len(words) == 1 {
		list = pairs{numberOf(mark, words[0], "")}
	}
	return list
}

// longWords are the numbers of the long beginnings.
func longWords(list pairs, mark string, words []string) pairs {
	for _, w := range words {
		for _, letters := range longBeginnings {
			if long, has := begins(w, letters); has {
				list = append(list, numberOf(mark, long, ""))
			}
		}
	}
	return list
}

// tellsApart: the long beginnings of two words written as one go beyond the first.
func tellsApart(first, second string) bool {
	long := 0
	for _, letters := range longBeginnings {
		if letters <= utf8.RuneCountInString(first+second) {
			long = letters
		}
	}
	return long > utf8.RuneCountInString(first)
}

// numberOf hashes a mark and one or two words (FNV-1a).
func numberOf(mark, word, and string) int32 {
	h := hashed(hashed(2166136261, mark), word)
	if and != "" {
		h = hashed(hashed(h, "+"), and)
	}
	return int32(h)
}

func hashed(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// namePairs are the numbers of a name: of its words, and of its skeletons.
func namePairs(list pairs, mark string, n domain.Name) pairs {
	var words, skeletons []string
	for _, part := range parts(n) {
		words = append(words, wordsOf(part[0]).words...)
		for _, spelling := range part {
			for _, s := range wordsOf(spelling).skeletons {
				if !slices.Contains(skeletons, s) {
					skeletons = append(skeletons, s)
				}
			}
		}
	}
	list = pairsOf(list, mark, words)
	return pairsOf(list, mark+skeletonMark, skeletons)
}

// merged sorts the numbers and leaves out repetitions.
func (p pairs) merged() pairs {
	p = slices.Clone(p)
	slices.Sort(p)
	return slices.Compact(p)
}
