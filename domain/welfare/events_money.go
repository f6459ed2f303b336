package welfare

import "sijil/domain"

// Paid: a month was paid. It freezes what the amount was decided on.
type Paid struct {
	Month      domain.Date           `json:"month"`
	Payee      domain.NationalNumber `json:"payee"`
	Assessment Assessment            `json:"assessment"`
	Due        domain.Money          `json:"due"`                // for the month
	Arrears    domain.Money          `json:"arrears,omitempty"`  // of earlier months, paid with it
	Deducted   domain.Money          `json:"deducted,omitempty"` // kept back for what was paid wrongly
	Net        domain.Money          `json:"net"`                // handed over
	Debt       domain.Money          `json:"debt,omitempty"`     // that the household still has
	Date       domain.Date           `json:"date"`
}

// ArrearsPaid: what was owed of past months was paid without a month.
type ArrearsPaid struct {
	Payee     domain.NationalNumber `json:"payee"`
	Reference domain.Reference      `json:"reference,omitzero"` // by which an heir or guardian receives it
	Amount    domain.Money          `json:"amount"`
	Date      domain.Date           `json:"date"`
}

// ArrearsBooked: for months past, more is due than was accounted for them.
type ArrearsBooked struct {
	Months  []Payable    `json:"months"`
	Amount  domain.Money `json:"amount"`           // the sum of what is more
	Offset  domain.Money `json:"offset,omitempty"` // as much of it as cancels a receivable
	Debt    domain.Money `json:"debt,omitempty"`   // that the household still has
	Because string       `json:"because"`
	Date    domain.Date  `json:"date"`
}

// ReceivableBooked: for months past, less is due than was accounted for them.
type ReceivableBooked struct {
	Months  []Payable    `json:"months"`
	Amount  domain.Money `json:"amount"`           // the sum of what is less
	Offset  domain.Money `json:"offset,omitempty"` // as much of it as was arrears not yet paid
	Debt    domain.Money `json:"debt"`             // that the household has now
	Office  string       `json:"office"`
	Area    domain.Area  `json:"area"`
	Because string       `json:"because"`
	Date    domain.Date  `json:"date"`
}

// RecoveryPlanned: what was paid wrongly is kept back from each payment. It replaces an earlier plan.
type RecoveryPlanned struct {
	Instalment domain.Money `json:"instalment"` // a month, at most
	Reason     string       `json:"reason"`
	Date       domain.Date  `json:"date"`
}

// Repaid: the household has paid back.
type Repaid struct {
	Amount  domain.Money `json:"amount"`
	Receipt string       `json:"receipt"`
	Debt    domain.Money `json:"debt"` // that the household still has
	Date    domain.Date  `json:"date"`
}

// Cleared: a clearance was issued: the household owes nothing.
type Cleared struct {
	Document domain.DocumentNumber `json:"document_number"`
	Officer  string                `json:"officer"`
	Office   string                `json:"office"`
	Date     domain.Date           `json:"date"`
}

// EventName is the stored name.
func (Paid) EventName() string             { return "welfare.paid" }
func (ArrearsPaid) EventName() string      { return "welfare.arrears_paid" }
func (ArrearsBooked) EventName() string    { return "welfare.arrears_booked" }
func (ReceivableBooked) EventName() string { return "welfare.receivable_booked" }
func (RecoveryPlanned) EventName() string  { return "welfare.recovery_planned" }
func (Repaid) EventName() string           { return "welfare.repaid" }
func (Cleared) EventName() string          { return "welfare.cleared" }
