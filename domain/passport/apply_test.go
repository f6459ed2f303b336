package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

type when = domaintest.Case[passport.Command]

func applied(change func(*passport.Applied)) []domain.Event {
	return []domain.Event{with(passport.Applied{
		Application: first, Office: "IQ-BA-P1", Area: "IQ-BA", Name: holder().Name, Particulars: ordinary(), Fee: domain.Dinars(91000),
		FeeSource: "fee of the electronic passport, issued since 6 March 2023, by press reports", Officer: "u-31", Date: today,
	}, change)}
}

func TestApply(t *testing.T) {
	t.Parallel()
	same := func(*passport.Applied) {}
	apply := func(change func(*passport.Apply)) passport.Command { return with(toApply(), change) }
	asks := func(change func(*passport.Particulars)) passport.Command {
		return apply(func(c *passport.Apply) { change(&c.Particulars) })
	}
	of := func(change func(*domain.KnownPerson)) passport.Command {
		return apply(func(c *passport.Apply) { change(&c.Person) })
	}
	service := with(ordinary(), func(p *passport.Particulars) {
		p.Type, p.Authorisation, p.Receipt = passport.Service, decision, passport.Receipt{}
	})
	domaintest.Run(t, passport.Decider, []when{
		{Name: "for oneself", When: toApply(), Then: applied(same)},
		{
			Name: "one of each type", Given: filed(), When: apply(func(c *passport.Apply) { c.Application, c.Particulars = second, service }),
			Then: applied(func(e *passport.Applied) { e.Application, e.Particulars, e.Fee, e.FeeSource = second, service, 0, "" }),
		},
		{Name: "told of a ban", Given: underBan(nil), When: toApply(), Then: applied(func(e *passport.Applied) { e.Bans = []domain.TrackingID{banned} })},
		{Name: "the old fee", When: with(toApply(), func(c *passport.Apply) {
			c.Today, c.Particulars.Receipt.Amount = domain.NewDate(2023, 3, 5), domain.Dinars(25000)
		}), Then: applied(func(e *passport.Applied) {
			e.Date, e.Particulars.Receipt.Amount, e.Fee = domain.NewDate(2023, 3, 5), domain.Dinars(25000), domain.Dinars(25000)
			e.FeeSource = "fee of the machine-readable passport, by press reports"
		})},
		{Name: "another fee", When: asks(func(p *passport.Particulars) { p.Receipt.Amount = domain.Dinars(25000) }), Refused: passport.RuleFee, Field: "particulars.receipt.amount"},
		{Name: "no receipt number", When: asks(func(p *passport.Particulars) { p.Receipt.Number = " " }), Refused: domain.RuleRequired, Field: "particulars.receipt.number"},
		{Name: "no type", When: asks(func(p *passport.Particulars) { p.Type = passport.LaissezPasser }), Refused: passport.RuleType, Field: "particulars.type"},
		{Name: "no certificate", When: asks(func(p *passport.Particulars) { p.NationalityCertificate = domain.Reference{} }), Refused: passport.RuleReferenceNeeded, Field: "particulars.nationalityCertificate"},
		{Name: "a certificate of tomorrow", When: asks(func(p *passport.Particulars) { p.NationalityCertificate.Date = today.AddDays(1) }), Refused: passport.RuleFuture, Field: "particulars.nationalityCertificate.date"},
		{Name: "service without a letter", When: asks(func(p *passport.Particulars) { p.Type = passport.Service }), Refused: passport.RuleReferenceNeeded, Field: "particulars.authorisation"},
		{Name: "a Latin name of digits", When: asks(func(p *passport.Particulars) { p.Latin.Given = "Z1" }), Refused: domain.RuleNameLetters, Field: "particulars.latin.given"},
		{Name: "nobody", When: asks(func(p *passport.Particulars) { p.Applicant.Relation = "friend" }), Refused: passport.RuleRelation, Field: "particulars.applicant.relation"},
		{Name: "for a grown daughter", When: asks(func(p *passport.Particulars) { p.Applicant.Relation = passport.OfFather }), Refused: passport.RuleOfAge, Field: "particulars.applicant.relation"},
		{Name: "another's number", When: asks(func(p *passport.Particulars) { p.Applicant.NationalNumber = "100000000009" }), Refused: passport.RuleApplicant, Field: "particulars.applicant.nationalNumber"},
		{Name: "no number", When: asks(func(p *passport.Particulars) { p.Applicant.NationalNumber = "12" }), Refused: domain.RuleNationalNumber, Field: "particulars.applicant.nationalNumber"},
		{Name: "the dead", When: of(func(p *domain.KnownPerson) { p.Deceased = true }), Refused: passport.RuleHolderDead},
		{Name: "marked dead", Given: died(), When: toApply(), Refused: passport.RuleHolderDead},
		{Name: "a void record", When: of(func(p *domain.KnownPerson) { p.Cancelled = true }), Refused: passport.RuleRecordVoid},
		{Name: "a foreigner", When: of(func(p *domain.KnownPerson) { p.Nationality = "JO" }), Refused: passport.RuleForeigner},
		{Name: "no year of birth", When: of(func(p *domain.KnownPerson) { p.DateOfBirth = domain.Date{} }), Refused: passport.RuleDateOfBirth, Field: "person.dateOfBirth"},
		{Name: "twice", Given: filed(), When: apply(func(c *passport.Apply) { c.Application = second }), Refused: passport.RuleAlreadyApplied, Field: "particulars.type"},
		{Name: "not collected yet", Given: printed(), When: apply(func(c *passport.Apply) { c.Application = second }), Refused: passport.RuleAlreadyApplied, Field: "particulars.type"},
		{Name: "an id of before", Given: held(), When: toApply(), Refused: passport.RuleNumberTaken},
		{Name: "no id", When: apply(func(c *passport.Apply) { c.Application = "" }), Refused: passport.RuleNumbersMissing},
		{Name: "a silent law", When: with(toApply(), func(c *passport.Apply) { c.Law = nil }), Refused: domain.RuleNoLaw},
	})
}

func TestApplyForAChild(t *testing.T) {
	t.Parallel()
	asks := func(dead []domain.NationalNumber, change func(*passport.Particulars)) passport.Command {
		return passport.Apply{By: by, Application: first, Person: child(), Parents: parents(dead...), Particulars: with(ofChild(), change)}
	}
	accepted := func(change func(*passport.Particulars)) []domain.Event {
		return applied(func(e *passport.Applied) { e.Child, e.Particulars = true, with(ofChild(), change) })
	}
	same := func(*passport.Particulars) {}
	father, mother := []domain.NationalNumber{"100000000001"}, []domain.NationalNumber{"100000000002"}
	both := []domain.NationalNumber{"100000000001", "100000000002"}
	byCourt := func(p *passport.Particulars) {
		p.Applicant.Relation, p.Consents = passport.Guardian, passport.Consents{Court: order}
	}
	uncle := domain.KnownPerson{NationalNumber: "100000000007", DateOfBirth: domain.NewDate(1980, 1, 1)}
	ofUncle := func(p *passport.Particulars) {
		byCourt(p)
		p.Applicant.NationalNumber = uncle.NationalNumber
	}
	byMother := func(p *passport.Particulars) {
		p.Applicant.Relation, p.Consents = passport.OfMother, passport.Consents{}
	}
	noConsent := func(p *passport.Particulars) { p.Consents = passport.Consents{} }
	domaintest.Run(t, passport.Decider, []when{
		{Name: "both parents", When: asks(nil, same), Then: accepted(same)},
		{Name: "the widower alone", When: asks(mother, noConsent), Then: accepted(noConsent)},
		{Name: "the widow alone", When: asks(father, byMother), Then: accepted(byMother)},
		{Name: "the mother alone", When: asks(nil, byMother), Refused: passport.RuleParentsApproval, Field: "particulars.consents.father"},
		{Name: "without the mother", When: asks(nil, noConsent), Refused: passport.RuleParentsApproval, Field: "particulars.consents.mother"},
		{Name: "an approval to come", When: asks(nil, func(p *passport.Particulars) { p.Consents.Mother.GivenOn = today.AddDays(1) }), Refused: passport.RuleFuture, Field: "particulars.consents.mother.givenOn"},
		{Name: "a guardian", When: asks(both, byCourt), Then: accepted(byCourt)},
		{Name: "a guardian without an order", When: asks(nil, func(p *passport.Particulars) { p.Applicant.Relation = passport.Guardian }), Refused: passport.RuleGuardianOrder, Field: "particulars.consents.court"},
		{Name: "an order without a date", When: asks(nil, func(p *passport.Particulars) { byCourt(p); p.Consents.Court.Date = domain.Date{} }), Refused: domain.RuleCourtReference, Field: "particulars.consents.court"},
		{Name: "an orphan", When: asks(both, noConsent), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "the dead father", When: asks(father, same), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "a father of no number", When: with(asks(mother, noConsent).(passport.Apply), func(c *passport.Apply) { c.Person.Father.NationalNumber = "" }), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "a father of a number that the record lacks", When: with(asks(mother, func(p *passport.Particulars) {
			p.Applicant.NationalNumber = "100000000001"
		}).(passport.Apply), func(c *passport.Apply) { c.Person.Father.NationalNumber = "" }), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "a mother of sixteen", When: with(asks(father, byMother).(passport.Apply), func(c *passport.Apply) {
			c.Parents[1].DateOfBirth = domain.NewDate(2009, 12, 1)
		}), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "a guardian by number", When: with(asks(both, ofUncle).(passport.Apply), func(c *passport.Apply) { c.Applicant = uncle }), Then: accepted(ofUncle)},
		{Name: "a dead guardian", When: with(asks(both, ofUncle).(passport.Apply), func(c *passport.Apply) {
			c.Applicant = with(uncle, func(p *domain.KnownPerson) { p.Deceased = true })
		}), Refused: passport.RuleApplicantUnfit, Field: "particulars.applicant.nationalNumber"},
		{Name: "alone", When: asks(nil, func(p *passport.Particulars) { p.Applicant.Relation = passport.Self }), Refused: passport.RuleMinor, Field: "particulars.applicant.relation"},
		{Name: "another man", When: asks(nil, func(p *passport.Particulars) { p.Applicant.NationalNumber = "100000000009" }), Refused: passport.RuleApplicant, Field: "particulars.applicant.nationalNumber"},
	})
}
