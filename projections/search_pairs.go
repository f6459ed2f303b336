package projections

import (
	"hash/fnv"
	"slices"
	"strings"

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
	beginning     = 3 // letters that count of a word
	longBeginning = 5 // letters of a long word that are a number of their own: two words written as one are long
	mostWords     = 10
)

// begins is so many letters of a word, and whether it has them. A short word is its own beginning.
func begins(word string, letters int) (string, bool) {
	for i := range word {
		if letters == 0 {
			return word[:i], true
		}
		letters--
	}
	return word, letters == 0
}

// pairsOf are the numbers of some words that stand beside each other in one
// name. Words with the same beginning make no pair: who is called محمد twice is not searched so.
func pairsOf(list pairs, mark string, words []string) pairs {
	words = words[:min(len(words), mostWords)]
	list = longWords(list, mark, words)
	for i, w := range words {
		w, _ = begins(w, beginning)
		list = append(list, numberOf(mark, w))
		for _, v := range words[:i] {
			if v, _ = begins(v, beginning); v != w {
				list = append(list, numberOf(mark, min(v, w), max(v, w)))
			}
		}
	}
	return list
}

// selective are the numbers by which to look for words: their pairs, or else the only one.
func selective(mark string, words []string) pairs {
	words = slices.Clone(words)
	for i, w := range words {
		words[i], _ = begins(w, beginning)
	}
	slices.Sort(words)
	words = slices.Compact(words)
	var list pairs
	for i, w := range words {
		for _, v := range words[:i] {
			list = append(list, numberOf(mark, v, w))
		}
	}
	if len(words) == 1 {
		list = pairs{numberOf(mark, words[0])}
	}
	return list
}

// longWords are the numbers of the long beginnings, which are rare.
func longWords(list pairs, mark string, words []string) pairs {
	for _, w := range words {
		if long, has := begins(w, longBeginning); has {
			list = append(list, numberOf(mark, long))
		}
	}
	return list
}

func numberOf(mark string, words ...string) int32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(mark + strings.Join(words, "+"))) // a hash takes everything
	return int32(h.Sum32())
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
