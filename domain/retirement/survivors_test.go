package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// shared is a pension whose survivors have their shares since the death on 31 January 2025.
func shared(t *testing.T) ([]domain.Event, domain.KnownPerson) {
	dead := deadOn(day(2025, 1, 31))
	return play(t, paidThrough(t, month(2025, 1)), toFollow(day(2025, 2, 3), dead), toGrantShares(day(2025, 3, 10), dead)), dead
}

func toFollowHeir(today domain.Date, p domain.KnownPerson) retirement.FollowBeneficiary {
	return retirement.FollowBeneficiary{By: policyOn(today), Person: p}
}

func payShare(m, today domain.Date, dead, heir domain.KnownPerson) retirement.PaySurvivors {
	return retirement.PaySurvivors{By: on(today), Month: m, Person: dead, Survivor: heir}
}

// TestSharesAreFrozenAndPaid: the decision holds the shares, and months that have passed are arrears.
func TestSharesAreFrozenAndPaid(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	monthly := of[retirement.Awarded](past)[0].Monthly
	given := of[retirement.SurvivorsAwarded](past)[0]
	var sum domain.Money
	for _, s := range given.Shares {
		sum += s.Amount
	}
	if given.Monthly != monthly || sum != monthly || given.From != day(2025, 2, 1) || given.Until != day(2028, 5, 10) {
		t.Errorf("awarded %+v", given)
	}
	past = play(t, past, payShare(month(2025, 3), day(2025, 3, 12), dead, theSon()))
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Payee != son || last.Arrears != last.Amount || last.Account != "S-1" {
		t.Errorf("the son is owed February, too: %+v", last)
	}
}

// TestShareEndsWithAge: the calendar divides the pension anew among the others.
func TestShareEndsWithAge(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	past = play(t, past, pass(day(2028, 5, 9)))
	if len(of[retirement.SharesChanged](past)) != 0 {
		t.Fatal("changed before the birthday")
	}
	past = play(t, past, pass(day(2028, 5, 10)), pass(day(2028, 5, 11)))
	changed := of[retirement.SharesChanged](past)
	if len(changed) != 1 || changed[0].From != day(2028, 6, 1) || changed[0].Shares[1].Reason != retirement.ShareOfAge {
		t.Fatalf("changed %+v", changed)
	}
	if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), payShare(month(2028, 6), day(2028, 6, 1), dead, theSon())); !domain.IsRule(err, retirement.RuleNothingDue) {
		t.Errorf("paid after the age: %v", err)
	}
}

// TestStudyCarriesAShareOn for as long as the papers say.
func TestStudyCarriesAShareOn(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	past = play(t, past,
		retirement.FileEvidence{By: on(day(2028, 5, 1)), Survivor: son, Studying: retirement.AtSchool, From: day(2028, 5, 1), Until: day(2028, 9, 30), Paper: paper},
		pass(day(2028, 6, 1)), payShare(month(2028, 6), day(2028, 6, 1), dead, theSon()), pass(day(2028, 10, 1)))
	changed := of[retirement.SharesChanged](past)
	if last := changed[len(changed)-1]; last.From != day(2028, 10, 1) || last.Shares[1].Reason != retirement.ShareOfAge {
		t.Errorf("changed %+v", changed)
	}
}

// TestSurvivorDies: the share goes to the others, and what was paid after it is claimed back; and all of it again the other way.
func TestSurvivorDies(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	for m := month(2025, 3); !m.After(month(2025, 6)); m = monthAfter(m) {
		for _, heir := range family() {
			past = play(t, past, payShare(m, m.Latest(), dead, heir))
		}
	}
	share := ledger(past, son).Settled[0].Amount
	gone := theSon()
	gone.Deceased, gone.DateOfDeath = true, day(2025, 4, 20)
	died := play(t, past, toFollowHeir(day(2025, 7, 1), gone), toFollowHeir(day(2025, 7, 1), gone))
	if got := ledger(died, son).Outstanding(); got != 2*share {
		t.Errorf("%s is owed for May and June at %s", got, share)
	}
	if got := ledger(died, widow).Arrears + ledger(died, daughter).Arrears; got != 2*share {
		t.Errorf("the others are owed %s of twice %s", got, share)
	}
	if changed := of[retirement.SharesChanged](died); len(changed) != 1 || changed[0].From != day(2025, 5, 1) {
		t.Errorf("changed %+v", changed)
	}
	back := play(t, died, toFollowHeir(day(2025, 8, 1), theSon()))
	for _, n := range []domain.NationalNumber{widow, son, daughter} {
		if a := ledger(back, n); a.Outstanding() != 0 || a.Arrears != 0 {
			t.Errorf("after the annulment %s has %s outstanding and %s of arrears", n, a.Outstanding(), a.Arrears)
		}
	}
}

// TestDaughterMarries and divorces: her share stops and comes back with the month after.
func TestDaughterMarries(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	bride := child(daughter, domain.Female, day(2014, 2, 1))
	bride.CivilStatus = domain.Married
	bride.Marriages = []domain.KnownMarriage{{Marriage: "marriage-9", Spouse: "100000000009", Status: domain.MarriageInForce, From: day(2034, 3, 5)}}
	past = play(t, past, toFollowHeir(day(2034, 3, 6), bride))
	if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), payShare(month(2034, 4), day(2034, 4, 1), dead, bride)); !domain.IsRule(err, retirement.RuleNothingDue) {
		t.Errorf("a married daughter is paid: %v", err)
	}
	bride.CivilStatus, bride.Marriages[0].Status, bride.Marriages[0].Ended = domain.Divorced, domain.MarriageDivorced, day(2034, 7, 9)
	play(t, past, toFollowHeir(day(2034, 7, 10), bride), payShare(month(2034, 8), day(2034, 8, 1), dead, bride))
}

// TestBornAfterTheDeath: a posthumous child waits for the officer's decision, which has arrears.
func TestBornAfterTheDeath(t *testing.T) {
	t.Parallel()
	past, dead := shared(t)
	baby := child("417092856054", domain.Female, day(2025, 6, 10))
	past = play(t, past, toFollowHeir(day(2025, 6, 12), baby))
	if noted := of[retirement.SurvivorNoted](past); len(noted) != 1 || noted[0].Survivor.Relation != retirement.Daughter {
		t.Fatalf("noted %+v", noted)
	}
	grant := toGrantShares(day(2025, 8, 1), dead)
	grant.Survivors = append(grant.Survivors, retirement.Payee{Person: baby.NationalNumber, Account: "W-1"})
	play(t, past, grant, payShare(month(2025, 8), day(2025, 8, 1), dead, baby))
}

// TestStrangersChangeNothing: only the family of the dead is noted.
func TestStrangersChangeNothing(t *testing.T) {
	t.Parallel()
	past, _ := shared(t)
	stranger := domain.KnownPerson{NationalNumber: "100000000077", DateOfBirth: day(2000, 1, 1)}
	dead := child("100000000078", domain.Male, day(2000, 1, 1))
	dead.Deceased = true
	for _, p := range []domain.KnownPerson{stranger, dead, theWidow(), theSon()} {
		if after := play(t, past, toFollowHeir(day(2025, 5, 1), p)); len(after) != len(past) {
			t.Errorf("noted %+v", after[len(past):])
		}
	}
	if after := play(t, awarded(t), toFollowHeir(day(2025, 5, 1), theSon())); len(of[retirement.SurvivorNoted](after)) != 0 {
		t.Error("the living leave nobody")
	}
}
