package office_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/office"
)

func TestParentsAreWhoTheirNumbersSay(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	woman, man := enrol(t, o, "زينب", domain.Female, 1995), enrol(t, o, "كرار", domain.Male, 1990)
	old, dead := enrol(t, o, "زينب", domain.Female, 1940), enrol(t, o, "زينب", domain.Female, 1994)
	if _, err := o.Person(ctx, call(), dead, person.RecordDeath{
		Death: "death-1", RegistrationNumber: "IQ-BA-01-2025-D000001", DateOfDeath: domain.NewDate(2025, 8, 4),
	}); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		change func(*birth.Particulars)
		rule   *domain.Rule
		field  string
	}{
		"as they are":                  {func(*birth.Particulars) {}, nil, ""},
		"a man as the mother":          {func(p *birth.Particulars) { p.Mother.NationalNumber, p.Father = man, birth.Parent{} }, domain.RuleOtherPerson, "particulars.mother.nationalNumber"},
		"a woman as the father":        {func(p *birth.Particulars) { p.Father.NationalNumber, p.Mother.NationalNumber = woman, "" }, domain.RuleOtherPerson, "particulars.father.nationalNumber"},
		"another woman's number":       {func(p *birth.Particulars) { p.Mother.Name.Given = "سعاد" }, domain.RuleOtherPerson, "particulars.mother.name"},
		"another day of birth":         {func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(1994, 0, 0) }, domain.RuleOtherPerson, "particulars.mother.dateOfBirth"},
		"a mother of 85 years":         {func(p *birth.Particulars) { p.Mother.NationalNumber = old }, birth.RuleParentAge, "particulars.mother.nationalNumber"},
		"a number that nobody has":     {func(p *birth.Particulars) { p.Mother.NationalNumber = "999999999999" }, office.RuleNoPerson, "particulars.mother.nationalNumber"},
		"an informant of no record":    {func(p *birth.Particulars) { p.Informant.NationalNumber = "999999999999" }, office.RuleNoPerson, "particulars.informant.nationalNumber"},
		"a governorate of Iraq abroad": {func(p *birth.Particulars) { p.Child.Place.Country = "TR" }, office.RuleGovernorateAbroad, "particulars.child.place.governorate"},
		"Iraq said to be Iraq":         {func(p *birth.Particulars) { p.Child.Place.Country = "IQ" }, nil, ""},
		"a province of Turkey":         {func(p *birth.Particulars) { p.Child.Place.Country, p.Child.Place.Governorate = "TR", "TR-34" }, nil, ""},
		"another father's child":       {func(p *birth.Particulars) { p.Father.Name = domain.Name{}; p.Child.Name.Father = "علي" }, birth.RuleLineage, "particulars.child.name.father"},
		"a mother who is dead":         {func(p *birth.Particulars) { p.Mother.NationalNumber = dead }, birth.RuleMotherDead, "particulars.mother.nationalNumber"},
		"an informant who is dead":     {func(p *birth.Particulars) { p.Informant.NationalNumber = dead }, birth.RuleInformantDead, "particulars.informant.nationalNumber"},
		"a governorate of no country":  {func(p *birth.Particulars) { p.Child.Place.Governorate = "Basra" }, office.RuleGovernorate, "particulars.child.place.governorate"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newborn(woman, man)
			tc.change(&p)
			head, _ := o.Store.Head(ctx)
			_, err := o.Birth(ctx, call(), birth.Stream(uuid.New()), birth.Declare{Particulars: p})
			if tc.rule == nil {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			refusesBy(t, err, tc.rule, tc.field)
			if now, _ := o.Store.Head(ctx); now != head {
				t.Errorf("%d events were appended", now-head)
			}
		})
	}
}

func TestNobodyIsTheirOwnParent(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	n, child := enrol(t, o, "زينب", domain.Female, 1995), enrol(t, o, "كرار", domain.Male, 1996)
	order := domain.CourtOrder{Court: "محكمة البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 27)}
	for mother, of := range map[domain.NationalNumber]domain.NationalNumber{n: n, "999999999999": n, child: n} {
		p := person.Particulars{
			Name: domain.Name{Given: "زينب", Father: "حسن", Grandfather: "علي"}, Sex: domain.Female,
			DateOfBirth: domain.NewDate(1995, 5, 1), Nationality: "IQ", Mother: person.Parent{NationalNumber: mother},
		}
		_, err := o.Person(ctx, call(), of, person.Correct{
			Route: domain.CourtOrdered, Reference: domain.Reference{Court: order}, Reason: "x", Particulars: p,
		})
		rule := domain.RuleOtherPerson
		if mother == "999999999999" {
			rule = office.RuleNoPerson
		}
		refusesBy(t, err, rule, "particulars.mother.nationalNumber")
	}
}

func TestALegacyRecordIsEnrolledOnce(t *testing.T) {
	t.Parallel()
	o, ctx := open(t), context.Background()
	citizen := person.Enrol{Legacy: domain.Legacy{System: "paper-1957", Number: "1"}, Particulars: person.Particulars{
		Name: domain.Name{Given: "زينب", Father: "حسن"}, Sex: domain.Female, DateOfBirth: domain.NewDate(1957, 0, 0), Nationality: "IQ",
	}}
	first, _, err := o.EnrolCitizen(ctx, call(), citizen)
	if err != nil {
		t.Fatal(err)
	}
	head, _ := o.Store.Head(ctx)
	second, _, err := o.EnrolCitizen(ctx, call(), citizen)
	if err != nil || second != first {
		t.Fatalf("enrolled again as %s, %v; want %s", second, err, first)
	}
	if now, _ := o.Store.Head(ctx); now != head {
		t.Errorf("the second enrolment appended %d events", now-head)
	}
}

func refusesBy(t *testing.T, err error, rule *domain.Rule, field string) {
	t.Helper()
	e, ok := err.(*domain.Error)
	if !ok || e.Rule != rule || e.Field != field {
		t.Fatalf("got %v, want a refusal by %s of %q", err, rule.Key, field)
	}
}
