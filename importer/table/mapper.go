package table

import (
	"strconv"
	"strings"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/importer"
)

// mapper maps one row.
type mapper struct {
	fields map[string]string // by column
	importer.Faults
}

// text of a field without the blanks around it.
func (m *mapper) text(column string) string { return strings.TrimSpace(m.fields[column]) }

// known looks a field's value up; nothing stated is nothing.
func known[T any](m *mapper, column string, w words[T]) (value T) {
	s := m.text(column)
	if s == "" {
		return value
	}
	value, ok := w[plain(s)]
	if !ok {
		m.Refuse(column, importer.RuleCode)
	}
	return value
}

// date in the registry's own form, or with slashes and the day first, as people write it.
func (m *mapper) date(column string) domain.Date {
	s := domain.WesternDigits(m.text(column))
	if parts := strings.Split(strings.ReplaceAll(s, ".", "/"), "/"); len(parts) > 1 {
		s = isoDate(parts)
	}
	d, err := domain.ParseDate(s)
	m.Check(column, err)
	return d
}

// isoDate turns 1/7/1957, 7/1957 and 1957/7/1 around.
func isoDate(parts []string) string {
	if len(parts[0]) < 4 {
		for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
			parts[i], parts[j] = parts[j], parts[i]
		}
	}
	for i, p := range parts {
		if i > 0 && len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	return strings.Join(parts, "-")
}

// clock is a time such as 9:30 or 09:30.
func (m *mapper) clock(column string) string {
	s := domain.WesternDigits(m.text(column))
	if s == "" {
		return ""
	}
	t, err := time.Parse("15:4", s)
	if err != nil {
		m.Refuse(column, importer.RuleCode)
		return ""
	}
	return t.Format("15:04")
}

// whole is a number; 0 if it is not stated.
func (m *mapper) whole(column string, most int) int {
	s := domain.WesternDigits(m.text(column))
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > most {
		m.Refuse(column, importer.RuleNumber, 0, most)
		return 0
	}
	return n
}

func (m *mapper) nationalNumber(column string) domain.NationalNumber {
	if m.text(column) == "" {
		return ""
	}
	n, err := domain.ParseNationalNumber(m.text(column))
	m.Check(column, err)
	return n
}

// name of four parts under a prefix of its columns.
func (m *mapper) name(prefix string) domain.Name {
	n := domain.Name{
		Given: m.text(prefix + "given"), Father: m.text(prefix + "father"),
		Grandfather: m.text(prefix + "grandfather"), Surname: m.text(prefix + "surname"),
	}
	if prefix == "" {
		n.Latin = domain.LatinName{
			Given: m.text("latin given"), Father: m.text("latin father"),
			Grandfather: m.text("latin grandfather"), Surname: m.text("latin surname"),
		}
	}
	return n
}

// fathersName is what a person's own name says of the father.
func (m *mapper) fathersName() domain.Name {
	return domain.Name{Given: m.text("father"), Father: m.text("grandfather"), Surname: m.text("surname")}
}

// place under a prefix of its columns: birth or death.
func (m *mapper) place(prefix string) domain.Place {
	return domain.Place{
		Country:     m.country(prefix + " country"),
		Governorate: known(m, prefix+" governorate", governorates),
		District:    m.text(prefix + " district"),
		Locality:    m.text(prefix + " place"),
		Facility:    m.text(prefix + " facility"),
	}
}

func (m *mapper) residence() domain.Place {
	return domain.Place{
		Governorate: known(m, "governorate", governorates), District: m.text("district"), Locality: m.text("locality"),
	}
}

// country takes any ISO code, and the commonest names.
func (m *mapper) country(column string) string {
	s := m.text(column)
	if len(s) == 2 && strings.Trim(strings.ToUpper(s), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return strings.ToUpper(s)
	}
	return known(m, column, countries)
}

// legacy is where the row's record stands: in the page of a register at an
// office, or under a number of a year.
func (m *mapper) legacy(kind importer.Kind) domain.Legacy {
	l := domain.Legacy{
		System: m.text("system"), Number: domain.WesternDigits(m.text("number")),
		Register: domain.WesternDigits(m.text("register")), Page: domain.WesternDigits(m.text("page")),
		Office: m.text("office"), Year: m.whole("year", 2999),
	}
	if code, ours := offices[plain(l.Office)]; ours {
		l.Office = code
	}
	if l.System == "" {
		l.System = "legacy"
	}
	l.System += "-" + string(kind) // births, deaths and persons are numbered apart
	if l.Number == "" {
		m.Refuse("number", importer.RuleNoKey)
	}
	if l.Office == "" {
		m.Refuse("office", importer.RuleNoKey)
	}
	return l
}

// other is the civil record that a column names by its place in the same
// office's registers: a number, or register/page/number.
func (m *mapper) other(column string, l domain.Legacy) domain.Legacy {
	s := domain.WesternDigits(m.text(column))
	if s == "" {
		return domain.Legacy{}
	}
	of := domain.Legacy{System: strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(l.System, "-person"), "-birth"), "-death") + "-person", Office: l.Office}
	switch parts := strings.Split(s, "/"); len(parts) {
	case 1:
		of.Number, of.Register, of.Page = parts[0], l.Register, l.Page
	case 3:
		of.Register, of.Page, of.Number = strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2])
	default:
		m.Refuse(column, importer.RuleCode)
	}
	return of
}

// person is what a row says of a person's civil record.
func (m *mapper) person(r *importer.Record) {
	r.Person = person.Particulars{
		Name: m.name(""), Sex: known(m, "sex", sexes), DateOfBirth: m.date("date of birth"), PlaceOfBirth: m.place("birth"),
		Nationality: m.country("nationality"), MaritalStatus: known(m, "marital status", maritalStatuses), Residence: m.residence(),
		Mother: person.Parent{NationalNumber: m.nationalNumber("mother national number"), Name: m.name("mother ")},
		Father: person.Parent{NationalNumber: m.nationalNumber("father national number"), Name: m.fathersName()},
	}
	r.Mother, r.Father = m.other("mother record", r.Legacy), m.other("father record", r.Legacy)
}
