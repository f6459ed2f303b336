package projections

import (
	"slices"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// RegisterFact is one card, passport, pension, household on welfare, marriage
// or divorce as statistics see it: without a name, and with no number but its key.
type RegisterFact struct {
	Fact        string       `db:"fact,key"`    // the stream, and what is counted of it
	Register    string       `db:"register"`    // "nationalid", "passport", …
	Kind        string       `db:"kind"`        // the type of passport, the category of household, …
	Status      string       `db:"status"`      // empty: nothing to count yet
	Office      string       `db:"office"`      // that issued or keeps it
	Governorate string       `db:"governorate"` // of that office, ISO 3166-2
	Month       string       `db:"month"`       // since when the status holds: "2024-05"
	Monthly     domain.Money `db:"monthly"`     // what is granted for a month
	Void        bool         `db:"void"`        // not counted
	Known       known        `db:"known,json"`
}

// known is what the fold must remember to tell a status.
type known struct {
	Stage   string       `json:"stage,omitempty"` // the status without what hides it
	Held    []string     `json:"held,omitempty"`  // causes of suspension
	Ended   bool         `json:"ended,omitempty"`
	Dead    bool         `json:"dead,omitempty"`
	Own     domain.Money `json:"own,omitempty"`    // the pensioner's
	Shares  domain.Money `json:"shares,omitempty"` // the survivors', together
	Invalid bool         `json:"invalid,omitempty"`
	Record  bool         `json:"record,omitempty"` // the entry that it stands in is void
}

// RegisterStatistics has one row for each thing that the registers of documents,
// payments and marriages count.
var RegisterStatistics = Table[RegisterFact]{
	Name: "register_statistics", Version: 1,
	On: slices.Concat(cardFacts, passportFacts, pensionFacts, welfareFacts, marriageFacts),
}

// stand gives a fact a status from a day on.
func (f *RegisterFact) stand(status string, from domain.Date) {
	f.Status, f.Month = status, month(from)
}

// of says where a fact is counted.
func (f *RegisterFact) of(register, kind, office string, area domain.Area) {
	f.Register, f.Kind, f.Office, f.Governorate = register, kind, office, area.Governorate()
}

// hide keeps the status that a suspension hides.
func (f *RegisterFact) hide(status string, from domain.Date) {
	if f.Status != status {
		f.Known.Stage = f.Status
	}
	f.stand(status, from)
}

// show brings back the status that a suspension has hidden.
func (f *RegisterFact) show(hidden string, from domain.Date) {
	if f.Status == hidden {
		f.stand(f.Known.Stage, from)
	}
}

// counted infers the event's type; which tells apart what a stream has several of.
func counted[E domain.Event](which func(E) string, fold func(*RegisterFact, E)) Handler[RegisterFact] {
	return On(func(e E, r eventstore.Recorded) Key { return Key(r.Stream + "/" + which(e)) },
		func(f *RegisterFact, e E, _ eventstore.Recorded) { fold(f, e) })
}

var cardFacts = []Handler[RegisterFact]{
	counted(func(e nationalid.CardPrinted) string { return e.Card }, func(f *RegisterFact, e nationalid.CardPrinted) {
		f.of("nationalid", string(e.Kind), e.Office, e.Area)
		f.stand(string(nationalid.Printed), e.IssuedOn)
	}),
	counted(func(e nationalid.CardDelivered) string { return e.Card }, func(f *RegisterFact, e nationalid.CardDelivered) {
		f.stand(string(nationalid.Delivered), e.Date)
	}),
	counted(func(e nationalid.CardActivated) string { return e.Card }, func(f *RegisterFact, e nationalid.CardActivated) {
		f.stand(string(nationalid.Active), e.Date)
	}),
	counted(func(e nationalid.CardExpired) string { return e.Card }, func(f *RegisterFact, e nationalid.CardExpired) {
		f.stand(string(nationalid.Expired), e.EffectiveOn())
	}),
	counted(func(e nationalid.CardLost) string { return e.Card }, func(f *RegisterFact, e nationalid.CardLost) {
		f.stand(string(nationalid.Lost), e.From)
	}),
	counted(func(e nationalid.CardStolen) string { return e.Card }, func(f *RegisterFact, e nationalid.CardStolen) {
		f.stand(string(nationalid.Stolen), e.From)
	}),
	counted(func(e nationalid.CardDamaged) string { return e.Card }, func(f *RegisterFact, e nationalid.CardDamaged) {
		f.stand(string(nationalid.Damaged), e.From)
	}),
	counted(func(e nationalid.CardSuspended) string { return e.Card }, func(f *RegisterFact, e nationalid.CardSuspended) {
		f.hide(string(nationalid.Suspended), e.From)
	}),
	counted(func(e nationalid.SuspensionLifted) string { return e.Card }, func(f *RegisterFact, e nationalid.SuspensionLifted) {
		f.show(string(nationalid.Suspended), e.From)
	}),
	counted(func(e nationalid.CardRevoked) string { return e.Card }, func(f *RegisterFact, e nationalid.CardRevoked) {
		f.stand(string(nationalid.Revoked), e.From)
	}),
	counted(func(e nationalid.CardRestored) string { return e.Card }, func(f *RegisterFact, e nationalid.CardRestored) {
		f.stand(string(e.Status), e.Date)
	}),
}

var passportFacts = []Handler[RegisterFact]{
	counted(func(e passport.Printed) string { return string(e.Number) }, func(f *RegisterFact, e passport.Printed) {
		f.of("passport", string(e.Type), e.Office, e.Area)
		f.stand(string(passport.StatusPrinted), e.IssuedOn)
	}),
	counted(func(e passport.Activated) string { return string(e.Number) }, func(f *RegisterFact, e passport.Activated) {
		f.stand(string(passport.StatusActive), e.Date)
	}),
	counted(func(e passport.Expired) string { return string(e.Number) }, func(f *RegisterFact, e passport.Expired) {
		f.stand(string(passport.StatusExpired), e.EffectiveOn())
	}),
	counted(func(e passport.Lost) string { return string(e.Number) }, func(f *RegisterFact, e passport.Lost) {
		f.stand(string(passport.StatusLost), e.From)
	}),
	counted(func(e passport.Stolen) string { return string(e.Number) }, func(f *RegisterFact, e passport.Stolen) {
		f.stand(string(passport.StatusStolen), e.From)
	}),
	counted(func(e passport.Damaged) string { return string(e.Number) }, func(f *RegisterFact, e passport.Damaged) {
		f.stand(string(passport.StatusDamaged), e.From)
	}),
	counted(func(e passport.Suspended) string { return string(e.Number) }, func(f *RegisterFact, e passport.Suspended) {
		f.hide(string(passport.StatusSuspended), e.From)
	}),
	counted(func(e passport.Resumed) string { return string(e.Number) }, func(f *RegisterFact, e passport.Resumed) {
		f.show(string(passport.StatusSuspended), e.From)
	}),
	counted(func(e passport.Revoked) string { return string(e.Number) }, func(f *RegisterFact, e passport.Revoked) {
		f.stand(string(passport.StatusRevoked), e.From)
	}),
	counted(func(e passport.Restored) string { return string(e.Number) }, func(f *RegisterFact, e passport.Restored) {
		f.stand(string(e.Status), e.Date)
	}),
	counted(func(e passport.LaissezPasserIssued) string { return string(e.Number) }, func(f *RegisterFact, e passport.LaissezPasserIssued) {
		f.of("passport", string(passport.LaissezPasser), e.Office, e.Area)
		f.stand(string(passport.StatusActive), e.IssuedOn)
	}),
	counted(func(e passport.LaissezPasserUsed) string { return string(e.Number) }, func(f *RegisterFact, e passport.LaissezPasserUsed) {
		f.stand(string(passport.StatusUsed), e.Date)
	}),
	counted(func(e passport.BlankStolen) string { return string(e.Number) }, func(f *RegisterFact, e passport.BlankStolen) {
		f.of("passport", "blank", e.Office, e.Area)
		f.stand(string(passport.StatusStolen), e.Date)
	}),
}
