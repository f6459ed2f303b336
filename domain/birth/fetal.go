package birth

import "sijil/domain"

// checkFetalDeath refuses a fetal death before the weeks from which the law
// registers one, and one that is said to have died later.
func (p Particulars) checkFetalDeath() error {
	if p.Outcome != FetalDeath {
		return nil
	}
	if !p.DiedOn.IsZero() {
		return RuleFetalDeathDied.Refuse("diedOn")
	}
	if p.Child.GestationWeeks == 0 {
		return domain.RuleRequired.Refuse("child.gestationWeeks")
	}
	if least, ok := FetalDeathWeeks.On(p.Child.DateOfBirth); ok && p.Child.GestationWeeks < least.Value {
		return RuleFetalDeathTooEarly.Refuse("child.gestationWeeks", least.Value)
	}
	return nil
}
