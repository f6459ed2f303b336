package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestSuspension: rule 9. The law says by its reason whether the months are paid afterwards.
func TestSuspension(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		reason welfare.SuspensionReason
		owed   domain.Money
	}{
		{welfare.UnderInquiry, domain.Dinars(2 * 275_000)}, // March and April
		{welfare.RefusedVisit, 0},
	} {
		suspended := play(t, paid(t), welfare.Suspend{By: by, Reason: c.reason, Note: "x"})
		if e := last[welfare.Suspended](t, suspended); e.From != day(2026, 3, 1) || e.Lapses != day(2026, 9, 10) {
			t.Errorf("%+v", e)
		}
		back := play(t, suspended, welfare.Reinstate{By: at(worker, day(2026, 5, 4)), Reason: "x"})
		if s := state(back); s.Owed != c.owed || s.Status != welfare.StatusActive {
			t.Errorf("%s: owed %v", c.reason, s.Owed)
		}
		may := last[welfare.Paid](t, play(t, back, toPay(domain.NewDate(2026, 5, 0), day(2026, 5, 5))))
		if may.Net != domain.Dinars(275_000)+c.owed {
			t.Errorf("%s: %+v", c.reason, may)
		}
	}
	refused := play(t, paid(t), welfare.RefuseVisit{By: by, Visited: today})
	if s := state(refused); s.Status != welfare.StatusSuspended {
		t.Error(s.Status)
	}
	march := play(t, paid(t), toPay(march, today), welfare.Suspend{By: by, Reason: welfare.OfficerDecision})
	if e := last[welfare.Suspended](t, march); e.From != day(2026, 4, 1) {
		t.Errorf("a month that is paid stays: %+v", e)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "not paid", Given: refused, When: toPay(feb, today), Refused: welfare.RuleSuspended},
		{Name: "no such reason", Given: paid(t), When: welfare.Suspend{By: by, Reason: "x"}, Refused: welfare.RuleSuspensionReason, Field: "reason"},
		{Name: "nothing to reinstate", Given: paid(t), When: welfare.Reinstate{By: by, Reason: "x"}, Refused: welfare.RuleActive},
		{Name: "by a reason", Given: refused, When: welfare.Reinstate{By: by}, Refused: domain.RuleRequired, Field: "reason"},
		{
			Name: "not with old data", Given: refused, When: welfare.Reinstate{By: at(worker, day(2027, 3, 1)), Reason: "x"},
			Refused: welfare.RuleUpdateFirst,
		},
	})
}

// TestTheCalendar: an update that is missed suspends, and later the case lapses.
func TestTheCalendar(t *testing.T) {
	t.Parallel()
	due, missed := day(2027, 1, 20), day(2027, 1, 21)
	suspended := play(t, paid(t), welfare.PassDay{By: on(missed)})
	if e := last[welfare.Suspended](t, suspended); e.Reason != welfare.UpdateMissed || e.From != day(2027, 1, 1) || e.Lapses != day(2027, 7, 21) {
		t.Errorf("%+v", e)
	}
	update := welfare.UpdateData{By: at(worker, day(2027, 2, 3)), Members: household(), Claims: toApply().Claims, Persons: persons()}
	updated := play(t, suspended, update)
	if s := state(updated); s.Status != welfare.StatusActive || s.UpdateDue != day(2028, 2, 3) {
		t.Errorf("%+v", s.Status)
	}
	lapsed := play(t, suspended, welfare.PassDay{By: on(day(2027, 7, 21))})
	if e := last[welfare.Terminated](t, lapsed); e.Reason != welfare.Lapsed {
		t.Errorf("%+v", e)
	}
	grown := play(t, paid(t), update, welfare.PassDay{By: on(day(2030, 5, 1))})
	if e := last[welfare.Suspended](t, grown); e.Reason != welfare.UpdateMissed {
		t.Errorf("%+v", e)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "the last day", Given: paid(t), When: welfare.PassDay{By: on(due)}},
		{Name: "no case", When: welfare.PassDay{By: on(due)}},
		{Name: "not lapsed yet", Given: suspended, When: welfare.PassDay{By: on(day(2027, 7, 20))}},
		{Name: "once", Given: lapsed, When: welfare.PassDay{By: on(day(2027, 7, 22))}},
		{Name: "by an officer", Given: paid(t), When: welfare.PassDay{By: by}, Refused: welfare.RuleOnlyPolicies},
		{Name: "closed", Given: lapsed, When: update, Refused: welfare.RuleTerminated},
	})
}

// TestComingOfAge: the son of 2012 counts until May 2030, or 2036 while he studies.
func TestComingOfAge(t *testing.T) {
	t.Parallel()
	birthday := day(2030, 5, 1)
	past := active(t)
	for year := 2027; year <= 2030; year++ {
		past = play(t, past, welfare.UpdateData{By: at(worker, day(year, 1, 10)), Members: household(), Claims: toApply().Claims, Persons: persons()})
	}
	if s := state(past); s.Next != birthday {
		t.Fatalf("next %v", s.Next)
	}
	a := last[welfare.Reassessed](t, play(t, past, welfare.PassDay{By: on(birthday)}))
	if len(a.Assessment.Members) != 3 || a.Because != "age" || !a.Next.IsZero() {
		t.Errorf("%+v", a)
	}
	studying := household()
	studying[2].Studying = true
	student := play(t, past, welfare.UpdateData{By: at(worker, day(2030, 2, 10)), Members: studying, Claims: toApply().Claims, Persons: persons()})
	if s := state(student); s.Next != day(2036, 5, 1) {
		t.Errorf("next %v", s.Next)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "a day before", Given: past, When: welfare.PassDay{By: on(birthday.AddDays(-1))}},
	})
}

func TestUpdate(t *testing.T) {
	t.Parallel()
	with := func(change func(*welfare.UpdateData)) welfare.UpdateData {
		c := welfare.UpdateData{By: by, Members: household(), Claims: toApply().Claims, Persons: persons(), DeclaredIncome: domain.Dinars(500_000)}
		change(&c)
		return c
	}
	above := play(t, paid(t), with(func(*welfare.UpdateData) {}))
	if s := state(above); len(s.Assessed.Reasons) != 1 || s.Debt != 0 {
		t.Errorf("what is declared today says nothing of January: %+v", s.Assessed)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "everybody", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Members = c.Members[:3] }), Refused: welfare.RuleEverybody, Field: "members"},
		{Name: "nobody else", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Members[3].Person = uncle }), Refused: welfare.RuleNoMember, Field: "members[3].person"},
		{Name: "as what they are", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Members[3].Relation = welfare.Sibling }), Refused: welfare.RuleRelation, Field: "members[3].relation"},
		{Name: "once", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Members[3] = c.Members[2] }), Refused: welfare.RuleTwice, Field: "members[3].person"},
		{Name: "by a category", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Claims = nil }), Refused: welfare.RuleClaims, Field: "claims"},
		{Name: "as known now", Given: paid(t), When: with(func(c *welfare.UpdateData) { c.Persons = nil }), Refused: welfare.RuleUnchecked},
	})
}

func TestMembersComeAndGo(t *testing.T) {
	t.Parallel()
	add := welfare.AddMember{By: by, Member: named(uncle, welfare.Sibling), From: day(2026, 2, 1), Persons: []domain.KnownPerson{person(uncle)}}
	with := func(change func(*welfare.AddMember)) welfare.AddMember {
		c := add
		change(&c)
		return c
	}
	// Five are paid as four: nothing is owed. Without the girl three were due 225,000 in February.
	if s := state(play(t, paid(t), add)); len(s.Assessed.Members) != 5 || s.Owed != 0 {
		t.Errorf("%+v", s.Assessed)
	}
	left := play(t, paid(t), welfare.RemoveMember{By: by, Person: girl, From: day(2026, 1, 20), Reason: "عند جدتها"})
	if s := state(left); s.Debt != domain.Dinars(50_000) {
		t.Errorf("%v", s.Debt)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "twice", Given: play(t, paid(t), add), When: add, Refused: welfare.RuleTwice, Field: "member.person"},
		{Name: "a second head", Given: paid(t), When: with(func(c *welfare.AddMember) { c.Member.Relation = welfare.Head }), Refused: welfare.RuleRelation, Field: "member.relation"},
		{Name: "unknown", Given: paid(t), When: with(func(c *welfare.AddMember) { c.Persons = nil }), Refused: welfare.RuleUnknown, Field: "member.person"},
		{Name: "paid elsewhere", Given: paid(t), When: with(func(c *welfare.AddMember) {
			c.Elsewhere = []welfare.Belonging{{Person: uncle, Household: "F-9"}}
		}), Refused: welfare.RuleElsewhere, Field: "member.person"},
		{Name: "who has left", Given: left, When: welfare.RemoveMember{By: by, Person: girl, From: today, Reason: "x"}, Refused: welfare.RuleNoMember, Field: "person"},
		{Name: "before birth", Given: paid(t), When: welfare.RemoveMember{By: by, Person: girl, From: day(2016, 4, 30), Reason: "x"}, Refused: welfare.RuleBeforeApplication, Field: "from"},
	})
}

func TestSchool(t *testing.T) {
	t.Parallel()
	report := func(term string, attended bool) welfare.ReportSchool {
		return welfare.ReportSchool{By: by, Child: girl, Term: term, Attended: attended, School: "مدرسة الفرات"}
	}
	warned := play(t, paid(t), report("2025/2026-1", false))
	if s := state(warned); s.Warnings != 1 || s.Status != welfare.StatusActive {
		t.Errorf("%+v", s.Warnings)
	}
	if s := state(play(t, warned, report("2025/2026-2", false))); s.Status != welfare.StatusSuspended {
		t.Error("a second term")
	}
	if s := state(play(t, warned, report("2025/2026-2", true), report("2026/2027-1", false))); s.Status != welfare.StatusActive {
		t.Error("a term between")
	}
	grown := report("x", true)
	grown.Child = mother
	stranger := report("x", true)
	stranger.Child = uncle
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "twice", Given: warned, When: report("2025/2026-1", true), Refused: welfare.RuleReported, Field: "term"},
		{Name: "of a grown-up", Given: warned, When: grown, Refused: welfare.RuleSchoolAge, Field: "child"},
		{Name: "of a stranger", Given: warned, When: stranger, Refused: welfare.RuleNoMember, Field: "child"},
	})
}

func TestTermination(t *testing.T) {
	t.Parallel()
	fraud := play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Fraud, From: day(2026, 1, 1)})
	if s := state(fraud); s.Debt != domain.Dinars(550_000) || s.Status != welfare.StatusTerminated {
		t.Errorf("%v", s.Debt)
	}
	if s := state(play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Renounced})); s.Debt != 0 || s.Ended.From != day(2026, 3, 1) {
		t.Errorf("%+v", s.Ended)
	}
	again := toApply()
	again.By = at(worker, day(2026, 4, 1))
	if s := state(play(t, fraud, again)); s.Status != welfare.StatusApplied || s.Debt != domain.Dinars(550_000) {
		t.Error("a debt outlives the case")
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "why", Given: paid(t), When: welfare.Terminate{By: by, Reason: welfare.Lapsed}, Refused: welfare.RuleTerminationReason, Field: "reason"},
		{Name: "since when", Given: paid(t), When: welfare.Terminate{By: by, Reason: welfare.Fraud, From: jan}, Refused: welfare.RuleDateComplete, Field: "from"},
		{Name: "not in days to come", Given: paid(t), When: welfare.Terminate{By: by, Reason: welfare.Fraud, From: today.AddDays(1)}, Refused: welfare.RuleFuture, Field: "from"},
		{Name: "once", Given: fraud, When: welfare.Terminate{By: by, Reason: welfare.Fraud}, Refused: welfare.RuleTerminated},
	})
}

func TestAVisitIsDue(t *testing.T) {
	t.Parallel()
	flag := welfare.FlagVisit{By: on(today), Reason: "proof_overdue"}
	flagged := play(t, paid(t), flag)
	if s := state(play(t, flagged, welfare.Survey{By: by, Visited: today, Answers: answers(2)}, welfare.Score{By: by})); s.VisitDue != "" ||
		len(s.Assessed.Reasons) != 1 || s.Debt != 0 {
		t.Errorf("%+v", s.Assessed)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "once", Given: flagged, When: flag},
		{Name: "not of a case that is not paid", Given: decided(t, 0), When: flag},
		{Name: "by an officer", Given: paid(t), When: welfare.FlagVisit{By: by, Reason: "x"}, Refused: welfare.RuleOnlyPolicies},
	})
}
