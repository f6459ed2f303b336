package names

import (
	"strings"
	"unicode/utf8"
)

// consonants of folded Arabic letters. ع and the long vowels stand only at the
// beginning of a word. The letters that Latin writes th, dh, s and z at random share one.
var consonants = map[rune]string{
	'ب': "b", 'ت': "t", 'ث': "s", 'ج': "j", 'ح': "h", 'خ': "x", 'د': "d", 'ذ': "s", 'ر': "r", 'ز': "s",
	'س': "s", 'ش': "sh", 'ص': "s", 'ض': "s", 'ط': "t", 'ظ': "s", 'غ': "k", 'ف': "f", 'ق': "k", 'ك': "k",
	'ل': "l", 'م': "m", 'ن': "n", 'ه': "h",
	'b': "b", 'c': "k", 'd': "d", 'f': "f", 'g': "k", 'h': "h", 'j': "j", 'k': "k", 'l': "l", 'm': "m", 'n': "n",
	'p': "b", 'q': "k", 'r': "r", 's': "s", 't': "t", 'v': "f", 'x': "x", 'z': "s",
}

// initials are letters that count only at the beginning of a word.
var initials = map[rune]string{
	'ا': "a", 'ع': "a", 'و': "w", 'ي': "y",
	'a': "a", 'e': "a", 'i': "a", 'o': "a", 'u': "a", 'w': "w", 'y': "y",
}

var digraphs = strings.NewReplacer(
	"sh", "ش", "kh", "خ", "gh", "غ", "th", "ث", "dh", "ذ", "ch", "ج", "ph", "ف", "ck", "ك", "ce", "سe", "ci", "سi")

// skeleton of one folded word. Other scripts than Arabic and Latin stay as they are.
func skeleton(w string) string {
	full := digraphs.Replace(w)
	stem := strings.TrimRight(full, "حهh") // فاطمة is Fatima or Fatimah, صالح Saleh or Sale
	if stem == "" {
		stem = full
	}
	var b strings.Builder
	last := ""
	for i, r := range stem {
		c, ok := consonants[r]
		if i == 0 && !ok {
			c, ok = initials[r]
		}
		if _, vowel := initials[r]; vowel && !ok {
			last = ""
			continue
		}
		if !ok {
			c = string(r)
		}
		if c != last {
			b.WriteString(c)
		}
		last = c
	}
	return b.String()
}

func length(s string) int { return utf8.RuneCountInString(s) }
