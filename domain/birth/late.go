package birth

import "sijil/domain"

// enter decides the type of registration: current, late or by a court's order.
func (e *Registered) enter(s State) error {
	e.Type, e.Order = domain.CurrentRegistration, s.Order
	child := s.Particulars.Child
	law, limited := period(child)
	if limited {
		e.DeadlineSource = law.Source
		e.DaysLate = max(0, child.DateOfBirth.DaysUntil(s.FirstDeclared)-law.Value)
	}
	if s.Order != (domain.CourtOrder{}) {
		e.Type = domain.CourtOrderedEntry
		return nil
	}
	if e.DaysLate == 0 {
		e.ReasonForDelay = ""
		return nil
	}
	e.Type = domain.LateRegistration
	if limit, ok := CourtAfterDays.On(child.DateOfBirth); ok && !child.abroad() && e.DaysLate > limit.Value {
		return RuleCourtOrderNeeded.Refuse("", limit.Value)
	}
	if domain.Blank(e.ReasonForDelay) {
		return RuleLateNeedsReason.Refuse("reasonForDelay", law.Value)
	}
	return nil
}

// period is the law of the day of birth for the kind of place of birth.
func period(c Child) (in domain.Since[int], ok bool) {
	switch {
	case c.abroad():
		return AbroadDays.On(c.DateOfBirth)
	case c.PlaceType == HealthInstitution:
		return FacilityDays.On(c.DateOfBirth)
	default:
		return HomeDays.On(c.DateOfBirth)
	}
}

func (c Child) abroad() bool { return c.Place.Country != "" && c.Place.Country != "IQ" }
