package person

import (
	"slices"

	"sijil/domain"
	"sijil/domain/names"
)

// Neighbour is what another civil record says of who may be the same person.
type Neighbour struct {
	NationalNumber domain.NationalNumber
	Legacy         domain.Legacy
	Name           domain.Name
	Sex            domain.Sex
	DateOfBirth    domain.Date
	Mother         Parent
}

// checkDuplicate refuses a second civil record of one person, unless an officer
// says why it is another's. An import is compared by its own run; a newborn was
// compared at the birth.
func (c Enrol) checkDuplicate() error {
	if c.Origin != FromLegacy || c.Actor.Role == domain.ImportRole || !domain.Blank(c.NotDuplicate) {
		return nil
	}
	if slices.ContainsFunc(c.Neighbours, c.repeats) {
		return nil
	}
	if slices.ContainsFunc(c.Neighbours, c.resembles) {
		return RuleDuplicate.Refuse("notDuplicate")
	}
	return nil
}

// repeats tells whether a neighbour is this very enrolment, done before.
func (c Enrol) repeats(n Neighbour) bool {
	return n.NationalNumber == c.NationalNumber || n.Legacy == c.Legacy
}

// resembles tells whether name, mother and date of birth are the same as far as
// both records state them; the own given name, the father's and a year of birth
// must be.
func (c Enrol) resembles(n Neighbour) bool {
	p := c.Particulars
	return equal(p.Name.Given, n.Name.Given) && equal(p.Name.Father, n.Name.Father) &&
		!differ(p.Name.Grandfather, n.Name.Grandfather) && !differ(p.Name.Surname, n.Name.Surname) &&
		!p.Sex.Contradicts(n.Sex) &&
		p.DateOfBirth.Year != 0 && n.DateOfBirth.Year != 0 && !p.DateOfBirth.Contradicts(n.DateOfBirth) &&
		sameMother(p.Mother, n.Mother)
}

// sameMother: by number, or where one record has none by her name.
func sameMother(a, b Parent) bool {
	if a.NationalNumber != "" && b.NationalNumber != "" {
		return a.NationalNumber == b.NationalNumber
	}
	return equal(a.Name.Given, b.Name.Given) && !differ(a.Name.Father, b.Name.Father)
}

// equal tells whether two parts of names are stated and alike, however they are spelled.
func equal(a, b string) bool { return a != "" && names.Key(a) == names.Key(b) }

// differ tells whether two parts of names are both stated, and not alike.
func differ(a, b string) bool { return a != "" && b != "" && !equal(a, b) }
