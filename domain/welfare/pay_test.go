package welfare_test

import (
	"reflect"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestPay: rule 7. A payment says all that it was decided on, once for a month.
func TestPay(t *testing.T) {
	t.Parallel()
	p := last[welfare.Paid](t, play(t, active(t), toPay(jan, day(2026, 1, 25))))
	if p.Due != domain.Dinars(275_000) || p.Net != p.Due || p.Payee != father || len(p.Assessment.Members) != 4 ||
		p.Assessment.Members[2].Age != 13 || p.Assessment.On != day(2026, 1, 1) || len(p.Assessment.Steps) < 3 ||
		!reflect.DeepEqual(p.Assessment.Categories, []string{welfare.Unemployed}) {
		t.Errorf("%+v", p)
	}
	early := toPay(domain.NewDate(2025, 12, 0), today)
	elsewhere := toPay(march, today)
	elsewhere.Elsewhere = []welfare.Belonging{{Person: son, Household: "F-9"}}
	pension := toPay(march, today)
	pension.Pensions = []welfare.Earning{{Income: welfare.Income{Person: father, Kind: welfare.Pension, Monthly: 1, From: today}}}
	unknown := toPay(march, today)
	unknown.Persons = unknown.Persons[1:]
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "never twice", Given: paid(t), When: toPay(jan, today), Refused: welfare.RulePaidAlready, Field: "month"},
		{Name: "not ahead", Given: paid(t), When: toPay(april, today), Refused: welfare.RuleMonthAhead, Field: "month"},
		{Name: "not before", Given: paid(t), When: early, Refused: welfare.RuleBeforePayments, Field: "month"},
		{Name: "a day is no month", Given: paid(t), When: toPay(today, today), Refused: welfare.RuleMonth, Field: "month"},
		{Name: "unseen", Given: paid(t), When: unknown, Refused: welfare.RuleUnchecked},
		{Name: "dead meanwhile", Given: paid(t), When: toPay(march, today, died(mother, day(2026, 3, 3))), Refused: welfare.RuleNotFollowed},
		{Name: "a pension meanwhile", Given: paid(t), When: pension, Refused: welfare.RuleNotFollowed},
		{Name: "paid elsewhere", Given: paid(t), When: elsewhere, Refused: welfare.RuleElsewhere},
		{Name: "not active", Given: decided(t, 0), When: toPay(march, today), Refused: welfare.RuleNotActive},
		{
			Name: "above the line by a pension", Given: play(t, paid(t), welfare.FollowIncomes{By: on(day(2026, 2, 20)), Pensions: []welfare.Earning{
				{Income: welfare.Income{Person: father, Kind: welfare.Pension, Monthly: domain.Dinars(500_000), From: day(2026, 2, 15)}},
			}}),
			When: func() welfare.Pay {
				c := toPay(march, today)
				c.Pensions = []welfare.Earning{{Income: welfare.Income{Person: father, Kind: welfare.Pension, Monthly: domain.Dinars(500_000), From: day(2026, 2, 15)}}}
				return c
			}(), Refused: welfare.RuleAboveLine,
		},
		{
			Name: "the category has gone", Given: play(t, paid(t), welfare.UpdateData{
				By: by, Members: household(), Claims: []welfare.Claim{claim(welfare.DesertedWife, mother)}, Persons: persons(),
			}, welfare.Follow{By: on(today), Person: married(mother, domain.KnownMarriage{Spouse: father, Status: domain.MarriageDivorced, From: day(2010, 1, 1), Ended: day(2026, 3, 5)})}),
			When:    toPay(april, day(2026, 4, 5), married(mother, domain.KnownMarriage{Spouse: father, Status: domain.MarriageDivorced, From: day(2010, 1, 1), Ended: day(2026, 3, 5)})),
			Refused: welfare.RuleNoCategory,
		},
	})
}

// TestRecovery: rule 10.
func TestRecovery(t *testing.T) {
	t.Parallel()
	// The girl died on 31 December: for January and February 50,000 dinars each were too much.
	girlDead := died(girl, day(2025, 12, 31))
	owing := play(t, paid(t), welfare.Follow{By: on(today), Person: girlDead})
	if s := state(owing); s.Debt != domain.Dinars(100_000) || s.Owed != 0 {
		t.Fatalf("%+v", s.Debt)
	}
	plan := welfare.PlanRecovery{By: by, Instalment: domain.Dinars(50_000), Reason: "اتفاق"}
	planned := play(t, owing, plan)
	march := last[welfare.Paid](t, play(t, planned, toPay(march, today, girlDead)))
	if march.Due != domain.Dinars(225_000) || march.Deducted != domain.Dinars(50_000) || march.Net != domain.Dinars(175_000) {
		t.Errorf("%+v", march)
	}
	repaid := play(t, planned, welfare.Repay{By: by, Amount: domain.Dinars(100_000), Receipt: "R-1"})
	if s := state(repaid); s.Debt != 0 || !s.Uncleared {
		t.Errorf("%v", s.Debt)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "no case", When: plan, Refused: welfare.RuleNoCase},
		{Name: "no debt", Given: paid(t), When: plan, Refused: welfare.RuleNoDebt},
		{Name: "more than a quarter", Given: owing, When: welfare.PlanRecovery{By: by, Instalment: domain.Dinars(56_251), Reason: "x"}, Refused: welfare.RuleInstalment, Field: "instalment"},
		{Name: "more than is owed", Given: owing, When: welfare.Repay{By: by, Amount: domain.Dinars(100_001), Receipt: "x"}, Refused: welfare.RuleRepayment, Field: "amount"},
		{Name: "nothing", Given: owing, When: welfare.Repay{By: by, Receipt: "x"}, Refused: welfare.RuleRepayment, Field: "amount"},
		{Name: "not clear yet", Given: owing, When: welfare.Clear{By: by, Document: "x"}, Refused: welfare.RuleDebt},
		{Name: "never owed", Given: paid(t), When: welfare.Clear{By: by, Document: "x"}, Refused: welfare.RuleNoDebt},
		{Name: "numbers last", Given: repaid, When: welfare.Clear{By: by}, Refused: welfare.RuleNumbersMissing},
		{
			Name: "clear", Given: repaid, When: welfare.Clear{By: by, Document: "WC-1"},
			Then: []domain.Event{welfare.Cleared{Document: "WC-1", Officer: "w-7", Office: "IQ-BA-W1", Date: today}},
		},
	})
}
