package birth

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
		domain.Under("reference.court", c.Reference.Court.CheckAfter(s.Particulars.Child.DateOfBirth)),
		c.Route.CheckSource(c.Actor, s.Reconstructed),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		domain.Under("particulars", s.checkCorrected(p, c.Today)),
		domain.Under("particulars", p.checkKnown(s.Particulars, c.Known)),
		domain.Under("particulars", p.checkAlive(s.Particulars, c.Known, s.FirstDeclared)),
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
	if err := s.checkLineage(p, c.Known); err != nil {
		return nil, domain.Under("particulars", err)
	}
	return []domain.Event{Corrected{s.NationalNumber, c.Route, c.Reference, c.Reason, fields, c.Today, p}}, nil
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
	if s.Reconstructed {
		at = takeover
	}
	if p.Outcome != s.Particulars.Outcome {
		return RuleOutcomeFixed.Refuse("outcome")
	}
	if p.Foundling.IsZero() != s.Particulars.Foundling.IsZero() {
		return RuleFoundlingFixed.Refuse("foundling")
	}
	if s.RegisteredOn.Before(p.Child.DateOfBirth) {
		return RuleBornAfterRegistration.Refuse("child.dateOfBirth")
	}
	return domain.First(p.checkFacts(at, today), s.checkStillNamed(p))
}

// checkLineage: a legacy entry is corrected as its register has it.
func (s State) checkLineage(p Particulars, known []domain.KnownPerson) error {
	if s.Reconstructed {
		return nil
	}
	return p.checkLineage(s.Particulars, known)
}

// checkStillNamed: no correction takes the name away.
func (s State) checkStillNamed(p Particulars) error {
	if s.Particulars.Child.Name.Given != "" && p.Child.Name.Given == "" {
		return domain.RuleRequired.Refuse("child.name.given")
	}
	return nil
}

// mayCorrect refuses a field that the route does not reach.
func (s State) mayCorrect(field string, route domain.Route) error {
	switch route {
	case domain.Clerical:
		if !clerical(field) || s.states(field) {
			return RuleNotClerical.Refuse(field)
		}
	case domain.AdministrativeOnce:
		group := groupOf(field)
		if group == "" || s.states(field) {
			return RuleNotOnceOnly.Refuse(field)
		}
		if slices.Contains(s.Spent, group) {
			return RuleOnceSpent.Refuse(field)
		}
	}
	return nil
}

// states tells whether a correction of the field would state a parent who was not stated before.
func (s State) states(field string) bool {
	return within(field, "mother") && !s.Particulars.Mother.Known() ||
		within(field, "father") && !s.Particulars.Father.Known()
}

// clericalFields can be an office's own slip. What says who the child and the
// parents are, and what status follows from it, is not among them.
var clericalFields = []string{
	"child.timeOfBirth", "child.place", "child.placeType", "child.attendant", "child.plurality", "child.order",
	"child.weightGrams", "child.gestationWeeks",
	"mother.ageYears", "mother.maritalStatus", "mother.education", "mother.occupation", "mother.residence", "mother.previousLiveBirths",
	"father.ageYears", "father.maritalStatus", "father.education", "father.occupation", "father.residence", "father.previousLiveBirths",
	"informant", "certifier",
	"child.name.latin", "mother.name.latin", "father.name.latin", // the registered name is the one in Arabic or Kurdish
}

func clerical(field string) bool {
	return slices.ContainsFunc(clericalFields, func(f string) bool { return within(field, f) })
}

// nameGroup is a name that can be corrected once by administrative decision
// (National Card Law 3/2016 Arts 21-24).
type nameGroup string

const (
	ownName                 nameGroup = "own_name"
	motherName              nameGroup = "mother_name"
	maternalGrandfatherName nameGroup = "maternal_grandfather_name"
)

func groupOf(field string) nameGroup {
	switch field {
	case "mother.name.given", "mother.name.latin.given":
		return motherName
	case "mother.name.father", "mother.name.latin.father":
		return maternalGrandfatherName
	}
	if within(field, "child.name") {
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
