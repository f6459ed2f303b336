package projections

import (
	"strings"
	"sync"
)

// PersonParts are the parts of a civil record that a question may do without.
// Half of what reading a person costs is its columns, and most questions show
// few of them. The number, and what tells who may see the record, is always read.
type PersonParts uint16

// The parts.
const (
	OwnName PersonParts = 1 << iota
	MotherName
	FatherName
	OwnLatin
	MotherLatin
	FatherLatin
	PlaceOfBirth
	Residence
	Facts   // sex, date of birth, nationality, marital status
	Life    // life status and date of death
	Links   // the numbers of parents and household, the streams of birth and death
	Marital // civil status, marriages, guardianship
	Keeping // how the record began, and where it stands: origin, legacy, enrolment, revision

	EveryPart PersonParts = 1<<iota - 1
)

// parts of the columns whose names say no more.
var partOfColumn = map[string]PersonParts{
	"sex": Facts, "date_of_birth": Facts, "nationality": Facts, "marital_status": Facts,
	"civil_status": Marital, "marriages": Marital, "guardian_needs": Marital, "full_age": Marital, "due_on": Marital, "guardian": Marital, "guardian_order": Marital,
	"life_status": Life, "date_of_death": Life,
	"mother_national_number": Links, "father_national_number": Links, "family_number": Links, "family_role": Links, "birth": Links, "death": Links,
	"origin": Keeping, "legacy": Keeping, "enrolled_on": Keeping, "revision": Keeping, "changed_at": Keeping, "office": Keeping, "death_number": Keeping,
}

// prefixes of the columns that hold structs, the longer beginnings first.
var prefixes = []struct {
	prefix string
	part   PersonParts
}{
	{"name_latin_", OwnLatin},
	{"name_", OwnName},
	{"mother_name_latin_", MotherLatin},
	{"mother_name_", MotherName},
	{"father_name_latin_", FatherLatin},
	{"father_name_", FatherName},
	{"place_of_birth_", PlaceOfBirth},
	{"residence_", Residence},
}

// partOf is the part that a column belongs to; 0 for what is always read.
func partOf(column string) PersonParts {
	for _, n := range prefixes {
		if strings.HasPrefix(column, n.prefix) {
			return n.part
		}
	}
	return partOfColumn[column]
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
	lean := codecOf[PersonRow]().only(func(c column) bool { return partOf(c.name)&^parts == 0 })
	c, _ := personCodecs.LoadOrStore(parts, lean)
	return c.(*codec[PersonRow])
}
