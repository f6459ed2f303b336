package person

import "sijil/domain"

func changeNationality(s State, c ChangeNationality) ([]domain.Event, error) {
	if err := domain.First(
		s.admitLiving(c.By),
		domain.RequireText("nationality", c.Nationality, domain.MaxLine),
		checkCountry("nationality", c.Nationality),
		domain.Under("reference", s.checkReference(c.Reference, c.Today)),
		s.checkFrom(c.EffectiveFrom, c.Today),
	); err != nil {
		return nil, err
	}
	if c.Nationality == s.Particulars.Nationality {
		return nil, RuleNothingChanged.Refuse("nationality")
	}
	return []domain.Event{NationalityChanged{c.Nationality, c.Reference, c.EffectiveFrom, c.Today}}, nil
}

func move(s State, c Move) ([]domain.Event, error) {
	if err := domain.First(
		s.admitLiving(c.By),
		domain.Under("residence", c.Residence.Check()),
		checkCountry("residence.country", c.Residence.Country),
		s.checkFrom(c.EffectiveFrom, c.Today),
	); err != nil {
		return nil, err
	}
	switch {
	case c.Residence.IsZero():
		return nil, domain.RuleRequired.Refuse("residence")
	case c.Residence == s.Particulars.Residence:
		return nil, RuleNothingChanged.Refuse("residence")
	}
	return []domain.Event{Moved{c.Residence, c.EffectiveFrom, c.Today}}, nil
}

// checkFrom: a change begins on a day of the person's life that has come.
func (s State) checkFrom(from, today domain.Date) error {
	if from.IsZero() {
		return domain.RuleRequired.Refuse("effectiveFrom")
	}
	return domain.First(
		checkPast("effectiveFrom", from, today),
		notBefore("effectiveFrom", from, s.Particulars.DateOfBirth),
	)
}

// notBefore refuses a day that was certainly before the person's birth.
func notBefore(field string, day, birth domain.Date) error {
	if day.Before(birth) {
		return RuleBeforeBirth.Refuse(field)
	}
	return nil
}
