package retirement

import (
	"slices"

	"sijil/domain"
)

// Status is how far a case has come. The empty Status is a person of whom no service is recorded.
type Status string

// The statuses.
const (
	StatusService  Status = "service"  // only the service is recorded
	StatusClaimed  Status = "claimed"  // not assessed yet
	StatusAssessed Status = "assessed" // not decided yet
	StatusRefused  Status = "refused"
	StatusPension  Status = "pension"
	StatusGratuity Status = "gratuity" // granted, not paid
	StatusPaidOff  Status = "paid_off" // the gratuity is paid
)

// What a pension reads as once something has come over it; the rules go by StatusPension.
const (
	StatusSuspended Status = "suspended"
	StatusEnded     Status = "ended"     // terminated
	StatusDeceased  Status = "deceased"  // nothing is shared
	StatusSurvivors Status = "survivors" // the survivors have shares
)

// State is what decide needs of a case's history.
type State struct {
	Status  Status
	Case    Case
	Service []Period
	Claim   Claimed
	Found   Assessed      // the last assessment
	Rates   []Reassessed  // what the pension rests on, the first by the award; in the order of From
	Award   Awarded       // of the pension
	Lump    domain.Money  // the gratuity that was granted and not paid yet
	Routes  []Payee       // where payments go
	Lumps   []PaidOut     // gratuities that were paid on the last award
	Estate  []PaidOut     // what heirs got that was owed to somebody dead
	Held    []Suspended   // suspensions in force
	Ended   Terminated    // the termination in force
	Gaps    []Gap         // past terminations
	Proof   Proof         // of life
	Died    PensionerDied // zero while alive
	Deaths  int           // how many were noted
	Void    bool          // the civil record is cancelled
	Debts   int           // how many receivables were booked
	Ledgers []Account     // the pensioner's and the survivors'
	Family  Family        // the claim of those whom the pensioner leaves
}

// Gap is time between a termination and its end: from the day after the first, up to the second.
type Gap struct{ After, Until domain.Date }

// Proof of life.
type Proof struct {
	Due       domain.Date // zero: none is asked for
	Given     domain.Date // the day of the last one, or of the award
	Overdue   bool
	SuspendOn domain.Date
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case ServiceRecorded:
		if s.Status == "" {
			s.Status, s.Case = StatusService, e.Case
		}
		s.Service = e.Service
	case ServiceCorrected:
		s.Service = e.Service
		if s.Status == StatusAssessed {
			s.Status = StatusClaimed
		}
	case Claimed:
		s.Status, s.Claim = StatusClaimed, e
		s.Routes = paying(s.Routes, Payee{s.Case.NationalNumber, e.Account})
	case Assessed:
		s.Status, s.Found = StatusAssessed, e
	case Awarded:
		s.Status, s.Award, s.Proof, s.Lumps = StatusPension, e, Proof{Due: e.ProofDue, Given: e.Decision.Date}, nil
		if s.neverDue() {
			s.Lump = 0
		}
		if len(s.Rates) > 0 {
			s.Gaps, s.Ended = slices.Concat(s.Gaps, []Gap{{s.Ended.On, e.PayableFrom}}), Terminated{}
		}
		s.Rates = rated(s.Rates, Reassessed{From: e.PayableFrom, Monthly: e.Monthly, Basis: s.Found.Basis, Assessment: s.Found.Assessment})
	case ClaimRefused:
		s.Status = StatusRefused
		if len(s.Rates) > 0 {
			s.Status = StatusPension // the one that ended before this claim
		}
	case GratuityAwarded:
		s.Lump = e.Amount
		if e.Final {
			s.Status = StatusGratuity
		}
	case GratuityPaid:
		s = s.paidOut(e)
		if s.Status == StatusGratuity {
			s.Status = StatusPaidOff
		}
	case Reassessed:
		s.Rates = rated(s.Rates, e)
	case AccountChanged:
		s.Routes = paying(s.Routes, Payee{e.Payee, e.Account})
	case Suspended:
		s.Held = slices.Concat(s.Held, []Suspended{e})
	case Resumed:
		s.Held = slices.DeleteFunc(slices.Clone(s.Held), func(h Suspended) bool { return h.Cause == e.Cause })
	case Terminated:
		s.Ended = e
	case TerminationLifted:
		s.Gaps = slices.Concat(s.Gaps, []Gap{{s.Ended.On, e.From}})
		s.Ended = Terminated{}
	case ProofDue:
		s.Proof = Proof{Due: e.By, Given: s.Proof.Given}
	case ProofGiven:
		s.Proof = Proof{Due: e.Next, Given: e.On}
	case ProofOverdue:
		s.Proof.Overdue, s.Proof.SuspendOn = true, e.SuspendOn
	case PensionerDied:
		s.Died, s.Deaths = e, s.Deaths+1
	case DeathRedated:
		s.Died = PensionerDied(e)
	case DeathAnnulled:
		s.Died = PensionerDied{}
		if slices.Contains(ofTheDead, s.Claim.Kind) {
			s.Lump = 0
		}
	case RecordVoided:
		s.Void = true
	case RecordRestored:
		s.Void = false
	default:
		if awarded, ok := e.(SurvivorsAwarded); ok {
			for _, p := range awarded.Accounts {
				s.Routes = paying(s.Routes, p)
			}
		}
		s = s.booked(e)
		s.Family = s.Family.evolve(e)
	}
	return s
}

// rated puts what the pension rests on from a day on in the place of all that was to hold later.
func rated(list []Reassessed, r Reassessed) []Reassessed {
	return append(slices.DeleteFunc(slices.Clone(list), func(was Reassessed) bool { return !was.From.Before(r.From) }), r)
}

// paying replaces a payee's account.
func paying(list []Payee, p Payee) []Payee {
	return append(slices.DeleteFunc(slices.Clone(list), func(x Payee) bool { return x.Person == p.Person }), p)
}

// Standing is the status as a citizen or an officer reads it.
func (s State) Standing() Status {
	shared := slices.ContainsFunc(s.Family.Shares, func(share Share) bool { return share.Amount > 0 })
	switch {
	case s.Status != StatusPension:
		return s.Status
	case s.Dead() && shared:
		return StatusSurvivors
	case s.Dead():
		return StatusDeceased
	case !s.Ended.On.IsZero():
		return StatusEnded
	case s.Stopped():
		return StatusSuspended
	}
	return s.Status
}

// Dead tells whether the pensioner's death is noted.
func (s State) Dead() bool { return s.Deaths > 0 && !s.Died.Date.IsZero() }

// account is where somebody's payments go.
func (s State) account(n domain.NationalNumber) string {
	for _, p := range s.Routes {
		if p.Person == n {
			return p.Account
		}
	}
	return ""
}
