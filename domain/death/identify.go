package death

import "sijil/domain"

func identify(s State, c Identify) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusRegistered); err != nil {
		return nil, err
	}
	p := s.Particulars
	if p.Deceased.NationalNumber != "" {
		return nil, RuleKnownAlready.Refuse("nationalNumber")
	}
	p.Deceased.NationalNumber = c.Person.NationalNumber
	if p.Deceased.DateOfBirth.IsZero() {
		p.Deceased.DateOfBirth = c.Person.DateOfBirth
	}
	if c.Person.NationalNumber == "" {
		return nil, domain.RuleRequired.Refuse("nationalNumber")
	}
	if err := domain.First(
		checkNumber("nationalNumber", c.Person.NationalNumber),
		domain.Under("person.dateOfBirth", c.Person.DateOfBirth.Check()),
		c.Person.checkIdentity(p),
		domain.RequireText("method", c.Method, domain.MaxLine),
		domain.Under("reference", checkReference(c.Reference, c.Today)),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Identified{
		NationalNumber:     c.Person.NationalNumber,
		RegistrationNumber: s.RegistrationNumber,
		DateOfRegistration: s.RegisteredOn,
		Type:               s.Type,
		Method:             c.Method,
		Reference:          c.Reference,
		Officer:            c.Actor.ID,
		Office:             s.Office,
		Area:               s.Area,
		Date:               c.Today,
		Particulars:        p,
	}}, nil
}

// checkIdentity is checkDeath with the one field of the request that can be at fault.
func (person Person) checkIdentity(p Particulars) error {
	switch {
	case person.Deceased:
		return RuleAlreadyDeceased.Refuse("nationalNumber")
	case p.DateOfDeath.Before(person.DateOfBirth):
		return RuleBeforeBirth.Refuse("nationalNumber")
	case p.Deceased.DateOfBirth.Before(person.DateOfBirth), p.Deceased.DateOfBirth.After(person.DateOfBirth):
		return RuleOtherDateOfBirth.Refuse("nationalNumber")
	case person.Sex.Contradicts(p.Deceased.Sex):
		return domain.RuleOtherPerson.Refuse("nationalNumber")
	}
	return nil
}

// takeOver continues the body's registration whatever was reported here before
// it: only a registration in force stands against it. The same body again changes nothing.
func takeOver(s State, c TakeOver) ([]domain.Event, error) {
	switch {
	case s.Status == StatusRegistered && s.IdentifiedFrom == c.From:
		return nil, nil
	case s.Status == StatusRegistered:
		return nil, RuleRegistered.Refuse("")
	case s.Status == StatusIdentified:
		return nil, RuleIdentified.Refuse("")
	}
	i := c.Identified
	return []domain.Event{Registered{
		RegistrationNumber: i.RegistrationNumber,
		NationalNumber:     i.NationalNumber,
		Registrar:          i.Officer,
		Office:             i.Office,
		Area:               i.Area,
		Date:               i.DateOfRegistration,
		Type:               i.Type,
		IdentifiedFrom:     c.From,
		Particulars:        i.Particulars,
	}}, nil
}

// annulIdentification changes nothing if the body has been identified as somebody else since.
func annulIdentification(s State, c AnnulIdentification) ([]domain.Event, error) {
	if s.Status != StatusIdentified || s.Identification.NationalNumber != c.NationalNumber {
		return nil, nil
	}
	return []domain.Event{IdentificationAnnulled{c.NationalNumber, c.Order, s.Office, s.Area, c.Today, s.Body}}, nil
}

// restoreIdentification refuses a body that is somebody else's by now: people have to see which it is.
func restoreIdentification(s State, c RestoreIdentification) ([]domain.Event, error) {
	switch same := s.Identification.NationalNumber == c.NationalNumber; {
	case same && s.Status == StatusIdentified:
		return nil, nil
	case same && s.Status == StatusRegistered:
		again := s.Identification
		again.Date = c.Today
		return []domain.Event{again}, nil
	}
	return nil, RuleIdentified.Refuse("")
}
