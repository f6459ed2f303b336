package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/mrz"
	"sijil/domain/passport"
)

func TestEnrolAndVet(t *testing.T) {
	t.Parallel()
	enrol := func(change func(*passport.Biometrics)) passport.Command {
		return passport.Enrol{By: by, Application: first, Biometrics: with(biometrics(), change)}
	}
	noFingers := func(p *passport.Biometrics) { p.Fingerprints, p.NoFingerprints = passport.Capture{}, "طفل رضيع" }
	vet := func(day, convicted domain.Date) passport.Command {
		return passport.Vet{By: on(day), Application: first, Findings: "سليم", ConvictedOn: convicted}
	}
	early := domain.NewDate(2020, 6, 1)
	domaintest.Run(t, passport.Decider, []when{
		{Name: "all three", Given: filed(), When: enrol(func(*passport.Biometrics) {}), Then: []domain.Event{passport.Enrolled{Application: first, Biometrics: biometrics(), Officer: "u-31", Date: today}}},
		{Name: "no fingers to print", Given: filed(), When: enrol(noFingers), Then: []domain.Event{passport.Enrolled{Application: first, Biometrics: with(biometrics(), noFingers), Officer: "u-31", Date: today}}},
		{Name: "no reason for none", Given: filed(), When: enrol(func(b *passport.Biometrics) { b.Fingerprints = passport.Capture{} }), Refused: passport.RuleFingerprints, Field: "biometrics.fingerprints"},
		{Name: "no face", Given: filed(), When: enrol(func(b *passport.Biometrics) { b.Face = passport.Capture{} }), Refused: domain.RuleRequired, Field: "biometrics.face.reference"},
		{Name: "no hash", Given: filed(), When: enrol(func(b *passport.Biometrics) { b.Signature.Hash = "sha256:0a" }), Refused: passport.RuleHash, Field: "biometrics.signature.hash"},
		{Name: "vetted", Given: enrolled(), When: vet(today, domain.Date{}), Then: []domain.Event{passport.Vetted{Application: first, Findings: "سليم", Officer: "u-31", Date: today}}},
		{Name: "no findings", Given: enrolled(), When: passport.Vet{By: by, Application: first}, Refused: domain.RuleRequired, Field: "findings"},
		{Name: "convicted last month, after the ruling", Given: enrolled(), When: vet(today, today.AddDays(-30)), Then: []domain.Event{passport.Vetted{Application: first, Findings: "سليم", ConvictedOn: today.AddDays(-30), Officer: "u-31", Date: today}}},
		{Name: "convicted last month, before the ruling", Given: enrolled(), When: vet(early, domain.NewDate(2020, 5, 2)), Refused: passport.RuleConvictionWait},
		{Name: "convicted three months ago, before the ruling", Given: enrolled(), When: vet(early, domain.NewDate(2020, 3, 1)), Then: []domain.Event{passport.Vetted{Application: first, Findings: "سليم", ConvictedOn: domain.NewDate(2020, 3, 1), Officer: "u-31", Date: early}}},
		{Name: "convicted tomorrow", Given: enrolled(), When: vet(today, today.AddDays(1)), Refused: passport.RuleFuture, Field: "convictedOn"},
		{Name: "rejected", Given: vetted(), When: passport.Reject{By: by, Application: first, Reason: "شهادة مزورة"}, Then: []domain.Event{passport.Rejected{Application: first, Reason: "شهادة مزورة", Officer: "u-31", Date: today}}},
		{Name: "rejected for nothing", Given: vetted(), When: passport.Reject{By: by, Application: first}, Refused: domain.RuleRequired, Field: "reason"},
		{Name: "withdrawn", Given: filed(), When: passport.Withdraw{By: by, Application: first, Reason: "x"}, Then: []domain.Event{passport.ApplicationClosed{Application: first, Cause: passport.Withdrawn, Reason: "x", Date: today}}},
		{Name: "withdrawn for nothing", Given: filed(), When: passport.Withdraw{By: by, Application: first}, Refused: domain.RuleRequired, Field: "reason"},
	})
}

func TestPrint(t *testing.T) {
	t.Parallel()
	booklet := passport.Printed{
		Application: first, Number: number, Type: passport.Ordinary,
		Holder:   passport.Holder{Name: holder().Name, Sex: domain.Female, DateOfBirth: holder().DateOfBirth, PlaceOfBirth: holder().PlaceOfBirth},
		IssuedOn: today, ExpiresOn: expires, ValiditySource: "Passports Law 32/2015, as the Ministry of Foreign Affairs states it",
		Office: "IQ-BA-P1", Area: "IQ-BA", Officer: "u-31",
	}
	got := decided(vetted(), toPrint(first, number))[0].(passport.Printed)
	read, err := mrz.Parse(got.Zone.Line1, got.Zone.Line2)
	if err != nil || read.Number != string(number) || read.Issuer != "IRQ" || read.Expires != "340228" || read.Born != "900701" || read.Sex != domain.Female {
		t.Errorf("the zone reads %+v, %v", read, err)
	}
	if booklet.Zone = got.Zone; got != booklet {
		t.Errorf("\n got %+v\nwant %+v", got, booklet)
	}
	prints := func(change func(*passport.Print)) passport.Command { return with(toPrint(first, number), change) }
	domaintest.Run(t, passport.Decider, []when{
		{Name: "the dead", Given: vetted(), When: prints(func(c *passport.Print) { c.Person = dead() }), Refused: passport.RuleHolderDead},
		{Name: "under a ban", Given: underBan(vetted()), When: prints(func(*passport.Print) {}), Refused: passport.RuleUnderBan},
		{Name: "no number", Given: vetted(), When: prints(func(c *passport.Print) { c.Number = "" }), Refused: passport.RuleNumbersMissing},
		{Name: "no passport's number", Given: vetted(), When: prints(func(c *passport.Print) { c.Number = "a12345678" }), Refused: passport.RuleNumberForm, Field: "number"},
		{Name: "a short number", Given: vetted(), When: prints(func(c *passport.Print) { c.Number = "A1234567" }), Refused: passport.RuleNumberForm, Field: "number"},
		{Name: "a number of before", Given: then(held(),
			with(toApply(), func(c *passport.Apply) { c.Application = second }),
			passport.Enrol{By: by, Application: second, Biometrics: biometrics()},
			passport.Vet{By: by, Application: second, Findings: "سليم"}), When: toPrint(second, number), Refused: passport.RuleNumberTaken},
		{Name: "around a suspension", Given: then(suspended(),
			with(toApply(), func(c *passport.Apply) { c.Application = second }),
			passport.Enrol{By: by, Application: second, Biometrics: biometrics()},
			passport.Vet{By: by, Application: second, Findings: "سليم"}), When: toPrint(second, newer), Refused: passport.RuleSuspended},
		{Name: "a name in no script of the zone", Given: vetted(), When: prints(func(c *passport.Print) { c.Person.Name.Given = "Ζωή" }), Refused: mrz.RuleLetters, Field: "person.name"},
		{Name: "no year of birth", Given: vetted(), When: prints(func(c *passport.Print) { c.Person.DateOfBirth.Year = 0 }), Refused: passport.RuleDateOfBirth, Field: "person.dateOfBirth"},
		{Name: "a silent law", Given: vetted(), When: prints(func(c *passport.Print) { c.Law = nil }), Refused: domain.RuleNoLaw},
	})
}

// TestValidity: how long each type holds, by the law of the day of printing.
func TestValidity(t *testing.T) {
	t.Parallel()
	letter := func(p passport.Type) passport.Particulars {
		return with(ordinary(), func(q *passport.Particulars) { q.Type, q.Authorisation, q.Receipt = p, decision, passport.Receipt{} })
	}
	for name, c := range map[string]struct {
		person      domain.KnownPerson
		particulars passport.Particulars
		want        domain.Date
	}{
		"ordinary":   {holder(), ordinary(), domain.NewDate(2034, 2, 28)},
		"child":      {child(), ofChild(), domain.NewDate(2030, 2, 28)},
		"at fifteen": {with(child(), func(p *domain.KnownPerson) { p.DateOfBirth = domain.NewDate(2011, 3, 1) }), ofChild(), domain.NewDate(2034, 2, 28)},
		"diplomatic": {holder(), letter(passport.Diplomatic), domain.NewDate(2031, 2, 28)},
		"service":    {holder(), letter(passport.Service), domain.NewDate(2031, 2, 28)},
		"special":    {holder(), letter(passport.Special), domain.NewDate(2031, 2, 28)},
	} {
		past := then(nil,
			passport.Apply{By: by, Application: first, Person: c.person, Parents: parents(), Particulars: c.particulars},
			passport.Enrol{By: by, Application: first, Biometrics: biometrics()},
			passport.Vet{By: by, Application: first, Findings: "سليم"},
			passport.Print{By: by, Application: first, Person: c.person, Number: number})
		if got := past[3].(passport.Printed); got.ExpiresOn != c.want || got.ValiditySource == "" {
			t.Errorf("%s: holds until %s by %q, want %s", name, got.ExpiresOn, got.ValiditySource, c.want)
		}
	}
}

func TestActivate(t *testing.T) {
	t.Parallel()
	activates := func(n domain.DocumentNumber, change func(*passport.Activate)) passport.Command {
		return with(toActivate(n), change)
	}
	same := func(*passport.Activate) {}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "handed over", Given: printed(), When: activates(number, same), Then: []domain.Event{
			passport.Activated{Number: number, Type: passport.Ordinary, CollectedBy: "self", Officer: "u-31", Date: today},
		}},
		{Name: "the old one ends", Given: renewed(), When: activates(newer, same), Then: []domain.Event{
			passport.Revoked{
				Number: number, Cause: passport.Replaced, ReplacedBy: newer, From: today, Date: today,
				SLTD: passport.SLTDRecord{IssuingCountry: "IRQ", Number: number, Type: passport.Ordinary, Kind: passport.SLTDInvalid, Date: today},
			},
			passport.Activated{Number: newer, Type: passport.Ordinary, CollectedBy: "self", Officer: "u-31", Date: today},
		}},
		{Name: "after a journey home", Given: then(printed(), passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"}), When: activates(number, same), Then: []domain.Event{
			passport.Revoked{
				Number: paper, Cause: passport.Replaced, ReplacedBy: number, From: today, Date: today,
				SLTD: passport.SLTDRecord{IssuingCountry: "IRQ", Number: paper, Type: passport.LaissezPasser, Kind: passport.SLTDInvalid, Date: today},
			},
			passport.Activated{Number: number, Type: passport.Ordinary, CollectedBy: "self", Officer: "u-31", Date: today},
		}},
		{Name: "under a ban", Given: underBan(printed()), When: activates(number, same), Refused: passport.RuleUnderBan},
		{Name: "the old one is suspended", Given: then(renewed(), passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision}), When: activates(newer, same), Refused: passport.RuleSuspended},
		{Name: "the dead", Given: printed(), When: activates(number, func(c *passport.Activate) { c.Person = dead() }), Refused: passport.RuleHolderDead},
		{Name: "after nine years", Given: printed(), When: activates(number, func(c *passport.Activate) { c.Today = domain.NewDate(2035, 1, 1) }), Refused: passport.RuleExpired},
		{Name: "to nobody", Given: printed(), When: activates(number, func(c *passport.Activate) { c.CollectedBy = "" }), Refused: domain.RuleRequired, Field: "collectedBy"},
		{Name: "elsewhere", Given: printed(), When: activates(number, func(c *passport.Activate) { c.Actor = stranger }), Refused: domain.RuleOutsideArea},
	})
}
