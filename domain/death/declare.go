package death

import (
	"cmp"
	"slices"

	"sijil/domain"
	"sijil/domain/names"
)

func notify(s State, c Notify) ([]domain.Event, error) {
	if s.Status != "" && s.Status != StatusCancelled {
		return nil, domain.First(c.Actor.MayActIn(s.Area), RuleAlreadyReported.Refuse(""))
	}
	office, area, err := place(c.By, c.Office, c.Area)
	p := c.Particulars.stated()
	if err := domain.First(err,
		domain.RequireText("notifier", c.Notifier, domain.MaxLine),
		s.checkSamePerson(p),
		domain.Under("particulars", p.check(notification, c.Today)),
		domain.CheckText("tracking", string(c.Tracking), domain.MaxLine),
		drawn(c.Tracking),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Notified{c.Tracking, office, area, c.Today, c.Notifier, p}}, nil
}

func declare(s State, c Declare) ([]domain.Event, error) {
	tracking, office, area := s.Tracking, s.Office, s.Area
	p := c.Particulars.stated()
	var err error
	if s.Status == "" || s.Status == StatusCancelled {
		tracking = c.Tracking
		office, area, err = place(c.By, c.Office, c.Area)
	} else {
		err = s.admit(c.By, StatusNotified, StatusDeclared, StatusRejected)
		if p.Cause.IsZero() {
			p.Cause = s.Particulars.Cause // certified before the family came to the office
		}
	}
	if err := domain.First(err,
		s.checkSamePerson(p),
		domain.Under("particulars", p.check(declaration, c.Today)),
		c.Person.checkDeath(p),
		domain.CheckText("tracking", string(tracking), domain.MaxLine),
		drawn(tracking),
	); err != nil {
		return nil, err
	}
	events := []domain.Event{Declared{tracking, office, area, c.Today, p}}
	if open := s.open(p, c.Neighbours); len(open) > 0 {
		events = append(events, FlaggedDuplicate{open})
	}
	return events, nil
}

// compare leaves alone what is not about to be registered, and what is flagged already.
func compare(s State, c Compare) ([]domain.Event, error) {
	if err := s.admit(c.By, s.Status); err != nil || s.Status != StatusDeclared {
		return nil, err
	}
	open := s.open(s.Particulars, c.Neighbours)
	if !slices.ContainsFunc(open, func(d Candidate) bool { return !slices.Contains(s.Flagged, d) }) {
		return nil, nil
	}
	return []domain.Event{FlaggedDuplicate{open}}, nil
}

// open are the deaths that these particulars resemble and nobody has compared them with.
func (s State) open(p Particulars, others []Neighbour) []Candidate {
	return slices.DeleteFunc(Duplicates(p, others), func(d Candidate) bool { return slices.Contains(s.Cleared, d) })
}

// checkSamePerson refuses another national number than the first report's: it names the stream.
func (s State) checkSamePerson(p Particulars) error {
	if s.Status != "" && p.Deceased.NationalNumber != s.Particulars.Deceased.NationalNumber {
		return RuleOtherPerson.Refuse("particulars.deceased.nationalNumber")
	}
	return nil
}

// checkDeath refuses a death that the civil record contradicts.
func (person Person) checkDeath(p Particulars) error {
	switch d := p.Deceased; {
	case person.NationalNumber != d.NationalNumber:
		return RulePersonUnknown.Refuse("particulars.deceased.nationalNumber")
	case person.Deceased:
		return RuleAlreadyDeceased.Refuse("particulars.deceased.nationalNumber")
	case p.DateOfDeath.Before(person.DateOfBirth):
		return RuleBeforeBirth.Refuse("particulars.dateOfDeath")
	case d.DateOfBirth.Before(person.DateOfBirth), d.DateOfBirth.After(person.DateOfBirth):
		return RuleOtherDateOfBirth.Refuse("particulars.deceased.dateOfBirth")
	case person.Sex.Contradicts(d.Sex):
		return domain.RuleOtherPerson.Refuse("particulars.deceased.sex")
	case person.otherName(d.Name):
		return domain.RuleOtherPerson.Refuse("particulars.deceased.name")
	}
	return nil
}

// otherName tells whether a stated name is plainly not the person's: one wrong
// digit in a national number must not end another person's life in every register.
func (person Person) otherName(stated domain.Name) bool {
	return !person.Name.IsZero() && !stated.IsZero() && !names.Similar(person.Name, stated)
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
	return office, area, domain.First(by.Actor.MayActIn(area), checkQueue(office, area))
}

func checkQueue(office string, area domain.Area) error {
	return domain.First(
		domain.CheckText("office", office, domain.MaxLine),
		domain.CheckText("area", string(area), domain.MaxLine),
	)
}

func clearDuplicate(s State, c ClearDuplicate) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusDeclared, StatusRejected); err != nil {
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

func recordCourtOrder(s State, c RecordCourtOrder) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusNotified, StatusDeclared, StatusRejected),
		domain.Under("order", c.Order.Check(c.Today)),
		domain.Under("order", c.Order.CheckAfter(s.Particulars.DateOfDeath)),
	); err != nil {
		return nil, err
	}
	return []domain.Event{CourtOrderRecorded{c.Order, c.Today}}, nil
}

// reject also closes a notification that turns out to be wrong or another record's.
func reject(s State, c Reject) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusNotified, StatusDeclared),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Rejected{c.Actor.ID, c.Reason, c.Today}}, nil
}
