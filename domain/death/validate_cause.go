package death

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// Lines of the form: Part 1 has (a) to (d). Some countries' forms have a fifth
// line; coders give at most some twenty codes on an axis.
const (
	mostPart1     = 4
	importedPart1 = 5
	mostPart2     = 10
	mostCodes     = 40
)

// checkCause checks a certificate as far as the stage allows: what a legacy
// entry or a notification says of the cause is kept as it was written.
func (p Particulars) checkCause(at stage, today domain.Date) error {
	if err := p.Cause.checkForm(at, today); err != nil || at != declaration {
		return err
	}
	if p.Evidence.Kind == MedicalCertificate {
		return domain.First(p.Cause.checkFilled(), p.Cause.checkUnderlying(), p.Cause.checkSections(p))
	}
	if p.Cause.IsZero() {
		return nil
	}
	return domain.First(p.Cause.checkFilled(), p.Cause.checkSections(p))
}

// checkForm: sizes, values from lists, and the form of codes.
func (c CauseOfDeath) checkForm(at stage, today domain.Date) error {
	form, lines := ownCode, mostPart1
	if at == takeover {
		form, lines = importedCode, importedPart1
	}
	return domain.First(
		atMost("part1", len(c.Part1), lines),
		atMost("part2", len(c.Part2), mostPart2),
		checkCodes("part1[%d].icd10", form, c.Part1),
		checkCodes("part2[%d].icd10", form, c.Part2),
		oneOf("manner", c.Manner, RuleManner, "", Disease, Accident, IntentionalSelfHarm, Assault,
			LegalIntervention, War, Undetermined, Pending, MannerUnknown),
		checkPast("external.date", c.External.Date, today),
		checkTime("external.time", c.External.Time),
		checkCountry("external.place.country", c.External.Place.Country),
		oneOf("external.atWork", c.External.AtWork, RuleYesNo, answers...),
		oneOf("surgery.performed", c.Surgery.Performed, RuleYesNo, answers...),
		checkPast("surgery.date", c.Surgery.Date, today),
		oneOf("autopsy.performed", c.Autopsy.Performed, RuleYesNo, answers...),
		oneOf("autopsy.used", c.Autopsy.Used, RuleYesNo, answers...),
		between("perinatal.hoursLived", c.Perinatal.HoursLived, 1, 24),
		between("perinatal.weightGrams", c.Perinatal.WeightGrams, 100, 9000),
		between("perinatal.gestationWeeks", c.Perinatal.GestationWeeks, 12, 46),
		between("perinatal.motherAgeYears", c.Perinatal.MotherAgeYears, 9, 65),
		oneOf("pregnancy.status", c.Pregnancy.Status, RulePregnancyStatus, "", "not_pregnant", "unknown", atDeath, within42Days, withinYear),
		oneOf("pregnancy.contributed", c.Pregnancy.Contributed, RuleYesNo, answers...),
		oneOf("tobacco", c.Tobacco, RuleTobacco, append(answers, "probably")...),
		checkPast("dateCertified", c.DateCertified, today),
		domain.Under("coding", c.Coding.check(today)),
	)
}

// answers to a question of the form; empty is unanswered.
var answers = []string{"", "yes", "no", "unknown"}

// The times of a pregnancy that the form asks for.
const (
	atDeath      = "at_death"
	within42Days = "within_42_days"
	withinYear   = "43_days_to_1_year"
)

// checkFilled: line (a) is always filled, and no line is skipped (WHO).
func (c CauseOfDeath) checkFilled() error {
	if len(c.Part1) == 0 || domain.Blank(c.Part1[0].Text) {
		return RuleFirstLine.Refuse("part1[0].text")
	}
	for i, line := range c.Part1 {
		if domain.Blank(line.Text) {
			return RuleGap.Refuse(fmt.Sprintf("part1[%d].text", i))
		}
	}
	for i, line := range c.Part2 {
		if err := domain.RequireText(fmt.Sprintf("part2[%d].text", i), line.Text, domain.MaxNote); err != nil {
			return err
		}
	}
	return nil
}

// checkUnderlying: the lowest line is the underlying cause; how everybody's
// heart stops is not one (WHO).
func (c CauseOfDeath) checkUnderlying() error {
	last := len(c.Part1) - 1
	if last >= 0 && modeOfDying(c.Part1[last].Text) {
		return RuleModeOfDying.Refuse(fmt.Sprintf("part1[%d].text", last))
	}
	return nil
}

// checkSections: what the other parts of the form say fits the deceased and each other.
func (c CauseOfDeath) checkSections(p Particulars) error {
	switch {
	case c.Pregnancy != (Pregnancy{}) && p.Deceased.Sex != domain.Female:
		return RulePregnancySex.Refuse("pregnancy.status")
	case c.Pregnancy.Contributed == "yes" && !slices.Contains([]string{atDeath, within42Days, withinYear}, c.Pregnancy.Status):
		return RulePregnancyContributed.Refuse("pregnancy.contributed")
	case c.Perinatal != (Perinatal{}) && (p.Deceased.AgeYears > 1 || p.Deceased.DateOfBirth.YearsUntil(p.DateOfDeath) >= 1):
		return RulePerinatalAge.Refuse("perinatal")
	case c.Perinatal.HoursLived > 0 && p.Deceased.DateOfBirth.DaysUntil(p.DateOfDeath) > 1:
		return RuleHoursLived.Refuse("perinatal.hoursLived")
	case c.External != (ExternalCause{}) && c.Manner == Disease:
		return RuleExternal.Refuse("external")
	case c.External.Date.After(p.DateOfDeath):
		return RuleAfterDeath.Refuse("external.date")
	case c.Surgery.Date.After(p.DateOfDeath):
		return RuleAfterDeath.Refuse("surgery.date")
	case !c.Surgery.Date.IsZero() && (c.Surgery.Performed != "yes" || c.Surgery.Date.DaysUntil(p.DateOfDeath) > 28):
		return RuleSurgery.Refuse("surgery.date")
	case c.Autopsy.Used == "yes" && c.Autopsy.Performed != "yes":
		return RuleAutopsy.Refuse("autopsy.used")
	}
	return p.checkNotBeforeDeath("dateCertified", c.DateCertified)
}

func atMost(field string, n, most int) error {
	if n > most {
		return RuleTooMany.Refuse(field, most)
	}
	return nil
}
