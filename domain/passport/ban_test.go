package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

func TestTravelBan(t *testing.T) {
	t.Parallel()
	bans := func(change func(*passport.RecordTravelBan)) passport.Command {
		return with(passport.RecordTravelBan{By: byJudge, Ban: banned, Person: holder(), Particulars: allTravel()}, change)
	}
	orders := func(change func(*passport.BanParticulars)) passport.Command {
		return bans(func(c *passport.RecordTravelBan) { change(&c.Particulars) })
	}
	lifts := func(change func(*passport.LiftTravelBan)) passport.Command {
		return with(passport.LiftTravelBan{By: byJudge, Ban: banned, Order: lifting, Reason: "تسديد"}, change)
	}
	from := func(day domain.Date) passport.Command {
		return lifts(func(c *passport.LiftTravelBan) { c.From = day })
	}
	nextWeek := orders(func(p *passport.BanParticulars) { p.From = today.AddDays(7) })
	recorded := passport.TravelBanRecorded{Ban: banned, Particulars: allTravel(), Officer: "u-50", Date: today}
	jordan := func(p *passport.BanParticulars) { p.Scope, p.Countries = passport.SomeCountries, []string{"JO", "SY"} }
	domaintest.Run(t, passport.Decider, []when{
		{Name: "on all travel", When: bans(func(*passport.RecordTravelBan) {}), Then: []domain.Event{recorded}},
		{Name: "on a foreigner", When: bans(func(c *passport.RecordTravelBan) { c.Person.Nationality = "JO" }), Then: []domain.Event{recorded}},
		{Name: "on some countries", When: orders(jordan), Then: []domain.Event{with(recorded, func(e *passport.TravelBanRecorded) { jordan(&e.Particulars) })}},
		{Name: "on no country", When: orders(func(p *passport.BanParticulars) { p.Scope = passport.SomeCountries }), Refused: passport.RuleBanCountries, Field: "particulars.countries"},
		{Name: "on a country twice", When: orders(func(p *passport.BanParticulars) { jordan(p); p.Countries[1] = "JO" }), Refused: passport.RuleBanCountries, Field: "particulars.countries"},
		{Name: "on all, and some", When: orders(func(p *passport.BanParticulars) { p.Countries = []string{"JO"} }), Refused: passport.RuleBanCountries, Field: "particulars.countries"},
		{Name: "on something", When: orders(func(p *passport.BanParticulars) { p.Scope = "some" }), Refused: passport.RuleScope, Field: "particulars.scope"},
		{Name: "by nobody", When: orders(func(p *passport.BanParticulars) { p.Order = domain.Reference{} }), Refused: passport.RuleReferenceNeeded, Field: "particulars.order"},
		{Name: "from some day", When: orders(func(p *passport.BanParticulars) { p.From.Day = 0 }), Refused: passport.RuleDateComplete, Field: "particulars.from"},
		{Name: "to before", When: orders(func(p *passport.BanParticulars) { p.To = today.AddDays(-1) }), Refused: passport.RuleBanPeriod, Field: "particulars.to"},
		{Name: "to some day", When: orders(func(p *passport.BanParticulars) { p.To = domain.NewDate(2027, 0, 0) }), Refused: passport.RuleDateComplete, Field: "particulars.to"},
		{Name: "on the dead", When: bans(func(c *passport.RecordTravelBan) { c.Person = dead() }), Refused: passport.RuleHolderDead},
		{Name: "on a void record", When: bans(func(c *passport.RecordTravelBan) { c.Person.Cancelled = true }), Refused: passport.RuleRecordVoid},
		{Name: "by the same order", Given: underBan(nil), When: bans(func(c *passport.RecordTravelBan) { c.Ban = second }), Refused: passport.RuleBanRecorded},
		{Name: "with the same id", Given: underBan(nil), When: orders(func(p *passport.BanParticulars) { p.Order = lifting }), Refused: passport.RuleNumberTaken},
		{Name: "without an id", When: bans(func(c *passport.RecordTravelBan) { c.Ban = "" }), Refused: passport.RuleNumbersMissing},
		{Name: "lifted", Given: underBan(nil), When: lifts(func(*passport.LiftTravelBan) {}), Then: []domain.Event{passport.TravelBanLifted{Ban: banned, Order: lifting, Reason: "تسديد", From: today, Officer: "u-50", Date: today}}},
		{Name: "lifted from next week", Given: underBan(nil), When: lifts(func(c *passport.LiftTravelBan) { c.From = today.AddDays(7) }), Then: []domain.Event{passport.TravelBanLifted{Ban: banned, Order: lifting, Reason: "تسديد", From: today.AddDays(7), Officer: "u-50", Date: today}}},
		{Name: "lifted before it began", Given: underBan(nil), When: lifts(func(c *passport.LiftTravelBan) { c.From = today.AddDays(-7) }), Refused: passport.RuleBanNotBegun, Field: "from"},
		{Name: "lifted today, and it begins next week", Given: then(nil, nextWeek), When: lifts(func(*passport.LiftTravelBan) {}), Refused: passport.RuleBanNotBegun, Field: "from"},
		{Name: "lifted with its beginning", Given: then(nil, nextWeek), When: from(today.AddDays(7)), Then: []domain.Event{passport.TravelBanLifted{Ban: banned, Order: lifting, Reason: "تسديد", From: today.AddDays(7), Officer: "u-50", Date: today}}},
		{Name: "lifted again after a slip", Given: then(underBan(nil), from(domain.NewDate(2062, 1, 1))), When: from(today), Then: []domain.Event{passport.TravelBanLifted{Ban: banned, Order: lifting, Reason: "تسديد", From: today, Officer: "u-50", Date: today}}},
		{Name: "by the same order, lifted from next week", Given: then(underBan(nil), from(today.AddDays(7))), When: bans(func(c *passport.RecordTravelBan) { c.Ban = second }), Refused: passport.RuleBanRecorded},
		{Name: "lifted by nobody", Given: underBan(nil), When: lifts(func(c *passport.LiftTravelBan) { c.Order = domain.Reference{} }), Refused: passport.RuleReferenceNeeded, Field: "order"},
		{Name: "lifted by an older order", Given: underBan(nil), When: lifts(func(c *passport.LiftTravelBan) { c.Order.Court.Date = domain.NewDate(2026, 1, 1) }), Refused: domain.RuleJudgmentTooOld, Field: "order"},
		{Name: "lifted twice", Given: then(underBan(nil), lifts(func(*passport.LiftTravelBan) {})), When: lifts(func(*passport.LiftTravelBan) {}), Refused: passport.RuleBanLifted},
		{Name: "another's", When: lifts(func(*passport.LiftTravelBan) {}), Refused: passport.RuleNoSuchBan, Field: "ban"},
	})
}

func TestLaissezPasser(t *testing.T) {
	t.Parallel()
	issues := func(change func(*passport.IssueLaissezPasser)) passport.Command {
		return with(passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "فقد جوازها في عمان"}, change)
	}
	same := func(*passport.IssueLaissezPasser) {}
	issued := passport.LaissezPasserIssued{
		Number: paper, Holder: passport.Holder{Name: holder().Name, Sex: domain.Female, DateOfBirth: holder().DateOfBirth, PlaceOfBirth: holder().PlaceOfBirth},
		Grounds: "فقد جوازها في عمان", IssuedOn: today, ExpiresOn: domain.NewDate(2026, 8, 31),
		ValiditySource: "Passports Law 32/2015, as the Ministry of Foreign Affairs states it", Office: "IQ-BA-P1", Area: "IQ-BA", Officer: "u-31",
	}
	other := issued
	other.Number = "L00000002"
	uses := passport.UseLaissezPasser{By: by, Number: paper, Crossing: "طريبيل"}
	given := []domain.Event{issued}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "after a loss", Given: lost(), When: issues(same), Then: given},
		{Name: "under a ban", Given: underBan(nil), When: issues(same), Then: given},
		{Name: "another", Given: given, When: issues(func(c *passport.IssueLaissezPasser) { c.Number = "L00000002" }), Then: []domain.Event{
			passport.Revoked{
				Number: paper, Cause: passport.Replaced, ReplacedBy: "L00000002", From: today, Date: today,
				SLTD: passport.SLTDRecord{IssuingCountry: "IRQ", Number: paper, Type: passport.LaissezPasser, Kind: passport.SLTDInvalid, Date: today},
			}, other,
		}},
		{Name: "beside a passport", Given: held(), When: issues(same), Refused: passport.RuleHasPassport},
		{Name: "for a foreigner", When: issues(func(c *passport.IssueLaissezPasser) { c.Person.Nationality = "JO" }), Refused: passport.RuleForeigner},
		{Name: "for nothing", When: issues(func(c *passport.IssueLaissezPasser) { c.Grounds = "" }), Refused: domain.RuleRequired, Field: "grounds"},
		{Name: "no number", When: issues(func(c *passport.IssueLaissezPasser) { c.Number = "" }), Refused: passport.RuleNumbersMissing},
		{Name: "used", Given: given, When: uses, Then: []domain.Event{passport.LaissezPasserUsed{Number: paper, Crossing: "طريبيل", Date: today}}},
		{Name: "used twice", Given: then(given, uses), When: uses, Refused: passport.RuleOver},
		{Name: "used late", Given: given, When: with(uses, func(c *passport.UseLaissezPasser) { c.Today = domain.NewDate(2026, 9, 1) }), Refused: passport.RuleExpired},
		{Name: "used somewhere", Given: given, When: with(uses, func(c *passport.UseLaissezPasser) { c.Crossing = "" }), Refused: domain.RuleRequired, Field: "crossing"},
		{Name: "a passport", Given: held(), When: with(uses, func(c *passport.UseLaissezPasser) { c.Number = number }), Refused: passport.RuleLaissezPasserOnly},
	})
}
