package domain

import (
	"strings"
	"unicode"
)

// Name is a person's name as Iraq writes it: own name, father's, paternal
// grandfather's, and the surname only if the holder has one (National Card
// Law 3/2016). Each part is kept exactly as it was written, in any script.
type Name struct {
	Given       string    `json:"given"`
	Father      string    `json:"father,omitempty"`
	Grandfather string    `json:"grandfather,omitempty"`
	Surname     string    `json:"surname,omitempty"`
	Latin       LatinName `json:"latin,omitzero"` // the free Latin spelling, where it is known
}

// LatinName is the holder's own Latin spelling of the four parts; it is not a transliteration.
type LatinName struct {
	Given       string `json:"given,omitempty"`
	Father      string `json:"father,omitempty"`
	Grandfather string `json:"grandfather,omitempty"`
	Surname     string `json:"surname,omitempty"`
}

// RuleNameLetters refuses a name without letters, or with digits or signs in it.
var RuleNameLetters = &Rule{"name.letters", Invalid, Text{
	En:  "a name is written in letters; remove digits and signs",
	Ar:  "يُكتب الاسم بالحروف؛ احذف الأرقام والرموز",
	Ckb: "ناو بە پیت دەنووسرێت؛ ژمارە و هێماکان لابە",
}}

// IsZero tells whether no part is known.
func (n Name) IsZero() bool { return n == Name{} }

// Full joins the four parts in their order.
func (n Name) Full() string { return joinParts(n.Given, n.Father, n.Grandfather, n.Surname) }

// Full joins the four Latin parts in their order.
func (n LatinName) Full() string { return joinParts(n.Given, n.Father, n.Grandfather, n.Surname) }

func joinParts(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// Check refuses a name without a given part, or with a part that is not letters.
// Field paths are given relative to the name ("given", "latin.surname").
func (n Name) Check() error {
	if err := RequireText("given", n.Given, MaxLine); err != nil {
		return err
	}
	return n.CheckParts()
}

// CheckParts checks only the parts that are there: a newborn may have no given name yet.
func (n Name) CheckParts() error {
	for _, p := range []struct{ field, text string }{
		{"given", n.Given},
		{"father", n.Father},
		{"grandfather", n.Grandfather},
		{"surname", n.Surname},
		{"latin.given", n.Latin.Given},
		{"latin.father", n.Latin.Father},
		{"latin.grandfather", n.Latin.Grandfather},
		{"latin.surname", n.Latin.Surname},
	} {
		if p.text == "" {
			continue
		}
		if err := CheckText(p.field, p.text, MaxLine); err != nil {
			return err
		}
		if !nameLike(p.text) {
			return RuleNameLetters.Refuse(p.field)
		}
	}
	return nil
}

// nameLike: letters, marks, joiners, spaces, and the few signs that names carry.
func nameLike(s string) bool {
	letters := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters = letters || !silent(r)
		case unicode.IsMark(r), r == ' ', r == '\u00a0', r == '\u200c', r == '\u200d',
			strings.ContainsRune("-'’ʼ‘`.,()/", r):
		default:
			return false
		}
	}
	return letters
}

// silent tells of what Unicode counts among the letters and nobody reads as one:
// modifiers such as the tatweel, spaced harakat, and blank fillers.
func silent(r rune) bool {
	return unicode.Is(unicode.Lm, r) || r >= '\ufe70' && r <= '\ufe7f' || strings.ContainsRune("\u115f\u1160\u3164\uffa0", r)
}
