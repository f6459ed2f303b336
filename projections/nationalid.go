package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/eventstore"
)

// NationalIDRow is a person's application, the last one, and all their cards.
type NationalIDRow struct {
	NationalID        string                       `db:"nationalid,key"` // its stream
	NationalNumber    domain.NationalNumber        `db:"national_number"`
	Application       domain.TrackingID            `db:"application"`
	ApplicationStatus nationalid.ApplicationStatus `db:"application_status"`
	Office            string                       `db:"office"` // where the last application was filed
	Area              domain.Area                  `db:"area"`
	Home              domain.Area                  `db:"home"` // where the civil record is kept
	AppliedOn         domain.Date                  `db:"applied_on"`
	Record            nationalid.State             `db:"record,json"`
	Revision          eventstore.Revision          `db:"revision"`
	ChangedAt         time.Time                    `db:"changed_at"`

	Cards         []string              `db:"cards,derived"`
	AccessNumbers []string              `db:"access_numbers,derived"`
	CardStatus    nationalid.CardStatus `db:"card_status,derived"` // of the last card
	DueOn         domain.Date           `db:"due_on,derived"`      // the first day on which the calendar has something to decide
}

// NationalIDs has one row per person. What a card is now, the decider and the
// reader must see alike: the row keeps the decider's own fold.
var NationalIDs = Table[NationalIDRow]{
	Name: "nationalid", Version: 2,
	On: []Handler[NationalIDRow]{
		onNationalID[nationalid.Applied](), onNationalID[nationalid.BiometricsEnrolled](),
		onNationalID[nationalid.Approved](), onNationalID[nationalid.Refused](),
		onNationalID[nationalid.ApplicationClosed](), onNationalID[nationalid.ApplicationReopened](),
		onNationalID[nationalid.CardPrinted](), onNationalID[nationalid.CardDelivered](), onNationalID[nationalid.CardActivated](),
		onNationalID[nationalid.CardExpired](), onNationalID[nationalid.CardDestroyed](),
		onNationalID[nationalid.CardLost](), onNationalID[nationalid.CardStolen](), onNationalID[nationalid.CardDamaged](),
		onNationalID[nationalid.CardSuspended](), onNationalID[nationalid.SuspensionLifted](),
		onNationalID[nationalid.CardRevoked](), onNationalID[nationalid.CardRestored](), onNationalID[nationalid.ReplacementOwed](),
		onNationalID[nationalid.HolderDied](), onNationalID[nationalid.DateOfDeathCorrected](), onNationalID[nationalid.HolderAlive](),
		onNationalID[nationalid.RecordCancelled](), onNationalID[nationalid.RecordReinstated](),
		onNationalID[nationalid.NationalityLost](), onNationalID[nationalid.NationalityRegained](),
		onNationalID[nationalid.DataOutdated](), onNationalID[nationalid.DataCurrent](),
	},
}

func onNationalID[E domain.Event]() Handler[NationalIDRow] {
	return On(byStream[E], func(n *NationalIDRow, e E, r eventstore.Recorded) {
		n.Record = nationalid.Decider.Evolve(n.Record, e)
		a := n.Record.Application
		n.NationalNumber, n.Home = n.Record.NationalNumber, n.Record.Home
		n.Application, n.ApplicationStatus, n.Office, n.Area, n.AppliedOn = a.Application, a.Status, a.Office, a.Area, a.AppliedOn
		n.Revision, n.ChangedAt = r.Revision, r.RecordedAt
	})
}

func (n *NationalIDRow) derive() {
	n.Cards, n.AccessNumbers, n.CardStatus, n.DueOn = nil, nil, "", n.Record.DueOn()
	for _, c := range n.Record.Cards {
		n.Cards, n.AccessNumbers, n.CardStatus = append(n.Cards, c.Card), append(n.AccessNumbers, c.Access), c.Status
	}
}
