package death_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
)

var longNote = strings.Repeat("ن", domain.MaxNote+1)

// foreign is a death abroad with the certificate of that country.
func foreign() death.Particulars {
	return with(func(p *death.Particulars) {
		p.Place = domain.Place{Country: "SE", Locality: "Malmö"}
		p.Evidence = death.Evidence{Kind: death.ForeignCertificate, Issuer: "Malmö", Number: "S-9", Legalised: true, Translated: true}
	})
}

func soldier() death.Particulars {
	return with(func(p *death.Particulars) {
		p.Evidence = death.Evidence{Kind: death.MilitaryConfirmation, Issuer: "وزارة الدفاع", Number: "ك/88", Date: domain.NewDate(2026, 2, 24)}
		p.Cause = death.CauseOfDeath{Manner: death.War, Part1: []death.Condition{{Text: "شظايا"}}}
	})
}

func hujja() death.Particulars {
	return with(func(p *death.Particulars) {
		p.Evidence = death.Evidence{Kind: death.CourtHujja, Court: order, Inquiries: "الجوازات، الأحوال المدنية، النشر", NoCause: "مفقود منذ 2014"}
		p.Cause = death.CauseOfDeath{}
	})
}

func murder() death.Particulars {
	return with(func(p *death.Particulars) {
		p.Evidence = death.Evidence{Kind: death.ForensicReport, Issuer: "معهد الطب العدلي", Number: "77", Court: order}
		p.Cause = death.CauseOfDeath{Manner: death.Assault, Part1: []death.Condition{{Text: "جرح ناري"}}}
	})
}

// TestEachKindOfEvidence: a declaration is accepted with what its evidence
// needs, and refused without any one of it.
func TestEachKindOfEvidence(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		of     func() death.Particulars
		change func(*death.Particulars)
		rule   *domain.Rule
		field  string
	}{
		{"medical", natural, nil, nil, ""},
		{"medical without certifier", natural, func(p *death.Particulars) { p.Evidence.Certifier = "" }, domain.RuleRequired, "evidence.certifier"},
		{"medical without licence", natural, func(p *death.Particulars) { p.Evidence.Licence = "\u200b" }, domain.RuleRequired, "evidence.licence"},
		{"medical without cause", natural, func(p *death.Particulars) { p.Cause = death.CauseOfDeath{} }, death.RuleFirstLine, "cause.part1[0].text"},
		{"medical for an accident", natural, func(p *death.Particulars) { p.Cause.Manner = death.Accident }, death.RuleUnnatural, "evidence.kind"},
		{"medical abroad", natural, func(p *death.Particulars) { p.Place.Country = "SE" }, death.RuleDiedAbroad, "evidence.kind"},
		{"medical at home, spelled out", natural, func(p *death.Particulars) { p.Place.Country = "IQ" }, nil, ""},
		{"medical of the day before", natural, func(p *death.Particulars) { p.Evidence.Date = died.AddDays(-1) }, death.RuleBeforeDeath, "evidence.date"},
		{"forensic", murder, nil, nil, ""},
		{"forensic without cause yet", murder, func(p *death.Particulars) { p.Cause = death.CauseOfDeath{} }, nil, ""},
		{"forensic without issuer", murder, func(p *death.Particulars) { p.Evidence.Issuer = "" }, domain.RuleRequired, "evidence.issuer"},
		{"forensic without number", murder, func(p *death.Particulars) { p.Evidence.Number = "" }, domain.RuleRequired, "evidence.number"},
		{"forensic without order", murder, func(p *death.Particulars) { p.Evidence.Court = domain.CourtOrder{} }, domain.RuleCourtReference, "evidence.court"},
		{"forensic with an order from before the death", murder, func(p *death.Particulars) { p.Evidence.Court.Date = died.AddDays(-1) }, domain.RuleJudgmentTooOld, "evidence.court.date"},
		{"medical of a shot man", natural, func(p *death.Particulars) { p.Cause.Manner, p.Cause.Part1[0].ICD10 = "", "X95" }, death.RuleUnnatural, "evidence.kind"},
		{"medical of a complication of care", natural, func(p *death.Particulars) { p.Cause.Part1[0].ICD10 = "Y83.1" }, nil, ""},
		{"forensic abroad", murder, func(p *death.Particulars) { p.Place.Country = "TR" }, death.RuleDiedAbroad, "evidence.kind"},
		{"military", soldier, nil, nil, ""},
		{"military abroad", soldier, func(p *death.Particulars) { p.Place = domain.Place{Country: "SY"} }, nil, ""},
		{"military without ministry", soldier, func(p *death.Particulars) { p.Evidence.Issuer = "" }, domain.RuleRequired, "evidence.issuer"},
		{"military without number", soldier, func(p *death.Particulars) { p.Evidence.Number = "" }, domain.RuleRequired, "evidence.number"},
		{"military without date", soldier, func(p *death.Particulars) { p.Evidence.Date = domain.Date{} }, domain.RuleRequired, "evidence.date"},
		{"military with half a date", soldier, func(p *death.Particulars) { p.Evidence.Date.Day = 0 }, death.RuleDateComplete, "evidence.date"},
		{"hujja", hujja, nil, nil, ""},
		{"hujja with a cause", hujja, func(p *death.Particulars) { p.Evidence.NoCause, p.Cause = "", certificate() }, nil, ""},
		{"hujja without order", hujja, func(p *death.Particulars) { p.Evidence.Court.Number = " " }, domain.RuleCourtReference, "evidence.court"},
		{"hujja from before the death", hujja, func(p *death.Particulars) { p.Estimated, p.Evidence.Court.Date = false, died.AddDays(-1) }, domain.RuleJudgmentTooOld, "evidence.court.date"},
		{"hujja from before an estimated day", hujja, func(p *death.Particulars) { p.Estimated, p.Evidence.Court.Date = true, died.AddDays(-1) }, nil, ""},
		{"hujja without inquiries", hujja, func(p *death.Particulars) { p.Evidence.Inquiries = "" }, domain.RuleRequired, "evidence.inquiries"},
		{"hujja with neither cause nor reason", hujja, func(p *death.Particulars) { p.Evidence.NoCause = " " }, death.RuleHujjaCause, "evidence.noCause"},
		{"foreign", foreign, nil, nil, ""},
		{"foreign at home", foreign, func(p *death.Particulars) { p.Place.Country = "IQ" }, death.RulePlaceAbroad, "place.country"},
		{"foreign without country", foreign, func(p *death.Particulars) { p.Place.Country = "" }, death.RulePlaceAbroad, "place.country"},
		{"foreign not legalised", foreign, func(p *death.Particulars) { p.Evidence.Legalised = false }, death.RuleLegalised, "evidence.legalised"},
		{"foreign not translated", foreign, func(p *death.Particulars) { p.Evidence.Translated = false }, death.RuleTranslated, "evidence.translated"},
		{"foreign without cause", foreign, func(p *death.Particulars) { p.Cause = death.CauseOfDeath{} }, death.RuleForeignCause, "cause.part1[0].text"},
		{"no evidence", natural, func(p *death.Particulars) { p.Evidence = death.Evidence{} }, death.RuleEvidenceKind, "evidence.kind"},
		{"hearsay", natural, func(p *death.Particulars) { p.Evidence.Kind = "hearsay" }, death.RuleEvidenceKind, "evidence.kind"},
		{"body", unknown, nil, nil, ""},
		{"body with a medical certificate", unknown, func(p *death.Particulars) { p.Evidence = natural().Evidence }, death.RuleBodyEvidence, "evidence.kind"},
		{"body without marks", unknown, func(p *death.Particulars) { p.Deceased.Marks = "" }, death.RuleDescription, "deceased.marks"},
		{"body by sex alone", unknown, func(p *death.Particulars) { p.Deceased.AgeYears = 0 }, nil, ""},
		{"body by age alone", unknown, func(p *death.Particulars) { p.Deceased.Sex = "" }, nil, ""},
		{"body by neither", unknown, func(p *death.Particulars) { p.Deceased.Sex, p.Deceased.AgeYears = "", 0 }, death.RuleSexOrAge, "deceased.sex"},
		{"body found nowhere", unknown, func(p *death.Particulars) { p.Place = domain.Place{} }, death.RulePlace, "place"},
		{"body on no day", unknown, func(p *death.Particulars) { p.DateOfDeath = domain.Date{} }, death.RuleDateOfDeath, "dateOfDeath"},
		{"name without a number", named, nil, nil, ""},
		{"number without a name", natural, func(p *death.Particulars) { p.Deceased.Name = domain.Name{} }, domain.RuleRequired, "deceased.name.given"},
		{"age against the dates", natural, func(p *death.Particulars) { p.Deceased.AgeYears = 3 }, death.RuleAge, "deceased.ageYears"},
		{"age as others count", natural, func(p *death.Particulars) { p.Deceased.AgeYears = 78 }, nil, ""},
		{"name without a given part", named, func(p *death.Particulars) { p.Deceased.Name.Given = "" }, domain.RuleRequired, "deceased.name.given"},
	} {
		p := c.of()
		if c.change != nil {
			c.change(&p)
		}
		_, err := death.Decider.Decide(death.State{}, toDeclare(p))
		check(t, c.name, err, c.rule, "particulars."+c.field)
	}
}

// check compares a refusal with the rule and the field that it should name; no rule means acceptance.
func check(t *testing.T, name string, err error, rule *domain.Rule, field string) {
	t.Helper()
	if rule == nil {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return
	}
	refusal, ok := err.(*domain.Error)
	if !ok || refusal.Rule != rule || refusal.Field != field {
		t.Errorf("%s: got %v, want %s of %q", name, err, rule.Key, field)
	}
}
