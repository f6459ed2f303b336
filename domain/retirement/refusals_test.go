package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

type refused = domaintest.Case[retirement.Command]

func no(name string, given []domain.Event, when retirement.Command, rule *domain.Rule, field string) refused {
	return refused{Name: name, Given: given, When: when, Refused: rule, Field: field}
}

// change gives a copy of a command with something else in it.
func change[C any](c C, f func(*C)) C {
	f(&c)
	return c
}

func TestRefusedBeforeAPension(t *testing.T) {
	t.Parallel()
	recorded := play(t, nil, toRecord(granted))
	claimed := play(t, recorded, toClaim(granted))
	ready := assessed(t)
	pension := awarded(t)
	short := toRecord(granted)
	short.Service = served(10, 0, 0).Service
	gratuity := play(t, nil, short, toClaim(granted), toAssess(granted))
	toRefuse := retirement.Refuse{By: on(granted), Reason: "نقص الأوراق", Paper: paper}
	lump := retirement.AwardGratuity{By: on(granted), Person: retiree(), Paper: paper}
	payLump := retirement.PayGratuity{By: on(granted), Person: retiree()}
	paidOff := play(t, gratuity, lump, payLump)
	correct := retirement.CorrectService{By: on(granted), Service: served(26, 0, 0).Service, Paper: paper, Reason: "x"}
	dead := play(t, recorded, toFollow(granted, deadOn(retiredOn)))
	inService := func(c *retirement.Claim) { c.Kind = retirement.DeathInService }
	domaintest.Run(t, retirement.Decider, []refused{
		no("nothing recorded", nil, toClaim(granted), retirement.RuleNoCase, ""),
		no("another area", recorded, change(toClaim(granted), func(c *retirement.Claim) { c.Actor = elsewhere }), domain.RuleOutsideArea, ""),
		no("another area's person", nil, change(toRecord(granted), func(c *retirement.RecordService) { c.Actor = elsewhere }), domain.RuleOutsideArea, ""),
		no("no service", nil, change(toRecord(granted), func(c *retirement.RecordService) { c.Service = nil }), retirement.RuleNoService, "service"),
		no("service to come", nil, change(toRecord(granted), func(c *retirement.RecordService) { c.Service[0].To = day(2030, 1, 1) }), retirement.RuleServiceFuture, "service[0].to"),
		no("service of a child", nil, change(toRecord(granted), func(c *retirement.RecordService) { c.Person.DateOfBirth = day(1984, 7, 2) }), retirement.RuleServiceTooYoung, "service[0].from"),
		no("service of a void record", nil, change(toRecord(granted), func(c *retirement.RecordService) { c.Person.Cancelled = true }), retirement.RuleVoid, ""),
		no("service of another", recorded, change(toRecord(granted), func(c *retirement.RecordService) { c.Person.NationalNumber = widow }), domain.RuleOtherPerson, "person"),
		no("service stated again under a claim", claimed, toRecord(granted), retirement.RuleNotAssessed, ""),
		no("corrected to the same", recorded, change(correct, func(c *retirement.CorrectService) { c.Service = career() }), retirement.RuleNothingChanged, "service"),
		no("corrected without paper", recorded, change(correct, func(c *retirement.CorrectService) { c.Paper = domain.Reference{} }), retirement.RuleReferenceNeeded, "paper"),
		no("corrected without reason", recorded, change(correct, func(c *retirement.CorrectService) { c.Reason = " " }), domain.RuleRequired, "reason"),
		no("claimed twice", claimed, toClaim(granted), retirement.RuleClaimed, ""),
		no("unknown kind", recorded, change(toClaim(granted), func(c *retirement.Claim) { c.Kind = "luck" }), retirement.RuleKind, "kind"),
		no("retired tomorrow", recorded, change(toClaim(granted), func(c *retirement.Claim) { c.On = day(2024, 7, 11) }), retirement.RuleDay, "on"),
		no("served after retiring", recorded, change(toClaim(granted), func(c *retirement.Claim) { c.On = day(2024, 6, 1) }), retirement.RuleServiceAfter, "on"),
		no("claimed by the dead", dead, change(toClaim(granted), func(c *retirement.Claim) { c.Person = deadOn(retiredOn) }), retirement.RuleDeceased, ""),
		no("death in service of the living", recorded, change(toClaim(granted), inService), retirement.RuleLives, "kind"),
		no("death in service of another", dead, change(toClaim(granted), func(c *retirement.Claim) { inService(c); c.Person.NationalNumber = widow }), domain.RuleOtherPerson, "person"),
		no("death in service of nobody", dead, change(toClaim(granted), func(c *retirement.Claim) { inService(c); c.Person.Cancelled = true }), retirement.RuleVoid, ""),
		no("assessed without claim", recorded, toAssess(granted), retirement.RuleNotClaimed, ""),
		no("assessed without salary", claimed, change(toAssess(granted), func(c *retirement.Assess) { c.Basis.LastSalary = 0 }), retirement.RuleLastSalary, "basis.lastSalary"),
		no("assessed on two salaries", claimed, change(toAssess(granted), func(c *retirement.Assess) {
			c.Basis.AverageSalary, c.Basis.Salaries = 0, []domain.Money{domain.Dinars(1), domain.Dinars(2)}
		}), retirement.RuleTooFewSalaries, "basis.salaries"),
		no("assessed without law", claimed, change(toAssess(granted), func(c *retirement.Assess) { c.Law = nil }), domain.RuleNoLaw, ""),
		no("awarded unassessed", claimed, toAward(granted), retirement.RuleNotAssessed, ""),
		no("awarded without paper", ready, change(toAward(granted), func(c *retirement.Award) { c.Paper = domain.Reference{} }), retirement.RuleReferenceNeeded, "paper"),
		no("awarded to the dead", ready, change(toAward(granted), func(c *retirement.Award) { c.Person = deadOn(retiredOn) }), retirement.RuleDeceased, ""),
		no("a pension for short service", gratuity, toAward(granted), retirement.RuleNoPension, ""),
		no("a gratuity for long service", ready, lump, retirement.RuleNoGratuity, ""),
		no("refused without reason", ready, change(toRefuse, func(c *retirement.Refuse) { c.Reason = "" }), domain.RuleRequired, "reason"),
		no("refused after the award", pension, toRefuse, retirement.RulePension, ""),
		no("claimed after the award", pension, toClaim(granted), retirement.RulePension, ""),
		no("claimed after a gratuity", paidOff, toClaim(granted), retirement.RuleGratuity, ""),
		no("a gratuity paid before it is granted", gratuity, payLump, retirement.RuleNotDecided, ""),
		no("a gratuity paid twice", play(t, pension, payLump), payLump, retirement.RuleGratuityPaid, ""),
		no("a gratuity instead of a pension paid twice", paidOff, payLump, retirement.RuleGratuityPaid, ""),
		no("an account of nobody", pension, retirement.ChangeAccount{By: on(granted), Payee: widow, Account: "x"}, retirement.RuleNoShare, "payee"),
		no("a silent account", pension, retirement.ChangeAccount{By: on(granted)}, domain.RuleRequired, "account"),
	})
}

func TestRefusedOfAPension(t *testing.T) {
	t.Parallel()
	pension := awarded(t)
	paid := paidThrough(t, month(2024, 9))
	today := day(2024, 9, 30)
	hold := retirement.Suspend{By: on(today), Cause: retirement.UnderInquiry, Reason: "x"}
	free := retirement.Resume{By: on(today), Person: retiree(), Cause: retirement.UnderInquiry, Reason: "x"}
	end := retirement.Terminate{By: on(today), Cause: retirement.Reemployed, On: day(2024, 8, 31), Reason: "x", Paper: paper}
	lift := retirement.LiftTermination{By: on(today), Person: retiree(), From: day(2024, 9, 1), Reason: "x", Paper: paper}
	again := retirement.Reassess{By: on(today), From: retiredOn, Basis: earned(), Paper: paper, Reason: "x"}
	dead := play(t, pension, toFollow(today, deadOn(day(2024, 8, 1))))
	ended := play(t, paid, end)
	domaintest.Run(t, retirement.Decider, []refused{
		no("paid twice", paid, toPay(month(2024, 9)), retirement.RulePaidAlready, "month"),
		no("paid ahead", pension, retirement.Pay{By: on(granted), Month: month(2024, 8), Person: retiree()}, retirement.RuleFutureMonth, "month"),
		no("paid for time before", pension, toPay(month(2024, 6)), retirement.RuleNotPayableYet, "month"),
		no("paid for a day", pension, change(toPay(month(2024, 7)), func(c *retirement.Pay) { c.Month = day(2024, 7, 1) }), retirement.RuleMonth, "month"),
		no("paid to the dead, as the civil record says", pension, change(toPay(month(2024, 8)), func(c *retirement.Pay) { c.Person = deadOn(day(2024, 8, 1)) }), retirement.RuleDeceased, ""),
		no("paid to the dead, as the case says", dead, toPay(month(2024, 8)), retirement.RuleDeceased, ""),
		no("paid on a void record", pension, change(toPay(month(2024, 8)), func(c *retirement.Pay) { c.Person.Cancelled = true }), retirement.RuleVoid, ""),
		no("paid to another", pension, change(toPay(month(2024, 8)), func(c *retirement.Pay) { c.Person.NationalNumber = widow }), domain.RuleOtherPerson, "person"),
		no("paid while suspended", play(t, paid, hold), toPay(month(2024, 10)), retirement.RuleSuspended, ""),
		no("paid after the end", ended, toPay(month(2024, 10)), retirement.RuleNothingDue, "month"),
		no("paid without law", pension, change(toPay(month(2024, 7)), func(c *retirement.Pay) { c.Law = nil }), domain.RuleNoLaw, ""),
		no("suspended for want of a proof by an officer", pension, change(hold, func(c *retirement.Suspend) { c.Cause = retirement.ProofMissing }), retirement.RuleSuspensionCause, "cause"),
		no("suspended twice", play(t, pension, hold), hold, retirement.RuleSuspended, "cause"),
		no("suspended when dead", dead, hold, retirement.RuleDeceased, ""),
		no("suspended after the end", ended, hold, retirement.RuleEnded, ""),
		no("resumed what is not suspended", pension, free, retirement.RuleNotSuspended, "cause"),
		no("resumed when dead by the civil record alone", play(t, paid, hold), change(free, func(c *retirement.Resume) { c.Person = deadOn(day(2024, 8, 1)) }), retirement.RuleDeceased, ""),
		no("ended for an unknown cause", pension, change(end, func(c *retirement.Terminate) { c.Cause = "luck" }), retirement.RuleTerminationCause, "cause"),
		no("ended before it began", pension, change(end, func(c *retirement.Terminate) { c.On = day(2024, 6, 1) }), retirement.RuleNotPayableYet, "on"),
		no("ended twice", ended, end, retirement.RuleEnded, ""),
		no("ended when dead", dead, end, retirement.RuleDeceased, ""),
		no("lifted what has not ended", pension, lift, retirement.RuleNotEnded, ""),
		no("lifted from before the end", ended, change(lift, func(c *retirement.LiftTermination) { c.From = day(2024, 8, 31) }), retirement.RuleBeforeEnd, "from"),
		no("reassessed from before it began", paid, change(again, func(c *retirement.Reassess) { c.From = day(2024, 6, 1) }), retirement.RuleNotPayableYet, "from"),
		no("reassessed to the same", paid, again, retirement.RuleNothingChanged, "basis"),
		no("reassessed to a gratuity", play(t, paid, retirement.CorrectService{By: on(today), Service: served(10, 0, 0).Service, Paper: paper, Reason: "x"}), again, retirement.RuleNoPensionLeft, ""),
		no("proved by rumour", pension, change(prove(today), func(c *retirement.GiveProof) { c.How = "rumour" }), retirement.RuleProofMethod, "how"),
		no("proved long ago", pension, change(prove(today), func(c *retirement.GiveProof) { c.On = day(2023, 9, 30) }), retirement.RuleProofTooOld, "on"),
		no("proved when dead", dead, prove(today), retirement.RuleDeceased, ""),
		no("followed by an officer", pension, change(toFollow(today, retiree()), func(c *retirement.Follow) { c.Actor = clerk }), retirement.RulePolicyOnly, ""),
		no("an heir followed by an officer", dead, change(toFollowHeir(today, theSon()), func(c *retirement.FollowBeneficiary) { c.Actor = clerk }), retirement.RulePolicyOnly, ""),
		no("a card followed by an officer", pension, retirement.FollowCard{By: on(today), Person: retiree()}, retirement.RulePolicyOnly, ""),
		no("a day passed by an officer", pension, retirement.PassDay{By: on(today)}, retirement.RulePolicyOnly, ""),
		no("followed as another", pension, toFollow(today, theWidow()), domain.RuleOtherPerson, "person"),
	})
}

func TestRefusedOfSurvivorsAndDebts(t *testing.T) {
	t.Parallel()
	sharing, dead := shared(t)
	today := day(2025, 3, 12)
	open := play(t, paidThrough(t, month(2025, 1)), toFollow(day(2025, 2, 3), dead))
	evidence := retirement.FileEvidence{By: on(today), Survivor: son, Disabled: true, From: day(2025, 2, 1), Paper: paper}
	owing, id := overpaid(t)
	terminated := play(t, paidThrough(t, month(2024, 12)), retirement.Terminate{By: on(day(2024, 12, 10)), Cause: retirement.Reemployed, On: day(2024, 10, 31), Reason: "x", Paper: paper})
	owed := of[retirement.ReceivableBooked](terminated)[0].ID
	plan := byInstalments(id, domain.Dinars(1000))
	recover := retirement.Recover{By: on(today), Receivable: id, Amount: domain.Dinars(1), Paper: paper}
	off := retirement.WriteOff{By: on(today), Receivable: id, Reason: "x", Paper: paper}
	share := payShare(month(2025, 3), today, dead, theSon())
	domaintest.Run(t, retirement.Decider, []refused{
		no("shares of the living", awarded(t), toGrantShares(today, retiree()), retirement.RuleLives, "person"),
		no("shares for nobody", open, change(toGrantShares(today, dead), func(c *retirement.AwardSurvivors) { c.Survivors = nil }), retirement.RuleNoSurvivors, "survivors"),
		no("shares for a stranger", open, change(toGrantShares(today, dead), func(c *retirement.AwardSurvivors) {
			c.Survivors = []retirement.Payee{{Person: "100000000077", Account: "x"}}
		}), retirement.RuleNotSurvivor, "survivors"),
		no("shares without paper", open, change(toGrantShares(today, dead), func(c *retirement.AwardSurvivors) { c.Paper.Number = "" }), retirement.RuleReferenceNeeded, "paper"),
		no("a share before the decision", open, share, retirement.RuleSharesUndecided, ""),
		no("a share while he lives", sharing, change(share, func(c *retirement.PaySurvivors) { c.Person = retiree() }), retirement.RuleLives, "person"),
		no("a share of another", sharing, change(share, func(c *retirement.PaySurvivors) { c.Survivor.NationalNumber = "100000000077" }), retirement.RuleNoShare, "survivor"),
		no("a share of the dead", sharing, change(share, func(c *retirement.PaySurvivors) { c.Survivor.Deceased = true }), retirement.RuleDeceased, "survivor"),
		no("a share on a void record", sharing, change(share, func(c *retirement.PaySurvivors) { c.Survivor.Cancelled = true }), retirement.RuleVoid, "survivor"),
		no("a share twice", play(t, sharing, share), share, retirement.RulePaidAlready, "month"),
		no("evidence of nothing", sharing, change(evidence, func(c *retirement.FileEvidence) { c.Disabled = false }), retirement.RuleStudy, "studying"),
		no("evidence that ends before", sharing, change(evidence, func(c *retirement.FileEvidence) { c.Until = day(2025, 1, 1) }), retirement.RuleUntil, "until"),
		no("evidence of a stranger", sharing, change(evidence, func(c *retirement.FileEvidence) { c.Survivor = "100000000077" }), retirement.RuleNotSurvivor, "survivor"),
		no("no such debt", owing, change(plan, func(c *retirement.PlanRecovery) { c.Receivable = "R9" }), retirement.RuleNoReceivable, "receivable"),
		no("no plan", owing, change(plan, func(c *retirement.PlanRecovery) { c.Plan = retirement.Plan{} }), retirement.RulePlan, "plan"),
		no("a sum by yesterday", owing, change(plan, func(c *retirement.PlanRecovery) { c.Plan = retirement.Plan{LumpSumBy: day(2024, 1, 1)} }), retirement.RulePlan, "plan.lumpSumBy"),
		no("from nobody's payments", owing, change(plan, func(c *retirement.PlanRecovery) { c.Plan.From = widow }), retirement.RuleNoShare, "plan.from"),
		no("more than the law's part", owing, byInstalments(id, domain.Dinars(400_000)), retirement.RuleInstalment, "plan.instalment"),
		no("from a pension that has ended", terminated, byInstalments(owed, domain.Dinars(1000)), retirement.RuleNothingToKeep, "plan.from"),
		no("recovered too much", owing, change(recover, func(c *retirement.Recover) { c.Amount = domain.Dinars(100_000_000) }), retirement.RuleRecovered, "amount"),
		no("recovered without paper", owing, change(recover, func(c *retirement.Recover) { c.Paper = domain.Reference{} }), retirement.RuleReferenceNeeded, "paper"),
		no("written off without reason", owing, change(off, func(c *retirement.WriteOff) { c.Reason = "" }), domain.RuleRequired, "reason"),
		no("written off twice", play(t, owing, off), off, retirement.RuleNothingOwed, "receivable"),
		no("cleared while owing", owing, clearance(today), retirement.RuleOwes, "debtor"),
		no("cleared a stranger", owing, change(clearance(today), func(c *retirement.IssueClearance) { c.Debtor = widow }), retirement.RuleNotSurvivor, "debtor"),
		no("cleared without a number", play(t, owing, off), change(clearance(today), func(c *retirement.IssueClearance) { c.Document = "" }), retirement.RuleNumbersMissing, ""),
	})
}
