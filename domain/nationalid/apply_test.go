package nationalid_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/nationalid"
)

type kase = domaintest.Case[nationalid.Command]

func run(t *testing.T, cases ...kase) {
	t.Helper()
	domaintest.Run(t, nationalid.Decider, cases)
}

func TestApply(t *testing.T) {
	t.Parallel()
	first := stated(nationalid.First)
	with := func(change func(*nationalid.Apply)) nationalid.Apply {
		c := toApply(first)
		change(&c)
		return c
	}
	elsewhere := applied(filed, first)
	elsewhere.Office, elsewhere.Area = "IQ-BG-01", "IQ-BG"
	late := on(clerk, today)
	late.Law = nil
	again := applied(filed, first)
	refused := nationalid.Refused{Application: filed, Reason: "x", Officer: "clerk", Date: today}
	run(
		t,
		kase{Name: "a first card", When: toApply(first), Then: history(applied(filed, first))},
		kase{Name: "after a refusal", Given: then(open(), refused), When: toApply(first), Then: history(again)},
		kase{Name: "at an office elsewhere", When: with(func(c *nationalid.Apply) {
			c.Actor.Office, c.Actor.Area = "IQ-BG-01", "IQ-BG"
		}), Then: history(elsewhere)},
		kase{Name: "by a nationwide actor for an office", When: with(func(c *nationalid.Apply) {
			c.Actor.Office, c.Actor.Area, c.Office, c.Area = "", "", "IQ-BG-01", "IQ-BG"
		}), Then: history(elsewhere)},
		kase{Name: "for another office's area", When: with(func(c *nationalid.Apply) {
			c.Office, c.Area = "IQ-BG-01", "IQ-BG"
		}), Refused: domain.RuleOutsideArea},
		kase{Name: "for no office", When: with(func(c *nationalid.Apply) { c.Actor.Office = "" }), Refused: nationalid.RuleNoOffice, Field: "office"},
		kase{Name: "for an office without its area", When: with(func(c *nationalid.Apply) { c.Office = "IQ-BG-01" }), Refused: domain.RuleRequired, Field: "area"},
		kase{Name: "while one is open", Given: open(), When: toApply(first), Refused: nationalid.RuleApplicationOpen},
		kase{Name: "while a card waits", Given: made(today), When: toApply(first), Refused: nationalid.RuleCardWaits},
		kase{Name: "the dead", When: with(func(c *nationalid.Apply) { c.Person = adult(dead) }), Refused: nationalid.RuleHolderDead},
		kase{Name: "noted as dead", Given: then(open(), refused, nationalid.HolderDied{Death: death, Date: today}), When: toApply(first), Refused: nationalid.RuleHolderDead},
		kase{Name: "a void record", When: with(func(c *nationalid.Apply) { c.Person = adult(void) }), Refused: nationalid.RuleRecordVoid},
		kase{Name: "no citizen", When: with(func(c *nationalid.Apply) { c.Person = adult(abroad) }), Refused: nationalid.RuleNotCitizen},
		kase{Name: "no number", When: with(func(c *nationalid.Apply) { c.Person.NationalNumber = "1" }), Refused: domain.RuleNationalNumber, Field: "person.nationalNumber"},
		kase{
			Name: "another's number", Given: then(open(), refused), When: with(func(c *nationalid.Apply) { c.Person.NationalNumber = father }),
			Refused: domain.RuleOtherPerson, Field: "person.nationalNumber",
		},
		kase{Name: "a newborn without a name", When: with(func(c *nationalid.Apply) { c.Person.Name = domain.Name{} }), Refused: domain.RuleRequired, Field: "person.name.given"},
		kase{Name: "an unknown kind", When: toApply(stated("gift")), Refused: nationalid.RuleKind, Field: "particulars.kind"},
		kase{
			Name: "an unknown blood group", When: toApply(stated(nationalid.First, func(p *nationalid.Particulars) { p.BloodGroup = "C" })),
			Refused: nationalid.RuleBloodGroup, Field: "particulars.bloodGroup",
		},
		kase{
			Name: "Latin in Arabic", When: toApply(stated(nationalid.First, func(p *nationalid.Particulars) { p.Latin.Father = "علي" })),
			Refused: nationalid.RuleLatin, Field: "particulars.latin.father",
		},
		kase{Name: "without a number", When: with(func(c *nationalid.Apply) { c.Application = "" }), Refused: nationalid.RuleNumbersMissing},
		kase{Name: "where the law is silent", When: with(func(c *nationalid.Apply) { c.By = late }), Refused: domain.RuleNoLaw, Field: "particulars.applicant"},
	)
}

// TestApply_Kind: the last card must stand as the application says.
func TestApply_Kind(t *testing.T) {
	t.Parallel()
	old := domain.NewDate(2016, 6, 1) // its card expires on 2026-05-31, within six months
	expired := then(active(domain.NewDate(2016, 2, 1)), nationalid.CardExpired{Card: one, ExpiresOn: domain.NewDate(2026, 1, 31), Date: today})
	lost := then(active(today), nationalid.CardLost{Card: one, Declaration: declared, From: today, Officer: "clerk", Date: today})
	stolen := then(active(today), nationalid.CardStolen{Card: one, Declaration: robbed, From: today, Officer: "clerk", Date: today})
	damaged := then(active(today), nationalid.CardDamaged{Card: one, Description: "x", From: today, Officer: "clerk"})
	revoked := then(active(today), nationalid.CardRevoked{Card: one, Cause: nationalid.Court, From: today, Date: today})
	for kind, given := range map[nationalid.Kind][]domain.Event{
		nationalid.Renewal: active(old), nationalid.ReplacesLost: lost, nationalid.ReplacesStolen: stolen,
		nationalid.ReplacesDamaged: damaged, nationalid.ChangedData: active(today), nationalid.Reissue: revoked,
	} {
		p := stated(kind)
		run(
			t,
			kase{Name: string(kind), Given: given, When: toApply(p), Then: history(applied(filed, p))},
			kase{Name: string(kind) + " without a card", When: toApply(p), Refused: nationalid.RuleNoCardYet, Field: "particulars.kind"},
		)
	}
	run(
		t,
		kase{Name: "renewal of an expired card", Given: expired, When: toApply(stated(nationalid.Renewal)), Then: history(applied(filed, stated(nationalid.Renewal)))},
		kase{Name: "renewal too early", Given: active(today), When: toApply(stated(nationalid.Renewal)), Refused: nationalid.RuleTooEarly, Field: "particulars.kind"},
		kase{Name: "renewal of a lost card", Given: lost, When: toApply(stated(nationalid.Renewal)), Refused: nationalid.RuleKindMismatch, Field: "particulars.kind"},
		kase{Name: "a second first card", Given: active(today), When: toApply(stated(nationalid.First)), Refused: nationalid.RuleHasCard, Field: "particulars.kind"},
		kase{
			Name: "replacement of a card in force", Given: active(today), When: toApply(stated(nationalid.ReplacesLost)),
			Refused: nationalid.RuleKindMismatch, Field: "particulars.kind",
		},
	)
}

// TestApply_Applicant: who is below the law's age applies through another.
func TestApply_Applicant(t *testing.T) {
	t.Parallel()
	through := func(relation nationalid.Relation, changes ...func(*nationalid.Apply)) nationalid.Apply {
		c := toApply(stated(nationalid.First, func(p *nationalid.Particulars) {
			p.Applicant = nationalid.Applicant{Relation: relation, NationalNumber: father}
		}))
		c.Person, c.Applicant = adult(child), parent()
		for _, change := range changes {
			change(&c)
		}
		return c
	}
	filedBy := func(c nationalid.Apply) []domain.Event { return history(applied(filed, c.Particulars)) }
	ofMother := func(c *nationalid.Apply) { c.Person.Mother.NationalNumber = father }
	ordered := func(c *nationalid.Apply) { c.Particulars.Applicant.Order = order }
	grown := func(c *nationalid.Apply) { c.Person = adult() }
	guardian, sick := through(nationalid.Guardian, ordered), through(nationalid.Guardian, ordered, grown)
	at := func(field string) string { return "particulars.applicant." + field }
	self := func(p domain.KnownPerson, n domain.NationalNumber) nationalid.Apply {
		c := toApply(stated(nationalid.First, func(p *nationalid.Particulars) { p.Applicant.NationalNumber = n }))
		c.Person = p
		return c
	}
	unknownYear := adult(func(p *domain.KnownPerson) { p.DateOfBirth = domain.Date{} })
	run(
		t,
		kase{Name: "the father", When: through(nationalid.OfFather), Then: filedBy(through(nationalid.OfFather))},
		kase{Name: "the mother", When: through(nationalid.OfMother, ofMother), Then: filedBy(through(nationalid.OfMother))},
		kase{Name: "a guardian", When: guardian, Then: filedBy(guardian)},
		kase{Name: "a guardian of an adult", When: sick, Then: filedBy(sick)},
		kase{Name: "oneself by number", When: self(adult(), number), Then: filedBy(self(adult(), number))},
		kase{Name: "somebody whose age is not known", When: self(unknownYear, ""), Then: filedBy(self(unknownYear, ""))},
		kase{Name: "a child alone", When: self(adult(child), ""), Refused: nationalid.RuleNeedsGuardian, Field: at("relation")},
		kase{Name: "oneself by another's number", When: self(adult(), father), Refused: nationalid.RuleNotSelf, Field: at("nationalNumber")},
		kase{Name: "a parent of an adult", When: through(nationalid.OfFather, grown), Refused: nationalid.RuleAppliesAlone, Field: at("relation")},
		kase{Name: "somebody as mother", When: through(nationalid.OfMother), Refused: nationalid.RuleNotParent, Field: at("nationalNumber")},
		kase{Name: "a guardian without an order", When: through(nationalid.Guardian), Refused: domain.RuleCourtReference, Field: at("order")},
		kase{Name: "a neighbour", When: through("neighbour"), Refused: nationalid.RuleRelation, Field: at("relation")},
		kase{Name: "a guardian without a number", When: through(nationalid.Guardian, ordered, func(c *nationalid.Apply) {
			c.Particulars.Applicant.NationalNumber = ""
		}), Refused: domain.RuleRequired, Field: at("nationalNumber")},
		kase{
			Name: "a dead father", When: through(nationalid.OfFather, func(c *nationalid.Apply) { c.Applicant.Deceased = true }),
			Refused: nationalid.RuleApplicantUnfit, Field: at("nationalNumber"),
		},
		kase{Name: "a guardian under age", When: through(nationalid.Guardian, ordered, func(c *nationalid.Apply) {
			c.Applicant.DateOfBirth = domain.NewDate(2010, 1, 1)
		}), Refused: nationalid.RuleApplicantUnfit, Field: at("nationalNumber")},
	)
}
