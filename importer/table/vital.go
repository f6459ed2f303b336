package table

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/importer"
)

// mapRow maps a row by the kind of record that it names.
func (m *mapper) mapRow() (r importer.Record) {
	r = importer.Record{Action: importer.Submit, Kind: known(m, "record", kinds), Family: domain.FamilyNumber(m.text("family number"))}
	if m.text("record") == "" {
		m.Refuse("record", importer.RuleNotARecord)
		return r
	}
	r.Legacy = m.legacy(r.Kind)
	r.Registered = m.date("date of registration")
	switch r.Kind {
	case importer.Person:
		r.Number = m.nationalNumber("national number")
		r.Legacy.Year = 0 // a civil record is in force in every year
		m.person(&r)
	case importer.Birth:
		m.birth(&r)
	case importer.Death:
		m.death(&r)
	}
	return r
}

func (m *mapper) birth(r *importer.Record) {
	r.Mother, r.Father = m.other("mother record", r.Legacy), m.other("father record", r.Legacy)
	r.Birth = birth.Particulars{
		Outcome: known(m, "outcome", outcomes),
		Child: birth.Child{
			Name: m.name(""), Sex: known(m, "sex", sexes), DateOfBirth: m.date("date of birth"), TimeOfBirth: m.clock("time of birth"),
			Place: m.place("birth"), PlaceType: known(m, "place type", birthPlaces), Attendant: known(m, "attendant", attendants),
			Plurality: known(m, "plurality", pluralities), Order: m.whole("order", 15),
			WeightGrams: m.whole("weight grams", 8000), GestationWeeks: m.whole("gestation weeks", 46),
		},
		Mother: birth.Parent{
			NationalNumber: m.nationalNumber("mother national number"), Name: m.name("mother "), DateOfBirth: m.date("mother date of birth"),
			Residence: m.residence(),
		},
		Father: birth.Parent{
			NationalNumber: m.nationalNumber("father national number"), Name: m.fathersName(), DateOfBirth: m.date("father date of birth"),
		},
		Informant: birth.Informant{Relation: m.text("informant relation"), Name: domain.Name{Given: m.text("informant")}},
		Certifier: birth.Certifier{Name: m.text("certifier"), Licence: m.text("certifier licence")},
	}
	if r.Birth.Outcome == "" {
		r.Birth.Outcome = birth.LiveBirth
	}
}

func (m *mapper) death(r *importer.Record) {
	m.person(r)
	r.Deceased = m.other("person record", r.Legacy)
	p := death.Particulars{
		Deceased: death.Deceased{
			NationalNumber: m.nationalNumber("national number"), Name: r.Person.Name, Sex: r.Person.Sex, DateOfBirth: r.Person.DateOfBirth,
			Nationality: r.Person.Nationality, MaritalStatus: r.Person.MaritalStatus, Occupation: m.text("occupation"),
			Residence: r.Person.Residence, Marks: m.text("marks"),
		},
		DateOfDeath: m.date("date of death"), TimeOfDeath: m.clock("time of death"),
		Place: m.place("death"), PlaceType: known(m, "place type", deathPlaces),
		Evidence: death.Evidence{
			Kind: known(m, "evidence", evidence), Number: m.text("evidence number"), Date: m.date("evidence date"),
			Issuer: m.text("evidence issuer"), Certifier: m.text("certifier"), Licence: m.text("certifier licence"),
		},
		Cause:     m.cause(),
		Informant: death.Informant{Relation: m.text("informant relation"), Name: domain.Name{Given: m.text("informant")}},
	}
	if p.Deceased.DateOfBirth.Year == 0 {
		p.Deceased.AgeYears = m.whole("age", 130)
	}
	r.Death = p
}

func (m *mapper) cause() death.CauseOfDeath {
	c := death.CauseOfDeath{Manner: known(m, "manner", manners)}
	for _, line := range []string{"a", "b", "c", "d"} {
		if text := m.text("cause " + line); text != "" {
			c.Part1 = append(c.Part1, death.Condition{Text: text, Interval: m.text("interval " + line)})
		}
	}
	if text := m.text("cause other"); text != "" {
		c.Part2 = []death.Condition{{Text: text}}
	}
	if code := m.text("underlying icd"); code != "" {
		c.Coding = death.Coding{Underlying: code, System: "ICD-10"}
	}
	return c
}
