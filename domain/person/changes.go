package person

import "sijil/domain"

func changeNationality(s State, c ChangeNationality) ([]domain.Event, error) {
	if err := first(
		s.admitLiving(c.By),
		domain.RequireText("nationality", c.Nationality, domain.MaxLine),
		checkCountry("nationality", c.Nationality),
		domain.Under("reference", checkReference(c.Reference, c.Today)),
		s.checkFrom(c.EffectiveFrom, c.Today),
	); err != nil {
		return nil, err
	}
	if c.Nationality == s.Particulars.Nationality {
		return nil, RuleNothingChanged.Refuse("nationality")
	}
	return []domain.Event{NationalityChanged{c.Nationality, c.Reference, c.EffectiveFrom, c.Today}}, nil
}

// joinFamily lets the dead in too, if they lived on the day: a child may be
// registered after its mother's death.
func joinFamily(s State, c JoinFamily) ([]domain.Event, error) {
	if err := first(
		s.admit(c.By),
		domain.RequireText("familyNumber", string(c.FamilyNumber), domain.MaxLine),
		oneOf("as", c.As, RuleFamilyRole, "child", "mother", "father", "spouse"),
		domain.CheckText("because", c.Because, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	if c.FamilyNumber == s.FamilyNumber || c.AsParent && s.HasHousehold() {
		return nil, nil
	}
	switch late := s.Deceased && c.EffectiveFrom.After(s.DateOfDeath); {
	case late && c.AsParent:
		return nil, nil // a posthumous child
	case late:
		return nil, RuleDeceased.Refuse("effectiveFrom")
	}
	if err := s.checkFrom(c.EffectiveFrom, c.Today); err != nil {
		return nil, err
	}
	return []domain.Event{JoinedFamily{c.FamilyNumber, c.As, c.EffectiveFrom, c.Because}}, nil
}

func move(s State, c Move) ([]domain.Event, error) {
	if err := first(
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
	if err := checkPast("effectiveFrom", from, today); err != nil {
		return err
	}
	if from.Before(s.Particulars.DateOfBirth) {
		return RuleBeforeBirth.Refuse("effectiveFrom")
	}
	return nil
}
