package nationalid

import (
	"slices"

	"sijil/domain"
)

// ofHolder tells whether the cause lies with the holder: what it ends, its end puts back.
func (c Cause) ofHolder() bool { return c == Death || c == RecordVoid || c == NotNational }

// barred is what keeps the holder from having a card, and the first day on
// which none holds: of several causes, the one that began first. Empty is nothing.
func (s State) barred() (cause Cause, from domain.Date) {
	for _, b := range []struct {
		cause  Cause
		stands bool
		from   domain.Date
	}{
		{Death, s.Dead, s.deadFrom()}, {RecordVoid, s.Void, s.VoidFrom}, {NotNational, s.Foreign, s.ForeignFrom},
	} {
		if b.stands && (cause == "" || b.from.Before(from)) {
			cause, from = b.cause, b.from
		}
	}
	return cause, from
}

// deadFrom is the last day that may be that of the death, and no later than the
// day on which the register heard of it: what is known does not depend on when one asks.
func (s State) deadFrom() domain.Date {
	if d := s.DateOfDeath; d.Year != 0 && d.Latest().Before(s.DeathHeardOn) {
		return d.Latest()
	}
	return s.DeathHeardOn
}

// evolveHolder folds what became of the holder. It bars all cards, those that
// were lost or expired later too; nothing is owed to whoever may have none.
func (s State) evolveHolder(e domain.Event) State {
	switch e := e.(type) {
	case HolderDied:
		s.Dead, s.DateOfDeath, s.DeathHeardOn = true, e.DateOfDeath, e.Date
	case DateOfDeathCorrected:
		s.DateOfDeath = e.DateOfDeath
	case HolderAlive:
		s.Dead, s.DateOfDeath, s.DeathHeardOn = false, domain.Date{}, domain.Date{}
	case RecordCancelled:
		s.Void, s.VoidFrom = true, e.Date
	case RecordReinstated:
		s.Void, s.VoidFrom = false, domain.Date{}
	case NationalityLost:
		s.Foreign, s.ForeignFrom = true, e.Date
	case NationalityRegained:
		s.Foreign, s.ForeignFrom = false, domain.Date{}
	}
	cause, from := s.barred()
	s.Cards = slices.Clone(s.Cards)
	for i := range s.Cards {
		c := &s.Cards[i]
		if c.BarredFrom = from; cause != "" {
			c.ToBeReplaced, c.Outdated = false, nil
		}
	}
	return s
}
