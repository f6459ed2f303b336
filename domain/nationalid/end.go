package nationalid

import "sijil/domain"

func reportLost(s State, c ReportLost) ([]domain.Event, error) {
	card, err := s.admitCard(c.By, c.Card, Printed, Delivered, Active, Suspended, Expired)
	if err := domain.First(err, domain.Under("declaration", c.Declaration.check(card, c.Today))); err != nil {
		return nil, err
	}
	return []domain.Event{CardLost{c.Card, c.Declaration, c.Declaration.OccurredOn, c.Actor.ID, c.Today}}, nil
}

func reportStolen(s State, c ReportStolen) ([]domain.Event, error) {
	card, err := s.admitCard(c.By, c.Card, Printed, Delivered, Active, Suspended, Expired)
	if err := domain.First(err,
		domain.Under("declaration", c.Declaration.check(card, c.Today)),
		domain.Under("declaration.policeReport", checkReference(c.Declaration.PoliceReport, c.Today)),
	); err != nil {
		return nil, err
	}
	return []domain.Event{CardStolen{c.Card, c.Declaration, c.Declaration.OccurredOn, c.Actor.ID, c.Today}}, nil
}

// check refuses a declaration without its circumstances, or of a day on which there was no such card.
func (d Declaration) check(card Card, today domain.Date) error {
	if err := domain.First(
		domain.CheckFields(d, "circumstances"),
		domain.RequireText("declarant", d.Declarant, domain.MaxLine),
		domain.RequireText("circumstances", d.Circumstances, domain.MaxNote),
		checkPast("occurredOn", d.OccurredOn, today),
	); err != nil {
		return err
	}
	switch {
	case d.Place.Country != "" && !domain.IsCountry(d.Place.Country):
		return RuleCountry.Refuse("place.country")
	case !d.OccurredOn.Complete():
		return RuleDateComplete.Refuse("occurredOn")
	case d.OccurredOn.Before(card.IssuedOn):
		return RuleBeforeIssue.Refuse("occurredOn")
	case d.PoliceReport != (domain.Reference{}):
		return domain.Under("policeReport", checkReference(d.PoliceReport, today))
	}
	return nil
}

func reportDamaged(s State, c ReportDamaged) ([]domain.Event, error) {
	_, err := s.admitCard(c.By, c.Card, Delivered, Active, Suspended)
	if err := domain.First(err, domain.RequireText("description", c.Description, domain.MaxNote)); err != nil {
		return nil, err
	}
	return []domain.Event{CardDamaged{c.Card, c.Description, c.Today, c.Actor.ID}}, nil
}

func suspend(s State, c Suspend) ([]domain.Event, error) {
	_, err := s.admitCard(c.By, c.Card, Active)
	if err := domain.First(err, checkDecision(c.Reason, c.Decision, c.Today)); err != nil {
		return nil, err
	}
	return []domain.Event{CardSuspended{c.Card, c.Reason, c.Decision, c.Today, c.Actor.ID}}, nil
}

// lift also ends the suspension of a card that was lost or has expired
// meanwhile: until then it stands in the way of another.
func lift(s State, c Lift) ([]domain.Event, error) {
	card, err := s.card(c.By, c.Card)
	if err := domain.First(err, checkDecision(c.Reason, c.Decision, c.Today)); err != nil {
		return nil, err
	}
	if !card.suspended() {
		return nil, RuleNotSuspended.Refuse("")
	}
	return []domain.Event{SuspensionLifted{c.Card, c.Reason, c.Decision, c.Today, c.Actor.ID}}, nil
}

// revoke takes two officers where a card is in force: one suspends it, which
// stops it at once, and another revokes it. A card that is only printed or handed
// over does not hold yet: nothing that counts is taken from anybody, and one officer does it.
func revoke(s State, c Revoke) ([]domain.Event, error) {
	card, err := s.admitCard(c.By, c.Card, Printed, Delivered, Suspended)
	if domain.IsRule(err, RuleInForce) {
		err = RuleRevokeInForce.Refuse("")
	}
	if err := domain.First(err,
		card.decidedBy(c.Actor),
		oneOf("cause", c.Cause, RuleCause, Court, IssuedInError),
		checkDecision(c.Reason, c.Decision, c.Today),
	); err != nil {
		return nil, err
	}
	if c.Cause == Court && c.Decision.Court == (domain.CourtOrder{}) {
		return nil, domain.RuleCourtReference.Refuse("decision.court")
	}
	return []domain.Event{CardRevoked{
		Card: c.Card, Cause: c.Cause, Reason: c.Reason, Decision: c.Decision, From: c.Today, Officer: c.Actor.ID, Date: c.Today,
	}}, nil
}

func checkDecision(reason string, decision domain.Reference, today domain.Date) error {
	return domain.First(
		domain.RequireText("reason", reason, domain.MaxNote),
		domain.Under("decision", checkReference(decision, today)),
	)
}

// destroy takes what no longer holds, and a card that was spoiled before it was handed over.
func destroy(s State, c Destroy) ([]domain.Event, error) {
	card, err := s.admitCard(c.By, c.Card, Printed, Expired, Lost, Stolen, Damaged, Revoked)
	switch {
	case err == nil && card.Destroyed:
		err = RuleDestroyed.Refuse("")
	case domain.IsRule(err, RuleNotActivated):
		err = RuleInForce.Refuse("")
	}
	if err := domain.First(err, domain.RequireText("reason", c.Reason, domain.MaxNote)); err != nil {
		return nil, err
	}
	var events []domain.Event
	if card.Status == Printed {
		events = append(events, CardRevoked{Card: c.Card, Cause: Spoiled, Reason: c.Reason, From: c.Today, Officer: c.Actor.ID, Date: c.Today})
	}
	return append(events, CardDestroyed{c.Card, c.Reason, c.Actor.ID, c.Today}), nil
}

// passDay ends the cards whose last day is over.
func passDay(s State, c PassDay) (events []domain.Event, err error) {
	for _, card := range s.Cards {
		if card.open() && c.Today.After(card.ExpiresOn) {
			events = append(events, CardExpired{card.Card, card.ExpiresOn, c.Today})
		}
	}
	return events, c.Actor.MayActIn(s.Home)
}
