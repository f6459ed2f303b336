package birth

import "sijil/domain"

func recordCourtOrder(s State, c RecordCourtOrder) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusNotified, StatusDeclared, StatusRejected),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.Child.DateOfBirth)),
	); err != nil {
		return nil, err
	}
	return []domain.Event{CourtOrderRecorded{c.Order, c.Today}}, nil
}

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
		Registrar:          c.Actor.ID,
		Office:             s.Office,
		Area:               s.Area,
		Date:               c.Today,
		ReasonForDelay:     c.ReasonForDelay,
		Particulars:        p,
	}
	var err error
	if p.Foundling.IsZero() {
		err = e.enter(s)
	} else {
		err = e.enterFoundling(s)
	}
	if err := domain.First(err,
		p.checkNamed(),
		p.checkFetalDeath(),
		domain.CheckText("reasonForDelay", c.ReasonForDelay, domain.MaxNote),
		e.number(c.NationalNumber, c.FamilyNumber),
	); err != nil {
		return nil, err
	}
	return []domain.Event{e}, nil
}

// checkNamed refuses to register a live-born child without a name: a
// declaration may lack a foundling's until the court has given one.
func (p Particulars) checkNamed() error {
	if p.Outcome == LiveBirth && p.Child.Name.Given == "" {
		return RuleNameBeforeRegistration.Refuse("")
	}
	return nil
}

// number puts the numbers into the entry; a fetal death gets no person's.
// Missing numbers are refused last, see RuleNumbersMissing.
func (e *Registered) number(national domain.NationalNumber, family domain.FamilyNumber) error {
	if err := domain.CheckText("registrationNumber", string(e.RegistrationNumber), domain.MaxLine); err != nil {
		return err
	}
	if e.Particulars.Outcome == FetalDeath {
		return drawn(e.RegistrationNumber)
	}
	e.NationalNumber, e.FamilyNumber = national, family
	if err := domain.First(
		checkNumber("nationalNumber", national),
		domain.CheckText("familyNumber", string(family), domain.MaxLine),
	); err != nil {
		return err
	}
	if national != "" && (national == e.Particulars.Mother.NationalNumber || national == e.Particulars.Father.NationalNumber) {
		return RuleOwnParent.Refuse("nationalNumber")
	}
	if err := drawn(string(e.RegistrationNumber), string(national)); err != nil {
		return err
	}
	if e.Type == domain.Reconstruction {
		return nil // a legacy register may know no household
	}
	return drawn(family)
}
