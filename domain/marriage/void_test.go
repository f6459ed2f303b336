package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

// TestVoid: annulment, cancellation and what undoes them (rule 11).
func TestVoid(t *testing.T) {
	t.Parallel()
	annul := marriage.Annul{By: by, Order: order, Reason: "x"}
	cancel := marriage.Cancel{By: by, Order: order, Reason: "x"}
	reinstate := marriage.Reinstate{By: by, Order: appeal, Reason: "x"}
	annulled := marriage.Annulled{Couple: couple, Order: order, Reason: "x", Date: today}
	back := marriage.Reinstated{Couple: couple, Order: appeal, Reason: "x", Date: today}
	tooOld, silent, same := annul, cancel, reinstate
	tooOld.Order, silent.Reason, same.Order = old, "", order
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "annulled", Given: entry(), When: annul, Then: history(annulled)},
		{Name: "annulled after a death", Given: entry(widowed(today)), When: annul, Then: history(annulled)},
		{Name: "cancelled", Given: entry(divorced(marriage.Khul)), When: cancel, Then: history(cancelled())},
		{Name: "reinstated after annulment", Given: entry(annulled), When: reinstate, Then: history(back)},
		{Name: "reinstated after cancellation", Given: entry(cancelled()), When: reinstate, Then: history(back)},
		{Name: "annulled by a judgment from before the contract", Given: entry(), When: tooOld, Refused: domain.RuleJudgmentTooOld, Field: "order.date"},
		{Name: "cancelled without a reason", Given: entry(), When: silent, Refused: domain.RuleRequired, Field: "reason"},
		{Name: "cancelled twice", Given: entry(cancelled()), When: cancel, Refused: marriage.RuleCancelled},
		{Name: "annulled twice", Given: entry(annulled), When: annul, Refused: marriage.RuleAnnulled},
		{Name: "reinstated by the same judgment", Given: entry(annulled), When: same, Refused: domain.RuleAnotherJudgment, Field: "order"},
		{Name: "cancelled again by the judgment that was overruled", Given: entry(cancelled(), back), When: cancel, Refused: domain.RuleAnotherJudgment, Field: "order"},
		{Name: "reinstated while in force", Given: entry(), When: reinstate, Refused: marriage.RuleInForce},
		{Name: "reinstated beside a new entry", Given: entry(cancelled(), registered(foreign())), When: reinstate, Refused: marriage.RuleInForce},
	})
}

// TestFollow: the entry says what the civil records say now (rule 10).
func TestFollow(t *testing.T) {
	t.Parallel()
	follow := func(k domain.KnownPerson) marriage.Follow { return marriage.Follow{By: byPolicy, Person: k} }
	revived := marriage.SpouseRevived{Couple: couple, Spouse: husband, Date: today}
	void := marriage.SpouseRecordCancelled{Couple: couple, Spouse: wife, Name: agreed().Wife.Name, Office: "IQ-BA-C1", Area: "IQ-BA", Date: today}
	back := marriage.SpouseRecordReinstated{Couple: couple, Spouse: wife, Date: today}
	bothVoid, half := void, back
	bothVoid.Spouse, half.Other = husband, true
	noBirth := func(k *domain.KnownPerson) { k.Cancelled = true }
	stranger := man(dead(left), func(k *domain.KnownPerson) { k.NationalNumber = other })
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "died", Given: entry(), When: follow(man(dead(left))), Then: history(widowed(left))},
		{Name: "again: nothing", Given: entry(widowed(left)), When: follow(man(dead(left)))},
		{Name: "date corrected", Given: entry(widowed(left)), When: follow(man(dead(today))), Then: history(widowed(today))},
		{Name: "lives after all", Given: entry(widowed(left)), When: follow(man()), Then: history(revived)},
		{Name: "lives: nothing", Given: entry(widowed(left), revived), When: follow(man())},
		{Name: "died while the entry was cancelled", Given: entry(cancelled()), When: follow(man(dead(left))), Then: history(widowed(left))},
		{Name: "birth cancelled", Given: entry(), When: follow(woman(noBirth)), Then: history(void)},
		{Name: "again: nothing", Given: entry(void), When: follow(woman(noBirth))},
		{Name: "birth reinstated", Given: entry(void), When: follow(woman()), Then: history(back)},
		{Name: "one of two births reinstated", Given: entry(void, bothVoid), When: follow(woman()), Then: history(half)},
		{Name: "no entry", When: follow(man(dead(left)))},
		{Name: "nobody's spouse", Given: entry(), When: follow(stranger)},
		{Name: "a foreigner without number", Given: history(registered(foreign())), When: follow(domain.KnownPerson{Deceased: true})},
	})
}

func TestAmendAndExtract(t *testing.T) {
	t.Parallel()
	amend := marriage.Amend{By: by, Annotation: "x", Reference: paper, EffectiveFrom: today}
	early, bare, ancient := amend, amend, amend
	early.EffectiveFrom = wed.AddDays(-1)
	bare.Reference = domain.Reference{}
	ancient.Reference = domain.Reference{Court: old}
	extract := marriage.IssueExtract{By: by, Document: "ME1", To: "x", Purpose: "x", Language: domain.Kurdish}
	numberless, babel := extract, extract
	numberless.Document, babel.Language = "", "fr"
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "amended", Given: entry(), When: amend, Then: history(marriage.Amended{Couple: couple, Annotation: "x", Reference: paper, From: today, Date: today})},
		{Name: "before the contract", Given: entry(), When: early, Refused: marriage.RuleTooEarly, Field: "effectiveFrom"},
		{Name: "without a paper", Given: entry(), When: bare, Refused: marriage.RuleReferenceNeeded, Field: "reference"},
		{Name: "by an ancient judgment", Given: entry(), When: ancient, Refused: domain.RuleJudgmentTooOld, Field: "reference.court.date"},
		{Name: "extract", Given: entry(divorced(marriage.Khul)), When: extract, Then: history(marriage.ExtractIssued{
			Couple: couple, Document: "ME1",
			Issued: marriage.Issue{To: "x", Purpose: "x", Language: domain.Kurdish, Officer: "u-7", Office: "IQ-BA-C1", Date: today},
		})},
		{Name: "of a void entry", Given: entry(cancelled()), When: extract, Refused: marriage.RuleCancelled},
		{Name: "not numbered yet", Given: entry(), When: numberless, Refused: marriage.RuleNumbersMissing},
		{Name: "in another language", Given: entry(), When: babel, Refused: marriage.RuleLanguage, Field: "language"},
	})
}
