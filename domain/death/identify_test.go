package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestIdentify(t *testing.T) {
	t.Parallel()
	identify := death.Identify{By: by, Person: known, Method: "dna", Reference: paper}
	with := func(change func(*death.Identify)) death.Identify {
		c := identify
		change(&c)
		return c
	}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "a registered body gets its name",
		Given: entry(unknown()),
		When:  identify,
		Then:  history(identified()),
	}, {
		Name:    "not two",
		Given:   then(entry(unknown()), identified()),
		When:    identify,
		Refused: death.RuleIdentified,
	}, {
		Name:    "not a known person's death",
		Given:   entry(natural()),
		When:    identify,
		Refused: death.RuleKnownAlready, Field: "nationalNumber",
	}, {
		Name:    "as nobody",
		Given:   entry(unknown()),
		When:    with(func(c *death.Identify) { c.Person = death.Person{} }),
		Refused: domain.RuleRequired, Field: "nationalNumber",
	}, {
		Name:    "by a number that is none",
		Given:   entry(unknown()),
		When:    with(func(c *death.Identify) { c.Person.NationalNumber = "12" }),
		Refused: domain.RuleNationalNumber, Field: "nationalNumber",
	}, {
		Name:    "as somebody dead already",
		Given:   entry(unknown()),
		When:    with(func(c *death.Identify) { c.Person.Deceased = true }),
		Refused: death.RuleAlreadyDeceased, Field: "nationalNumber",
	}, {
		Name:    "against the stated date of birth",
		Given:   entry(named()),
		When:    with(func(c *death.Identify) { c.Person.DateOfBirth = domain.NewDate(1990, 1, 1) }),
		Refused: death.RuleOtherDateOfBirth, Field: "nationalNumber",
	}, {
		Name:    "or as somebody older",
		Given:   entry(named()),
		When:    with(func(c *death.Identify) { c.Person.DateOfBirth = domain.NewDate(1930, 1, 1) }),
		Refused: death.RuleOtherDateOfBirth, Field: "nationalNumber",
	}, {
		Name:    "by no method",
		Given:   entry(unknown()),
		When:    with(func(c *death.Identify) { c.Method = "" }),
		Refused: domain.RuleRequired, Field: "method",
	}, {
		Name:    "on no paper",
		Given:   entry(unknown()),
		When:    with(func(c *death.Identify) { c.Reference.Number = " " }),
		Refused: death.RuleReferenceNeeded, Field: "reference",
	}})
}

// TestTakeOver: the registration goes on in the person's stream, also over a
// report that waits there, but not over another registration.
func TestTakeOver(t *testing.T) {
	t.Parallel()
	takeOver := death.TakeOver{By: byPolicy, From: body, Identified: identified()}
	continued := registered(identified().Particulars)
	continued.DeadlineSource, continued.IdentifiedFrom = "", body
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "into an empty stream",
		When: takeOver,
		Then: history(continued),
	}, {
		Name:  "over a declaration",
		Given: history(declared(natural())),
		When:  takeOver,
		Then:  history(continued),
	}, {
		Name:  "after a cancelled death",
		Given: then(entry(natural()), cancelled(number)),
		When:  takeOver,
		Then:  history(continued),
	}, {
		Name:  "once",
		Given: history(continued),
		When:  takeOver,
	}, {
		Name:    "not over another registration",
		Given:   entry(natural()),
		When:    takeOver,
		Refused: death.RuleRegistered,
	}, {
		Name:    "nor another body's",
		Given:   history(continued),
		When:    death.TakeOver{By: byPolicy, From: body + "1", Identified: identified()},
		Refused: death.RuleRegistered,
	}})
	if s := death.Decider.Fold(history(continued)); s.Type != domain.CurrentRegistration || s.RegisteredOn != today || s.RegistrationNumber != serial {
		t.Errorf("the registration did not go on as it was: %+v", s)
	}
}

// TestIdentificationAnnulled: a court says that the body is not the person's. It
// is nameless again, can be identified anew, and goes back if the court thinks better of it.
func TestIdentificationAnnulled(t *testing.T) {
	t.Parallel()
	annul := death.AnnulIdentification{By: byPolicy, NationalNumber: number, Order: order}
	restore := death.RestoreIdentification{By: byPolicy, NationalNumber: number}
	annulled := death.IdentificationAnnulled{
		NationalNumber: number, Order: order, Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: unknown(),
	}
	other := identified()
	other.NationalNumber, other.Particulars.Deceased.NationalNumber = "100000000001", "100000000001"
	taken := then(entry(unknown()), identified())
	continued := registered(identified().Particulars)
	continued.IdentifiedFrom = body
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "nameless again", Given: taken, When: annul, Then: history(annulled),
	}, {
		Name: "once", Given: then(taken, annulled), When: annul,
	}, {
		Name: "not if it is another's by now", Given: then(taken, annulled, other), When: annul,
	}, {
		Name: "identified anew", Given: then(taken, annulled), When: death.Identify{By: by, Person: known, Method: "dna", Reference: paper}, Then: history(identified()),
	}, {
		Name: "restored", Given: then(taken, annulled), When: restore, Then: history(identified()),
	}, {
		Name: "once", Given: taken, When: restore,
	}, {
		Name: "not from another person", Given: then(taken, annulled, other), When: restore, Refused: death.RuleIdentified,
	}, {
		Name: "the cancelled death says which body", Given: history(continued), When: death.Cancel{By: by, Order: order, Reason: "عاد حياً"},
		Then: history(death.Cancelled{NationalNumber: number, Order: order, Reason: "عاد حياً", Date: today, IdentifiedFrom: body}),
	}})
}
