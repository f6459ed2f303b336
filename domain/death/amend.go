package death

import "sijil/domain"

func amend(s State, c Amend) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusRegistered),
		oneOf("kind", c.Kind, RuleAmendmentKind, "paternity_acknowledged", "adoption", "legitimation", "name_change", "other"),
		domain.RequireText("annotation", c.Annotation, domain.MaxNote),
		domain.Under("reference", checkReference(c.Reference, c.Today)),
		checkComplete("effectiveFrom", c.EffectiveFrom),
		checkPast("effectiveFrom", c.EffectiveFrom, c.Today),
		s.Particulars.checkNotBeforeDeath("effectiveFrom", c.EffectiveFrom),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Amended{s.Particulars.Deceased.NationalNumber, c.Kind, c.Annotation, c.Reference, c.EffectiveFrom, c.Today}}, nil
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
	return domain.First(domain.CheckFields(r), checkPast("date", r.Date, today))
}

func cancel(s State, c Cancel) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusRegistered),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.DateOfDeath)),
		domain.Under("order", c.Order.CheckAgainst(s.lastOrder())),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Cancelled{s.Particulars.Deceased.NationalNumber, c.Order, c.Reason, c.Today, s.IdentifiedFrom}}, nil
}

// lastOrder is the last judgment on the death, be it on the registration before this one.
func (s State) lastOrder() domain.CourtOrder {
	if s.Voided != nil {
		return s.Voided.LastOrder
	}
	return s.LastOrder
}

// reinstate puts the cancelled entry back also when the death was reported
// again since; only another registration in force stands against it.
func reinstate(s State, c Reinstate) ([]domain.Event, error) {
	statuses := []Status{StatusCancelled}
	if s.Voided != nil {
		statuses = append(statuses, StatusNotified, StatusDeclared, StatusRejected)
	}
	if err := s.admit(c.By, statuses...); err != nil {
		return nil, err
	}
	if err := domain.First(
		c.Actor.MayActIn(s.Voided.Area), // the new report may be another office's
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAgainst(s.Voided.LastOrder)),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	v := s.Voided
	return []domain.Event{Reinstated{
		NationalNumber: v.Particulars.Deceased.NationalNumber, RegistrationNumber: v.RegistrationNumber, DateOfDeath: v.Particulars.DateOfDeath,
		Order: c.Order, Reason: c.Reason, Date: c.Today, IdentifiedFrom: v.IdentifiedFrom,
	}}, nil
}
