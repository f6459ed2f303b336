package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

// TestPeriods: how late a declaration is by the law of the day of birth and the kind of place.
func TestPeriods(t *testing.T) {
	t.Parallel()
	abroad := domain.Place{Country: "SE", Locality: "Stockholm"}
	home := domain.Place{Governorate: "IQ-BA"}
	for _, c := range []struct {
		name  string
		born  domain.Date
		place domain.Place
		kind  birth.PlaceType
		days  int // from birth to declaration
		late  int
	}{
		{"facility, last day", born, home, birth.HealthInstitution, 15, 0},
		{"facility, a day late", born, home, birth.HealthInstitution, 16, 1},
		{"home, last day", born, home, birth.PrivateHome, 30, 0},
		{"home, a day late", born, home, birth.PrivateHome, 31, 1},
		{"on the road counts as home", born, home, birth.OtherPlace, 30, 0},
		{"abroad, last day", born, abroad, birth.HealthInstitution, 60, 0},
		{"abroad, a day late", born, abroad, birth.PrivateHome, 61, 1},
		{"facility before 1982", domain.NewDate(1981, 12, 31), home, birth.HealthInstitution, 8, 1},
		{"facility from 1982", domain.NewDate(1982, 1, 1), home, birth.HealthInstitution, 15, 0},
		{"home before 2002", domain.NewDate(2001, 12, 31), home, birth.PrivateHome, 16, 1},
		{"home from 2002", domain.NewDate(2002, 1, 1), home, birth.PrivateHome, 30, 0},
		{"before the law there was no period", domain.NewDate(1970, 12, 31), home, birth.PrivateHome, 9000, 0},
		{"over a leap day", domain.NewDate(2024, 2, 20), home, birth.HealthInstitution, 16, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := newborn()
			p.Child.DateOfBirth, p.Child.Place, p.Child.PlaceType = c.born, c.place, c.kind
			d := declared(p)
			d.Date = c.born.AddDays(c.days)
			register := toRegister()
			register.Today, register.ReasonForDelay = d.Date.AddDays(90), "سفر" // the office's own delay does not count
			events, err := birth.Decider.Decide(birth.Decider.Fold(history(d)), register)
			if err != nil {
				t.Fatal(err)
			}
			e := events[0].(birth.Registered)
			if kind := map[bool]domain.RegistrationType{true: domain.LateRegistration, false: domain.CurrentRegistration}[c.late > 0]; e.DaysLate != c.late || e.Type != kind {
				t.Errorf("got %s, %d days late; want %s, %d", e.Type, e.DaysLate, kind, c.late)
			}
		})
	}
}

func TestLateRegistration(t *testing.T) {
	t.Parallel()
	on := func(days int) []domain.Event {
		d := declared(newborn())
		d.Date = born.AddDays(days)
		return history(d)
	}
	register := func(reason string) birth.Register {
		c := toRegister()
		c.Today, c.ReasonForDelay = born.AddDays(2000), reason
		return c
	}
	late := registered(newborn())
	late.Date, late.Type, late.DaysLate, late.ReasonForDelay = born.AddDays(2000), domain.LateRegistration, 365, "نزوح"
	ordered := late
	ordered.Type, ordered.DaysLate, ordered.ReasonForDelay, ordered.Order = domain.CourtOrderedEntry, 366, "", order
	emigrant := newborn()
	emigrant.Child.Place = domain.Place{Country: "SE"}
	farAway := declared(emigrant)
	farAway.Date = born.AddDays(1000)
	fromAbroad := registered(emigrant)
	fromAbroad.Date, fromAbroad.Type, fromAbroad.DaysLate, fromAbroad.ReasonForDelay = born.AddDays(2000), domain.LateRegistration, 940, "سفر"
	fromAbroad.DeadlineSource = "Law 148/1971 Art. 5 (commencement unverified)"

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "with a reason", Given: on(15 + 365), When: register("نزوح"), Then: history(late),
	}, {
		Name: "never without", Given: on(16), When: register(" \u200f "), Refused: birth.RuleLateNeedsReason, Field: "reasonForDelay",
	}, {
		Name: "very late by a court's order alone", Given: on(15 + 366), When: register("نزوح"), Refused: birth.RuleCourtOrderNeeded,
	}, {
		Name:  "the order takes the place of the reason",
		Given: then(on(15+366), birth.CourtOrderRecorded{Order: order, Date: today}), When: register(""), Then: history(ordered),
	}, {
		Name: "abroad no court is needed", Given: history(farAway), When: register("سفر"), Then: history(fromAbroad),
	}, {
		Name:  "the first declaration counts, not one that a rejection asked for",
		Given: then(on(15), birth.Rejected{Reason: "x", Date: today}, on(40)[0]), When: register(""),
		Then: history(func() domain.Event {
			e := registered(newborn())
			e.Date = born.AddDays(2000)
			return e
		}()),
	}})
}

func TestRecordCourtOrder(t *testing.T) {
	t.Parallel()
	undated := order
	undated.Date = domain.NewDate(2026, 2, 0)
	tomorrow, ancient := order, order
	tomorrow.Date, ancient.Date = today.AddDays(1), born.AddDays(-1)
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "into the file", Given: history(declared(newborn())), When: birth.RecordCourtOrder{By: by, Order: order},
		Then: history(birth.CourtOrderRecorded{Order: order, Date: today}),
	}, {
		Name: "a judgment has a day", Given: history(declared(newborn())), When: birth.RecordCourtOrder{By: by, Order: undated},
		Refused: domain.RuleCourtDate, Field: "order.date",
	}, {
		Name: "after the birth", Given: history(declared(newborn())), When: birth.RecordCourtOrder{By: by, Order: ancient},
		Refused: domain.RuleJudgmentTooOld, Field: "order.date",
	}, {
		Name: "that has come", Given: history(declared(newborn())), When: birth.RecordCourtOrder{By: by, Order: tomorrow},
		Refused: domain.RuleCourtDate, Field: "order.date",
	}})
}
