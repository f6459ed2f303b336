package death

import (
	"slices"

	"sijil/domain"
)

// checkEvidence asks each kind of evidence for its own particulars. Only a
// declaration needs them: a notification comes before, and a legacy entry has
// been registered on what it had.
func (p Particulars) checkEvidence(at stage, today domain.Date) error {
	e := p.Evidence
	if at != declaration && e.Kind == "" {
		return checkPast("evidence.date", e.Date, today)
	}
	if err := domain.First(
		oneOf("evidence.kind", e.Kind, RuleEvidenceKind,
			MedicalCertificate, ForensicReport, MilitaryConfirmation, CourtHujja, ForeignCertificate),
		checkPast("evidence.date", e.Date, today),
	); err != nil || at != declaration {
		return err
	}
	if p.Deceased.unknown() && e.Kind != ForensicReport {
		return RuleBodyEvidence.Refuse("evidence.kind")
	}
	if !p.Estimated && e.Date.Before(p.DateOfDeath) {
		return RuleBeforeDeath.Refuse("evidence.date")
	}
	switch e.Kind {
	case MedicalCertificate:
		return domain.First(p.checkNatural(), p.checkAtHome(), e.checkCertifier())
	case ForensicReport:
		return domain.First(p.checkAtHome(), e.checkPaper(), p.checkCourt(today))
	case MilitaryConfirmation:
		return domain.First(e.checkPaper(), checkComplete("evidence.date", e.Date))
	case CourtHujja:
		return domain.First(
			p.checkCourt(today),
			domain.RequireText("evidence.inquiries", e.Inquiries, domain.MaxNote),
			p.checkHujjaCause(),
		)
	default:
		return p.checkForeign()
	}
}

// checkCertifier: who certified, with which licence.
func (e Evidence) checkCertifier() error {
	return domain.First(
		domain.RequireText("evidence.certifier", e.Certifier, domain.MaxLine),
		domain.RequireText("evidence.licence", e.Licence, domain.MaxLine),
	)
}

// checkPaper: who issued it, and its number.
func (e Evidence) checkPaper() error {
	return domain.First(
		domain.RequireText("evidence.issuer", e.Issuer, domain.MaxLine),
		domain.RequireText("evidence.number", e.Number, domain.MaxLine),
	)
}

// checkCourt: a court speaks of a death after it; that may have been another day than was estimated.
func (p Particulars) checkCourt(today domain.Date) error {
	order := p.Evidence.Court
	if p.Estimated {
		return domain.Under("evidence.court", order.Check(today))
	}
	return domain.Under("evidence.court", domain.First(order.Check(today), order.CheckAfter(p.DateOfDeath)))
}

// checkNatural: an unnatural death goes to the investigating court and to forensic medicine.
func (p Particulars) checkNatural() error {
	switch p.Cause.Manner {
	case Accident, IntentionalSelfHarm, Assault, LegalIntervention:
		return RuleUnnatural.Refuse("evidence.kind")
	}
	for _, line := range slices.Concat(p.Cause.Part1, p.Cause.Part2) {
		if violent.MatchString(line.ICD10) {
			return RuleUnnatural.Refuse("evidence.kind")
		}
	}
	return nil
}

// checkAtHome: a death abroad is certified there.
func (p Particulars) checkAtHome() error {
	if abroad(p.Place) {
		return RuleDiedAbroad.Refuse("evidence.kind")
	}
	return nil
}

// checkHujjaCause: the courts are to state a cause, since vague proofs of death have been false ones.
func (p Particulars) checkHujjaCause() error {
	if p.Cause.Stated() || !domain.Blank(p.Evidence.NoCause) {
		return nil
	}
	return RuleHujjaCause.Refuse("evidence.noCause")
}

// checkForeign: legalised, translated, with a cause, of a death abroad (Law 148/1971 Art. 10).
func (p Particulars) checkForeign() error {
	switch {
	case !abroad(p.Place):
		return RulePlaceAbroad.Refuse("place.country")
	case !p.Evidence.Legalised:
		return RuleLegalised.Refuse("evidence.legalised")
	case !p.Evidence.Translated:
		return RuleTranslated.Refuse("evidence.translated")
	case !p.Cause.Stated():
		return RuleForeignCause.Refuse("cause.part1[0].text")
	}
	return nil
}
