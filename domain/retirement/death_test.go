package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// TestDeathEndsThePension as of the day of death: what was paid for later time
// is claimed back to the dinar, and the survivors' claim is opened.
func TestDeathEndsThePension(t *testing.T) {
	t.Parallel()
	past := play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), deadOn(day(2025, 1, 12))))
	monthly := of[retirement.Awarded](past)[0].Monthly
	debt := of[retirement.ReceivableBooked](past)[0]
	january := retirement.Prorate(monthly, month(2025, 1), day(2025, 1, 13), domain.Date{})
	if debt.Amount != january+2*monthly || len(debt.Months) != 3 || debt.Months[0].Month != month(2025, 1) || debt.Debtor != pensioner || debt.Cause != retirement.ByDeath {
		t.Errorf("booked %+v; due back are %s and twice %s", debt, january, monthly)
	}
	opened := of[retirement.SurvivorsClaimOpened](past)[0]
	if len(opened.Candidates) != 3 || opened.On != day(2025, 1, 12) {
		t.Fatalf("opened %+v", opened)
	}
	for i, want := range []retirement.Relation{retirement.Spouse, retirement.Son, retirement.Daughter} {
		if opened.Candidates[i].Relation != want {
			t.Errorf("candidate %d is a %s", i, opened.Candidates[i].Relation)
		}
	}
	if opened.Candidates[0].CivilStatus != domain.Widowed {
		t.Errorf("the widow is %s", opened.Candidates[0].CivilStatus)
	}
}

// TestFollowingTwiceChangesNothing: a replay of the policies decides nothing new.
func TestFollowingTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	for _, p := range []domain.KnownPerson{retiree(), deadOn(day(2025, 1, 12)), deadOn(domain.Date{}), deadOn(day(2025, 1, 0))} {
		follow := toFollow(day(2025, 3, 25), p)
		past := play(t, paidThrough(t, month(2025, 3)), follow)
		if again := play(t, past, follow); len(again) != len(past) {
			t.Errorf("followed again: %+v", again[len(past):])
		}
	}
}

// TestUnknownDayOfDeathIsTheLatest: what is unknown is never held against anybody.
func TestUnknownDayOfDeathIsTheLatest(t *testing.T) {
	t.Parallel()
	past := play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), deadOn(month(2025, 1))))
	if died := of[retirement.PensionerDied](past)[0]; died.On != day(2025, 1, 31) || died.Known != month(2025, 1) {
		t.Errorf("died %+v", died)
	}
	past = play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), deadOn(domain.Date{})))
	if died := of[retirement.PensionerDied](past)[0]; died.On != day(2025, 3, 25) {
		t.Errorf("died %+v", died)
	}
}

// TestDeathRedated: a corrected date moves what is owed, both ways.
func TestDeathRedated(t *testing.T) {
	t.Parallel()
	dead := play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), deadOn(day(2025, 1, 31))))
	monthly := of[retirement.Awarded](dead)[0].Monthly
	for _, c := range []struct {
		to   domain.Date
		owed domain.Money
	}{
		{day(2025, 2, 28), monthly + retirement.Prorate(monthly, month(2025, 2), day(2025, 3, 1), domain.Date{})},
		{day(2024, 12, 31), 3 * monthly},
		{day(2025, 3, 31), 0},
	} {
		past := play(t, dead, toFollow(day(2025, 3, 31), deadOn(c.to)))
		if got := ledger(past, pensioner).Outstanding(); got != c.owed {
			t.Errorf("dead since %s: %s is owed, not %s", c.to, got, c.owed)
		}
	}
}

// TestAliveAgain has everything back: what was recovered and what was missed is
// owed as arrears, the receivable is cancelled, the survivors owe what they got.
func TestAliveAgain(t *testing.T) {
	t.Parallel()
	dead := deadOn(day(2025, 1, 31))
	past := play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), dead))
	debt := of[retirement.ReceivableBooked](past)[0]
	monthly := of[retirement.Awarded](past)[0].Monthly
	past = play(t, past,
		retirement.Recover{By: on(day(2025, 4, 2)), Receivable: debt.ID, Amount: monthly / 2, Paper: paper},
		toGrantShares(day(2025, 4, 5), dead),
		retirement.PaySurvivors{By: on(day(2025, 4, 10)), Month: month(2025, 4), Person: dead, Survivor: theWidow()},
		toFollow(day(2025, 6, 15), retiree()))
	if got := of[retirement.ReceivableCancelled](past); len(got) != 1 || got[0].Outstanding != debt.Amount-monthly/2 || got[0].Refunds[0].Amount != monthly/2 {
		t.Errorf("cancelled %+v", got)
	}
	own := ledger(past, pensioner)
	if want := monthly/2 + 2*monthly; own.Arrears != want || own.Outstanding() != 0 {
		t.Errorf("arrears of %s, not %s (half recovered, April and May missed); %s outstanding", own.Arrears, want, own.Outstanding())
	}
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Payee != widow || ledger(past, widow).Outstanding() != last.Amount+last.Arrears {
		t.Errorf("the widow got %s and owes %s", last.Net, ledger(past, widow).Outstanding())
	}
	if len(of[retirement.SurvivorsClaimClosed](past)) != 1 {
		t.Error("the survivors' claim is still open")
	}
	past = play(t, past, toPay(month(2025, 6)))
	paid = of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Net != monthly+own.Arrears {
		t.Errorf("June brings %s", last.Net)
	}
	for _, f := range retirement.Decider.Fold(past).Family.Facts {
		if f.CivilStatus == domain.Widowed {
			t.Errorf("%s is still a widow", f.NationalNumber)
		}
	}
}

// TestDeathInService opens the survivors' claim, and a pension is granted on it.
func TestDeathInService(t *testing.T) {
	t.Parallel()
	died := deadOn(day(2024, 7, 1))
	claim := toClaim(granted)
	claim.Person, claim.Kind = died, retirement.DeathInService
	assess, award := toAssess(granted), toAward(granted)
	assess.Person, award.Person = died, died
	past := play(t, nil, toRecord(granted), toFollow(granted, died), claim, assess, award, toGrantShares(day(2024, 9, 1), died),
		retirement.PaySurvivors{By: on(day(2024, 9, 2)), Month: month(2024, 9), Person: died, Survivor: theSon()})
	paid := of[retirement.Paid](past)[0]
	if paid.Amount == 0 || paid.Arrears < paid.Amount || ledger(past, pensioner).Outstanding() != 0 {
		t.Errorf("paid %+v", paid)
	}
}

// TestRecordedAfterTheDeath: the policies came before there was a case; the case notes the death itself.
func TestRecordedAfterTheDeath(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Person, record.Family = deadOn(day(2024, 7, 1)), family()
	past := play(t, nil, record)
	if len(of[retirement.PensionerDied](past)) != 1 || len(of[retirement.SurvivorsClaimOpened](past)[0].Candidates) != 3 {
		t.Errorf("recorded %+v", past)
	}
}

// TestVoidRecordPaysNothing until it is in force again, with arrears.
func TestVoidRecordPaysNothing(t *testing.T) {
	t.Parallel()
	void := retiree()
	void.Cancelled = true
	past := play(t, paidThrough(t, month(2024, 9)), toFollow(day(2024, 10, 1), void))
	if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), toPay(month(2024, 10))); !domain.IsRule(err, retirement.RuleVoid) {
		t.Errorf("paid on a void record: %v", err)
	}
	past = play(t, past, toFollow(day(2024, 12, 1), retiree()))
	if got := ledger(past, pensioner).Arrears; got != 2*of[retirement.Awarded](past)[0].Monthly {
		t.Errorf("arrears of %s for two months", got)
	}
}
