package death_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
)

// TestParticularsAreChecked: each fault is refused by its rule and named by its
// path, in every command that takes particulars and at whose stage it matters.
func TestParticularsAreChecked(t *testing.T) {
	t.Parallel()
	const (
		atNotification = 1 << iota
		atDeclaration
		atTakeover
		atCorrection
		always = atNotification | atDeclaration | atTakeover | atCorrection
		stated = atDeclaration | atCorrection
	)
	long := strings.Repeat("ن", domain.MaxLine+1)
	for _, c := range []struct {
		field  string
		rule   *domain.Rule
		when   int
		change func(*death.Particulars)
	}{
		{"deceased.marks", death.RuleDescription, always, func(p *death.Particulars) { p.Deceased = death.Deceased{Sex: domain.Male} }},
		{"deceased.nationalNumber", domain.RuleNationalNumber, always, func(p *death.Particulars) { p.Deceased.NationalNumber = "12345" }},
		{"deceased.nationalNumber", domain.RuleNationalNumber, always, func(p *death.Particulars) { p.Deceased.NationalNumber = "٤١٧٠٩٢٨٥٦٠١٣" }},
		{"deceased.name.given", domain.RuleNameLetters, always, func(p *death.Particulars) { p.Deceased.Name.Given = "'; DROP TABLE" }},
		{"deceased.name.father", domain.RuleTooLong, always, func(p *death.Particulars) { p.Deceased.Name.Father = long }},
		{"deceased.name.latin.surname", domain.RuleNotText, always, func(p *death.Particulars) { p.Deceased.Name.Latin.Surname = "A\x00B" }},
		{"deceased.sex", domain.RuleSex, always, func(p *death.Particulars) { p.Deceased.Sex = "M" }},
		{"deceased.dateOfBirth", domain.RuleDateCalendar, always, func(p *death.Particulars) { p.Deceased.DateOfBirth = domain.NewDate(1948, 2, 30) }},
		{"deceased.dateOfBirth", domain.RuleDateHijri, always, func(p *death.Particulars) { p.Deceased.DateOfBirth = domain.NewDate(1367, 1, 1) }},
		{"deceased.dateOfBirth", death.RuleFuture, always, func(p *death.Particulars) { p.Deceased.DateOfBirth = today.AddDays(1) }},
		{"deceased.ageYears", death.RuleRange, always, func(p *death.Particulars) { p.Deceased.AgeYears = 131 }},
		{"deceased.ageYears", death.RuleRange, always, func(p *death.Particulars) { p.Deceased.AgeYears = -3 }},
		{"deceased.nationality", death.RuleCountry, always, func(p *death.Particulars) { p.Deceased.Nationality = "Iraqi" }},
		{"deceased.nationality", death.RuleCountry, always, func(p *death.Particulars) { p.Deceased.Nationality = "ZZ" }},
		{"deceased.residence.country", death.RuleCountry, always, func(p *death.Particulars) { p.Deceased.Residence.Country = "UK" }},
		{"deceased.occupation", domain.RuleHiddenDirection, always, func(p *death.Particulars) { p.Deceased.Occupation = "معلم\u202e" }},
		{"deceased.residence.locality", domain.RuleTooLong, always, func(p *death.Particulars) { p.Deceased.Residence.Locality = long }},
		{"deceased.marks", domain.RuleTooLong, always, func(p *death.Particulars) { p.Deceased.Marks = longNote }},
		{"dateOfDeath", death.RuleDateOfDeath, always, func(p *death.Particulars) { p.DateOfDeath = domain.Date{} }},
		{"dateOfDeath", death.RuleDateOfDeath, stated, func(p *death.Particulars) { p.DateOfDeath.Day = 0 }},
		{"dateOfDeath", death.RuleFuture, always &^ atCorrection, func(p *death.Particulars) { p.DateOfDeath = today.AddDays(1) }},
		{"dateOfDeath", death.RuleBeforeBirth, always, func(p *death.Particulars) { p.DateOfDeath = domain.NewDate(1948, 6, 30) }},
		{"dateOfDeath", domain.RuleDateCalendar, always, func(p *death.Particulars) { p.DateOfDeath = domain.NewDate(2025, 2, 29) }},
		{"dateOfDeath", domain.RuleDateYear, always &^ atCorrection, func(p *death.Particulars) { p.DateOfDeath = domain.NewDate(10000, 1, 1) }},
		{"timeOfDeath", death.RuleTime, always, func(p *death.Particulars) { p.TimeOfDeath = "24:00" }},
		{"timeOfDeath", death.RuleTime, always, func(p *death.Particulars) { p.TimeOfDeath = "4:35" }},
		{"place", death.RulePlace, stated, func(p *death.Particulars) { p.Place = domain.Place{} }},
		{"place.country", death.RuleCountry, always, func(p *death.Particulars) { p.Place.Country = "iq" }},
		{"placeType", death.RulePlaceType, always, func(p *death.Particulars) { p.PlaceType = "taxi" }},
		{"evidence.kind", death.RuleEvidenceKind, always, func(p *death.Particulars) { p.Evidence.Kind = "rumour" }},
		{"evidence.kind", death.RuleEvidenceKind, stated, func(p *death.Particulars) { p.Evidence.Kind = "" }},
		{"evidence.date", death.RuleFuture, always, func(p *death.Particulars) { p.Evidence.Date = today.AddDays(1) }},
		{"evidence.inquiries", domain.RuleTooLong, always, func(p *death.Particulars) { p.Evidence.Inquiries = longNote }},
		{"evidence.court.court", domain.RuleNotText, always, func(p *death.Particulars) { p.Evidence.Court.Court = "\xff" }},
		{"evidence.scanHash", domain.RuleTooLong, always, func(p *death.Particulars) { p.Evidence.ScanHash = long }},
		{"informant.relation", domain.RuleRequired, stated, func(p *death.Particulars) { p.Informant.Relation = "" }},
		{"informant.nationalNumber", domain.RuleNationalNumber, always, func(p *death.Particulars) { p.Informant.NationalNumber = "1 2" }},
		{"informant.name.given", domain.RuleNameLetters, always, func(p *death.Particulars) { p.Informant.Name.Given = "<b>" }},
		{"informant.phone", domain.RuleNotText, always, func(p *death.Particulars) { p.Informant.Phone = "07\x1b[31m" }},
		{"cause.part1[0].text", domain.RuleTooLong, always, func(p *death.Particulars) { p.Cause.Part1[0].Text = longNote }},
		{"cause.manner", death.RuleManner, always, func(p *death.Particulars) { p.Cause.Manner = "natural" }},
		{"cause.external.place.country", death.RuleCountry, always, func(p *death.Particulars) { p.Cause.External.Place.Country = "XX" }},
		{"cause.external.place.country", domain.RuleTooLong, always, func(p *death.Particulars) { p.Cause.External.Place.Country = long }},
	} {
		p := with(c.change)
		for stage, command := range map[int]death.Command{
			atNotification: death.Notify{By: by, Tracking: tracking, Notifier: "x", Particulars: p},
			atDeclaration:  toDeclare(p),
			atTakeover:     toReconstruct(p),
			atCorrection:   correction(domain.CourtOrdered, court, c.change),
		} {
			var past []domain.Event
			if stage == atCorrection {
				past = entry(natural())
			}
			decided, err := death.Decider.Decide(death.Decider.Fold(past), command)
			if c.when&stage != 0 {
				check(t, c.field, err, c.rule, "particulars."+c.field)
				if decided != nil {
					t.Errorf("%s: refused, yet it decided %v", c.field, decided)
				}
			} else if domain.IsRule(err, c.rule) {
				t.Errorf("%s: %T is refused by %s, which is not asked at its stage", c.field, command, c.rule.Key)
			}
		}
	}
}
