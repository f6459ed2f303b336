package projections

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/eventstore"
)

// birthItems: what an office must do about births.
var birthItems = []Handler[WorkItem]{
	onItem(func(i *WorkItem, e birth.Notified) {
		i.birth(e.Particulars, e.Date)
		i.Status, i.Tracking, i.Office, i.Area = string(birth.StatusNotified), e.Tracking, e.Office, e.Area
		i.Flags = raise(i.Flags, AwaitingDeclaration)
	}),
	onItem(func(i *WorkItem, e birth.Declared) {
		i.birth(e.Particulars, e.Date)
		i.Status, i.Tracking, i.Office, i.Area = string(birth.StatusDeclared), e.Tracking, e.Office, e.Area
		i.Flags = raise(lower(i.Flags, AwaitingDeclaration, Late, CourtOrderNeeded), AwaitingRegistration)
		i.Flags = raise(i.Flags, birthFlags(e.Particulars, e.Date, i.Ordered)...)
	}),
	onItem(func(i *WorkItem, _ birth.FlaggedDuplicate) { i.Flags = raise(i.Flags, PossibleDuplicate) }),
	onItem(func(i *WorkItem, _ birth.DuplicateCleared) { i.Flags = lower(i.Flags, PossibleDuplicate) }),
	onItem(func(i *WorkItem, _ birth.CourtOrderRecorded) { i.order() }),
	OnEach(func(e birth.Registered, r eventstore.Recorded) []Key {
		if e.Particulars.DiedOn.IsZero() {
			return []Key{Key(r.Stream)}
		}
		return []Key{Key(r.Stream), expectedDeath(e.NationalNumber)}
	}, func(i *WorkItem, e birth.Registered, r eventstore.Recorded) {
		i.Flags, i.Ordered = nil, false
		if i.Item != r.Stream {
			i.birth(e.Particulars, e.Date)
			i.Record, i.Status, i.Office, i.Area = r.Stream, string(birth.StatusRegistered), e.Office, e.Area
			i.Sealed, i.Occurred, i.DueOn = e.Sealed, e.Particulars.DiedOn, domain.Date{}
			i.Flags = []Flag{DeathExpected}
		}
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	}),
	onItem(func(i *WorkItem, _ birth.Rejected) { i.Flags = nil }),
	On(func(e birth.Cancelled, _ eventstore.Recorded) Key { return expectedDeath(e.NationalNumber) },
		func(i *WorkItem, _ birth.Cancelled, _ eventstore.Recorded) { i.Flags = nil }),
}

func (i *WorkItem) birth(p birth.Particulars, heard domain.Date) {
	i.Register, i.Subject, i.Occurred, i.Sealed = "birth", p.Child.Name, p.Child.DateOfBirth, !p.Foundling.IsZero()
	i.DueOn, _ = birth.LastDay(p)
	i.heard(heard)
}
