package projections

import (
	"slices"
	"time"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// WelfareRow is a household's case. Payments and the rest of its history are
// read from the log: they would make the row grow with every month.
type WelfareRow struct {
	Welfare      string                `db:"welfare,key"` // its stream
	FamilyNumber domain.FamilyNumber   `db:"family_number"`
	Status       welfare.Status        `db:"status"`
	Flags        []Flag                `db:"flags"`
	Office       string                `db:"office"`
	Area         domain.Area           `db:"area"`
	Head         domain.NationalNumber `db:"head"` // who is paid
	AppliedOn    domain.Date           `db:"applied_on"`
	ActiveFrom   domain.Date           `db:"active_from"`
	LastPaid     domain.Date           `db:"last_paid"` // the latest month
	Amount       domain.Money          `db:"amount"`    // for a month, as last assessed
	Owed         domain.Money          `db:"owed"`      // arrears not paid yet
	Debt         domain.Money          `db:"debt"`      // paid wrongly and not back yet
	DueOn        domain.Date           `db:"due_on"`    // the first day on which the calendar brings something
	Address      domain.Place          `db:"address,json"`
	Decision     WelfareDecision       `db:"decision,json"`
	Objection    WelfareObjection      `db:"objection,json"`
	Stopped      WelfareStop           `db:"stopped,json"`
	Case         welfare.State         `db:"state,json"`
	Revision     eventstore.Revision   `db:"revision"`
	ChangedAt    time.Time             `db:"changed_at"`

	Persons []domain.NationalNumber `db:"persons,derived"` // everybody whom it is or was about
}

// WelfareDecision is the last one on an application, as it holds after an objection.
type WelfareDecision struct {
	Outcome     welfare.Outcome    `json:"outcome"`
	Assessment  welfare.Assessment `json:"assessment"`
	Officer     string             `json:"officer"`
	Notice      domain.Date        `json:"date_of_notice"`
	ObjectUntil domain.Date        `json:"object_until"`
	Date        domain.Date        `json:"date"`
}

// WelfareObjection is the last one, with its outcome once it is decided.
type WelfareObjection struct {
	Grounds  string      `json:"grounds"`
	Date     domain.Date `json:"date"`
	Decided  domain.Date `json:"decided,omitzero"`
	Reversed bool        `json:"reversed,omitempty"`
	Reason   string      `json:"reason,omitempty"`
}

// WelfareStop says why nothing is paid: a suspension or a termination.
type WelfareStop struct {
	Reason string      `json:"reason"`
	Note   string      `json:"note,omitempty"`
	From   domain.Date `json:"effective_from"`
	Lapses domain.Date `json:"lapses,omitzero"`
	Date   domain.Date `json:"date"`
}

// Welfares has one row per household.
var Welfares = Table[WelfareRow]{
	Name: "welfare", Version: 2,
	On: []Handler[WelfareRow]{
		onWelfare(func(w *WelfareRow, e welfare.Applied) {
			w.Address, w.Decision, w.Objection, w.Stopped = e.Address, WelfareDecision{}, WelfareObjection{}, WelfareStop{}
			w.Head, w.Flags = e.Head, raise(lower(w.Flags, NothingDue), WelfareUndecided)
		}),
		onWelfare(unchanged[welfare.CrossChecked]),
		onWelfare(func(w *WelfareRow, _ welfare.Surveyed) { w.Flags = lower(w.Flags, VisitDue) }),
		onWelfare(unchanged[welfare.VisitRefused]),
		onWelfare(func(w *WelfareRow, _ welfare.VisitDue) { w.Flags = raise(w.Flags, VisitDue) }),
		onWelfare(unchanged[welfare.Scored]),
		onWelfare(func(w *WelfareRow, e welfare.Decided) {
			w.Decision = WelfareDecision{e.Outcome, e.Assessment, e.Officer, e.Notice, e.ObjectUntil, e.Date}
			w.Flags = lower(w.Flags, WelfareUndecided)
		}),
		onWelfare(func(w *WelfareRow, e welfare.Objected) {
			w.Objection = WelfareObjection{Grounds: e.Grounds, Date: e.Date}
			w.Flags = raise(w.Flags, ObjectionOpen)
		}),
		onWelfare(func(w *WelfareRow, e welfare.ObjectionDecided) {
			w.Objection.Decided, w.Objection.Reversed, w.Objection.Reason = e.Date, e.Reversed, e.Reason
			w.Flags = lower(w.Flags, ObjectionOpen)
			w.Decision.ObjectUntil = domain.Date{}
			if e.Reversed {
				w.Decision.Outcome, w.Decision.Assessment.PerCapita = welfare.Eligible, e.PerCapita
			}
		}),
		onWelfare(unchanged[welfare.Activated]),
		onWelfare(func(w *WelfareRow, e welfare.DataUpdated) { w.Address = e.Address }),
		onWelfare(unchanged[welfare.SchoolReported]),
		onWelfare(unchanged[welfare.Warned]),
		onWelfare(func(w *WelfareRow, e welfare.Suspended) {
			w.Stopped = WelfareStop{string(e.Reason), e.Note, e.From, e.Lapses, e.Date}
		}),
		onWelfare(func(w *WelfareRow, e welfare.Reinstated) { w.Stopped = stillStopped(w.Case, e) }),
		onWelfare(func(w *WelfareRow, e welfare.Terminated) {
			w.Stopped = WelfareStop{Reason: string(e.Reason), Note: e.Note, From: e.From, Date: e.Date}
			w.Flags = lower(w.Flags, WelfareUndecided, ObjectionOpen, VisitDue, NothingDue)
		}),
		onWelfare(unchanged[welfare.MemberJoined]),
		onWelfare(unchanged[welfare.MemberLeft]),
		onWelfare(unchanged[welfare.MemberDied]),
		onWelfare(unchanged[welfare.MemberDeathAnnulled]),
		onWelfare(unchanged[welfare.MemberChanged]),
		onWelfare(func(w *WelfareRow, e welfare.Reassessed) { w.Flags = nothingDue(w.Flags, e.Assessment) }),
		onWelfare(func(w *WelfareRow, e welfare.Paid) {
			w.LastPaid, w.Flags = latest(w.LastPaid, e.Month), owing(w.Flags, e.Debt, false)
		}),
		onWelfare(unchanged[welfare.ArrearsPaid]),
		onWelfare(func(w *WelfareRow, e welfare.ArrearsBooked) { w.Flags = owing(w.Flags, e.Debt, false) }),
		onWelfare(func(w *WelfareRow, e welfare.ReceivableBooked) { w.Flags = owing(w.Flags, e.Debt, true) }),
		onWelfare(func(w *WelfareRow, _ welfare.RecoveryPlanned) { w.Flags = lower(w.Flags, RecoveryDue) }),
		onWelfare(func(w *WelfareRow, e welfare.Repaid) { w.Flags = owing(w.Flags, e.Debt, false) }),
		onWelfare(unchanged[welfare.Cleared]),
		onWelfare(func(w *WelfareRow, _ welfare.CaregiverApplied) { w.Flags = raise(w.Flags, CaregiverUndecided) }),
		onWelfare(func(w *WelfareRow, _ welfare.CaregiverDecided) { w.Flags = lower(w.Flags, CaregiverUndecided) }),
		onWelfare(unchanged[welfare.CaregiverEnded]),
		onWelfare(unchanged[welfare.CaregiverReinstated]),
		onWelfare(unchanged[welfare.CaregiverPaid]),
		onWelfare(func(w *WelfareRow, e welfare.CaregiverSettled) { w.Flags = owing(w.Flags, e.Debt, e.Less > 0) }),
	},
}

// unchanged is for what the state of the case tells by itself.
func unchanged[E domain.Event](*WelfareRow, E) {}

// onWelfare also lets the case evolve, which says how it stands.
func onWelfare[E domain.Event](fold func(*WelfareRow, E)) Handler[WelfareRow] {
	return On(byStream[E], func(w *WelfareRow, e E, r eventstore.Recorded) {
		w.Case = welfare.Decider.Evolve(w.Case, e)
		s := w.Case
		w.FamilyNumber, w.Status, w.Office, w.Area = s.FamilyNumber, s.Status, s.Office, s.Area
		w.AppliedOn, w.ActiveFrom, w.Owed, w.Debt, w.DueOn = s.Applied, s.ActiveFrom, s.Owed, s.Debt, s.DueOn()
		if s.Assessed.Head != "" {
			w.Head = s.Assessed.Head
		}
		w.Amount = s.Assessed.Amount
		w.Revision, w.ChangedAt = r.Revision, r.RecordedAt
		fold(w, e)
	})
}

func latest(a, b domain.Date) domain.Date {
	if b.After(a) || a.IsZero() {
		return b
	}
	return a
}

// stillStopped is the last of the suspensions that were not lifted.
func stillStopped(s welfare.State, e welfare.Reinstated) (stop WelfareStop) {
	for _, p := range s.Lasting() {
		stop = WelfareStop{Reason: string(p.Reason), From: p.From, Lapses: p.Lapses, Date: e.Date}
	}
	return stop
}

// nothingDue raises the flag of a case that somebody must look at: the household
// has lost its head, its category or its need.
func nothingDue(flags []Flag, a welfare.Assessment) []Flag {
	if len(a.Reasons) > 0 {
		return raise(flags, NothingDue)
	}
	return lower(flags, NothingDue)
}

// owing raises the flag of a debt that has grown, for which a plan is to be made, and lowers that of one that is gone.
func owing(flags []Flag, debt domain.Money, grown bool) []Flag {
	switch {
	case debt == 0:
		return lower(flags, RecoveryDue)
	case grown:
		return raise(flags, RecoveryDue)
	}
	return flags
}

func (w *WelfareRow) derive() { w.Persons = slices.Clone(w.Case.Persons()) }
