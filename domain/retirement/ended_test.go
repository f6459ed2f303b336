package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// forTheDead claims, assesses and grants what the survivors of one who died in service are due.
func forTheDead(t *testing.T, past []domain.Event, at domain.Date, dead domain.KnownPerson) []domain.Event {
	return play(t, past,
		retirement.Claim{By: on(at), Person: dead, Kind: retirement.DeathInService, On: dead.DateOfDeath, Account: "x"},
		retirement.Assess{By: on(at), Person: dead, Basis: earned()}, retirement.Award{By: on(at), Person: dead, Paper: paper}, toGrantShares(at, dead))
}

// TestNoDeathIsADeadEnd: whatever came before, the survivors of one who dies can be given their shares.
func TestNoDeathIsADeadEnd(t *testing.T) {
	t.Parallel()
	at := day(2025, 7, 1)
	dead := deadOn(day(2025, 6, 20))
	refusing := retirement.Refuse{By: on(granted), Paper: paper, Reason: "x"}
	forTheDead(t, play(t, assessed(t), refusing, toFollow(day(2025, 6, 25), dead)), at, dead)

	wrong := play(t, paidThrough(t, month(2025, 5)),
		retirement.Terminate{By: on(day(2025, 6, 2)), Cause: retirement.AwardWrong, On: day(2025, 5, 31), Reason: "x", Paper: paper},
		toFollow(day(2025, 6, 25), dead))
	lift := retirement.LiftTermination{By: on(at), Person: dead, From: day(2025, 6, 1), Reason: "x", Paper: paper}
	domaintest.Run(t, retirement.Decider, []refused{
		no("shares of a pension that has ended", wrong, toGrantShares(at, dead), retirement.RuleLiftFirst, ""),
		no("due again after the death", wrong, change(lift, func(c *retirement.LiftTermination) { c.From = day(2025, 6, 21) }), retirement.RuleLiftedTooLate, "from"),
	})
	lifted := play(t, wrong, lift, toGrantShares(at, dead), payShare(month(2025, 7), at, dead, theWidow()))
	if june := ledger(lifted, pensioner).Arrears; june == 0 {
		t.Error("the days of June before the death are owed")
	}

	noDeath := deadOn(day(2024, 7, 5))
	past := forTheDead(t, play(t, nil, toRecord(granted), toFollow(granted, noDeath)), day(2024, 8, 3), noDeath)
	past = play(t, past, toFollow(day(2024, 9, 1), retiree()), toFollow(day(2025, 6, 25), dead))
	past = forTheDead(t, past, at, dead)
	if a := ledger(past, widow); a.Outstanding() != 0 {
		t.Errorf("the widow owes %s", a.Outstanding())
	}
}

// TestLivesAfterADeathInService: who was falsely dead may claim; what was paid out is owed back by those who got it.
func TestLivesAfterADeathInService(t *testing.T) {
	t.Parallel()
	dead, at := deadOn(day(2024, 7, 5)), day(2024, 8, 3)
	past := forTheDead(t, play(t, nil, toRecord(granted), toFollow(granted, dead)), at, dead)
	past = play(t, past,
		retirement.PayGratuity{By: on(at), Person: dead, Heir: retirement.Payee{Person: heir, Account: "H-9"}, Paper: paper},
		toFollow(day(2024, 9, 1), retiree()))
	if lump := of[retirement.GratuityPaid](past)[0].Amount; ledger(past, heir).Outstanding() != lump || ledger(past, pensioner).Arrears != 0 {
		t.Errorf("the heir owes %s of %s", ledger(past, heir).Outstanding(), lump)
	}
	claim := toClaim(day(2025, 1, 3))
	claim.On = day(2025, 1, 1)
	past = play(t, past, claim, toAssess(day(2025, 1, 3)), toAward(day(2025, 1, 3)), toPay(month(2025, 1)))
	if s := retirement.Decider.Fold(past); s.Lump == 0 || !s.Ended.On.IsZero() {
		t.Errorf("granted anew: lump %s, ended %s", s.Lump, s.Ended.On)
	}
}

// TestSecondPension: later service counts, and the months of the first stay settled.
func TestSecondPension(t *testing.T) {
	t.Parallel()
	past := play(t, paidThrough(t, month(2024, 12)),
		retirement.Terminate{By: on(day(2025, 1, 2)), Cause: retirement.Reemployed, On: day(2024, 12, 31), Reason: "x", Paper: paper})
	longer := append(career(), retirement.Period{Employer: "x", From: day(2025, 1, 1), To: day(2027, 1, 1), Kind: retirement.OrdinaryService})
	at := day(2027, 1, 2)
	claim := toClaim(at)
	past = play(t, past, retirement.CorrectService{By: on(at), Service: longer, Paper: paper, Reason: "x"})
	domaintest.Run(t, retirement.Decider, []refused{no("for time of the first", past, change(claim, func(c *retirement.Claim) { c.On = day(2024, 12, 31) }), retirement.RuleServiceAfter, "on")})
	claim.On = day(2027, 1, 1)
	past = play(t, past, claim, toAssess(at), toAward(at), toPay(month(2027, 1)))
	awards := of[retirement.Awarded](past)
	if awards[1].Monthly <= awards[0].Monthly {
		t.Errorf("%s after two more years, and %s before", awards[1].Monthly, awards[0].Monthly)
	}
	if own := ledger(past, pensioner); own.Outstanding() != 0 || own.Arrears != 0 {
		t.Errorf("owes %s, is owed %s", own.Outstanding(), own.Arrears)
	}
	if lump := retirement.Decider.Fold(past).Lump; lump != of[retirement.GratuityAwarded](past)[0].Amount || len(of[retirement.GratuityAwarded](past)) != 1 {
		t.Errorf("the gratuity of one long service is granted once: %s", lump)
	}
}

// TestStaleAssessment: what was reckoned on another service or birth gives no pension.
func TestStaleAssessment(t *testing.T) {
	t.Parallel()
	forged := retirement.CorrectService{By: on(granted), Service: served(10, 0, 0).Service, Paper: paper, Reason: "x"}
	domaintest.Run(t, retirement.Decider, []refused{
		no("another service", play(t, assessed(t), forged), toAward(granted), retirement.RuleNotAssessed, ""),
		no("another birth", assessed(t), change(toAward(granted), func(c *retirement.Award) { c.Person.DateOfBirth = day(1970, 1, 1) }), retirement.RuleAssessAgain, ""),
	})
	if past := play(t, assessed(t), forged, toAssess(granted)); of[retirement.Assessed](past)[1].Assessment.Outcome != retirement.OutcomeGratuity {
		t.Errorf("assessed %+v", past[len(past)-1])
	}
}

// TestDiedBeforeTheAge: survivors need not wait for the age from which the pension was to be paid.
func TestDiedBeforeTheAge(t *testing.T) {
	t.Parallel()
	p := retiree()
	p.DateOfBirth = day(1984, 7, 1)
	record, claim, assess, award := toRecord(granted), toClaim(granted), toAssess(granted), toAward(granted)
	record.Person, claim.Person, assess.Person, award.Person = p, p, p, p
	claim.Kind, record.Service = retirement.AtRequest, served(16, 0, 0).Service
	dead := p
	dead.Deceased, dead.DateOfDeath, dead.Death = true, day(2025, 3, 1), "d"
	past := play(t, nil, record, claim, assess, award, toFollow(day(2025, 3, 2), dead), toGrantShares(day(2025, 5, 3), dead),
		payShare(month(2025, 5), day(2025, 5, 3), dead, theWidow()))
	paid := of[retirement.Paid](past)[0]
	if paid.Amount == 0 || paid.Arrears <= paid.Amount || ledger(past, pensioner).Arrears != 0 {
		t.Errorf("paid %+v; he himself is owed %s", paid, ledger(past, pensioner).Arrears)
	}
}

// TestNeverDue: a pension granted in error takes its gratuity back, and the right claim may follow.
func TestNeverDue(t *testing.T) {
	t.Parallel()
	at := day(2025, 6, 2)
	end := retirement.Terminate{By: on(at), Cause: retirement.AwardWrong, On: day(2024, 6, 30), Reason: "x", Paper: paper}
	pay := retirement.PayGratuity{By: on(granted), Person: retiree()}
	unpaid := play(t, paidThrough(t, month(2025, 5)), end)
	domaintest.Run(t, retirement.Decider, []refused{no("a gratuity that was never due", unpaid, pay, retirement.RuleEnded, "")})
	paid := play(t, play(t, awarded(t), pay), end)
	if lump := of[retirement.GratuityPaid](paid)[0].Amount; ledger(paid, pensioner).Outstanding() != lump {
		t.Errorf("owes %s of %s", ledger(paid, pensioner).Outstanding(), lump)
	}
	lifted := play(t, paid, retirement.LiftTermination{By: on(at), Person: retiree(), From: day(2024, 7, 1), Reason: "x", Paper: paper})
	if owes := ledger(lifted, pensioner).Outstanding(); owes != 0 {
		t.Errorf("owes %s of a pension that was due after all", owes)
	}
	again := play(t, unpaid, retirement.CorrectService{By: on(at), Service: served(10, 0, 0).Service, Paper: paper, Reason: "x"},
		toClaim(at), toAssess(at), retirement.AwardGratuity{By: on(at), Person: retiree(), Paper: paper})
	if retirement.Decider.Fold(again).Lump != of[retirement.GratuityAwarded](again)[1].Amount {
		t.Error("the gratuity of the short service is not the one that waits")
	}
}

// TestReassessedBesides: the gratuity of long service and unpaid contributions follow the corrected service.
func TestReassessedBesides(t *testing.T) {
	t.Parallel()
	record := toRecord(granted)
	record.Service = served(20, 0, 0).Service
	longer := served(26, 0, 0).Service
	longer[0].Kind, longer[0].Salary = retirement.UnpaidService, domain.Dinars(500_000)
	past := play(t, nil, record, toClaim(granted), toAssess(granted), toAward(granted))
	correct := retirement.CorrectService{By: on(granted), Service: longer, Paper: paper, Reason: "x"}
	again := retirement.Reassess{By: on(granted), From: retiredOn, Basis: earned(), Paper: paper, Reason: "x"}
	past = play(t, past, correct, again)
	a := of[retirement.Reassessed](past)[0].Assessment
	if s := retirement.Decider.Fold(past); a.EndOfService == 0 || s.Lump != a.EndOfService || a.Unpaid == 0 || ledger(past, pensioner).Outstanding() != a.Unpaid {
		t.Errorf("%s waits of %s, %s is owed of %s", s.Lump, a.EndOfService, ledger(past, pensioner).Outstanding(), a.Unpaid)
	}
	correct.Service = record.Service
	past = play(t, past, correct, again)
	if own := ledger(past, pensioner); retirement.Decider.Fold(past).Lump != 0 || own.Arrears != own.Outstanding() {
		t.Errorf("back to the short service: owed %s, owes %s", own.Arrears, own.Outstanding())
	}
}

// TestReassessedFromAnEarlierDay: the same amount from an earlier day is another decision.
func TestReassessedFromAnEarlierDay(t *testing.T) {
	t.Parallel()
	at := day(2025, 6, 2)
	again := retirement.Reassess{By: on(at), From: day(2025, 5, 1), Basis: earned(), Paper: paper, Reason: "x"}
	past := play(t, paidThrough(t, month(2025, 5)), retirement.CorrectService{By: on(at), Service: served(30, 0, 0).Service, Paper: paper, Reason: "x"}, again)
	domaintest.Run(t, retirement.Decider, []refused{no("nothing new", past, again, retirement.RuleNothingChanged, "basis")})
	rise := ledger(past, pensioner).Arrears
	again.From = retiredOn
	if got := ledger(play(t, past, again), pensioner).Arrears; got != 11*rise {
		t.Errorf("%s for eleven months of %s", got, rise)
	}
}

// TestDayOfDeathIsTheClaims: a day later than the death would lose the survivors months.
func TestDayOfDeathIsTheClaims(t *testing.T) {
	t.Parallel()
	dead := deadOn(day(2024, 7, 5))
	past := play(t, nil, toRecord(granted), toFollow(granted, dead))
	domaintest.Run(t, retirement.Decider, []refused{
		no("claimed for today", past, retirement.Claim{By: on(granted), Person: dead, Kind: retirement.DeathInService, On: granted, Account: "x"}, retirement.RuleDayOfDeath, "on"),
	})
}
