package death_test

import (
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

// part1 is a causal sequence of bare texts.
func part1(texts ...string) (lines []death.Condition) {
	for _, text := range texts {
		lines = append(lines, death.Condition{Text: text})
	}
	return lines
}

func TestCertifyCause(t *testing.T) {
	t.Parallel()
	with := func(change func(*death.CauseOfDeath)) death.CertifyCause {
		c := certificate()
		c.Part1 = slices.Clone(c.Part1)
		change(&c)
		return death.CertifyCause{By: by, Cause: c}
	}
	late := with(func(c *death.CauseOfDeath) { c.Part1 = part1("التهاب رئوي") })
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "after registration, as an autopsy's findings come",
		Given: entry(natural()),
		When:  late,
		Then:  history(death.CauseCertified{Cause: late.Cause, Date: today}),
	}, {
		Name:    "by nobody",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.CertifiedBy = "" }),
		Refused: domain.RuleRequired, Field: "cause.certifiedBy",
	}, {
		Name:    "by a doctor without licence",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.Licence = "" }),
		Refused: domain.RuleRequired, Field: "cause.licence",
	}, {
		Name:    "on no day",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.DateCertified = domain.Date{} }),
		Refused: domain.RuleRequired, Field: "cause.dateCertified",
	}, {
		Name:    "before the death",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.DateCertified = died.AddDays(-1) }),
		Refused: death.RuleBeforeDeath, Field: "cause.dateCertified",
	}, {
		Name:    "tomorrow",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.DateCertified = today.AddDays(1) }),
		Refused: death.RuleFuture, Field: "cause.dateCertified",
	}, {
		Name:    "empty",
		Given:   entry(natural()),
		When:    death.CertifyCause{By: by},
		Refused: death.RuleFirstLine, Field: "cause.part1[0].text",
	}, {
		Name:    "with hidden text",
		Given:   entry(natural()),
		When:    with(func(c *death.CauseOfDeath) { c.Part1[1].Text = "سرطان\u202e" }),
		Refused: domain.RuleHiddenDirection, Field: "cause.part1[1].text",
	}, {
		Name:    "a mode of dying of a body",
		Given:   entry(unknown()),
		When:    with(func(c *death.CauseOfDeath) { c.Part1 = part1("Sudden cardiac arrest.") }),
		Refused: death.RuleModeOfDying, Field: "cause.part1[0].text",
	}})
}

func TestCodeCause(t *testing.T) {
	t.Parallel()
	coding := death.Coding{Underlying: "I25.1", EntityAxis: []string{"I219", "V892A"}, RecordAxis: []string{"I251"}, Coder: "c-2", System: "ICD-10 2019", DateReceived: today}
	with := func(change func(*death.Coding)) death.CodeCause {
		c := coding
		change(&c)
		return death.CodeCause{By: by, Coding: c}
	}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "beside the text",
		Given: entry(natural()),
		When:  death.CodeCause{By: by, Coding: coding},
		Then:  history(death.CauseCoded{Coding: coding, Date: today}),
	}, {
		Name:    "without the underlying cause",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.Underlying = "" }),
		Refused: domain.RuleRequired, Field: "coding.underlying",
	}, {
		Name:    "not ICD-10",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.Underlying = "410.9" }),
		Refused: death.RuleICD10, Field: "coding.underlying",
	}, {
		Name:    "an axis that is not",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.RecordAxis = []string{"I219", "heart"} }),
		Refused: death.RuleICD10, Field: "coding.recordAxis[1]",
	}, {
		Name:    "more codes than a record has",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.EntityAxis = slices.Repeat([]string{"I219"}, 41) }),
		Refused: death.RuleTooMany, Field: "coding.entityAxis",
	}, {
		Name:    "received tomorrow",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.DateReceived = today.AddDays(1) }),
		Refused: death.RuleFuture, Field: "coding.dateReceived",
	}, {
		Name:    "by a coder who writes too much",
		Given:   entry(natural()),
		When:    with(func(c *death.Coding) { c.Coder = strings.Repeat("c", domain.MaxLine+1) }),
		Refused: domain.RuleTooLong, Field: "coding.coder",
	}})
	s := death.Decider.Fold(then(entry(natural()), death.CauseCoded{Coding: coding, Date: today}))
	if got := s.Particulars.Cause; got.Part1[2].Text != certificate().Part1[2].Text || got.Coding.Underlying != "I25.1" {
		t.Errorf("the text and its code are %+v", got)
	}
}

// TestModesOfDying: how every life ends is no underlying cause, in any
// language or spelling; it may be the immediate one, and a disease named after an organ is a cause.
func TestModesOfDying(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lines []death.Condition
		rule  *domain.Rule
		field string
	}{
		{part1("Cardiac arrest"), death.RuleModeOfDying, "part1[0].text"},
		{part1("  ACUTE  respiratory failure "), death.RuleModeOfDying, "part1[0].text"},
		{part1("cardio-pulmonary arrest"), death.RuleModeOfDying, "part1[0].text"},
		{part1("Multi-organ failure"), death.RuleModeOfDying, "part1[0].text"},
		{part1("توقف القلب"), death.RuleModeOfDying, "part1[0].text"},
		{part1("توقّف قلب"), death.RuleModeOfDying, "part1[0].text"},
		{part1("هبوط حاد في الدورة الدموية"), death.RuleModeOfDying, "part1[0].text"},
		{part1("فشل الاعضاء المتعدد"), death.RuleModeOfDying, "part1[0].text"},
		{part1("سكتة قلبية مفاجئة"), death.RuleModeOfDying, "part1[0].text"},
		{part1("وەستانی دڵ"), death.RuleModeOfDying, "part1[0].text"},
		{part1("احتشاء عضلة القلب", "توقف التنفس"), death.RuleModeOfDying, "part1[1].text"},
		{part1("توقف القلب", "احتشاء عضلة القلب"), nil, ""},
		{part1("Respiratory failure", "Pneumonia", "COVID-19"), nil, ""},
		{part1("Congestive heart failure due to rheumatic valve disease"), nil, ""},
		{part1("سرطان الرئة"), nil, ""},
		{part1("قصور القلب الاحتقاني"), nil, ""},
	} {
		p := with(func(p *death.Particulars) { p.Cause.Part1 = c.lines })
		_, err := death.Decider.Decide(death.State{}, toDeclare(p))
		check(t, c.lines[len(c.lines)-1].Text, err, c.rule, "particulars.cause."+c.field)
	}
}

// TestCertificateOfCause: the WHO form's own rules, in a declaration.
func TestCertificateOfCause(t *testing.T) {
	t.Parallel()
	woman := func(p *death.Particulars) { p.Deceased.Sex = domain.Female }
	infant := func(p *death.Particulars) {
		p.Deceased.NationalNumber = ""
		p.Deceased.DateOfBirth = died
	}
	for _, c := range []struct {
		field  string
		rule   *domain.Rule
		change func(*death.Particulars)
	}{
		{"part1[0].text", death.RuleFirstLine, func(p *death.Particulars) { p.Cause.Part1[0].Text = " " }},
		{"part1[1].text", death.RuleGap, func(p *death.Particulars) { p.Cause.Part1[1].Text = "" }},
		{"part1[2].text", death.RuleGap, func(p *death.Particulars) { p.Cause.Part1[2] = death.Condition{} }},
		{"part1", death.RuleTooMany, func(p *death.Particulars) { p.Cause.Part1 = part1("أ", "ب", "ج", "د", "هـ", "و") }},
		{"part1", death.RuleTooMany, func(p *death.Particulars) { p.Cause.Part1 = part1("أ", "ب", "ج", "د", "هـ") }},
		{"", nil, func(p *death.Particulars) { p.Cause.Part1 = part1("أ", "ب", "ج", "د") }},
		{"part2[0].text", domain.RuleRequired, func(p *death.Particulars) { p.Cause.Part2[0].Text = "" }},
		{"part2", death.RuleTooMany, func(p *death.Particulars) { p.Cause.Part2 = slices.Repeat(part1("داء"), 11) }},
		{"part1[1].icd10", death.RuleICD10, func(p *death.Particulars) { p.Cause.Part1[1].ICD10 = "i21.9" }},
		{"part1[1].icd10", death.RuleICD10, func(p *death.Particulars) { p.Cause.Part1[1].ICD10 = "I21.99" }},
		{"part2[0].icd10", death.RuleICD10, func(p *death.Particulars) { p.Cause.Part2[0].ICD10 = "E1" }},
		{"", nil, func(p *death.Particulars) { p.Cause.Part2[0].ICD10 = "E119" }},
		{"part1[1].interval", domain.RuleTooLong, func(p *death.Particulars) { p.Cause.Part1[1].Interval = strings.Repeat("ي", 201) }},
		{"manner", death.RuleManner, func(p *death.Particulars) { p.Cause.Manner = "bad_luck" }},
		{"tobacco", death.RuleTobacco, func(p *death.Particulars) { p.Cause.Tobacco = "shisha" }},
		{"", nil, func(p *death.Particulars) { p.Cause.Tobacco = "probably" }},
		{"pregnancy.status", death.RulePregnancySex, func(p *death.Particulars) { p.Cause.Pregnancy.Status = "at_death" }},
		{"pregnancy.status", death.RulePregnancyStatus, func(p *death.Particulars) { woman(p); p.Cause.Pregnancy.Status = "maybe" }},
		{"pregnancy.contributed", death.RulePregnancyContributed, func(p *death.Particulars) {
			woman(p)
			p.Cause.Pregnancy = death.Pregnancy{Status: "not_pregnant", Contributed: "yes"}
		}},
		{"pregnancy.contributed", death.RuleYesNo, func(p *death.Particulars) {
			woman(p)
			p.Cause.Pregnancy = death.Pregnancy{Status: "at_death", Contributed: "y"}
		}},
		{"", nil, func(p *death.Particulars) {
			woman(p)
			p.Cause.Pregnancy = death.Pregnancy{Status: "within_42_days", Contributed: "yes"}
		}},
		{"perinatal", death.RulePerinatalAge, func(p *death.Particulars) { p.Cause.Perinatal.WeightGrams = 900 }},
		{"perinatal", death.RulePerinatalAge, func(p *death.Particulars) {
			infant(p)
			p.Deceased.DateOfBirth, p.Deceased.AgeYears, p.Cause.Perinatal.WeightGrams = domain.Date{}, 30, 900
		}},
		{"", nil, func(p *death.Particulars) {
			infant(p)
			p.Cause.Perinatal = death.Perinatal{HoursLived: 5, WeightGrams: 900, GestationWeeks: 27, MotherAgeYears: 24}
		}},
		{"perinatal.hoursLived", death.RuleHoursLived, func(p *death.Particulars) {
			infant(p)
			p.Deceased.DateOfBirth, p.Cause.Perinatal.HoursLived = died.AddDays(-2), 5
		}},
		{"perinatal.hoursLived", death.RuleRange, func(p *death.Particulars) { infant(p); p.Cause.Perinatal.HoursLived = 25 }},
		{"perinatal.weightGrams", death.RuleRange, func(p *death.Particulars) { infant(p); p.Cause.Perinatal.WeightGrams = -1 }},
		{"perinatal.gestationWeeks", death.RuleRange, func(p *death.Particulars) { infant(p); p.Cause.Perinatal.GestationWeeks = 60 }},
		{"perinatal.motherAgeYears", death.RuleRange, func(p *death.Particulars) { infant(p); p.Cause.Perinatal.MotherAgeYears = 5 }},
		{"external", death.RuleExternal, func(p *death.Particulars) { p.Cause.External.Description = "سقوط" }},
		{"external.time", death.RuleTime, func(p *death.Particulars) { p.Cause.External.Time = "25:00" }},
		{"external.date", death.RuleAfterDeath, func(p *death.Particulars) {
			p.Cause.Manner, p.Cause.External.Date = death.Pending, died.AddDays(1)
		}},
		{"external.atWork", death.RuleYesNo, func(p *death.Particulars) { p.Cause.External.AtWork = "maybe" }},
		{"surgery.date", death.RuleSurgery, func(p *death.Particulars) { p.Cause.Surgery.Date = died }},
		{"surgery.date", death.RuleSurgery, func(p *death.Particulars) {
			p.Cause.Surgery = death.Surgery{Performed: "yes", Date: died.AddDays(-29)}
		}},
		{"surgery.date", death.RuleAfterDeath, func(p *death.Particulars) {
			p.Cause.Surgery = death.Surgery{Performed: "yes", Date: died.AddDays(1)}
		}},
		{"", nil, func(p *death.Particulars) {
			p.Cause.Surgery = death.Surgery{Performed: "yes", Date: died.AddDays(-28)}
		}},
		{"autopsy.used", death.RuleAutopsy, func(p *death.Particulars) { p.Cause.Autopsy.Used = "yes" }},
		{"coding.underlying", death.RuleICD10, func(p *death.Particulars) { p.Cause.Coding.Underlying = "heart" }},
	} {
		_, err := death.Decider.Decide(death.State{}, toDeclareUnknownBirth(with(c.change)))
		check(t, c.field, err, c.rule, "particulars.cause."+c.field)
	}
}

// toDeclareUnknownBirth declares a death whose civil record knows no date of birth.
func toDeclareUnknownBirth(p death.Particulars) death.Declare {
	return death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: p.Deceased.NationalNumber}, Particulars: p}
}
