package mrz

import (
	"strings"

	"sijil/domain"
)

// Parse reads a zone line by line and verifies every check digit. A refusal
// names the field in which it found the first fault.
func Parse(lines ...string) (Zone, error) {
	for _, line := range lines {
		if len(line) != len(lines[0]) || !clean(line) {
			return Zone{}, RuleLines.Refuse("")
		}
	}
	switch {
	case len(lines) == 3 && len(lines[0]) == 30:
		return parseTD1(lines[0], lines[1], lines[2])
	case len(lines) == 2 && len(lines[0]) == 36:
		return parseTwo(lines[0], lines[1], 7)
	case len(lines) == 2 && len(lines[0]) == 44:
		return parseTwo(lines[0], lines[1], 14)
	}
	return Zone{}, RuleLines.Refuse("")
}

func parseTD1(upper, middle, lower string) (z Zone, err error) {
	var r reader
	r.number(&z, upper[5:14], upper[14], upper[15:])
	r.dates(&z, middle[:15])
	r.text(&z.Nationality, middle[15:18])
	r.text(&z.Optional2, middle[18:29])
	r.digit("composite", compositeTD1(upper, middle), middle[29])
	r.open(&z, upper, lower)
	return r.read(z)
}

func parseTwo(upper, lower string, optional int) (z Zone, err error) {
	var r reader
	if end := 28 + optional; optional == 7 {
		r.number(&z, lower[:9], lower[9], lower[28:end])
	} else {
		r.digit("number", lower[:9], lower[9])
		r.text(&z.Number, lower[:9])
		r.text(&z.Optional, lower[28:end])
		if z.Optional != "" || lower[end] != '<' {
			r.digit("optional", lower[28:end], lower[end])
		}
	}
	last := len(lower) - 1
	r.dates(&z, lower[13:28])
	r.text(&z.Nationality, lower[10:13])
	r.digit("composite", compositeTwo(lower[:last]), lower[last])
	r.open(&z, upper, upper[5:])
	return r.read(z)
}

// reader keeps the first refusal.
type reader struct{ err error }

func (r *reader) refuse(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) read(z Zone) (Zone, error) {
	if r.err != nil {
		return Zone{}, r.err
	}
	return z, nil
}

func (r *reader) text(to *string, field string) { *to = strings.TrimRight(field, filler) }

func (r *reader) digit(name, field string, digit byte) {
	if digit != CheckDigit(field) {
		r.refuse(RuleCheckDigit.Refuse(name))
	}
}

// number reads a number that may run over into the optional data, as writer.number writes it.
func (r *reader) number(z *Zone, principal string, digit byte, optional string) {
	over, rest, long := strings.Cut(optional, filler)
	if digit != '<' || !long || len(over) < 2 {
		r.digit("number", principal, digit)
		r.text(&z.Number, principal)
		r.text(&z.Optional, optional)
		return
	}
	z.Number = principal + over[:len(over)-1]
	r.digit("number", z.Number, over[len(over)-1])
	r.text(&z.Optional, rest)
}

// dates reads what all formats have in one row: birth, sex, expiry.
func (r *reader) dates(z *Zone, row string) {
	z.Born, z.Expires = Date(row[:6]), Date(row[8:14])
	r.date("dateOfBirth", z.Born, row[6])
	r.date("dateOfExpiry", z.Expires, row[14])
	switch row[7] {
	case 'M':
		z.Sex = domain.Male
	case 'F':
		z.Sex = domain.Female
	case '<':
		z.Sex = domain.SexUnstated
	default:
		r.refuse(RuleCharacters.Refuse("sex"))
	}
}

func (r *reader) date(name string, d Date, digit byte) {
	if err := d.check(); err != nil {
		r.refuse(domain.Under(name, err))
	}
	r.digit(name, string(d), digit)
}

// open reads what no check digit guards: code, issuer and name.
func (r *reader) open(z *Zone, upper, name string) {
	r.text(&z.Code, upper[:2])
	r.text(&z.Issuer, upper[2:5])
	primary, secondary, _ := strings.Cut(strings.TrimRight(name, filler), "<<")
	z.Name = Name{words(primary), words(secondary)}
	if err := z.Name.check(); err != nil {
		r.refuse(err)
	}
}

func words(field string) string {
	return strings.Join(strings.FieldsFunc(field, func(r rune) bool { return r == '<' }), " ")
}
