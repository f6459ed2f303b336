package passport

import "sijil/domain"

func reportLost(s State, c ReportLost) ([]domain.Event, error) {
	d, err := s.gone(c.Number, c.Declaration, false, c.Today)
	if err != nil {
		return nil, err
	}
	from := c.Declaration.OccurredOn
	return []domain.Event{Lost{c.Number, c.Declaration, from, d.record(SLTDLost, from), c.Today}}, nil
}

func reportStolen(s State, c ReportStolen) ([]domain.Event, error) {
	d, err := s.gone(c.Number, c.Declaration, true, c.Today)
	if err != nil {
		return nil, err
	}
	from := c.Declaration.OccurredOn
	return []domain.Event{Stolen{c.Number, c.Declaration, from, d.record(SLTDStolen, from), c.Today}}, nil
}

// gone finds a document that can still be lost: also one that has expired,
// which a thief may yet use, and one that was never handed over.
func (s State) gone(n domain.DocumentNumber, said Declaration, stolen bool, today domain.Date) (Document, error) {
	d, err := s.documentIn(n, StatusPrinted, StatusActive, StatusSuspended, StatusExpired)
	if err != nil {
		return d, err
	}
	if err := domain.Under("declaration", said.check(stolen, today)); err != nil {
		return d, err
	}
	if said.OccurredOn.Before(d.IssuedOn) {
		return d, RuleBeforeIssue.Refuse("declaration.occurredOn")
	}
	return d, nil
}

func reportDamaged(s State, c ReportDamaged) ([]domain.Event, error) {
	d, err := s.documentIn(c.Number, StatusPrinted, StatusActive, StatusSuspended)
	if err := domain.First(err, domain.RequireText("description", c.Description, domain.MaxNote)); err != nil {
		return nil, err
	}
	return []domain.Event{Damaged{c.Number, c.Description, c.Today, d.record(SLTDInvalid, c.Today), c.Today}}, nil
}

// destroy takes any document that no longer holds, one that was found after its loss included.
func destroy(s State, c Destroy) ([]domain.Event, error) {
	d, err := s.documentIn(c.Number, StatusExpired, StatusLost, StatusStolen, StatusDamaged, StatusRevoked, StatusUsed)
	if err != nil {
		return nil, err
	}
	if d.Destroyed {
		return nil, RuleDestroyed.Refuse("")
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{Destroyed{c.Number, c.Reason, c.Actor.ID, c.Today}}, nil
}

// record is what INTERPOL's database must hold of the document.
func (d Document) record(kind SLTDKind, since domain.Date) SLTDRecord {
	return SLTDRecord{IssuingCountry: issuer, Number: d.Number, Type: d.Type, Kind: kind, Date: since}
}

func reportSLTD(s State, c ReportSLTD) ([]domain.Event, error) {
	d, err := s.document(c.Number)
	if err != nil {
		return nil, err
	}
	return c.report(d.SLTD, d.SLTDDue)
}

func (c ReportSLTD) report(record SLTDRecord, due bool) ([]domain.Event, error) {
	if !due {
		return nil, RuleNothingDue.Refuse("")
	}
	if err := domain.RequireText("outcome", c.Outcome, domain.MaxLine); err != nil {
		return nil, err
	}
	return []domain.Event{SLTDReported{c.Number, record, c.Outcome, c.Actor.ID, c.Today}}, nil
}
