package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

func followed(k domain.KnownPerson) welfare.Follow { return welfare.Follow{By: on(today), Person: k} }

// TestADeathAndItsAnnulment: rules 5 and 8. The father died on 15 January: January
// was right, February is three people's, and the mother is head, as a widow.
func TestADeathAndItsAnnulment(t *testing.T) {
	t.Parallel()
	past := paid(t)
	dead := play(t, past, followed(died(father, day(2026, 1, 15))))
	booked := last[welfare.ReceivableBooked](t, dead)
	if len(booked.Months) != 1 || booked.Months[0] != (welfare.Payable{Month: feb, Was: domain.Dinars(275_000), Due: domain.Dinars(225_000)}) {
		t.Errorf("%+v", booked)
	}
	a := last[welfare.Reassessed](t, dead).Assessment
	if a.Head != mother || len(a.Members) != 3 || len(a.Categories) != 1 || a.Categories[0] != welfare.Widow || a.Amount != domain.Dinars(225_000) {
		t.Errorf("%+v", a)
	}
	dead = play(t, dead, toPay(march, today, died(father, day(2026, 1, 15))))
	alive := play(t, dead, followed(person(father)))
	arrears := last[welfare.ArrearsBooked](t, alive)
	if arrears.Amount != domain.Dinars(100_000) || arrears.Offset != domain.Dinars(50_000) {
		t.Errorf("%+v", arrears)
	}
	next := last[welfare.Paid](t, play(t, alive, toPay(april, day(2026, 4, 2))))
	if next.Arrears != domain.Dinars(50_000) || next.Net != domain.Dinars(325_000) || next.Payee != father {
		t.Errorf("%+v", next)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "nothing changed", Given: past, When: followed(person(father))},
		{Name: "again", Given: dead, When: followed(died(father, day(2026, 1, 15)))},
		{Name: "a stranger", Given: past, When: followed(person(uncle))},
		{Name: "no case", When: followed(person(father))},
		{Name: "by an officer", Given: past, When: welfare.Follow{By: by, Person: person(father)}, Refused: welfare.RuleOnlyPolicies},
	})
}

// TestEverybodyDies: the case is closed, and put back with what was not paid meanwhile.
func TestEverybodyDies(t *testing.T) {
	t.Parallel()
	single := toApply()
	single.By = at(worker, day(2026, 1, 5))
	single.Members = household()[:1]
	past := play(t, nil, single, welfare.CrossCheck{By: single.By}, welfare.Survey{By: single.By, Visited: single.Today, Answers: poor()},
		welfare.Score{By: single.By}, welfare.Decide{By: single.By}, welfare.Activate{By: single.By, Persons: persons()},
		toPay(jan, day(2026, 1, 25)), followed(died(father, day(2026, 1, 31))))
	if a := last[welfare.Reassessed](t, past).Assessment; len(a.Reasons) != 1 || a.Reasons[0] != welfare.NobodyLeft {
		t.Fatalf("%+v", a)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "nothing is paid", Given: past, When: toPay(feb, today, died(father, day(2026, 1, 31))), Refused: welfare.RuleNobodyLeft},
	})
	closed := play(t, past, welfare.Terminate{By: by, Reason: welfare.Emptied})
	back := play(t, closed, followed(person(father)))
	if s := state(back); s.Status != welfare.StatusActive || s.Owed != domain.Dinars(125_000) {
		t.Errorf("%s, owed %v: %v", s.Status, s.Owed, names(back[len(closed):]))
	}
	fraud := play(t, past, welfare.Terminate{By: by, Reason: welfare.Fraud})
	if s := state(play(t, fraud, followed(person(father)))); s.Status != welfare.StatusTerminated {
		t.Error("what was closed for another reason stays closed")
	}
}

// TestMarriages: a wife who is divorced, a daughter who marries and a widow who
// marries again belong to other households.
func TestMarriages(t *testing.T) {
	t.Parallel()
	wife := domain.KnownMarriage{Spouse: father, Status: domain.MarriageInForce, From: day(2010, 1, 1)}
	divorced := wife
	divorced.Status, divorced.Ended = domain.MarriageDivorced, day(2026, 2, 10)
	back := wife
	back.Resumed = day(2026, 3, 1)
	bride := domain.KnownMarriage{Spouse: uncle, Status: domain.MarriageInForce, From: day(2026, 2, 10)}
	void := bride
	void.Status = domain.MarriageVoid
	widowed := wife
	widowed.Status, widowed.Ended = domain.MarriageWidowed, day(2026, 1, 15)
	single := person(mother)
	single.CivilStatus = domain.Single
	gone := play(t, paid(t), followed(died(father, day(2026, 1, 15))))
	for _, c := range []struct {
		name  string
		given []domain.Event
		then  []domain.KnownPerson
		count int
	}{
		{"a wife", paid(t), []domain.KnownPerson{married(mother, wife)}, 4},
		{"said to be single", paid(t), []domain.KnownPerson{single}, 4},
		{"divorced", paid(t), []domain.KnownPerson{married(mother, divorced)}, 3},
		{"taken back", paid(t), []domain.KnownPerson{married(mother, divorced), married(mother, back)}, 4},
		{"a bride", paid(t), []domain.KnownPerson{married(girl, bride)}, 3},
		{"whose marriage is void", paid(t), []domain.KnownPerson{married(girl, bride), married(girl, void)}, 4},
		{"a widow", gone, []domain.KnownPerson{married(mother, widowed)}, 3},
		{"who marries again", gone, []domain.KnownPerson{married(mother, widowed, bride)}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			past := c.given
			for _, k := range c.then {
				past = play(t, past, followed(k))
			}
			a, err := state(past).Assess(by.Law, today)
			if err != nil || len(a.Members) != c.count {
				t.Errorf("%+v, %v", a, err)
			}
		})
	}
}

// TestANewborn joins on its birthday and counts from the next month.
func TestANewborn(t *testing.T) {
	t.Parallel()
	born := play(t, paid(t), followed(person(baby)))
	joined := last[welfare.MemberJoined](t, born).Member
	if joined.Relation != welfare.Child || joined.Joined != day(2026, 2, 20) {
		t.Errorf("%+v", joined)
	}
	nephew, older := person(baby), person(baby)
	nephew.Father.NationalNumber, nephew.Mother.NationalNumber = uncle, ""
	older.DateOfBirth = day(2025, 12, 31)
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "once", Given: born, When: followed(person(baby))},
		{Name: "of others", Given: paid(t), When: followed(nephew)},
		{Name: "born before they applied", Given: paid(t), When: followed(older)},
		{Name: "stillborn in law", Given: paid(t), When: followed(died(baby, today))},
		{Name: "of a case that is not paid", Given: decided(t, 2), When: followed(person(baby))},
	})
	grand := person(baby)
	grand.Mother.NationalNumber, grand.Father.NationalNumber = girl, ""
	if m := last[welfare.MemberJoined](t, play(t, paid(t), followed(grand))).Member; m.Relation != welfare.Grandchild {
		t.Errorf("%+v", m)
	}
}

// TestAPensionFound later is owed back since it began.
func TestAPensionFound(t *testing.T) {
	t.Parallel()
	pension := welfare.Earning{Income: welfare.Income{Person: father, Kind: welfare.Pension, Monthly: domain.Dinars(500_000), From: day(2026, 1, 10), Source: "retirement"}}
	found := play(t, paid(t), welfare.FollowIncomes{By: on(today), Pensions: []welfare.Earning{pension}})
	if s := state(found); s.Debt != domain.Dinars(275_000) {
		t.Errorf("%v", s.Debt)
	}
	past := found
	for range 3 {
		past = play(t, past, welfare.FollowIncomes{By: on(today)})
		if s := state(past); s.Debt != 0 || s.Owed != 0 || s.Assessed.Income != domain.Dinars(100_000) {
			t.Errorf("the award was annulled: %v owing, %v owed, %+v", s.Debt, s.Owed, s.Assessed)
		}
		past = play(t, past, welfare.FollowIncomes{By: on(today), Pensions: []welfare.Earning{pension}})
		if s := state(past); s.Debt != domain.Dinars(275_000) || s.Owed != 0 {
			t.Errorf("and given again: %v owing, %v owed", s.Debt, s.Owed)
		}
	}
	pension.To = day(2026, 2, 1)
	if s := state(play(t, past, welfare.FollowIncomes{By: on(today), Pensions: []welfare.Earning{pension}})); s.Debt != 0 {
		t.Errorf("it ended before the first day of a month that was paid: %v", s.Debt)
	}
	pension.To = domain.Date{}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "again", Given: found, When: welfare.FollowIncomes{By: on(today), Pensions: []welfare.Earning{pension}}},
		{Name: "none", Given: paid(t), When: welfare.FollowIncomes{By: on(today)}},
		{Name: "by an officer", Given: paid(t), When: welfare.FollowIncomes{By: by}, Refused: welfare.RuleOnlyPolicies},
	})
}

// TestADeathOfSomeDayOfAYear counts from the day on which it was heard of at the latest, and that day stays.
func TestADeathOfSomeDayOfAYear(t *testing.T) {
	t.Parallel()
	dead := died(father, domain.NewDate(2026, 0, 0))
	dead.Death = ""
	past := play(t, paid(t), followed(dead))
	if a := last[welfare.Reassessed](t, past).Assessment; a.Head != mother || a.Amount != domain.Dinars(225_000) {
		t.Errorf("%+v", a)
	}
	if s := state(past); s.Debt != 0 {
		t.Errorf("January and February were his: %v", s.Debt)
	}
	if p := last[welfare.Paid](t, play(t, past, toPay(april, day(2026, 4, 2), dead))); p.Payee != mother || len(p.Assessment.Members) != 3 {
		t.Errorf("%+v", p)
	}
	earlier := died(father, domain.NewDate(2026, 1, 0))
	earlier.Death = ""
	if s := state(play(t, past, followed(earlier))); s.Debt != domain.Dinars(50_000) {
		t.Errorf("in January: %v", s.Debt)
	}
	care := play(t, granted(t), toPayCaregiver(jan, day(2026, 1, 20)), welfare.Follow{By: priced(on(today)), Person: dead})
	if e := state(care).Care.Ended; e.Reason != welfare.DisabledDied || e.From != today {
		t.Errorf("%+v", e)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "the same on another day", Given: past, When: welfare.Follow{By: on(day(2026, 5, 2)), Person: dead}},
		{Name: "the same of an allowance", Given: care, When: welfare.Follow{By: priced(on(day(2026, 5, 2))), Person: dead}},
	})
}

// TestAnOrphanOfUnknownDays: a parent of whose death no day is known is lost from the day on which that was heard of.
func TestAnOrphanOfUnknownDays(t *testing.T) {
	t.Parallel()
	in := at(worker, day(2026, 1, 1))
	known := []domain.KnownPerson{person(uncle), person(son), died(father, domain.Date{}), died(mother, day(2020, 1, 1))}
	application := toApply()
	application.By, application.Head, application.Persons = in, uncle, known
	application.Members = []welfare.Named{named(uncle, welfare.Head), named(son, welfare.Grandchild)}
	application.Claims = []welfare.Claim{{Category: welfare.Orphan, Person: son}}
	past := play(t, nil, application, welfare.CrossCheck{By: in}, welfare.Survey{By: in, Visited: in.Today, Answers: poor()}, welfare.Score{By: in},
		welfare.Decide{By: in}, welfare.Activate{By: in, Persons: known}, welfare.Pay{By: on(day(2026, 1, 9)), Month: jan, Persons: known})
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "nothing new on another day", Given: past, When: welfare.Follow{By: on(day(2026, 2, 3)), Person: person(son), Parents: known[2:]}},
	})
	if p := last[welfare.Paid](t, play(t, past, welfare.Pay{By: on(day(2026, 2, 4)), Month: feb, Persons: known})); p.Due != domain.Dinars(175_000) {
		t.Errorf("%+v", p)
	}
}

// TestWhoseSpouse: it is the marriage with the head that counts, not the civil status.
func TestWhoseSpouse(t *testing.T) {
	t.Parallel()
	theirs := domain.KnownMarriage{Marriage: "marriage-1", Spouse: father, Status: domain.MarriageDivorced, From: day(2010, 1, 1), Ended: day(2026, 1, 10)}
	other := domain.KnownMarriage{Marriage: "marriage-2", Spouse: uncle, Status: domain.MarriageInForce, From: day(2026, 2, 20)}
	again := domain.KnownMarriage{Marriage: "marriage-3", Spouse: father, Status: domain.MarriageInForce, From: day(2026, 2, 25)}
	void, inForce, first, second := theirs, theirs, other, other
	void.Status = domain.MarriageVoid
	inForce.Status, inForce.Ended = domain.MarriageInForce, domain.Date{}
	first.From, second.From = day(2005, 1, 1), day(2015, 1, 1)
	for _, c := range []struct {
		name      string
		head, of  domain.NationalNumber
		marriages []domain.KnownMarriage
		count     int
	}{
		{"a wife", father, mother, []domain.KnownMarriage{inForce}, 4},
		{"divorced and married to another", father, mother, []domain.KnownMarriage{theirs, other}, 3},
		{"married to him again", father, mother, []domain.KnownMarriage{theirs, again}, 4},
		{"whose marriage is void", father, mother, []domain.KnownMarriage{void}, 3},
		{"whose only marriage is with another", father, mother, []domain.KnownMarriage{second}, 3},
		{"who was another's first", father, mother, []domain.KnownMarriage{first, inForce}, 4},
		{"a husband of two", mother, father, []domain.KnownMarriage{with(inForce, mother), second}, 4},
		{"divorced, with another wife", mother, father, []domain.KnownMarriage{with(theirs, mother), second}, 3},
	} {
		application := toApply()
		application.By = at(worker, day(2026, 1, 5))
		application.Head, application.Members[0].Relation, application.Members[1].Relation = c.head, welfare.Head, welfare.Spouse
		if c.head == mother {
			application.Members[0].Relation, application.Members[1].Relation = welfare.Spouse, welfare.Head
		}
		past := play(t, nil, application, followed(married(c.of, c.marriages...)))
		if a, err := state(past).Assess(by.Law, today); err != nil || len(a.Members) != c.count {
			t.Errorf("%s: %+v, %v", c.name, a.Members, err)
		}
	}
}

// with is a marriage with somebody else.
func with(m domain.KnownMarriage, spouse domain.NationalNumber) domain.KnownMarriage {
	m.Spouse = spouse
	return m
}
