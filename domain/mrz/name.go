package mrz

import (
	"slices"
	"strings"

	"sijil/domain"
)

// Name is a holder's name in a zone: words of A–Z with single spaces between them.
type Name struct {
	Primary   string `json:"primary"`
	Secondary string `json:"secondary,omitempty"`
}

// NameOf transliterates a name. The surname is the primary identifier, the name,
// father's and grandfather's in this order the secondary one. Where the holder
// has no surname, Doc 9303-3 leaves it to the issuing state what is primary:
// here the whole name is, without a secondary identifier. What Iraq prints is
// unverified.
func NameOf(n domain.Name) (Name, error) {
	rest, err := transliterate(n.Given, n.Father, n.Grandfather)
	if err != nil {
		return Name{}, err
	}
	surname, err := transliterate(n.Surname)
	if err != nil {
		return Name{}, err
	}
	if surname == "" {
		return Name{Primary: rest}, nil
	}
	return Name{surname, rest}, nil
}

func transliterate(parts ...string) (string, error) {
	text, ok := Transliterate(strings.Join(parts, " "))
	if !ok {
		return "", RuleLetters.Refuse("name")
	}
	return text, nil
}

// check refuses an empty primary identifier and what are no letters.
func (n Name) check() error {
	if n.Primary == "" || !letters(n.Primary) || !letters(n.Secondary) {
		return RuleLetters.Refuse("name")
	}
	return nil
}

func letters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && (r < 'A' || r > 'Z') })
}

// field writes the name field: the primary identifier, two fillers, the
// secondary one. A name that is too long is shortened so that something of the
// secondary identifier stands in the field, and the last position holds a
// letter, which tells a reader that the name may go on (Doc 9303-4, 4.2.3).
func (n Name) field(width int) string {
	primary, secondary := strings.Fields(n.Primary), strings.Fields(n.Secondary)
	text := join(primary, secondary)
	if len(text) <= width {
		return text + strings.Repeat(filler, width-len(text))
	}
	if len(secondary) > 0 {
		for len(strings.Join(primary, filler)) > width-3 && shorten(primary) {
		}
		for len(strings.Join(primary, filler)) > width-3 { // initials alone, and still too many
			primary = primary[:len(primary)-1]
		}
	}
	last := secondary
	if len(secondary) == 0 {
		last = primary
	}
	for text = join(primary, secondary); len(text) > width && text[width-1] == '<' && shorten(last); {
		text = join(primary, secondary)
	}
	return (text + strings.Repeat(filler, width))[:width]
}

func join(primary, secondary []string) string {
	text := strings.Join(primary, filler)
	if len(secondary) > 0 {
		text += "<<" + strings.Join(secondary, filler)
	}
	return text
}

// shorten takes the last letter of the longest word; it has nothing to take from initials.
func shorten(words []string) bool {
	longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	if len(longest) < 2 {
		return false
	}
	i := slices.Index(words, longest)
	words[i] = longest[:len(longest)-1]
	return true
}
