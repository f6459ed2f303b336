// Package names folds names to search keys, so that a name is found however it
// was spelled: with or without hamza, ta marbuta, harakat or the article, in
// Kurdish or Arabic letters, compound names written apart or together, and in
// the many Latin spellings of one Arabic name.
//
// A key is for searching only. What is stored and shown is what was written.
package names

import (
	"strings"
	"unicode"

	"sijil/domain"
)

// Key is the search key of a name or a part of one: its tokens, with a space
// between them. Arabic and Kurdish fold to bare Arabic letters; Latin folds to
// its Skeleton, since its vowels follow no rule (Mohammed, Muhammad, Mohamad).
func Key(s string) string { return strings.Join(Tokens(s), " ") }

// Tokens are the folded words of a name in their order. Compound names are one
// token however they are spaced: عبد الرحمن, صلاح الدين, أبو بكر, عطا الله.
func Tokens(s string) []string {
	tokens := words(s)
	for i, w := range tokens {
		if !isArabic(w) {
			tokens[i] = skeleton(w)
		}
	}
	return tokens
}

// Skeleton is the consonants of a name in Latin letters, the same for every
// script: محمد, Muhammad and Mohamed are "mhmd". It confuses more names than
// Key does (حسن and حسين are both "hsn"), so it serves to cross from one script to another.
func Skeleton(s string) string {
	tokens := words(s)
	for i, w := range tokens {
		tokens[i] = skeleton(w)
	}
	return strings.Join(tokens, " ")
}

// words folds letters, splits, and joins compounds. Latin words keep their vowels.
func words(s string) []string {
	var list []string
	for _, w := range strings.FieldsFunc(foldLetters(s), unicode.IsSpace) {
		if w = foldWord(w); w != "" {
			list = append(list, w)
		}
	}
	return joinCompounds(list)
}

// foldLetters replaces each letter by its plain form and every sign that parts words by a space.
func foldLetters(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	runes := []rune(domain.WesternDigits(s))
	for i, r := range runes {
		if r == 'ه' && i+1 < len(runes) && runes[i+1] == zeroWidthNonJoiner {
			r = 'ە' // how Kurdish was typed before it had a letter of its own
		}
		switch folded, special := letters[r]; {
		case special:
			b.WriteString(folded)
		case unicode.In(r, unicode.Mn, unicode.Cf, unicode.Lm), strings.ContainsRune("'’‘`", r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// foldWord applies the rules that depend on a letter's place in the word.
func foldWord(w string) string {
	if !isArabic(w) {
		return w
	}
	w = strings.TrimSuffix(w, "ء")
	if rest, kurdish := strings.CutPrefix(w, "ئ"); kurdish { // every Kurdish initial vowel sits on this
		w = "ا" + strings.TrimPrefix(strings.TrimPrefix(rest, "ا"), "ە")
	}
	if stem, final := strings.CutSuffix(w, "ە"); final {
		w = stem + "ه"
	}
	w = places.Replace(w)
	for _, double := range []string{"ا", "و", "ي"} { // داوود and داود
		for strings.Contains(w, double+double) {
			w = strings.ReplaceAll(w, double+double, double)
		}
	}
	return w
}

// places folds letters that are settled once the word's ends have been seen.
var places = strings.NewReplacer("ء", "", "ئ", "ي", "ە", "")

func isArabic(w string) bool {
	for _, r := range w {
		return r >= 0x0600 && r <= 0x06ff
	}
	return false
}
