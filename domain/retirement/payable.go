package retirement

import "sijil/domain"

// Payable is somebody to whom a month's pension, or a share of it, may be paid.
type Payable struct {
	Pensioner domain.NationalNumber
	Survivor  domain.NationalNumber // none: the pensioner
}

// Payees are those who are paid every month as the case is now.
func (s State) Payees() []domain.NationalNumber {
	switch {
	case s.Status != StatusPension || s.Void || !s.Ended.On.IsZero():
		return nil
	case s.Dead():
		return s.Family.Granted
	case len(s.Held) > 0:
		return nil
	}
	return []domain.NationalNumber{s.Case.NationalNumber}
}
