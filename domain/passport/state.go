package passport

import (
	"slices"

	"sijil/domain"
)

// State is what decide needs of a person's passports, and what is read of
// them: both are the same fold.
type State struct {
	Applications []Application `json:"applications,omitempty"` // oldest first, like the others
	Documents    []Document    `json:"documents,omitempty"`
	Bans         []Ban         `json:"bans,omitempty"`
	Standing     Standing      `json:"standing,omitzero"`
}

// Decider is the register's behaviour.
var Decider = domain.Decider[State, Command]{Evolve: evolve, Decide: decide}

// evolve must not touch what s shares with earlier states: slices are built anew.
func evolve(s State, e domain.Event) State {
	switch e := e.(type) {
	case Applied, Enrolled, Vetted, Rejected, ApplicationClosed, ApplicationReopened:
		return s.evolveApplication(e)
	case HolderDied, DateOfDeathCorrected, HolderAlive, RecordCancelled, RecordReinstated, NationalityLost, NationalityRegained:
		return s.evolveStanding(e)
	case TravelBanRecorded:
		s.Bans = append(slices.Clip(s.Bans), Ban{Ban: e.Ban, Particulars: e.Particulars, RecordedOn: e.Date})
		return s
	case TravelBanLifted:
		s.Bans = change(s.Bans, func(b Ban) bool { return b.Ban == e.Ban }, func(b *Ban) {
			b.LiftedFrom, b.Lifting, b.LiftReason = e.From, e.Order, e.Reason
		})
		return s
	}
	return s.evolveDocument(e)
}

func (s State) evolveApplication(e domain.Event) State {
	on := func(id domain.TrackingID, do func(*Application)) State {
		s.Applications = change(s.Applications, func(a Application) bool { return a.Application == id }, do)
		return s
	}
	switch e := e.(type) {
	case Applied:
		s.Applications = append(slices.Clip(s.Applications), Application{
			Application: e.Application, Status: StatusApplied, Office: e.Office, Area: e.Area, Name: e.Name, Child: e.Child,
			Particulars: e.Particulars, Fee: e.Fee, FeeSource: e.FeeSource, Bans: e.Bans, AppliedOn: e.Date,
		})
	case Enrolled:
		return on(e.Application, func(a *Application) { a.Status, a.EnrolledOn = StatusEnrolled, e.Date })
	case Vetted:
		return on(e.Application, func(a *Application) {
			a.Status, a.VettedOn, a.Findings, a.ConvictedOn = StatusVetted, e.Date, e.Findings, e.ConvictedOn
		})
	case Rejected:
		return on(e.Application, func(a *Application) { a.Status, a.ClosedOn, a.Reason = StatusRejected, e.Date, e.Reason })
	case ApplicationClosed:
		return on(e.Application, func(a *Application) {
			a.Before, a.Status, a.ClosedOn, a.Cause, a.Reason = a.Status, StatusClosed, e.Date, e.Cause, e.Reason
		})
	case ApplicationReopened:
		return on(e.Application, func(a *Application) {
			a.Status, a.Before, a.ClosedOn, a.Cause, a.Reason = e.Status, "", domain.Date{}, "", ""
		})
	}
	return s
}

// change does something to those of a list that match, in a new list.
func change[T any](list []T, match func(T) bool, do func(*T)) []T {
	list = slices.Clone(list)
	for i := range list {
		if match(list[i]) {
			do(&list[i])
		}
	}
	return list
}
