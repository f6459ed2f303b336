package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

const heir domain.NationalNumber = "417092856062"

// toHeirs pays what is owed to one of the dead.
func toHeirs(today domain.Date, dead, whose domain.KnownPerson) retirement.PayArrears {
	return retirement.PayArrears{By: on(today), Person: dead, Whose: whose, Heir: retirement.Payee{Person: heir, Account: "H-9"}, Paper: paper}
}

// TestArrearsOfTheDead go to an heir with a paper, once; and if the dead lives, they are owed again and the heir owes them.
func TestArrearsOfTheDead(t *testing.T) {
	t.Parallel()
	dead := deadOn(day(2025, 6, 20))
	past := play(t, paidThrough(t, month(2025, 5)), toFollow(day(2025, 6, 25), dead))
	june := ledger(past, pensioner).Arrears
	pay := toHeirs(day(2025, 7, 1), dead, dead)
	past = play(t, past, pay)
	if paid := of[retirement.ArrearsPaid](past)[0]; june == 0 || paid.Net != june || paid.To != heir || paid.Account != "H-9" || ledger(past, pensioner).Arrears != 0 {
		t.Errorf("paid %+v of %s", paid, june)
	}
	if _, err := retirement.Decider.Decide(retirement.Decider.Fold(past), pay); !domain.IsRule(err, retirement.RuleNothingDue) {
		t.Errorf("paid twice: %v", err)
	}
	past = play(t, past, toFollow(day(2025, 7, 9), retiree()), toFollow(day(2025, 7, 9), retiree()))
	domaintest.ReadsBack(t, retirement.Codec, past)
	monthly := of[retirement.Awarded](past)[0].Monthly
	if own := ledger(past, pensioner); own.Arrears != monthly || ledger(past, heir).Outstanding() != june {
		t.Errorf("owed %s of June's %s; the heir owes %s", own.Arrears, monthly, ledger(past, heir).Outstanding())
	}
}

// TestArrearsAreSetOff against what the family owes of the same case; an annulment brings both back.
func TestArrearsAreSetOff(t *testing.T) {
	t.Parallel()
	past, _ := sharedThrough(t, month(2025, 8))
	later := deadOn(day(2025, 3, 15))
	past = play(t, past, toFollow(day(2025, 9, 3), later))
	owed := ledger(past, pensioner).Arrears
	past = play(t, past, toHeirs(day(2025, 9, 4), later, later))
	paid := of[retirement.ArrearsPaid](past)[0]
	if owed == 0 || paid.Net != 0 || len(paid.Deductions) != 3 || ledger(past, widow).Outstanding() != 0 {
		t.Errorf("paid %+v of %s; the widow owes %s", paid, owed, ledger(past, widow).Outstanding())
	}
	past = play(t, past, toFollow(day(2025, 10, 2), retiree()))
	domaintest.ReadsBack(t, retirement.Codec, past)
	if own := ledger(past, pensioner); own.Arrears != 9*of[retirement.Awarded](past)[0].Monthly {
		t.Errorf("he is owed January to September: %s", own.Arrears)
	}
}

// TestArrearsWithoutAMonth: of a grown son, and after an end, go to themselves.
func TestArrearsWithoutAMonth(t *testing.T) {
	t.Parallel()
	dead, boy := deadOn(day(2024, 12, 31)), child(son, domain.Male, day(2007, 5, 10))
	follow := toFollow(day(2025, 1, 2), dead)
	follow.Family[1] = boy
	past := play(t, paidThrough(t, month(2024, 12)), follow, toGrantShares(day(2025, 9, 3), dead))
	own := retirement.PayArrears{By: on(day(2025, 9, 4)), Person: dead, Whose: boy}
	if paid := of[retirement.ArrearsPaid](play(t, past, own))[0]; paid.Net == 0 || paid.Net != ledger(past, son).Arrears || paid.To != son || paid.Account != "S-1" {
		t.Errorf("paid %+v of %s", paid, ledger(past, son).Arrears)
	}
	ended := play(t, paidThrough(t, month(2025, 3)),
		retirement.Suspend{By: on(day(2025, 4, 1)), Cause: retirement.UnderInquiry, Reason: "x"},
		retirement.Terminate{By: on(day(2025, 6, 2)), Cause: retirement.Reemployed, On: day(2025, 5, 31), Reason: "x", Paper: paper})
	claim := retirement.PayArrears{By: on(day(2025, 7, 1)), Person: retiree(), Whose: retiree()}
	domaintest.Run(t, retirement.Decider, []refused{
		no("while an inquiry stands", ended, claim, retirement.RuleSuspended, ""),
		no("with the next payment", play(t, assessed(t), change(toAward(granted), func(c *retirement.Award) { c.Today = day(2024, 9, 1) })),
			change(claim, func(c *retirement.PayArrears) { c.Today = day(2024, 9, 2) }), retirement.RuleWithPayment, "whose"),
		no("to a stranger", past, change(own, func(c *retirement.PayArrears) { c.Whose.NationalNumber = heir }), retirement.RuleNotSurvivor, "whose"),
		no("of another's case", past, change(own, func(c *retirement.PayArrears) { c.Person.NationalNumber = heir }), domain.RuleOtherPerson, "person"),
		no("to an heir of the living", past, change(own, func(c *retirement.PayArrears) { c.Heir.Person = heir }), retirement.RuleLives, "heir"),
		no("to one who died", past, change(own, func(c *retirement.PayArrears) { c.Whose.Deceased = true }), retirement.RuleDeceased, ""),
		no("on a void record", past, change(own, func(c *retirement.PayArrears) { c.Whose.Cancelled = true }), retirement.RuleVoid, ""),
		no("of a void record", past, change(own, func(c *retirement.PayArrears) { c.Person.Cancelled = true }), retirement.RuleVoid, ""),
		no("without an heir", past, change(toHeirs(day(2025, 9, 4), dead, dead), func(c *retirement.PayArrears) { c.Heir.Person = "" }), retirement.RuleHeir, "heir.person"),
		no("without a paper", past, change(toHeirs(day(2025, 9, 4), dead, dead), func(c *retirement.PayArrears) { c.Paper = domain.Reference{} }), retirement.RuleReferenceNeeded, "paper"),
		no("where nothing is owed", past, toHeirs(day(2025, 9, 4), dead, dead), retirement.RuleNothingDue, "whose"),
	})
	resumed := play(t, ended, retirement.Resume{By: on(day(2025, 6, 30)), Person: retiree(), Cause: retirement.UnderInquiry, Reason: "x"}, claim)
	if paid := of[retirement.ArrearsPaid](resumed)[0]; paid.Net != 2*of[retirement.Awarded](resumed)[0].Monthly || paid.To != pensioner || paid.Account != "RB-7781" {
		t.Errorf("April and May: %+v", paid)
	}
}

// TestGratuityOfTheDead goes to an heir, and comes back if the dead lives.
func TestGratuityOfTheDead(t *testing.T) {
	t.Parallel()
	short := toRecord(granted)
	short.Service = served(10, 0, 0).Service
	dead := deadOn(day(2024, 8, 1))
	lump := retirement.AwardGratuity{By: on(granted), Person: retiree(), Paper: paper}
	toHeir := retirement.PayGratuity{By: on(day(2024, 8, 9)), Person: dead, Heir: retirement.Payee{Person: heir, Account: "H-9"}, Paper: paper}
	for name, past := range map[string][]domain.Event{
		"instead of a pension": play(t, nil, short, toClaim(granted), toAssess(granted), lump),
		"beside a pension":     awarded(t),
	} {
		past = play(t, past, toFollow(day(2024, 8, 3), dead))
		domaintest.Run(t, retirement.Decider, []refused{
			no(name+" to nobody", past, change(toHeir, func(c *retirement.PayGratuity) { c.Heir = retirement.Payee{} }), retirement.RuleHeir, "heir.person"),
		})
		past = play(t, past, toHeir)
		paid := of[retirement.GratuityPaid](past)[0]
		past = play(t, past, toFollow(day(2024, 9, 1), retiree()))
		if ledger(past, heir).Outstanding() != paid.Amount || ledger(past, pensioner).Arrears < paid.Amount {
			t.Errorf("%s: %s was paid; the heir owes %s and he is owed %s", name, paid.Amount, ledger(past, heir).Outstanding(), ledger(past, pensioner).Arrears)
		}
	}
}

// TestInquiryHoldsTheFamily, too, until an officer ends it; a proof of life does not.
func TestInquiryHoldsTheFamily(t *testing.T) {
	t.Parallel()
	dead := deadOn(day(2025, 1, 31))
	past := play(t, paidThrough(t, month(2024, 12)),
		retirement.Suspend{By: on(day(2025, 1, 3)), Cause: retirement.UnderInquiry, Reason: "x"},
		toFollow(day(2025, 2, 3), dead), toGrantShares(day(2025, 2, 4), dead))
	pay := payShare(month(2025, 2), day(2025, 2, 10), dead, theWidow())
	domaintest.Run(t, retirement.Decider, []refused{no("paid while it stands", past, pay, retirement.RuleSuspended, "")})
	expect(t, due(t, past, widow, day(2025, 2, 10)), domain.EntitlementSuspended, "0", "pension.suspended")
	play(t, past, retirement.Resume{By: on(day(2025, 2, 9)), Person: dead, Cause: retirement.UnderInquiry, Reason: "x"}, pay)
	overdue := play(t, awarded(t), pass(day(2025, 7, 11)), pass(day(2025, 9, 9)), toFollow(day(2025, 9, 12), deadOn(day(2025, 8, 31))))
	gone := deadOn(day(2025, 8, 31))
	play(t, overdue, toGrantShares(day(2025, 9, 13), gone), payShare(month(2025, 9), day(2025, 9, 14), gone, theWidow()))
}
