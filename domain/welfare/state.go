package welfare

import (
	"slices"

	"sijil/domain"
)

// Status of a household's case. The empty Status is a household that has never applied.
type Status string

// The statuses.
const (
	StatusApplied    Status = "applied"
	StatusChecked    Status = "cross_checked"
	StatusSurveyed   Status = "surveyed"
	StatusScored     Status = "scored"
	StatusEligible   Status = "eligible"
	StatusRefused    Status = "refused" // above the line, or in no category
	StatusObjected   Status = "objected"
	StatusActive     Status = "active"
	StatusSuspended  Status = "suspended"
	StatusTerminated Status = "terminated"
)

// State is what decide needs of a household's history. What can change over time
// is kept with its days, so that what was due can be computed for any month.
type State struct {
	Status       Status
	FamilyNumber domain.FamilyNumber
	Office       string
	Area         domain.Area
	Applied      domain.Date
	Begins       domain.Date // the first day that the last application speaks of
	Past         []Period    // in which the household was paid by earlier cases

	Members    []Member
	Statements []Statement // what the household states, oldest first
	Earnings   []Earning   // what was found
	Measured   []Means     // oldest first
	Answers    []Answer    // of a survey that is not scored yet

	ObjectUntil domain.Date
	ActiveFrom  domain.Date
	UpdateDue   domain.Date
	Suspensions []Suspension
	Ended       Terminated // zero while it is not
	Warnings    int        // since the children last attended
	Reports     []SchoolReported
	VisitDue    string

	Assessed Assessment // as last recorded
	Next     domain.Date

	Accounts   []Account    // months that were paid or settled
	Owed       domain.Money // arrears not paid yet
	Debt       domain.Money // paid wrongly and not back yet
	Instalment domain.Money // kept back of each payment, while there is a debt
	Uncleared  bool         // there was a debt, and no clearance since

	Care Care
}

// Statement is what the household states of itself from a day on.
type Statement struct {
	From     domain.Date           // zero: since ever
	Head     domain.NationalNumber // who applied
	Members  []Named
	Claims   []Claim
	Declared domain.Money
}

// Earning is an income for as long as it was found.
type Earning struct {
	Income
	To domain.Date `json:"to,omitzero"` // from this day on not any more; zero: still
}

// Means are those of each person, presumed from a survey, or found when an objection was heard.
type Means struct {
	From      domain.Date
	PerCapita domain.Money
	Heard     domain.Date // when an objection was decided: what was found until then is in it; zero: by a survey
	Stated    int         // the statements until then
}

// Suspension is a time in which nothing is paid.
type Suspension struct {
	Reason   SuspensionReason
	From, To domain.Date // from From until the day before To; To is zero while it lasts
	Lapses   domain.Date // zero: never by itself
}

// Period is a time from From until the day before To; To is zero while it lasts.
type Period struct{ From, To domain.Date }

// Account is what a month was accounted for with.
type Account struct {
	Month  domain.Date
	Amount domain.Money
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Applied:
		s = s.applied(e)
	case CrossChecked:
		s.Earnings = earnings(s.Earnings, e)
		if s.Status == StatusApplied {
			s.Status = StatusChecked
		}
	case Surveyed:
		s.Answers, s.VisitDue = e.Answers, ""
		if s.Status == StatusChecked || s.Status == StatusScored {
			s.Status = StatusSurveyed
		}
	case VisitDue:
		s.VisitDue = e.Reason
	case Scored:
		means := Means{From: e.Date, PerCapita: e.Score}
		if s.Status == StatusSurveyed {
			means.From = s.Begins
		}
		s.Measured, s.Answers = append(slices.Clone(s.Measured), means), nil
		if s.Status == StatusSurveyed {
			s.Status = StatusScored
		}
	case Decided:
		s.Status, s.ObjectUntil, s.Assessed = StatusRefused, e.ObjectUntil, e.Assessment
		if e.Outcome == Eligible {
			s.Status = StatusEligible
		}
	case Objected:
		s.Status = StatusObjected
	case ObjectionDecided:
		s.Status, s.ObjectUntil = StatusRefused, domain.Date{}
		if e.Reversed {
			s.Status = StatusEligible
			s.Measured = append(slices.Clone(s.Measured), Means{From: s.Begins, Heard: e.Date, Stated: len(s.Statements), PerCapita: e.PerCapita})
		}
	case Activated:
		s.Status, s.ActiveFrom, s.UpdateDue, s.Assessed = StatusActive, e.From, e.UpdateDue, e.Assessment
	case DataUpdated:
		s.UpdateDue = e.UpdateDue
		s.Statements = append(slices.Clone(s.Statements), Statement{e.Date, s.statement(e.Date).Head, e.Members, e.Claims, e.DeclaredIncome})
	case SchoolReported:
		s.Reports = append(slices.Clone(s.Reports), e)
		if e.Attended {
			s.Warnings = 0
		}
	case Warned:
		s.Warnings++
	case Suspended, Reinstated, Terminated:
		s = s.stopped(e)
	case MemberJoined, MemberLeft, MemberDied, MemberDeathAnnulled, MemberChanged:
		s = s.followed(e)
	case Reassessed:
		s.Assessed, s.Next = e.Assessment, e.Next
	default:
		s = s.booked(e)
	}
	return s
}

// applied begins a case. What an earlier one was paid by stays, until the day
// that the new one begins, so that its months can still be computed.
func (s State) applied(e Applied) State {
	named := make([]Named, len(e.Members))
	for i, m := range e.Members {
		named[i] = m.Named
	}
	stated := Statement{Head: e.Head, Members: named, Claims: e.Claims, Declared: e.DeclaredIncome}
	s.FamilyNumber, s.Office, s.Area = e.FamilyNumber, e.Office, e.Area
	s.Status, s.Applied, s.Begins, s.Answers = StatusApplied, e.Date, s.firstUnpaid(e.Date), nil
	s.Assessed, s.Next = Assessment{}, domain.Date{}
	if s.ActiveFrom.IsZero() && len(s.Past) == 0 {
		s.Members, s.Statements, s.Earnings, s.Measured, s.Ended = e.Members, []Statement{stated}, nil, nil, Terminated{}
		return s
	}
	if !s.ActiveFrom.IsZero() {
		s.Past = append(slices.Clone(s.Past), Period{s.ActiveFrom, s.Ended.From})
	}
	s.ActiveFrom, s.Ended = domain.Date{}, Terminated{}
	stated.From = s.Begins
	s.Statements = append(slices.Clone(s.Statements), stated)
	s.Members = slices.Clone(s.Members)
	for i := range s.Members {
		s.Members[i].Left = earliest(s.Members[i].Left, s.Begins)
	}
	for _, m := range e.Members {
		m.Joined = latest(m.Joined, s.Begins)
		s.Members = append(s.Members, m)
		s = s.withFacts(m.Person, m.Facts)
	}
	s.Earnings, s.Suspensions = ended(s.Earnings, s.Begins), slices.Clone(s.Suspensions)
	for i := range s.Suspensions {
		s.Suspensions[i].To = earliest(s.Suspensions[i].To, s.Begins)
	}
	return s
}

// ended are incomes of an earlier case: a new one finds its own.
func ended(before []Earning, on domain.Date) (list []Earning) {
	for _, e := range before {
		if e.From.Before(on) {
			e.To = earliest(e.To, on)
			list = append(list, e)
		}
	}
	return list
}

// earnings ends what is found no more, and what is found with another amount.
// Pensions are replaced: their register tells the past too.
func earnings(before []Earning, e CrossChecked) []Earning {
	var list []Earning
	for _, old := range before {
		now, found := findIncome(e.Incomes, old.Income)
		switch {
		case old.Kind == Pension:
			continue
		case !old.To.IsZero() && found && now.From.Before(old.To): // it never ended
			if old.To = now.From; !old.From.Before(old.To) {
				continue
			}
		case !old.To.IsZero(), found && now == old.Income:
		case found && now.From == old.From: // corrected
			continue
		case found:
			old.To = now.From
		default:
			old.To = e.Date
		}
		list = append(list, old)
	}
	for _, i := range e.Incomes {
		if !slices.ContainsFunc(list, func(old Earning) bool { return old.Income == i && old.To.IsZero() }) {
			list = append(list, Earning{Income: i})
		}
	}
	return append(list, e.Pensions...)
}

func findIncome(list []Income, of Income) (Income, bool) {
	i := slices.IndexFunc(list, func(i Income) bool { return i.Person == of.Person && i.Kind == of.Kind && i.Source == of.Source })
	if i < 0 {
		return Income{}, false
	}
	return list[i], true
}

// stopped folds suspension, reinstatement and termination.
func (s State) stopped(e domain.Event) State {
	switch e := e.(type) {
	case Suspended:
		s.Status = StatusSuspended
		s.Suspensions = append(slices.Clone(s.Suspensions), Suspension{Reason: e.Reason, From: e.From, Lapses: e.Lapses})
	case Reinstated:
		s = s.reinstated(e)
	case Terminated:
		s.Status, s.Ended = StatusTerminated, e
	}
	return s
}

func (s State) reinstated(e Reinstated) State {
	if !s.Ended.Date.IsZero() {
		s.Assessed = Assessment{} // to be told anew
	}
	s.Status, s.UpdateDue, s.Ended = StatusActive, e.UpdateDue, Terminated{}
	before := s.Suspensions
	s.Suspensions = nil
	for _, p := range before {
		i := slices.IndexFunc(e.Lifted, func(l Lift) bool { return l.Suspension == p.Reason && p.To.IsZero() })
		if i >= 0 {
			p.To = e.From
		}
		if i < 0 || !e.Lifted[i].Arrears {
			s.Suspensions = append(s.Suspensions, p)
		}
	}
	if e.Lasts {
		s.Status = StatusSuspended
	} else {
		s.Warnings = 0
	}
	return s
}

// followed folds what became of a member.
func (s State) followed(e domain.Event) State {
	switch e := e.(type) {
	case MemberJoined:
		s.Members = append(slices.Clone(s.Members), e.Member)
		s = s.withFacts(e.Member.Person, e.Member.Facts)
	case MemberLeft:
		s.Members = slices.Clone(s.Members)
		for i := range s.Members {
			if s.Members[i].Person == e.Person && s.Members[i].Left.IsZero() {
				s.Members[i].Left = e.From
			}
		}
	case MemberDied:
		s = s.withFacts(e.Person, e.Facts)
	case MemberDeathAnnulled:
		s = s.withFacts(e.Person, e.Facts)
	case MemberChanged:
		s = s.withFacts(e.Person, e.Facts)
	}
	return s
}

func (s State) withFacts(n domain.NationalNumber, f Facts) State {
	s.Members = slices.Clone(s.Members)
	for i := range s.Members {
		if s.Members[i].Person == n {
			s.Members[i].Facts = f
		}
	}
	if s.Care.Disabled == n {
		s.Care.DisabledFacts = f
	}
	if s.Care.Caregiver == n {
		s.Care.CaregiverFacts = f
	}
	return s
}
