package birth

import (
	"cmp"

	"sijil/domain"
)

func notify(s State, c Notify) ([]domain.Event, error) {
	if s.Status != "" {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyReported.Refuse(""))
	}
	office, area, err := place(c.By, c.Office, c.Area)
	p := c.Particulars.stated()
	if err := domain.First(err,
		domain.Under("notifier", c.Notifier.checkNotifier()),
		domain.Under("particulars", p.check(notification, c.Today)),
		checkTracking(c.Tracking),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Notified{c.Tracking, office, area, c.Today, c.Notifier, p}}, nil
}

func declare(s State, c Declare) ([]domain.Event, error) {
	tracking, office, area := s.Tracking, s.Office, s.Area
	var err error
	if s.Status == "" {
		tracking = c.Tracking
		office, area, err = place(c.By, c.Office, c.Area)
	} else {
		err = s.admit(c.By, StatusNotified, StatusDeclared, StatusRejected)
	}
	p := c.Particulars.stated()
	if err := domain.First(err,
		domain.Under("particulars", p.check(declaration, c.Today)),
		domain.Under("particulars", p.checkKnown(Particulars{}, c.Known)),
		domain.Under("particulars", p.checkAlive(Particulars{}, c.Known, s.toldOn(p.Informant, c.Today))),
		domain.Under("particulars", p.checkLineage(Particulars{}, c.Known)),
		checkTracking(tracking),
	); err != nil {
		return nil, err
	}
	events := []domain.Event{Declared{tracking, office, area, c.Today, p}}
	return append(events, s.flag(p, c.Neighbours)...), nil
}

// compare leaves alone what is not about to be registered.
func compare(s State, c Compare) ([]domain.Event, error) {
	if err := s.admit(c.By, s.Status); err != nil || s.Status != StatusDeclared {
		return nil, err
	}
	return s.flag(s.Particulars, c.Neighbours), nil
}

// flag flags what resembles these particulars and was neither flagged nor cleared before.
func (s State) flag(p Particulars, others []Neighbour) []domain.Event {
	open := without(Duplicates(p, others), s.Cleared)
	if len(without(open, s.Flagged)) == 0 {
		return nil
	}
	return []domain.Event{FlaggedDuplicate{open}}
}

// toldOn is the day on which an informant declared: a declaration that is only
// repeated was made when it was first.
func (s State) toldOn(i Informant, today domain.Date) domain.Date {
	if s.FirstDeclared.IsZero() || i.NationalNumber != s.Particulars.Informant.NationalNumber {
		return today
	}
	return s.FirstDeclared
}

// place says in whose queue and area a new record stands: those given, or the
// actor's own. Another office's queue needs its area too, or that office could
// not work on the record.
func place(by By, office string, area domain.Area) (string, domain.Area, error) {
	if office != "" && office != by.Actor.Office && area == "" {
		return "", "", domain.RuleRequired.Refuse("area")
	}
	office, area = cmp.Or(office, by.Actor.Office), cmp.Or(area, by.Actor.Area)
	if office == "" {
		return "", "", RuleNoOffice.Refuse("office")
	}
	return office, area, domain.First(domain.Under("area", by.Actor.MayActIn(area)), checkQueue(office, area))
}

func checkTracking(id domain.TrackingID) error {
	return domain.First(domain.CheckText("tracking", string(id), domain.MaxLine), drawn(id))
}

func checkQueue(office string, area domain.Area) error {
	return domain.First(
		domain.CheckText("office", office, domain.MaxLine),
		domain.CheckText("area", string(area), domain.MaxLine),
	)
}

func clearDuplicate(s State, c ClearDuplicate) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusDeclared); err != nil {
		return nil, err
	}
	if len(s.Flagged) == 0 {
		return nil, RuleNothingFlagged.Refuse("")
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxNote); err != nil {
		return nil, err
	}
	return []domain.Event{DuplicateCleared{c.Actor.ID, c.Reason, c.Today}}, nil
}

func reject(s State, c Reject) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusDeclared),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Rejected{c.Actor.ID, c.Reason, c.Today}}, nil
}
