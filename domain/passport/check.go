package passport

import (
	"encoding/hex"
	"slices"
	"strings"

	"sijil/domain"
)

// notes are the fields, by their last name, that may be longer than a line.
var notes = []string{"circumstances", "reason", "noFingerprints"}

// checkReference refuses a paper that does not say who decided what and when.
func checkReference(field string, r domain.Reference, today domain.Date) error {
	if err := domain.Under(field, domain.CheckFields(r)); err != nil {
		return err
	}
	if r.Court != (domain.CourtOrder{}) {
		return domain.Under(field+".court", r.Court.Check(today))
	}
	if domain.Blank(r.Authority) || domain.Blank(r.Number) || !r.Date.Complete() {
		return RuleReferenceNeeded.Refuse(field)
	}
	return notAfter(field+".date", r.Date, today)
}

func notAfter(field string, day, today domain.Date) error {
	if day.After(today) {
		return RuleFuture.Refuse(field)
	}
	return nil
}

// checkDay refuses a day that is not on the calendar or not fully known.
func checkDay(field string, day domain.Date) error {
	if err := day.Check(); err != nil {
		return domain.Under(field, err)
	}
	if !day.Complete() {
		return RuleDateComplete.Refuse(field)
	}
	return nil
}

// checkPastDay is checkDay for a day that has come.
func checkPastDay(field string, day, today domain.Date) error {
	return domain.First(checkDay(field, day), notAfter(field, day, today))
}

func oneOf[T ~string](field string, value T, rule *domain.Rule, values ...T) error {
	if slices.Contains(values, value) {
		return nil
	}
	return rule.Refuse(field)
}

// checkNumber refuses what no booklet bears: nine capital letters and digits,
// the series' letter first.
func checkNumber(n domain.DocumentNumber) error {
	if n == "" {
		return nil
	}
	for i, c := range []byte(n) {
		if letter, digit := c >= 'A' && c <= 'Z', c >= '0' && c <= '9'; !letter && (!digit || i == 0) {
			return RuleNumberForm.Refuse("number")
		}
	}
	if len(n) != 9 {
		return RuleNumberForm.Refuse("number")
	}
	return nil
}

func (b Biometrics) check() error {
	if err := domain.First(domain.CheckFields(b, notes...), b.Face.check("face")); err != nil {
		return err
	}
	switch {
	case b.Fingerprints != (Capture{}):
		if err := b.Fingerprints.check("fingerprints"); err != nil {
			return err
		}
	case domain.Blank(b.NoFingerprints):
		return RuleFingerprints.Refuse("fingerprints")
	}
	if b.Signature == (Capture{}) {
		return nil
	}
	return b.Signature.check("signature")
}

func (c Capture) check(field string) error {
	if err := domain.RequireText(field+".reference", c.Reference, domain.MaxLine); err != nil {
		return err
	}
	digits, ok := strings.CutPrefix(c.Hash, "sha256:")
	if sum, err := hex.DecodeString(digits); !ok || err != nil || len(sum) != 32 {
		return RuleHash.Refuse(field + ".hash")
	}
	return nil
}

// check refuses a declaration that does not say what happened when, and a theft
// or a loss abroad without the police report.
func (d Declaration) check(stolen bool, today domain.Date) error {
	if err := domain.First(
		domain.CheckFields(d, notes...),
		domain.RequireText("declarant", d.Declarant, domain.MaxLine),
		checkPastDay("occurredOn", d.OccurredOn, today),
		domain.RequireText("circumstances", d.Circumstances, domain.MaxNote),
	); err != nil {
		return err
	}
	abroad := d.Place.Country != "" && d.Place.Country != home
	if abroad && !domain.IsCountry(d.Place.Country) {
		return RuleCountry.Refuse("place.country")
	}
	if d.PoliceReport == (domain.Reference{}) {
		if stolen || abroad {
			return RulePoliceReport.Refuse("policeReport")
		}
		return nil
	}
	return checkReference("policeReport", d.PoliceReport, today)
}
