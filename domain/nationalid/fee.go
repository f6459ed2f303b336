package nationalid

import "sijil/domain"

// fee is what the law of the day asks for an application.
func (s State) fee(c Apply) (f Fee, err error) {
	p := c.Particulars
	law, err := c.Law.On(fees, c.Today)
	if err != nil {
		return f, err
	}
	f.Source = law.Cited()
	if !(p.Kind == Reissue && s.last().free()) {
		row, listed := law.Row(string(p.Kind))
		if !listed {
			return f, domain.RuleNoLaw.Refuse("kind", fees, c.Today.String())
		}
		f.Card = row.Money()
	}
	if !p.WalkIn {
		if p.Exemption != "" {
			return f, RuleNothingToExempt.Refuse("exemption")
		}
		return f, nil
	}
	if law, err = c.Law.On(walkInFee, c.Today); err != nil {
		return f, err
	}
	f.WalkIn = law.Money()
	if p.Exemption != "" {
		f.WalkIn, err = 0, c.checkExemption()
	}
	return f, err
}

// checkExemption refuses a ground that the law does not know, or that is not shown.
func (c Apply) checkExemption() error {
	p := c.Particulars
	law, err := c.Law.On(walkInExempt, c.Today)
	if err != nil {
		return err
	}
	if row, listed := law.Row(string(p.Exemption)); !listed || !row.Switch() {
		return RuleExemption.Refuse("exemption")
	}
	if p.Exemption != OverAge {
		return domain.Under("evidence", checkReference(p.Evidence, c.Today))
	}
	if law, err = c.Law.On(overAge, c.Today); err != nil {
		return err
	}
	if born := c.Person.DateOfBirth; born.Year != 0 && born.Earliest().YearsUntil(c.Today) <= law.Number() {
		return RuleNotOverAge.Refuse("exemption", law.Number())
	}
	return nil
}

// check refuses a receipt that is not for what is due.
func (r Receipt) check(due domain.Money) error {
	switch {
	case r.Amount != due:
		return RuleFeeAmount.Refuse("amount", due.String())
	case due == 0 && r.Number != "":
		return RuleNothingDue.Refuse("number")
	case due == 0:
		return nil
	}
	return domain.RequireText("number", r.Number, domain.MaxLine)
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

func checkPast(field string, day, today domain.Date) error {
	if err := day.Check(); err != nil {
		return domain.Under(field, err)
	}
	if day.After(today) {
		return RuleFuture.Refuse(field)
	}
	return nil
}
