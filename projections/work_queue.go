package projections

import (
	"slices"
	"time"

	"sijil/domain"
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

	// For policy_failed.
	Reason    string `db:"reason"`    // the rule's key
	Policy    string `db:"policy"`    // for whose sake
	Reference string `db:"reference"` // the event; the log names a fault by it
}

// gone: a rejected birth keeps the court's order, in case that it is declared again.
func (i *WorkItem) gone() bool { return len(i.Flags) == 0 && !i.Ordered }

// WorkQueue has one row per record that needs attention. Each register's handlers stand in its own <register>_queue.go.
var WorkQueue = Table[WorkItem]{
	Name: "work_queue", Version: 2,
	On: slices.Concat(
		birthItems, deathItems,
		personItems,
		nationalIDItems,
		passportItems,
		retirementItems,
		welfareItems,
		marriageItems,
	),
}

func onItem[E domain.Event](fold func(*WorkItem, E)) Handler[WorkItem] {
	return On(byStream[E], func(i *WorkItem, e E, r eventstore.Recorded) {
		i.Record = r.Stream
		fold(i, e)
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	})
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
