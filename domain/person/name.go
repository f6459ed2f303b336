package person

import (
	"slices"

	"sijil/domain"
	"sijil/domain/names"
)

// The ways in which a name is changed; the stored values.
const (
	DGChange     = "dg_change"     // by the Director General (National Card Law 3/2016 Arts 21-24)
	CourtOrdered = "court_ordered" // by a judgment
)

// PublicationDays lie at least between the publication of a change of name and its decision.
var PublicationDays = domain.Law[int]{
	{From: domain.NewDate(2016, 0, 0), Value: 15, Source: "National Card Law 3/2016 Arts 21-24 (commencement unverified)"},
}

func changeName(s State, c ChangeName) ([]domain.Event, error) {
	if err := domain.First(
		s.admitLiving(c.By),
		domain.Under("name", c.Name.Check()),
		c.checkParts(s.Particulars.Name),
		domain.Under("name", s.noReturn(c.Name)),
	); err != nil {
		return nil, err
	}
	decided := c.Reference.Court.Date
	var err error
	switch c.Route {
	case DGChange:
		decided, err = c.Reference.Date, c.checkDirectorGeneral(s)
	case CourtOrdered:
		err = domain.First(domain.Under("reference.court", c.Reference.Court.Check(c.Today)), domain.Under("reference", s.checkReference(c.Reference, c.Today)))
	default:
		err = RuleNameRoute.Refuse("route")
	}
	if err := domain.First(
		err,
		checkPast("publishedOn", c.PublishedOn, c.Today),
		notBefore("publishedOn", c.PublishedOn, s.Particulars.DateOfBirth),
	); err != nil {
		return nil, err
	}
	return []domain.Event{NameChanged{c.Name, c.Route, c.Reference, c.PublishedOn, decided, c.Today}}, nil
}

// checkParts: only the own given name and the surname change. A surname is not taken away by it.
func (c ChangeName) checkParts(before domain.Name) error {
	switch {
	case c.Name.Father != before.Father:
		return RuleOwnNamesOnly.Refuse("name.father")
	case c.Name.Grandfather != before.Grandfather:
		return RuleOwnNamesOnly.Refuse("name.grandfather")
	case c.Name.Surname == "" && before.Surname != "":
		return domain.RuleRequired.Refuse("name.surname")
	case c.Name.Given == before.Given && c.Name.Surname == before.Surname:
		return RuleNothingChanged.Refuse("name")
	}
	return nil
}

// checkDirectorGeneral: once each, after publication.
func (c ChangeName) checkDirectorGeneral(s State) error {
	before := s.Particulars.Name
	given, surname := c.Name.Given != before.Given, before.Surname != "" && c.Name.Surname != before.Surname
	switch {
	case given && s.GivenChanged:
		return RuleChangedOnce.Refuse("name.given")
	case surname && s.SurnameChanged:
		return RuleChangedOnce.Refuse("name.surname")
	}
	if err := domain.First(
		checkComplete("publishedOn", c.PublishedOn),
		domain.Under("reference", checkDecision(c.Reference, c.Today)),
		domain.Under("reference", checkSince(c.Reference, s.Particulars.DateOfBirth)),
	); err != nil {
		return err
	}
	law, ok := PublicationDays.On(c.Reference.Date)
	if ok && c.PublishedOn.DaysUntil(c.Reference.Date) < law.Value {
		return RuleTooSoon.Refuse("reference.date", law.Value)
	}
	return nil
}

// noReturn refuses a given name or a surname that the person had before a
// change: there is no return to an earlier name (National Card Law 3/2016 Arts 21-24).
func (s State) noReturn(to domain.Name) error {
	before := s.Particulars.Name
	switch {
	case to.Given != before.Given && s.bore(func(n domain.Name) string { return n.Given }, to):
		return RuleNoReturn.Refuse("given")
	case to.Surname != before.Surname && s.bore(func(n domain.Name) string { return n.Surname }, to):
		return RuleNoReturn.Refuse("surname")
	}
	return nil
}

// bore tells whether a part of the new name, however it is spelled, was the person's before a change.
func (s State) bore(part func(domain.Name) string, now domain.Name) bool {
	return slices.ContainsFunc(s.EarlierNames, func(n domain.Name) bool {
		return part(n) != "" && names.Key(part(n)) == names.Key(part(now))
	})
}
