package welfare_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

func caring() welfare.ApplyCaregiver {
	return welfare.ApplyCaregiver{
		By: at(worker, day(2026, 1, 5)), FamilyNumber: family, Area: "IQ-BA",
		Caregiving: welfare.Caregiving{
			Disabled: father, Caregiver: uncle, Relation: welfare.Sibling, Condition: "quadriplegia", Committee: paper, Healthy: paper,
		},
		Persons: []domain.KnownPerson{person(father), person(uncle)},
	}
}

// priced is the law with an amount for caregivers.
func priced(by welfare.By) welfare.By {
	var provisions []domain.Provision
	for _, p := range welfare.Parameters {
		provisions = append(provisions, by.Law.History(p.Key)...)
	}
	by.Law = domain.NewBook(append(provisions, domain.Provision{
		Parameter: "welfare.caregiver_amount", From: day(2014, 1, 1), Value: int64(domain.Dinars(170_000)), Source: "x",
	})...)
	return by
}

func granted(t testing.TB) []domain.Event {
	t.Helper()
	return play(t, nil, caring(), welfare.DecideCaregiver{By: at(worker, day(2026, 1, 10)), Persons: caring().Persons})
}

func toPayCaregiver(month, on domain.Date) welfare.PayCaregiver {
	return welfare.PayCaregiver{By: priced(at(policy, on)), Month: month, Persons: caring().Persons}
}

// TestCaregiver: rule 11.
func TestCaregiver(t *testing.T) {
	t.Parallel()
	with := func(change func(*welfare.ApplyCaregiver)) welfare.ApplyCaregiver {
		c := caring()
		change(&c)
		return c
	}
	if d := last[welfare.CaregiverDecided](t, granted(t)); !d.Granted || d.From != day(2026, 1, 1) || d.Next != day(2046, 5, 1) {
		t.Errorf("%+v", d)
	}
	silent := toPayCaregiver(jan, today)
	silent.Law = by.Law
	paid := play(t, granted(t), toPayCaregiver(jan, today))
	earning := toPayCaregiver(feb, today)
	earning.Incomes = []welfare.Income{{Person: uncle, Kind: welfare.Pension, Monthly: 1, From: day(2026, 1, 30)}}
	aged := toPayCaregiver(feb, today)
	aged.Persons = slices.Clone(aged.Persons)
	aged.Persons[1].DateOfBirth = day(1960, 1, 1)
	mourned := toPayCaregiver(feb, today)
	mourned.Persons = []domain.KnownPerson{died(father, day(2026, 1, 30)), person(uncle)}
	orphaned := toPayCaregiver(feb, today)
	orphaned.Persons = []domain.KnownPerson{person(father), died(uncle, day(2026, 1, 30))}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "a condition of the list", When: with(func(c *welfare.ApplyCaregiver) { c.Caregiving.Condition = "flu" }), Refused: welfare.RuleCondition, Field: "caregiving.condition"},
		{Name: "a relation", When: with(func(c *welfare.ApplyCaregiver) { c.Caregiving.Relation = welfare.Head }), Refused: welfare.RuleRelation, Field: "caregiving.relation"},
		{Name: "not of oneself", When: with(func(c *welfare.ApplyCaregiver) { c.Caregiving.Caregiver = father }), Refused: welfare.RuleTwice, Field: "caregiving.caregiver"},
		{Name: "by the living", When: with(func(c *welfare.ApplyCaregiver) {
			c.Persons = []domain.KnownPerson{person(father), died(uncle, today)}
		}), Refused: welfare.RuleDead, Field: "caregiving.caregiver"},
		{Name: "by the committee", When: with(func(c *welfare.ApplyCaregiver) { c.Caregiving.Committee = domain.Reference{} }), Refused: domain.RuleRequired, Field: "caregiving.committee.authority"},
		{Name: "healthy", When: with(func(c *welfare.ApplyCaregiver) { c.Caregiving.Healthy = domain.Reference{} }), Refused: domain.RuleRequired, Field: "caregiving.healthy.authority"},
		{Name: "one at a time", Given: granted(t), When: caring(), Refused: welfare.RuleCareOpen},
		{Name: "none", When: toPayCaregiver(jan, today), Refused: welfare.RuleNoCare},
		{Name: "undecided", Given: play(t, nil, caring()), When: toPayCaregiver(jan, today), Refused: welfare.RuleCareUndecided},
		{Name: "a silent law", Given: granted(t), When: silent, Refused: domain.RuleNoLaw},
		{Name: "once a month", Given: paid, When: toPayCaregiver(jan, today), Refused: welfare.RulePaidAlready, Field: "month"},
		{Name: "not before", Given: paid, When: toPayCaregiver(domain.NewDate(2025, 12, 0), today), Refused: welfare.RuleBeforePayments, Field: "month"},
		{Name: "an income", Given: paid, When: earning, Refused: welfare.RuleCareIncome},
		{Name: "too old", Given: paid, When: aged, Refused: welfare.RuleCareAge},
		{Name: "the disabled has died", Given: paid, When: mourned, Refused: welfare.RuleCareDisabledDied},
		{Name: "the caregiver has died", Given: paid, When: orphaned, Refused: welfare.RuleCareCaregiverDied},
		{Name: "ended for a reason", Given: paid, When: welfare.EndCaregiver{By: by, Reason: "x"}, Refused: welfare.RuleEndReason, Field: "reason"},
		{
			Name: "ended", Given: paid, When: welfare.EndCaregiver{By: by, Reason: welfare.ByDecision},
			Then: []domain.Event{welfare.CaregiverEnded{Reason: welfare.ByDecision, From: day(2026, 3, 1), Date: today}},
		},
		{
			Name: "not after", Given: play(t, paid, welfare.EndCaregiver{By: by, Reason: welfare.ByDecision}),
			When: toPayCaregiver(march, today), Refused: welfare.RuleCareEnded,
		},
	})
}

// TestRefusedCaregivers: the decision names every reason of the law.
func TestRefusedCaregivers(t *testing.T) {
	t.Parallel()
	c := caring()
	c.Caregiving.Relation, c.Persons[1].DateOfBirth = welfare.OtherKin, day(1960, 1, 1)
	c.Incomes = []welfare.Income{{Person: uncle, Kind: welfare.Salary, Monthly: 1, From: day(2020, 1, 1)}}
	past := play(t, nil, c, welfare.DecideCaregiver{By: by, Persons: c.Persons})
	d := last[welfare.CaregiverDecided](t, past)
	if want := []welfare.Reason{welfare.CaregiverAge, welfare.CaregiverIncome, welfare.CaregiverKin}; d.Granted || !slices.Equal(d.Reasons, want) {
		t.Errorf("%+v", d)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "not paid", Given: past, When: toPayCaregiver(jan, today), Refused: welfare.RuleCareRefused},
		{Name: "too distant", Given: granted(t), When: func() welfare.PayCaregiver {
			p := toPayCaregiver(jan, today)
			row := p.Law.History("welfare.kinship_degree")[0]
			row.Rows = map[string]int64{}
			p.Law = domain.NewBook(row, p.Law.History("welfare.caregiver_age")[0], p.Law.History("welfare.caregiver_degree")[0])
			return p
		}(), Refused: welfare.RuleCareKin},
	})
}

// TestACaregiversDeath ends the allowance from the day of death; a mistake is put back with what was due.
func TestACaregiversDeath(t *testing.T) {
	t.Parallel()
	follow := func(k domain.KnownPerson) welfare.Follow { return welfare.Follow{By: priced(on(today)), Person: k} }
	paid := play(t, granted(t), toPayCaregiver(jan, today), toPayCaregiver(feb, today))
	dead := play(t, paid, follow(died(uncle, day(2026, 1, 15))))
	if s := state(dead); s.Care.Status != welfare.CareEnded || s.Debt != domain.Dinars(170_000) {
		t.Errorf("%+v, owing %v", s.Care.Ended, s.Debt)
	}
	if again, err := welfare.Decider.Decide(state(dead), follow(died(uncle, day(2026, 1, 15)))); err != nil || again != nil {
		t.Error(again, err)
	}
	back := play(t, dead, follow(person(uncle)))
	if s := state(back); s.Care.Status != welfare.CareGranted || s.Debt != 0 || s.Care.Owed != 0 {
		t.Errorf("%+v, owing %v", s.Care, s.Debt)
	}
	old := welfare.PassDay{By: priced(on(day(2046, 5, 1)))}
	if e := last[welfare.CaregiverEnded](t, play(t, paid, old)); e.Reason != welfare.CaregiverAge || e.From != day(2046, 5, 1) {
		t.Errorf("%+v", e)
	}
}
