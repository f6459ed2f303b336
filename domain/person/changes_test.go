package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

func TestChangeNationality(t *testing.T) {
	t.Parallel()
	change := person.ChangeNationality{By: by, Nationality: "SE", Reference: decision, EffectiveFrom: decision.Date}
	with := func(edit func(*person.ChangeNationality)) person.ChangeNationality {
		c := change
		edit(&c)
		return c
	}
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "by a decision",
		Given: life(),
		When:  change,
		Then:  history(person.NationalityChanged{Nationality: "SE", Reference: decision, From: decision.Date, Date: today}),
	}, {
		Name:    "to the same",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.Nationality = "IQ" }),
		Refused: person.RuleNothingChanged, Field: "nationality",
	}, {
		Name:    "to none",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.Nationality = "" }),
		Refused: domain.RuleRequired, Field: "nationality",
	}, {
		Name:    "in words",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.Nationality = "Swedish" }),
		Refused: person.RuleCountry, Field: "nationality",
	}, {
		Name:    "by nobody",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.Reference = domain.Reference{} }),
		Refused: person.RuleReferenceNeeded, Field: "reference",
	}, {
		Name:    "from no day",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.EffectiveFrom = domain.Date{} }),
		Refused: domain.RuleRequired, Field: "effectiveFrom",
	}, {
		Name:    "from tomorrow",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.EffectiveFrom = today.AddDays(1) }),
		Refused: person.RuleFuture, Field: "effectiveFrom",
	}, {
		Name:    "decided before the birth",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.Reference.Date = born.AddDays(-1) }),
		Refused: person.RuleBeforeBirth, Field: "reference.date",
	}, {
		Name:  "by a judgment from before the birth",
		Given: life(),
		When: with(func(c *person.ChangeNationality) {
			c.Reference = judgment
			c.Reference.Court.Date = born.AddDays(-1)
		}),
		Refused: domain.RuleJudgmentTooOld, Field: "reference.court.date",
	}, {
		Name:    "from before the birth (R22)",
		Given:   life(),
		When:    with(func(c *person.ChangeNationality) { c.EffectiveFrom = born.AddDays(-1) }),
		Refused: person.RuleBeforeBirth, Field: "effectiveFrom",
	}})
}

func TestMove(t *testing.T) {
	t.Parallel()
	mosul := domain.Place{Governorate: "IQ-NI", District: "الموصل"}
	move := func(to domain.Place, from domain.Date) person.Move {
		return person.Move{By: by, Residence: to, EffectiveFrom: from}
	}
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "to another city, in a month",
		Given: life(),
		When:  move(mosul, domain.NewDate(2026, 2, 0)),
		Then:  history(person.Moved{Residence: mosul, From: domain.NewDate(2026, 2, 0), Date: today}),
	}, {
		Name:    "nowhere",
		Given:   life(),
		When:    move(domain.Place{}, today),
		Refused: domain.RuleRequired, Field: "residence",
	}, {
		Name:    "to where the person lives",
		Given:   life(person.Moved{Residence: mosul}),
		When:    move(mosul, today),
		Refused: person.RuleNothingChanged, Field: "residence",
	}, {
		Name:    "to what is not text",
		Given:   life(),
		When:    move(domain.Place{Locality: "a\x00"}, today),
		Refused: domain.RuleNotText, Field: "residence.locality",
	}, {
		Name:    "to a country in words",
		Given:   life(),
		When:    move(domain.Place{Country: "Sweden"}, today),
		Refused: person.RuleCountry, Field: "residence.country",
	}, {
		Name:    "on the 31st of June",
		Given:   life(),
		When:    move(mosul, domain.NewDate(2025, 6, 31)),
		Refused: domain.RuleDateCalendar, Field: "effectiveFrom",
	}})
}
