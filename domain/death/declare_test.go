package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestDeclareForAnOffice(t *testing.T) {
	t.Parallel()
	declare := func(actor domain.Actor, office string, area domain.Area) death.Command {
		c := toDeclare(natural())
		c.By, c.Office, c.Area = death.By{Actor: actor, Today: today}, office, area
		return c
	}
	nationwide := domain.Actor{ID: "u-1", Agency: "civil-status", Role: "admin"}
	elsewhere := declared(natural())
	elsewhere.Office, elsewhere.Area = "IQ-BA-03", "IQ-BA/الزبير"
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "whoever has no office names one",
		When: declare(nationwide, "IQ-BA-03", "IQ-BA/الزبير"),
		Then: history(elsewhere),
	}, {
		Name:    "and its area",
		When:    declare(nationwide, "IQ-BA-03", ""),
		Refused: domain.RuleRequired, Field: "area",
	}, {
		Name:    "nothing is declared for no office",
		When:    declare(nationwide, "", ""),
		Refused: death.RuleNoOffice, Field: "office",
	}, {
		Name:  "a reported death stays with its office",
		Given: history(elsewhere),
		When:  declare(nationwide, "IQ-NI-01", "IQ-NI"),
		Then:  history(elsewhere),
	}})
}

func TestNotifyAndDeclare(t *testing.T) {
	t.Parallel()
	elsewhere := notified(natural())
	elsewhere.Office, elsewhere.Area, elsewhere.Date = "IQ-BA-03", "IQ-BA/الزبير", today
	minimum := death.Particulars{Deceased: death.Deceased{Marks: "وشم"}, DateOfDeath: domain.NewDate(2026, 2, 0)}
	stated := minimum
	stated.Deceased.Sex, stated.PlaceType = domain.SexUnstated, death.PlaceUnstated
	own := notified(stated)
	own.Notifier, own.Date = "شرطة البصرة", today

	certified := natural()
	certified.Cause = death.CauseOfDeath{}
	kept := declared(natural())
	kept.Area, kept.Office = "IQ-BA/الزبير", "IQ-BA-03"

	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name: "a notification goes to the office that it names",
		When: death.Notify{By: by, Tracking: tracking, Office: "IQ-BA-03", Area: "IQ-BA/الزبير", Notifier: "مستشفى الزبير العام", Particulars: natural()},
		Then: history(elsewhere),
	}, {
		Name: "or to the notifier's own, and says little",
		When: death.Notify{By: by, Tracking: tracking, Notifier: "شرطة البصرة", Particulars: minimum},
		Then: history(own),
	}, {
		Name:    "another office needs its area",
		When:    death.Notify{By: by, Tracking: tracking, Office: "IQ-BA-03", Notifier: "x", Particulars: natural()},
		Refused: domain.RuleRequired, Field: "area",
	}, {
		Name:    "which is not outside the notifier's",
		When:    death.Notify{By: by, Tracking: tracking, Office: "IQ-NI-01", Area: "IQ-NI", Notifier: "x", Particulars: natural()},
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "somebody without an office must name one",
		When:    death.Notify{By: death.By{Actor: loader, Today: today}, Tracking: tracking, Notifier: "x", Particulars: natural()},
		Refused: death.RuleNoOffice, Field: "office",
	}, {
		Name:    "a notifier says who it is",
		When:    death.Notify{By: by, Tracking: tracking, Notifier: "\u200d ", Particulars: natural()},
		Refused: domain.RuleRequired, Field: "notifier",
	}, {
		Name:    "after a cancellation it is of the same person",
		Given:   then(entry(natural()), cancelled(number)),
		When:    death.Notify{By: by, Tracking: tracking, Notifier: "x", Particulars: unknown()},
		Refused: death.RuleOtherPerson, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "the edge draws the tracking id",
		When:    death.Notify{By: by, Notifier: "x", Particulars: natural()},
		Refused: death.RuleNumbersMissing,
	}, {
		Name: "a declaration without a notification",
		When: toDeclare(natural()),
		Then: history(declared(natural())),
	}, {
		Name:  "keeps the queue of the notification and the cause certified meanwhile",
		Given: history(elsewhere, death.CauseCertified{Cause: certificate(), Date: today}),
		When:  death.Declare{By: by, Tracking: "another", Person: known, Particulars: certified},
		Then:  history(kept),
	}, {
		Name:    "another person's number",
		Given:   history(notified(natural())),
		When:    toDeclare(unknown()),
		Refused: death.RuleOtherPerson, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "a number for a body that was notified without one",
		Given:   history(notified(unknown())),
		When:    toDeclare(natural()),
		Refused: death.RuleOtherPerson, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "a number without a civil record",
		When:    death.Declare{By: by, Tracking: tracking, Particulars: natural()},
		Refused: death.RulePersonUnknown, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "a person who is dead already",
		When:    death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, Deceased: true}, Particulars: natural()},
		Refused: death.RuleAlreadyDeceased, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "another date of birth than the civil record's",
		When:    death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, DateOfBirth: domain.NewDate(1949, 0, 0)}, Particulars: natural()},
		Refused: death.RuleOtherDateOfBirth, Field: "particulars.deceased.dateOfBirth",
	}, {
		Name:    "a later one than the civil record's",
		When:    death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, DateOfBirth: domain.NewDate(1947, 0, 0)}, Particulars: natural()},
		Refused: death.RuleOtherDateOfBirth, Field: "particulars.deceased.dateOfBirth",
	}, {
		Name:    "another person's name",
		When:    death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, Name: domain.Name{Given: "غريب", Father: "سالم"}}, Particulars: natural()},
		Refused: domain.RuleOtherPerson, Field: "particulars.deceased.name",
	}, {
		Name:    "another sex",
		When:    death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, Sex: opposite(natural().Deceased.Sex)}, Particulars: natural()},
		Refused: domain.RuleOtherPerson, Field: "particulars.deceased.sex",
	}, {
		Name: "a date of birth that the civil record knows less well",
		When: death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, DateOfBirth: domain.NewDate(1948, 0, 0)}, Particulars: natural()},
		Then: history(declared(natural())),
	}, {
		Name:    "the edge draws its tracking id too",
		When:    death.Declare{By: by, Person: known, Particulars: natural()},
		Refused: death.RuleNumbersMissing,
	}, {
		Name:    "a reason clears nothing if it says nothing",
		Given:   history(declared(named()), death.FlaggedDuplicate{Candidates: []death.Candidate{{Death: body}}}),
		When:    death.ClearDuplicate{By: by, Reason: " "},
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:    "nor rejects",
		Given:   history(declared(natural())),
		When:    death.Reject{By: by},
		Refused: domain.RuleRequired, Field: "reason",
	}, {
		Name:    "an order of the day before the death",
		Given:   history(declared(natural())),
		When:    death.RecordCourtOrder{By: by, Order: domain.CourtOrder{Court: "x", Number: "1", Date: died.AddDays(-1)}},
		Refused: domain.RuleJudgmentTooOld, Field: "order.date",
	}, {
		Name:    "an order of the day after tomorrow",
		Given:   history(declared(natural())),
		When:    death.RecordCourtOrder{By: by, Order: domain.CourtOrder{Court: "x", Number: "1", Date: today.AddDays(2)}},
		Refused: domain.RuleCourtDate, Field: "order.date",
	}})
}

// TestR22_DeathBeforeBirth: also when only the civil record knows the date of birth.
func TestR22_DeathBeforeBirth(t *testing.T) {
	t.Parallel()
	undated := with(func(p *death.Particulars) { p.Deceased.DateOfBirth = domain.Date{} })
	later := death.Person{NationalNumber: number, DateOfBirth: died.AddDays(1)}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:    "declared",
		When:    death.Declare{By: by, Tracking: tracking, Person: later, Particulars: undated},
		Refused: death.RuleBeforeBirth, Field: "particulars.dateOfDeath",
	}, {
		Name:    "registered",
		Given:   history(declared(undated)),
		When:    death.Register{By: by, RegistrationNumber: serial, Person: later},
		Refused: death.RuleBeforeBirth, Field: "particulars.dateOfDeath",
	}, {
		Name:    "taken over",
		When:    death.Reconstruct{By: by, Tracking: tracking, RegistrationNumber: serial, Person: later, DateOfRegistration: today, Legacy: legacy, Particulars: undated},
		Refused: death.RuleBeforeBirth, Field: "particulars.dateOfDeath",
	}, {
		Name:    "identified",
		Given:   entry(unknown()),
		When:    death.Identify{By: by, Person: death.Person{NationalNumber: number, DateOfBirth: domain.NewDate(2026, 3, 0)}, Method: "dna", Reference: paper},
		Refused: death.RuleBeforeBirth, Field: "nationalNumber",
	}, {
		Name: "but a birth and a death on one day are possible",
		When: death.Declare{By: by, Tracking: tracking, Person: death.Person{NationalNumber: number, DateOfBirth: died}, Particulars: undated},
		Then: history(declared(undated)),
	}})
}

func opposite(s domain.Sex) domain.Sex {
	if s == domain.Male {
		return domain.Female
	}
	return domain.Male
}
