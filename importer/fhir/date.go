package fhir

import (
	"strings"

	"sijil/domain"
)

// dateOf reads a date or dateTime and its partial-date extension (FHIR Vital
// Records Common Library, "Extension - Partial Date"): each part is a number or
// is absent with a reason, and an absent part stays unknown. clock is the local
// time as "15:04", if it is known.
func dateOf(text string, ext extended) (d domain.Date, clock string, err error) {
	for _, e := range ext.Extension {
		if strings.Contains(strings.ToLower(e.URL), "partial") {
			return partialDate(e)
		}
	}
	day, rest, timed := strings.Cut(text, "T")
	if timed && len(rest) >= len("15:04") {
		clock = rest[:len("15:04")]
	}
	d, err = domain.ParseDate(day)
	return d, clock, err
}

func partialDate(e extension) (d domain.Date, clock string, err error) {
	for _, part := range e.Extension {
		n := max(0, number(part.ValueUnsignedInt, part.ValuePositiveInt, part.ValueInteger))
		name := strings.ToLower(part.URL)
		switch {
		case strings.HasSuffix(name, "year"):
			d.Year = n
		case strings.HasSuffix(name, "month"):
			d.Month = n
		case strings.HasSuffix(name, "day"):
			d.Day = n
		case strings.HasSuffix(name, "time") && len(part.ValueTime) >= len("15:04"):
			clock = part.ValueTime[:len("15:04")]
		}
	}
	return d, clock, d.Check()
}
