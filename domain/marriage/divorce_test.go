package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

func toDivorce(change func(*marriage.Divorce)) marriage.Divorce {
	c := marriage.Divorce{By: by, Kind: marriage.Revocable, Order: order, EffectiveFrom: left}
	change(&c)
	return c
}

// finally is the irrevocable divorce in the waiting period of a revocable one.
var finally = marriage.Divorced{
	Couple: couple, Kind: marriage.Irrevocable, Order: appeal, From: domain.NewDate(2026, 2, 20), WaitUntil: left.AddDays(90),
	WaitLaw: "Personal Status Law 188/1959, Arts 47-48", Date: today,
}

func toReturn(change func(*marriage.Return)) marriage.Return {
	c := marriage.Return{By: by, Order: appeal, EffectiveFrom: domain.NewDate(2026, 2, 20)}
	change(&c)
	return c
}

// TestDivorce: rule 9 of doc.go.
func TestDivorce(t *testing.T) {
	t.Parallel()
	as := func(change func(*marriage.Divorce)) marriage.Divorce { return toDivorce(change) }
	plain := toDivorce(func(*marriage.Divorce) {})
	khul := divorced(marriage.Khul)
	late := widowed(left.AddDays(1))
	final := as(func(c *marriage.Divorce) {
		c.Kind, c.Order, c.EffectiveFrom = marriage.Irrevocable, appeal, domain.NewDate(2026, 2, 20)
	})
	early := final
	early.EffectiveFrom = left.AddDays(-1)
	short := divorced(marriage.Revocable)
	short.WaitUntil = domain.NewDate(2026, 2, 19)
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "revocable", Given: entry(), When: plain, Then: history(divorced(marriage.Revocable))},
		{Name: "khul", Given: entry(), When: as(func(c *marriage.Divorce) { c.Kind = marriage.Khul }), Then: history(khul)},
		{Name: "twice", Given: entry(khul), When: plain, Refused: marriage.RuleDivorced},
		{Name: "made irrevocable in the waiting period", Given: entry(divorced(marriage.Revocable)), When: final, Then: history(finally)},
		{Name: "of a widow, before the death", Given: entry(divorced(marriage.Revocable), widowed(today)), When: final, Then: history(finally)},
		{Name: "after the waiting period", Given: entry(short), When: final, Refused: marriage.RuleDivorced},
		{Name: "by the judgment of the first", Given: entry(divorced(marriage.Revocable)), When: plain, Refused: domain.RuleAnotherJudgment, Field: "order"},
		{Name: "before the first", Given: entry(divorced(marriage.Revocable)), When: early, Refused: marriage.RuleTooEarly, Field: "effectiveFrom"},
		{Name: "again after a return", Given: entry(divorced(marriage.Revocable), resumed()), When: as(func(c *marriage.Divorce) {
			c.Order, c.EffectiveFrom = domain.CourtOrder{Court: "x", Number: "9", Date: today}, today
		}), Then: history(marriage.Divorced{
			Couple: couple, Kind: marriage.Revocable, Order: domain.CourtOrder{Court: "x", Number: "9", Date: today},
			From: today, WaitUntil: today.AddDays(90), WaitLaw: khul.WaitLaw, Date: today,
		})},
		{Name: "before the return", Given: entry(divorced(marriage.Revocable), resumed()), When: plain, Refused: marriage.RuleTooEarly, Field: "effectiveFrom"},
		{Name: "before the death of the husband", Given: entry(late), When: plain, Then: history(divorced(marriage.Revocable))},
		{Name: "in the year of the death", Given: entry(widowed(domain.NewDate(2026, 0, 0))), When: plain, Then: history(divorced(marriage.Revocable))},
		{Name: "on its day", Given: entry(widowed(left)), When: plain, Refused: marriage.RuleEndedByDeath, Field: "effectiveFrom"},
		{Name: "after it", Given: entry(widowed(left.AddDays(-1))), When: plain, Refused: marriage.RuleEndedByDeath, Field: "effectiveFrom"},
		{Name: "a second one, of the dead", Given: entry(divorced(marriage.Revocable), late), When: final, Refused: marriage.RuleEndedByDeath, Field: "effectiveFrom"},
		{Name: "of no kind", Given: entry(), When: as(func(c *marriage.Divorce) { c.Kind = "sudden" }), Refused: marriage.RuleDivorceKind, Field: "kind"},
		{Name: "without a day", Given: entry(), When: as(func(c *marriage.Divorce) { c.EffectiveFrom = domain.Date{} }), Refused: domain.RuleRequired, Field: "effectiveFrom"},
		{Name: "before the wedding", Given: entry(), When: as(func(c *marriage.Divorce) { c.EffectiveFrom = wed.AddDays(-1) }), Refused: marriage.RuleTooEarly, Field: "effectiveFrom"},
		{Name: "by a judgment from before it", Given: entry(), When: as(func(c *marriage.Divorce) { c.Order = old }), Refused: domain.RuleJudgmentTooOld, Field: "order.date"},
		{Name: "without a judgment", Given: entry(), When: as(func(c *marriage.Divorce) { c.Order.Court = "" }), Refused: domain.RuleCourtReference, Field: "order"},
		{Name: "of nobody", When: plain, Refused: marriage.RuleNoSuchMarriage},
	})
}

func TestReturn(t *testing.T) {
	t.Parallel()
	plain := toReturn(func(*marriage.Return) {})
	short := divorced(marriage.Revocable)
	short.WaitUntil = domain.NewDate(2026, 2, 19)
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "in time", Given: entry(divorced(marriage.Revocable)), When: plain, Then: history(resumed())},
		{Name: "too late", Given: entry(short), When: plain, Refused: marriage.RuleWaitingOver, Field: "effectiveFrom"},
		{Name: "after khul", Given: entry(divorced(marriage.Khul)), When: plain, Refused: marriage.RuleIrrevocable},
		{Name: "not divorced", Given: entry(), When: plain, Refused: marriage.RuleInForce},
		{Name: "twice", Given: entry(divorced(marriage.Revocable), resumed()), When: plain, Refused: marriage.RuleInForce},
		{Name: "a widow", Given: entry(divorced(marriage.Revocable), widowed(today)), When: plain, Refused: marriage.RuleEndedByDeath},
		{
			Name: "before the divorce", Given: entry(divorced(marriage.Revocable)),
			When:    toReturn(func(c *marriage.Return) { c.EffectiveFrom = left.AddDays(-1) }),
			Refused: marriage.RuleTooEarly, Field: "effectiveFrom",
		},
		{
			Name: "by the divorce's own judgment", Given: entry(divorced(marriage.Revocable)),
			When:    toReturn(func(c *marriage.Return) { c.Order = order }),
			Refused: domain.RuleAnotherJudgment, Field: "order",
		},
	})
}

func TestAnnulDivorce(t *testing.T) {
	t.Parallel()
	c := marriage.AnnulDivorce{By: by, Order: appeal, Reason: "x"}
	gone := marriage.DivorceAnnulled{Couple: couple, Order: appeal, Reason: "x", Date: today}
	same := c
	same.Order = order
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "it never was", Given: entry(divorced(marriage.Khul)), When: c, Then: history(gone)},
		{Name: "nothing to annul", Given: entry(), When: c, Refused: marriage.RuleNotDivorced},
		{Name: "by the same judgment", Given: entry(divorced(marriage.Khul)), When: same, Refused: domain.RuleAnotherJudgment, Field: "order"},
		{
			Name: "and recorded again by the same judgment", Given: entry(divorced(marriage.Khul), gone),
			When: toDivorce(func(*marriage.Divorce) {}), Refused: domain.RuleAnotherJudgment, Field: "order",
		},
	})
}

// TestStanding: what has become of a marriage, whatever is recorded in whatever order.
func TestStanding(t *testing.T) {
	t.Parallel()
	soon, later := left.AddDays(90), left.AddDays(91)
	for _, c := range []struct {
		name  string
		past  []domain.Event
		want  domain.MarriageStatus
		ended domain.Date
	}{
		{"registered", nil, domain.MarriageInForce, domain.Date{}},
		{"divorced", history(divorced(marriage.Khul)), domain.MarriageDivorced, left},
		{"returned", history(divorced(marriage.Revocable), resumed()), domain.MarriageInForce, domain.Date{}},
		{"widowed", history(widowed(today)), domain.MarriageWidowed, today},
		{"death corrected", history(widowed(today), widowed(left)), domain.MarriageWidowed, left},
		{"both dead", history(widowed(today), marriage.SpouseDied{Couple: couple, Spouse: wife, DateOfDeath: left}), domain.MarriageWidowed, left},
		{"revived", history(widowed(today), marriage.SpouseRevived{Couple: couple, Spouse: husband}), domain.MarriageInForce, domain.Date{}},
		{"died in the waiting period", history(divorced(marriage.Revocable), widowed(soon)), domain.MarriageWidowed, soon},
		{"died after it", history(divorced(marriage.Revocable), widowed(later)), domain.MarriageDivorced, left},
		{"made irrevocable", history(divorced(marriage.Revocable), finally), domain.MarriageDivorced, left},
		{"died after it was", history(divorced(marriage.Revocable), finally, widowed(today)), domain.MarriageDivorced, left},
		{"died before it was", history(divorced(marriage.Revocable), finally, widowed(left.AddDays(9))), domain.MarriageWidowed, left.AddDays(9)},
		{"the second annulled", history(divorced(marriage.Revocable), finally, marriage.DivorceAnnulled{}), domain.MarriageDivorced, left},
		{"returned, and divorced again", history(divorced(marriage.Revocable), resumed(), finally), domain.MarriageDivorced, finally.From},
		{"died after khul", history(divorced(marriage.Khul), widowed(soon)), domain.MarriageDivorced, left},
		{"divorced in the year of the death", history(divorced(marriage.Irrevocable), widowed(domain.NewDate(2026, 0, 0))), domain.MarriageDivorced, left},
		{"in its month", history(divorced(marriage.Irrevocable), widowed(domain.NewDate(2026, 1, 0))), domain.MarriageDivorced, left},
		{"died nobody knows when", history(divorced(marriage.Irrevocable), widowed(domain.Date{})), domain.MarriageDivorced, left},
		{"died in the year of a revocable divorce", history(divorced(marriage.Revocable), widowed(domain.NewDate(2026, 0, 0))), domain.MarriageWidowed, domain.NewDate(2026, 0, 0)},
		{"died the year before", history(divorced(marriage.Irrevocable), widowed(domain.NewDate(2025, 0, 0))), domain.MarriageWidowed, domain.NewDate(2025, 0, 0)},
		{"divorced after death", history(widowed(left.AddDays(-1)), divorced(marriage.Khul)), domain.MarriageWidowed, left.AddDays(-1)},
		{"cancelled", history(divorced(marriage.Khul), cancelled()), domain.MarriageVoid, domain.Date{}},
		{"reinstated", history(divorced(marriage.Khul), cancelled(), marriage.Reinstated{Order: appeal}), domain.MarriageDivorced, left},
	} {
		s := marriage.Decider.Fold(entry(c.past...))
		if status, ended := s.Standing(); status != c.want || ended != c.ended {
			t.Errorf("%s: %s since %s, want %s since %s", c.name, status, ended, c.want, c.ended)
		}
		k := s.KnownBy("marriage-1", wife)
		if k.Status != c.want || k.Spouse != husband || k.From != wed || k.Ended != c.ended {
			t.Errorf("%s: the wife knows it as %+v", c.name, k)
		}
	}
	if k := marriage.Decider.Fold(entry()).KnownBy("marriage-1", other); k.Status != domain.MarriageVoid {
		t.Errorf("somebody else knows it as %+v", k)
	}
	s := marriage.Decider.Fold(entry(widowed(today)))
	if status, _ := s.On(left).Standing(); status != domain.MarriageInForce {
		t.Errorf("before the death it is %s", status)
	}
}
