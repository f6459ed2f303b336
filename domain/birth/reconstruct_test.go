package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

func TestReconstruct(t *testing.T) {
	t.Parallel()
	reconstruct := func(change func(*birth.Reconstruct)) birth.Command {
		c := toReconstruct(old())
		change(&c)
		return c
	}
	stands := func(office string, area domain.Area, p birth.Particulars) []domain.Event {
		on := domain.NewDate(1961, 4, 0)
		return history(
			birth.Declared{Tracking: tracking, Office: office, Area: area, Date: on, Particulars: p},
			birth.Registered{
				RegistrationNumber: serial, NationalNumber: number, Registrar: "u-7", Office: office, Area: area,
				Date: on, Type: domain.Reconstruction, Legacy: legacy, Particulars: p,
			},
		)
	}
	inZubayr := old()
	inZubayr.Child.Place = domain.Place{Governorate: "IQ-BA", District: "الزبير"}
	silent := old()
	silent.Child.Sex, silent.Child.PlaceType, silent.Child.Attendant, silent.Child.Plurality = "", "", "", ""
	unknown := old()
	unknown.Child.Sex = domain.SexUnstated

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "declares and registers in one; what is unknown stays unknown",
		When: reconstruct(func(*birth.Reconstruct) {}),
		Then: stands("IQ-BA-01", "IQ-BA", old()),
	}, {
		Name: "what the source does not say is unstated",
		When: toReconstruct(silent),
		Then: stands("IQ-BA-01", "IQ-BA", unknown),
	}, {
		Name: "a nationwide loader leaves it where the child was born",
		When: reconstruct(func(c *birth.Reconstruct) {
			c.Actor.Office, c.Actor.Area, c.Particulars = "", "", inZubayr
		}),
		Then: stands("أحوال الزبير", "IQ-BA/الزبير", inZubayr),
	}, {
		Name:    "not into another area",
		When:    reconstruct(func(c *birth.Reconstruct) { c.Area = "IQ-NI" }),
		Refused: domain.RuleOutsideArea, Field: "area",
	}, {
		Name:  "once",
		Given: entry(newborn()), When: toReconstruct(old()), Refused: birth.RuleAlreadyReported,
	}, {
		Name:    "a live birth has a national number",
		When:    reconstruct(func(c *birth.Reconstruct) { c.NationalNumber = "" }),
		Refused: birth.RuleNumbersMissing,
	}, {
		Name:    "the source is named",
		When:    reconstruct(func(c *birth.Reconstruct) { c.Legacy.System = "" }),
		Refused: domain.RuleRequired, Field: "legacy.system",
	}, {
		Name:    "and the record's number there",
		When:    reconstruct(func(c *birth.Reconstruct) { c.Legacy.Number = "" }),
		Refused: domain.RuleRequired, Field: "legacy.number",
	}, {
		Name:    "a Hijri year is not taken over",
		When:    reconstruct(func(c *birth.Reconstruct) { c.Legacy.Year = 1376 }),
		Refused: domain.RuleDateHijri, Field: "legacy.year",
	}, {
		Name:    "registered after the birth",
		When:    reconstruct(func(c *birth.Reconstruct) { c.DateOfRegistration = domain.NewDate(1956, 0, 0) }),
		Refused: birth.RuleBeforeBirth, Field: "dateOfRegistration",
	}, {
		Name:    "and not in the future",
		When:    reconstruct(func(c *birth.Reconstruct) { c.DateOfRegistration = domain.NewDate(2026, 4, 0) }),
		Refused: birth.RuleFuture, Field: "dateOfRegistration",
	}, {
		Name:    "a parent is older than the child",
		When:    reconstruct(func(c *birth.Reconstruct) { c.Particulars.Mother.DateOfBirth = domain.NewDate(1957, 0, 0) }),
		Refused: birth.RuleParentAge, Field: "particulars.mother.dateOfBirth",
	}, {
		Name: "a fetal death gets no national number",
		When: reconstruct(func(c *birth.Reconstruct) { c.Particulars.Outcome = birth.FetalDeath }),
		Then: func() []domain.Event {
			p := old()
			p.Outcome = birth.FetalDeath
			events := stands("IQ-BA-01", "IQ-BA", p)
			e := events[1].(birth.Registered)
			e.NationalNumber = ""
			return history(events[0], e)
		}(),
	}})
}
