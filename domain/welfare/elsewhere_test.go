package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestBelongings: when somebody belongs to a household that asks or receives,
// also after leaving it and coming back, and when it is closed.
func TestBelongings(t *testing.T) {
	t.Parallel()
	left := play(t, paid(t), welfare.RemoveMember{By: by, Person: son, From: day(2026, 3, 1), Reason: "x"})
	back := play(t, left, welfare.AddMember{By: at(worker, day(2026, 3, 12)), Member: named(son, welfare.Child), From: day(2026, 3, 12), Persons: persons()})
	for _, c := range []struct {
		name  string
		given []domain.Event
		of    domain.NationalNumber
		want  []welfare.Belonging
	}{
		{"a member", paid(t), son, []welfare.Belonging{{From: day(2026, 1, 1)}}},
		{"who asks", decided(t, 0), son, []welfare.Belonging{{From: day(2026, 1, 1)}}},
		{"who was refused", decided(t, 2), son, nil},
		{"who has left", left, son, []welfare.Belonging{{From: day(2026, 1, 1), To: day(2026, 3, 1)}}},
		{"and come back", back, son, []welfare.Belonging{{From: day(2026, 1, 1), To: day(2026, 3, 1)}, {From: day(2026, 3, 12)}}},
		{"who has died", play(t, paid(t), followed(died(son, day(2026, 2, 3)))), son, []welfare.Belonging{{From: day(2026, 1, 1), To: day(2026, 2, 3)}}},
		{"of a case that was closed", play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Renounced}), son, []welfare.Belonging{{From: day(2026, 1, 1), To: day(2026, 3, 1)}}},
		{"of one closed before it was paid", play(t, decided(t, 0), welfare.Terminate{By: by, Reason: welfare.Renounced}), son, nil},
		{"a stranger", paid(t), uncle, nil},
	} {
		got := state(c.given).Belongings(c.of)
		if len(got) != len(c.want) {
			t.Errorf("%s: %+v", c.name, got)
			continue
		}
		for i, b := range c.want {
			if b.Person, b.Household = c.of, family; got[i] != b {
				t.Errorf("%s: %+v, want %+v", c.name, got[i], b)
			}
		}
	}
	open := play(t, granted(t))
	if got := state(open).Caring(father); len(got) != 1 || got[0].Household != family {
		t.Errorf("cared for: %+v", got)
	}
	if got := state(play(t, open, welfare.EndCaregiver{By: by, Reason: welfare.ByDecision})).Caring(uncle); got != nil {
		t.Errorf("no more: %+v", got)
	}
}

// TestOneHouseholdAtATime: no month is paid to two households for one person.
func TestOneHouseholdAtATime(t *testing.T) {
	t.Parallel()
	until := func(n domain.NationalNumber, to domain.Date) []welfare.Belonging {
		return []welfare.Belonging{{Person: n, Household: "F-9", From: day(2025, 1, 1), To: to}}
	}
	add := func(from, leaves domain.Date) welfare.AddMember {
		return welfare.AddMember{By: by, Member: named(uncle, welfare.Sibling), From: from, Persons: []domain.KnownPerson{person(uncle)}, Elsewhere: until(uncle, leaves)}
	}
	apply, activate, pay := toApply(), welfare.Activate{By: by, Persons: persons()}, toPay(march, today)
	apply.Elsewhere, activate.Elsewhere, pay.Elsewhere = until(son, day(2026, 4, 2)), until(son, day(2026, 3, 8)), until(son, day(2026, 3, 2))
	care := caring()
	care.Elsewhere = []welfare.Belonging{{Person: father, Household: "F-9"}}
	cared := welfare.DecideCaregiver{By: by, Persons: care.Persons, Elsewhere: care.Elsewhere}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "asks while another is paid next month", When: apply, Refused: welfare.RuleElsewhere, Field: "members[2].person"},
		{Name: "begins in a month that another has been paid", Given: decided(t, 0), When: activate, Refused: welfare.RuleElsewhere},
		{Name: "is paid a month that another is", Given: paid(t), When: pay, Refused: welfare.RuleElsewhere},
		{Name: "moves in before moving out", Given: paid(t), When: add(day(2026, 1, 1), day(2026, 3, 1)), Refused: welfare.RuleElsewhere, Field: "member.person"},
		{Name: "counts before not counting there", Given: paid(t), When: add(day(2026, 3, 1), day(2026, 3, 2)), Refused: welfare.RuleElsewhere, Field: "member.person"},
		{Name: "a second allowance", When: care, Refused: welfare.RuleCareElsewhere},
		{Name: "granted meanwhile", Given: play(t, nil, caring()), When: cared, Refused: welfare.RuleCareElsewhere},
	})
	pay.Elsewhere = until(son, day(2026, 3, 1))
	moved := play(t, paid(t), add(day(2026, 2, 10), day(2026, 2, 10)), pay2(uncle, pay))
	if p := last[welfare.Paid](t, moved); len(p.Assessment.Members) != 5 {
		t.Errorf("%+v", p.Assessment)
	}
	again := play(t, moved, welfare.RemoveMember{By: by, Person: uncle, From: today, Reason: "x"}, add(day(2026, 2, 1), day(2026, 2, 1)))
	if a, err := state(again).Assess(by.Law, day(2026, 3, 1)); err != nil || len(a.Members) != 5 {
		t.Errorf("one person counts once: %+v, %v", a.Members, err)
	}
}

// pay2 is a payment that looked at one more person.
func pay2(n domain.NationalNumber, c welfare.Pay) welfare.Pay {
	c.Persons = append(c.Persons, person(n))
	return c
}
