package projections

import (
	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/eventstore"
)

// nationalIDItems: what an office must do about cards. An application, a card
// that waits or is outdated, and a replacement that is owed are items of their own.
var nationalIDItems = []Handler[WorkItem]{
	cardItem("application", func(i *WorkItem, e nationalid.Applied) {
		i.Tracking = e.Application
		i.waits(e.Office, e.Area, e.Name, e.Date, CardToEnrol)
	}),
	cardItem("application", func(i *WorkItem, _ nationalid.BiometricsEnrolled) { i.Flags = []Flag{CardToVet} }),
	cardItem("application", func(i *WorkItem, _ nationalid.Approved) { i.Flags = []Flag{CardToPrint} }),
	cardItem("application", settled[nationalid.Refused]),
	cardItem("application", settled[nationalid.ApplicationClosed]),
	cardItem("application", func(i *WorkItem, e nationalid.ApplicationReopened) {
		i.Tracking = e.Application
		i.waits(e.Office, e.Area, e.Name, e.Date, cardSteps[e.Status])
	}),
	cardItem("application", settled[nationalid.CardPrinted]),

	ofCard("waiting", func(e nationalid.CardPrinted) string { return e.Card }, func(i *WorkItem, e nationalid.CardPrinted) {
		i.Tracking = e.Application
		i.waits(e.Office, e.Area, e.Holder.Name, e.IssuedOn, CardToHandOver)
	}),
	ofCard("waiting", func(e nationalid.CardActivated) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardExpired) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardLost) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardStolen) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardDamaged) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardRevoked) string { return e.Card }, settled),
	ofCard("waiting", func(e nationalid.CardRestored) string { return e.Card }, func(i *WorkItem, e nationalid.CardRestored) {
		if e.Status == nationalid.Printed || e.Status == nationalid.Delivered {
			i.waits(e.Office, e.Area, e.Name, e.Date, CardToHandOver)
		}
	}),

	ofCard("outdated", func(e nationalid.DataOutdated) string { return e.Card }, func(i *WorkItem, e nationalid.DataOutdated) {
		i.waits(e.Office, e.Area, e.Name, e.Date, CardOutdated)
	}),
	ofCard("outdated", func(e nationalid.DataCurrent) string { return e.Card }, settled),
	ofCard("outdated", func(e nationalid.CardExpired) string { return e.Card }, settled),
	ofCard("outdated", func(e nationalid.CardLost) string { return e.Card }, settled),
	ofCard("outdated", func(e nationalid.CardStolen) string { return e.Card }, settled),
	ofCard("outdated", func(e nationalid.CardDamaged) string { return e.Card }, settled),
	ofCard("outdated", func(e nationalid.CardRevoked) string { return e.Card }, settled),

	cardItem("owed", func(i *WorkItem, e nationalid.ReplacementOwed) {
		i.waits(e.Office, e.Area, e.Name, e.Date, CardToReplace)
	}),
	cardItem("owed", settled[nationalid.CardActivated]),
	cardItem("owed", settled[nationalid.HolderDied]),
	cardItem("owed", settled[nationalid.RecordCancelled]),
	cardItem("owed", settled[nationalid.NationalityLost]),
}

// cardSteps is what an application in a status waits for.
var cardSteps = map[nationalid.ApplicationStatus]Flag{
	nationalid.ApplicationApplied: CardToEnrol, nationalid.ApplicationEnrolled: CardToVet, nationalid.ApplicationApproved: CardToPrint,
}

// cardItem folds an event into the person's item of a kind.
func cardItem[E domain.Event](kind string, fold func(*WorkItem, E)) Handler[WorkItem] {
	return ofCard(kind, func(E) string { return "" }, fold)
}

// ofCard folds an event into the item of a kind of one card.
func ofCard[E domain.Event](kind string, card func(E) string, fold func(*WorkItem, E)) Handler[WorkItem] {
	return On(func(e E, r eventstore.Recorded) Key { return Key(r.Stream + " " + kind + " " + card(e)) }, func(i *WorkItem, e E, r eventstore.Recorded) {
		i.Register, i.Record = "nationalid", r.Stream
		fold(i, e)
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	})
}
