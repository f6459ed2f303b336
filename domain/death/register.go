package death

import "sijil/domain"

// register checks everything anew: since the declaration the cause may have
// been certified again, and the person registered dead elsewhere.
func register(s State, c Register) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusDeclared); err != nil {
		return nil, err
	}
	if len(s.Flagged) > 0 {
		return nil, RuleFlagged.Refuse("")
	}
	p := s.Particulars
	e := Registered{
		RegistrationNumber: c.RegistrationNumber,
		NationalNumber:     p.Deceased.NationalNumber,
		Registrar:          c.Actor.ID,
		Office:             s.Office,
		Area:               s.Area,
		Date:               c.Today,
		ReasonForDelay:     c.ReasonForDelay,
		Particulars:        p,
	}
	if err := domain.First(
		domain.Under("particulars", p.check(declaration, c.Today)),
		c.Person.checkDeath(p),
		domain.CheckText("reasonForDelay", c.ReasonForDelay, domain.MaxNote),
		e.enter(s),
		domain.CheckText("registrationNumber", string(c.RegistrationNumber), domain.MaxLine),
		drawn(c.RegistrationNumber),
	); err != nil {
		return nil, err
	}
	return []domain.Event{e}, nil
}

// enter decides the type of registration: current, late or by a court's order.
func (e *Registered) enter(s State) error {
	e.Type, e.Order = domain.CurrentRegistration, s.Order
	period, limited := period(s.Particulars)
	if limited {
		e.DeadlineSource = period.Source
		e.DaysLate = max(0, s.Particulars.DateOfDeath.DaysUntil(s.FirstDeclared)-period.Value)
	}
	if s.Order != (domain.CourtOrder{}) {
		e.Type = domain.CourtOrderedEntry
		return nil
	}
	if e.DaysLate == 0 {
		return nil
	}
	e.Type = domain.LateRegistration
	if domain.Blank(e.ReasonForDelay) {
		return RuleLateNeedsReason.Refuse("reasonForDelay", period.Value)
	}
	return nil
}
