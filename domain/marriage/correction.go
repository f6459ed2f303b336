package marriage

import (
	"slices"
	"strings"

	"sijil/domain"
)

func correct(s State, c Correct) ([]domain.Event, error) {
	p := c.Particulars
	fields := domain.Changed(s.Particulars, p)
	if err := domain.First(
		s.admit(c.By),
		s.checkRoute(c),
		c.Route.CheckSource(c.Actor, s.Type == domain.Reconstruction),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
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
	if err := domain.Under("particulars", s.checkCorrected(p, c.By)); err != nil {
		return nil, err
	}
	return []domain.Event{Corrected{p.Couple(), c.Route, c.Reference, c.Reason, fields, c.Today, p}}, nil
}

// checkRoute refuses a route without the paper that it needs.
func (s State) checkRoute(c Correct) error {
	switch c.Route {
	case domain.Clerical:
		if c.Reference == (domain.Reference{}) {
			return nil // the slip shows in the court's own file
		}
	case domain.AdministrativeOnce, domain.AtSource:
	case domain.CourtOrdered:
		if err := c.Reference.Court.Check(c.Today); err != nil {
			return domain.Under("reference.court", err)
		}
	default:
		return domain.RuleRoute.Refuse("route")
	}
	return domain.Under("reference", s.checkReference(c.Reference, c.Today))
}

// checkCorrected checks the entry as it shall read by the rules that it once passed.
func (s State) checkCorrected(p Particulars, by By) error {
	if s.Type == domain.Reconstruction {
		return p.check(takeover, by.Today)
	}
	return domain.First(p.check(contract, by.Today), p.checkLaw(by.Law))
}

// mayCorrect refuses a field that the route does not reach.
func (s State) mayCorrect(field string, route domain.Route) error {
	switch {
	case slices.Contains(fixedFields, field):
		return RuleFixed.Refuse(field)
	case route == domain.Clerical && !slices.ContainsFunc(clericalFields, func(f string) bool { return within(field, f) }):
		return RuleNotClerical.Refuse(field)
	case route == domain.AdministrativeOnce && nameOf(field) == "":
		return RuleNotOnceOnly.Refuse(field)
	case route == domain.AdministrativeOnce && slices.Contains(s.Spent, nameOf(field)):
		return RuleOnceSpent.Refuse(field)
	}
	return nil
}

// fixedFields say which contract of whom it is. If one is wrong, the court
// cancels the entry, and the contract is registered anew.
var fixedFields = []string{"court", "contractNumber", "dateOfContract", "husband.nationalNumber", "wife.nationalNumber"}

// clericalFields can be the office's own slip.
var clericalFields = []string{
	"place", "witnesses", "dowry", "paper", "husband.name.latin", "wife.name.latin",
	"husband.nationality", "wife.nationality", "husband.passport", "wife.passport",
}

// nameOf is the spouse's name that a field belongs to; empty for another field.
func nameOf(field string) string {
	for _, name := range []string{"husband.name", "wife.name"} {
		if within(field, name) {
			return name
		}
	}
	return ""
}

// namesIn are the names that a correction touched.
func namesIn(fields []string) (names []string) {
	for _, f := range fields {
		if name := nameOf(f); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// within tells whether a path is another or lies below it.
func within(path, above string) bool { return path == above || strings.HasPrefix(path, above+".") }
