package fhir

import (
	"math"
	"strings"

	"sijil/domain"
	"sijil/importer"
	"sijil/importer/nvss"
)

// mapper maps one bundle.
type mapper struct {
	*document
	importer.Faults
}

// date maps a date, unknown parts included.
func (m *mapper) date(field, text string, ext extended) (d domain.Date, clock string) {
	d, clock, err := dateOf(text, ext)
	if err != nil && !domain.IsRule(err, domain.RuleDateCalendar) {
		m.Check(field, err)
		return domain.Date{}, ""
	}
	return m.Date(field, d), clock
}

// coded looks a concept up. Nothing stated maps to nothing.
func coded[T any](m *mapper, field string, c concept, table map[string]T) (value T) {
	if len(c.Coding) == 0 {
		return value
	}
	for _, x := range c.Coding {
		if v, known := table[x.Code]; known {
			return v
		}
	}
	m.Refuse(field, importer.RuleCode)
	return value
}

// whole rounds a quantity to a whole number in its range; 0 if it is not stated.
func (m *mapper) whole(field string, q quantity, least, most int, per map[string]float64) int {
	if q.Value == nil {
		return 0
	}
	unit := q.Code
	if unit == "" {
		unit = q.Unit
	}
	factor, known := per[unit]
	n := math.Round(*q.Value * factor)
	if !known || n < float64(least) || n > float64(most) {
		m.Refuse(field, importer.RuleNumber, least, most)
		return 0
	}
	return int(n)
}

// official picks the name by which the register knows somebody: the first of
// the wanted uses, else the first name.
func official(names []humanName, uses ...string) humanName {
	for _, use := range uses {
		for _, n := range names {
			if n.Use == use {
				return n
			}
		}
	}
	if len(names) > 0 {
		return names[0]
	}
	return humanName{}
}

// full is a name in one line, as an official signs.
func full(n humanName) string {
	if len(n.Given) == 0 && n.Family == "" {
		return n.Text
	}
	return nvss.Join(" ", append(n.Given, append([]string{n.Family}, n.Suffix...)...)...)
}

// name maps a name; one that is written in one text is all given.
func (m *mapper) name(field string, n humanName) domain.Name {
	if len(n.Given) == 0 && n.Family == "" {
		return m.Name(field, domain.Name{Given: n.Text})
	}
	return m.Name(field, nvss.Name(strings.Join(n.Given, " "), n.Family, strings.Join(n.Suffix, " ")))
}

func placeOf(a address, facility string) domain.Place {
	street := nvss.Join(", ", a.Line...)
	if street == "" && a.City == "" {
		street = a.Text
	}
	return nvss.Address{
		Country: a.Country, State: a.State, County: a.District, City: a.City, Street: street, Facility: facility,
	}.Place()
}
