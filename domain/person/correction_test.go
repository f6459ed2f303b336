package person_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestRoutesOfCorrection: what each route reaches.
func TestRoutesOfCorrection(t *testing.T) {
	t.Parallel()
	var (
		never  []domain.Route
		court  = []domain.Route{domain.CourtOrdered}
		once   = []domain.Route{domain.AdministrativeOnce, domain.CourtOrdered}
		office = []domain.Route{domain.Clerical, domain.CourtOrdered}
		both   = []domain.Route{domain.Clerical, domain.AdministrativeOnce, domain.CourtOrdered}
	)
	for _, c := range []struct {
		field  string
		routes []domain.Route // that reach it
		change func(*person.Particulars)
	}{
		{"name.given", once, func(p *person.Particulars) { p.Name.Given = "زينة" }},
		{"name.father", once, func(p *person.Particulars) { p.Name.Father = "كرّار" }},
		{"name.surname", once, func(p *person.Particulars) { p.Name.Surname = "" }},
		{"name.latin.given", both, func(p *person.Particulars) { p.Name.Latin.Given = "Zaynab" }},
		{"mother.name.given", once, func(p *person.Particulars) { p.Mother.Name.Given = "نورا" }},
		{"mother.name.father", once, func(p *person.Particulars) { p.Mother.Name.Father = "حسن" }},
		{"mother.name.grandfather", court, func(p *person.Particulars) { p.Mother.Name.Grandfather = "جابر" }},
		{"mother.nationalNumber", court, func(p *person.Particulars) { p.Mother.NationalNumber = "" }},
		{"father.name.given", court, func(p *person.Particulars) { p.Father.Name.Given = "كريم" }},
		{"father.name.father", court, func(p *person.Particulars) { p.Father.Name.Father = "حسين" }},
		{"sex", court, func(p *person.Particulars) { p.Sex = domain.Male }},
		{"dateOfBirth", court, func(p *person.Particulars) { p.DateOfBirth = domain.NewDate(1991, 5, 12) }},
		{"placeOfBirth.district", office, func(p *person.Particulars) { p.PlaceOfBirth.District = "أبو الخصيب" }},
		{"residence.locality", office, func(p *person.Particulars) { p.Residence.Locality = "حي الحسين" }},
		{"maritalStatus", office, func(p *person.Particulars) { p.MaritalStatus = "married" }},
		{"nationality", never, func(p *person.Particulars) { p.Nationality = "SE" }},
	} {
		for route, paper := range map[domain.Route]domain.Reference{
			domain.Clerical: {}, domain.AdministrativeOnce: decision, domain.CourtOrdered: judgment,
		} {
			decided, err := person.Decider.Decide(person.Decider.Fold(life()), correction(route, paper, c.change))
			if slices.Contains(c.routes, route) {
				if err != nil || !slices.Equal(decided[0].(person.Corrected).Fields, []string{c.field}) {
					t.Errorf("%s by %s: got %v, %v", c.field, route, decided, err)
				}
				continue
			}
			want := map[domain.Route]*domain.Rule{domain.Clerical: person.RuleNotClerical, domain.AdministrativeOnce: person.RuleNotOnceOnly}[route]
			if c.field == "nationality" {
				want = person.RuleNationalityFixed
			}
			refusal, _ := err.(*domain.Error)
			if refusal == nil || refusal.Rule != want || refusal.Field != "particulars."+c.field {
				t.Errorf("%s by %s: got %v, want %v", c.field, route, err, want)
			}
		}
	}
}

// TestAnOldNationalityStandsInNoWay: what is wrong elsewhere is corrected also
// where the log holds a nationality that would be refused today.
func TestAnOldNationalityStandsInNoWay(t *testing.T) {
	t.Parallel()
	given := life(person.NationalityChanged{Nationality: "ZZ"})
	_, err := person.Decider.Decide(person.Decider.Fold(given), correction(domain.Clerical, domain.Reference{}, func(p *person.Particulars) {
		p.Nationality, p.Residence.Locality = "ZZ", "حي الحسين"
	}))
	if err != nil {
		t.Error(err)
	}
}

// TestOnceOnlyIsOnce: each of the three names is corrected by administrative
// decision once, whether here or by the birth.
func TestOnceOnlyIsOnce(t *testing.T) {
	t.Parallel()
	corrected := func(from string, fields ...string) person.Corrected {
		return person.Corrected{Route: domain.AdministrativeOnce, Reference: decision, Reason: "x", Fields: fields, From: from, Date: today, Particulars: zainab()}
	}
	own := correction(domain.AdministrativeOnce, decision, func(p *person.Particulars) { p.Name.Father = "كرّار" })
	mother := correction(domain.AdministrativeOnce, decision, func(p *person.Particulars) { p.Mother.Name.Given = "نورا" })
	grandfather := correction(domain.AdministrativeOnce, decision, func(p *person.Particulars) { p.Mother.Name.Father = "حسن" })
	accepted := func(c person.Correct, fields ...string) []domain.Event {
		e := corrected("", fields...)
		e.Reason, e.Particulars = c.Reason, c.Particulars
		return history(e)
	}
	byCourt := own
	byCourt.Route, byCourt.Reference = domain.CourtOrdered, judgment
	courts := accepted(own, "name.father")[0].(person.Corrected)
	courts.Route, courts.Reference = domain.CourtOrdered, judgment

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:    "the own name in another part",
		Given:   life(corrected("", "name.given")),
		When:    own,
		Refused: person.RuleOnceSpent, Field: "particulars.name.father",
	}, {
		Name:    "the own name after the birth's correction",
		Given:   life(corrected(birth, "name.given")),
		When:    own,
		Refused: person.RuleOnceSpent, Field: "particulars.name.father",
	}, {
		Name:  "the mother's name is another",
		Given: life(corrected("", "name.given")),
		When:  mother,
		Then:  accepted(mother, "mother.name.given"),
	}, {
		Name:    "but it too is corrected once",
		Given:   life(corrected("", "name.given"), corrected("", "mother.name.given")),
		When:    mother,
		Refused: person.RuleOnceSpent, Field: "particulars.mother.name.given",
	}, {
		Name:  "and so is the maternal grandfather's",
		Given: life(corrected("", "mother.name.given")),
		When:  grandfather,
		Then:  accepted(grandfather, "mother.name.father"),
	}, {
		Name:  "a court corrects again",
		Given: life(corrected("", "name.given")),
		When:  byCourt,
		Then:  history(courts),
	}})
}

func TestCorrect(t *testing.T) {
	t.Parallel()
	married := func(p *person.Particulars) { p.MaritalStatus = "married" }
	unreasoned := correction(domain.Clerical, domain.Reference{}, married)
	unreasoned.Reason = "\u200b"
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:    "nothing",
		Given:   life(),
		When:    correction(domain.Clerical, domain.Reference{}, func(*person.Particulars) {}),
		Refused: person.RuleNothingChanged, Field: "particulars",
	}, {
		Name:    "for no reason",
		Given:   life(),
		When:    unreasoned,
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:    "by a back door",
		Given:   life(),
		When:    correction("friendship", decision, married),
		Refused: domain.RuleRoute, Field: "route",
	}, {
		Name:    "by a court without a judgment",
		Given:   life(),
		When:    correction(domain.CourtOrdered, decision, married),
		Refused: domain.RuleCourtReference, Field: "reference.court",
	}, {
		Name:    "by a decision of tomorrow",
		Given:   life(),
		When:    correction(domain.AdministrativeOnce, domain.Reference{Authority: "x", Number: "1", Date: today.AddDays(1)}, married),
		Refused: person.RuleFuture, Field: "reference.date",
	}, {
		Name:    "by an authority that is not text",
		Given:   life(),
		When:    correction(domain.AdministrativeOnce, domain.Reference{Authority: "x\x00", Number: "1", Date: today}, married),
		Refused: domain.RuleNotText, Field: "reference.authority",
	}, {
		Name:    "to a name that is none",
		Given:   life(),
		When:    correction(domain.CourtOrdered, judgment, func(p *person.Particulars) { p.Name.Given = "7" }),
		Refused: domain.RuleNameLetters, Field: "particulars.name.given",
	}, {
		Name:    "to a birth after the death (R22)",
		Given:   life(died()),
		When:    correction(domain.CourtOrdered, judgment, func(p *person.Particulars) { p.DateOfBirth = domain.NewDate(2026, 2, 21) }),
		Refused: person.RuleBornAfterDeath, Field: "particulars.dateOfBirth",
	}})
}

// TestACorrectionIsYoungerThanThePerson: of two dates of birth, the earlier counts.
func TestACorrectionIsYoungerThanThePerson(t *testing.T) {
	t.Parallel()
	old := judgment
	old.Court.Date = born.AddDays(-1)
	since := func(birth domain.Date) person.Correct {
		return correction(domain.CourtOrdered, old, func(p *person.Particulars) { p.DateOfBirth, p.Mother = birth, person.Parent{} })
	}
	ordered := old
	ordered.Court = domain.CourtOrder{}
	ordered.Authority, ordered.Number, ordered.Date = decision.Authority, decision.Number, born.AddDays(-1)
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name: "a judgment", Given: life(), When: since(born), Refused: domain.RuleJudgmentTooOld, Field: "reference.court.date",
	}, {
		Name: "a decision", Given: life(), When: correction(domain.AdministrativeOnce, ordered, func(p *person.Particulars) { p.Name.Given = "مريم" }),
		Refused: person.RuleBeforeBirth, Field: "reference.date",
	}})
	if _, err := person.Decider.Decide(person.Decider.Fold(life()), since(born.AddDays(-400))); err != nil {
		t.Errorf("of a person who was born before it, as it says: %v", err)
	}
}
