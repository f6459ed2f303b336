package death

import "sijil/domain"

// certifyCause takes a certificate before registration and after it: the
// findings of an autopsy come late. The text of an earlier one stays in the log.
func certifyCause(s State, c CertifyCause) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusNotified, StatusDeclared, StatusRegistered); err != nil {
		return nil, err
	}
	if err := domain.Under("cause", c.check(s.Particulars)); err != nil {
		return nil, err
	}
	return []domain.Event{CauseCertified{c.Cause, c.Today}}, nil
}

func (c CertifyCause) check(p Particulars) error {
	return domain.First(
		domain.CheckFields(c.Cause, notes...),
		c.Cause.checkForm(declaration, c.Today),
		c.Cause.checkFilled(),
		c.Cause.checkUnderlying(),
		domain.RequireText("certifiedBy", c.Cause.CertifiedBy, domain.MaxLine),
		domain.RequireText("licence", c.Cause.Licence, domain.MaxLine),
		checkComplete("dateCertified", c.Cause.DateCertified),
		c.Cause.checkSections(p),
	)
}

func codeCause(s State, c CodeCause) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusDeclared, StatusRegistered),
		domain.Under("coding", domain.CheckFields(c.Coding)),
		domain.Under("coding", c.Coding.check(c.Today)),
		domain.RequireText("coding.underlying", c.Coding.Underlying, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	return []domain.Event{CauseCoded{c.Coding, c.Today}}, nil
}
