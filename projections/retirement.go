package projections

import (
	"slices"
	"time"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// RetirementRow is a person's service, pension and survivors' claim as it is now.
type RetirementRow struct {
	Retirement     string                       `db:"retirement,key"` // its stream
	NationalNumber domain.NationalNumber        `db:"national_number"`
	Status         retirement.Status            `db:"status"` // as it reads; the decider's own is in the record
	Flags          []Flag                       `db:"flags"`
	Kind           retirement.Kind              `db:"kind"`
	Office         string                       `db:"office"`
	Area           domain.Area                  `db:"area"`
	OpenedOn       domain.Date                  `db:"opened_on"`
	Record         retirement.State             `db:"record,json"` // but for the months of its accounts, which are in the payments
	Decisions      []PensionDecision            `db:"decisions,json"`
	Proofs         []retirement.ProofGiven      `db:"proofs,json"`
	Clearances     []retirement.ClearanceIssued `db:"clearances,json"`
	Revision       eventstore.Revision          `db:"revision"`
	ChangedAt      time.Time                    `db:"changed_at"`

	PayableFrom domain.Date             `db:"payable_from,derived"`
	DueOn       domain.Date             `db:"due_on,derived"`    // the first day on which the calendar has something to decide
	Payees      []domain.NationalNumber `db:"payees,derived"`    // who are paid every month
	Survivors   []domain.NationalNumber `db:"survivors,derived"` // who are or may become one
}

// PensionDecision is a line of a case's history.
type PensionDecision struct {
	Event    string                `json:"event"` // its stored name
	On       domain.Date           `json:"on"`    // when it takes effect, if that is another day
	Amount   domain.Money          `json:"amount,omitzero"`
	Decision retirement.Decision   `json:"decision"`
	Subject  domain.NationalNumber `json:"subject,omitempty"` // a survivor or a debtor
}

// Retirements has one row per person with a service record. What a case is
// now, the decider and the reader must see alike: the row keeps the decider's
// own fold. A payment that settles nothing else changes no case.
var Retirements = Table[RetirementRow]{
	Name: "retirement", Version: 2,
	On: []Handler[RetirementRow]{
		pensionEvent(func(p *RetirementRow, e retirement.ServiceRecorded) {
			if p.OpenedOn.IsZero() {
				p.OpenedOn = e.Decision.Date
			}
			p.decided(e, e.Decision)
		}),
		pensionEvent(func(p *RetirementRow, e retirement.ServiceCorrected) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.Claimed) {
			p.Kind = e.Kind
			p.decided(e, e.Decision).On = e.On
		}),
		pensionEvent(func(p *RetirementRow, e retirement.Assessed) { p.decided(e, e.Decision).Amount = e.Assessment.Monthly }),
		pensionEvent(func(p *RetirementRow, e retirement.Awarded) { p.decided(e, e.Decision).Amount = e.Monthly }),
		pensionEvent(func(p *RetirementRow, e retirement.ClaimRefused) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.GratuityAwarded) { p.decided(e, e.Decision).Amount = e.Amount }),
		pensionEvent(func(p *RetirementRow, e retirement.GratuityPaid) { p.decided(e, e.Decision).Amount = e.Amount }),
		pensionEvent(func(p *RetirementRow, e retirement.Reassessed) { p.decided(e, e.Decision).Amount = e.Monthly }),
		pensionEvent(func(p *RetirementRow, e retirement.AccountChanged) { p.decided(e, e.Decision).Subject = e.Payee }),
		pensionEvent(func(p *RetirementRow, e retirement.Suspended) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.Resumed) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.Terminated) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.TerminationLifted) { p.decided(e, e.Decision) }),
		pensionEvent(func(p *RetirementRow, e retirement.ProofDue) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.ProofGiven) {
			p.Proofs = with(p.Proofs, e)
			p.decided(e, e.Decision)
		}),
		pensionEvent(func(p *RetirementRow, e retirement.ProofOverdue) { p.noted(e, e.Date) }),
		pensionEvent(func(*RetirementRow, retirement.Paid) {}),
		pensionEvent(func(p *RetirementRow, e retirement.ArrearsRecorded) { p.money(e, e.Date, e.Payee, e.Amount) }),
		pensionEvent(func(p *RetirementRow, e retirement.ArrearsPaid) {
			line := p.decided(e, e.Decision)
			line.Subject, line.Amount = e.Whose, e.Net
		}),
		pensionEvent(func(p *RetirementRow, e retirement.EstateReturned) { p.money(e, e.Date, e.Whose, e.Amount) }),
		pensionEvent(func(p *RetirementRow, e retirement.ArrearsSetOff) { p.money(e, e.Date, e.Payee, e.Amount) }),
		pensionEvent(func(p *RetirementRow, e retirement.ReceivableBooked) { p.money(e, e.Date, e.Debtor, e.Amount) }),
		pensionEvent(func(p *RetirementRow, e retirement.ReceivableCancelled) { p.money(e, e.Date, e.Debtor, e.Outstanding) }),
		pensionEvent(func(p *RetirementRow, e retirement.RecoveryPlanned) {
			p.decided(e, e.Decision).Amount = e.Plan.Instalment
		}),
		pensionEvent(func(p *RetirementRow, e retirement.Recovered) { p.decided(e, e.Decision).Amount = e.Amount }),
		pensionEvent(func(p *RetirementRow, e retirement.WrittenOff) { p.decided(e, e.Decision).Amount = e.Amount }),
		pensionEvent(func(p *RetirementRow, e retirement.ClearanceIssued) {
			p.Clearances = with(p.Clearances, e)
			p.decided(e, e.Decision).Subject = e.Person
		}),
		pensionEvent(func(p *RetirementRow, e retirement.PensionerDied) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.DeathRedated) { p.noted(e, e.Date).On = e.On }),
		pensionEvent(func(p *RetirementRow, e retirement.DeathAnnulled) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.RecordVoided) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.RecordRestored) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.SurvivorsClaimOpened) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.SurvivorsClaimClosed) { p.noted(e, e.Date) }),
		pensionEvent(func(p *RetirementRow, e retirement.SurvivorNoted) {
			p.noted(e, e.Date).Subject = e.Survivor.NationalNumber
		}),
		pensionEvent(func(p *RetirementRow, e retirement.EvidenceFiled) { p.decided(e, e.Decision).Subject = e.Survivor }),
		pensionEvent(func(p *RetirementRow, e retirement.EvidenceWithdrawn) {
			p.decided(e, e.Decision).Subject = e.Survivor
		}),
		pensionEvent(func(p *RetirementRow, e retirement.SurvivorsAwarded) { p.decided(e, e.Decision).Amount = e.Monthly }),
		pensionEvent(func(p *RetirementRow, e retirement.SharesChanged) { p.noted(e, e.Date).Amount = e.Monthly }),
	},
}

func pensionEvent[E domain.Event](more func(*RetirementRow, E)) Handler[RetirementRow] {
	return On(func(e E, r eventstore.Recorded) Key {
		if paid, is := any(e).(retirement.Paid); is && paid.Arrears == 0 && len(paid.Deductions) == 0 {
			return ""
		}
		return Key(r.Stream)
	}, func(p *RetirementRow, e E, r eventstore.Recorded) {
		s := retirement.Decider.Evolve(p.Record, e)
		s.Ledgers = slices.Clone(s.Ledgers)
		for i := range s.Ledgers {
			s.Ledgers[i].Settled = nil
		}
		p.Record = s
		p.NationalNumber, p.Office, p.Area, p.Status, p.Flags = s.Case.NationalNumber, s.Case.Office, s.Case.Area, s.Standing(), pensionFlags(s)
		more(p, e)
		p.Revision, p.ChangedAt = r.Revision, r.RecordedAt
	})
}

// decided adds an officer's decision to the history.
func (p *RetirementRow) decided(e domain.Event, d retirement.Decision) *PensionDecision {
	p.Decisions = with(p.Decisions, PensionDecision{Event: e.EventName(), On: domain.EffectiveOn(e), Decision: d})
	return &p.Decisions[len(p.Decisions)-1]
}

// noted adds what followed by itself.
func (p *RetirementRow) noted(e domain.Event, on domain.Date) *PensionDecision {
	return p.decided(e, retirement.Decision{Date: on})
}

func (p *RetirementRow) money(e domain.Event, on domain.Date, whose domain.NationalNumber, amount domain.Money) {
	line := p.noted(e, on)
	line.Subject, line.Amount = whose, amount
}

// pensionFlags are what an office must do about a case.
func pensionFlags(s retirement.State) (flags []Flag) {
	if s.Status == retirement.StatusClaimed || s.Status == retirement.StatusAssessed {
		flags = append(flags, ClaimToDecide)
	}
	if !s.Dead() && s.Ended.On.IsZero() && s.Proof.Overdue {
		flags = append(flags, ProofOfLifeDue)
	}
	if s.Ended.On.IsZero() && s.Stopped() {
		flags = append(flags, PensionSuspended)
	}
	if s.Family.Undecided() {
		flags = append(flags, SurvivorsToDecide)
	}
	for _, a := range s.Ledgers {
		if slices.ContainsFunc(a.Receivables, func(r retirement.Receivable) bool { return r.Outstanding > 0 && r.Plan == retirement.Plan{} }) {
			flags = raise(flags, ReceivableOpen)
		}
	}
	return flags
}

func (p *RetirementRow) derive() {
	p.PayableFrom, p.DueOn, p.Payees, p.Survivors = p.Record.Award.PayableFrom, p.Record.DueOn(), p.Record.Payees(), p.Record.Family.People()
}
