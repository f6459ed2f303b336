package projections

import (
	"sijil/domain"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// passportItems: what an office must do about passports. A person may have
// several things open at once, so each application, each booklet that waits and
// each replacement that is owed is an item of its own; so is what INTERPOL's
// database must be told of a document, which is no office's but the national bureau's.
var passportItems = []Handler[WorkItem]{
	application(func(e passport.Applied) domain.TrackingID { return e.Application }, func(i *WorkItem, e passport.Applied) {
		i.Tracking = e.Application
		i.waits(e.Office, e.Area, e.Name, e.Date, PassportToEnrol)
	}),
	application(func(e passport.Enrolled) domain.TrackingID { return e.Application }, func(i *WorkItem, _ passport.Enrolled) {
		i.Flags = []Flag{PassportToVet}
	}),
	application(func(e passport.Vetted) domain.TrackingID { return e.Application }, func(i *WorkItem, _ passport.Vetted) {
		i.Flags = []Flag{PassportToPrint}
	}),
	application(func(e passport.Printed) domain.TrackingID { return e.Application }, settled),
	application(func(e passport.Rejected) domain.TrackingID { return e.Application }, settled),
	application(func(e passport.ApplicationClosed) domain.TrackingID { return e.Application }, settled),
	application(func(e passport.ApplicationReopened) domain.TrackingID { return e.Application }, func(i *WorkItem, e passport.ApplicationReopened) {
		i.Tracking = e.Application
		i.waits(e.Office, e.Area, e.Name, e.Date, nextStep[e.Status])
	}),

	booklet(func(e passport.Printed) domain.DocumentNumber { return e.Number }, func(i *WorkItem, e passport.Printed) {
		i.waits(e.Office, e.Area, e.Holder.Name, e.IssuedOn, PassportToHandOver)
	}),
	booklet(func(e passport.Activated) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Expired) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Lost) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Stolen) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Damaged) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Revoked) domain.DocumentNumber { return e.Number }, settled),
	booklet(func(e passport.Restored) domain.DocumentNumber { return e.Number }, func(i *WorkItem, e passport.Restored) {
		if e.Status == passport.StatusPrinted {
			i.waits(e.Office, e.Area, e.Name, e.Date, PassportToHandOver)
		}
	}),

	owed(func(e passport.ReplacementOwed) passport.Type { return e.Type }, func(i *WorkItem, e passport.ReplacementOwed) {
		i.waits(e.Office, e.Area, e.Name, e.Date, PassportToReplace)
	}),
	owed(func(e passport.Activated) passport.Type { return e.Type }, settled),
	owed(func(passport.LaissezPasserIssued) passport.Type { return passport.LaissezPasser }, settled),

	sltd(func(e passport.Lost) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
	sltd(func(e passport.Stolen) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
	sltd(func(e passport.Damaged) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
	sltd(func(e passport.Revoked) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
	sltd(func(e passport.BlankStolen) (passport.SLTDRecord, domain.Date) { return e.SLTD, e.Date }),
	passportItem("sltd", func(e passport.Restored) string { return string(e.Number) }, func(i *WorkItem, e passport.Restored) {
		i.Flags = nil
		if e.SLTD != (passport.SLTDRecord{}) {
			i.waits("", "", domain.Name{}, e.Date, SLTDDue)
		}
	}),
	passportItem("sltd", func(e passport.SLTDReported) string { return string(e.Number) }, settled),
}

// nextStep is what an application in a status waits for.
var nextStep = map[passport.ApplicationStatus]Flag{
	passport.StatusApplied: PassportToEnrol, passport.StatusEnrolled: PassportToVet, passport.StatusVetted: PassportToPrint,
}

// passportItem folds an event into the item of a kind and id within a person's stream.
func passportItem[E domain.Event](kind string, id func(E) string, fold func(*WorkItem, E)) Handler[WorkItem] {
	return On(func(e E, r eventstore.Recorded) Key { return Key(r.Stream + " " + kind + " " + id(e)) }, func(i *WorkItem, e E, r eventstore.Recorded) {
		i.Register, i.Record = "passport", r.Stream
		fold(i, e)
		i.Revision, i.Changed = r.Revision, r.RecordedAt
	})
}

func application[E domain.Event](id func(E) domain.TrackingID, fold func(*WorkItem, E)) Handler[WorkItem] {
	return passportItem("application", func(e E) string { return string(id(e)) }, fold)
}

func booklet[E domain.Event](n func(E) domain.DocumentNumber, fold func(*WorkItem, E)) Handler[WorkItem] {
	return passportItem("booklet", func(e E) string { return string(n(e)) }, fold)
}

func owed[E domain.Event](t func(E) passport.Type, fold func(*WorkItem, E)) Handler[WorkItem] {
	return passportItem("owed", func(e E) string { return string(t(e)) }, fold)
}

func sltd[E domain.Event](of func(E) (passport.SLTDRecord, domain.Date)) Handler[WorkItem] {
	number := func(e E) string {
		record, _ := of(e)
		return string(record.Number)
	}
	return passportItem("sltd", number, func(i *WorkItem, e E) {
		_, heard := of(e)
		i.waits("", "", domain.Name{}, heard, SLTDDue)
	})
}

// waits says what the item waits for, where, and since when.
func (i *WorkItem) waits(office string, area domain.Area, subject domain.Name, since domain.Date, flag Flag) {
	i.Office, i.Area, i.Subject, i.Flags = office, area, subject, []Flag{flag}
	i.heard(since)
}

func settled[E domain.Event](i *WorkItem, _ E) { i.Flags = nil }
