package projections

import (
	"reflect"
	"slices"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// strand is a stream in which a person's history lies, and which of its events concern the person.
type strand struct {
	stream   string
	always   bool // it is read even when its register is not asked for: it names the others
	concerns func(domain.Event) bool
}

// concern gathers the streams that concern a person:
//
//   - the civil record and, where they are, its birth, its death (also one that
//     was reported and never registered), cards, passports and pension;
//   - the marriages of the person;
//   - of a household on welfare, what concerns all of it while the person is a
//     member, and what names the person: not what concerns another member;
//   - of the pension of a spouse, parent or child, only what names the person as
//     survivor: the rest is the pensioner's own affair.
type concern struct {
	person  domain.NationalNumber
	strands []strand
}

func concerning(n domain.NationalNumber) *concern {
	c := &concern{person: n}
	c.strands = []strand{{person.Stream(n), true, everything}, {death.Stream(n), true, everything}}
	for _, stream := range []string{nationalid.Stream(n), passport.Stream(n), retirement.Stream(n)} {
		c.add(stream, everything)
	}
	return c
}

func everything(domain.Event) bool { return true }

func (c *concern) add(stream string, concerns func(domain.Event) bool) {
	if stream != "" && !slices.ContainsFunc(c.strands, func(s strand) bool { return s.stream == stream }) {
		c.strands = append(c.strands, strand{stream: stream, concerns: concerns})
	}
}

// relative adds the pension of somebody whose survivor the person may be.
func (c *concern) relative(n domain.NationalNumber) {
	if n != "" {
		c.add(retirement.Stream(n), func(e domain.Event) bool { return mentions(e, c.person) })
	}
}

func (c *concern) household(f domain.FamilyNumber) {
	if f != "" {
		c.add(welfare.Stream(f), inHousehold(c.person))
	}
}

// follow adds the streams that an event names.
func (c *concern) follow(e domain.Event) {
	switch e := e.(type) {
	case person.Enrolled:
		c.add(e.Birth, everything)
		c.household(e.FamilyNumber)
		c.parents(e.Particulars)
	case person.Corrected:
		c.parents(e.Particulars)
	case person.JoinedFamily:
		c.household(e.FamilyNumber)
	case person.CivilStatusChanged:
		c.add(e.Marriage.Marriage, everything)
		c.relative(e.Marriage.Spouse)
	case person.Died:
		c.add(e.Death, everything)
	case death.Registered:
		c.add(e.IdentifiedFrom, everything)
	}
}

func (c *concern) parents(p person.Particulars) {
	c.relative(p.Mother.NationalNumber)
	c.relative(p.Father.NationalNumber)
}

// inHousehold tells, event by event, which of a household's concern a person.
func inHousehold(n domain.NationalNumber) func(domain.Event) bool {
	member, caring := false, false
	return func(e domain.Event) bool {
		switch e := e.(type) {
		case welfare.Applied:
			member = mentions(e, n)
		case welfare.MemberJoined:
			joins := mentions(e, n)
			member = member || joins
			return joins
		case welfare.MemberLeft:
			leaves := e.Person == n
			member = member && !leaves
			return leaves
		case welfare.MemberDied, welfare.MemberDeathAnnulled, welfare.MemberChanged, welfare.SchoolReported, welfare.Warned:
			return mentions(e, n)
		case welfare.CaregiverApplied:
			caring = mentions(e, n)
			return caring
		case welfare.CaregiverDecided, welfare.CaregiverEnded, welfare.CaregiverReinstated, welfare.CaregiverPaid, welfare.CaregiverSettled:
			return caring
		}
		return member
	}
}

// mentions tells whether an event names a person anywhere.
func mentions(e domain.Event, n domain.NationalNumber) bool { return holds(reflect.ValueOf(e), n) }

func holds(v reflect.Value, n domain.NationalNumber) bool {
	switch v.Kind() {
	case reflect.String:
		return v.Type() == reflect.TypeFor[domain.NationalNumber]() && v.String() == string(n)
	case reflect.Struct:
		for i := range v.NumField() {
			if holds(v.Field(i), n) {
				return true
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if holds(v.Index(i), n) {
				return true
			}
		}
	}
	return false
}
