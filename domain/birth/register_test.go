package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

func TestRegister(t *testing.T) {
	t.Parallel()
	register := func(change func(*birth.Register)) birth.Command {
		c := toRegister()
		change(&c)
		return c
	}
	died := with(func(p *birth.Particulars) { p.DiedOn = born })
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name:  "in time it is current, and says by which law",
		Given: history(declared(newborn())),
		When:  toRegister(),
		Then:  history(registered(newborn())),
	}, {
		Name:  "a reason for a delay that there is not is not kept",
		Given: history(declared(newborn())),
		When:  register(func(c *birth.Register) { c.ReasonForDelay = "سفر" }),
		Then:  history(registered(newborn())),
	}, {
		Name:  "a child that died on its first day is a live birth with a number",
		Given: history(declared(died)),
		When:  toRegister(),
		Then:  history(registered(died)),
	}, {
		Name:    "not by an office of another area",
		Given:   history(declared(newborn())),
		When:    register(func(c *birth.Register) { c.Actor = stranger }),
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "the numbers are asked for last",
		Given:   history(declared(newborn())),
		When:    birth.Register{By: by},
		Refused: birth.RuleNumbersMissing,
	}, {
		Name:    "a family number belongs to it",
		Given:   history(declared(newborn())),
		When:    register(func(c *birth.Register) { c.FamilyNumber = "" }),
		Refused: birth.RuleNumbersMissing,
	}, {
		Name:    "other refusals come before missing numbers",
		Given:   history(declared(newborn()), birth.FlaggedDuplicate{Candidates: []birth.Candidate{{Birth: "birth-2", Reason: "same_child"}}}),
		When:    birth.Register{By: by},
		Refused: birth.RuleFlagged,
	}, {
		Name:    "the number has its form",
		Given:   history(declared(newborn())),
		When:    register(func(c *birth.Register) { c.NationalNumber = "٤١٧٠٩٢٨٥٦٠١٣" }),
		Refused: domain.RuleNationalNumber, Field: "nationalNumber",
	}, {
		Name:    "the number is not the mother's",
		Given:   history(declared(newborn())),
		When:    register(func(c *birth.Register) { c.NationalNumber = "200000000001" }),
		Refused: birth.RuleOwnParent, Field: "nationalNumber",
	}})
}

func TestFetalDeath(t *testing.T) {
	t.Parallel()
	weeks := func(n int) birth.Particulars {
		p := stillborn()
		p.Child.GestationWeeks = n
		return p
	}
	declare := func(p birth.Particulars) birth.Command {
		return birth.Declare{By: by, Tracking: tracking, Particulars: p}
	}
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name:  "is registered without national or family number, whatever the command brings",
		Given: history(declared(stillborn())),
		When:  toRegister(),
		Then:  history(registered(stillborn())),
	}, {
		Name:    "needs its registration number",
		Given:   history(declared(stillborn())),
		When:    birth.Register{By: by},
		Refused: birth.RuleNumbersMissing,
	}, {
		Name: "from 28 weeks",
		When: declare(weeks(28)),
		Then: history(declared(weeks(28))),
	}, {
		Name:    "not before",
		When:    declare(weeks(27)),
		Refused: birth.RuleFetalDeathTooEarly, Field: "particulars.child.gestationWeeks",
	}, {
		Name:    "the weeks are stated",
		When:    declare(weeks(0)),
		Refused: domain.RuleRequired, Field: "particulars.child.gestationWeeks",
	}, {
		Name: "did not die later",
		When: declare(with(func(p *birth.Particulars) {
			*p = stillborn()
			p.DiedOn = born
		})),
		Refused: birth.RuleFetalDeathDied, Field: "particulars.diedOn",
	}})
}

func TestFoundling(t *testing.T) {
	t.Parallel()
	unordered := foundling()
	unordered.Foundling.Order = domain.CourtOrder{}
	unnamed := foundling()
	unnamed.Child.Name = domain.Name{}
	entered := registered(unordered)
	entered.Order = order
	withMother := foundling()
	withMother.Mother = newborn().Mother

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "is declared with an estimate of its birth",
		When: birth.Declare{By: by, Tracking: tracking, Particulars: foundling()},
		Then: history(declared(foundling())),
	}, {
		Name:  "is registered by the court's order of its declaration, sealed",
		Given: history(declared(foundling())),
		When:  toRegister(),
		Then:  history(registered(foundling())),
	}, {
		Name:  "or by the order in its file",
		Given: history(declared(unordered), birth.CourtOrderRecorded{Order: order, Date: today}),
		When:  toRegister(),
		Then:  history(entered),
	}, {
		Name:    "never without",
		Given:   history(declared(unordered)),
		When:    toRegister(),
		Refused: birth.RuleFoundlingOrder,
	}, {
		Name:    "not before the court has named it",
		Given:   history(declared(unnamed)),
		When:    toRegister(),
		Refused: birth.RuleNameBeforeRegistration,
	}, {
		Name:    "has no parents stated",
		When:    birth.Declare{By: by, Tracking: tracking, Particulars: withMother},
		Refused: birth.RuleFoundlingParents, Field: "particulars.mother",
	}, {
		Name:    "gets no copy of its whole entry",
		Given:   entry(foundling()),
		When:    birth.IssueCertifiedCopy{By: by, Document: "BC-1", To: "دائرة الرعاية", Purpose: "مدرسة", Language: domain.Arabic},
		Refused: birth.RuleSealedCopy,
	}, {
		Name:  "gets an extract like any child",
		Given: entry(foundling()),
		When:  birth.IssueExtract{By: by, Document: "BE-1", To: "دائرة الرعاية", Purpose: "مدرسة", Language: domain.Arabic},
		Then: history(birth.ExtractIssued{Document: "BE-1", Issued: birth.Issue{
			To: "دائرة الرعاية", Purpose: "مدرسة", Language: domain.Arabic, Officer: "u-7", Office: "IQ-BA-01", Date: today,
		}}),
	}})
}
