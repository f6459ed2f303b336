package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestAmend(t *testing.T) {
	t.Parallel()
	amend := death.Amend{By: by, Kind: "other", Annotation: "دُفن في النجف", Reference: paper, EffectiveFrom: died.AddDays(2)}
	with := func(change func(*death.Amend)) death.Amend {
		c := amend
		change(&c)
		return c
	}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "a marginal annotation",
		Given: entry(natural()),
		When:  amend,
		Then:  history(death.Amended{NationalNumber: number, Kind: "other", Annotation: "دُفن في النجف", Reference: paper, From: died.AddDays(2), Date: today}),
	}, {
		Name:    "of no kind",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Kind = "" }),
		Refused: death.RuleAmendmentKind, Field: "kind",
	}, {
		Name:    "of a kind that is on no list",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Kind = "burial" }),
		Refused: death.RuleAmendmentKind, Field: "kind",
	}, {
		Name:    "that says nothing",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Annotation = "\n" }),
		Refused: domain.RuleRequired, Field: "annotation",
	}, {
		Name:    "on no paper",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Reference = domain.Reference{} }),
		Refused: death.RuleReferenceNeeded, Field: "reference",
	}, {
		Name:    "on a judgment without a number",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Reference = domain.Reference{Court: domain.CourtOrder{Court: "x", Date: died}} }),
		Refused: domain.RuleCourtReference, Field: "reference.court",
	}, {
		Name:    "on a paper of tomorrow",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.Reference.Date = today.AddDays(1) }),
		Refused: death.RuleFuture, Field: "reference.date",
	}, {
		Name:    "from no day",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.EffectiveFrom = domain.Date{} }),
		Refused: domain.RuleRequired, Field: "effectiveFrom",
	}, {
		Name:    "from some day of the month",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.EffectiveFrom.Day = 0 }),
		Refused: death.RuleDateComplete, Field: "effectiveFrom",
	}, {
		Name:    "from tomorrow",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.EffectiveFrom = today.AddDays(1) }),
		Refused: death.RuleFuture, Field: "effectiveFrom",
	}, {
		Name:    "from before the death",
		Given:   entry(natural()),
		When:    with(func(c *death.Amend) { c.EffectiveFrom = died.AddDays(-1) }),
		Refused: death.RuleBeforeDeath, Field: "effectiveFrom",
	}})
}

// TestBackToLife: a cancelled death can be reinstated, and the person can die
// again, in the same stream and another office.
func TestBackToLife(t *testing.T) {
	t.Parallel()
	past := then(entry(natural()), cancelled(number))
	away := death.By{Actor: stranger, Today: today}
	again := declared(natural())
	again.Office, again.Area, again.Tracking = "IQ-NI-01", "IQ-NI", "SECOND"
	reinstated := death.Reinstated{NationalNumber: number, RegistrationNumber: serial, DateOfDeath: died, Order: appeal, Reason: "ثبتت الوفاة", Date: today}
	second := registered(natural())
	second.RegistrationNumber, second.Registrar, second.Office, second.Area = "IQ-NI-01-2026-D000009", "u-9", "IQ-NI-01", "IQ-NI"
	ancient := order
	ancient.Date = died.AddDays(-1)
	nationwide := death.Reinstate{By: death.By{Actor: loader, Today: today}, Order: appeal, Reason: "ثبتت الوفاة"}

	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "cancelled by a court",
		Given: entry(natural()),
		When:  death.Cancel{By: by, Order: order, Reason: "عاد حياً"},
		Then:  history(cancelled(number)),
	}, {
		Name:    "by nobody else",
		Given:   entry(natural()),
		When:    death.Cancel{By: by, Reason: "عاد حياً"},
		Refused: domain.RuleCourtReference, Field: "order",
	}, {
		Name:    "with a reason",
		Given:   entry(natural()),
		When:    death.Cancel{By: by, Order: order},
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:  "reinstated",
		Given: past,
		When:  death.Reinstate{By: by, Order: appeal, Reason: "ثبتت الوفاة"},
		Then:  history(reinstated),
	}, {
		Name:    "not by the judgment that cancelled",
		Given:   past,
		When:    death.Reinstate{By: by, Order: order, Reason: "x"},
		Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name:    "by a court too",
		Given:   past,
		When:    death.Reinstate{By: by, Reason: "x"},
		Refused: domain.RuleCourtReference, Field: "order",
	}, {
		Name:    "with a reason too",
		Given:   past,
		When:    death.Reinstate{By: by, Order: appeal},
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:  "declared again by another office",
		Given: past,
		When:  death.Declare{By: away, Tracking: "SECOND", Person: known, Particulars: natural()},
		Then:  history(again),
	}, {
		Name:    "but of the same person",
		Given:   past,
		When:    toDeclare(unknown()),
		Refused: death.RuleOtherPerson, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:  "and registered again",
		Given: then(past, again),
		When:  death.Register{By: away, RegistrationNumber: second.RegistrationNumber, Person: known},
		Then:  history(second),
	}, {
		Name:  "the court may still want the first entry",
		Given: then(past, again),
		When:  nationwide,
		Then:  history(reinstated),
	}, {
		Name:    "the second is not cancelled by the judgment on the first",
		Given:   then(past, again, second),
		When:    death.Cancel{By: death.By{Actor: loader, Today: today}, Order: order, Reason: "x"},
		Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name:    "nor what is in force again",
		Given:   then(past, reinstated),
		When:    death.Cancel{By: by, Order: order, Reason: "x"},
		Refused: domain.RuleAnotherJudgment, Field: "order",
	}, {
		Name:    "no judgment is older than the death",
		Given:   entry(natural()),
		When:    death.Cancel{By: by, Order: ancient, Reason: "x"},
		Refused: domain.RuleJudgmentTooOld, Field: "order.date",
	}, {
		Name:    "which another office cannot touch",
		Given:   then(past, again),
		When:    death.Reinstate{By: away, Order: appeal, Reason: "x"},
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "nor anybody beside the second",
		Given:   then(past, again, second),
		When:    nationwide,
		Refused: death.RuleRegistered,
	}})

	first := death.Decider.Fold(entry(natural()))
	if back := death.Decider.Fold(then(past, reinstated)); back.RegistrationNumber != first.RegistrationNumber || back.Status != first.Status || back.Voided != nil {
		t.Errorf("reinstated is not as before: %+v", back)
	}
	if s := death.Decider.Fold(then(past, again)); s.Order != (domain.CourtOrder{}) || s.FirstDeclared != today || s.RegistrationNumber != "" {
		t.Errorf("the new record remembers the old: %+v", s)
	}
}
