package retirement

import "sijil/domain"

// ProofDue: a proof of life is due by a day.
type ProofDue struct {
	By    domain.Date `json:"by"`
	Cause string      `json:"cause"` // "card_expired", "death_annulled", "record_restored"
	Date  domain.Date `json:"date"`
}

// ProofGiven: the pensioner has shown to be alive. Next is the last day of the next proof.
type ProofGiven struct {
	How      ProofMethod `json:"how"`
	On       domain.Date `json:"on"`
	Next     domain.Date `json:"next"`
	Decision Decision    `json:"decision"`
}

// ProofOverdue: the day has passed. After SuspendOn the pension is suspended.
type ProofOverdue struct {
	Case      Case        `json:"case"`
	Due       domain.Date `json:"due"`
	SuspendOn domain.Date `json:"suspend_on"`
	Date      domain.Date `json:"date"`
}

// Paid: a month's payment was decided, to the pensioner or to a survivor. It
// holds everything that it was decided on.
type Paid struct {
	Payee      domain.NationalNumber `json:"payee"`
	Month      domain.Date           `json:"month"`
	Amount     domain.Money          `json:"amount"`  // for the month
	Arrears    domain.Money          `json:"arrears"` // for earlier months
	Deductions []Deduction           `json:"deductions,omitempty"`
	Net        domain.Money          `json:"net"` // what is paid out
	Account    string                `json:"account"`
	Monthly    domain.Money          `json:"monthly"`   // the whole pension of that month
	RateFrom   domain.Date           `json:"rate_from"` // since when the pension rests on the basis that it was reckoned from
	Decision   Decision              `json:"decision"`
}

// Deduction takes a part of a payment for a receivable.
type Deduction struct {
	Receivable string       `json:"receivable"`
	Amount     domain.Money `json:"amount"`
	Left       domain.Money `json:"left"` // still outstanding
}

// ArrearsRecorded: months that were due and not paid go out with the next payment.
type ArrearsRecorded struct {
	Payee  domain.NationalNumber `json:"payee"`
	Months []Amount              `json:"months,omitempty"` // none for what is owed besides them
	Amount domain.Money          `json:"amount"`
	Cause  Cause                 `json:"cause"`
	Date   domain.Date           `json:"date"`
}

// ArrearsPaid: what was owed to one without a further month's payment went out
// by itself; what was owed to the dead, to an heir.
type ArrearsPaid struct {
	Whose      domain.NationalNumber `json:"whose"`
	To         domain.NationalNumber `json:"to"`
	Amount     domain.Money          `json:"amount"`
	Deductions []Deduction           `json:"deductions,omitempty"`
	Net        domain.Money          `json:"net"` // what is paid out
	Account    string                `json:"account"`
	Decision   Decision              `json:"decision"`
}

// EstateReturned: one whose money heirs got lives. It is owed again, and what it
// was set off against is outstanding again. What the heirs owe is booked by itself.
type EstateReturned struct {
	Case       Case                  `json:"case"`
	Whose      domain.NationalNumber `json:"whose"`
	Amount     domain.Money          `json:"amount"`
	Deductions []Deduction           `json:"deductions,omitempty"`
	Date       domain.Date           `json:"date"`
}

// ArrearsSetOff: what was still owed is set off against months that are no longer due.
type ArrearsSetOff struct {
	Payee  domain.NationalNumber `json:"payee"`
	Months []Amount              `json:"months"`
	Amount domain.Money          `json:"amount"`
	Cause  Cause                 `json:"cause"`
	Date   domain.Date           `json:"date"`
}

// ReceivableBooked: the fund has paid for time in which nothing was due, or contributions were never paid.
type ReceivableBooked struct {
	Case   Case                  `json:"case"`
	ID     string                `json:"id"`
	Debtor domain.NationalNumber `json:"debtor"` // or the debtor's estate
	Cause  Cause                 `json:"cause"`
	Months []Amount              `json:"months,omitempty"`
	Amount domain.Money          `json:"amount"`
	Plan   Plan                  `json:"plan,omitzero"` // where the law itself sets it
	Date   domain.Date           `json:"date"`
}

// ReceivableCancelled: months of a receivable turned out to be due. What was
// recovered for them is owed back to those who paid it.
type ReceivableCancelled struct {
	ID          string                `json:"id"`
	Debtor      domain.NationalNumber `json:"debtor"`
	Months      []Amount              `json:"months"`
	Outstanding domain.Money          `json:"outstanding"` // no longer owed
	Left        domain.Money          `json:"left"`        // still outstanding
	Refunds     []Part                `json:"refunds,omitempty"`
	Cause       Cause                 `json:"cause"`
	Date        domain.Date           `json:"date"`
}

// Plan is how a receivable is recovered: by instalments from somebody's
// payments, or in one sum by a day.
type Plan struct {
	From       domain.NationalNumber `json:"from,omitempty"` // whose payments
	Instalment domain.Money          `json:"instalment,omitempty"`
	LumpSumBy  domain.Date           `json:"lump_sum_by,omitzero"`
}

// RecoveryPlanned: an officer has decided how a receivable is recovered. It replaces an earlier plan.
type RecoveryPlanned struct {
	Receivable string   `json:"receivable"`
	Plan       Plan     `json:"plan"`
	Decision   Decision `json:"decision"`
}

// Recovered: money came in for a receivable, besides deductions.
type Recovered struct {
	Receivable string       `json:"receivable"`
	Amount     domain.Money `json:"amount"`
	Left       domain.Money `json:"left"` // still outstanding
	Decision   Decision     `json:"decision"`
}

// WrittenOff: the authority gives up what is outstanding.
type WrittenOff struct {
	Receivable string       `json:"receivable"`
	Amount     domain.Money `json:"amount"`
	Decision   Decision     `json:"decision"`
}

// ClearanceIssued: the person owes the fund nothing (براءة الذمة).
type ClearanceIssued struct {
	Person   domain.NationalNumber `json:"person"`
	Document domain.DocumentNumber `json:"document"`
	Decision Decision              `json:"decision"`
}

// EventName is the stored name.
func (ProofDue) EventName() string            { return "retirement.proof_due" }
func (ProofGiven) EventName() string          { return "retirement.proof_given" }
func (ProofOverdue) EventName() string        { return "retirement.proof_overdue" }
func (Paid) EventName() string                { return "retirement.paid" }
func (ArrearsRecorded) EventName() string     { return "retirement.arrears_recorded" }
func (ArrearsSetOff) EventName() string       { return "retirement.arrears_set_off" }
func (ArrearsPaid) EventName() string         { return "retirement.arrears_paid" }
func (EstateReturned) EventName() string      { return "retirement.estate_returned" }
func (ReceivableBooked) EventName() string    { return "retirement.receivable_booked" }
func (ReceivableCancelled) EventName() string { return "retirement.receivable_cancelled" }
func (RecoveryPlanned) EventName() string     { return "retirement.recovery_planned" }
func (Recovered) EventName() string           { return "retirement.recovered" }
func (WrittenOff) EventName() string          { return "retirement.written_off" }
func (ClearanceIssued) EventName() string     { return "retirement.clearance_issued" }
