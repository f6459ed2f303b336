package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
)

// AccessFlag is an occasion in the auditors' queue.
type AccessFlag struct {
	Flag     string                `db:"flag,key"`
	Rule     access.Rule           `db:"rule"`
	Officer  string                `db:"officer"`
	Agency   string                `db:"agency"`
	Office   string                `db:"office"`
	Person   domain.NationalNumber `db:"person"`
	From     time.Time             `db:"first_at"`
	Until    time.Time             `db:"last_at"`
	Count    int                   `db:"counted"`
	Limit    int                   `db:"beyond"`
	RaisedAt time.Time             `db:"raised_at"`
	Finding  access.Finding        `db:"finding"` // empty while it is open
	Reason   string                `db:"reason"`
	Auditor  string                `db:"auditor"`
	ClosedOn domain.Date           `db:"closed_on"`
}

// AccessFlags has one row per flag.
var AccessFlags = Table[AccessFlag]{
	Name: "access_flag", Version: 1,
	On: []Handler[AccessFlag]{
		On(func(e access.Flagged, _ eventstore.Recorded) Key { return Key(e.Flag.String()) },
			func(f *AccessFlag, e access.Flagged, r eventstore.Recorded) {
				f.Rule, f.Officer, f.Agency, f.Office, f.Person = e.Rule, e.Officer, e.Agency, e.Office, e.Person
				f.From, f.Until, f.Count, f.Limit, f.RaisedAt = e.From, e.Until, e.Count, e.Limit, r.RecordedAt
			}),
		On(func(e access.FlagClosed, _ eventstore.Recorded) Key { return Key(e.Flag.String()) },
			func(f *AccessFlag, e access.FlagClosed, _ eventstore.Recorded) {
				f.Finding, f.Reason, f.Auditor, f.ClosedOn = e.Finding, e.Reason, e.Auditor, e.Date
			}),
	},
}
