package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestDuplicates(t *testing.T) {
	t.Parallel()
	twin := death.Neighbour{
		Death: body, Name: domain.Name{Given: "كاظم", Father: "جواد", Grandfather: "حسن"},
		DateOfBirth: domain.NewDate(1948, 7, 1), DateOfDeath: died,
	}
	for _, c := range []struct {
		name   string
		want   bool
		change func(*death.Neighbour)
	}{
		{"the same", true, func(*death.Neighbour) {}},
		{"spelled otherwise", true, func(n *death.Neighbour) { n.Name.Father = "جوّاد" }},
		{"in Latin letters", true, func(n *death.Neighbour) {
			n.Name = domain.Name{Given: "Kadhim", Father: "Jawad", Grandfather: "Hassan"}
		}},
		{"another name", false, func(n *death.Neighbour) { n.Name.Given = "محمود" }},
		{"no name", false, func(n *death.Neighbour) { n.Name = domain.Name{} }},
		{"the same number", true, func(n *death.Neighbour) { n.NationalNumber = number }},
		{"another number", false, func(n *death.Neighbour) { n.NationalNumber = "300000000001" }},
		{"five days later", true, func(n *death.Neighbour) { n.DateOfDeath = died.AddDays(5) }},
		{"five days before", true, func(n *death.Neighbour) { n.DateOfDeath = died.AddDays(-5) }},
		{"six days later", false, func(n *death.Neighbour) { n.DateOfDeath = died.AddDays(6) }},
		{"six days before", false, func(n *death.Neighbour) { n.DateOfDeath = died.AddDays(-6) }},
		{"in that month", true, func(n *death.Neighbour) { n.DateOfDeath.Day = 0 }},
		{"on an unknown day", true, func(n *death.Neighbour) { n.DateOfDeath = domain.Date{} }},
		{"born a year later", true, func(n *death.Neighbour) { n.DateOfBirth = n.DateOfBirth.AddDays(365) }},
		{"born a year and a day later", false, func(n *death.Neighbour) { n.DateOfBirth = n.DateOfBirth.AddDays(366) }},
		{"of unknown age", true, func(n *death.Neighbour) { n.DateOfBirth = domain.Date{} }},
	} {
		n := twin
		c.change(&n)
		if got := death.Duplicates(natural(), []death.Neighbour{n}); len(got) > 0 != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}

func TestFlaggingAndClearing(t *testing.T) {
	t.Parallel()
	one := death.Neighbour{Death: "death-x1", Name: named().Deceased.Name, DateOfDeath: died}
	two := one
	two.Death = "death-x2"
	flagged := func(deaths ...string) death.FlaggedDuplicate {
		e := death.FlaggedDuplicate{}
		for _, d := range deaths {
			e.Candidates = append(e.Candidates, death.Candidate{Death: d, Reason: "similar_name_and_dates"})
		}
		return e
	}
	declare := func(neighbours ...death.Neighbour) death.Declare {
		c := toDeclare(named())
		c.Neighbours = neighbours
		return c
	}
	cleared := death.DuplicateCleared{Officer: "u-7", Reason: "شخص آخر", Date: today}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "flagged",
		When: declare(one),
		Then: history(declared(named()), flagged("death-x1")),
	}, {
		Name:  "not registered before an officer has compared",
		Given: history(declared(named()), flagged("death-x1")),
		When:  toRegister(named()), Refused: death.RuleFlagged,
	}, {
		Name:  "cleared",
		Given: history(declared(named()), flagged("death-x1")),
		When:  death.ClearDuplicate{By: by, Reason: "شخص آخر"},
		Then:  history(cleared),
	}, {
		Name:  "then registered",
		Given: history(declared(named()), flagged("death-x1"), cleared),
		When:  toRegister(named()),
		Then:  history(registered(named())),
	}, {
		Name:  "what was compared is not flagged again, what is new is",
		Given: history(declared(named()), flagged("death-x1"), cleared),
		When:  declare(one, two),
		Then:  history(declared(named()), flagged("death-x2")),
	}, {
		Name:  "a declaration that resembles nothing any more",
		Given: history(declared(named()), flagged("death-x1"), declared(named())),
		When:  toRegister(named()),
		Then:  history(registered(named())),
	}})
}

// TestComparedAgain: before the registration, with what was declared since.
func TestComparedAgain(t *testing.T) {
	t.Parallel()
	one := death.Neighbour{Death: "death-x1", Name: named().Deceased.Name, DateOfDeath: died}
	compare := death.Compare{By: by, Neighbours: []death.Neighbour{one}}
	flagged := death.FlaggedDuplicate{Candidates: []death.Candidate{{Death: "death-x1", Reason: "similar_name_and_dates"}}}
	waiting := history(declared(named()))
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "what came since is flagged", Given: waiting, When: compare, Then: history(flagged),
	}, {
		Name: "once", Given: then(waiting, flagged), When: compare,
	}, {
		Name: "not what was compared", Given: then(waiting, flagged, death.DuplicateCleared{Officer: "u-7", Reason: "x", Date: today}), When: compare,
	}, {
		Name: "nothing came", Given: waiting, When: death.Compare{By: by},
	}, {
		Name: "nor in a registered entry", Given: entry(named()), When: compare,
	}})
}
