// Package mrz writes and reads the machine-readable zones of ICAO Doc 9303:
// TD1 (cards, three lines of 30 characters, part 5), TD2 (two of 36, part 6)
// and TD3 (passports, two of 44, part 4), with all their check digits (part 3).
//
// A zone holds A–Z, 0–9 and the filler <. Names in Arabic script are written by
// the transliteration table of part 3, which is reversible and not phonetic;
// how the holder spells the name in Latin letters is printed elsewhere.
package mrz

import (
	"strings"

	"sijil/domain"
)

// Zone is what a machine-readable zone says of a document and its holder.
type Zone struct {
	Code        string // the document's kind: "ID", "P", "PD"
	Issuer      string // three letters, "IRQ"
	Number      string // the document's; TD1 and TD2 hold up to 9 characters and, at the cost of Optional, more; TD3 holds 9
	Nationality string // three letters
	Born        Date
	Sex         domain.Sex // what is neither male nor female is unstated here
	Expires     Date
	Optional    string // the issuer's own: 15 characters in TD1, 7 in TD2, 14 in TD3
	Optional2   string // TD1 alone: 11 more
	Name        Name
}

// Date is a day as YYMMDD, with << for a part that is unknown. It has no century.
type Date string

// DateOf writes a date without its century.
func DateOf(d domain.Date) Date {
	two := func(n int) string {
		if n == 0 {
			return "<<"
		}
		return string([]byte{'0' + byte(n/10%10), '0' + byte(n%10)})
	}
	return Date(two(d.Year) + two(d.Month) + two(d.Day))
}

// check refuses what is no date of a zone.
func (d Date) check() error {
	if len(d) != 6 || !part(d[:2], 0, 99) || !part(d[2:4], 1, 12) || !part(d[4:], 1, 31) {
		return RuleDate.Refuse("")
	}
	return nil
}

func part(two Date, low, high int) bool {
	if two == "<<" {
		return true
	}
	tens, units := int(two[0])-'0', int(two[1])-'0'
	n := tens*10 + units
	return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 && n >= low && n <= high
}

// CheckDigit is the digit that guards a field: the sum of its characters' values
// with the weights 7, 3, 1, modulo 10 (Doc 9303-3, 4.9). Characters that a zone
// cannot hold count for nothing.
func CheckDigit(field string) byte {
	sum := 0
	for i, c := range []byte(field) {
		sum += value(c) * [3]int{7, 3, 1}[i%3]
	}
	return '0' + byte(sum%10)
}

func value(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 0
}

const filler = "<"

// clean tells whether a text holds nothing but what a zone can hold.
func clean(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r != '<' && (r > 'Z' || value(byte(r)) == 0 && r != '0') })
}
