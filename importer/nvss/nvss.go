// Package nvss holds what the two formats of the US national vital statistics
// system, FHIR (BFDR, VRDR) and IJE, have in common: how its records are
// numbered, and how its places and names become ours.
package nvss

import (
	"fmt"
	"strconv"
	"strings"

	"sijil/domain"
)

// The systems that certificate numbers belong to: births and deaths are
// numbered apart, each by jurisdiction and year.
const (
	BirthSystem = "us-nvss-birth"
	DeathSystem = "us-nvss-death"
)

// Jurisdiction is the office that keeps a register, for example US-NY. New York
// City (YC) reports by itself.
func Jurisdiction(code string) string {
	if code = strings.ToUpper(strings.TrimSpace(code)); code == "" {
		return ""
	}
	return "US-" + code
}

// CertificateNumber is written with at least six digits, as on paper; one that is not a number stays.
func CertificateNumber(s string) string {
	if n, err := strconv.ParseUint(s, 10, 32); err == nil {
		return fmt.Sprintf("%06d", n)
	}
	return s
}

// Address is a place in the form of the US records.
type Address struct {
	Country  string // by GEC; empty with a state means the United States
	State    string // of the United States, or a Canadian province
	County   string
	City     string
	Street   string
	Facility string
}

// Place maps an address. What the record does not know stays empty.
func (a Address) Place() domain.Place {
	p := domain.Place{
		Country:  Country(a.Country),
		District: a.County,
		Locality: Join(", ", a.Street, a.City),
		Facility: a.Facility,
	}
	state := strings.ToUpper(a.State)
	switch state {
	case "", "ZZ", "XX":
		return p
	case "YC":
		state = "NY"
	}
	if p.Country == "" {
		p.Country = "US"
	}
	p.Governorate = a.State
	if len(state) == 2 {
		p.Governorate = p.Country + "-" + state
	}
	return p
}

// Name maps a name as it is written: middle names are given names, a suffix belongs to the surname.
func Name(given, surname, suffix string) domain.Name {
	return domain.Name{Given: strings.TrimSpace(given), Surname: Join(" ", surname, suffix)}
}

// Join joins the parts that are not blank.
func Join(separator string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, separator)
}
