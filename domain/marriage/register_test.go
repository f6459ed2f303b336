package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

type testCase = domaintest.Case[marriage.Command]

// TestRegister: what a contract must hold (doc.go, rules 1-4).
func TestRegister(t *testing.T) {
	t.Parallel()
	confirmed := with(func(p *marriage.Particulars) { p.Witnesses, p.Confirmation = 0, order })
	confirmation := registered(confirmed)
	confirmation.Type = domain.CourtOrderedEntry
	anew := registered(foreign())
	refused := func(name string, change func(*marriage.Particulars), rule *domain.Rule, field string) testCase {
		return testCase{Name: name, When: toRegister(with(change)), Refused: rule, Field: "particulars." + field}
	}
	officeless := toRegister(agreed())
	officeless.Actor.Office = ""
	elsewhere := toRegister(agreed())
	elsewhere.Office = "IQ-NI-C1"
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "a contract", When: toRegister(agreed()), Then: entry()},
		{Name: "with a foreigner", When: toRegister(foreign(), man()), Then: history(registered(foreign()))},
		{Name: "out of court, confirmed", When: toRegister(confirmed), Then: history(confirmation)},
		{Name: "a second time", Given: entry(), When: toRegister(agreed()), Refused: marriage.RuleAlreadyRegistered},
		{Name: "in another area", Given: entry(), When: marriage.Register{By: marriage.By{Actor: stranger}}, Refused: domain.RuleOutsideArea},
		{Name: "anew after a cancellation", Given: entry(cancelled()), When: toRegister(foreign(), man()), Then: history(anew)},
		{Name: "after an annulment", Given: entry(marriage.Annulled{Couple: couple, Order: order}), When: toRegister(agreed()), Refused: marriage.RuleAlreadyRegistered},
		{Name: "nobody's office", When: officeless, Refused: marriage.RuleNoOffice, Field: "office"},
		{Name: "another office without its area", When: elsewhere, Refused: domain.RuleRequired, Field: "area"},
		refused("no court", func(p *marriage.Particulars) { p.Court = " " }, domain.RuleRequired, "court"),
		refused("no number", func(p *marriage.Particulars) { p.ContractNumber = "" }, domain.RuleRequired, "contractNumber"),
		refused("no date", func(p *marriage.Particulars) { p.DateOfContract = domain.Date{} }, domain.RuleRequired, "dateOfContract"),
		refused("half a date", func(p *marriage.Particulars) { p.DateOfContract.Day = 0 }, marriage.RuleDateComplete, "dateOfContract"),
		refused("a contract of tomorrow", func(p *marriage.Particulars) { p.DateOfContract = today.AddDays(1) }, marriage.RuleFuture, "dateOfContract"),
		refused("one person twice", func(p *marriage.Particulars) { p.Wife.NationalNumber = husband }, marriage.RuleSamePerson, "wife.nationalNumber"),
		refused("one witness", func(p *marriage.Particulars) { p.Witnesses = 1 }, marriage.RuleWitnesses, "witnesses"),
		refused("minus one witness", func(p *marriage.Particulars) { p.Witnesses = -1 }, marriage.RuleRange, "witnesses"),
		refused("signed electronically only", func(p *marriage.Particulars) { p.Paper = marriage.Paper{} }, marriage.RulePaper, "paper"),
		refused("a place nowhere", func(p *marriage.Particulars) { p.Place.Country = "XX" }, marriage.RuleCountry, "place.country"),
		refused("confirmed before it was made", func(p *marriage.Particulars) { p.Confirmation = old }, domain.RuleJudgmentTooOld, "confirmation.date"),
		refused("confirmed by nobody", func(p *marriage.Particulars) { p.Confirmation.Number = "1" }, domain.RuleCourtReference, "confirmation"),
		refused("half a number", func(p *marriage.Particulars) { p.Wife.NationalNumber = "12" }, domain.RuleNationalNumber, "wife.nationalNumber"),
		refused("a foreigner without passport", func(p *marriage.Particulars) { p.Wife.NationalNumber = "" }, domain.RuleRequired, "wife.passport"),
		refused("born after the contract", func(p *marriage.Particulars) { p.Wife.DateOfBirth = today }, marriage.RuleTooEarly, "wife.dateOfBirth"),
	})
}

// TestElectronicSignature: the switch of the law is a matter of data (rule 2).
func TestElectronicSignature(t *testing.T) {
	t.Parallel()
	var on []domain.Provision
	for _, key := range by.Law.Parameters() {
		for _, p := range by.Law.History(key) {
			if key == "marriage.electronic_signature_suffices" {
				p.Value = 1
			}
			on = append(on, p)
		}
	}
	c := toRegister(with(func(p *marriage.Particulars) { p.Paper = marriage.Paper{} }))
	c.Law = domain.NewBook(on...)
	silent := toRegister(agreed())
	silent.Law = nil
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "enough once the law says so", When: c, Then: history(registered(c.Particulars))},
		{Name: "the law's data are missing", When: silent, Refused: domain.RuleNoLaw, Field: "particulars"},
	})
}

// TestReconstruct: legacy entries stand as they were written (rule 13).
func TestReconstruct(t *testing.T) {
	t.Parallel()
	poor := with(func(p *marriage.Particulars) {
		p.DateOfContract, p.Witnesses, p.Paper = domain.NewDate(2015, 0, 0), 0, marriage.Paper{}
		p.Husband.DateOfBirth, p.Wife.DateOfBirth, p.Wife.Name = domain.Date{}, domain.Date{}, domain.Name{}
	})
	widow := widowed(domain.NewDate(2020, 5, 5))
	early := toReconstruct(agreed())
	early.DateOfRegistration = domain.NewDate(2014, 1, 1)
	nowhere := toReconstruct(agreed())
	nowhere.Legacy.Number = ""
	domaintest.Run(t, marriage.Decider, []testCase{
		{Name: "hardly anything known", When: toReconstruct(poor), Then: history(reconstructed(poor))},
		{Name: "one has died", When: toReconstruct(agreed(), man(dead(widow.DateOfDeath)), woman()), Then: history(reconstructed(agreed()), widow)},
		{Name: "a second time", Given: entry(), When: toReconstruct(agreed()), Refused: marriage.RuleAlreadyRegistered},
		{Name: "without a year", When: toReconstruct(with(func(p *marriage.Particulars) { p.DateOfContract = domain.Date{} })), Refused: domain.RuleRequired, Field: "particulars.dateOfContract"},
		{Name: "registered before it was made", When: early, Refused: marriage.RuleTooEarly, Field: "dateOfRegistration"},
		{Name: "from nowhere", When: nowhere, Refused: domain.RuleRequired, Field: "legacy.number"},
		{Name: "a dead man", When: toReconstruct(agreed(), man(dead(domain.NewDate(2001, 1, 1)))), Refused: marriage.RuleSpouseDead, Field: "particulars.husband.nationalNumber"},
	})
}

// TestStream: one contract has one stream, however it is written.
func TestStream(t *testing.T) {
	t.Parallel()
	one := marriage.Stream("محكمة الأحوال الشخصية في البصرة", "812/2015", wed)
	if same := marriage.Stream(" محكمة  الأحوال الشخصيه في البصرة", "٨١٢ / ٢٠١٥", wed); same != one {
		t.Errorf("another spelling is another stream")
	}
	for _, number := range []string{"812-2015", "0812/2015", "812\\2015", "٠٨١٢-٢٠١٥"} {
		if marriage.Stream("محكمة الأحوال الشخصية في البصرة", number, wed) != one {
			t.Errorf("%s is another stream", number)
		}
	}
	for _, stream := range []string{
		marriage.Stream("محكمة الأحوال الشخصية في الزبير", "812/2015", wed),
		marriage.Stream("محكمة الأحوال الشخصية في البصرة", "813/2015", wed),
		marriage.Stream("محكمة الأحوال الشخصية في البصرة", "812/2015", today),
		marriage.Stream("محكمة الأحوال الشخصية في البصرة", "8122015", wed),
		marriage.Stream("محكمة الأحوال الشخصية في البصرة", "812/20150", wed),
	} {
		if stream == one {
			t.Errorf("another contract has the same stream")
		}
	}
}
