package fhir

import (
	"cmp"
	"slices"

	"sijil/domain/birth"
	"sijil/importer"
)

// birth maps a BFDR live birth report.
func (m *mapper) birth(r *importer.Record) {
	r.Kind = importer.Birth
	child, found := find(m.patients, "patient-child-vr")
	if !found {
		child, found = m.humans[m.composition.Subject.Reference]
	}
	if !found {
		m.Refuse("child", importer.RuleNoChild)
	}
	mother, _ := find(m.patients, "patient-mother-vr")
	father, _ := find(m.relatives, "-father-natural-vr", "NFTH", "FTH")
	r.Birth = birth.Particulars{
		Outcome:   birth.LiveBirth,
		Child:     m.child(child),
		Mother:    m.parent("mother", mother, educationMother),
		Father:    m.parent("father", father, educationFather),
		Certifier: m.certifier(),
	}
	r.Birth.Mother.PreviousLiveBirths = max(0, m.count("previousBirths", bornNowLiving)) + max(0, m.count("previousBirths", bornNowDead))
	registered, _ := m.date("composition.date", m.composition.Date, extended{})
	r.Registered = m.Registered("composition.date", registered, r.Birth.Child.DateOfBirth)
}

func (m *mapper) child(h human) birth.Child {
	c := birth.Child{
		Name: m.name("child.name", official(h.Name, "official")),
		Sex:  m.sex("child.birthsex", h, "us-core-birthsex"),
	}
	c.DateOfBirth, c.TimeOfBirth = m.date("child.birthDate", h.BirthDate, h.BirthDateExt)
	if born, ok := named(h.BirthDateExt.Extension, "patient-birthtime"); ok {
		_, c.TimeOfBirth = m.date("child.birthTime", born.ValueDateTime, extended{})
	}
	place, _ := named(h.Extension, "patient-birthplace")
	c.Place = placeOf(place.ValueAddress, m.place("birth").Name)
	c.PlaceType = m.birthPlaceType()
	c.Plurality, c.Order = m.delivery(h)
	if who, ok := m.withRole("attendant"); ok && len(who.Qualification) > 0 {
		c.Attendant = coded(m, "attendant.qualification", who.Qualification[0].Code, attendants)
	}
	c.WeightGrams = m.whole("birthWeight", m.observed(birthWeight).ValueQuantity, 1, 9998,
		map[string]float64{"g": 1, "kg": 1000, "[lb_av]": 453.59237, "[oz_av]": 28.349523})
	c.GestationWeeks = m.weeks(m.observed(gestation).ValueQuantity)
	return c
}

// weeks are completed weeks: 20 weeks and 6 days are 20.
func (m *mapper) weeks(q quantity) int {
	if cmp.Or(q.Code, q.Unit) == "d" {
		return m.whole("gestationalAge", q, 1, 400, map[string]float64{"d": 1}) / 7
	}
	return m.whole("gestationalAge", q, 1, 60, map[string]float64{"wk": 1, "weeks": 1})
}

// delivery tells how many children came and which one this was. A set order
// alone does not tell how many there were.
func (m *mapper) delivery(h human) (birth.Plurality, int) {
	order := max(0, number(h.MultipleBirthInteger))
	for _, list := range [][]extension{h.MultipleIntegerExt.Extension, h.MultipleBooleanExt.Extension, h.Extension} {
		if e, ok := named(list, "patient-multiplebirthtotal"); ok {
			total := number(e.ValuePositiveInt, e.ValueUnsignedInt, e.ValueInteger)
			if p, known := pluralities[total]; known {
				return p, order
			}
			if total > len(pluralities) {
				return birth.Higher, order
			}
		}
	}
	if h.MultipleBirthBoolean != nil && !*h.MultipleBirthBoolean {
		return birth.Single, order
	}
	return birth.PluralityUnstated, order
}

func (m *mapper) birthPlaceType() birth.PlaceType {
	for _, e := range m.encounters {
		for _, l := range e.Location {
			if len(l.PhysicalType.Coding) > 0 {
				return coded(m, "birthPhysicalLocation", l.PhysicalType, birthPlaces)
			}
		}
	}
	return birth.PlaceUnstated
}

func (m *mapper) parent(field string, h human, education string) birth.Parent {
	use := "official"
	if field == "mother" {
		use = "maiden" // a register of civil status knows a woman by her own family's name
	}
	p := birth.Parent{Name: m.name(field+".name", official(h.Name, use, "official"))}
	p.DateOfBirth, _ = m.date(field+".birthDate", h.BirthDate, h.BirthDateExt)
	if len(h.Address) > 0 {
		p.Residence = placeOf(h.Address[0], "")
	}
	p.MaritalStatus = coded(m, field+".maritalStatus", h.MaritalStatus, maritalStatuses)
	p.Education = m.observed(education).ValueCodeableConcept.words()
	return p
}

func (m *mapper) certifier() birth.Certifier {
	who, ok := m.withRole("certifier")
	if !ok {
		return birth.Certifier{}
	}
	c := birth.Certifier{Name: full(official(who.Name, "official")), Licence: licence(who)}
	if len(who.Qualification) > 0 {
		c.Kind = coded(m, "certifier.qualification", who.Qualification[0].Code, attendants)
	}
	return c
}

// withRole finds the practitioner whom BFDR's role extension marks.
func (m *mapper) withRole(role string) (human, bool) {
	i := slices.IndexFunc(m.certifiers, func(h human) bool {
		e, ok := named(h.Extension, "extension-role")
		return ok && (e.ValueCode == role || e.ValueCodeableConcept.is(role))
	})
	if i < 0 {
		return human{}, false
	}
	return m.certifiers[i], true
}

// count is an observation's number; -1 if it has none.
func (m *mapper) count(field, code string) int {
	o := m.observed(code)
	if o.ValueQuantity.Value != nil {
		return m.whole(field, o.ValueQuantity, 0, 30, map[string]float64{"": 1, "1": 1, "{#}": 1})
	}
	n := number(o.ValueInteger, o.ValueUnsignedInt)
	if n > 30 {
		m.Refuse(field, importer.RuleNumber, 0, 30)
		return -1
	}
	return n
}
