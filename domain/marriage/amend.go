package marriage

import "sijil/domain"

func amend(s State, c Amend) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By),
		domain.RequireText("annotation", c.Annotation, domain.MaxNote),
		domain.Under("reference", s.checkReference(c.Reference, c.Today)),
		checkComplete("effectiveFrom", c.EffectiveFrom),
		checkPast("effectiveFrom", c.EffectiveFrom, c.Today),
		notBefore("effectiveFrom", c.EffectiveFrom, s.Particulars.DateOfContract),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Amended{s.Particulars.Couple(), c.Annotation, c.Reference, c.EffectiveFrom, c.Today}}, nil
}

// checkReference refuses a reference that names neither a judgment nor an
// authority's decision with number and date, or one that is older than the contract.
func (s State) checkReference(r domain.Reference, today domain.Date) error {
	if r.Court != (domain.CourtOrder{}) {
		if err := domain.First(r.Court.Check(today), r.Court.CheckAfter(s.Particulars.DateOfContract)); err != nil {
			return domain.Under("court", err)
		}
	} else if domain.Blank(r.Authority) || domain.Blank(r.Number) || !r.Date.Complete() {
		return RuleReferenceNeeded.Refuse("")
	}
	return domain.First(
		domain.CheckFields(r),
		checkPast("date", r.Date, today),
		notBefore("date", r.Date, s.Particulars.DateOfContract),
	)
}

func issueExtract(s State, c IssueExtract) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By),
		domain.RequireText("to", c.To, domain.MaxLine),
		domain.RequireText("purpose", c.Purpose, domain.MaxLine),
		oneOf("language", c.Language, RuleLanguage, domain.Arabic, domain.Kurdish, domain.English),
		domain.CheckText("document", string(c.Document), domain.MaxLine),
	); err != nil {
		return nil, err
	}
	if c.Document == "" { // last, so that a command without a number can be tried out first
		return nil, RuleNumbersMissing.Refuse("")
	}
	return []domain.Event{ExtractIssued{
		s.Particulars.Couple(), c.Document,
		Issue{c.To, c.Purpose, c.Language, c.Actor.ID, c.Actor.Office, c.Today},
	}}, nil
}
