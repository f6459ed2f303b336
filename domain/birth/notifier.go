package birth

import "sijil/domain"

// checkNotifier: a facility by its name, or a doctor, nurse or midwife by name and licence.
func (c Certifier) checkNotifier() error {
	if c.Kind == "" {
		return domain.First(domain.CheckFields(c), domain.RequireText("name", c.Name, domain.MaxLine))
	}
	return c.checkPerson()
}

// checkPerson: only a doctor, a licensed nurse or a licensed midwife certifies a birth (Law 148/1971).
func (c Certifier) checkPerson() error {
	if err := domain.First(
		domain.CheckFields(c),
		oneOf("kind", c.Kind, RuleNotifier, Physician, Nurse, Midwife),
		domain.RequireText("name", c.Name, domain.MaxLine),
	); err != nil {
		return err
	}
	if domain.Blank(c.Licence) {
		return RuleLicence.Refuse("licence")
	}
	return nil
}

// check refuses a certifier who may not certify. Not every birth has one.
func (c Certifier) check(at stage) error {
	if c == (Certifier{}) {
		return nil
	}
	if at == declaration {
		return c.checkPerson()
	}
	return oneOf("kind", c.Kind, RuleAttendant, "", Physician, Nurse, Midwife, OtherParamedic, Layperson,
		TraditionalAttendant, NoAttendant, AttendantUnstated)
}
