package person_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

func TestAllotAndEnrol(t *testing.T) {
	t.Parallel()
	with := func(c person.Enrol, change func(*person.Enrol)) person.Enrol {
		change(&c)
		return c
	}
	forLegacy := person.NumberAllotted{NationalNumber: number, For: person.LegacyPurpose + "1"}
	elsewhere := enrolled()
	elsewhere.Office, elsewhere.Area, elsewhere.Sealed = "IQ-BA-03", "IQ-BA/الزبير", true
	nameless := enrolled()
	nameless.Particulars.Name = domain.Name{}

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name: "a number is taken",
		When: person.AllotNumber{By: by, NationalNumber: number, For: birth},
		Then: history(allotted()),
	}, {
		Name:  "again for the same birth: nothing",
		Given: history(allotted()),
		When:  person.AllotNumber{By: by, NationalNumber: number, For: birth},
	}, {
		Name:    "for nothing",
		When:    person.AllotNumber{By: by, NationalNumber: number, For: " "},
		Refused: domain.RuleRequired, Field: "for",
	}, {
		Name:    "no number",
		When:    person.AllotNumber{By: by, For: birth},
		Refused: domain.RuleRequired, Field: "nationalNumber",
	}, {
		Name:    "eleven digits",
		When:    person.AllotNumber{By: by, NationalNumber: "41709285601", For: birth},
		Refused: domain.RuleNationalNumber, Field: "nationalNumber",
	}, {
		Name:    "another number in this number's stream",
		Given:   history(allotted()),
		When:    person.AllotNumber{By: by, NationalNumber: "417092856014", For: birth},
		Refused: person.RuleNumberTaken, Field: "nationalNumber",
	}, {
		Name:  "a newborn",
		Given: history(allotted()),
		When:  toEnrol(),
		Then:  history(enrolled()),
	}, {
		Name:  "again: nothing",
		Given: life(),
		When:  toEnrol(),
	}, {
		Name:  "sealed, and in the birth's office",
		Given: history(allotted()),
		When:  with(toEnrol(), func(c *person.Enrol) { c.Office, c.Area, c.Sealed = "IQ-BA-03", "IQ-BA/الزبير", true }),
		Then:  history(elsewhere),
	}, {
		Name:  "a newborn without a name yet",
		Given: history(allotted()),
		When:  with(toEnrol(), func(c *person.Enrol) { c.Particulars.Name = domain.Name{} }),
		Then:  history(nameless),
	}, {
		Name:    "another birth under the number",
		Given:   history(allotted()),
		When:    with(toEnrol(), func(c *person.Enrol) { c.Birth = "birth-2" }),
		Refused: person.RuleNumberTaken, Field: "nationalNumber",
	}, {
		Name: "a citizen with an old number",
		When: toEnrolCitizen(),
		Then: history(citizen()),
	}, {
		Name:  "or with one allotted for a legacy record",
		Given: history(forLegacy),
		When:  toEnrolCitizen(),
		Then:  history(citizen()),
	}, {
		Name:  "again: nothing",
		Given: history(citizen()),
		When:  toEnrolCitizen(),
	}, {
		Name:    "another legacy record under the number",
		Given:   history(citizen()),
		When:    with(toEnrolCitizen(), func(c *person.Enrol) { c.Legacy.Page = "89" }),
		Refused: person.RuleAlreadyEnrolled, Field: "nationalNumber",
	}, {
		Name:    "a citizen needs a name",
		When:    with(toEnrolCitizen(), func(c *person.Enrol) { c.Particulars.Name.Given = "" }),
		Refused: domain.RuleRequired, Field: "particulars.name.given",
	}, {
		Name:    "from nowhere",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Origin = "abroad" }),
		Refused: person.RuleOrigin, Field: "origin",
	}, {
		Name:    "from no birth",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Birth = "" }),
		Refused: domain.RuleRequired, Field: "birth",
	}, {
		Name:    "from no legacy number",
		When:    with(toEnrolCitizen(), func(c *person.Enrol) { c.Legacy.Number = "" }),
		Refused: domain.RuleRequired, Field: "legacy.number",
	}, {
		Name:    "into another area",
		When:    with(toEnrolCitizen(), func(c *person.Enrol) { c.Area = "IQ-NI" }),
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "without a number",
		When:    with(toEnrolCitizen(), func(c *person.Enrol) { c.NationalNumber = "" }),
		Refused: domain.RuleRequired, Field: "nationalNumber",
	}, {
		Name:    "born tomorrow",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.DateOfBirth = today.AddDays(1) }),
		Refused: person.RuleFuture, Field: "particulars.dateOfBirth",
	}, {
		Name:    "a sex that is none",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Sex = "" }),
		Refused: domain.RuleSex, Field: "particulars.sex",
	}, {
		Name:    "a nation in words",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Nationality = "Iraq" }),
		Refused: person.RuleCountry, Field: "particulars.nationality",
	}, {
		Name:    "a nation that is none",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Nationality = "XX" }),
		Refused: person.RuleCountry, Field: "particulars.nationality",
	}, {
		Name:    "born in a country that is none",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.PlaceOfBirth.Country = "EU" }),
		Refused: person.RuleCountry, Field: "particulars.placeOfBirth.country",
	}, {
		Name:    "a mother's number with letters",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Mother.NationalNumber = "20000000000A" }),
		Refused: domain.RuleNationalNumber, Field: "particulars.mother.nationalNumber",
	}, {
		Name:    "a father's name with digits",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Father.Name.Given = "علي 2" }),
		Refused: domain.RuleNameLetters, Field: "particulars.father.name.given",
	}, {
		Name:    "a locality that is not text",
		When:    with(toEnrol(), func(c *person.Enrol) { c.Particulars.Residence.Locality = "\x1b[2J" }),
		Refused: domain.RuleNotText, Field: "particulars.residence.locality",
	}, {
		Name:    "a family number that is too long",
		When:    with(toEnrol(), func(c *person.Enrol) { c.FamilyNumber = domain.FamilyNumber(strings.Repeat("8", 201)) }),
		Refused: domain.RuleTooLong, Field: "familyNumber",
	}})
}

// TestCancelledWithItsBirth: and put back with it.
func TestCancelledWithItsBirth(t *testing.T) {
	t.Parallel()
	cancelled := person.EnrolmentCancelled{Birth: birth, Order: order}
	reinstated := person.EnrolmentReinstated{Birth: birth, Order: order}
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "cancelled",
		Given: life(),
		When:  person.CancelEnrolment{By: byPolicy, Birth: birth, Order: order},
		Then:  history(cancelled),
	}, {
		Name:  "again: nothing",
		Given: life(cancelled),
		When:  person.CancelEnrolment{By: byPolicy, Birth: birth, Order: order},
	}, {
		Name:  "reinstated",
		Given: life(cancelled),
		When:  person.ReinstateEnrolment{By: byPolicy, Birth: birth, Order: order},
		Then:  history(reinstated),
	}, {
		Name:  "again: nothing",
		Given: life(cancelled, reinstated),
		When:  person.ReinstateEnrolment{By: byPolicy, Birth: birth, Order: order},
	}, {
		Name:    "by another birth",
		Given:   life(),
		When:    person.CancelEnrolment{By: byPolicy, Birth: "birth-2", Order: order},
		Refused: person.RuleOtherBirth,
	}, {
		Name:    "a citizen who comes from no birth",
		Given:   history(citizen()),
		When:    person.CancelEnrolment{By: byPolicy, Order: order},
		Refused: person.RuleOtherBirth,
	}})
}
