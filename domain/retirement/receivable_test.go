package retirement_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// overpaid owes for two months after a termination that was lifted for later time.
func overpaid(t *testing.T) ([]domain.Event, string) {
	past := play(t, paidThrough(t, month(2024, 12)),
		retirement.Terminate{By: on(day(2024, 12, 10)), Cause: retirement.Reemployed, On: day(2024, 10, 31), Reason: "أعيد تعيينه", Paper: paper},
		retirement.LiftTermination{By: on(day(2025, 1, 1)), Person: retiree(), From: day(2025, 1, 1), Reason: "انتهت الخدمة", Paper: paper})
	return past, of[retirement.ReceivableBooked](past)[0].ID
}

func byInstalments(id string, amount domain.Money) retirement.PlanRecovery {
	return retirement.PlanRecovery{By: on(day(2025, 1, 3)), Receivable: id, Plan: retirement.Plan{From: pensioner, Instalment: amount}}
}

func clearance(today domain.Date) retirement.IssueClearance {
	return retirement.IssueClearance{By: on(today), Debtor: pensioner, Document: "RC-1"}
}

// TestRecoveryByInstalments: deducted month by month, to the last fils, then cleared.
func TestRecoveryByInstalments(t *testing.T) {
	t.Parallel()
	past, id := overpaid(t)
	monthly := of[retirement.Awarded](past)[0].Monthly
	quarter := monthly / 4 / domain.Dinar * domain.Dinar // never half a dinar, and never more than the law lets
	past = play(t, past, byInstalments(id, quarter))
	for m := month(2025, 1); !m.After(month(2025, 9)); m = monthAfter(m) {
		if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), clearance(m.Latest())); !domain.IsRule(err, retirement.RuleOwes) {
			t.Fatalf("cleared while something is outstanding: %v", err)
		}
		past = play(t, past, toPay(m))
	}
	paid := of[retirement.Paid](past)
	if last := paid[len(paid)-1]; ledger(past, pensioner).Outstanding() != 0 || last.Net < last.Amount-quarter {
		t.Errorf("%s outstanding; the last payment is %+v", ledger(past, pensioner).Outstanding(), last)
	}
	play(t, past, toPay(month(2025, 10)), clearance(day(2025, 10, 31)))
}

// TestTooHighAnInstalment: the refusal tells the highest one, and that one is accepted.
func TestTooHighAnInstalment(t *testing.T) {
	t.Parallel()
	past, id := overpaid(t)
	most := (of[retirement.Awarded](past)[0].Monthly / 4 / domain.Dinar) * domain.Dinar
	_, err := retirement.Decider.Decide(retirement.Decider.Fold(past), byInstalments(id, most+domain.Dinar))
	if !domain.IsRule(err, retirement.RuleInstalment) || !strings.Contains(err.Error(), " "+most.String()+" ") {
		t.Errorf("%v does not tell %s", err, most)
	}
	play(t, past, byInstalments(id, most))
}

// TestRecoveredAndWrittenOff: in one sum in part, the rest by the authority's decision.
func TestRecoveredAndWrittenOff(t *testing.T) {
	t.Parallel()
	past, id := overpaid(t)
	owed := ledger(past, pensioner).Outstanding()
	past = play(t, past,
		retirement.PlanRecovery{By: on(day(2025, 1, 3)), Receivable: id, Plan: retirement.Plan{LumpSumBy: day(2025, 2, 1)}},
		retirement.Recover{By: on(day(2025, 1, 9)), Receivable: id, Amount: domain.Dinars(1000), Paper: paper},
		retirement.WriteOff{By: on(day(2025, 1, 10)), Receivable: id, Reason: "تعذر الاستيفاء", Paper: paper},
		clearance(day(2025, 1, 11)))
	if off := of[retirement.WrittenOff](past)[0]; off.Amount != owed-domain.Dinars(1000) {
		t.Errorf("written off %s of %s", off.Amount, owed)
	}
}

// TestDeductedFromSurvivors: the dead man's debt is kept back from a share; when
// he lives, the survivor owes only what came out.
func TestDeductedFromSurvivors(t *testing.T) {
	t.Parallel()
	dead := deadOn(day(2025, 1, 31))
	past := play(t, paidThrough(t, month(2025, 3)), toFollow(day(2025, 3, 25), dead), toGrantShares(day(2025, 4, 1), dead))
	debt := of[retirement.ReceivableBooked](past)[0]
	share := of[retirement.SurvivorsAwarded](past)[0].Shares[0].Amount
	past = play(t, past,
		retirement.PlanRecovery{By: on(day(2025, 4, 2)), Receivable: debt.ID, Plan: retirement.Plan{From: widow, Instalment: share / 8}},
		payShare(month(2025, 4), day(2025, 4, 3), dead, theWidow()))
	paid := of[retirement.Paid](past)
	last := paid[len(paid)-1]
	if len(last.Deductions) != 1 || last.Net != last.Amount+last.Arrears-share/8 {
		t.Fatalf("paid %+v", last)
	}
	past = play(t, past, toFollow(day(2025, 5, 2), retiree()))
	if got := ledger(past, widow).Outstanding(); got != last.Net {
		t.Errorf("the widow owes %s and got %s", got, last.Net)
	}
	if own := ledger(past, pensioner); own.Outstanding() != 0 || own.Arrears != of[retirement.Awarded](past)[0].Monthly {
		t.Errorf("he is owed April alone: %s, and owes %s", own.Arrears, own.Outstanding())
	}
}
