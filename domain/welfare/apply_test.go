package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestApply: rules 1 and 2.
func TestApply(t *testing.T) {
	t.Parallel()
	accepted, err := welfare.Decider.Decide(welfare.State{}, toApply())
	if err != nil || len(accepted) != 1 {
		t.Fatal(accepted, err)
	}
	if a := accepted[0].(welfare.Applied); len(a.Members) != 4 || a.Members[2].Facts.DateOfBirth != day(2012, 5, 1) || a.Area != "IQ-BA" {
		t.Errorf("%+v", a)
	}
	with := func(change func(*welfare.Apply)) welfare.Apply {
		c := toApply()
		change(&c)
		return c
	}
	claims := func(list ...welfare.Claim) welfare.Apply {
		return with(func(c *welfare.Apply) { c.Claims = list })
	}
	var cases []domaintest.Case[welfare.Command]
	refuse := func(name string, c welfare.Command, rule *domain.Rule, field string) {
		cases = append(cases, domaintest.Case[welfare.Command]{Name: name, When: c, Refused: rule, Field: field})
	}
	refuse("nobody", with(func(c *welfare.Apply) { c.Members = nil }), welfare.RuleMembers, "members")
	refuse("no head", with(func(c *welfare.Apply) { c.Members = c.Members[1:] }), welfare.RuleHead, "head")
	refuse("another head", with(func(c *welfare.Apply) { c.Head = mother }), welfare.RuleHead, "head")
	refuse("twice", with(func(c *welfare.Apply) { c.Members = append(c.Members, c.Members[1]) }), welfare.RuleTwice, "members[4].person")
	refuse("a relation", with(func(c *welfare.Apply) { c.Members[1].Relation = "friend" }), welfare.RuleRelation, "members[1].relation")
	refuse("nobody knows them", with(func(c *welfare.Apply) { c.Persons = c.Persons[1:] }), welfare.RuleUnknown, "members[0].person")
	refuse("dead", with(func(c *welfare.Apply) { c.Persons = persons(died(girl, today)) }), welfare.RuleDead, "members[3].person")
	void := person(son)
	void.Cancelled = true
	refuse("void", with(func(c *welfare.Apply) { c.Persons = persons(void) }), welfare.RuleVoid, "members[2].person")
	refuse("with another household", with(func(c *welfare.Apply) {
		c.Elsewhere = []welfare.Belonging{{Person: mother, Household: "F-9"}}
	}), welfare.RuleElsewhere, "members[1].person")
	foreign := person(father)
	foreign.Nationality = "SY"
	refuse("a foreign head without a permit", with(func(c *welfare.Apply) { c.Persons = persons(foreign) }), domain.RuleRequired, "permit.authority")
	refuse("no category", claims(), welfare.RuleClaims, "claims")
	refuse("not of the law", claims(claim("friend", father)), welfare.RuleCategory, "claims[0].category")
	refuse("not of the household", claims(claim(welfare.Unemployed, uncle)), welfare.RuleNoMember, "claims[0].person")
	refuse("without its paper", claims(welfare.Claim{Category: welfare.Unemployed, Person: father}), welfare.RuleEvidence, "claims[0].reference")
	refuse("a man is no widow", claims(claim(welfare.Widow, father)), welfare.RuleContradicted, "claims[0].category")
	refuse("not that old", claims(claim(welfare.Aged, father)), welfare.RuleContradicted, "claims[0].category")
	refuse("not 35 yet", claims(claim(welfare.UnmarriedWoman, girl)), welfare.RuleContradicted, "claims[0].category")
	refuse("parents live", with(func(c *welfare.Apply) {
		c.Claims = []welfare.Claim{claim(welfare.Orphan, son)}
	}), welfare.RuleContradicted, "claims[0].category")
	refuse("married, by the record", with(func(c *welfare.Apply) {
		c.Persons = persons(married(mother, domain.KnownMarriage{Spouse: father, Status: domain.MarriageInForce, From: day(2010, 1, 1)}))
		c.Claims = []welfare.Claim{claim(welfare.Divorced, mother)}
	}), welfare.RuleContradicted, "claims[0].category")
	refuse("another area", with(func(c *welfare.Apply) { c.Area = "IQ-NI" }), domain.RuleOutsideArea, "")
	cases = append(cases,
		domaintest.Case[welfare.Command]{Name: "while it is paid", Given: active(t), When: toApply(), Refused: welfare.RuleActive},
		domaintest.Case[welfare.Command]{Name: "nobody's case", When: welfare.Score{By: by}, Refused: welfare.RuleNoCase},
	)
	domaintest.Run(t, welfare.Decider, cases)
}

// TestEveryCategory: each has a household that keeps it (rule 2).
func TestEveryCategory(t *testing.T) {
	t.Parallel()
	widowed := married(mother, domain.KnownMarriage{Spouse: uncle, Status: domain.MarriageWidowed, From: day(2005, 1, 1), Ended: day(2020, 1, 1)})
	divorced := married(mother, domain.KnownMarriage{Spouse: uncle, Status: domain.MarriageDivorced, From: day(2005, 1, 1), Ended: day(2020, 1, 1)})
	single := person(mother)
	single.CivilStatus = domain.Single
	old := person(mother)
	old.DateOfBirth = day(1960, 1, 1)
	for _, c := range []struct {
		category string
		head     domain.KnownPerson
	}{
		{welfare.Unemployed, person(mother)},
		{welfare.Widow, widowed},
		{welfare.Divorced, divorced},
		{welfare.WifeOfConvict, person(mother)},
		{welfare.UnmarriedWoman, single},
		{welfare.DesertedWife, person(mother)},
		{welfare.Disabled, person(mother)},
		{welfare.Aged, old},
	} {
		t.Run(c.category, func(t *testing.T) {
			t.Parallel()
			command := toApply()
			command.Head, command.Persons = mother, []domain.KnownPerson{c.head}
			command.Members, command.Claims = []welfare.Named{named(mother, welfare.Head)}, []welfare.Claim{claim(c.category, mother)}
			if _, err := welfare.Decider.Decide(welfare.State{}, command); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestOrphans: parents without a civil record count as lost, living ones do not.
func TestOrphans(t *testing.T) {
	t.Parallel()
	command := toApply()
	command.Head, command.Members = uncle, []welfare.Named{named(uncle, welfare.Head), named(son, welfare.OtherKin)}
	command.Claims = []welfare.Claim{{Category: welfare.Orphan, Person: son}}
	for _, c := range []struct {
		name    string
		parents []domain.KnownPerson
		refused bool
	}{
		{"both dead", []domain.KnownPerson{died(father, day(2020, 1, 1)), died(mother, day(2021, 1, 1))}, false},
		{"one lives", []domain.KnownPerson{died(father, day(2020, 1, 1)), person(mother)}, true},
		{"unknown", nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			command := command
			command.Persons = append([]domain.KnownPerson{person(uncle), person(son)}, c.parents...)
			_, err := welfare.Decider.Decide(welfare.State{}, command)
			if c.refused != domain.IsRule(err, welfare.RuleContradicted) || !c.refused && err != nil {
				t.Error(err)
			}
		})
	}
}

// TestTheCabinetAddsACategory: a row of the law's data is enough (rule 2).
func TestTheCabinetAddsACategory(t *testing.T) {
	t.Parallel()
	var provisions []domain.Provision
	for _, p := range welfare.Parameters {
		provisions = append(provisions, by.Law.History(p.Key)...)
	}
	for i, p := range provisions {
		if p.Parameter == "welfare.category" {
			provisions[i].Rows = map[string]int64{"displaced": 1, welfare.Widow: 0}
		}
	}
	command := toApply()
	command.Law = domain.NewBook(provisions...)
	command.Claims = []welfare.Claim{claim("displaced", father)}
	if _, err := welfare.Decider.Decide(welfare.State{}, command); err != nil {
		t.Error(err)
	}
	command.Claims[0] = welfare.Claim{Category: "displaced", Person: father}
	if _, err := welfare.Decider.Decide(welfare.State{}, command); !domain.IsRule(err, welfare.RuleEvidence) {
		t.Error(err)
	}
	command.Claims[0] = claim(welfare.Widow, mother)
	if _, err := welfare.Decider.Decide(welfare.State{}, command); !domain.IsRule(err, welfare.RuleCategory) {
		t.Error(err)
	}
}
