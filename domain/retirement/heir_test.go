package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// sharedThrough has all shares of 2025 paid through a month, after the death on 31 December 2024.
func sharedThrough(t *testing.T, last domain.Date, heirs ...domain.KnownPerson) ([]domain.Event, domain.KnownPerson) {
	dead := deadOn(day(2024, 12, 31))
	follow, grant := toFollow(day(2025, 1, 2), dead), toGrantShares(day(2025, 1, 3), dead)
	if len(heirs) > 0 {
		follow.Family, grant.Survivors = heirs, nil
		for _, h := range heirs {
			grant.Survivors = append(grant.Survivors, retirement.Payee{Person: h.NationalNumber, Account: "H-1"})
		}
	}
	past := play(t, paidThrough(t, month(2024, 12)), follow, grant)
	for m := month(2025, 1); !m.After(last); m = monthAfter(m) {
		for _, h := range follow.Family {
			past = play(t, past, payShare(m, m.Latest(), dead, h))
		}
	}
	return past, dead
}

// remarried is the widow with a second marriage.
func remarried(status domain.MarriageStatus, from, ended domain.Date) domain.KnownPerson {
	w := theWidow()
	w.Marriages = append(w.Marriages, domain.KnownMarriage{Marriage: "marriage-2", Spouse: "417092856099", Status: status, From: from, Ended: ended})
	return w
}

// TestMarriageLearnedLate ends the share with the wedding, not with the day on
// which it was learned; and once it is void, she has what one who never married has.
func TestMarriageLearnedLate(t *testing.T) {
	t.Parallel()
	past, _ := sharedThrough(t, month(2025, 8))
	share := ledger(past, widow).Settled[0].Amount
	past = play(t, past, toFollowHeir(day(2025, 9, 3), remarried(domain.MarriageInForce, day(2025, 2, 1), domain.Date{})))
	domaintest.ReadsBack(t, retirement.Codec, past)
	if owes := ledger(past, widow).Outstanding(); owes != 7*share {
		t.Errorf("owes %s for February to August, not seven times %s", owes, share)
	}
	if changed := of[retirement.SharesChanged](past); len(changed) != 1 || changed[0].From != day(2025, 2, 1) || changed[0].Shares[0].Reason != retirement.ShareMarried {
		t.Errorf("changed %+v", changed)
	}
	past = play(t, past, toFollowHeir(day(2025, 12, 3), remarried(domain.MarriageVoid, day(2025, 2, 1), domain.Date{})))
	for _, n := range []domain.NationalNumber{widow, son, daughter} {
		if a := ledger(past, n); a.Outstanding() != 0 || a.Arrears != 0 {
			t.Errorf("%s owes %s and is owed %s", n, a.Outstanding(), a.Arrears)
		}
	}
}

// TestMarriageThatEnded: the share comes back with the end of it, not with its beginning.
func TestMarriageThatEnded(t *testing.T) {
	t.Parallel()
	past, dead := sharedThrough(t, month(2025, 1))
	past = play(t, past, toFollowHeir(day(2025, 2, 3), remarried(domain.MarriageInForce, day(2025, 2, 1), domain.Date{})))
	for m := month(2025, 2); !m.After(month(2025, 12)); m = monthAfter(m) {
		past = play(t, past, payShare(m, m.Latest(), dead, theSon()))
	}
	w := remarried(domain.MarriageWidowed, day(2025, 2, 1), day(2025, 12, 20))
	past = play(t, past, toFollowHeir(day(2025, 12, 31), w))
	if a := ledger(past, widow); a.Arrears != 0 || a.Outstanding() != 0 {
		t.Errorf("owed %s for the time of her second marriage", a.Arrears)
	}
	play(t, past, payShare(month(2026, 1), day(2026, 1, 5), dead, w))
	if changed := of[retirement.SharesChanged](past); changed[len(changed)-1].From != day(2026, 1, 1) {
		t.Errorf("changed %+v", changed)
	}
}

// TestReturnAfterADivorce: the time between was time of a share.
func TestReturnAfterADivorce(t *testing.T) {
	t.Parallel()
	d := child(daughter, domain.Female, day(2000, 2, 1))
	d.CivilStatus = domain.Divorced
	m := domain.KnownMarriage{Marriage: "m-3", Spouse: "417092856099", Status: domain.MarriageDivorced, From: day(2020, 1, 1), Ended: day(2024, 6, 1)}
	d.Marriages = []domain.KnownMarriage{m}
	past, _ := sharedThrough(t, month(2025, 7), theWidow(), theSon(), d)
	share := ledger(past, daughter).Settled[6].Amount
	d.CivilStatus = domain.Married
	m.Status, m.Ended, m.Resumed = domain.MarriageInForce, domain.Date{}, day(2025, 6, 20)
	d.Marriages = []domain.KnownMarriage{m}
	past = play(t, past, toFollowHeir(day(2025, 7, 31), d), toFollowHeir(day(2025, 8, 30), d))
	if owes := ledger(past, daughter).Outstanding(); owes != share {
		t.Errorf("owes %s, and had %s for July", owes, share)
	}
}

// TestBirthCorrected: a share that ended by age before it was granted was never due.
func TestBirthCorrected(t *testing.T) {
	t.Parallel()
	past, _ := sharedThrough(t, month(2025, 8))
	s := theSon()
	s.DateOfBirth = day(2006, 5, 10)
	past = play(t, past, toFollowHeir(day(2025, 9, 3), s))
	domaintest.ReadsBack(t, retirement.Codec, past)
	changed := of[retirement.SharesChanged](past)
	if len(changed) != 1 || changed[0].From != day(2025, 1, 1) || changed[0].Shares[1].Reason != retirement.ShareOfAge || changed[0].Monthly == 0 || !changed[0].Until.IsZero() {
		t.Fatalf("changed %+v", changed)
	}
	if got := ledger(past, son).Outstanding(); got != 8*ledger(sharedOnly(t), son).Settled[0].Amount {
		t.Errorf("owes %s", got)
	}
}

func sharedOnly(t *testing.T) []domain.Event {
	past, _ := sharedThrough(t, month(2025, 8))
	return past
}

// TestYearOnlyDeathOfASurvivor: nobody waits for the end of the year, and no later day moves it.
func TestYearOnlyDeathOfASurvivor(t *testing.T) {
	t.Parallel()
	past, dead := sharedThrough(t, month(2025, 2))
	w := theWidow()
	w.Deceased, w.DateOfDeath = true, domain.NewDate(2025, 0, 0)
	past = play(t, past, toFollowHeir(day(2025, 3, 3), w))
	noted := len(past)
	past = play(t, past, toFollowHeir(day(2025, 9, 9), w))
	if len(past) != noted {
		t.Errorf("another day makes another death: %+v", past[noted:])
	}
	past = play(t, past, payShare(month(2025, 4), day(2025, 4, 9), dead, theSon()))
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Amount*2 != last.Monthly {
		t.Errorf("the two that are left have halves, not %s of %s", last.Amount, last.Monthly)
	}
}

// TestOutlived: a widow who was registered dead first, but died later than he, has a share until then.
func TestOutlived(t *testing.T) {
	t.Parallel()
	dead, w := deadOn(day(2024, 12, 31)), theWidow()
	w.Deceased, w.DateOfDeath = true, day(2025, 6, 1)
	follow := toFollow(day(2025, 7, 2), dead)
	follow.Family[0] = w
	past := play(t, paidThrough(t, month(2024, 12)), follow, toGrantShares(day(2025, 8, 3), dead))
	months := len(ledger(past, widow).Settled)
	if a := ledger(past, widow); months != 6 || a.Arrears == 0 {
		t.Errorf("%d months and %s are owed for January to June", months, a.Arrears)
	}
}

// TestNotOfTheFamily: an officer decides on a share that the civil record no longer supports.
func TestNotOfTheFamily(t *testing.T) {
	t.Parallel()
	past, dead := sharedThrough(t, month(2025, 1))
	w, s := theWidow(), theSon()
	w.Marriages[0].Status, s.Father = domain.MarriageVoid, domain.KnownParent{NationalNumber: "100000000099"}
	for _, p := range []domain.KnownPerson{w, s} {
		after := play(t, past, toFollowHeir(day(2025, 2, 3), p))
		if noted := of[retirement.SurvivorNoted](after); len(noted) != 1 || !noted[0].Waits || !noted[0].Survivor.Unrelated {
			t.Errorf("noted %+v", noted)
		}
		if !retirement.Decider.Fold(after).Family.Undecided() {
			t.Error("nobody is told")
		}
		if _, err := retirement.Decider.Decide(retirement.Decider.Fold(after), toGrantShares(day(2025, 2, 4), dead)); !domain.IsRule(err, retirement.RuleNotSurvivor) {
			t.Errorf("granted to one who is not of the family: %v", err)
		}
	}
}

// TestPosthumousChild shares from birth on: nobody owes for the months before it.
func TestPosthumousChild(t *testing.T) {
	t.Parallel()
	past, dead := sharedThrough(t, month(2025, 6), theWidow(), theSon())
	baby := child(daughter, domain.Female, day(2025, 6, 25))
	past = play(t, past, toFollowHeir(day(2025, 6, 27), baby), toGrantShares(day(2025, 8, 3), dead))
	if len(of[retirement.ReceivableBooked](past)) > 0 {
		t.Errorf("booked %+v", of[retirement.ReceivableBooked](past))
	}
	if a := ledger(past, daughter); len(a.Settled) != 1 || a.Settled[0].Month != month(2025, 7) {
		t.Errorf("the child is owed %+v", a.Settled)
	}
}
