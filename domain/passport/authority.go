package passport

import "sijil/domain"

// suspend, resume and revoke rest on a higher authority's decision: an office
// withdraws no passport by itself (Passports Law 32/2015).
func suspend(s State, c Suspend) ([]domain.Event, error) {
	_, err := s.documentIn(c.Number, StatusActive)
	if err := domain.First(err, ordered(c.By, c.Reason, c.Decision)); err != nil {
		return nil, err
	}
	return []domain.Event{Suspended{
		Number: c.Number, Reason: c.Reason, Decision: c.Decision, From: c.Today, Officer: c.Actor.ID, Date: c.Today,
	}}, nil
}

// resume also ends the suspension of a document that was lost or has expired
// meanwhile: until then it stands in the way of another.
func resume(s State, c Resume) ([]domain.Event, error) {
	d, err := s.document(c.Number)
	if err == nil && !d.suspended() {
		_, err = s.documentIn(c.Number)
	}
	if err := domain.First(err, ordered(c.By, c.Reason, c.Decision)); err != nil {
		return nil, err
	}
	return []domain.Event{Resumed{c.Number, c.Reason, c.Decision, c.Today, c.Today}}, nil
}

// revoke takes two officers where a document is in force: one suspends it, which
// stops it at once, and another revokes it. A passport that is printed and not
// handed over does not hold yet: nothing that counts is taken from anybody, and one officer does it.
func revoke(s State, c Revoke) ([]domain.Event, error) {
	d, err := s.documentIn(c.Number, StatusPrinted, StatusSuspended)
	if domain.IsRule(err, RuleActive) {
		err = RuleRevokeInForce.Refuse("")
	}
	if err := domain.First(err, d.decidedBy(c.Actor), ordered(c.By, c.Reason, c.Decision)); err != nil {
		return nil, err
	}
	return []domain.Event{Revoked{
		Number: c.Number, Cause: ByDecision, Reason: c.Reason, Decision: c.Decision, From: c.Today,
		SLTD: d.record(SLTDRevoked, c.Today), Date: c.Today,
	}}, nil
}

func ordered(by By, reason string, decision domain.Reference) error {
	return domain.First(domain.RequireText("reason", reason, domain.MaxNote), checkReference("decision", decision, by.Today))
}
