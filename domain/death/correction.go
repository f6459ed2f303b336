package death

import (
	"slices"
	"strings"

	"sijil/domain"
)

func correct(s State, c Correct) ([]domain.Event, error) {
	p := c.Particulars.stated()
	fields := domain.Changed(s.Particulars, p)
	if err := domain.First(
		s.admit(c.By, StatusRegistered),
		c.checkRoute(),
		domain.Under("reference.court", c.Reference.Court.CheckAfter(s.Particulars.DateOfDeath)),
		c.Route.CheckSource(c.Actor, s.Type == domain.Reconstruction),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		domain.Under("particulars", s.checkCorrected(p, c.Today)),
	); err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, RuleNothingChanged.Refuse("particulars")
	}
	for _, field := range fields {
		if err := s.mayCorrect(field, c.Route); err != nil {
			return nil, domain.Under("particulars", err)
		}
	}
	return []domain.Event{Corrected{s.Particulars.Deceased.NationalNumber, c.Route, c.Reference, c.Reason, fields, c.Today, p}}, nil
}

// checkRoute refuses a route without the paper that it needs.
func (c Correct) checkRoute() error {
	switch c.Route {
	case domain.Clerical:
		if c.Reference == (domain.Reference{}) {
			return nil // the slip shows in the office's own file
		}
	case domain.AdministrativeOnce, domain.AtSource:
	case domain.CourtOrdered:
		if err := c.Reference.Court.Check(c.Today); err != nil {
			return domain.Under("reference.court", err)
		}
	default:
		return domain.RuleRoute.Refuse("route")
	}
	return domain.Under("reference", checkReference(c.Reference, c.Today))
}

// checkCorrected checks the entry as it shall read by the rules that it once passed.
func (s State) checkCorrected(p Particulars, today domain.Date) error {
	at := declaration
	if s.Type == domain.Reconstruction {
		at = takeover
	}
	if s.RegisteredOn.Before(p.DateOfDeath) {
		return RuleAfterRegistration.Refuse("dateOfDeath")
	}
	return p.check(at, today)
}

// mayCorrect refuses a field that the route does not reach.
func (s State) mayCorrect(field string, route domain.Route) error {
	switch {
	case field == "deceased.nationalNumber":
		return RuleNumberFixed.Refuse(field)
	case within(field, "cause") && route != domain.AtSource:
		return RuleCauseFixed.Refuse(field)
	}
	switch route {
	case domain.Clerical:
		if !slices.ContainsFunc(clericalFields, func(f string) bool { return within(field, f) }) {
			return RuleNotClerical.Refuse(field)
		}
	case domain.AdministrativeOnce:
		if !within(field, "deceased.name") {
			return RuleNotOnceOnly.Refuse(field)
		}
		if s.NameCorrected {
			return RuleOnceSpent.Refuse(field)
		}
	}
	return nil
}

// clericalFields can be an office's own slip. What says who died and when is not among them.
var clericalFields = []string{
	"timeOfDeath", "place", "placeType", "evidence", "informant",
	"deceased.ageYears", "deceased.nationality", "deceased.maritalStatus", "deceased.occupation", "deceased.residence", "deceased.marks",
}

// within tells whether a path is another or lies below it.
func within(path, above string) bool { return path == above || strings.HasPrefix(path, above+".") }
