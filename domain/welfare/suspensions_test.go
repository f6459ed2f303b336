package welfare_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

// TestSuspensionsAtOnce: each lasts until its own cause is removed.
func TestSuspensionsAtOnce(t *testing.T) {
	t.Parallel()
	missed := play(t, paid(t), welfare.Suspend{By: by, Reason: welfare.OfficerDecision}, welfare.Reinstate{By: by, Reason: "x"}, welfare.PassDay{By: on(day(2027, 3, 11))})
	inquiry := play(t, missed, welfare.Suspend{By: at(worker, day(2027, 3, 20)), Reason: welfare.UnderInquiry})
	update := welfare.UpdateData{By: at(worker, day(2027, 4, 3)), Members: household(), Claims: toApply().Claims, Persons: persons()}
	updated := play(t, inquiry, update)
	if s := state(updated); s.Status != welfare.StatusSuspended || s.DueOn() != day(2027, 9, 20) {
		t.Errorf("the inquiry lasts: %s, due %v", s.Status, s.DueOn())
	}
	over := play(t, updated, welfare.Reinstate{By: at(worker, day(2027, 5, 4)), Reason: "x"})
	if s := state(over); s.Status != welfare.StatusActive || len(s.Suspensions) != 0 {
		t.Errorf("%s, %+v", s.Status, s.Suspensions)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "once for a reason", Given: inquiry, When: welfare.Suspend{By: at(worker, day(2027, 3, 21)), Reason: welfare.UnderInquiry}, Refused: welfare.RuleSuspended},
		{Name: "nothing is paid", Given: updated, When: toPay(domain.NewDate(2027, 4, 0), day(2027, 4, 4)), Refused: welfare.RuleSuspended},
	})
}

// TestClosedByMistake: an officer's termination is undone with what was due
// meanwhile; a suspension whose months the law does not pay stays one.
func TestClosedByMistake(t *testing.T) {
	t.Parallel()
	closed := play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Fraud, From: day(2026, 2, 1)})
	reopen := welfare.Reinstate{By: at(worker, day(2026, 5, 4)), Reason: "خطأ"}
	back := play(t, closed, reopen)
	if s := state(back); s.Status != welfare.StatusActive || s.Debt != 0 || s.Owed != domain.Dinars(550_000) || s.UpdateDue != day(2027, 1, 20) {
		t.Errorf("%s, owing %v, owed %v", s.Status, s.Debt, s.Owed)
	}
	refused := play(t, paid(t), welfare.RefuseVisit{By: by, Visited: today}, welfare.Terminate{By: at(worker, day(2026, 6, 1)), Reason: welfare.Emptied})
	alive := play(t, refused, welfare.Follow{By: on(day(2026, 6, 2)), Person: died(girl, day(2026, 5, 30))}, welfare.Follow{By: on(day(2026, 6, 20)), Person: person(girl)})
	if s := state(alive); s.Status != welfare.StatusSuspended || s.Owed != 0 {
		t.Errorf("the refused visit stays: %s, owed %v", s.Status, s.Owed)
	}
	elsewhere := reopen
	elsewhere.Elsewhere = []welfare.Belonging{{Person: son, Household: "F-9", From: day(2026, 3, 1)}}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "who is paid elsewhere meanwhile", Given: closed, When: elsewhere, Refused: welfare.RuleElsewhere},
		{Name: "what was never paid", Given: play(t, decided(t, 0), welfare.Terminate{By: by, Reason: welfare.Renounced}), When: reopen, Refused: welfare.RuleTerminated},
	})
}

// TestANewClaimOfAnOrphan is compared with the lives of the parents.
func TestANewClaimOfAnOrphan(t *testing.T) {
	t.Parallel()
	claims := []welfare.Claim{{Category: welfare.Orphan, Person: son}}
	gone := []domain.KnownPerson{died(father, day(2026, 3, 1)), died(mother, day(2026, 3, 1)), person(son), person(girl)}
	past := play(t, paid(t), followed(gone[0]), followed(gone[1]))
	update := welfare.UpdateData{By: by, Members: household()[2:], Claims: claims, Persons: gone}
	changed := last[welfare.MemberChanged](t, play(t, past, update))
	if p := changed.Facts.Parents; changed.Person != son || len(p) != 2 || !p[0].Deceased || p[1].Noted != today {
		t.Errorf("%+v", changed)
	}
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "whose parents live", Given: paid(t), When: welfare.UpdateData{By: by, Members: household(), Claims: claims, Persons: persons()}, Refused: welfare.RuleContradicted, Field: "claims[0].category"},
	})
}

// TestAnInstalmentEndsWithItsDebt: another debt wants another agreement.
func TestAnInstalmentEndsWithItsDebt(t *testing.T) {
	t.Parallel()
	past := play(t, paid(t), followed(died(girl, day(2025, 12, 31))), welfare.PlanRecovery{By: by, Instalment: domain.Dinars(50_000), Reason: "x"},
		welfare.Repay{By: by, Amount: domain.Dinars(100_000), Receipt: "x"})
	if s := state(past); s.Instalment != 0 {
		t.Errorf("%v", s.Instalment)
	}
}

// TestANewbornOfTwoHouseholds joins its mother's, also between the application and the first payment.
func TestANewbornOfTwoHouseholds(t *testing.T) {
	t.Parallel()
	alone := toApply()
	alone.By = at(worker, day(2026, 1, 5))
	alone.Members = []welfare.Named{named(father, welfare.Head), named(son, welfare.Child)}
	hers := toApply()
	hers.By, hers.FamilyNumber, hers.Head = alone.By, "F-200", mother
	hers.Members, hers.Claims = []welfare.Named{named(mother, welfare.Head), named(girl, welfare.Child)}, []welfare.Claim{claim(welfare.Unemployed, mother)}
	foundling := person(baby)
	foundling.Mother.NationalNumber = ""
	if m := last[welfare.MemberJoined](t, play(t, nil, hers, followed(person(baby)))).Member; m.Relation != welfare.Child || m.Joined != day(2026, 2, 20) {
		t.Errorf("%+v", m)
	}
	last[welfare.MemberJoined](t, play(t, nil, alone, followed(foundling)))
	domaintest.Run(t, welfare.Decider, []domaintest.Case[welfare.Command]{
		{Name: "not its father's", Given: play(t, nil, alone), When: followed(person(baby))},
		{Name: "nor who has left", Given: play(t, paid(t), welfare.RemoveMember{By: by, Person: mother, From: day(2026, 1, 10), Reason: "x"}), When: followed(person(baby))},
	})
}
