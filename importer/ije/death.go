package ije

import (
	"strings"

	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/importer"
	"sijil/importer/nvss"
)

// death maps a mortality record.
func (m *mapper) death(r *importer.Record) {
	r.Kind, r.Action, r.Legacy = importer.Death, m.action(), m.key(nvss.DeathSystem, dodYear, dState)
	if r.Action == importer.Void {
		return
	}
	p := death.Particulars{
		Deceased:    m.deceased(),
		DateOfDeath: m.date("DOD", dodYear, dodMonth, dodDay),
		TimeOfDeath: m.clock("TOD", deathTime),
		Place: nvss.Address{
			Country: m.text(deathCountry), State: m.text(dState), County: m.text(deathCounty), City: m.text(deathCity),
			Street: m.text(deathAddress), Facility: m.text(deathInstitution),
		}.Place(),
		PlaceType: coded(m, "DPLACE", deathPlaceType, deathPlaces),
		Informant: death.Informant{Relation: m.text(informantRelation)},
	}
	p.Evidence = death.Evidence{
		Kind:      death.MedicalCertificate,
		Date:      m.date("CERTDATE", certYear, certMonth, certDay),
		Certifier: nvss.Join(" ", m.text(certGiven), m.text(certMiddle), m.text(certLast), m.text(certSuffix)),
	}
	p.Cause = m.cause()
	if p.Cause.Stated() {
		p.Cause.CertifiedBy, p.Cause.DateCertified = p.Evidence.Certifier, p.Evidence.Date
	}
	r.Death, r.Person = p, m.decedent(p.Deceased)
	r.Registered = m.Registered("DOR", m.date("DOR", dRegYear, dRegMonth, dRegDay), p.DateOfDeath)
}

func (m *mapper) deceased() death.Deceased {
	middle := m.text(dMiddle)
	if middle == "" {
		middle = m.text(dInitial)
	}
	d := death.Deceased{
		Name:          m.name("GNAME", m.text(dGiven), middle, m.text(dLast), m.text(dSuffix)),
		Sex:           coded(m, "SEX", dSex, sexes),
		DateOfBirth:   m.date("DOB", dobYear, dobMonth, dobDay),
		MaritalStatus: coded(m, "MARITAL", marital, maritalStatuses),
		Occupation:    m.text(occupation),
		Residence: nvss.Address{
			Country: m.text(homeCountry), State: m.text(homeState), County: m.text(homeCounty),
			City: m.text(homeCity), Street: m.text(homeAddress),
		}.Place(),
	}
	if d.DateOfBirth.Year == 0 && m.text(ageUnit) == "1" {
		d.AgeYears = m.whole("AGE", age, 130)
	}
	return d
}

func (m *mapper) decedent(d death.Deceased) person.Particulars {
	return person.Particulars{
		Name: d.Name, Sex: d.Sex, DateOfBirth: d.DateOfBirth, MaritalStatus: d.MaritalStatus, Residence: d.Residence,
		PlaceOfBirth: nvss.Address{Country: m.text(bornCountry), State: m.text(bornState), City: m.text(bornCity)}.Place(),
		Father:       person.Parent{Name: m.name("DDADF", m.text(dFatherGiven), m.text(dFatherMiddle), m.text(dFatherLast), "")},
		Mother:       person.Parent{Name: m.name("DMOMF", m.text(dMotherGiven), m.text(dMotherMiddle), m.text(dMotherMaiden), "")},
	}
}

func (m *mapper) cause() death.CauseOfDeath {
	c := death.CauseOfDeath{
		Manner: coded(m, "MANNER", manner, manners),
		External: death.ExternalCause{
			Date: m.date("DOI", injYear, injMonth, injDay), Time: m.injuryTime(), Description: m.text(injHow),
			AtWork: coded(m, "WORKINJ", workInjury, answers),
			Place: nvss.Address{
				State: m.text(injState), County: m.text(injCounty), City: m.text(injCity), Facility: m.text(injPlace),
			}.Place(),
		},
		Surgery: death.Surgery{Date: m.date("SUR", surYear, surMonth, surDay)},
		Autopsy: death.Autopsy{
			Performed: coded(m, "AUTOP", autopsy, answers), Used: coded(m, "AUTOPF", autopsyFindings, answers),
		},
		Pregnancy: death.Pregnancy{Status: coded(m, "PREG", pregnancy, pregnancies)},
		Tobacco:   coded(m, "TOBAC", tobaccoUse, tobacco),
		Coding:    m.coding(),
	}
	if !c.Surgery.Date.IsZero() {
		c.Surgery.Performed = "yes"
	}
	for _, line := range causeLines {
		if text := m.text(line[0]); text != "" {
			c.Part1 = append(c.Part1, death.Condition{Text: text, Interval: m.text(line[1])})
		}
	}
	if text := m.text(otherConditions); text != "" {
		c.Part2 = []death.Condition{{Text: text}}
	}
	return c
}

// injuryTime is by a clock of 24 hours (M), or by one of 12 (A, P).
func (m *mapper) injuryTime() string {
	t := m.clock("TOI_HR", injTime)
	if t == "" {
		return ""
	}
	switch unit := m.text(injTimeUnit); {
	case unit == "P" && t < "12":
		return string(t[0]+1) + string(t[1]+2) + t[2:]
	case unit == "A" && t >= "12" && t < "13":
		return "00" + t[2:]
	}
	return t
}

// coding reads the ICD-10 codes that the coders left in the record.
func (m *mapper) coding() death.Coding {
	c := death.Coding{Underlying: icd10(m.text(manualCause))}
	if c.Underlying == "" {
		c.Underlying = icd10(m.text(acmeCause))
	}
	// 20 entity-axis codes of 8 columns: line, position, code and a flag; 20 record-axis codes of 5.
	for i := range 20 {
		if code := icd10(m.text(field{entityCodes.from + 8*i + 2, 5})); code != "" {
			c.EntityAxis = append(c.EntityAxis, code)
		}
		if code := icd10(m.text(field{recordCodes.from + 5*i, 5})); code != "" {
			c.RecordAxis = append(c.RecordAxis, code)
		}
	}
	if !c.IsZero() {
		c.System, c.Coder = "ICD-10", "NCHS"
	}
	return c
}

// icd10 writes a code with its point: I219 is I21.9.
func icd10(s string) string {
	if len(s) > 3 && !strings.Contains(s, ".") {
		return s[:3] + "." + s[3:]
	}
	return s
}
