package passport

import "sijil/domain"

// Standing is what the register has noted of the holder in the civil record.
type Standing struct {
	Dead         bool        `json:"dead,omitempty"`
	Death        string      `json:"death,omitempty"`
	DateOfDeath  domain.Date `json:"date_of_death,omitzero"`
	DeathHeardOn domain.Date `json:"death_heard_on,omitzero"` // by this register
	Void         bool        `json:"void,omitempty"`
	VoidFrom     domain.Date `json:"void_from,omitzero"`
	Foreign      bool        `json:"foreign,omitempty"`
	ForeignFrom  domain.Date `json:"foreign_from,omitzero"`
}

// ofHolder tells whether what was ended for this cause comes back when the cause goes.
func (c Cause) ofHolder() bool { return c == HolderDead || c == RecordVoid || c == NotNational }

// barred is why the holder can have no passport, and the first day on which
// none holds: of several causes, the one that began first. Empty is nothing.
func (h Standing) barred() (cause Cause, from domain.Date) {
	for _, b := range []struct {
		cause  Cause
		stands bool
		from   domain.Date
	}{
		{HolderDead, h.Dead, h.deadFrom()}, {RecordVoid, h.Void, h.VoidFrom}, {NotNational, h.Foreign, h.ForeignFrom},
	} {
		if b.stands && (cause == "" || b.from.Before(from)) {
			cause, from = b.cause, b.from
		}
	}
	return cause, from
}

// deadFrom is the last day that may be that of the death, and no later than the
// day on which the register heard of it: what is known does not depend on when one asks.
func (h Standing) deadFrom() domain.Date {
	if d := h.DateOfDeath; d.Year != 0 && d.Latest().Before(h.DeathHeardOn) {
		return d.Latest()
	}
	return h.DeathHeardOn
}

// evolveStanding folds what became of the holder. It bars all documents, those
// that were lost or expired later too.
func (s State) evolveStanding(e domain.Event) State {
	h := s.Standing
	switch e := e.(type) {
	case HolderDied:
		h.Dead, h.Death, h.DateOfDeath, h.DeathHeardOn = true, e.Death, e.DateOfDeath, e.Date
	case DateOfDeathCorrected:
		h.DateOfDeath = e.DateOfDeath
	case HolderAlive:
		h.Dead, h.Death, h.DateOfDeath, h.DeathHeardOn = false, "", domain.Date{}, domain.Date{}
	case RecordCancelled:
		h.Void, h.VoidFrom = true, e.Date
	case RecordReinstated:
		h.Void, h.VoidFrom = false, domain.Date{}
	case NationalityLost:
		h.Foreign, h.ForeignFrom = true, e.Date
	case NationalityRegained:
		h.Foreign, h.ForeignFrom = false, domain.Date{}
	}
	_, from := h.barred()
	s.Standing = h
	s.Documents = change(s.Documents, func(Document) bool { return true }, func(d *Document) { d.BarredFrom = from })
	return s
}
