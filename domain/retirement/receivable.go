package retirement

import (
	"slices"

	"sijil/domain"
)

// owed finds a receivable on which something is outstanding.
func (s State) owed(by By, id string) (domain.NationalNumber, Receivable, error) {
	if err := domain.First(s.admit(by, decided...), domain.CheckText("receivable", id, domain.MaxLine)); err != nil {
		return "", Receivable{}, err
	}
	debtor, r, found := s.receivable(id)
	switch {
	case !found:
		return "", r, RuleNoReceivable.Refuse("receivable")
	case r.Outstanding == 0:
		return "", r, RuleNothingOwed.Refuse("receivable")
	}
	return debtor, r, nil
}

// planRecovery sets instalments of at most the law's part of somebody's monthly payment, or one sum by a day.
func planRecovery(s State, c PlanRecovery) ([]domain.Event, error) {
	if _, _, err := s.owed(c.By, c.Receivable); err != nil {
		return nil, err
	}
	p := c.Plan
	switch {
	case p.Instalment == 0 && p.From == "" && p.LumpSumBy.Complete():
		if err := domain.Under("plan.lumpSumBy", p.LumpSumBy.Check()); err != nil {
			return nil, err
		}
		if p.LumpSumBy.Before(c.Today) {
			return nil, RulePlan.Refuse("plan.lumpSumBy")
		}
	case p.Instalment > 0 && p.LumpSumBy.IsZero():
		if err := s.instalment(c.By, p); err != nil {
			return nil, err
		}
	default:
		return nil, RulePlan.Refuse("plan")
	}
	return []domain.Event{RecoveryPlanned{c.Receivable, p, decision(c.By, domain.Reference{}, "")}}, nil
}

func (s State) instalment(by By, p Plan) error {
	if p.From != s.Case.NationalNumber && !slices.Contains(s.Family.Granted, p.From) {
		return RuleNoShare.Refuse("plan.from")
	}
	share, err := by.Law.On("pension.recovery_share", LawOn(by.Today))
	if err != nil {
		return err
	}
	monthly, err := s.due(p.From, monthOf(by.Today), by.Law)
	if err != nil {
		return err
	}
	switch most := wholeDinars(monthly.Times(share.Rate())); {
	case most == 0:
		return RuleNothingToKeep.Refuse("plan.from")
	case p.Instalment > most:
		return RuleInstalment.Refuse("plan.instalment", most.String())
	}
	return nil
}

func recoverDebt(s State, c Recover) ([]domain.Event, error) {
	_, r, err := s.owed(c.By, c.Receivable)
	if err != nil {
		return nil, err
	}
	if c.Amount <= 0 || c.Amount > r.Outstanding {
		return nil, RuleRecovered.Refuse("amount")
	}
	if err := needPaper(c.Paper, c.Today); err != nil {
		return nil, err
	}
	return []domain.Event{Recovered{c.Receivable, c.Amount, r.Outstanding - c.Amount, decision(c.By, c.Paper, "")}}, nil
}

// writeOff needs the authority's decision.
func writeOff(s State, c WriteOff) ([]domain.Event, error) {
	_, r, err := s.owed(c.By, c.Receivable)
	if err != nil {
		return nil, err
	}
	if err := domain.First(needPaper(c.Paper, c.Today), domain.RequireText("reason", c.Reason, domain.MaxNote)); err != nil {
		return nil, err
	}
	return []domain.Event{WrittenOff{c.Receivable, r.Outstanding, decision(c.By, c.Paper, c.Reason)}}, nil
}

// issueClearance certifies that a person owes the fund nothing.
func issueClearance(s State, c IssueClearance) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusPension, StatusGratuity, StatusPaidOff); err != nil {
		return nil, err
	}
	if s.Void {
		return nil, RuleVoid.Refuse("")
	}
	_, survivor := s.Family.latest(c.Debtor)
	switch {
	case c.Debtor != s.Case.NationalNumber && !survivor && len(s.Ledger(c.Debtor).Receivables) == 0:
		return nil, RuleNotSurvivor.Refuse("debtor")
	case s.Ledger(c.Debtor).Outstanding() > 0:
		return nil, RuleOwes.Refuse("debtor")
	}
	if err := domain.CheckText("document", string(c.Document), domain.MaxLine); err != nil {
		return nil, err
	}
	if c.Document == "" {
		return nil, RuleNumbersMissing.Refuse("")
	}
	return []domain.Event{ClearanceIssued{c.Debtor, c.Document, decision(c.By, domain.Reference{}, "")}}, nil
}
