package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

func TestAmend(t *testing.T) {
	t.Parallel()
	amend := func(change func(*birth.Amend)) birth.Command {
		c := birth.Amend{By: by, Kind: "paternity_acknowledged", Annotation: "أقر الأب بالنسب", Reference: paper, EffectiveFrom: today}
		change(&c)
		return c
	}
	refused := func(name string, rule *domain.Rule, field string, change func(*birth.Amend)) domaintest.Case[birth.Command] {
		return domaintest.Case[birth.Command]{Name: name, Given: entry(newborn()), When: amend(change), Refused: rule, Field: field}
	}
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{
		{
			Name: "an annotation with its reference", Given: entry(newborn()), When: amend(func(*birth.Amend) {}),
			Then: history(birth.Amended{
				NationalNumber: number, Kind: "paternity_acknowledged", Annotation: "أقر الأب بالنسب", Reference: paper, From: today, Date: today,
			}),
		},
		refused("of a known kind", birth.RuleAmendmentKind, "kind", func(c *birth.Amend) { c.Kind = "rename" }),
		refused("that says something", domain.RuleRequired, "annotation", func(c *birth.Amend) { c.Annotation = "\n" }),
		refused("on paper", birth.RuleReferenceNeeded, "reference", func(c *birth.Amend) { c.Reference = domain.Reference{} }),
		refused("that is there already", birth.RuleFuture, "reference.date", func(c *birth.Amend) { c.Reference.Date = today.AddDays(1) }),
		refused("or a whole judgment", domain.RuleCourtReference, "reference.court", func(c *birth.Amend) { c.Reference.Court.Court = "x" }),
		refused("from a day", domain.RuleRequired, "effectiveFrom", func(c *birth.Amend) { c.EffectiveFrom = domain.Date{} }),
		refused("wholly known", birth.RuleDateComplete, "effectiveFrom", func(c *birth.Amend) { c.EffectiveFrom.Day = 0 }),
		refused("on the calendar", domain.RuleDateCalendar, "effectiveFrom", func(c *birth.Amend) { c.EffectiveFrom = domain.NewDate(2026, 2, 30) }),
		refused("that has come", birth.RuleFuture, "effectiveFrom", func(c *birth.Amend) { c.EffectiveFrom = today.AddDays(1) }),
		refused("not before the birth", birth.RuleBeforeBirth, "effectiveFrom", func(c *birth.Amend) { c.EffectiveFrom = born.AddDays(-1) }),
	})
}

func TestCancelAndReinstate(t *testing.T) {
	t.Parallel()
	cancelled := birth.Cancelled{NationalNumber: number, Order: order, Reason: "تزوير", Date: today}
	reinstated := birth.Reinstated{NationalNumber: number, Order: appeal, Reason: "نقض الحكم", Date: today}
	void := then(entry(newborn()), cancelled)
	older, third, ancient := appeal, appeal, order
	older.Date, third.Number, ancient.Date = order.Date.AddDays(-1), "91/2026", born.AddDays(-1)
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "a court cancels", Given: entry(newborn()), When: birth.Cancel{By: by, Order: order, Reason: "تزوير"}, Then: history(cancelled),
	}, {
		Name: "nobody else", Given: entry(newborn()), When: birth.Cancel{By: by, Reason: "تزوير"}, Refused: domain.RuleCourtReference, Field: "order",
	}, {
		Name: "and says why", Given: entry(newborn()), When: birth.Cancel{By: by, Order: order}, Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name: "a court reinstates", Given: void, When: birth.Reinstate{By: by, Order: appeal, Reason: "نقض الحكم"}, Then: history(reinstated),
	}, {
		Name: "nobody else", Given: void, When: birth.Reinstate{By: by, Reason: "نقض الحكم"}, Refused: domain.RuleCourtReference, Field: "order",
	}, {
		Name: "not by the judgment that cancelled", Given: void, When: birth.Reinstate{By: by, Order: order, Reason: "x"}, Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name: "nor by an older one", Given: void, When: birth.Reinstate{By: by, Order: older, Reason: "x"}, Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name: "what is in force again can be cancelled again, by a later judgment", Given: then(void, reinstated),
		When: birth.Cancel{By: by, Order: third, Reason: "تزوير"}, Then: history(birth.Cancelled{NationalNumber: number, Order: third, Reason: "تزوير", Date: today}),
	}, {
		Name: "not by the spent one", Given: then(void, reinstated), When: birth.Cancel{By: by, Order: order, Reason: "x"},
		Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name: "no judgment is older than the child", Given: entry(newborn()), When: birth.Cancel{By: by, Order: ancient, Reason: "x"},
		Refused: domain.RuleJudgmentTooOld, Field: "order.date",
	}})
}

func TestDocuments(t *testing.T) {
	t.Parallel()
	issued := birth.Issue{To: "كرار حسن علي", Purpose: "مدرسة", Language: domain.Kurdish, Officer: "u-7", Office: "IQ-BA-01", Date: today}
	certified := birth.IssueCertifiedCopy{By: by, Document: "BC-1", To: issued.To, Purpose: issued.Purpose, Language: domain.Kurdish}
	extract := birth.IssueExtract{By: by, Document: "BE-1", To: issued.To, Purpose: issued.Purpose, Language: domain.Kurdish}
	change := func(change func(*birth.IssueExtract)) birth.Command {
		c := extract
		change(&c)
		return c
	}
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "a certified copy", Given: entry(newborn()), When: certified, Then: history(birth.CertifiedCopyIssued{Document: "BC-1", Issued: issued}),
	}, {
		Name: "an extract", Given: entry(newborn()), When: extract, Then: history(birth.ExtractIssued{Document: "BE-1", Issued: issued}),
	}, {
		Name: "to someone", Given: entry(newborn()), When: change(func(c *birth.IssueExtract) { c.To = "" }), Refused: domain.RuleRequired, Field: "to",
	}, {
		Name: "for something", Given: entry(newborn()), When: change(func(c *birth.IssueExtract) { c.Purpose = "" }), Refused: domain.RuleRequired, Field: "purpose",
	}, {
		Name: "in a language of the country", Given: entry(newborn()), When: change(func(c *birth.IssueExtract) { c.Language = "fr" }),
		Refused: birth.RuleLanguage, Field: "language",
	}, {
		Name: "with a number, which is asked for last", Given: entry(newborn()), When: change(func(c *birth.IssueExtract) { c.Document = "" }),
		Refused: birth.RuleNumbersMissing,
	}})
}
