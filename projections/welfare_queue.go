package projections

import (
	"sijil/domain"
	"sijil/domain/welfare"
)

// welfareItems: what an office must do about welfare households.
var welfareItems = []Handler[WorkItem]{
	onItem(func(i *WorkItem, e welfare.Applied) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = raise(lower(i.Flags, NothingDue), WelfareUndecided)
	}),
	onItem(func(i *WorkItem, _ welfare.Decided) { i.Flags = lower(i.Flags, WelfareUndecided) }),
	onItem(func(i *WorkItem, e welfare.Objected) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = raise(i.Flags, ObjectionOpen)
	}),
	onItem(func(i *WorkItem, _ welfare.ObjectionDecided) { i.Flags = lower(i.Flags, ObjectionOpen) }),
	onItem(func(i *WorkItem, e welfare.VisitDue) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = raise(i.Flags, VisitDue)
	}),
	onItem(func(i *WorkItem, _ welfare.Surveyed) { i.Flags = lower(i.Flags, VisitDue) }),
	onItem(func(i *WorkItem, e welfare.Reassessed) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = nothingDue(i.Flags, e.Assessment)
	}),
	onItem(func(i *WorkItem, _ welfare.Terminated) {
		i.Flags = lower(i.Flags, WelfareUndecided, ObjectionOpen, VisitDue, NothingDue)
	}),
	onItem(func(i *WorkItem, e welfare.ReceivableBooked) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = owing(i.Flags, e.Debt, true)
	}),
	onItem(func(i *WorkItem, e welfare.CaregiverSettled) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = owing(i.Flags, e.Debt, e.Less > 0)
	}),
	onItem(func(i *WorkItem, e welfare.ArrearsBooked) { i.Flags = owing(i.Flags, e.Debt, false) }),
	onItem(func(i *WorkItem, e welfare.Paid) { i.Flags = owing(i.Flags, e.Debt, false) }),
	onItem(func(i *WorkItem, e welfare.Repaid) { i.Flags = owing(i.Flags, e.Debt, false) }),
	onItem(func(i *WorkItem, _ welfare.RecoveryPlanned) { i.Flags = lower(i.Flags, RecoveryDue) }),
	onItem(func(i *WorkItem, e welfare.CaregiverApplied) {
		i.welfare(e.Office, e.Area, e.Date)
		i.Flags = raise(i.Flags, CaregiverUndecided)
	}),
	onItem(func(i *WorkItem, _ welfare.CaregiverDecided) { i.Flags = lower(i.Flags, CaregiverUndecided) }),
}

// welfare says whose case it is: an item that has left the queue remembers nothing.
func (i *WorkItem) welfare(office string, area domain.Area, heard domain.Date) {
	i.Register, i.Office, i.Area = "welfare", office, area
	i.heard(heard)
}
