package fhir

import (
	"cmp"
	"slices"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/importer"
)

// death maps a VRDR death certificate.
func (m *mapper) death(r *importer.Record) {
	r.Kind = importer.Death
	decedent, found := find(m.patients, "-decedent")
	if !found && len(m.patients) == 1 {
		decedent, found = m.patients[0], true
	}
	if !found {
		m.Refuse("decedent", importer.RuleNoDecedent)
	}
	p := death.Particulars{Deceased: m.deceased(decedent)}
	date := m.observed(dateOfDeath)
	p.DateOfDeath, p.TimeOfDeath = m.date("deathDate", date.ValueDateTime, date.ValueDateTimeExt)
	if p.DateOfDeath.IsZero() { // where earlier editions put it
		p.DateOfDeath, p.TimeOfDeath = m.date("deathDate", date.Effective, date.EffectiveExt)
	}
	p.PlaceType = coded(m, "deathLocationType", date.component(placeTypeOfDeath).ValueCodeableConcept, deathPlaces)
	at := m.place("death")
	p.Place = placeOf(at.Address, at.Name)
	p.Cause = m.cause()
	p.Evidence = m.evidence()
	if p.Cause.Stated() {
		p.Cause.CertifiedBy, p.Cause.Licence, p.Cause.DateCertified = p.Evidence.Certifier, p.Evidence.Licence, p.Evidence.Date
	}
	if len(decedent.Contact) > 0 {
		c := decedent.Contact[0]
		p.Informant.Name = m.name("decedent.contact", c.Name)
		if len(c.Relationship) > 0 {
			p.Informant.Relation = c.Relationship[0].words()
		}
	}
	r.Death = p
	r.Person = m.decedentPerson(decedent, p.Deceased)
	registered, _ := m.date("composition.date", m.composition.Date, extended{})
	r.Registered = m.Registered("composition.date", registered, p.DateOfDeath)
}

func (m *mapper) deceased(h human) death.Deceased {
	d := death.Deceased{
		Name:          m.name("decedent.name", official(h.Name, "official")),
		Sex:           m.sex("decedent.sex", h, "nvss-sexatdeath"),
		MaritalStatus: coded(m, "decedent.maritalStatus", h.MaritalStatus, maritalStatuses),
		Occupation:    m.observed(usualOccupation).ValueCodeableConcept.words(),
	}
	d.DateOfBirth, _ = m.date("decedent.birthDate", h.BirthDate, h.BirthDateExt)
	if len(h.Address) > 0 {
		d.Residence = placeOf(h.Address[0], "")
	}
	age := m.observed(ageAtDeath)
	if age.ResourceType == "" {
		age = m.observed(ageAtDeathEarlier)
	}
	if q := age.ValueQuantity; d.DateOfBirth.Year == 0 && cmp.Or(q.Code, q.Unit) == "a" {
		d.AgeYears = m.whole("decedentAge", q, 0, 150, map[string]float64{"a": 1})
	}
	return d
}

// sex reads the record's own extension; where that knows nothing, the
// administrative gender.
func (m *mapper) sex(field string, h human, extensionName string) domain.Sex {
	e, _ := named(h.Extension, extensionName)
	stated := e.ValueCodeableConcept
	if e.ValueCode != "" {
		stated = concept{Coding: []coding{{Code: e.ValueCode}}}
	}
	sex := coded(m, field, stated, sexes)
	if (sex == "" || sex == domain.SexUnstated) && h.Gender != "" {
		sex = coded(m, field, concept{Coding: []coding{{Code: h.Gender}}}, sexes)
	}
	return cmp.Or(sex, domain.SexUnstated)
}

func (m *mapper) decedentPerson(h human, d death.Deceased) person.Particulars {
	born, _ := named(h.Extension, "patient-birthplace")
	father, _ := find(m.relatives, "-father", "FTH", "NFTH")
	mother, _ := find(m.relatives, "-mother", "MTH", "NMTH")
	return person.Particulars{
		Name: d.Name, Sex: d.Sex, DateOfBirth: d.DateOfBirth, PlaceOfBirth: placeOf(born.ValueAddress, ""),
		MaritalStatus: d.MaritalStatus, Residence: d.Residence,
		Father: person.Parent{Name: m.name("father.name", official(father.Name, "official"))},
		Mother: person.Parent{Name: m.name("mother.name", official(mother.Name, "maiden", "official"))},
	}
}

// cause maps the certificate of cause of death.
func (m *mapper) cause() death.CauseOfDeath {
	c := death.CauseOfDeath{
		Part1:  m.lines(causePart1),
		Part2:  m.lines(causePart2),
		Manner: coded(m, "mannerOfDeath", m.observed(mannerOfDeath).ValueCodeableConcept, manners),
		Pregnancy: death.Pregnancy{
			Status: coded(m, "pregnancyStatus", m.observed(pregnancyStatus).ValueCodeableConcept, pregnancies),
		},
		Tobacco: coded(m, "tobaccoUse", m.observed(tobaccoUse).ValueCodeableConcept, tobacco),
	}
	autopsy := m.observed(autopsyDone)
	c.Autopsy.Performed = coded(m, "autopsyPerformed", autopsy.ValueCodeableConcept, answers)
	c.Autopsy.Used = coded(m, "autopsyResultsAvailable", autopsy.component(autopsyUsed).ValueCodeableConcept, answers)
	surgery := m.observed(surgeryDate)
	c.Surgery.Date, _ = m.date("surgeryDate", cmp.Or(surgery.ValueDateTime, surgery.Effective), surgery.ValueDateTimeExt)
	if !c.Surgery.Date.IsZero() {
		c.Surgery.Performed = "yes"
	}
	m.external(&c.External)
	return c
}

// external maps the injury. A certificate of a natural death often carries an
// empty one, which says nothing.
func (m *mapper) external(e *death.ExternalCause) {
	o := m.observed(injury)
	e.Date, e.Time = m.date("injuryIncident", o.Effective, o.EffectiveExt)
	e.Description = o.ValueCodeableConcept.words()
	e.AtWork = coded(m, "injuryAtWork", o.component(injuryAtWork).ValueCodeableConcept, answers)
	at := m.place("injury")
	e.Place = placeOf(at.Address, at.Name)
	if e.Place.Facility == "" {
		e.Place.Facility = o.component(injuryPlace).ValueCodeableConcept.words()
	}
}

// lines maps the conditions of a part in the order of their line numbers;
// earlier editions number none and list them in order.
func (m *mapper) lines(part string) []death.Condition {
	type line struct {
		number int
		death.Condition
	}
	var lines []line
	for _, o := range m.observations {
		if !o.Code.is(part) {
			continue
		}
		n := o.component("lineNumber")
		interval := o.component(onsetInterval)
		c := death.Condition{
			Text:     cmp.Or(o.ValueCodeableConcept.Text, o.ValueString),
			Interval: cmp.Or(interval.ValueString, interval.ValueCodeableConcept.words()),
			ICD10:    o.ValueCodeableConcept.code(),
		}
		if c.Text != "" || c.ICD10 != "" {
			lines = append(lines, line{number(n.ValueInteger), c})
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return a.number - b.number })
	var conditions []death.Condition
	for _, l := range lines {
		conditions = append(conditions, l.Condition)
	}
	return conditions
}

// evidence is the medical certificate.
func (m *mapper) evidence() death.Evidence {
	e := death.Evidence{Kind: death.MedicalCertificate}
	for _, p := range m.procedures {
		if !p.Code.is(certification) {
			continue
		}
		e.Date, _ = m.date("deathCertification", p.Performed, p.PerformedExt)
		if len(p.Performer) == 0 {
			continue
		}
		who := m.humans[p.Performer[0].Actor.Reference]
		e.Certifier = full(official(who.Name, "official"))
		e.Licence = licence(who)
	}
	return e
}

// licence is the practitioner's own number: of the qualification, else of the person.
func licence(h human) string {
	for _, q := range h.Qualification {
		for _, i := range q.Identifier {
			return i.Value
		}
	}
	for _, i := range h.Identifier {
		return i.Value
	}
	return ""
}

// coding maps a coding message: what the coders made of the cause.
func (m *mapper) coding(r *importer.Record) {
	r.Kind, r.Action = importer.Death, importer.Code
	c := death.Coding{System: "ICD-10", Coder: "NCHS"}
	c.Underlying = cmp.Or(m.observed(underlyingManual).ValueCodeableConcept.code(), m.observed(underlyingAuto).ValueCodeableConcept.code())
	c.EntityAxis = m.axis(entityAxis, "lineNumber", "position")
	c.RecordAxis = m.axis(recordAxis, "position")
	for _, p := range m.parameters {
		for _, v := range p.Parameter {
			if v.Name == "receiptDate" {
				c.DateReceived, _ = m.date("receiptDate", v.ValueDateTime, v.ValueDateExt)
			}
		}
	}
	if c.IsZero() {
		m.Refuse("underlyingCauseOfDeath", domain.RuleRequired)
	}
	r.Coding = c
}

// axis lists the codes of an axis in the order that its components number.
func (m *mapper) axis(of string, by ...string) []string {
	var found []observation
	for _, o := range m.observations {
		if o.Code.is(of) && o.ValueCodeableConcept.code() != "" {
			found = append(found, o)
		}
	}
	slices.SortStableFunc(found, func(a, b observation) int {
		for _, part := range by {
			if d := number(a.component(part).ValueInteger) - number(b.component(part).ValueInteger); d != 0 {
				return d
			}
		}
		return 0
	})
	var codes []string
	for _, o := range found {
		codes = append(codes, o.ValueCodeableConcept.code())
	}
	return codes
}
