package welfare

import (
	"slices"

	"sijil/domain"
)

// CareStatus is where the caregiver's allowance stands; empty is none.
type CareStatus string

// The statuses of an allowance.
const (
	CareApplied CareStatus = "applied"
	CareRefused CareStatus = "refused"
	CareGranted CareStatus = "granted"
	CareEnded   CareStatus = "ended"
)

// Care is a caregiver's allowance as it stands.
type Care struct {
	Caregiving
	Status         CareStatus
	DisabledFacts  Facts
	CaregiverFacts Facts
	Earnings       []Earning // the caregiver's
	Granted        domain.Date
	Ended          CaregiverEnded
	Accounts       []Account
	Owed           domain.Money // arrears not paid yet
	Next           domain.Date  // when the caregiver is too old
}

func (c Care) evolve(e domain.Event) Care {
	switch e := e.(type) {
	case CaregiverApplied:
		return Care{
			Caregiving: e.Caregiving, Status: CareApplied, DisabledFacts: e.DisabledFacts, CaregiverFacts: e.CaregiverFacts,
			Earnings: earnings(nil, CrossChecked{Incomes: e.Incomes}), Accounts: c.Accounts, Owed: c.Owed,
		}
	case CaregiverDecided:
		c.Status, c.Granted, c.Next = CareRefused, e.From, e.Next
		if e.Granted {
			c.Status = CareGranted
		}
	case CaregiverEnded:
		c.Status, c.Ended, c.Next = CareEnded, e, domain.Date{}
	case CaregiverReinstated:
		c.Status, c.Ended, c.Next = CareGranted, CaregiverEnded{}, e.Next
	case CaregiverPaid:
		c.Accounts = accounted(c.Accounts, Payable{Month: e.Month, Due: e.Amount})
		c.Owed -= e.Arrears
	case CaregiverSettled:
		c.Accounts = accounted(c.Accounts, e.Months...)
		c.Owed += e.More - e.Offset
	}
	return c
}

// involves tells whether somebody is one of the two.
func (c Care) involves(n domain.NationalNumber) bool {
	return c.Status != "" && slices.Contains([]domain.NationalNumber{c.Disabled, c.Caregiver}, n)
}
