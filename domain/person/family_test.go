package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

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
	sexed := func(sex domain.Sex) person.Corrected {
		return person.Corrected{Fields: []string{"sex"}, Particulars: with(func(p *person.Particulars) { p.Sex = sex })}
	}
	man, unstated := sexed(domain.Male), sexed(domain.SexUnstated)
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
		Name:    "a man is no mother",
		Given:   life(man),
		When:    join("mother", today, false),
		Refused: person.RuleRoleSex, Field: "as",
	}, {
		Name:    "a woman is no father",
		Given:   life(),
		When:    join("father", today, false),
		Refused: person.RuleRoleSex, Field: "as",
	}, {
		Name:  "whose sex nobody stated may be either",
		Given: life(unstated),
		When:  join("father", today, false),
		Then:  history(joined("father", today)),
	}, {
		Name:  "another place in the same household",
		Given: life(joined("mother", today)),
		When:  join("spouse", today, false),
		Then:  history(joined("spouse", today)),
	}, {
		Name:    "the place that she has",
		Given:   life(joined("spouse", today)),
		When:    join("spouse", today, false),
		Refused: person.RuleNothingChanged, Field: "as",
	}, {
		Name:    "the household that she was born into, as a child",
		Given:   life(),
		When:    person.JoinFamily{By: by, FamilyNumber: family, As: "child", EffectiveFrom: today},
		Refused: person.RuleNothingChanged, Field: "as",
	}, {
		Name:  "a citizen whose place there nobody stated",
		Given: history(citizen()),
		When:  person.JoinFamily{By: by, FamilyNumber: family, As: "child", EffectiveFrom: today},
		Then:  history(person.JoinedFamily{FamilyNumber: family, As: "child", From: today}),
	}, {
		Name:    "before the birth",
		Given:   life(),
		When:    join("spouse", born.AddDays(-1), false),
		Refused: person.RuleBeforeBirth, Field: "effectiveFrom",
	}, {
		Name:    "another place in the same household, before the birth",
		Given:   life(joined("mother", today)),
		When:    join("spouse", born.AddDays(-1), false),
		Refused: person.RuleBeforeBirth, Field: "effectiveFrom",
	}, {
		Name:    "tomorrow",
		Given:   life(),
		When:    join("spouse", today.AddDays(1), false),
		Refused: person.RuleFuture, Field: "effectiveFrom",
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
