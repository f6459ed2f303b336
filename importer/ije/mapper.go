package ije

import (
	"strings"

	"sijil/domain"
	"sijil/importer"
	"sijil/importer/nvss"
)

// mapper maps one row.
type mapper struct {
	row
	importer.Faults
}

// coded looks a value up. A blank maps to nothing.
func coded[T any](m *mapper, name string, f field, table map[string]T) (value T) {
	s := m.text(f)
	if s == "" {
		return value
	}
	value, known := table[s]
	if !known {
		m.Refuse(name, importer.RuleCode)
	}
	return value
}

// whole is a number of a field; 0 if it is unknown.
func (m *mapper) whole(name string, f field, most int) int {
	n, _, ok := m.number(f)
	if !ok || n > most {
		m.Refuse(name, importer.RuleNumber, 0, most)
		return 0
	}
	return n
}

// date of three fields; a part that is blank or nines is unknown.
func (m *mapper) date(name string, year, month, day field) domain.Date {
	var parts [3]int
	for i, f := range []field{year, month, day} {
		n, stated, ok := m.number(f)
		if !ok || stated && n == 0 {
			m.Refuse(name, domain.RuleDateForm)
			return domain.Date{}
		}
		parts[i] = n
	}
	return m.Date(name, domain.NewDate(parts[0], parts[1], parts[2]))
}

// clock is a time such as 1648 as "16:48"; unknown is blank or 9999.
func (m *mapper) clock(name string, f field) string {
	s := m.text(f)
	if s == "" || s == "9999" {
		return ""
	}
	if len(s) != 4 || strings.Trim(s, "0123456789") != "" || s[:2] > "23" || s[2:] > "59" {
		m.Refuse(name, importer.RuleCode)
		return ""
	}
	return s[:2] + ":" + s[2:]
}

// person's name of a given, a middle and a last name with its suffix.
func (m *mapper) name(field string, given, middle, last, suffix string) domain.Name {
	return m.Name(field, nvss.Name(nvss.Join(" ", given, middle), last, suffix))
}

// key of the certificate, the same as a FHIR message's of this certificate.
func (m *mapper) key(system string, year, state field) domain.Legacy {
	n, _, _ := m.number(year)
	k := domain.Legacy{
		System: system, Number: nvss.CertificateNumber(m.text(fileNumber)),
		Office: nvss.Jurisdiction(m.text(state)), Year: n,
	}
	if k.Number == "" || k.Office == "" || k.Year == 0 {
		m.Refuse("FILENO", importer.RuleNoKey)
	}
	return k
}

// action: a void flag voids, a replacement code updates, else it is a new record.
func (m *mapper) action() importer.Action {
	switch {
	case m.text(void) == "1":
		return importer.Void
	case len(m.text(replacement)) == 1 && strings.Contains("12", m.text(replacement)):
		return importer.Update
	default:
		return importer.Submit
	}
}
