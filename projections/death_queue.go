package projections

import (
	"sijil/domain"
	"sijil/domain/death"
	"sijil/eventstore"
)

// deathItems: what an office must do about deaths.
var deathItems = []Handler[WorkItem]{
	onItem(func(i *WorkItem, e death.Notified) {
		i.death(e.Particulars, e.Date)
		i.Status, i.Tracking, i.Office, i.Area = string(death.StatusNotified), e.Tracking, e.Office, e.Area
		i.Flags = raise(i.Flags, AwaitingDeclaration)
	}),
	onItem(func(i *WorkItem, e death.Declared) {
		i.death(e.Particulars, e.Date)
		i.Status, i.Tracking, i.Office, i.Area = string(death.StatusDeclared), e.Tracking, e.Office, e.Area
		i.Flags = raise(lower(i.Flags, AwaitingDeclaration, PossibleDuplicate, Late), AwaitingRegistration)
		i.Flags = raise(i.Flags, deathFlags(e.Particulars, e.Date)...)
	}),
	onItem(func(i *WorkItem, _ death.FlaggedDuplicate) { i.Flags = raise(i.Flags, PossibleDuplicate) }),
	onItem(func(i *WorkItem, _ death.DuplicateCleared) { i.Flags = lower(i.Flags, PossibleDuplicate) }),
	onItem(func(i *WorkItem, _ death.CauseCertified) { i.Flags = lower(i.Flags, CauseNeeded) }),
	onItem(func(i *WorkItem, _ death.CourtOrderRecorded) { i.order() }),
	OnEach(func(e death.Registered, r eventstore.Recorded) []Key {
		return []Key{Key(r.Stream), expectedDeath(e.NationalNumber)}
	}, func(i *WorkItem, e death.Registered, r eventstore.Recorded) {
		i.Flags, i.Ordered = nil, false
		if i.Item == r.Stream && death.Unidentified(r.Stream) {
			i.Record = r.Stream
			i.death(e.Particulars, e.Date)
			i.Status, i.Office, i.Area = string(death.StatusRegistered), e.Office, e.Area
			i.DueOn = domain.Date{}
		}
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	}),
	onItem(func(i *WorkItem, _ death.Identified) { i.Flags = nil }),
	onItem(func(i *WorkItem, e death.IdentificationAnnulled) {
		i.death(e.Particulars, e.Date)
		i.Status, i.Office, i.Area = string(death.StatusRegistered), e.Office, e.Area
		i.DueOn = domain.Date{}
	}),
	onItem(func(i *WorkItem, _ death.Rejected) { i.Flags = nil }),
	onItem(func(i *WorkItem, _ death.Cancelled) { i.Flags = nil }),
}

// expectedDeath names the item that waits for the death of a child that died before its birth was registered.
func expectedDeath(n domain.NationalNumber) Key {
	if n == "" {
		return ""
	}
	return Key("expected-" + death.Stream(n))
}

func (i *WorkItem) death(p death.Particulars, heard domain.Date) {
	i.Register, i.Subject, i.Occurred = "death", p.Deceased.Name, p.DateOfDeath
	i.DueOn, _ = death.LastDay(p)
	i.heard(heard)
	i.Flags = lower(i.Flags, CauseNeeded)
	if p.Cause.IsZero() {
		i.Flags = raise(i.Flags, CauseNeeded)
	}
	if death.Unidentified(i.Record) {
		i.Flags = raise(i.Flags, Unidentified)
	}
}
