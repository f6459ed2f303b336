package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/eventstore"
)

// WorkItem is a record that an office must attend to. It leaves the queue with its last flag.
type WorkItem struct {
	Item     string              `db:"item,key"` // the record's stream, with a prefix for an expected death
	Register string              `db:"register"` // "birth", "death"
	Record   string              `db:"record"`   // the record's stream
	Status   string              `db:"status"`
	Flags    []Flag              `db:"flags"`
	Tracking domain.TrackingID   `db:"tracking"`
	Office   string              `db:"office"`
	Area     domain.Area         `db:"area"`
	Subject  domain.Name         `db:"subject,flat"` // the child's or the deceased's name
	Occurred domain.Date         `db:"occurred"`
	Since    domain.Date         `db:"since"`  // when the office first heard of it
	DueOn    domain.Date         `db:"due_on"` // the last day of a declaration in time
	Sealed   bool                `db:"sealed"`
	Ordered  bool                `db:"ordered"` // a court has ordered the registration
	Changed  time.Time           `db:"changed_at"`
	Revision eventstore.Revision `db:"revision"`
	Reason   string              `db:"reason"` // the rule's key, for policy_failed
}

// gone: a rejected birth keeps the court's order, in case that it is declared again.
func (i *WorkItem) gone() bool { return len(i.Flags) == 0 && !i.Ordered }

// expectedDeath names the item that waits for the death of a child that died before its birth was registered.
func expectedDeath(n domain.NationalNumber) Key {
	if n == "" {
		return ""
	}
	return Key("expected-" + death.Stream(n))
}

// WorkQueue has one row per record that needs attention.
var WorkQueue = Table[WorkItem]{
	Name: "work_queue", Version: 1,
	On: []Handler[WorkItem]{
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
	},
}

func onItem[E domain.Event](fold func(*WorkItem, E)) Handler[WorkItem] {
	return On(byStream[E], func(i *WorkItem, e E, r eventstore.Recorded) {
		i.Record = r.Stream
		fold(i, e)
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	})
}

func (i *WorkItem) birth(p birth.Particulars, heard domain.Date) {
	i.Register, i.Subject, i.Occurred, i.Sealed = "birth", p.Child.Name, p.Child.DateOfBirth, !p.Foundling.IsZero()
	i.DueOn, _ = birth.LastDay(p)
	i.heard(heard)
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

func (i *WorkItem) heard(on domain.Date) {
	if i.Since.IsZero() {
		i.Since = on
	}
}

// order takes the flag that only a court could take.
func (i *WorkItem) order() {
	i.Ordered = true
	i.Flags = lower(i.Flags, CourtOrderNeeded)
}
