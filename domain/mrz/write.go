package mrz

import (
	"strings"

	"sijil/domain"
)

// TD1 writes the three lines of a card.
func (z Zone) TD1() ([]string, error) {
	var w writer
	number, optional := w.number(z, 15)
	upper := w.put("code", z.Code, 2) + w.put("issuer", z.Issuer, 3) + number + optional
	born, rest := w.date("dateOfBirth", z.Born), w.date("dateOfExpiry", z.Expires)
	middle := born + sexes(z.Sex) + rest + w.put("nationality", z.Nationality, 3) + w.put("optional2", z.Optional2, 11)
	lower := z.Name.field(30)
	w.name(z.Name)
	return w.lines(upper, middle+w.digit(compositeTD1(upper, middle)), lower)
}

// TD2 writes the two lines of a card of that size.
func (z Zone) TD2() ([]string, error) {
	var w writer
	number, optional := w.number(z, 7)
	return w.twoLines(z, 36, number, optional)
}

// TD3 writes the two lines of a passport.
func (z Zone) TD3() ([]string, error) {
	var w writer
	number := w.put("number", z.Number, 9)
	optional := w.put("optional", z.Optional, 14)
	guard := filler // Doc 9303-4: zero or the filler where the field is not used
	if z.Optional != "" {
		guard = w.digit(optional)
	}
	return w.twoLines(z, 44, number+w.digit(number), optional+guard)
}

func (w *writer) twoLines(z Zone, width int, number, optional string) ([]string, error) {
	upper := w.put("code", z.Code, 2) + w.put("issuer", z.Issuer, 3) + z.Name.field(width-5)
	born, rest := w.date("dateOfBirth", z.Born), w.date("dateOfExpiry", z.Expires)
	lower := number + w.put("nationality", z.Nationality, 3) + born + sexes(z.Sex) + rest + optional
	w.name(z.Name)
	return w.lines(upper, lower+w.digit(compositeTwo(lower)))
}

// compositeTD1 is what a card's last check digit guards (Doc 9303-5).
func compositeTD1(upper, middle string) string {
	return upper[5:30] + middle[:7] + middle[8:15] + middle[18:29]
}

// compositeTwo is what the last check digit of two lines guards (Doc 9303-4 and
// 9303-6), given the second line without that digit.
func compositeTwo(lower string) string {
	return lower[:10] + lower[13:20] + lower[21:]
}

// writer keeps the first refusal.
type writer struct{ err error }

func (w *writer) refuse(err error) {
	if w.err == nil {
		w.err = err
	}
}

// put fills a field up; what does not fit is refused and leaves only fillers.
func (w *writer) put(field, s string, width int) string {
	if len(s) > width || !clean(s) {
		w.refuse(RuleCharacters.Refuse(field))
		s = ""
	}
	return s + strings.Repeat(filler, width-len(s))
}

// number writes a document number with its check digit, and the optional data
// after it. More than nine characters run over into the optional data, with
// the check digit behind them and a filler in its own place (Doc 9303-5, 4.2.2).
func (w *writer) number(z Zone, width int) (number, optional string) {
	if len(z.Number) <= 9 || !clean(z.Number) {
		number = w.put("number", z.Number, 9)
		return number + w.digit(number), w.put("optional", z.Optional, width)
	}
	over := z.Number[9:] + w.digit(z.Number) + filler
	if len(over) > width {
		w.refuse(RuleCharacters.Refuse("number"))
	}
	return z.Number[:9] + filler, w.put("optional", over+z.Optional, width)
}

func (w *writer) date(field string, d Date) string {
	if err := d.check(); err != nil {
		w.refuse(domain.Under(field, err))
		d = "<<<<<<"
	}
	return string(d) + w.digit(string(d))
}

func (w *writer) digit(field string) string { return string(CheckDigit(field)) }

func (w *writer) name(n Name) {
	if err := n.check(); err != nil {
		w.refuse(err)
	}
}

func (w *writer) lines(lines ...string) ([]string, error) {
	if w.err != nil {
		return nil, w.err
	}
	return lines, nil
}

func sexes(s domain.Sex) string {
	switch s {
	case domain.Male:
		return "M"
	case domain.Female:
		return "F"
	}
	return filler
}
