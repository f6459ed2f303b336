package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

func pass(today domain.Date) retirement.PassDay { return retirement.PassDay{By: policyOn(today)} }

func prove(today domain.Date) retirement.GiveProof {
	return retirement.GiveProof{By: on(today), Person: retiree(), How: retirement.Biometric, On: today, Paper: paper}
}

// TestProofOverdueSuspendsAndResumes: overdue on the day after, suspended after
// the grace, and paid again with arrears once it is given.
func TestProofOverdueSuspendsAndResumes(t *testing.T) {
	t.Parallel()
	past := paidThrough(t, month(2025, 7))
	if quiet := play(t, past, pass(day(2025, 7, 10))); len(quiet) != len(past) {
		t.Fatalf("the last day is in time: %+v", quiet[len(past):])
	}
	past = play(t, past, pass(day(2025, 7, 11)))
	overdue := of[retirement.ProofOverdue](past)
	if len(overdue) != 1 || overdue[0].Due != day(2025, 7, 10) || overdue[0].SuspendOn != day(2025, 9, 9) {
		t.Fatalf("overdue %+v", overdue)
	}
	past = play(t, past, toPay(month(2025, 8)), pass(day(2025, 9, 8)))
	if len(of[retirement.Suspended](past)) != 0 {
		t.Fatal("suspended within the grace")
	}
	past = play(t, past, pass(day(2025, 9, 9)), pass(day(2025, 9, 10)))
	if held := of[retirement.Suspended](past); len(held) != 1 || held[0].Cause != retirement.ProofMissing || held[0].From != day(2025, 9, 9) {
		t.Fatalf("suspended %+v", held)
	}
	if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), toPay(month(2025, 9))); !domain.IsRule(err, retirement.RuleSuspended) {
		t.Fatalf("paid while suspended: %v", err)
	}
	past = play(t, past, prove(day(2025, 12, 3)))
	monthly := of[retirement.Awarded](past)[0].Monthly
	if got := ledger(past, pensioner).Arrears; got != 3*monthly {
		t.Errorf("arrears of %s for September, October and November at %s", got, monthly)
	}
	past = play(t, past, toPay(month(2025, 12)))
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Net != 4*monthly {
		t.Errorf("December brings %s", last.Net)
	}
	if given := of[retirement.ProofGiven](past)[0]; given.Next != day(2026, 12, 3) {
		t.Errorf("next proof by %s", given.Next)
	}
}

// TestPassDayAtOnce: one that comes late decides all that is due.
func TestPassDayAtOnce(t *testing.T) {
	t.Parallel()
	past := play(t, awarded(t), pass(day(2026, 1, 1)))
	if len(of[retirement.ProofOverdue](past)) != 1 || len(of[retirement.Suspended](past)) != 1 {
		t.Errorf("passed %+v", past)
	}
}

// TestCardExpiryCallsForAProof within the law's days, but not of one who has given it since.
func TestCardExpiryCallsForAProof(t *testing.T) {
	t.Parallel()
	follow := retirement.FollowCard{By: policyOn(day(2024, 10, 1)), Person: retiree()}
	past := play(t, awarded(t), follow, follow)
	if due := of[retirement.ProofDue](past); len(due) != 1 || due[0].By != day(2024, 11, 30) {
		t.Errorf("due %+v", due)
	}
	past = play(t, past, prove(day(2024, 10, 20)))
	if again := play(t, past, follow); len(again) != len(past) {
		t.Errorf("a replay calls for another proof: %+v", again[len(past):])
	}
}

// TestOfficerSuspends and resumes; two causes hold until both are gone.
func TestOfficerSuspends(t *testing.T) {
	t.Parallel()
	hold := func(today domain.Date, cause retirement.SuspensionCause) retirement.Suspend {
		return retirement.Suspend{By: on(today), Cause: cause, Reason: "تدقيق", Paper: paper}
	}
	free := func(today domain.Date, cause retirement.SuspensionCause) retirement.Resume {
		return retirement.Resume{By: on(today), Person: retiree(), Cause: cause, Reason: "انتهى التدقيق"}
	}
	past := play(t, paidThrough(t, month(2024, 8)),
		hold(day(2024, 9, 1), retirement.UnderInquiry), hold(day(2024, 9, 2), retirement.NoAccount), free(day(2024, 10, 1), retirement.UnderInquiry))
	if got := ledger(past, pensioner).Arrears; got != 0 {
		t.Errorf("arrears of %s while it is still suspended", got)
	}
	past = play(t, past, free(day(2024, 11, 1), retirement.NoAccount), toPay(month(2024, 11)))
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; last.Arrears != 2*last.Amount {
		t.Errorf("September and October are owed: %+v", last)
	}
}

// TestTerminationAndItsCorrection: what was paid after it is claimed back; a wrong one leaves nothing behind.
func TestTerminationAndItsCorrection(t *testing.T) {
	t.Parallel()
	end := retirement.Terminate{By: on(day(2024, 12, 10)), Cause: retirement.Reemployed, On: day(2024, 10, 31), Reason: "أعيد تعيينه", Paper: paper}
	past := play(t, paidThrough(t, month(2024, 12)), end)
	monthly := of[retirement.Awarded](past)[0].Monthly
	if got := ledger(past, pensioner).Outstanding(); got != 2*monthly {
		t.Errorf("%s is owed for two months at %s", got, monthly)
	}
	lift := retirement.LiftTermination{By: on(day(2025, 3, 20)), Person: retiree(), From: day(2024, 11, 1), Reason: "أُنهي خطأً", Paper: paper}
	wrong := play(t, past, lift)
	if got := ledger(wrong, pensioner); got.Outstanding() != 0 || got.Arrears != 2*monthly {
		t.Errorf("put back: %s outstanding, %s of arrears for January and February", got.Outstanding(), got.Arrears)
	}
	lift.From = day(2025, 2, 1)
	later := play(t, past, lift)
	if got := ledger(later, pensioner); got.Outstanding() != 2*monthly || got.Arrears != monthly {
		t.Errorf("due again: %s outstanding, %s of arrears for February", got.Outstanding(), got.Arrears)
	}
}
