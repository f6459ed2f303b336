package projections

import "sijil/domain/person"

// personItems: what an office must do about persons.
var personItems = []Handler[WorkItem]{
	onItem(func(i *WorkItem, e person.GuardianNeeded) {
		i.Register, i.Subject, i.Office, i.Area, i.Sealed = "person", e.Name, e.Office, e.Area, e.Sealed
		i.Occurred = e.From
		i.heard(e.Date)
		i.Flags = raise(i.Flags, GuardianNeeded)
	}),
	onItem(func(i *WorkItem, e person.GuardianNeedLifted) {
		if len(e.Left) == 0 {
			i.Flags = lower(i.Flags, GuardianNeeded)
		}
	}),
	onItem(func(i *WorkItem, e person.MarriagesConflict) {
		i.Register, i.Subject, i.Office, i.Area, i.Sealed = "person", e.Name, e.Office, e.Area, e.Sealed
		i.heard(e.Date)
		i.Flags = raise(i.Flags, MarriagesConflict)
	}),
	onItem(func(i *WorkItem, _ person.MarriagesAgree) { i.Flags = lower(i.Flags, MarriagesConflict) }),
}
