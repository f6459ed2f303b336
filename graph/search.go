package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sijil/domain"
	"sijil/domain/names"
)

// minLetters of one word of a search. With fewer, or with none that a name can
// hold, a search would list everybody page by page.
const minLetters = 2

// RuleShortName refuses a search that asks for no name in particular.
var RuleShortName = &domain.Rule{Key: "graphql.short_name", Code: domain.Invalid, Text: domain.Text{
	En:  "write at least %[1]d letters of one of the names",
	Ar:  "اكتب حرفين على الأقل (%[1]d) من أحد الأسماء",
	Ckb: "لانیکەم %[1]d پیت لە یەکێک لە ناوەکان بنووسە",
}}

// tooShort tells whether no word of a name is long enough to search by.
func tooShort(name string) bool {
	tokens := names.Tokens(name)
	for _, t := range tokens {
		if utf8.RuneCountInString(t) >= minLetters {
			return false
		}
	}
	for word := range strings.FieldsSeq(name) { // Latin spellings are folded to their consonants: Ali to one letter
		letters := 0
		for _, r := range word {
			if unicode.Is(unicode.Latin, r) {
				letters++
			}
		}
		if letters >= minLetters && len(tokens) > 0 {
			return false
		}
	}
	return true
}
