package death_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

// TestRoutesOfCorrection: what each route reaches.
func TestRoutesOfCorrection(t *testing.T) {
	t.Parallel()
	var (
		never  []domain.Route
		court  = []domain.Route{domain.CourtOrdered}
		once   = []domain.Route{domain.AdministrativeOnce, domain.CourtOrdered}
		office = []domain.Route{domain.Clerical, domain.CourtOrdered}
	)
	for _, c := range []struct {
		field  string
		routes []domain.Route // that reach it
		change func(*death.Particulars)
	}{
		{"deceased.name.given", once, func(p *death.Particulars) { p.Deceased.Name.Given = "كاظم علي" }},
		{"deceased.name.latin.given", once, func(p *death.Particulars) { p.Deceased.Name.Latin.Given = "Kadhim" }},
		{"deceased.sex", court, func(p *death.Particulars) { p.Deceased.Sex = domain.Undetermined }},
		{"deceased.dateOfBirth", court, func(p *death.Particulars) { p.Deceased.DateOfBirth.Day = 2 }},
		{"dateOfDeath", court, func(p *death.Particulars) { p.DateOfDeath = died.AddDays(-1) }},
		{"estimated", court, func(p *death.Particulars) { p.Estimated = true }},
		{"deceased.nationalNumber", never, func(p *death.Particulars) { p.Deceased.NationalNumber = "300000000001" }},
		{"cause.part1[2].text", never, func(p *death.Particulars) { p.Cause.Part1[2].Text = "سرطان" }},
		{"cause.coding.underlying", never, func(p *death.Particulars) { p.Cause.Coding.Underlying = "I21.9" }},
		{"timeOfDeath", office, func(p *death.Particulars) { p.TimeOfDeath = "05:35" }},
		{"place.facility", office, func(p *death.Particulars) { p.Place.Facility = "مستشفى الموانئ" }},
		{"placeType", office, func(p *death.Particulars) { p.PlaceType = death.OtherPlace }},
		{"evidence.number", office, func(p *death.Particulars) { p.Evidence.Number = "1205" }},
		{"informant.phone", office, func(p *death.Particulars) { p.Informant.Phone = "" }},
		{"deceased.occupation", office, func(p *death.Particulars) { p.Deceased.Occupation = "معلم" }},
	} {
		for _, route := range []domain.Route{domain.Clerical, domain.AdministrativeOnce, domain.CourtOrdered} {
			decided, err := death.Decider.Decide(death.Decider.Fold(entry(natural())), correction(route, reference(route), c.change))
			if !slices.Contains(c.routes, route) {
				check(t, c.field, err, refusalOf(c.field, route), "particulars."+c.field)
				continue
			}
			check(t, c.field, err, nil, "")
			if len(decided) == 1 && decided[0].(death.Corrected).Fields[0] != c.field {
				t.Errorf("%s: the correction names %v", c.field, decided[0].(death.Corrected).Fields)
			}
		}
	}
}

func reference(route domain.Route) domain.Reference {
	return map[domain.Route]domain.Reference{domain.AdministrativeOnce: paper, domain.CourtOrdered: court}[route]
}

func refusalOf(field string, route domain.Route) *domain.Rule {
	switch {
	case field == "deceased.nationalNumber":
		return death.RuleNumberFixed
	case field[:5] == "cause":
		return death.RuleCauseFixed
	case route == domain.Clerical:
		return death.RuleNotClerical
	}
	return death.RuleNotOnceOnly
}

func TestCorrect(t *testing.T) {
	t.Parallel()
	name := func(p *death.Particulars) { p.Deceased.Name.Surname = "المالكي" }
	once := death.Corrected{
		NationalNumber: number, Route: domain.AdministrativeOnce, Reference: paper, Reason: "خطأ في النقل",
		Fields: []string{"deceased.name.surname"}, Date: today, Particulars: with(name),
	}
	again := func(p *death.Particulars) { p.Deceased.Name.Surname = "البصري" }
	byCourt := once
	byCourt.Route, byCourt.Reference, byCourt.Particulars = domain.CourtOrdered, court, with(again)
	mixed := func(p *death.Particulars) { name(p); p.DateOfDeath = died.AddDays(-1) }
	place := func(p *death.Particulars) { p.PlaceType = death.PrivateHome }
	ancient := court
	ancient.Court.Date = died.AddDays(-1)
	unreasoned := correction(domain.Clerical, domain.Reference{}, place)
	unreasoned.Reason = ""
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "the name, once",
		Given: entry(natural()),
		When:  correction(domain.AdministrativeOnce, paper, name),
		Then:  history(once),
	}, {
		Name:    "and really once",
		Given:   then(entry(natural()), once),
		When:    correction(domain.AdministrativeOnce, paper, again),
		Refused: death.RuleOnceSpent, Field: "particulars.deceased.name.surname",
	}, {
		Name:    "not by a judgment older than the death",
		Given:   entry(natural()),
		When:    correction(domain.CourtOrdered, ancient, name),
		Refused: domain.RuleJudgmentTooOld, Field: "reference.court.date",
	}, {
		Name:  "again by a court",
		Given: then(entry(natural()), once),
		When:  correction(domain.CourtOrdered, court, again),
		Then:  history(byCourt),
	}, {
		Name:    "a name cannot carry a date with it",
		Given:   entry(natural()),
		When:    correction(domain.AdministrativeOnce, paper, mixed),
		Refused: death.RuleNotOnceOnly, Field: "particulars.dateOfDeath",
	}, {
		Name:    "nothing",
		Given:   entry(natural()),
		When:    correction(domain.CourtOrdered, court, func(*death.Particulars) {}),
		Refused: death.RuleNothingChanged, Field: "particulars",
	}, {
		Name:    "by a court without a judgment",
		Given:   entry(natural()),
		When:    correction(domain.CourtOrdered, paper, name),
		Refused: domain.RuleCourtReference, Field: "reference.court",
	}, {
		Name:    "by an authority without a decision",
		Given:   entry(natural()),
		When:    correction(domain.AdministrativeOnce, domain.Reference{}, name),
		Refused: death.RuleReferenceNeeded, Field: "reference",
	}, {
		Name:    "by a back door",
		Given:   entry(natural()),
		When:    correction("friendship", paper, place),
		Refused: domain.RuleRoute, Field: "route",
	}, {
		Name:    "for no reason",
		Given:   entry(natural()),
		When:    unreasoned,
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:    "to a death after its registration",
		Given:   entry(natural()),
		When:    death.Correct{By: death.By{Actor: registrar, Today: today.AddDays(9)}, Route: domain.CourtOrdered, Reference: court, Reason: "x", Particulars: with(func(p *death.Particulars) { p.DateOfDeath = today.AddDays(1) })},
		Refused: death.RuleAfterRegistration, Field: "particulars.dateOfDeath",
	}, {
		Name:    "to an entry that could not have been made",
		Given:   entry(natural()),
		When:    correction(domain.Clerical, domain.Reference{}, func(p *death.Particulars) { p.Evidence.Licence = "" }),
		Refused: domain.RuleRequired, Field: "particulars.evidence.licence",
	}})
}

// TestLegacyEntriesAreCorrectedAsTheyWere: what an old register never had is not asked for.
func TestLegacyEntriesAreCorrectedAsTheyWere(t *testing.T) {
	t.Parallel()
	old := death.Particulars{
		Deceased: death.Deceased{Name: domain.Name{Given: "كاظم"}, Sex: domain.Male}, DateOfDeath: domain.NewDate(1961, 0, 0), PlaceType: death.PlaceUnstated,
	}
	e := registered(old)
	e.Type, e.Date, e.Legacy = domain.Reconstruction, domain.NewDate(1961, 4, 0), legacy
	p := old
	p.Place.District = "الزبير"
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "corrected",
		Given: history(declared(old), e),
		When:  death.Correct{By: by, Route: domain.Clerical, Reason: "x", Particulars: p},
		Then:  history(death.Corrected{Route: domain.Clerical, Reason: "x", Fields: []string{"place.district"}, Date: today, Particulars: p}),
	}})
}
