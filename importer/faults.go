package importer

import (
	"errors"
	"strings"
	"unicode"

	"sijil/domain"
)

// Faults are what was found wrong with a record while it was mapped: a clerk
// wants to see all of it at once.
type Faults struct {
	Problems []*domain.Error // why it cannot be taken over
	Notes    []*domain.Error // what was left out or doubtful; the record is taken over
}

// Refuse adds a problem.
func (f *Faults) Refuse(field string, rule *domain.Rule, args ...any) {
	f.Problems = append(f.Problems, rule.Refuse(field, args...))
}

// Note adds a note.
func (f *Faults) Note(field string, rule *domain.Rule) {
	f.Notes = append(f.Notes, rule.Refuse(field))
}

// Check adds a refusal of the domain under a field, if there is one.
func (f *Faults) Check(field string, err error) {
	if e, ok := errors.AsType[*domain.Error](domain.Under(field, err)); ok {
		f.Problems = append(f.Problems, e)
	}
}

// Date checks a date. Where a month has no such day, 29 February 1987, the day is
// taken as unknown: the rest still says when.
func (f *Faults) Date(field string, d domain.Date) domain.Date {
	err := d.Check()
	if domain.IsRule(err, domain.RuleDateCalendar) && d.Month >= 1 && d.Month <= 12 && d.Day > 28 && d.Day <= 31 {
		f.Note(field, RuleNoSuchDay)
		d.Day = 0
		return d
	}
	if f.Check(field, err); err != nil {
		return domain.Date{}
	}
	return d
}

// Registered gives the day of registration, if it can be that: the day of a
// document that is older than what it registers is somebody's slip.
func (f *Faults) Registered(field string, registered, occurred domain.Date) domain.Date {
	if registered.Before(occurred) {
		f.Note(field, RuleBeforeEvent)
		return domain.Date{}
	}
	return registered
}

// Name leaves digits out of a foreign register's name: they stand for test
// persons or for namesakes there, and are no part of a name here.
func (f *Faults) Name(field string, n domain.Name) domain.Name {
	clean := domain.Name{Given: letters(n.Given), Father: letters(n.Father), Grandfather: letters(n.Grandfather), Surname: letters(n.Surname)}
	if clean != n {
		f.Note(field, RuleNameCleaned)
	}
	return clean
}

func letters(s string) string {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s))
}
