package model

import (
	"slices"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/projections"
)

// PensionNode is the type of a pension case's node.
const PensionNode = "PensionCase"

// PensionCase is a case as the read model has it, for a reader of a language.
type PensionCase struct {
	*projections.RetirementRow
	Language domain.Language
}

// IsNode marks what can be fetched by its id.
func (*PensionCase) IsNode() {}

// ID of the case.
func (c *PensionCase) ID() string { return ID(PensionNode, c.Retirement) }

// Service record.
func (c *PensionCase) Service() []retirement.Period { return c.Record.Service }

// ClaimedOn is the day of the claim.
func (c *PensionCase) ClaimedOn() domain.Date { return c.Record.Claim.Decision.Date }

// PensionAssessment is an assessment with its steps.
type PensionAssessment struct {
	retirement.Assessment
	found    retirement.Assessed
	language domain.Language
}

// Assessment that was made last; nil for none.
func (c *PensionCase) Assessment() *PensionAssessment {
	if c.Record.Found.LawOn.IsZero() {
		return nil
	}
	return &PensionAssessment{c.Record.Found.Assessment, c.Record.Found, c.Language}
}

// LawOn is the day whose law was applied.
func (a *PensionAssessment) LawOn() domain.Date { return a.found.LawOn }

// AverageSalary that it rests on.
func (a *PensionAssessment) AverageSalary() domain.Money { return a.found.Basis.AverageSalary }

// LastSalary that it rests on.
func (a *PensionAssessment) LastSalary() domain.Money { return a.found.Basis.LastSalary }

// Decision says who assessed it.
func (a *PensionAssessment) Decision() *retirement.Decision { return &a.found.Decision }

// Steps that lead to it, as they were then.
func (a *PensionAssessment) Steps() []EntitlementStep {
	steps := make([]EntitlementStep, len(a.found.Steps))
	for i, s := range a.found.Steps {
		steps[i] = EntitlementStep{s, a.language}
	}
	return steps
}

// Rates that the pension rests on.
func (c *PensionCase) Rates() []retirement.Reassessed { return c.Record.Rates }

// PayableFrom is the pension's first day.
func (c *PensionCase) PayableFrom() domain.Date { return c.Record.Award.PayableFrom }

// Monthly pension as it was decided last.
func (c *PensionCase) Monthly() domain.Money {
	if n := len(c.Record.Rates); n > 0 {
		return c.Record.Rates[n-1].Monthly
	}
	return 0
}

// Gratuity that waits to be paid.
func (c *PensionCase) Gratuity() domain.Money { return c.Record.Lump }

// Suspensions in force.
func (c *PensionCase) Suspensions() []retirement.Suspended { return c.Record.Held }

// ProofDue is the last day of the next proof of life.
func (c *PensionCase) ProofDue() domain.Date { return c.Record.Proof.Due }

// ProofOverdue tells whether that day has passed.
func (c *PensionCase) ProofOverdue() bool { return c.Record.Proof.Overdue }

// SuspendOn is when an overdue proof suspends the pension.
func (c *PensionCase) SuspendOn() domain.Date { return c.Record.Proof.SuspendOn }

// EndedOn is the last day of a terminated pension.
func (c *PensionCase) EndedOn() domain.Date { return c.Record.Ended.On }

// EndCause is why it was terminated.
func (c *PensionCase) EndCause() retirement.TerminationCause { return c.Record.Ended.Cause }

// DiedOn is the day of the pensioner's death.
func (c *PensionCase) DiedOn() domain.Date { return c.Record.Died.On }

// SurvivorsStatus is where the survivors' claim stands.
func (c *PensionCase) SurvivorsStatus() retirement.FamilyStatus { return c.Record.Family.Status }

// PensionSurvivor is somebody whom the pensioner leaves.
type PensionSurvivor struct {
	retirement.Survivor
	Granted bool
}

// Survivors as they were last noted, with what the evidence filed for them shows.
func (c *PensionCase) Survivors() []PensionSurvivor {
	list := []PensionSurvivor{}
	for _, n := range c.Record.Family.People() {
		list = append(list, PensionSurvivor{c.Record.Family.Latest(n), slices.Contains(c.Record.Family.Granted, n)})
	}
	return list
}

// Evidence in force of survivors.
func (c *PensionCase) Evidence() []retirement.EvidenceFiled { return c.Record.Family.Evidence }

// Shares as they were last recorded.
func (c *PensionCase) Shares() []retirement.Share { return c.Record.Family.Shares }

// SharesUntil is when age or evidence changes them next.
func (c *PensionCase) SharesUntil() domain.Date { return c.Record.Family.Until }

// Accounts of the pensioner and the survivors.
func (c *PensionCase) Accounts() []retirement.Account { return c.Record.Ledgers }

// History of the case.
func (c *PensionCase) History() []projections.PensionDecision { return c.Decisions }

// What the commands answer.
type (
	PensionPayload        struct{ Case *PensionCase }
	PensionPaymentPayload struct {
		Payment *retirement.Paid
		Case    *PensionCase
	}
	PensionArrearsPayload struct {
		Payment *retirement.ArrearsPaid
		Case    *PensionCase
	}
	PensionClearancePayload struct {
		Clearance *retirement.ClearanceIssued
		Case      *PensionCase
	}
	RefusedPayment struct {
		Pensioner domain.NationalNumber
		Survivor  domain.NationalNumber
		Rule      string
		Reason    string
	}
	PayPensionsPayload struct {
		Paid     int
		Net      domain.Money
		Repeated int
		Refused  []RefusedPayment
		Next     domain.NationalNumber
	}
)

// ID of the case.
func (p RefusedPayment) ID() string { return ID(PensionNode, retirement.Stream(p.Pensioner)) }

// Edges and pages.
type (
	PensionCaseEdge struct {
		Cursor string
		Node   *PensionCase
	}
	PensionCaseConnection struct {
		Edges    []PensionCaseEdge
		PageInfo PageInfo
	}
	PensionPaymentEdge struct {
		Cursor string
		Node   *retirement.Paid
	}
	PensionPaymentConnection struct {
		Edges    []PensionPaymentEdge
		PageInfo PageInfo
	}
)

// PaySurvivorInput names a survivor to pay.
type PaySurvivorInput struct {
	PersonTarget
	Month    domain.Date
	Survivor domain.NationalNumber
}

// PayPensionArrearsInput names whose arrears go out, and to which heir.
type PayPensionArrearsInput struct {
	PersonTarget
	Whose domain.NationalNumber
	Heir  retirement.Payee
	Paper domain.Reference
}

// PayPensionsInput asks for the payments of a month.
type PayPensionsInput struct {
	Key
	Month domain.Date
	After domain.NationalNumber
	Limit int
}

// The inputs of the pension commands.
type (
	RecordServiceInput struct {
		PersonTarget
		retirement.RecordService
	}
	CorrectServiceInput struct {
		PersonTarget
		retirement.CorrectService
	}
	ClaimPensionInput struct {
		PersonTarget
		retirement.Claim
	}
	AssessPensionInput struct {
		PersonTarget
		retirement.Assess
	}
	AwardPensionInput struct {
		PersonTarget
		retirement.Award
	}
	RefusePensionInput struct {
		PersonTarget
		retirement.Refuse
	}
	AwardGratuityInput struct {
		PersonTarget
		retirement.AwardGratuity
	}
	PayGratuityInput struct {
		PersonTarget
		retirement.PayGratuity
	}
	ReassessPensionInput struct {
		PersonTarget
		retirement.Reassess
	}
	ChangePensionAccountInput struct {
		PersonTarget
		retirement.ChangeAccount
	}
	GiveProofOfLifeInput struct {
		PersonTarget
		retirement.GiveProof
	}
	SuspendPensionInput struct {
		PersonTarget
		retirement.Suspend
	}
	ResumePensionInput struct {
		PersonTarget
		retirement.Resume
	}
	TerminatePensionInput struct {
		PersonTarget
		retirement.Terminate
	}
	LiftPensionTerminationInput struct {
		PersonTarget
		retirement.LiftTermination
	}
	FileSurvivorEvidenceInput struct {
		PersonTarget
		retirement.FileEvidence
	}
	WithdrawSurvivorEvidenceInput struct {
		PersonTarget
		retirement.WithdrawEvidence
	}
	AwardSurvivorsInput struct {
		PersonTarget
		retirement.AwardSurvivors
	}
	PlanRecoveryInput struct {
		PersonTarget
		retirement.PlanRecovery
	}
	RecordRecoveryInput struct {
		PersonTarget
		retirement.Recover
	}
	WriteOffReceivableInput struct {
		PersonTarget
		retirement.WriteOff
	}
	PayPensionInput struct {
		PersonTarget
		retirement.Pay
	}
	IssueClearanceInput struct {
		PersonTarget
		retirement.IssueClearance
	}
)
