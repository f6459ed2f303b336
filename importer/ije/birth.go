package ije

import (
	"sijil/domain/birth"
	"sijil/importer"
	"sijil/importer/nvss"
)

// birth maps a natality record.
func (m *mapper) birth(r *importer.Record) {
	r.Kind, r.Action, r.Legacy = importer.Birth, importer.Submit, m.key(nvss.BirthSystem, bornYear, bState)
	if m.text(void) == "1" {
		r.Action = importer.Void
		return
	}
	r.Birth = birth.Particulars{
		Outcome: birth.LiveBirth,
		Child:   m.child(),
		Mother:  m.mother(),
		Father: birth.Parent{
			Name:        m.name("DADFNAME", m.text(dadGiven), m.text(dadMiddle), m.text(dadLast), m.text(dadSuffix)),
			DateOfBirth: m.date("FDOB", fDobYear, fDobMonth, fDobDay),
			Education:   coded(m, "FEDUC", fEducation, education),
			Occupation:  m.text(dadOccupation),
		},
		Certifier: birth.Certifier{
			Name: m.text(certifierName), Licence: m.text(certifierNPI), Kind: coded(m, "CERTIF", certAs, attendants),
		},
	}
	if p := &r.Birth.Father; p.DateOfBirth.Year == 0 {
		p.AgeYears = m.whole("FAGER", fAge, 98)
	}
	r.Registered = m.Registered("DOR", m.date("DOR", bRegYear, bRegMonth, bRegDay), r.Birth.Child.DateOfBirth)
}

func (m *mapper) child() birth.Child {
	c := birth.Child{
		Name:        m.name("KIDFNAME", m.text(kidGiven), m.text(kidMiddle), m.text(kidLast), m.text(kidSuffix)),
		Sex:         coded(m, "ISEX", bSex, sexes),
		DateOfBirth: m.date("IDOB", bornYear, bornMonth, bornDay),
		TimeOfBirth: m.clock("TB", bornTime),
		Place: nvss.Address{
			State: m.text(bState), County: m.text(bornCounty), City: m.text(bornTown), Facility: m.text(hospital),
		}.Place(),
		PlaceType:      coded(m, "BPLACE", birthPlaceType, birthPlaces),
		Attendant:      coded(m, "ATTEND", attendant, attendants),
		Plurality:      m.plurality(),
		Order:          m.whole("SORD", setOrder, 15),
		WeightGrams:    m.whole("BWG", weight, 9998),
		GestationWeeks: m.whole("OWGEST", gestation, 98),
	}
	return c
}

func (m *mapper) plurality() birth.Plurality {
	switch n := m.whole("PLUR", plurality, 16); n {
	case 0:
		return birth.PluralityUnstated
	case 1:
		return birth.Single
	case 2:
		return birth.Twin
	case 3:
		return birth.Triplet
	case 4:
		return birth.Quadruplet
	default:
		return birth.Higher
	}
}

// mother is known by her own family's name, if the record has it.
func (m *mapper) mother() birth.Parent {
	p := birth.Parent{
		Name:        m.name("MOMFMNME", m.text(momMaidenGiven), m.text(momMaidenMiddle), m.text(momMaidenLast), ""),
		DateOfBirth: m.date("MDOB", mDobYear, mDobMonth, mDobDay),
		Education:   coded(m, "MEDUC", mEducation, education),
		Occupation:  m.text(momOccupation),
		Residence: nvss.Address{
			Country: m.text(mHomeCountry), State: m.text(mHomeState), County: m.text(momCounty),
			City: m.text(momCity), Street: m.text(momAddress),
		}.Place(),
		PreviousLiveBirths: m.whole("PLBL", bornLiving, 30) + m.whole("PLBD", bornDead, 30),
	}
	if p.Name.IsZero() {
		p.Name = m.name("MOMFNAME", m.text(momGiven), m.text(momMiddle), m.text(momLast), "")
	}
	if p.DateOfBirth.Year == 0 {
		p.AgeYears = m.whole("MAGER", mAge, 98)
	}
	if coded(m, "MARN", mMarried, answers) == "yes" {
		p.MaritalStatus = "married"
	}
	return p
}
