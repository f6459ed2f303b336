package projections

import (
	"slices"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// pension infers the event's type, and tells the status anew after each.
func pension[E domain.Event](fold func(*RegisterFact, *known, E) domain.Date) Handler[RegisterFact] {
	return On(byStream[E], func(f *RegisterFact, e E, _ eventstore.Recorded) {
		from := fold(f, &f.Known, e)
		status, monthly := f.Known.pension()
		if f.Monthly = monthly; status != f.Status {
			f.stand(status, from)
		}
	})
}

// pension is the status of a pension, and what is granted for a month.
func (k known) pension() (status string, monthly domain.Money) {
	granted := k.Stage == string(retirement.StatusPension)
	switch {
	case k.Dead && k.Shares > 0:
		return string(retirement.StatusSurvivors), k.Shares
	case k.Dead && granted:
		return string(retirement.StatusDeceased), 0
	case k.Ended:
		return string(retirement.StatusEnded), 0
	case len(k.Held) > 0 && granted:
		return string(retirement.StatusSuspended), k.Own
	case granted:
		return k.Stage, k.Own
	}
	return k.Stage, 0
}

var pensionFacts = []Handler[RegisterFact]{
	pension(func(f *RegisterFact, k *known, e retirement.ServiceRecorded) domain.Date {
		if f.Register == "" {
			f.of("retirement", "", e.Case.Office, e.Case.Area)
			k.Stage = string(retirement.StatusService)
		}
		return e.Decision.Date
	}),
	pension(func(f *RegisterFact, k *known, e retirement.Claimed) domain.Date {
		f.Kind, k.Stage = string(e.Kind), string(retirement.StatusClaimed)
		return e.Decision.Date
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.Assessed) domain.Date {
		k.Stage = string(retirement.StatusAssessed)
		return e.Decision.Date
	}),
	pension(func(f *RegisterFact, k *known, e retirement.Awarded) domain.Date {
		f.Kind, k.Stage, k.Own = string(e.Kind), string(retirement.StatusPension), e.Monthly
		return e.PayableFrom
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.ClaimRefused) domain.Date {
		k.Stage = string(retirement.StatusRefused)
		return e.Decision.Date
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.GratuityAwarded) domain.Date {
		if e.Final {
			k.Stage = string(retirement.StatusGratuity)
		}
		return e.Decision.Date
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.GratuityPaid) domain.Date {
		if k.Stage == string(retirement.StatusGratuity) {
			k.Stage = string(retirement.StatusPaidOff)
		}
		return e.Decision.Date
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.Reassessed) domain.Date {
		k.Own = e.Monthly
		return e.From
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.Suspended) domain.Date {
		k.Held = append(slices.Clone(k.Held), string(e.Cause))
		return e.From
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.Resumed) domain.Date {
		k.Held = slices.DeleteFunc(slices.Clone(k.Held), func(cause string) bool { return cause == string(e.Cause) })
		return e.On
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.Terminated) domain.Date {
		k.Ended = true
		return e.On.AddDays(1)
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.TerminationLifted) domain.Date {
		k.Ended = false
		return e.From
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.PensionerDied) domain.Date {
		k.Dead, k.Shares = true, 0
		return e.On.AddDays(1)
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.DeathAnnulled) domain.Date {
		k.Dead, k.Shares = false, 0
		return e.Date
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.SurvivorsAwarded) domain.Date {
		k.Shares = together(e.Shares)
		return e.From
	}),
	pension(func(_ *RegisterFact, k *known, e retirement.SharesChanged) domain.Date {
		k.Shares = together(e.Shares)
		return e.From
	}),
	pension(func(f *RegisterFact, _ *known, e retirement.RecordVoided) domain.Date {
		f.Void = true
		return e.Date
	}),
	pension(func(f *RegisterFact, _ *known, e retirement.RecordRestored) domain.Date {
		f.Void = false
		return e.Date
	}),
}

func together(shares []retirement.Share) (sum domain.Money) {
	for _, s := range shares {
		sum += s.Amount
	}
	return sum
}

// household infers the event's type.
func household[E domain.Event](fold func(*RegisterFact, E)) Handler[RegisterFact] {
	return On(byStream[E], func(f *RegisterFact, e E, _ eventstore.Recorded) { fold(f, e) })
}

// assessed takes over the household's first category and its amount, which is paid only while the case is active.
func (f *RegisterFact) assessed(a welfare.Assessment) {
	f.Monthly = a.Amount
	if len(a.Categories) > 0 {
		f.Kind = a.Categories[0]
	}
}

var welfareFacts = []Handler[RegisterFact]{
	household(func(f *RegisterFact, e welfare.Applied) {
		f.of("welfare", "", e.Office, e.Area)
		f.stand(string(welfare.StatusApplied), e.Date)
		f.Monthly = 0
	}),
	household(func(f *RegisterFact, e welfare.Decided) {
		f.assessed(e.Assessment)
		if e.Outcome == welfare.Eligible {
			f.stand(string(welfare.StatusEligible), e.Date)
			return
		}
		f.stand(string(welfare.StatusRefused), e.Date)
	}),
	household(func(f *RegisterFact, e welfare.Objected) { f.stand(string(welfare.StatusObjected), e.Date) }),
	household(func(f *RegisterFact, e welfare.ObjectionDecided) {
		if e.Reversed {
			f.stand(string(welfare.StatusEligible), e.Date)
			return
		}
		f.stand(string(welfare.StatusRefused), e.Date)
	}),
	household(func(f *RegisterFact, e welfare.Activated) {
		f.assessed(e.Assessment)
		f.stand(string(welfare.StatusActive), e.From)
	}),
	household(func(f *RegisterFact, e welfare.Reassessed) { f.assessed(e.Assessment) }),
	household(func(f *RegisterFact, e welfare.Suspended) { f.stand(string(welfare.StatusSuspended), e.From) }),
	household(func(f *RegisterFact, e welfare.Reinstated) {
		if !e.Lasts {
			f.stand(string(welfare.StatusActive), e.From)
			return
		}
		f.stand(string(welfare.StatusSuspended), e.From)
	}),
	household(func(f *RegisterFact, e welfare.Terminated) {
		f.Monthly = 0
		f.stand(string(welfare.StatusTerminated), e.From)
	}),
}

// The kinds of what the register of marriages counts, and their only status.
const (
	aMarriage = "marriage"
	aDivorce  = "divorce"
	inForce   = "registered"
)

// couple infers the event's type; kinds are what it concerns.
func couple[E domain.Event](fold func(*RegisterFact, E), kinds ...string) Handler[RegisterFact] {
	return OnEach(func(_ E, r eventstore.Recorded) []Key {
		keys := make([]Key, len(kinds))
		for i, kind := range kinds {
			keys[i] = Key(r.Stream + "/" + kind)
		}
		return keys
	}, func(f *RegisterFact, e E, _ eventstore.Recorded) {
		fold(f, e)
		f.Void = f.Known.Invalid || f.Known.Record
	})
}

var marriageFacts = []Handler[RegisterFact]{
	couple(func(f *RegisterFact, e marriage.Registered) {
		f.of("marriage", aMarriage, e.Office, e.Area)
		f.stand(inForce, e.Particulars.DateOfContract)
	}, aMarriage),
	couple(func(f *RegisterFact, e marriage.Registered) { f.Office, f.Governorate = e.Office, e.Area.Governorate() }, aDivorce),
	couple(func(f *RegisterFact, e marriage.Corrected) { f.stand(inForce, e.Particulars.DateOfContract) }, aMarriage),
	couple(func(f *RegisterFact, e marriage.Divorced) {
		f.Register, f.Kind, f.Known.Invalid = "marriage", aDivorce, false
		f.stand(inForce, e.From)
	}, aDivorce),
	couple(func(f *RegisterFact, _ marriage.DivorceAnnulled) { f.Known.Invalid = true }, aDivorce),
	couple(func(f *RegisterFact, _ marriage.Annulled) { f.Known.Record = true }, aMarriage, aDivorce),
	couple(func(f *RegisterFact, _ marriage.Cancelled) { f.Known.Record = true }, aMarriage, aDivorce),
	couple(func(f *RegisterFact, _ marriage.Reinstated) { f.Known.Record = false }, aMarriage, aDivorce),
}
