package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestClosedCasesAreStillOwed: what was due and no cycle has paid becomes arrears
// when payments stop, and is paid without a month.
func TestClosedCasesAreStillOwed(t *testing.T) {
	t.Parallel()
	renounced := play(t, active(t), welfare.Terminate{By: by, Reason: welfare.Renounced})
	if s := state(renounced); s.Owed != domain.Dinars(550_000) {
		t.Errorf("January and February: %v", s.Owed)
	}
	suspended := play(t, active(t), toPay(jan, day(2026, 1, 25)), welfare.Suspend{By: by, Reason: welfare.RefusedVisit})
	lapsed := play(t, suspended, welfare.PassDay{By: on(day(2026, 9, 10))})
	if s := state(lapsed); s.Status != welfare.StatusTerminated || s.Owed != domain.Dinars(275_000) {
		t.Errorf("February: %s, %v", s.Status, s.Owed)
	}
	fraud := play(t, active(t), welfare.Terminate{By: by, Reason: welfare.Fraud, From: day(2026, 2, 1)})
	if s := state(fraud); s.Owed != domain.Dinars(275_000) {
		t.Errorf("January: %v", s.Owed)
	}
	midway := play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Fraud, From: day(2026, 3, 5)})
	if s := state(midway); s.Owed != domain.Dinars(275_000) {
		t.Errorf("March, which it belonged to on the first: %v", s.Owed)
	}
	pay := welfare.PayArrears{By: by, Persons: persons()}
	heir := welfare.PayArrears{By: by, Payee: uncle, Reference: paper, Persons: append(persons(), person(uncle))}
	with := func(change func(*welfare.PayArrears)) welfare.PayArrears {
		c := heir
		change(&c)
		return c
	}
	gone := []domain.KnownPerson{died(father, today), died(mother, today), person(son), person(girl)}
	orphaned := play(t, renounced, followed(gone[0]), followed(gone[1]))
	everybody := []domain.KnownPerson{gone[0], gone[1], died(son, today), died(girl, today)}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "to the head", Given: renounced, When: pay, Then: []domain.Event{welfare.ArrearsPaid{Payee: father, Amount: domain.Dinars(550_000), Date: today}}},
		{Name: "to whom a paper names", Given: renounced, When: heir, Then: []domain.Event{
			welfare.ArrearsPaid{Payee: uncle, Reference: paper, Amount: domain.Dinars(550_000), Date: today},
		}},
		{Name: "once", Given: play(t, renounced, pay), When: pay, Refused: welfare.RuleNoArrears},
		{Name: "not while suspended", Given: suspended, When: pay, Refused: welfare.RuleSuspended},
		{Name: "by a paper", Given: renounced, When: with(func(c *welfare.PayArrears) { c.Reference = domain.Reference{} }), Refused: domain.RuleRequired, Field: "reference.authority"},
		{Name: "to a number", Given: renounced, When: with(func(c *welfare.PayArrears) { c.Payee = "x" }), Refused: domain.RuleNationalNumber, Field: "payee"},
		{Name: "to somebody unknown", Given: renounced, When: with(func(c *welfare.PayArrears) { c.Persons = persons() }), Refused: welfare.RuleUnknown, Field: "payee"},
		{Name: "to the dead", Given: renounced, When: with(func(c *welfare.PayArrears) { c.Persons = append(persons(), died(uncle, today)) }), Refused: welfare.RuleDead, Field: "payee"},
		{Name: "to a record that is void", Given: renounced, When: with(func(c *welfare.PayArrears) {
			k := person(uncle)
			k.Cancelled = true
			c.Persons = append(persons(), k)
		}), Refused: welfare.RuleVoid, Field: "payee"},
		{Name: "to children", Given: orphaned, When: welfare.PayArrears{By: by, Persons: gone}, Refused: welfare.RuleNoHead},
		{Name: "to nobody", Given: play(t, orphaned, followed(everybody[2]), followed(everybody[3])), When: welfare.PayArrears{By: by, Persons: everybody}, Refused: welfare.RuleNobodyLeft},
		{Name: "no case", When: pay, Refused: welfare.RuleNoCase},
	})
}

// TestWhoIsPaid: the head of the day, not of the first of the month.
func TestWhoIsPaid(t *testing.T) {
	t.Parallel()
	dead := died(father, day(2026, 3, 3))
	past := play(t, paid(t), followed(dead))
	if p := last[welfare.Paid](t, play(t, past, toPay(march, today, dead))); p.Payee != mother || p.Due != domain.Dinars(275_000) || p.Assessment.Head != father {
		t.Errorf("%+v", p)
	}
	also := died(mother, day(2026, 3, 3))
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "no adult is left", Given: play(t, past, followed(also)), When: toPay(march, today, dead, also), Refused: welfare.RuleNoHead},
	})
}

// TestApplyingAgain keeps what an earlier case was paid by: it can still be owed back.
func TestApplyingAgain(t *testing.T) {
	t.Parallel()
	again := toApply()
	again.Members, again.Persons = household()[:3], persons()[:3]
	past := play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Renounced}, again)
	if e, err := welfare.Entitlement(state(past), by.Law, day(2026, 1, 15)); err != nil || e.Status != domain.EntitlementDue || e.Amount != domain.Dinars(275_000) {
		t.Errorf("January, which was paid: %+v, %v", e, err)
	}
	girlDead := died(girl, day(2025, 12, 31))
	if s := state(play(t, past, followed(girlDead))); s.Debt != domain.Dinars(100_000) {
		t.Errorf("owing %v", s.Debt)
	}
	apr := at(worker, day(2026, 4, 20))
	past = play(t, past, welfare.CrossCheck{By: by}, welfare.Survey{By: by, Visited: today, Answers: poor()}, welfare.Score{By: by}, welfare.Decide{By: by},
		welfare.Activate{By: apr, Persons: persons()[:3]})
	if d := last[welfare.Decided](t, past); d.Assessment.Amount != domain.Dinars(225_000) {
		t.Errorf("%+v", d.Assessment)
	}
	for _, c := range []struct {
		on     domain.Date
		status domain.EntitlementStatus
		amount int64
	}{
		{day(2026, 2, 1), domain.EntitlementDue, 275_000},
		{day(2026, 3, 1), domain.EntitlementLater, 0},
		{day(2026, 4, 1), domain.EntitlementDue, 225_000},
	} {
		if e, err := welfare.Entitlement(state(past), by.Law, c.on); err != nil || e.Status != c.status || e.Amount != domain.Dinars(c.amount) {
			t.Errorf("%s: %+v, %v", c.on, e, err)
		}
	}
	if s := state(play(t, past, followed(girlDead))); s.Debt != domain.Dinars(100_000) || s.Owed != 0 {
		t.Errorf("owing %v, owed %v", s.Debt, s.Owed)
	}
	if b := state(past).Belongings(son); len(b) != 2 || b[0].To != day(2026, 3, 1) || b[1].From != day(2026, 3, 1) {
		t.Errorf("%+v", b)
	}
	// Where this month was paid already, the new case begins with the next.
	early := at(worker, day(2026, 2, 20))
	again.By = early
	next := play(t, paid(t), welfare.Terminate{By: early, Reason: welfare.Renounced}, again, welfare.CrossCheck{By: early},
		welfare.Survey{By: early, Visited: early.Today, Answers: poor()}, welfare.Score{By: early}, welfare.Decide{By: early}, welfare.Activate{By: early, Persons: persons()[:3]})
	if s := state(next); s.ActiveFrom != day(2026, 3, 1) || s.Debt != 0 || s.Assessed.Amount != domain.Dinars(225_000) {
		t.Errorf("from %v, owing %v, %v a month", s.ActiveFrom, s.Debt, s.Assessed.Amount)
	}
	closed := play(t, decided(t, 0), welfare.Terminate{By: by, Reason: welfare.Renounced})
	if e, err := welfare.Entitlement(state(closed), by.Law, today); err != nil || e.Status != domain.EntitlementNone {
		t.Errorf("closed before it was paid: %+v, %v", e, err)
	}
}
