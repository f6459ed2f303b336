package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestReconstruct(t *testing.T) {
	t.Parallel()
	// What a foreign system wrote: a mode of dying alone, a gap, a fifth character, no evidence.
	written := death.Particulars{
		Deceased:    death.Deceased{Name: domain.Name{Given: "Madelyn", Surname: "Patel"}, DateOfBirth: domain.NewDate(0, 11, 24)},
		DateOfDeath: domain.NewDate(1961, 0, 0),
		Place:       domain.Place{Governorate: "IQ-BA", District: "الزبير"},
		Cause:       death.CauseOfDeath{Part1: []death.Condition{{Text: "Cardiac arrest", ICD10: "I469"}, {}, {Text: "Fall", ICD10: "W19.9A"}}, Pregnancy: death.Pregnancy{Status: "not_pregnant"}},
	}
	stated := written
	stated.Deceased.Sex, stated.PlaceType = domain.SexUnstated, death.PlaceUnstated
	on := domain.NewDate(1961, 4, 0)
	events := func(office string, area domain.Area) []domain.Event {
		e := registered(stated)
		e.Office, e.Area, e.Date, e.Type, e.Legacy, e.DeadlineSource, e.Registrar = office, area, on, domain.Reconstruction, legacy, "", "import"
		d := declared(stated)
		d.Office, d.Area, d.Date = office, area, on
		return history(d, e)
	}
	take := func(change func(*death.Reconstruct)) death.Reconstruct {
		c := death.Reconstruct{
			By: death.By{Actor: loader, Today: today}, Tracking: tracking, RegistrationNumber: serial,
			DateOfRegistration: on, Legacy: legacy, Particulars: written,
		}
		change(&c)
		return c
	}
	own := events("IQ-BA-01", "IQ-BA")
	e := own[1].(death.Registered)
	e.Registrar = "u-7"
	own[1] = e

	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "a nationwide loader's entry stands where the person died",
		When: take(func(*death.Reconstruct) {}),
		Then: events("أحوال الزبير", "IQ-BA/الزبير"),
	}, {
		Name: "or where it says",
		When: take(func(c *death.Reconstruct) { c.Office, c.Area = "IQ-NI-01", "IQ-NI" }),
		Then: events("IQ-NI-01", "IQ-NI"),
	}, {
		Name: "an office's own in its area",
		When: take(func(c *death.Reconstruct) { c.By = by }),
		Then: own,
	}, {
		Name:    "but in no other",
		When:    take(func(c *death.Reconstruct) { c.By, c.Area = by, "IQ-NI" }),
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "a record about nobody",
		When:    take(func(c *death.Reconstruct) { c.Particulars.Deceased = death.Deceased{} }),
		Refused: death.RuleDescription, Field: "particulars.deceased.marks",
	}, {
		Name:    "without a year of death the person would never have lived",
		When:    take(func(c *death.Reconstruct) { c.Particulars.DateOfDeath = domain.NewDate(0, 5, 1) }),
		Refused: death.RuleDateOfDeath, Field: "particulars.dateOfDeath",
	}, {
		Name:    "a contradiction is refused, old or not",
		When:    take(func(c *death.Reconstruct) { c.Particulars.Deceased.DateOfBirth = domain.NewDate(1962, 0, 0) }),
		Refused: death.RuleBeforeBirth, Field: "particulars.dateOfDeath",
	}, {
		Name:    "registered before the death",
		When:    take(func(c *death.Reconstruct) { c.DateOfRegistration = domain.NewDate(1960, 0, 0) }),
		Refused: death.RuleBeforeDeath, Field: "dateOfRegistration",
	}, {
		Name:    "registered tomorrow",
		When:    take(func(c *death.Reconstruct) { c.DateOfRegistration = today.AddDays(1) }),
		Refused: death.RuleFuture, Field: "dateOfRegistration",
	}, {
		Name:    "from no system",
		When:    take(func(c *death.Reconstruct) { c.Legacy.System = "" }),
		Refused: domain.RuleRequired, Field: "legacy.system",
	}, {
		Name:    "under no number",
		When:    take(func(c *death.Reconstruct) { c.Legacy.Number = "" }),
		Refused: domain.RuleRequired, Field: "legacy.number",
	}, {
		Name:    "of a Hijri year",
		When:    take(func(c *death.Reconstruct) { c.Legacy.Year = 1381 }),
		Refused: domain.RuleDateHijri, Field: "legacy.year",
	}, {
		Name: "a code that no coding has",
		When: take(func(c *death.Reconstruct) {
			c.Particulars.Cause.Part1 = []death.Condition{{Text: "x", ICD10: "I21.9AB"}}
		}),
		Refused: death.RuleICD10, Field: "particulars.cause.part1[0].icd10",
	}, {
		Name:    "evidence that is none of the five",
		When:    take(func(c *death.Reconstruct) { c.Particulars.Evidence.Kind = "memory" }),
		Refused: death.RuleEvidenceKind, Field: "particulars.evidence.kind",
	}, {
		Name: "a dead person's second death",
		When: take(func(c *death.Reconstruct) {
			c.Particulars.Deceased.NationalNumber = number
			c.Person = death.Person{NationalNumber: number, Deceased: true}
		}),
		Refused: death.RuleAlreadyDeceased, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "without a tracking id",
		When:    take(func(c *death.Reconstruct) { c.Tracking = "" }),
		Refused: death.RuleNumbersMissing,
	}})
}
