package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// TestVoidAndDead: on a cancelled record nobody is paid, nothing is granted, and nobody is cleared.
func TestVoidAndDead(t *testing.T) {
	t.Parallel()
	past, dead := sharedThrough(t, month(2025, 1))
	void := dead
	void.Cancelled = true
	past = play(t, past, toFollow(day(2025, 2, 2), void))
	domaintest.Run(t, retirement.Decider, []refused{
		no("a share is paid", past, payShare(month(2025, 2), day(2025, 2, 3), void, theWidow()), retirement.RuleVoid, ""),
		no("a share is paid, as the case says", past, payShare(month(2025, 2), day(2025, 2, 3), dead, theWidow()), retirement.RuleVoid, ""),
		no("shares are granted", past, toGrantShares(day(2025, 2, 3), void), retirement.RuleVoid, ""),
		no("cleared", past, clearance(day(2025, 2, 3)), retirement.RuleVoid, ""),
	})
	expect(t, due(t, past, widow, day(2025, 2, 3)), domain.EntitlementSuspended, "0", "pension.void")
}

// TestTimeToProve: who comes back to life, or to a record in force, is not suspended the day after.
func TestTimeToProve(t *testing.T) {
	t.Parallel()
	void := retiree()
	void.Cancelled = true
	proofDue := day(2025, 7, 10)
	for name, commands := range map[string][]retirement.Command{
		"the grace ran out while dead": {pass(day(2025, 7, 11)), toFollow(day(2025, 7, 20), deadOn(day(2025, 7, 15))), toFollow(day(2025, 10, 18), retiree())},
		"it fell due while void":       {toFollow(day(2025, 6, 30), void), toFollow(day(2025, 10, 18), retiree())},
	} {
		past := play(t, awarded(t), commands...)
		if proof := retirement.Decider.Fold(past).Proof; !proof.Due.After(day(2025, 10, 18)) || proof.Overdue || proof.Due == proofDue {
			t.Errorf("%s: %+v", name, proof)
		}
		if after := play(t, past, pass(day(2025, 10, 19))); len(after) != len(past) {
			t.Errorf("%s: %+v", name, after[len(past):])
		}
	}
}

// TestNoDinarFromRounding: what the dead and the survivors are due in the month of the death is one month's pension.
func TestNoDinarFromRounding(t *testing.T) {
	t.Parallel()
	for died := day(2024, 9, 1); died.Before(day(2024, 11, 1)); died = died.AddDays(1) {
		for _, average := range []int64{950_000, 950_001, 950_007} {
			assess, dead := toAssess(granted), deadOn(died)
			assess.Basis.AverageSalary = domain.Dinars(average)
			past := play(t, nil, toRecord(granted), toClaim(granted), assess, toAward(granted), toFollow(day(2024, 11, 3), dead), toGrantShares(day(2024, 12, 3), dead))
			var sum domain.Money
			for _, n := range []domain.NationalNumber{pensioner, widow, son, daughter} {
				for _, m := range ledger(past, n).Settled {
					if m.Month == monthOf(died) {
						sum += m.Amount
					}
				}
			}
			if monthly := of[retirement.Awarded](past)[0].Monthly; sum != monthly {
				t.Errorf("died %s: %s of %s", died, sum, monthly)
			}
		}
	}
}

// TestWithdrawnEvidence: a forged paper never showed anything; studies do not end a lasting disability.
func TestWithdrawnEvidence(t *testing.T) {
	t.Parallel()
	past, _ := sharedThrough(t, month(2025, 1))
	file := retirement.FileEvidence{By: on(day(2025, 2, 2)), Survivor: son, Disabled: true, From: day(2025, 1, 1), Paper: paper}
	study := retirement.FileEvidence{By: on(day(2028, 1, 2)), Survivor: son, Studying: retirement.AtSchool, From: day(2028, 1, 1), Until: day(2028, 6, 30), Paper: paper}
	past = play(t, past, file, study)
	expect(t, due(t, past, son, day(2033, 3, 2)), domain.EntitlementDue, "310417")
	withdraw := retirement.WithdrawEvidence{By: on(day(2028, 3, 2)), Evidence: "E1", Reason: "مزوّر", Paper: paper}
	domaintest.Run(t, retirement.Decider, []refused{
		no("of an unknown paper", past, change(withdraw, func(c *retirement.WithdrawEvidence) { c.Evidence = "E9" }), retirement.RuleNoEvidence, "evidence"),
		no("twice", play(t, past, withdraw), withdraw, retirement.RuleNoEvidence, "evidence"),
		no("before it began", past, change(withdraw, func(c *retirement.WithdrawEvidence) { c.Until = day(2024, 12, 31) }), retirement.RuleUntil, "until"),
		no("later than it ends", past, change(withdraw, func(c *retirement.WithdrawEvidence) { c.Evidence, c.Until = "E2", day(2028, 7, 1) }), retirement.RuleUntil, "until"),
		no("without a reason", past, change(withdraw, func(c *retirement.WithdrawEvidence) { c.Reason = "" }), domain.RuleRequired, "reason"),
	})
	past = play(t, past, withdraw, pass(day(2028, 7, 1)))
	domaintest.ReadsBack(t, retirement.Codec, past)
	expect(t, due(t, past, son, day(2033, 3, 2)), domain.EntitlementEnded, "0", "pension.no_share")
	if changed := of[retirement.SharesChanged](past); changed[len(changed)-1].From != day(2028, 7, 1) {
		t.Errorf("changed %+v", changed)
	}
	ended := play(t, past, change(withdraw, func(c *retirement.WithdrawEvidence) { c.Evidence, c.Until = "E2", day(2028, 5, 31) }))
	expect(t, due(t, ended, son, day(2028, 6, 2)), domain.EntitlementEnded, "0", "pension.no_share")
}

// TestExplainedInParts: a month in which the pension changes says both parts.
func TestExplainedInParts(t *testing.T) {
	t.Parallel()
	past := play(t, paidThrough(t, month(2025, 5)),
		retirement.CorrectService{By: on(day(2025, 6, 2)), Service: served(35, 0, 0).Service, Paper: paper, Reason: "x"},
		retirement.Reassess{By: on(day(2025, 6, 20)), From: day(2025, 6, 16), Basis: earned(), Paper: paper, Reason: "x"})
	e := due(t, past, pensioner, day(2025, 6, 20))
	var sum domain.Money
	for _, s := range e.Steps {
		if s.Key == "pension.part_month" {
			sum += s.Result
		}
	}
	if sum == 0 || sum != e.Amount {
		t.Errorf("the parts come to %s, the month to %s", sum, e.Amount)
	}
}
