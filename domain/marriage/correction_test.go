package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

func correction(route domain.Route, r domain.Reference, change func(*marriage.Particulars)) marriage.Correct {
	return marriage.Correct{By: by, Route: route, Reference: r, Reason: "x", Particulars: with(change)}
}

// TestCorrect: which route reaches what (doc.go, rule 12).
func TestCorrect(t *testing.T) {
	t.Parallel()
	dowry := func(p *marriage.Particulars) { p.Dowry = "مليون دينار" }
	renamed := func(p *marriage.Particulars) { p.Wife.Name.Given = "نورة" }
	birthday := func(p *marriage.Particulars) { p.Wife.DateOfBirth.Day = 22 }
	done := func(c marriage.Correct, fields ...string) marriage.Corrected {
		return marriage.Corrected{Couple: couple, Route: c.Route, Reference: c.Reference, Reason: "x", Fields: fields, Date: today, Particulars: c.Particulars}
	}
	slip := correction(domain.Clerical, domain.Reference{}, dowry)
	once := correction(domain.AdministrativeOnce, paper, renamed)
	judged := correction(domain.CourtOrdered, court, birthday)
	source := correction(domain.AtSource, paper, birthday)
	imported := source
	imported.Actor.Role = domain.ImportRole
	takenOver := history(reconstructed(agreed()))
	refused := func(name string, c marriage.Correct, rule *domain.Rule, field string, more ...domain.Event) testCase {
		return testCase{Name: name, Given: entry(more...), When: c, Refused: rule, Field: field}
	}
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "a slip", Given: entry(), When: slip, Then: history(done(slip, "dowry"))},
		{Name: "a name, once", Given: entry(), When: once, Then: history(done(once, "wife.name.given"))},
		{Name: "by a judgment", Given: entry(), When: judged, Then: history(done(judged, "wife.dateOfBirth"))},
		{Name: "at the source", Given: takenOver, When: imported, Then: history(done(imported, "wife.dateOfBirth"))},
		{Name: "at the source, by an office", Given: takenOver, When: source, Refused: domain.RuleAtSource, Field: "route"},
		refused("an entry that began here, at the source", imported, domain.RuleAtSource, "route"),
		refused("a name, twice", correction(domain.AdministrativeOnce, paper, func(*marriage.Particulars) {}), marriage.RuleOnceSpent, "particulars.wife.name.given", done(once, "wife.name.given")),
		refused("a birthday as a slip", correction(domain.Clerical, domain.Reference{}, birthday), marriage.RuleNotClerical, "particulars.wife.dateOfBirth"),
		refused("a birthday by decision", correction(domain.AdministrativeOnce, paper, birthday), marriage.RuleNotOnceOnly, "particulars.wife.dateOfBirth"),
		refused("another wife", correction(domain.CourtOrdered, court, func(p *marriage.Particulars) { p.Wife.NationalNumber = other }), marriage.RuleFixed, "particulars.wife.nationalNumber"),
		refused("another contract", correction(domain.CourtOrdered, court, func(p *marriage.Particulars) { p.ContractNumber = "1" }), marriage.RuleFixed, "particulars.contractNumber"),
		refused("nothing", correction(domain.CourtOrdered, court, func(*marriage.Particulars) {}), marriage.RuleNothingChanged, "particulars"),
		refused("no such route", correction("by_luck", paper, dowry), domain.RuleRoute, "route"),
		refused("no judgment", correction(domain.CourtOrdered, paper, birthday), domain.RuleCourtReference, "reference.court"),
		refused("one witness less", correction(domain.Clerical, domain.Reference{}, func(p *marriage.Particulars) { p.Witnesses = 1 }), marriage.RuleWitnesses, "particulars.witnesses"),
		refused("void", slip, marriage.RuleCancelled, "", cancelled()),
	})
}
