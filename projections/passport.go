package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// PassportRow is all that the register holds of a person's passports and travel bans.
type PassportRow struct {
	Passport       string                `db:"passport,key"` // its stream
	NationalNumber domain.NationalNumber `db:"national_number"`
	Office         string                `db:"office"` // where the last application was filed, or the last paper issued
	Area           domain.Area           `db:"area"`
	OpenedOn       domain.Date           `db:"opened_on"`
	Record         passport.State        `db:"record,json"`
	Revision       eventstore.Revision   `db:"revision"`
	ChangedAt      time.Time             `db:"changed_at"`

	Numbers  []domain.DocumentNumber   `db:"numbers,derived"`
	Statuses []passport.DocumentStatus `db:"statuses,derived"`
	DueOn    domain.Date               `db:"due_on,derived"`    // the first day on which the calendar has something to decide
	ListedOn string                    `db:"listed_on,derived"` // what lists are ordered by
}

// Passports has one row per person. What a document is now, the decider and
// the reader must see alike: the row keeps the decider's own fold.
var Passports = Table[PassportRow]{
	Name: "passport", Version: 2,
	On: []Handler[PassportRow]{
		onPassport(func(p *PassportRow, e passport.Applied) { p.open(e.Office, e.Area, e.Date) }),
		onPassport(func(p *PassportRow, e passport.LaissezPasserIssued) { p.open(e.Office, e.Area, e.IssuedOn) }),
		onPassport(func(p *PassportRow, e passport.TravelBanRecorded) { p.open(p.Office, p.Area, e.Date) }),
		fold[passport.Enrolled](), fold[passport.Vetted](), fold[passport.Rejected](),
		fold[passport.ApplicationClosed](), fold[passport.ApplicationReopened](),
		fold[passport.Printed](), fold[passport.Activated](), fold[passport.Expired](),
		fold[passport.Lost](), fold[passport.Stolen](), fold[passport.Damaged](),
		fold[passport.Suspended](), fold[passport.Resumed](), fold[passport.Revoked](), fold[passport.Restored](),
		fold[passport.ReplacementOwed](), fold[passport.Destroyed](), fold[passport.LaissezPasserUsed](),
		fold[passport.TravelBanLifted](), fold[passport.SLTDReported](),
		fold[passport.HolderDied](), fold[passport.DateOfDeathCorrected](), fold[passport.HolderAlive](),
		fold[passport.RecordCancelled](), fold[passport.RecordReinstated](),
		fold[passport.NationalityLost](), fold[passport.NationalityRegained](),
		fold[passport.DataOutdated](), fold[passport.DataCurrent](),
	},
}

// onPassport folds an event into the person's row; a stolen blank is nobody's.
func onPassport[E domain.Event](more func(*PassportRow, E)) Handler[PassportRow] {
	return On(func(_ E, r eventstore.Recorded) Key {
		if _, ok := passport.Number(r.Stream); !ok {
			return ""
		}
		return Key(r.Stream)
	}, func(p *PassportRow, e E, r eventstore.Recorded) {
		p.NationalNumber, _ = passport.Number(r.Stream)
		p.Record = passport.Decider.Evolve(p.Record, e)
		more(p, e)
		p.Revision, p.ChangedAt = r.Revision, r.RecordedAt
	})
}

func fold[E domain.Event]() Handler[PassportRow] { return onPassport(func(*PassportRow, E) {}) }

func (p *PassportRow) open(office string, area domain.Area, on domain.Date) {
	p.Office, p.Area = office, area
	if p.OpenedOn.IsZero() {
		p.OpenedOn = on
	}
}

func (p *PassportRow) derive() {
	p.Numbers, p.Statuses, p.DueOn, p.ListedOn = nil, nil, p.Record.DueOn(), sortDate(p.OpenedOn)
	for _, d := range p.Record.Documents {
		p.Numbers = append(p.Numbers, d.Number)
		p.Statuses = append(p.Statuses, d.Status)
	}
}
