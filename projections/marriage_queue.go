package projections

import "sijil/domain/marriage"

// marriageItems: what an office must do about marriages.
var marriageItems = []Handler[WorkItem]{
	onItem(func(i *WorkItem, e marriage.SpouseRecordCancelled) {
		i.Register, i.Subject, i.Office, i.Area = "marriage", e.Name, e.Office, e.Area
		i.heard(e.Date)
		i.Flags = raise(i.Flags, SpouseRecordCancelled)
	}),
	onItem(func(i *WorkItem, e marriage.SpouseRecordReinstated) {
		if !e.Other {
			i.Flags = lower(i.Flags, SpouseRecordCancelled)
		}
	}),
	onItem(func(i *WorkItem, _ marriage.Annulled) { i.Flags = nil }),
	onItem(func(i *WorkItem, _ marriage.Cancelled) { i.Flags = nil }),
}
