package retirement

import "sijil/domain"

// giveProof sets the next proof due, and pays again what was suspended for want of one.
func giveProof(s State, c GiveProof) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusPension),
		s.living(c.Person),
		oneOf("how", c.How, RuleProofMethod, ProofMethods),
		checkDay("on", c.On, c.Today),
		mayPaper(c.Paper),
	); err != nil {
		return nil, err
	}
	period, err := number(c.Law, "pension.proof_period_months", c.Today)
	if err != nil {
		return nil, err
	}
	next := c.On.AddMonths(period)
	if !next.After(c.Today) {
		return nil, RuleProofTooOld.Refuse("on", period)
	}
	x := s.settling(c.By, ByResumption)
	x.record(ProofGiven{c.How, c.On, next, decision(c.By, c.Paper, "")})
	x.resume(ProofMissing, "")
	return x.decided()
}

// followCard makes a proof of life due once the identity card has run out. One
// given since then is enough, so that a replay changes nothing.
func followCard(s State, c FollowCard) ([]domain.Event, error) {
	if s.Status == "" {
		return nil, nil
	}
	if err := policyOnly(c.By); err != nil {
		return nil, err
	}
	if s.Status != StatusPension || s.Dead() || c.Person.Deceased || !s.Ended.On.IsZero() || !s.Proof.Given.Before(c.Today) {
		return nil, nil
	}
	days, err := number(c.Law, "pension.proof_notice_days", c.Today)
	if err != nil {
		return nil, err
	}
	by := c.Today.AddDays(days)
	if !s.Proof.Due.After(by) {
		return nil, nil
	}
	return []domain.Event{ProofDue{by, "card_expired", c.Today}}, nil
}

// passDay decides what the calendar brings: a proof of life overdue, the
// suspension after the grace, and survivors' shares that change with age.
func passDay(s State, c PassDay) ([]domain.Event, error) {
	if s.Status == "" {
		return nil, nil
	}
	if err := policyOnly(c.By); err != nil {
		return nil, err
	}
	x := s.settling(c.By, ByShares)
	switch {
	case s.Status != StatusPension || s.Void || !s.Ended.On.IsZero():
	case s.Dead():
		for until := x.Family.Until; x.err == nil && !until.IsZero() && !until.After(c.Today); until = x.Family.Until {
			x.reshare(until)
		}
	default:
		x.overdue()
	}
	return x.decided()
}

func (x *settling) overdue() {
	today := x.by.Today
	if p := x.Proof; !p.Due.IsZero() && !p.Overdue && p.Due.Before(today) {
		grace, err := number(x.by.Law, "pension.proof_grace_days", today)
		if err != nil {
			x.err = err
			return
		}
		x.record(ProofOverdue{x.Case, p.Due, p.Due.AddDays(grace + 1), today})
	}
	if p := x.Proof; p.Overdue && !p.SuspendOn.After(today) && !x.held(ProofMissing) {
		x.record(Suspended{x.Case, ProofMissing, p.SuspendOn, decision(x.by, domain.Reference{}, "")})
	}
}
