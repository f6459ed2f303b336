package retirement

import "sijil/domain"

// Decision is an officer's act: who, where, when and on which paper.
type Decision struct {
	Officer   string           `json:"officer"`
	Office    string           `json:"office"`
	Date      domain.Date      `json:"date"`
	Reference domain.Reference `json:"reference,omitzero"`
	Reason    string           `json:"reason,omitempty"`
}

// Case says whose case an event is of, and which office's: a reader of the event alone needs it.
type Case struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Name           domain.Name           `json:"name"` // as it was when the case was opened
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area"`
}

// ServiceRecorded: the record of a person's service now reads like this. The first one opens the case.
type ServiceRecorded struct {
	Case     Case     `json:"case"`
	Service  []Period `json:"service"`
	Decision Decision `json:"decision"`
}

// ServiceCorrected: an error in the record was repaired. Service is the whole record as it now reads.
type ServiceCorrected struct {
	Service  []Period `json:"service"`
	Decision Decision `json:"decision"`
}

// Claimed: the person, or after a death in service the survivors, have asked for what is due.
type Claimed struct {
	Case     Case        `json:"case"`
	Kind     Kind        `json:"kind"`
	On       domain.Date `json:"on"`      // the day of the retirement
	Account  string      `json:"account"` // the paying agency's reference of the payee's account; not the account itself
	Decision Decision    `json:"decision"`
}

// Assessed: what the service comes to by the law of that day. Basis and assessment are frozen as they were.
type Assessed struct {
	LawOn      domain.Date   `json:"law_on"`
	Basis      Basis         `json:"basis"`
	Assessment Assessment    `json:"assessment"`
	Steps      []domain.Step `json:"steps"`
	Decision   Decision      `json:"decision"`
}

// Awarded: a pension was granted. ProofDue is the last day of the first proof of life.
type Awarded struct {
	Kind        Kind         `json:"kind"`
	Monthly     domain.Money `json:"monthly"` // as assessed
	PayableFrom domain.Date  `json:"payable_from"`
	ProofDue    domain.Date  `json:"proof_due,omitzero"`
	Decision    Decision     `json:"decision"`
}

// ClaimRefused: the claim was turned down; a new one may follow.
type ClaimRefused struct {
	Decision Decision `json:"decision"`
}

// GratuityAwarded: the service is too short for a pension, or long enough for the end-of-service gratuity.
type GratuityAwarded struct {
	Amount   domain.Money `json:"amount"` // that waits to be paid
	Final    bool         `json:"final"`  // instead of a pension
	Decision Decision     `json:"decision"`
}

// GratuityPaid: the gratuity went to the account, of the pensioner or of an heir.
type GratuityPaid struct {
	Amount   domain.Money          `json:"amount"`
	To       domain.NationalNumber `json:"to"`
	Account  string                `json:"account"`
	Decision Decision              `json:"decision"`
}

// Reassessed: the corrected service gives another pension from a day on.
type Reassessed struct {
	From       domain.Date  `json:"from"`
	LawOn      domain.Date  `json:"law_on"`
	Monthly    domain.Money `json:"monthly"`
	Basis      Basis        `json:"basis"`
	Assessment Assessment   `json:"assessment"`
	Decision   Decision     `json:"decision"`
}

// AccountChanged: payments go to another account from now on.
type AccountChanged struct {
	Payee    domain.NationalNumber `json:"payee"`
	Account  string                `json:"account"`
	Decision Decision              `json:"decision"`
}

// Suspended: nothing is paid from that month on, until the cause is removed.
type Suspended struct {
	Case     Case            `json:"case"`
	Cause    SuspensionCause `json:"cause"`
	From     domain.Date     `json:"from"`
	Decision Decision        `json:"decision"`
}

// Resumed: a cause of suspension was removed.
type Resumed struct {
	Cause    SuspensionCause `json:"cause"`
	On       domain.Date     `json:"on"`
	Decision Decision        `json:"decision"`
}

// Terminated: the pension ended for another reason than death.
type Terminated struct {
	Cause    TerminationCause `json:"cause"`
	On       domain.Date      `json:"on"` // the last day of the entitlement
	Decision Decision         `json:"decision"`
}

// TerminationLifted: the pension is due again from a day on; from the day after
// the termination if it was wrong from the beginning.
type TerminationLifted struct {
	From     domain.Date `json:"from"`
	Decision Decision    `json:"decision"`
}

// EventName is the stored name.
func (ServiceRecorded) EventName() string   { return "retirement.service_recorded" }
func (ServiceCorrected) EventName() string  { return "retirement.service_corrected" }
func (Claimed) EventName() string           { return "retirement.claimed" }
func (Assessed) EventName() string          { return "retirement.assessed" }
func (Awarded) EventName() string           { return "retirement.awarded" }
func (ClaimRefused) EventName() string      { return "retirement.refused" }
func (GratuityAwarded) EventName() string   { return "retirement.gratuity_awarded" }
func (GratuityPaid) EventName() string      { return "retirement.gratuity_paid" }
func (Reassessed) EventName() string        { return "retirement.reassessed" }
func (AccountChanged) EventName() string    { return "retirement.account_changed" }
func (Suspended) EventName() string         { return "retirement.suspended" }
func (Resumed) EventName() string           { return "retirement.resumed" }
func (Terminated) EventName() string        { return "retirement.terminated" }
func (TerminationLifted) EventName() string { return "retirement.termination_lifted" }

// EffectiveOn is the first day of the pension.
func (e Awarded) EffectiveOn() domain.Date { return e.PayableFrom }

// EffectiveOn is the first day of the new amount.
func (e Reassessed) EffectiveOn() domain.Date { return e.From }

// EffectiveOn is the first day without payment.
func (e Suspended) EffectiveOn() domain.Date { return e.From }

// EffectiveOn is the last day of the pension.
func (e Terminated) EffectiveOn() domain.Date { return e.On }

// EffectiveOn is the first day on which the pension is due again.
func (e TerminationLifted) EffectiveOn() domain.Date { return e.From }

// Codec reads every retirement event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[ServiceRecorded](),
	domain.Current[ServiceCorrected](),
	domain.Current[Claimed](),
	domain.Current[Assessed](),
	domain.Current[Awarded](),
	domain.Current[ClaimRefused](),
	domain.Current[GratuityAwarded](),
	domain.Current[GratuityPaid](),
	domain.Current[Reassessed](),
	domain.Current[AccountChanged](),
	domain.Current[Suspended](),
	domain.Current[Resumed](),
	domain.Current[Terminated](),
	domain.Current[TerminationLifted](),
	domain.Current[ProofDue](),
	domain.Current[ProofGiven](),
	domain.Current[ProofOverdue](),
	domain.Current[Paid](),
	domain.Current[ArrearsRecorded](),
	domain.Current[ArrearsSetOff](),
	domain.Current[ArrearsPaid](),
	domain.Current[EstateReturned](),
	domain.Current[ReceivableBooked](),
	domain.Current[ReceivableCancelled](),
	domain.Current[RecoveryPlanned](),
	domain.Current[Recovered](),
	domain.Current[WrittenOff](),
	domain.Current[ClearanceIssued](),
	domain.Current[PensionerDied](),
	domain.Current[DeathRedated](),
	domain.Current[DeathAnnulled](),
	domain.Current[RecordVoided](),
	domain.Current[RecordRestored](),
	domain.Current[SurvivorsClaimOpened](),
	domain.Current[SurvivorsClaimClosed](),
	domain.Current[SurvivorNoted](),
	domain.Current[EvidenceFiled](),
	domain.Current[EvidenceWithdrawn](),
	domain.Current[SurvivorsAwarded](),
	domain.Current[SharesChanged](),
)
