package welfare

import "sijil/domain"

// Caregiving is a caregiver allowance that is asked for: who cares for whom, and why.
type Caregiving struct {
	Disabled  domain.NationalNumber `json:"disabled"`
	Caregiver domain.NationalNumber `json:"caregiver"`
	Relation  Relation              `json:"relation"`  // of the caregiver to the disabled person
	Condition string                `json:"condition"` // a row of welfare.caregiver_condition
	Committee domain.Reference      `json:"committee"` // the medical committee's decision
	Healthy   domain.Reference      `json:"healthy"`   // the paper that the caregiver is fit
}

// CaregiverApplied: an allowance for the full-time caregiver of a disabled person is asked for.
type CaregiverApplied struct {
	FamilyNumber   domain.FamilyNumber `json:"family_number"`
	Caregiving     Caregiving          `json:"caregiving"`
	DisabledFacts  Facts               `json:"disabled_facts"`
	CaregiverFacts Facts               `json:"caregiver_facts"`
	Incomes        []Income            `json:"incomes,omitempty"` // the caregiver's
	Office         string              `json:"office"`
	Area           domain.Area         `json:"area"`
	Date           domain.Date         `json:"date"`
}

// CaregiverDecided: the allowance was granted or refused.
type CaregiverDecided struct {
	Granted bool        `json:"granted"`
	Reasons []Reason    `json:"reasons,omitempty"`
	Officer string      `json:"officer"`
	From    domain.Date `json:"effective_from,omitzero"` // the first month's first day
	Next    domain.Date `json:"next,omitzero"`           // when the caregiver is too old
	Date    domain.Date `json:"date"`
}

// CaregiverEnded: the allowance is not due from then on.
type CaregiverEnded struct {
	Reason Reason      `json:"reason"`
	From   domain.Date `json:"effective_from"`
	Date   domain.Date `json:"date"`
}

// CaregiverReinstated: what ended the allowance was a mistake.
type CaregiverReinstated struct {
	Next domain.Date `json:"next,omitzero"`
	Date domain.Date `json:"date"`
}

// CaregiverPaid: a month's allowance was paid.
type CaregiverPaid struct {
	Month     domain.Date           `json:"month"`
	Caregiver domain.NationalNumber `json:"caregiver"`
	Amount    domain.Money          `json:"amount"`            // for the month
	Arrears   domain.Money          `json:"arrears,omitempty"` // of earlier months, paid with it
	Steps     []domain.Step         `json:"steps"`
	Date      domain.Date           `json:"date"`
}

// CaregiverSettled: for months past, another amount is due than was accounted
// for them. What is less joins the household's receivable; what is more pays it
// off, and the rest comes with the next payment.
type CaregiverSettled struct {
	Months  []Payable    `json:"months"`
	More    domain.Money `json:"more,omitempty"`
	Less    domain.Money `json:"less,omitempty"`
	Offset  domain.Money `json:"offset,omitempty"` // as much of what is more as cancels a receivable
	Debt    domain.Money `json:"debt"`             // that the household has now
	Office  string       `json:"office"`
	Area    domain.Area  `json:"area"`
	Because string       `json:"because"`
	Date    domain.Date  `json:"date"`
}

// EventName is the stored name.
func (CaregiverApplied) EventName() string    { return "welfare.caregiver_applied" }
func (CaregiverDecided) EventName() string    { return "welfare.caregiver_decided" }
func (CaregiverEnded) EventName() string      { return "welfare.caregiver_ended" }
func (CaregiverReinstated) EventName() string { return "welfare.caregiver_reinstated" }
func (CaregiverPaid) EventName() string       { return "welfare.caregiver_paid" }
func (CaregiverSettled) EventName() string    { return "welfare.caregiver_settled" }

// EffectiveOn is the day from which the fact holds.
func (e CaregiverDecided) EffectiveOn() domain.Date { return e.From }
func (e CaregiverEnded) EffectiveOn() domain.Date   { return e.From }
