package model

import (
	"time"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/projections"
)

// WelfareNode is the type of a welfare case's node.
const WelfareNode = "WelfareCase"

// WelfareCase is a household's case as the read model has it.
type WelfareCase struct {
	*projections.WelfareRow
	Language domain.Language // of explanations
}

// IsNode marks what can be fetched by its id.
func (*WelfareCase) IsNode() {}

// ID of the case.
func (w *WelfareCase) ID() string { return ID(WelfareNode, string(w.FamilyNumber)) }

// Members who belong to it or did.
func (w *WelfareCase) Members() []welfare.Member { return w.Case.Members }

// Address as stated.
func (w *WelfareCase) Address() *domain.Place { return known(&w.WelfareRow.Address) }

// Statement is the last one of the household.
func (w *WelfareCase) statement() (s welfare.Statement) {
	if n := len(w.Case.Statements); n > 0 {
		s = w.Case.Statements[n-1]
	}
	return s
}

// Claims of the last statement.
func (w *WelfareCase) Claims() []welfare.Claim { return w.statement().Claims }

// DeclaredIncome of the last statement.
func (w *WelfareCase) DeclaredIncome() domain.Money { return w.statement().Declared }

// Incomes that were found.
func (w *WelfareCase) Incomes() []welfare.Earning { return w.Case.Earnings }

// UpdateDue is the last day for the next update of the data.
func (w *WelfareCase) UpdateDue() domain.Date { return w.Case.UpdateDue }

// VisitDue says why a visit is due.
func (w *WelfareCase) VisitDue() string { return w.Case.VisitDue }

// Warnings since the children last attended school.
func (w *WelfareCase) Warnings() int { return w.Case.Warnings }

// Instalment that is kept back of a payment at most.
func (w *WelfareCase) Instalment() domain.Money { return w.Case.Instalment }

// Assessment is the last one; nil before the decision.
func (w *WelfareCase) Assessment() *WelfareAssessment {
	return assessed(w.Case.Assessed, w.Language)
}

// Decision on the application; nil before it.
func (w *WelfareCase) Decision() *WelfareDecision {
	if w.WelfareRow.Decision.Outcome == "" {
		return nil
	}
	return &WelfareDecision{w.WelfareRow.Decision}
}

// WelfareDecision is a decision on an application.
type WelfareDecision struct{ projections.WelfareDecision }

// PerCapita are the means of each person.
func (d *WelfareDecision) PerCapita() domain.Money { return d.Assessment.PerCapita }

// Line is the poverty line of the day.
func (d *WelfareDecision) Line() domain.Money { return d.Assessment.Line }

// Objection to the decision; nil for none.
func (w *WelfareCase) Objection() *projections.WelfareObjection {
	return known(&w.WelfareRow.Objection)
}

// Stopped says why nothing is paid; nil while it is.
func (w *WelfareCase) Stopped() *projections.WelfareStop { return known(&w.WelfareRow.Stopped) }

// Caregiving is the caregiver's allowance; nil for none.
func (w *WelfareCase) Caregiving() *welfare.Care {
	if w.Case.Care.Status == "" {
		return nil
	}
	return &w.Case.Care
}

// WelfareAssessment explains an amount.
type WelfareAssessment struct {
	welfare.Assessment
	Language domain.Language
}

func assessed(a welfare.Assessment, l domain.Language) *WelfareAssessment {
	if a.On.IsZero() {
		return nil
	}
	return &WelfareAssessment{a, l}
}

// Steps in order.
func (a *WelfareAssessment) Steps() []EntitlementStep {
	return (&Entitlement{domain.Entitlement{Steps: a.Assessment.Steps}, a.Language}).Steps()
}

// WelfarePayment is a month that was paid.
type WelfarePayment struct {
	welfare.Paid
	Language domain.Language
}

// Assessment that it was decided on.
func (p WelfarePayment) Assessment() *WelfareAssessment {
	return assessed(p.Paid.Assessment, p.Language)
}

// WelfareEvent is one thing that was recorded of a case.
type WelfareEvent struct {
	Event       string
	Label       string
	EffectiveOn domain.Date
	RecordedAt  time.Time
	Office      string
}

// WelfareTarget is the household that a command is for.
type WelfareTarget struct {
	Key
	FamilyNumber domain.FamilyNumber
}

// WelfarePayload is what a case says after a command.
type WelfarePayload struct {
	Case     *WelfareCase
	Recorded []domain.Event
}

// Document is the number of the clearance that the command issued.
func (p *WelfarePayload) Document() domain.DocumentNumber {
	for _, e := range p.Recorded {
		if c, is := e.(welfare.Cleared); is {
			return c.Document
		}
	}
	return ""
}

// WelfareCycle is what a run of payments came to.
type WelfareCycle struct {
	Month   domain.Date
	Paid    int
	Before  int
	Refused []WelfareRefusals
	Net     domain.Money
	Next    domain.FamilyNumber
	More    bool
}

// ID of the month's run.
func (c *WelfareCycle) ID() string { return ID("WelfareCycle", c.Month.String()) }

// WelfareRefusals counts the households that were not paid for one reason.
type WelfareRefusals struct {
	Rule       string
	Households int
}

// WelfareCyclePayload is what a run came to.
type WelfareCyclePayload struct{ Cycle *WelfareCycle }

// Pages of cases.
type (
	WelfareCaseEdge struct {
		Cursor string
		Node   *WelfareCase
	}
	WelfareCaseConnection struct {
		Edges    []WelfareCaseEdge
		PageInfo PageInfo
	}
)
