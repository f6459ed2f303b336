package projections

import (
	"slices"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// retirementItems: what an office must do about pensions. A claim, a proof of
// life, a suspension for each cause, the survivors' claim and each receivable
// are items of their own.
var retirementItems = []Handler[WorkItem]{
	pensionItem("claim", func(i *WorkItem, e retirement.Claimed) { i.pension(e.Case, e.Decision.Date, ClaimToDecide) }),
	pensionItem("claim", settled[retirement.Awarded]),
	pensionItem("claim", settled[retirement.ClaimRefused]),
	pensionItem("claim", func(i *WorkItem, e retirement.GratuityAwarded) { i.Flags = nil }),

	pensionItem("proof", func(i *WorkItem, e retirement.ProofOverdue) { i.pension(e.Case, e.Date, ProofOfLifeDue) }),
	pensionItem("proof", settled[retirement.ProofGiven]),
	pensionItem("proof", settled[retirement.ProofDue]),
	pensionItem("proof", settled[retirement.PensionerDied]),
	pensionItem("proof", settled[retirement.Terminated]),
	pensionItem("proof", func(i *WorkItem, e retirement.DeathAnnulled) {
		if e.Overdue {
			i.pension(e.Case, e.Date, ProofOfLifeDue)
		}
	}),

	OnEach(func(e retirement.Suspended, r eventstore.Recorded) []Key { return held(r.Stream, e.Cause) },
		func(i *WorkItem, e retirement.Suspended, r eventstore.Recorded) {
			i.pension(e.Case, e.Decision.Date, PensionSuspended)
			i.at(r)
		}),
	OnEach(func(e retirement.Resumed, r eventstore.Recorded) []Key { return held(r.Stream, e.Cause) },
		func(i *WorkItem, _ retirement.Resumed, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(_ retirement.PensionerDied, r eventstore.Recorded) []Key {
		return held(r.Stream, retirement.ProofMissing, retirement.NoAccount)
	},
		func(i *WorkItem, _ retirement.PensionerDied, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(_ retirement.Terminated, r eventstore.Recorded) []Key { return held(r.Stream, allCauses...) },
		func(i *WorkItem, _ retirement.Terminated, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(e retirement.DeathAnnulled, r eventstore.Recorded) []Key { return held(r.Stream, e.Held...) },
		func(i *WorkItem, e retirement.DeathAnnulled, r eventstore.Recorded) {
			i.pension(e.Case, e.Date, PensionSuspended)
			i.at(r)
		}),

	pensionItem("survivors", func(i *WorkItem, e retirement.SurvivorsClaimOpened) {
		i.pension(e.Case, e.Date, SurvivorsToDecide)
		i.Occurred = e.On
	}),
	pensionItem("survivors", func(i *WorkItem, e retirement.SurvivorNoted) {
		if e.Waits {
			i.pension(e.Case, e.Date, SurvivorsToDecide)
		}
	}),
	pensionItem("survivors", settled[retirement.SurvivorsAwarded]),
	pensionItem("survivors", settled[retirement.SurvivorsClaimClosed]),

	OnEach(func(e retirement.ReceivableBooked, r eventstore.Recorded) []Key { return debt(r.Stream, e.ID) },
		func(i *WorkItem, e retirement.ReceivableBooked, r eventstore.Recorded) {
			if (e.Plan == retirement.Plan{}) {
				i.pension(e.Case, e.Date, ReceivableOpen)
				i.at(r)
			}
		}),
	OnEach(func(e retirement.RecoveryPlanned, r eventstore.Recorded) []Key { return debt(r.Stream, e.Receivable) },
		func(i *WorkItem, _ retirement.RecoveryPlanned, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(e retirement.WrittenOff, r eventstore.Recorded) []Key { return debt(r.Stream, e.Receivable) },
		func(i *WorkItem, _ retirement.WrittenOff, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(e retirement.Recovered, r eventstore.Recorded) []Key { return debt(r.Stream, e.Receivable) },
		func(i *WorkItem, e retirement.Recovered, _ eventstore.Recorded) { i.left(e.Left) }),
	OnEach(func(e retirement.ArrearsPaid, r eventstore.Recorded) []Key {
		return settledDebts(r.Stream, e.Deductions)
	},
		func(i *WorkItem, _ retirement.ArrearsPaid, _ eventstore.Recorded) { i.Flags = nil }),
	OnEach(func(e retirement.EstateReturned, r eventstore.Recorded) []Key { return debts(r.Stream, e.Deductions) },
		func(i *WorkItem, e retirement.EstateReturned, r eventstore.Recorded) {
			i.pension(e.Case, e.Date, ReceivableOpen)
			i.at(r)
		}),
	OnEach(func(e retirement.ReceivableCancelled, r eventstore.Recorded) []Key { return debt(r.Stream, e.ID) },
		func(i *WorkItem, e retirement.ReceivableCancelled, _ eventstore.Recorded) { i.left(e.Left) }),
}

var allCauses = append([]retirement.SuspensionCause{retirement.ProofMissing}, retirement.OfficerCauses...)

// pensionItem folds an event into one of a case's items.
func pensionItem[E domain.Event](item string, fold func(*WorkItem, E)) Handler[WorkItem] {
	return On(func(_ E, r eventstore.Recorded) Key { return Key(r.Stream + "/" + item) },
		func(i *WorkItem, e E, r eventstore.Recorded) {
			fold(i, e)
			i.at(r)
		})
}

// held are the items of suspensions, one for each cause.
func held(stream string, causes ...retirement.SuspensionCause) (keys []Key) {
	for _, c := range causes {
		keys = append(keys, Key(stream+"/held/"+string(c)))
	}
	return keys
}

// debt is the item of a receivable.
func debt(stream, id string) []Key { return []Key{Key(stream + "/receivable/" + id)} }

// debts are the items of receivables that something was deducted for.
func debts(stream string, list []retirement.Deduction) (keys []Key) {
	for _, d := range list {
		keys = append(keys, debt(stream, d.Receivable)...)
	}
	return keys
}

// settledDebts are those that nothing is left of.
func settledDebts(stream string, list []retirement.Deduction) []Key {
	return debts(stream, slices.DeleteFunc(slices.Clone(list), func(d retirement.Deduction) bool { return d.Left > 0 }))
}

func (i *WorkItem) pension(c retirement.Case, since domain.Date, flag Flag) {
	i.Register, i.Office, i.Area, i.Subject, i.Flags = "retirement", c.Office, c.Area, c.Name, []Flag{flag}
	i.heard(since)
}

func (i *WorkItem) at(r eventstore.Recorded) {
	i.Record, i.Revision, i.Changed = r.Stream, r.Revision, r.RecordedAt
}

func (i *WorkItem) left(amount domain.Money) {
	if amount == 0 {
		i.Flags = nil
	}
}
