package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

// TestTheDead: a mother is alive at the birth, a father within a year before
// it, an informant at the declaration. Unknown parts of a date are held against nobody.
func TestTheDead(t *testing.T) {
	t.Parallel()
	const granny domain.NationalNumber = "300000000001"
	told := newborn()
	told.Mother.Name, told.Father.Name = domain.Name{}, domain.Name{}
	told.Informant = birth.Informant{Relation: "grandmother", NationalNumber: granny}
	for name, c := range map[string]struct {
		of   domain.NationalNumber
		died domain.Date
		rule *domain.Rule
	}{
		"a living mother":                   {told.Mother.NationalNumber, domain.Date{}, nil},
		"a mother dead in childbirth":       {told.Mother.NationalNumber, born, nil},
		"a mother dead the day before":      {told.Mother.NationalNumber, born.AddDays(-1), birth.RuleMotherDead},
		"a mother dead in that month":       {told.Mother.NationalNumber, domain.NewDate(2026, 2, 0), nil},
		"a mother dead the year before":     {told.Mother.NationalNumber, domain.NewDate(2025, 0, 0), birth.RuleMotherDead},
		"a father dead for 365 days":        {told.Father.NationalNumber, born.AddDays(-365), nil},
		"a father dead for 366 days":        {told.Father.NationalNumber, born.AddDays(-366), birth.RuleFatherDead},
		"a father dead on an unknown day":   {told.Father.NationalNumber, domain.NewDate(2025, 0, 0), nil},
		"an informant dead that day":        {granny, today, nil},
		"an informant dead the day before":  {granny, today.AddDays(-1), birth.RuleInformantDead},
		"an informant dead in an old month": {granny, domain.NewDate(2026, 1, 0), birth.RuleInformantDead},
	} {
		field := map[domain.NationalNumber]string{
			told.Mother.NationalNumber: "mother", told.Father.NationalNumber: "father", granny: "informant",
		}[c.of]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			known := []domain.KnownPerson{{NationalNumber: c.of, DateOfDeath: c.died}}
			_, err := birth.Decider.Decide(birth.State{}, birth.Declare{By: by, Tracking: tracking, Particulars: told, Known: known})
			if c.rule == nil && err != nil || c.rule != nil && !domain.IsRule(err, c.rule) {
				t.Fatalf("got %v, want %v", err, c.rule)
			}
			if refusal, ok := err.(*domain.Error); ok && refusal.Field != "particulars."+field+".nationalNumber" {
				t.Errorf("refused for %q", refusal.Field)
			}
		})
	}
}

// TestTheDeadLater: whoever stood there before was alive then.
func TestTheDeadLater(t *testing.T) {
	t.Parallel()
	later := birth.By{Actor: registrar, Today: today.AddDays(3)}
	known := []domain.KnownPerson{{NationalNumber: newborn().Informant.NationalNumber, Name: newborn().Father.Name, DateOfDeath: today.AddDays(1)}}
	renamed := with(func(p *birth.Particulars) { p.Child.Name.Given = "هدى" })
	again := birth.Declare{By: later, Particulars: renamed, Known: known}
	now := declared(renamed)
	now.Date = later.Today
	other := notified()
	other.Particulars.Informant.NationalNumber = ""
	stillTo := correction(domain.CourtOrdered, judgment, func(p *birth.Particulars) { p.Mother.NationalNumber = "200000000002" })
	stillTo.Known = []domain.KnownPerson{{NationalNumber: "200000000002", Name: newborn().Mother.Name, DateOfDeath: born.AddDays(-200)}}

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "a declaration is repeated after its informant's death", Given: history(declared(newborn())), When: again, Then: history(now),
	}, {
		Name: "but not made", Given: history(other), When: again,
		Refused: birth.RuleInformantDead, Field: "particulars.informant.nationalNumber",
	}, {
		Name: "no dead mother is put into an entry", Given: entry(newborn()), When: stillTo,
		Refused: birth.RuleMotherDead, Field: "particulars.mother.nationalNumber",
	}})
}
