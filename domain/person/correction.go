package person

import (
	"slices"
	"strings"

	"sijil/domain"
)

func correct(s State, c Correct) ([]domain.Event, error) {
	fields := domain.Changed(s.Particulars, c.Particulars)
	if err := domain.First(
		s.admit(c.By),
		checkRoute(c.Route, c.Reference, c.Today),
		domain.Under("reference", checkSince(c.Reference, earlier(s.Particulars.DateOfBirth, c.Particulars.DateOfBirth))),
		c.Route.CheckSource(c.Actor, !s.Legacy.IsZero()),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		domain.Under("particulars", c.Particulars.check(FromLegacy, c.Today)),
		domain.Under("particulars", c.Particulars.checkKnown(s.NationalNumber, c.Known)),
	); err != nil {
		return nil, err
	}
	if s.Deceased && s.DateOfDeath.Before(c.Particulars.DateOfBirth) {
		return nil, RuleBornAfterDeath.Refuse("particulars.dateOfBirth")
	}
	if len(fields) == 0 {
		return nil, RuleNothingChanged.Refuse("particulars")
	}
	if c.Route == domain.AdministrativeOnce {
		if err := s.noReturn(c.Particulars.Name); err != nil {
			return nil, domain.Under("particulars.name", err)
		}
	}
	for _, field := range fields {
		if err := s.mayCorrect(field, c.Route); err != nil {
			return nil, domain.Under("particulars", err)
		}
	}
	return []domain.Event{Corrected{
		Route: c.Route, Reference: c.Reference, Reason: c.Reason, Fields: fields, Date: c.Today, Particulars: c.Particulars,
	}}, nil
}

// earlier is a date of birth, or another that is certainly before it.
func earlier(birth, other domain.Date) domain.Date {
	if other.Before(birth) {
		return other
	}
	return birth
}

// checkRoute refuses a route without the paper that it needs.
func checkRoute(route domain.Route, r domain.Reference, today domain.Date) error {
	switch route {
	case domain.Clerical:
		if r == (domain.Reference{}) {
			return nil // the slip shows in the office's own file
		}
	case domain.AdministrativeOnce, domain.AtSource:
	case domain.CourtOrdered:
		if err := r.Court.Check(today); err != nil {
			return domain.Under("reference.court", err)
		}
	default:
		return domain.RuleRoute.Refuse("route")
	}
	return domain.Under("reference", checkReference(r, today))
}

// mayCorrect refuses a field that the route does not reach.
func (s State) mayCorrect(field string, route domain.Route) error {
	if field == "nationality" {
		return RuleNationalityFixed.Refuse(field)
	}
	switch route {
	case domain.Clerical:
		if !slices.ContainsFunc(clericalFields, func(f string) bool { return within(field, f) }) {
			return RuleNotClerical.Refuse(field)
		}
	case domain.AdministrativeOnce:
		group := groupOf(field)
		if group == "" {
			return RuleNotOnceOnly.Refuse(field)
		}
		if slices.Contains(s.Spent, group) {
			return RuleOnceSpent.Refuse(field)
		}
	}
	return nil
}

// clericalFields can be an office's own slip. What says who the person and the parents are is not among them.
var clericalFields = []string{"placeOfBirth", "residence", "maritalStatus", "name.latin", "mother.name.latin", "father.name.latin"}

// nameGroup is a name that can be corrected once by administrative decision
// (National Card Law 3/2016 Arts 21-24).
type nameGroup string

const (
	ownName                 nameGroup = "own_name"
	motherName              nameGroup = "mother_name"
	maternalGrandfatherName nameGroup = "maternal_grandfather_name"
)

// groupOf is empty for the names of father and grandfathers in their own right:
// those are corrected in their own records.
func groupOf(field string) nameGroup {
	switch field {
	case "mother.name.given", "mother.name.latin.given":
		return motherName
	case "mother.name.father", "mother.name.latin.father":
		return maternalGrandfatherName
	}
	if within(field, "name") {
		return ownName
	}
	return ""
}

func groupsOf(fields []string) (groups []nameGroup) {
	for _, f := range fields {
		if g := groupOf(f); g != "" && !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// within tells whether a path is another or lies below it.
func within(path, above string) bool { return path == above || strings.HasPrefix(path, above+".") }
