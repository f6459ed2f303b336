package marriage

import "sijil/domain"

// divorce may also be recorded after a spouse's death, if it may have been in effect before.
func divorce(s State, c Divorce) ([]domain.Event, error) {
	p := s.Particulars
	if err := domain.First(
		s.admit(c.By, domain.MarriageInForce, domain.MarriageWidowed, domain.MarriageDivorced),
		oneOf("kind", c.Kind, RuleDivorceKind, Revocable, Irrevocable, Khul, JudicialSeparation),
		checkComplete("effectiveFrom", c.EffectiveFrom),
		checkPast("effectiveFrom", c.EffectiveFrom, c.Today),
		notBefore("effectiveFrom", c.EffectiveFrom, p.DateOfContract),
		notBefore("effectiveFrom", c.EffectiveFrom, s.Course.Resumed()),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(p.DateOfContract)),
		domain.Under("order", c.Order.CheckAfter(s.Course.Resumed())),
		domain.Under("order", c.Order.CheckAgainst(s.AnnulledDivorce)),
	); err != nil {
		return nil, err
	}
	if died, ok := s.firstDeath(); ok && (died.Before(c.EffectiveFrom) || died == c.EffectiveFrom) {
		return nil, RuleEndedByDeath.Refuse("effectiveFrom")
	}
	from := c.EffectiveFrom
	if before, divorced := s.divorce(); divorced {
		if err := before.mayBeFollowedBy(c); err != nil {
			return nil, err
		}
		from = s.unresumed()[0].From // the waiting period goes on
	}
	until, cited, err := waiting(c.Law, afterDivorce, from)
	if err != nil {
		return nil, err
	}
	return []domain.Event{Divorced{p.Couple(), c.Kind, c.Order, c.EffectiveFrom, until, cited, c.Today}}, nil
}

// mayBeFollowedBy lets another divorce through in the waiting period of a revocable one.
func (d PastDivorce) mayBeFollowedBy(c Divorce) error {
	if d.Kind != Revocable || c.EffectiveFrom.After(d.WaitUntil) {
		return RuleDivorced.Refuse("")
	}
	return domain.First(
		notBefore("effectiveFrom", c.EffectiveFrom, d.From),
		domain.Under("order", c.Order.CheckAgainst(d.Order)),
	)
}

// resume is the return after a revocable divorce, within the waiting period.
func resume(s State, c Return) ([]domain.Event, error) {
	if err := s.admit(c.By, domain.MarriageDivorced); err != nil {
		return nil, err
	}
	d, _ := s.divorce()
	if d.Kind != Revocable {
		return nil, RuleIrrevocable.Refuse("")
	}
	if err := domain.First(
		checkComplete("effectiveFrom", c.EffectiveFrom),
		checkPast("effectiveFrom", c.EffectiveFrom, c.Today),
		notBefore("effectiveFrom", c.EffectiveFrom, d.From),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(c.EffectiveFrom)),
		domain.Under("order", c.Order.CheckAgainst(d.Order)),
	); err != nil {
		return nil, err
	}
	if c.EffectiveFrom.After(d.WaitUntil) {
		return nil, RuleWaitingOver.Refuse("effectiveFrom", d.WaitUntil.String())
	}
	return []domain.Event{Resumed{s.Particulars.Couple(), c.Order, c.EffectiveFrom, c.Today}}, nil
}

func annulDivorce(s State, c AnnulDivorce) ([]domain.Event, error) {
	if err := s.admit(c.By); err != nil {
		return nil, err
	}
	d, divorced := s.divorce()
	if !divorced {
		return nil, RuleNotDivorced.Refuse("")
	}
	if err := domain.First(
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(d.From)),
		domain.Under("order", c.Order.CheckAgainst(d.Order)),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{DivorceAnnulled{s.Particulars.Couple(), c.Order, c.Reason, c.Today}}, nil
}
