package retirement_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// due asks what a history gives a person on a day.
func due(t *testing.T, past []domain.Event, n domain.NationalNumber, on domain.Date) domain.Entitlement {
	t.Helper()
	s := retirement.Decider.Fold(past)
	s.Case.NationalNumber = pensioner
	e, err := retirement.Entitlement(s, n, book, on)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range e.Steps {
		if step.Key == "" || step.Text.En == "" || step.Text.Ar == "" || step.Text.Ckb == "" {
			t.Errorf("a step that does not say itself: %+v", step)
		}
	}
	return e
}

// expect compares status and amount, and asks for steps.
func expect(t *testing.T, e domain.Entitlement, status domain.EntitlementStatus, amount string, steps ...string) {
	t.Helper()
	if e.Status != status || e.Amount.String() != amount {
		t.Errorf("on %s: %s %s, not %s %s", e.On, e.Status, e.Amount, status, amount)
	}
	for _, key := range steps {
		if !hasStep(e.Steps, key) {
			keys := make([]string, len(e.Steps))
			for i, s := range e.Steps {
				keys[i] = s.Key
			}
			t.Errorf("on %s: no step %s in %v", e.On, key, keys)
		}
	}
}

func TestEntitlementBeforeThePension(t *testing.T) {
	t.Parallel()
	expect(t, due(t, nil, pensioner, granted), domain.EntitlementNone, "0", "pension.none")
	expect(t, due(t, play(t, nil, toRecord(granted), toClaim(granted)), pensioner, granted), domain.EntitlementPending, "0", "pension.claimed")
	expect(t, due(t, assessed(t), pensioner, granted), domain.EntitlementPending, "0", "pension.claimed", "pension.monthly")
	refused := play(t, assessed(t), retirement.Refuse{By: on(granted), Paper: paper, Reason: "خدمة غير مثبتة"})
	expect(t, due(t, refused, pensioner, granted), domain.EntitlementNone, "0", "pension.refused")
}

func TestEntitlementOfAGratuity(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Service = served(10, 0, 0).Service
	past := play(t, nil, record, toClaim(granted), toAssess(granted), retirement.AwardGratuity{By: on(granted), Person: retiree(), Paper: paper})
	expect(t, due(t, past, pensioner, granted), domain.EntitlementDue, "20000000", "pension.gratuity")
	past = play(t, past, retirement.PayGratuity{By: on(granted), Person: retiree()})
	expect(t, due(t, past, pensioner, granted), domain.EntitlementEnded, "0", "pension.gratuity_payment")
}

// TestEntitlementOfAPension: what is explained is what is paid.
func TestEntitlementOfAPension(t *testing.T) {
	t.Parallel()
	past := paidThrough(t, month(2024, 9))
	e := due(t, past, pensioner, day(2024, 9, 15))
	expect(t, e, domain.EntitlementDue, "931250", "pension.awarded", "pension.basic", "pension.cost_of_living", "pension.certificate", "pension.increase", "pension.monthly", "pension.proof_due")
	if paid := of[retirement.Paid](past); paid[2].Amount != e.Amount {
		t.Errorf("paid %s, explained %s", paid[2].Amount, e.Amount)
	}
	for _, s := range e.Steps {
		if s.Key == "pension.increase" && (s.Source != "Cabinet decision 23599/2023" || s.From != day(2023, 11, 1) || s.Parameter != "pension.increase" || s.Unverified) {
			t.Errorf("the increase names no source: %+v", s)
		}
	}
	expect(t, due(t, past, pensioner, day(2024, 6, 30)), domain.EntitlementLater, "0", "pension.later")
}

func TestEntitlementOfADebtor(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Service = []retirement.Period{
		{Employer: "وزارة التربية", From: day(1999, 7, 1), To: day(2022, 7, 1), Kind: retirement.OrdinaryService},
		{Employer: "عقد", From: day(2022, 7, 1), To: day(2024, 7, 1), Kind: retirement.UnpaidService, Salary: domain.Dinars(500_000)},
	}
	past := play(t, nil, record, toClaim(granted), toAssess(granted), toAward(granted))
	e := due(t, past, pensioner, granted)
	expect(t, e, domain.EntitlementDue, "931250", "pension.owed", "pension.deduction")
	i := slices.IndexFunc(e.Steps, func(s domain.Step) bool { return s.Key == "pension.deduction" })
	dinars(t, "deduction", e.Steps[i].Result, "232812")
}

// TestEntitlementOfAReassessedPension: each month rests on the service as it was reckoned for it.
func TestEntitlementOfAReassessedPension(t *testing.T) {
	t.Parallel()
	past := play(t, awarded(t),
		retirement.CorrectService{By: on(day(2024, 9, 30)), Service: served(20, 0, 0).Service, Paper: paper, Reason: "كتاب الخدمة"},
		retirement.Reassess{By: on(day(2024, 9, 30)), From: day(2024, 9, 1), Basis: earned(), Paper: paper, Reason: "كتاب الخدمة"})
	expect(t, due(t, past, pensioner, day(2024, 8, 31)), domain.EntitlementDue, "931250")
	expect(t, due(t, past, pensioner, day(2024, 9, 1)), domain.EntitlementDue, "741250", "pension.reassessed")
}

// TestEntitlementWithoutProof: suspended, with the reason; and paid again with arrears.
func TestEntitlementWithoutProof(t *testing.T) {
	t.Parallel()
	past := paidThrough(t, month(2025, 7))
	past = play(t, past, retirement.PassDay{By: policyOn(day(2025, 7, 11))})
	expect(t, due(t, past, pensioner, day(2025, 7, 12)), domain.EntitlementDue, "931250", "pension.proof_overdue")
	past = play(t, past, retirement.PassDay{By: policyOn(day(2025, 10, 1))})
	expect(t, due(t, past, pensioner, day(2025, 10, 2)), domain.EntitlementSuspended, "0", "pension.suspended")
	past = play(t, past, retirement.GiveProof{By: on(day(2025, 12, 5)), Person: retiree(), How: retirement.InPerson, On: day(2025, 12, 5), Paper: paper})
	expect(t, due(t, past, pensioner, day(2025, 12, 6)), domain.EntitlementDue, "931250", "pension.arrears", "pension.proof_due")
}

// TestEntitlementAfterTheDeath: the pensioner's part of the month, then the survivors' shares; and all of it put back.
func TestEntitlementAfterTheDeath(t *testing.T) {
	t.Parallel()
	died := day(2024, 9, 11)
	dead := play(t, paidThrough(t, month(2024, 9)), toFollow(day(2024, 9, 20), deadOn(died)))
	expect(t, due(t, dead, pensioner, day(2024, 9, 11)), domain.EntitlementDue, "341458", "pension.part_month") // 11 of 30 days
	expect(t, due(t, dead, pensioner, day(2024, 9, 12)), domain.EntitlementEnded, "0", "pension.died", "pension.last_due", "pension.owed")
	expect(t, due(t, dead, widow, day(2024, 9, 21)), domain.EntitlementPending, "0", "pension.survivor", "pension.share_undecided")
	expect(t, due(t, dead, "100000000002", day(2024, 9, 21)), domain.EntitlementNone, "0", "pension.none")

	shared := play(t, dead, toGrantShares(day(2024, 10, 5), deadOn(died)))
	expect(t, due(t, shared, widow, day(2024, 9, 5)), domain.EntitlementLater, "0", "pension.later")
	expect(t, due(t, shared, widow, day(2024, 9, 12)), domain.EntitlementDue, "196598", "pension.part_month", "pension.shares", "pension.own_share") // a third of 19 days
	expect(t, due(t, shared, widow, day(2024, 10, 1)), domain.EntitlementDue, "310417")
	expect(t, due(t, shared, son, day(2024, 10, 1)), domain.EntitlementDue, "310417", "pension.share_until")
	expect(t, due(t, shared, daughter, day(2024, 10, 1)), domain.EntitlementDue, "310416")
	expect(t, due(t, shared, son, day(2028, 6, 1)), domain.EntitlementEnded, "0", "pension.no_share")
	expect(t, due(t, shared, widow, day(2028, 6, 1)), domain.EntitlementDue, "465625", "pension.share_redistributed")

	back := play(t, shared, toFollow(day(2024, 11, 1), retiree()))
	expect(t, due(t, back, pensioner, day(2024, 11, 2)), domain.EntitlementDue, "931250", "pension.awarded")
	expect(t, due(t, back, widow, day(2024, 11, 2)), domain.EntitlementEnded, "0", "pension.pensioner_lives")
}

// TestEntitlementEnded: for another reason than death, and for a time.
func TestEntitlementEnded(t *testing.T) {
	t.Parallel()
	past := play(t, awarded(t), retirement.Terminate{By: on(day(2024, 8, 15)), Cause: retirement.Reemployed, On: day(2024, 8, 10), Reason: "إعادة تعيين", Paper: paper})
	expect(t, due(t, past, pensioner, day(2024, 8, 10)), domain.EntitlementDue, "310417", "pension.part_month")
	expect(t, due(t, past, pensioner, day(2024, 8, 11)), domain.EntitlementEnded, "0", "pension.terminated")
	past = play(t, past, retirement.LiftTermination{By: on(day(2025, 2, 2)), Person: retiree(), From: day(2025, 2, 1), Reason: "انتهاء التعيين", Paper: paper})
	expect(t, due(t, past, pensioner, day(2024, 12, 1)), domain.EntitlementEnded, "0", "pension.terminated")
	expect(t, due(t, past, pensioner, day(2025, 2, 1)), domain.EntitlementDue, "931250")

	void := retiree()
	void.Cancelled = true
	past = play(t, awarded(t), retirement.Follow{By: policyOn(granted), Person: void})
	expect(t, due(t, past, pensioner, granted), domain.EntitlementSuspended, "0", "pension.void")
}

// TestEntitlementUnderSilentLaw fails, and says on what the law is silent.
func TestEntitlementUnderSilentLaw(t *testing.T) {
	t.Parallel()
	died := day(2024, 9, 11)
	shared := play(t, paidThrough(t, month(2024, 9)), toFollow(day(2024, 9, 20), deadOn(died)), toGrantShares(day(2024, 10, 5), deadOn(died)))
	for _, n := range []domain.NationalNumber{pensioner, widow} {
		if _, err := retirement.Entitlement(retirement.Decider.Fold(shared), n, nil, day(2024, 10, 1)); !domain.IsRule(err, domain.RuleNoLaw) {
			t.Errorf("%s: %v", n, err)
		}
	}
	if _, err := retirement.Entitlement(retirement.Decider.Fold(assessed(t)), pensioner, nil, granted); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("%v", err)
	}
}
