package passport

import (
	"slices"

	"sijil/domain"
)

func (s State) evolveDocument(e domain.Event) State {
	on := func(n domain.DocumentNumber, do func(*Document)) State {
		s.Documents = change(s.Documents, func(d Document) bool { return d.Number == n }, do)
		return s
	}
	switch e := e.(type) {
	case Printed:
		s = s.add(Document{
			Number: e.Number, Type: e.Type, Status: StatusPrinted, Application: e.Application, Office: e.Office, Area: e.Area,
			Holder: e.Holder, Zone: e.Zone, IssuedOn: e.IssuedOn, ExpiresOn: e.ExpiresOn,
		})
		s.Applications = change(s.Applications, func(a Application) bool { return a.Application == e.Application }, func(a *Application) {
			a.Status, a.Number = StatusMade, e.Number
		})
	case LaissezPasserIssued:
		s = s.replace(LaissezPasser).add(Document{
			Number: e.Number, Type: LaissezPasser, Status: StatusActive, Office: e.Office, Area: e.Area, Holder: e.Holder,
			IssuedOn: e.IssuedOn, ActivatedOn: e.IssuedOn, ExpiresOn: e.ExpiresOn, Reason: e.Grounds,
		})
	case Activated:
		s.Applications = change(s.Applications, func(a Application) bool { return a.Number == e.Number }, func(a *Application) {
			a.Status = StatusDelivered
		})
		s = s.replace(e.Type)
		return on(e.Number, func(d *Document) { d.Status, d.ActivatedOn = StatusActive, e.Date })
	case Expired:
		return on(e.Number, func(d *Document) { d.Status = StatusExpired })
	case Lost:
		return on(e.Number, func(d *Document) { d.end(StatusLost, e.From, e.SLTD) })
	case Stolen:
		return on(e.Number, func(d *Document) { d.end(StatusStolen, e.From, e.SLTD) })
	case Damaged:
		return on(e.Number, func(d *Document) { d.end(StatusDamaged, e.From, e.SLTD); d.Reason = e.Description })
	case Revoked:
		return on(e.Number, func(d *Document) {
			if e.Cause.ofHolder() && d.Before == "" {
				d.Before = d.Status
			}
			d.end(StatusRevoked, e.From, e.SLTD)
			d.Cause, d.Reason, d.Decision, d.ReplacedBy = e.Cause, e.Reason, e.Decision, e.ReplacedBy
			if e.Cause == ByDecision {
				d.resume(e.From) // what was suspended is decided
			}
		})
	case Restored:
		return on(e.Number, func(d *Document) { d.restore(e) })
	case ReplacementOwed:
		return on(e.Number, func(d *Document) { d.Owed = true })
	case Destroyed:
		return on(e.Number, func(d *Document) { d.Destroyed = true })
	case LaissezPasserUsed:
		return on(e.Number, func(d *Document) { d.Status, d.EndedFrom = StatusUsed, e.Date })
	case Suspended:
		return on(e.Number, func(d *Document) {
			d.Status = StatusSuspended
			d.Suspensions = append(slices.Clip(d.Suspensions), Suspension{From: e.From, Reason: e.Reason, Decision: e.Decision, By: e.Officer})
		})
	case Resumed:
		return on(e.Number, func(d *Document) { d.resume(e.From) })
	case SLTDReported:
		return on(e.Number, func(d *Document) { d.sent(e) })
	case DataOutdated:
		return on(e.Number, func(d *Document) { d.Outdated = e.Now })
	case DataCurrent:
		return on(e.Number, func(d *Document) { d.Outdated = Holder{} })
	}
	return s
}

// replace gives what was owed for earlier documents of a type: none of them is put back any more.
func (s State) replace(t Type) State {
	s.Documents = change(s.Documents, func(d Document) bool { return d.Type == t }, func(d *Document) { d.Before, d.Owed = "", false })
	return s
}

func (s State) add(d Document) State {
	s.Documents = append(slices.Clip(s.Documents), d)
	return s
}

// end puts the document out of force, which INTERPOL's database must learn.
func (d *Document) end(as DocumentStatus, from domain.Date, record SLTDRecord) {
	d.Status, d.EndedFrom = as, from
	d.SLTD, d.SLTDDue = record, true
}

// resume ends the suspension. What has ended the document meanwhile stays.
func (d *Document) resume(from domain.Date) {
	if d.Status == StatusSuspended {
		d.Status = StatusActive
	}
	if d.Before == StatusSuspended {
		d.Before = StatusActive
	}
	d.Suspensions = change(d.Suspensions, func(s Suspension) bool { return s.To.IsZero() }, func(s *Suspension) { s.To = from })
}

func (d *Document) restore(e Restored) {
	d.Status, d.Before, d.EndedFrom, d.Cause = e.Status, "", domain.Date{}, ""
	d.SLTD, d.SLTDDue = e.SLTD, e.SLTD != (SLTDRecord{})
}

func (d *Document) sent(e SLTDReported) {
	d.SLTD, d.SLTDDue, d.SLTDSent, d.SLTDOutcome = e.Record, false, !e.Record.Withdrawn, e.Outcome
}
