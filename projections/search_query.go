package projections

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sijil/domain/names"
)

// asked is what a query wants of a name: words somewhere, or in one part.
type asked struct {
	text   string
	mark   string
	weight string // one of weights; empty for any part
}

const (
	maxQueryWords = 8 // of one text: bounds the work that one search can cause
	wholeSkeleton = 2 // letters up to which a skeleton must match whole: it begins too many others
)

// sought is a query for names: that every word that was asked begins a word of
// the name, in any order, two neighbours perhaps being written as one.
type sought struct {
	tsquery string  // empty if no word was asked
	nothing bool    // a text was asked that has no word: no name has it
	pairs   []pairs // by which the index finds candidates: alternatives; none if it is of no use
	covered bool    // the candidates are about what is sought
	short   bool    // there is a word of so few letters that it may be whole, or the beginning of many
}

// seek takes short words to be whole, which the index knows, or, if loose, to be beginnings, which it does not.
func seek(loose bool, list ...asked) (s sought) {
	var fields []field
	var conditions []string
	for _, a := range list {
		if f := a.field(loose); len(f.words) > 0 {
			fields = append(fields, f)
			conditions = append(conditions, f.condition())
			s.short = s.short || slices.ContainsFunc(f.words, f.isShort)
		} else if a.text != "" {
			s.nothing = true
		}
	}
	s.tsquery = strings.Join(conditions, " & ")
	s.covered = !loose || !s.short
	for i, f := range fields {
		for j, words := range f.spellings() {
			if i > 0 && j == 0 {
				continue // the texts as they were typed come once
			}
			p := candidates(fields, i, words)
			if len(p) == 0 {
				s.pairs, s.covered = nil, false
				return s
			}
			s.pairs = append(s.pairs, p)
		}
	}
	return s
}

// candidates are the pairs of all that was asked, one field being spelled so.
func candidates(fields []field, respelled int, as []string) pairs {
	groups := map[string][]string{} // words that stand in one name, in one script
	for i, f := range fields {
		words := f.words
		if i == respelled {
			words = as
		}
		for _, w := range words {
			if f.whole(w) || !f.isShort(w) {
				groups[f.script()] = append(groups[f.script()], w)
			}
		}
	}
	var list pairs
	for mark, words := range groups {
		list = longWords(append(list, selective(mark, words)...), mark, words)
	}
	return list.merged()
}

// allButOne are the pairs of names that have all words of a text but one. There are none for fewer than three.
func allButOne(text string) []pairs {
	f := asked{text: text}.field(false)
	if len(f.words) < 3 {
		return nil
	}
	alternatives := make([]pairs, len(f.words))
	for i := range f.words {
		alternatives[i] = selective(f.script(), slices.Concat(f.words[:i], f.words[i+1:]))
	}
	return alternatives
}

// field is something asked, in folded words.
type field struct {
	asked
	words []string
	latin bool
	loose bool
}

func (a asked) field(loose bool) field {
	words := names.Tokens(a.text)
	return field{a, words[:min(len(words), maxQueryWords)], isLatin(a.text), loose}
}

// script is the mark of the words that the field is compared with.
func (f field) script() string {
	if f.latin {
		return f.mark + skeletonMark
	}
	return f.mark
}

// spellings are the words as they were typed, and with two neighbours as one,
// where the index can tell that from the first of them.
func (f field) spellings() [][]string {
	list := [][]string{f.words}
	for i := 1; i < len(f.words) && !f.latin; i++ {
		if tellsApart(f.words[i-1], f.words[i]) {
			list = append(list, slices.Concat(f.words[:i-1], []string{f.words[i-1] + f.words[i]}, f.words[i+1:]))
		}
	}
	return list
}

// condition is the field's part of the tsquery.
func (f field) condition() string {
	var alternatives []string
	for _, words := range f.spellings() {
		terms := make([]string, len(words))
		for i, w := range words {
			options := f.weight
			if !f.whole(w) {
				options = "*" + options
			}
			terms[i] = quoted(f.script() + w)
			if options != "" {
				terms[i] += ":" + options
			}
		}
		alternatives = append(alternatives, strings.Join(terms, " & "))
	}
	return "(" + strings.Join(alternatives, " | ") + ")"
}

// isShort tells whether a word has fewer letters than count of one.
func (f field) isShort(word string) bool {
	return utf8.RuneCountInString(word) < counting(word)
}

// whole tells whether a word must match whole; others may be the beginning of one.
func (f field) whole(word string) bool {
	return !f.loose && f.isShort(word) || f.latin && utf8.RuneCountInString(word) <= wholeSkeleton
}

// quoted writes a word in a tsquery.
func quoted(word string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `''`).Replace(word) + "'"
}

// isLatin tells whether a text holds a Latin letter.
func isLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x0250 || r >= 0x1e00 && r < 0x1f00
	})
}
