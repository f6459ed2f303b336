package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

var judgment = domain.Reference{Court: order}

// correction is a command that makes the newborn's entry read otherwise.
func correction(route domain.Route, rests domain.Reference, change func(*birth.Particulars)) birth.Correct {
	return birth.Correct{By: by, Route: route, Reference: rests, Reason: "خطأ في النقل", Particulars: with(change)}
}

// corrected is the event that the command leads to.
func corrected(c birth.Correct, fields ...string) birth.Corrected {
	return birth.Corrected{
		NationalNumber: number, Route: c.Route, Reference: c.Reference, Reason: c.Reason, Fields: fields, Date: today, Particulars: c.Particulars,
	}
}

func TestCorrectClerical(t *testing.T) {
	t.Parallel()
	weight := correction(domain.Clerical, domain.Reference{}, func(p *birth.Particulars) { p.Child.WeightGrams = 3520 })
	latin := correction(domain.Clerical, paper, func(p *birth.Particulars) { p.Child.Name.Latin.Given = "Noor" })
	cases := []domaintest.Case[birth.Command]{{
		Name: "an office's own slip", Given: entry(newborn()), When: weight, Then: history(corrected(weight, "child.weightGrams")),
	}, {
		Name: "a Latin spelling", Given: entry(newborn()), When: latin, Then: history(corrected(latin, "child.name.latin.given")),
	}, {
		Name: "nothing changed", Given: entry(newborn()), When: correction(domain.Clerical, domain.Reference{}, func(*birth.Particulars) {}),
		Refused: birth.RuleNothingChanged, Field: "particulars",
	}, {
		Name: "a route", Given: entry(newborn()), When: correction("", domain.Reference{}, func(p *birth.Particulars) { p.Child.WeightGrams = 3520 }),
		Refused: domain.RuleRoute, Field: "route",
	}, {
		Name: "a reason", Given: entry(newborn()), When: birth.Correct{By: by, Route: domain.Clerical, Particulars: weight.Particulars},
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name: "a parent who was not stated is no slip", Given: entry(foundling()),
		When: birth.Correct{By: by, Route: domain.Clerical, Reason: "x", Particulars: func() birth.Particulars {
			p := foundling()
			p.Mother.Occupation = "معلمة"
			return p
		}()},
		Refused: birth.RuleNotClerical, Field: "particulars.mother.occupation",
	}}
	for field, change := range map[string]func(*birth.Particulars){
		"child.name.given":      func(p *birth.Particulars) { p.Child.Name.Given = "نورا" },
		"child.sex":             func(p *birth.Particulars) { p.Child.Sex = domain.Male },
		"child.dateOfBirth":     func(p *birth.Particulars) { p.Child.DateOfBirth = born.AddDays(-1) },
		"mother.name.given":     func(p *birth.Particulars) { p.Mother.Name.Given = "زينة" },
		"mother.nationalNumber": func(p *birth.Particulars) { p.Mother.NationalNumber = "200000000002" },
		"father.name.given":     func(p *birth.Particulars) { p.Father.Name.Given = "كريم" },
		"father.nationality":    func(p *birth.Particulars) { p.Father.Nationality = "JO" },
		"marriage.contract":     func(p *birth.Particulars) { p.Marriage.Contract = "1205" },
		"diedOn":                func(p *birth.Particulars) { p.DiedOn = born },
	} {
		cases = append(cases, domaintest.Case[birth.Command]{
			Name: field + " is no slip", Given: entry(newborn()), When: correction(domain.Clerical, domain.Reference{}, change),
			Refused: birth.RuleNotClerical, Field: "particulars." + field,
		})
	}
	domaintest.Run(t, birth.Decider, cases)
}

func TestCorrectOnceByDecision(t *testing.T) {
	t.Parallel()
	own := correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) { p.Child.Name.Given, p.Child.Name.Surname = "نورا", "الموسوي" })
	mother := correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) { p.Mother.Name.Given = "زينة" })
	grandfather := correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) { p.Mother.Name.Father = "حسن" })
	once := corrected(own, "child.name.given", "child.name.surname")

	twice := own
	twice.Particulars.Child.Name.Given = "نوار"
	motherToo := own
	motherToo.Particulars.Mother.Name.Given = "زينة"
	byCourt := twice
	byCourt.Route, byCourt.Reference = domain.CourtOrdered, judgment
	unreferenced := own
	unreferenced.Reference = domain.Reference{Authority: "مديرية الأحوال", Number: "441"}

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "the own name", Given: entry(newborn()), When: own, Then: history(once),
	}, {
		Name: "not twice", Given: then(entry(newborn()), once), When: twice,
		Refused: birth.RuleOnceSpent, Field: "particulars.child.name.given",
	}, {
		Name: "again by a court", Given: then(entry(newborn()), once), When: byCourt, Then: history(corrected(byCourt, "child.name.given")),
	}, {
		Name: "the mother's name is counted by itself", Given: then(entry(newborn()), once), When: motherToo,
		Then: history(corrected(motherToo, "mother.name.given")),
	}, {
		Name: "the mother's name", Given: entry(newborn()), When: mother, Then: history(corrected(mother, "mother.name.given")),
	}, {
		Name: "the maternal grandfather's name", Given: entry(newborn()), When: grandfather, Then: history(corrected(grandfather, "mother.name.father")),
	}, {
		Name: "a court's correction of the name uses nothing up", When: own, Then: history(once),
		Given: then(entry(newborn()), birth.Corrected{Route: domain.CourtOrdered, Fields: []string{"child.name.given"}, Particulars: newborn()}),
	}, {
		Name: "not the father's name", Given: entry(newborn()),
		When:    correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) { p.Father.Name.Given = "كريم" }),
		Refused: birth.RuleNotOnceOnly, Field: "particulars.father.name.given",
	}, {
		Name: "not the date of birth beside a name", Given: entry(newborn()),
		When: correction(domain.AdministrativeOnce, paper, func(p *birth.Particulars) {
			p.Child.Name.Given, p.Child.DateOfBirth = "نورا", born.AddDays(-1)
		}),
		Refused: birth.RuleNotOnceOnly, Field: "particulars.child.dateOfBirth",
	}, {
		Name: "by a decision with its date", Given: entry(newborn()), When: unreferenced,
		Refused: birth.RuleReferenceNeeded, Field: "reference",
	}, {
		Name: "a mother who was not stated is not corrected in", Given: entry(foundling()),
		When: birth.Correct{By: by, Route: domain.AdministrativeOnce, Reference: paper, Reason: "x", Particulars: func() birth.Particulars {
			p := foundling()
			p.Mother.Name.Given = "زينب"
			return p
		}()},
		Refused: birth.RuleNotOnceOnly, Field: "particulars.mother.name.given",
	}})
}

func TestCorrectByCourt(t *testing.T) {
	t.Parallel()
	anything := correction(domain.CourtOrdered, judgment, func(p *birth.Particulars) {
		p.Child.Sex, p.Child.DateOfBirth, p.Father.Name.Given = domain.Male, born.AddDays(-3), "كريم"
		p.Child.Name.Father = "كريم"
	})
	unproved := anything
	unproved.Reference = paper
	found := foundling()
	found.Mother, found.Father = newborn().Mother, newborn().Father
	known := birth.Correct{By: by, Route: domain.CourtOrdered, Reference: judgment, Reason: "ثبوت النسب", Particulars: found}
	parents := corrected(known, domain.Changed(foundling(), found)...)

	ancient := anything
	ancient.Reference.Court.Date = born.AddDays(-1)
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "anything", Given: entry(newborn()), When: anything,
		Then: history(corrected(anything, "child.name.father", "child.sex", "child.dateOfBirth", "father.name.given")),
	}, {
		Name: "not by a judgment older than the child", Given: entry(newborn()), When: ancient,
		Refused: domain.RuleJudgmentTooOld, Field: "reference.court.date",
	}, {
		Name: "with the judgment", Given: entry(newborn()), When: unproved, Refused: domain.RuleCourtReference, Field: "reference.court",
	}, {
		Name: "a foundling's parents", Given: entry(foundling()), When: known, Then: history(parents),
	}, {
		Name: "but it stays sealed", Given: then(entry(foundling()), parents),
		When:    birth.IssueCertifiedCopy{By: by, Document: "BC-1", To: "x", Purpose: "x", Language: domain.Arabic},
		Refused: birth.RuleSealedCopy,
	}, {
		Name: "and a foundling's", Given: entry(foundling()),
		When:    birth.Correct{By: by, Route: domain.CourtOrdered, Reference: judgment, Reason: "x", Particulars: newborn()},
		Refused: birth.RuleFoundlingFixed, Field: "particulars.foundling",
	}, {
		Name: "a live birth does not become a fetal death", Given: entry(newborn()),
		When:    correction(domain.CourtOrdered, judgment, func(p *birth.Particulars) { p.Outcome = birth.FetalDeath }),
		Refused: birth.RuleOutcomeFixed, Field: "particulars.outcome",
	}, {
		Name: "born before its registration", Given: history(declared(newborn()), func() domain.Event {
			e := registered(newborn())
			e.Date = born
			return e
		}()),
		When:    correction(domain.CourtOrdered, judgment, func(p *birth.Particulars) { p.Child.DateOfBirth = born.AddDays(1) }),
		Refused: birth.RuleBornAfterRegistration, Field: "particulars.child.dateOfBirth",
	}, {
		Name: "the name is not taken away", Given: entry(foundling()),
		When: birth.Correct{By: by, Route: domain.CourtOrdered, Reference: judgment, Reason: "x", Particulars: func() birth.Particulars {
			p := foundling()
			p.Child.Name = domain.Name{}
			return p
		}()},
		Refused: domain.RuleRequired, Field: "particulars.child.name.given",
	}})
}
