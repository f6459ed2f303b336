package names

import (
	"strings"

	"sijil/domain"
)

// Similar tells whether two names can be the same person's, spelled or ordered
// differently or with a slip of the pen: every word of the shorter name has a
// word of its own in the longer that looks alike. Where one has a single word, the
// given names must agree: a father's name or a surname alone is a whole family's.
// Without any word nothing is similar. Which name comes first does not matter.
func Similar(a, b domain.Name) bool {
	latinA, latinB := domain.Name{Given: a.Latin.Given, Father: a.Latin.Father, Grandfather: a.Latin.Grandfather, Surname: a.Latin.Surname},
		domain.Name{Given: b.Latin.Given, Father: b.Latin.Father, Grandfather: b.Latin.Grandfather, Surname: b.Latin.Surname}
	return similar(a, b) || similar(latinA, latinB) || similar(a, latinB) || similar(latinA, b)
}

func similar(a, b domain.Name) bool {
	short, long := compared(a), compared(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	if len(short) == 1 {
		givenA, givenB := words(a.Given), words(b.Given)
		return len(givenA) > 0 && len(givenB) > 0 && alike(givenA[0], givenB[0])
	}
	owner := make([]int, len(long)) // of each word of long: which word of short, from 1
	for i := range short {
		if !claim(short, long, i, owner, make([]bool, len(long))) {
			return false
		}
	}
	return true
}

// mostWords of a name are compared: no real name has more, and a hostile one must not cost more.
const mostWords = 16

func compared(n domain.Name) []string {
	list := words(n.Full())
	return list[:min(len(list), mostWords)]
}

// claim finds word i of short a word of its own in long, moving earlier claims where that helps (augmenting paths).
func claim(short, long []string, i int, owner []int, tried []bool) bool {
	for j, w := range long {
		if tried[j] || !alike(short[i], w) {
			continue
		}
		tried[j] = true
		if owner[j] == 0 || claim(short, long, owner[j]-1, owner, tried) {
			owner[j] = i + 1
			return true
		}
	}
	return false
}

// alike compares two folded words. Short Arabic words must agree: احمد and محمد
// differ by a letter, and so do brothers. ض and ظ are one sound in Iraq, and
// written for each other (كاضم for كاظم), so they count as one letter.
func alike(v, w string) bool {
	v, w = strings.ReplaceAll(v, "ض", "ظ"), strings.ReplaceAll(w, "ض", "ظ")
	if v == w {
		return true
	}
	if isArabic(v) != isArabic(w) {
		s := skeleton(v)
		return len(s) > 1 && s == skeleton(w)
	}
	allowed := slips(min(length(v), length(w)))
	if !isArabic(v) && skeleton(v) == skeleton(w) {
		allowed += 2 // vowels of a Latin spelling
	}
	return allowed > 0 && distance([]rune(v), []rune(w)) <= allowed
}

// slips is how many letters may differ in a word of n letters.
func slips(n int) int {
	switch {
	case n <= 4:
		return 0
	case n <= 7:
		return 1
	default:
		return 2
	}
}

// distance counts insertions, deletions, changes and swaps of neighbours.
func distance(a, b []rune) int {
	before, prev, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(prev[j]+cost, prev[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, prev, row = prev, row, before
	}
	return prev[len(b)]
}
