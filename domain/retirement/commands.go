package retirement

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ retirementCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// RecordService states a person's service from the first employment on. Stated
// again, it replaces what was recorded, until a pension rests on it.
type RecordService struct {
	By
	Person  domain.KnownPerson
	Family  []domain.KnownPerson // of one who is dead already
	Service []Period
	Paper   domain.Reference
}

// CorrectService repairs the record on which a claim, a pension or a gratuity rests.
type CorrectService struct {
	By
	Service []Period
	Paper   domain.Reference
	Reason  string
}

// Claim asks for a pension or a gratuity. After a death in service the survivors claim.
type Claim struct {
	By
	Person  domain.KnownPerson
	Kind    Kind
	On      domain.Date // the day of the retirement
	Account string
}

// Assess reckons what the claim comes to, by the law of the day of retirement.
// The basis takes kind, day, date of birth and service from the case.
type Assess struct {
	By
	Person domain.KnownPerson
	Basis  Basis
}

// Award grants the pension that was assessed.
type Award struct {
	By
	Person domain.KnownPerson
	Paper  domain.Reference
}

// Refuse turns a claim down.
type Refuse struct {
	By
	Paper  domain.Reference
	Reason string
}

// AwardGratuity grants the gratuity that was assessed.
type AwardGratuity struct {
	By
	Person domain.KnownPerson
	Paper  domain.Reference
}

// PayGratuity pays out a gratuity that was granted; after a death, to an heir.
type PayGratuity struct {
	By
	Person domain.KnownPerson
	Heir   Payee
	Paper  domain.Reference // of an heir
}

// PayArrears pays what is owed to one who has no further month's payment; after a death, to an heir.
type PayArrears struct {
	By
	Person domain.KnownPerson // the pensioner
	Whose  domain.KnownPerson // the pensioner, or a survivor
	Heir   Payee
	Paper  domain.Reference // of an heir
}

// Reassess reckons the pension anew on the corrected service, from a day on.
type Reassess struct {
	By
	From   domain.Date
	Basis  Basis
	Paper  domain.Reference
	Reason string
}

// ChangeAccount sends payments elsewhere. Payee is the pensioner, or a survivor.
type ChangeAccount struct {
	By
	Payee   domain.NationalNumber
	Account string
}

// Pay decides the pensioner's payment for a month.
type Pay struct {
	By
	Month  domain.Date
	Person domain.KnownPerson
}

// PaySurvivors decides the payment of one survivor's share for a month.
type PaySurvivors struct {
	By
	Month    domain.Date
	Person   domain.KnownPerson // the pensioner
	Survivor domain.KnownPerson
}

// GiveProof records that the pensioner has shown to be alive.
type GiveProof struct {
	By
	Person domain.KnownPerson
	How    ProofMethod
	On     domain.Date
	Paper  domain.Reference
}

// Suspend stops payments for a reason.
type Suspend struct {
	By
	Cause  SuspensionCause
	Reason string
	Paper  domain.Reference
}

// Resume removes a cause of suspension.
type Resume struct {
	By
	Person domain.KnownPerson
	Cause  SuspensionCause
	Reason string
}

// Terminate ends the pension for another reason than death.
type Terminate struct {
	By
	Cause  TerminationCause
	On     domain.Date // the last day of the entitlement
	Reason string
	Paper  domain.Reference
}

// LiftTermination makes the pension due again from a day on.
type LiftTermination struct {
	By
	Person domain.KnownPerson
	From   domain.Date
	Reason string
	Paper  domain.Reference
}

// FileEvidence shows that a survivor studies, or is disabled.
type FileEvidence struct {
	By
	Survivor    domain.NationalNumber
	Studying    Study
	Disabled    bool
	From, Until domain.Date
	Paper       domain.Reference
}

// WithdrawEvidence ends what a paper shows: after a day, or wholly if it was false.
type WithdrawEvidence struct {
	By
	Evidence string      // its id
	Until    domain.Date // the last day that it shows; zero: it was false
	Reason   string
	Paper    domain.Reference
}

// AwardSurvivors grants the survivors' shares. Those who are left out have none.
type AwardSurvivors struct {
	By
	Person    domain.KnownPerson
	Survivors []Payee
	Paper     domain.Reference
}

// PlanRecovery decides how a receivable is recovered.
type PlanRecovery struct {
	By
	Receivable string
	Plan       Plan
}

// Recover records money that came in for a receivable.
type Recover struct {
	By
	Receivable string
	Amount     domain.Money
	Paper      domain.Reference
}

// WriteOff gives up what is outstanding of a receivable.
type WriteOff struct {
	By
	Receivable string
	Reason     string
	Paper      domain.Reference
}

// IssueClearance certifies that a person owes nothing.
type IssueClearance struct {
	By
	Debtor   domain.NationalNumber
	Document domain.DocumentNumber
}

// Follow reconciles the case with the pensioner's civil record. Only policies give it.
type Follow struct {
	By
	Person domain.KnownPerson
	Family []domain.KnownPerson // spouses, children and parents as known now
}

// FollowBeneficiary reconciles the case with the civil record of somebody who
// is, or may become, a survivor. Only policies give it.
type FollowBeneficiary struct {
	By
	Person domain.KnownPerson
}

// FollowCard: the pensioner's identity card has run out. Only policies give it.
type FollowCard struct {
	By
	Person domain.KnownPerson
}

// PassDay decides everything that is due by today. Only the calendar gives it.
type PassDay struct{ By }

func (RecordService) retirementCommand()     {}
func (CorrectService) retirementCommand()    {}
func (Claim) retirementCommand()             {}
func (Assess) retirementCommand()            {}
func (Award) retirementCommand()             {}
func (Refuse) retirementCommand()            {}
func (AwardGratuity) retirementCommand()     {}
func (PayGratuity) retirementCommand()       {}
func (PayArrears) retirementCommand()        {}
func (Reassess) retirementCommand()          {}
func (ChangeAccount) retirementCommand()     {}
func (Pay) retirementCommand()               {}
func (PaySurvivors) retirementCommand()      {}
func (GiveProof) retirementCommand()         {}
func (Suspend) retirementCommand()           {}
func (Resume) retirementCommand()            {}
func (Terminate) retirementCommand()         {}
func (LiftTermination) retirementCommand()   {}
func (FileEvidence) retirementCommand()      {}
func (WithdrawEvidence) retirementCommand()  {}
func (AwardSurvivors) retirementCommand()    {}
func (PlanRecovery) retirementCommand()      {}
func (Recover) retirementCommand()           {}
func (WriteOff) retirementCommand()          {}
func (IssueClearance) retirementCommand()    {}
func (Follow) retirementCommand()            {}
func (FollowBeneficiary) retirementCommand() {}
func (FollowCard) retirementCommand()        {}
func (PassDay) retirementCommand()           {}
