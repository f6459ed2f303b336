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

func TestJoinFamily(t *testing.T) {
	t.Parallel()
	const own domain.FamilyNumber = "OWN"
	join := func(as string, from domain.Date, asParent bool) person.JoinFamily {
		return person.JoinFamily{By: by, FamilyNumber: own, As: as, EffectiveFrom: from, Because: birth, AsParent: asParent}
	}
	joined := func(as string, from domain.Date) person.JoinedFamily {
		return person.JoinedFamily{FamilyNumber: own, As: as, From: from, Because: birth}
	}
	elsewhere := person.JoinedFamily{FamilyNumber: "ANOTHER", As: "mother", From: today}
	beforeDeath, afterDeath := died().DateOfDeath, died().DateOfDeath.AddDays(1)

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "a first child takes its mother out of her parents' household",
		Given: life(),
		When:  join("mother", today, true),
		Then:  history(joined("mother", today)),
	}, {
		Name:  "the same again: nothing",
		Given: life(joined("mother", today)),
		When:  join("mother", today, true),
	}, {
		Name:  "a mother with a household stays there",
		Given: life(elsewhere),
		When:  join("mother", today, true),
	}, {
		Name:  "a wife moves to another",
		Given: life(elsewhere),
		When:  join("spouse", today, false),
		Then:  history(joined("spouse", today)),
	}, {
		Name:  "a mother who died after the birth",
		Given: life(died()),
		When:  join("mother", beforeDeath, true),
		Then:  history(joined("mother", beforeDeath)),
	}, {
		Name:  "the father of a posthumous child is left alone",
		Given: life(died()),
		When:  join("father", afterDeath, true),
	}, {
		Name:    "nobody marries after death",
		Given:   life(died()),
		When:    join("spouse", afterDeath, false),
		Refused: person.RuleDeceased, Field: "effectiveFrom",
	}, {
		Name:    "as a friend",
		Given:   life(),
		When:    join("friend", today, false),
		Refused: person.RuleFamilyRole, Field: "as",
	}, {
		Name:    "no family",
		Given:   life(),
		When:    person.JoinFamily{By: by, As: "spouse", EffectiveFrom: today},
		Refused: domain.RuleRequired, Field: "familyNumber",
	}, {
		Name:    "on no day",
		Given:   life(),
		When:    join("spouse", domain.Date{}, false),
		Refused: domain.RuleRequired, Field: "effectiveFrom",
	}})
}
