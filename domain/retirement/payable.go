package retirement

import (
	"slices"

	"sijil/domain"
)

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
	case s.Stopped():
		return nil
	case s.Dead():
		return s.Family.Granted
	}
	return []domain.NationalNumber{s.Case.NationalNumber}
}

// Stopped tells whether a suspension holds the payments up. What a missing proof
// of life or account of the pensioner holds up ends with a death.
func (s State) Stopped() bool {
	return slices.ContainsFunc(s.Held, func(h Suspended) bool {
		return !s.Dead() || h.Cause != ProofMissing && h.Cause != NoAccount
	})
}

// DueOn is the first day on which the calendar has something to decide; zero for none.
func (s State) DueOn() domain.Date {
	switch {
	case s.Status != StatusPension || s.Void || !s.Ended.On.IsZero():
		return domain.Date{}
	case s.Dead():
		return s.Family.Until
	case s.Proof.Overdue && !s.held(ProofMissing):
		return s.Proof.SuspendOn
	case s.Proof.Overdue || s.Proof.Due.IsZero():
		return domain.Date{}
	}
	return s.Proof.Due.AddDays(1)
}
