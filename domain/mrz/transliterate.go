package mrz

import "strings"

// Transliterate writes words in Arabic, Kurdish or Latin letters with A–Z and
// single spaces, by the tables of Doc 9303-3, section 6. It is not ok if a
// letter has no place there.
func Transliterate(text string) (latin string, ok bool) {
	var words []string
	for _, word := range strings.FieldsFunc(text, divides) {
		w, ok := transliterateWord([]rune(compose(word)))
		if !ok {
			return "", false
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " "), true
}

// divides: hyphens become fillers as spaces do; apostrophes are left out (Doc 9303-3, 4.6).
func divides(r rune) bool { return strings.ContainsRune(" \u00a0-,./()", r) }

func transliterateWord(word []rune) (string, bool) {
	var out strings.Builder
	last := "" // what the last letter was written as
	for i, r := range word {
		switch {
		case r == '\u0651': // shadda denotes a doubling: the letter or sequence is repeated
			out.WriteString(last)
			continue
		case notWritten(r):
			continue
		case r == 'ة' && ends(word[i+1:]):
			last = "XAH"
		case r >= 'a' && r <= 'z':
			last = string(r - 'a' + 'A')
		case r >= 'A' && r <= 'Z':
			last = string(r)
		case table[r] != "":
			last = table[r]
		default:
			return "", false
		}
		out.WriteString(last)
	}
	return out.String(), true
}

// notWritten: tatweel, harakat, the small alef above, joiners, apostrophes, and
// marks on Latin letters that change nothing (compose has seen to the others).
func notWritten(r rune) bool {
	return r == '\u0640' || r >= '\u064b' && r <= '\u0655' || r >= '\u0300' && r <= '\u036f' || r == '\u0670' || r == '\u200c' || r == '\u200d' ||
		strings.ContainsRune("'’ʼ‘`", r)
}

// ends tells whether nothing that is written follows.
func ends(rest []rune) bool {
	for _, r := range rest {
		if !notWritten(r) && r != '\u0651' {
			return false
		}
	}
	return true
}
