package person

import "sijil/domain"

// The places in a household; the stored values.
const (
	asChild  = "child"
	asMother = "mother"
	asFather = "father"
	asSpouse = "spouse"
)

// joinFamily puts the person into another household, or into another place of
// the same one.
func joinFamily(s State, c JoinFamily) ([]domain.Event, error) {
	if c.AsParent {
		return joinAsParent(s, c)
	}
	if err := domain.First(s.admit(c.By), c.check()); err != nil {
		return nil, err
	}
	switch {
	case c.As == asMother && s.Particulars.Sex.Contradicts(domain.Female), c.As == asFather && s.Particulars.Sex.Contradicts(domain.Male):
		return nil, RuleRoleSex.Refuse("as")
	case s.late(c):
		return nil, RuleDeceased.Refuse("effectiveFrom")
	}
	if err := s.checkFrom(c.EffectiveFrom, c.Today); err != nil {
		return nil, err
	}
	if c.FamilyNumber == s.FamilyNumber && c.As == s.FamilyRole {
		return nil, RuleNothingChanged.Refuse("as")
	}
	return []domain.Event{c.joined()}, nil
}

// joinAsParent follows a registered birth, which has checked who the parents
// are. It lets the dead in too, if they lived on the day: a child may be
// registered after its mother's death. A parent with a household stays there,
// and so does who died before the child was born.
func joinAsParent(s State, c JoinFamily) ([]domain.Event, error) {
	if err := domain.First(s.admitEver(c.By), c.check()); err != nil {
		return nil, err
	}
	if c.FamilyNumber == s.FamilyNumber || s.HasHousehold() || s.late(c) {
		return nil, nil
	}
	if err := s.checkFrom(c.EffectiveFrom, c.Today); err != nil {
		return nil, err
	}
	return []domain.Event{c.joined()}, nil
}

func (c JoinFamily) check() error {
	return domain.First(
		domain.RequireText("familyNumber", string(c.FamilyNumber), domain.MaxLine),
		oneOf("as", c.As, RuleFamilyRole, asChild, asMother, asFather, asSpouse),
		domain.CheckText("because", c.Because, domain.MaxLine),
	)
}

// late tells whether the person was dead by then.
func (s State) late(c JoinFamily) bool { return s.Deceased && c.EffectiveFrom.After(s.DateOfDeath) }

func (c JoinFamily) joined() JoinedFamily {
	return JoinedFamily{c.FamilyNumber, c.As, c.EffectiveFrom, c.Because}
}
