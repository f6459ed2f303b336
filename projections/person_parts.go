package projections

import (
	"strings"
	"sync"
)

// PersonParts are the parts of a civil record that a question may do without.
// Half of what reading a person costs is its columns, and most questions show
// few of them. What is not listed is always read.
type PersonParts uint8

// The parts.
const (
	OwnName PersonParts = 1 << iota
	ParentNames
	LatinNames // of the person and the parents
	PlaceOfBirth
	Residence
	Keeping // how the record began, and where it stands: origin, legacy, enrolment, revision

	EveryPart = OwnName | ParentNames | LatinNames | PlaceOfBirth | Residence | Keeping
)

// partOf is the part that a column belongs to; 0 for what is always read.
func partOf(column string) PersonParts {
	switch {
	case strings.Contains(column, "name_latin_"):
		return LatinNames
	case strings.HasPrefix(column, "name_"):
		return OwnName
	case strings.HasPrefix(column, "mother_name_"), strings.HasPrefix(column, "father_name_"):
		return ParentNames
	case strings.HasPrefix(column, "place_of_birth_"):
		return PlaceOfBirth
	case strings.HasPrefix(column, "residence_"):
		return Residence
	}
	switch column {
	case "origin", "legacy", "enrolled_on", "revision", "changed_at", "office", "death_number":
		return Keeping
	}
	return 0
}

// Only gives reads whose persons have no more than these parts; the others are empty.
func (r *Reads) Only(parts PersonParts) *Reads {
	lean := *r
	lean.person = personCodec(parts)
	return &lean
}

// personCodecs are made once for each set of parts; there are few.
var personCodecs sync.Map

func personCodec(parts PersonParts) *codec[PersonRow] {
	parts &= EveryPart
	if c, ok := personCodecs.Load(parts); ok {
		return c.(*codec[PersonRow])
	}
	lean := *codecOf[PersonRow]()
	lean.read = nil
	lean.reads(func(c column) bool { return !c.derived && partOf(c.name)&^parts == 0 })
	c, _ := personCodecs.LoadOrStore(parts, &lean)
	return c.(*codec[PersonRow])
}
