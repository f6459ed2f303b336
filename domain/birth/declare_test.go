package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/domaintest"
)

func TestNotify(t *testing.T) {
	t.Parallel()
	atHospital := birth.By{Actor: hospital, Today: born}
	clinic := birth.Certifier{Name: "مستشفى الزبير العام"}
	minimum := birth.Particulars{
		Outcome: birth.LiveBirth,
		Child:   birth.Child{Sex: domain.Male, DateOfBirth: born, PlaceType: birth.HealthInstitution},
		Mother:  birth.Parent{Name: domain.Name{Given: "زينب"}},
	}
	kept := minimum
	kept.Child.Attendant, kept.Child.Plurality = birth.AttendantUnstated, birth.PluralityUnstated
	notify := func(change func(*birth.Notify)) birth.Command {
		c := birth.Notify{By: atHospital, Tracking: tracking, Notifier: clinic, Particulars: minimum}
		change(&c)
		return c
	}
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "the minimum is enough, and what it leaves out is unstated",
		When: notify(func(*birth.Notify) {}),
		Then: history(birth.Notified{Tracking: tracking, Office: "HLT-BA", Area: "IQ-BA", Date: born, Notifier: clinic, Particulars: kept}),
	}, {
		Name: "it can stand in the queue of another office of the area",
		When: notify(func(c *birth.Notify) { c.Office, c.Area = "IQ-BA-02", "IQ-BA/الزبير" }),
		Then: history(birth.Notified{Tracking: tracking, Office: "IQ-BA-02", Area: "IQ-BA/الزبير", Date: born, Notifier: clinic, Particulars: kept}),
	}, {
		Name:    "another office's queue needs its area",
		When:    notify(func(c *birth.Notify) { c.Office = "IQ-BA-02" }),
		Refused: domain.RuleRequired, Field: "area",
	}, {
		Name:    "not into another area",
		When:    notify(func(c *birth.Notify) { c.Office, c.Area = "IQ-NI-01", "IQ-NI" }),
		Refused: domain.RuleOutsideArea, Field: "area",
	}, {
		Name:    "not without any office",
		When:    notify(func(c *birth.Notify) { c.Actor.Office = "" }),
		Refused: birth.RuleNoOffice, Field: "office",
	}, {
		Name:    "a midwife gives her licence",
		When:    notify(func(c *birth.Notify) { c.Notifier.Kind = birth.Midwife }),
		Refused: birth.RuleLicence, Field: "notifier.licence",
	}, {
		Name:    "a traditional attendant does not notify",
		When:    notify(func(c *birth.Notify) { c.Notifier.Kind = birth.TraditionalAttendant }),
		Refused: birth.RuleNotifier, Field: "notifier.kind",
	}, {
		Name:    "someone notifies",
		When:    notify(func(c *birth.Notify) { c.Notifier.Name = " \u200f" }),
		Refused: domain.RuleRequired, Field: "notifier.name",
	}, {
		Name:    "mother or foundling",
		When:    notify(func(c *birth.Notify) { c.Particulars.Mother = birth.Parent{} }),
		Refused: birth.RuleMotherNeeded, Field: "particulars.mother",
	}, {
		Name:    "the kind of place",
		When:    notify(func(c *birth.Notify) { c.Particulars.Child.PlaceType = "" }),
		Refused: domain.RuleRequired, Field: "particulars.child.placeType",
	}, {
		Name:    "the tracking id is asked for last",
		When:    notify(func(c *birth.Notify) { c.Tracking = "" }),
		Refused: birth.RuleNumbersMissing,
	}})
}

func TestDeclareForAnOffice(t *testing.T) {
	t.Parallel()
	declare := func(actor domain.Actor, office string, area domain.Area) birth.Command {
		return birth.Declare{By: birth.By{Actor: actor, Today: today}, Tracking: tracking, Office: office, Area: area, Particulars: newborn()}
	}
	nationwide := domain.Actor{ID: "u-1", Agency: "civil-status", Role: "admin"}
	elsewhere := birth.Declared{Tracking: tracking, Office: "IQ-BA-02", Area: "IQ-BA/الزبير", Date: today, Particulars: newborn()}
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "whoever has no office names one",
		When: declare(nationwide, "IQ-BA-02", "IQ-BA/الزبير"),
		Then: history(elsewhere),
	}, {
		Name:    "and its area",
		When:    declare(nationwide, "IQ-BA-02", ""),
		Refused: domain.RuleRequired, Field: "area",
	}, {
		Name:    "nothing is declared for no office",
		When:    declare(nationwide, "", ""),
		Refused: birth.RuleNoOffice, Field: "office",
	}, {
		Name:    "nor into another area",
		When:    declare(registrar, "IQ-NI-01", "IQ-NI"),
		Refused: domain.RuleOutsideArea, Field: "area",
	}, {
		Name:  "a reported birth stays with its office",
		Given: history(elsewhere),
		When:  declare(nationwide, "IQ-NI-01", "IQ-NI"),
		Then:  history(elsewhere),
	}})
}

func TestDeclare(t *testing.T) {
	t.Parallel()
	later := birth.By{Actor: registrar, Today: today.AddDays(1)}
	renamed := with(func(p *birth.Particulars) { p.Child.Name.Given = "هدى" })
	rejected := birth.Rejected{Registrar: "u-7", Reason: "الاسم غير واضح", Date: today}
	first := notified()
	first.Office, first.Area = "IQ-BA-02", "IQ-BA/الزبير"

	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name: "without a notification it stands at the actor's office",
		When: birth.Declare{By: by, Tracking: tracking, Particulars: newborn()},
		Then: history(declared(newborn())),
	}, {
		Name:  "after a notification it keeps tracking id, office and area",
		Given: history(first),
		When:  birth.Declare{By: by, Tracking: "OTHER", Particulars: newborn()},
		Then:  history(birth.Declared{Tracking: tracking, Office: "IQ-BA-02", Area: "IQ-BA/الزبير", Date: today, Particulars: newborn()}),
	}, {
		Name:  "again, until registration",
		Given: history(declared(newborn())),
		When:  birth.Declare{By: later, Particulars: renamed},
		Then:  history(birth.Declared{Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: later.Today, Particulars: renamed}),
	}, {
		Name:  "again, after a rejection",
		Given: history(declared(newborn()), rejected),
		When:  birth.Declare{By: later, Particulars: renamed},
		Then:  history(birth.Declared{Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: later.Today, Particulars: renamed}),
	}, {
		Name:    "not by an office of another area",
		Given:   history(first),
		When:    birth.Declare{By: birth.By{Actor: stranger, Today: today}, Particulars: newborn()},
		Refused: domain.RuleOutsideArea,
	}, {
		Name:    "the informant's relation is stated",
		When:    birth.Declare{By: by, Tracking: tracking, Particulars: with(func(p *birth.Particulars) { p.Informant.Relation = "" })},
		Refused: domain.RuleRequired, Field: "particulars.informant.relation",
	}})
}

func TestReject(t *testing.T) {
	t.Parallel()
	domaintest.Run(t, birth.Decider, []domaintest.Case[birth.Command]{{
		Name:  "with a reason",
		Given: history(declared(newborn())),
		When:  birth.Reject{By: by, Reason: "الاسم غير واضح"},
		Then:  history(birth.Rejected{Registrar: "u-7", Reason: "الاسم غير واضح", Date: today}),
	}, {
		Name:    "never without",
		Given:   history(declared(newborn())),
		When:    birth.Reject{By: by, Reason: "  "},
		Refused: domain.RuleRequired, Field: "reason",
	}})
}
