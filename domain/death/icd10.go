package death

import (
	"fmt"
	"regexp"

	"sijil/domain"
)

var (
	// ownCode is a category or subcategory of ICD-10, with or without its point: I21, I21.9, I219.
	ownCode = regexp.MustCompile(`^[A-Z][0-9]{2}(\.?[0-9])?$`)
	// importedCode may have the fifth character of the US coding.
	importedCode = regexp.MustCompile(`^[A-Z][0-9]{2}(\.?[0-9][0-9A-Z]?)?$`)
)

// violent are ICD-10's external causes but for complications of care and late
// effects (Y40-Y98): V01-Y36, accidents, self-harm, assault, undetermined, legal intervention, war.
var violent = regexp.MustCompile(`^([VWX][0-9]{2}|Y[0-2][0-9]|Y3[0-6])`)

// checkCodes checks the codes beside the lines of a part; path has a place for the line.
func checkCodes(path string, form *regexp.Regexp, lines []Condition) error {
	for i, line := range lines {
		if line.ICD10 != "" && !form.MatchString(line.ICD10) {
			return RuleICD10.Refuse(fmt.Sprintf(path, i))
		}
	}
	return nil
}

// check refuses codes that are not ICD-10's. Coders everywhere may use the longer US form.
func (c Coding) check(today domain.Date) error {
	if c.Underlying != "" && !importedCode.MatchString(c.Underlying) {
		return RuleICD10.Refuse("underlying")
	}
	for _, axis := range []struct {
		name  string
		codes []string
	}{{"entityAxis", c.EntityAxis}, {"recordAxis", c.RecordAxis}} {
		if err := atMost(axis.name, len(axis.codes), mostCodes); err != nil {
			return err
		}
		for i, code := range axis.codes {
			if !importedCode.MatchString(code) {
				return RuleICD10.Refuse(fmt.Sprintf("%s[%d]", axis.name, i))
			}
		}
	}
	return checkPast("dateReceived", c.DateReceived, today)
}
