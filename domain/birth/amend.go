package birth

import "sijil/domain"

func amend(s State, c Amend) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusRegistered),
		oneOf("kind", c.Kind, RuleAmendmentKind, "paternity_acknowledged", "adoption", "legitimation", "name_change", "other"),
		domain.RequireText("annotation", c.Annotation, domain.MaxNote),
		domain.Under("reference", checkReference(c.Reference, c.Today)),
		checkComplete("effectiveFrom", c.EffectiveFrom),
		domain.Under("effectiveFrom", c.EffectiveFrom.Check()),
		notFuture("effectiveFrom", c.EffectiveFrom, c.Today),
		s.Particulars.notBeforeBirth("effectiveFrom", c.EffectiveFrom),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Amended{s.NationalNumber, c.Kind, c.Annotation, c.Reference, c.EffectiveFrom, c.Today}}, nil
}

// checkReference refuses a reference that names neither a judgment nor an
// authority's decision with number and date.
func checkReference(r domain.Reference, today domain.Date) error {
	if r.Court != (domain.CourtOrder{}) {
		if err := r.Court.Check(today); err != nil {
			return domain.Under("court", err)
		}
	} else if domain.Blank(r.Authority) || domain.Blank(r.Number) || !r.Date.Complete() {
		return RuleReferenceNeeded.Refuse("")
	}
	return domain.First(domain.CheckFields(r), notFuture("date", r.Date, today))
}

func cancel(s State, c Cancel) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusRegistered),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.Child.DateOfBirth)),
		domain.Under("order", c.Order.CheckAgainst(s.LastOrder)),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Cancelled{s.NationalNumber, c.Order, c.Reason, c.Today}}, nil
}

func reinstate(s State, c Reinstate) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusCancelled),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAgainst(s.LastOrder)),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Reinstated{s.NationalNumber, c.Order, c.Reason, c.Today}}, nil
}
