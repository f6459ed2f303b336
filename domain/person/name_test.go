package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestChangeName: once, after publication, never back, and never the father's (Arts 21-24).
func TestChangeName(t *testing.T) {
	t.Parallel()
	maryam := func(n *domain.Name) { n.Given = "مريم" }
	maliki := func(n *domain.Name) { n.Surname = "المالكي" }
	changed := func(c person.ChangeName) person.NameChanged {
		return person.NameChanged{
			Name: c.Name, Route: c.Route, Reference: c.Reference, PublishedOn: c.PublishedOn, From: decision.Date, Date: today,
		}
	}
	with := func(change func(*person.ChangeName)) person.ChangeName {
		c := toChangeName(maryam)
		change(&c)
		return c
	}
	// from the second name on
	then := func(first func(*domain.Name), change func(*domain.Name)) person.ChangeName {
		c := toChangeName(first)
		change(&c.Name)
		return c
	}
	bare := enrolled()
	bare.Particulars.Name.Surname = ""
	added := changed(toChangeName(func(*domain.Name) {}))
	byCourt := with(func(c *person.ChangeName) {
		c.Route, c.Reference, c.PublishedOn = person.CourtOrdered, judgment, domain.Date{}
	})
	ordered := changed(byCourt)
	ordered.From = order.Date
	courtThenBack := toChangeName(func(n *domain.Name) { n.Given = "زيــنب" })

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "the given name",
		Given: life(),
		When:  toChangeName(maryam),
		Then:  history(changed(toChangeName(maryam))),
	}, {
		Name:    "not twice",
		Given:   life(changed(toChangeName(maryam))),
		When:    toChangeName(func(n *domain.Name) { n.Given = "سعاد" }),
		Refused: person.RuleChangedOnce, Field: "name.given",
	}, {
		Name:  "then the surname, once too",
		Given: life(changed(toChangeName(maryam))),
		When:  then(maryam, maliki),
		Then:  history(changed(then(maryam, maliki))),
	}, {
		Name:    "and not twice",
		Given:   life(changed(toChangeName(maliki))),
		When:    toChangeName(func(n *domain.Name) { n.Surname = "الموسوي" }),
		Refused: person.RuleChangedOnce, Field: "name.surname",
	}, {
		Name:    "no return to a name that a court changed, however it is spelled",
		Given:   life(ordered),
		When:    courtThenBack,
		Refused: person.RuleNoReturn, Field: "name.given",
	}, {
		Name:    "nor by a judgment that changes the name",
		Given:   life(changed(toChangeName(maryam))),
		When:    person.ChangeName{By: by, Name: zainab().Name, Route: person.CourtOrdered, Reference: judgment},
		Refused: person.RuleNoReturn, Field: "name.given",
	}, {
		Name:    "nor as a correction by administrative decision",
		Given:   life(changed(toChangeName(maryam))),
		When:    correction(domain.AdministrativeOnce, decision, func(*person.Particulars) {}),
		Refused: person.RuleNoReturn, Field: "particulars.name.given",
	}, {
		Name:  "but a judgment corrects a change that was recorded in error",
		Given: life(changed(toChangeName(maryam))),
		When:  correction(domain.CourtOrdered, judgment, func(*person.Particulars) {}),
		Then: history(person.Corrected{
			Route: domain.CourtOrdered, Reference: judgment, Reason: "خطأ في النقل", Fields: []string{"name.given"}, Date: today, Particulars: zainab(),
		}),
	}, {
		Name:  "published before the birth",
		Given: life(),
		When: with(func(c *person.ChangeName) {
			c.PublishedOn = born.AddDays(-20)
		}),
		Refused: person.RuleBeforeBirth, Field: "publishedOn",
	}, {
		Name:  "decided before the birth",
		Given: life(),
		When: with(func(c *person.ChangeName) {
			c.PublishedOn, c.Reference.Date = born.AddDays(-20), born.AddDays(-1)
		}),
		Refused: person.RuleBeforeBirth, Field: "reference.date",
	}, {
		Name:  "a missing surname may be added",
		Given: history(allotted(), bare),
		When:  toChangeName(func(*domain.Name) {}),
		Then:  history(added),
	}, {
		Name:  "and changed once after that",
		Given: history(allotted(), bare, added),
		When:  toChangeName(maliki),
		Then:  history(changed(toChangeName(maliki))),
	}, {
		Name:    "but not taken away",
		Given:   life(),
		When:    toChangeName(func(n *domain.Name) { n.Given, n.Surname = "مريم", "" }),
		Refused: domain.RuleRequired, Field: "name.surname",
	}, {
		Name:    "the father's name stays",
		Given:   life(),
		When:    toChangeName(func(n *domain.Name) { n.Father = "كريم" }),
		Refused: person.RuleOwnNamesOnly, Field: "name.father",
	}, {
		Name:    "and the grandfather's",
		Given:   life(),
		When:    toChangeName(func(n *domain.Name) { n.Given, n.Grandfather = "مريم", "" }),
		Refused: person.RuleOwnNamesOnly, Field: "name.grandfather",
	}, {
		Name:    "the Latin spelling alone is no change",
		Given:   life(),
		When:    toChangeName(func(n *domain.Name) { n.Latin.Given = "Maryam" }),
		Refused: person.RuleNothingChanged, Field: "name",
	}, {
		Name:    "a name with signs",
		Given:   life(),
		When:    toChangeName(func(n *domain.Name) { n.Given = "مريم@" }),
		Refused: domain.RuleNameLetters, Field: "name.given",
	}, {
		Name:    "fourteen days after publication",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.PublishedOn = decision.Date.AddDays(-14) }),
		Refused: person.RuleTooSoon, Field: "reference.date",
	}, {
		Name:    "not published",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.PublishedOn = domain.Date{} }),
		Refused: domain.RuleRequired, Field: "publishedOn",
	}, {
		Name:    "published some day",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.PublishedOn.Day = 0 }),
		Refused: person.RuleDateComplete, Field: "publishedOn",
	}, {
		Name:    "not decided",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.Reference = domain.Reference{} }),
		Refused: person.RuleReferenceNeeded, Field: "reference",
	}, {
		Name:    "a judgment is not the Director General's decision",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.Reference = judgment }),
		Refused: person.RuleReferenceNeeded, Field: "reference",
	}, {
		Name:    "decided tomorrow",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.Reference.Date = today.AddDays(1) }),
		Refused: person.RuleFuture, Field: "reference.date",
	}, {
		Name:  "by a court",
		Given: life(),
		When:  byCourt,
		Then:  history(ordered),
	}, {
		Name:  "by a court after the Director General",
		Given: life(changed(toChangeName(func(n *domain.Name) { n.Given = "سعاد" }))),
		When:  byCourt,
		Then:  history(ordered),
	}, {
		Name:    "by a court without a judgment",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.Route = person.CourtOrdered }),
		Refused: domain.RuleCourtReference, Field: "reference.court",
	}, {
		Name:    "by a friend",
		Given:   life(),
		When:    with(func(c *person.ChangeName) { c.Route = "friend" }),
		Refused: person.RuleNameRoute, Field: "route",
	}})
}
