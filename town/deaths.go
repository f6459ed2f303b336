package town

import (
	"sijil/domain"
	"sijil/domain/death"
)

// deathOf takes a soul's death through the office, if it has come.
func (l *line) deathOf(s *soul) {
	missed := s.born.YearsUntil(s.dies) < 5 && l.dice.chance(0.15) // small children are buried without papers
	if s.entered.IsZero() || s.dies.After(l.today) || missed {
		return
	}
	p := l.lastParticulars(s, s.dies)
	record := s.key.as('d')
	declared := later(s.dies.AddDays(l.dice.between(0, 6)), s.entered)
	if s.dies.Before(inForce) {
		l.do(declared, s.home, record, death.Reconstruct{
			DateOfRegistration: domain.NewDate(declared.Year, declared.Month, 0),
			Legacy: domain.Legacy{
				System: "paper-1957", Number: string(s.key[1:]), Register: plain(l.index + 1), Office: s.home.office.Code, Year: declared.Year,
			},
			Particulars: p,
		})
		return
	}
	reason := ""
	switch {
	case l.dice.chance(0.05):
		declared, reason = declared.AddDays(l.dice.between(40, 300)), pick(l.dice, delays)
	case p.PlaceType == death.HealthInstitution && p.Evidence.Kind == death.MedicalCertificate && s.dies.Year >= 2005:
		l.do(later(s.dies, s.entered), s.home, record, death.Notify{Notifier: s.home.hospital, Area: s.home.office.Area, Particulars: p})
	}
	if s.dies.DaysUntil(declared) > 28 && reason == "" {
		reason = "سُجلت الولادة أولاً" // an infant whose birth was declared late
	}
	l.do(declared, s.home, record, death.Declare{Particulars: p})
	l.do(declared.AddDays(l.dice.between(0, 2)), s.home, record, death.Register{ReasonForDelay: reason})
	if p.Evidence.Kind == death.MedicalCertificate && s.dies.Year >= 2018 {
		coding := death.Coding{Underlying: p.Cause.Part1[len(p.Cause.Part1)-1].ICD10, Coder: l.official(s.kurdish), System: "ICD-10 2019"}
		coding.DateReceived = declared.AddDays(l.dice.between(20, 60))
		l.do(coding.DateReceived, s.home, record, death.CodeCause{Coding: coding})
	}
}

func later(a, b domain.Date) domain.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// lastParticulars states the facts of a death on a day, with a cause by age and sex.
func (l *line) lastParticulars(s *soul, on domain.Date) death.Particulars {
	c := l.dice.cause(s.sex, s.born.YearsUntil(on))
	p := death.Particulars{
		Deceased: death.Deceased{
			NationalNumber: s.key.number(), Name: s.name, Sex: s.sex, DateOfBirth: s.known,
			Nationality: "IQ", Occupation: l.lastOccupation(s, on), Residence: s.home.home(),
		},
		DateOfDeath: on, TimeOfDeath: l.clock(), Place: s.home.ward(), PlaceType: death.HealthInstitution,
		Cause: l.certificate(s, on, c), Informant: death.Informant{Relation: "relative", Name: l.mourner(s)},
	}
	if l.dice.chance(0.3) {
		p.Place, p.PlaceType = s.home.home(), death.PrivateHome
	}
	l.prove(&p, s, on)
	return p
}

// lastOccupation is the dead adult's trade.
func (l *line) lastOccupation(s *soul, on domain.Date) string {
	if s.born.YearsUntil(on) < 18 {
		return ""
	}
	return l.occupation(s)
}

// mourner is a relative's name: the spouse's, or the father's line.
func (l *line) mourner(s *soul) domain.Name {
	if s.spouse != nil {
		return s.spouse.name
	}
	return domain.Name{Given: l.given(s.language(), domain.Male).name, Father: s.name.Father, Surname: s.name.Surname}
}

// prove adds the evidence that the manner of death calls for.
func (l *line) prove(p *death.Particulars, s *soul, on domain.Date) {
	p.Evidence = death.Evidence{
		Kind: death.MedicalCertificate, Issuer: s.home.hospital, Number: plain(l.dice.between(100, 99999)), Date: on,
		Certifier: p.Cause.CertifiedBy, Licence: p.Cause.Licence,
	}
	e := &p.Evidence
	switch p.Cause.Manner {
	case death.War:
		e.Kind, e.Issuer, e.Certifier, e.Licence = death.MilitaryConfirmation, "وزارة الدفاع", "", ""
		p.PlaceType, p.Place.Facility = death.OtherPlace, ""
		p.Cause.External = death.ExternalCause{Date: on, Description: p.Cause.Part1[len(p.Cause.Part1)-1].Text}
	case death.Accident, death.Assault:
		e.Kind, e.Issuer, e.Court = death.ForensicReport, "دائرة الطب العدلي", l.order(s.home, on)
		p.PlaceType, p.Place.Facility = death.OtherPlace, ""
		p.Cause.External = death.ExternalCause{Date: on, Description: p.Cause.Part1[len(p.Cause.Part1)-1].Text}
	default:
		if l.dice.chance(0.02) {
			e.Kind, e.Issuer, e.Legalised, e.Translated = death.ForeignCertificate, "البعثة العراقية في عمّان", true, true
			p.Place, p.PlaceType = domain.Place{Country: "JO", Locality: "عمّان"}, death.HealthInstitution
		}
	}
}

// certificate fills the WHO form: the immediate cause first, the underlying one last.
func (l *line) certificate(s *soul, on domain.Date, c cause) death.CauseOfDeath {
	d := l.dice
	f := death.CauseOfDeath{
		Manner: death.Manner(c.manner), CertifiedBy: l.official(s.kurdish), Licence: "M-" + plain(d.between(10000, 99999)), DateCertified: on,
	}
	if c.immediateText != "" {
		f.Part1 = append(f.Part1, death.Condition{Text: c.immediateText, ICD10: c.immediateCode, Interval: plain(d.between(1, 10)) + " أيام"})
	}
	f.Part1 = append(f.Part1, death.Condition{Text: c.text, ICD10: c.code})
	age := s.born.YearsUntil(on)
	if c.manner == "disease" && age >= 50 && c.code != "E14" && d.chance(0.3) {
		f.Part2 = []death.Condition{{Text: "داء السكري", ICD10: "E14"}}
	}
	if s.sex == domain.Female && age >= 15 && age < 50 {
		f.Pregnancy = death.Pregnancy{Status: "not_pregnant"}
		if c.code == "O72" {
			f.Pregnancy = death.Pregnancy{Status: "within_42_days", Contributed: "yes"}
		}
	}
	if s.born.DaysUntil(on) < 28 && s.mother != nil {
		f.Perinatal = death.Perinatal{
			WeightGrams: d.between(900, 2800), GestationWeeks: d.between(28, 38), MotherAgeYears: s.mother.born.YearsUntil(s.born),
		}
	}
	return f
}
