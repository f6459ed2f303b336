package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

func TestRegister(t *testing.T) {
	t.Parallel()
	inside, abroad := death.InsideDays[0], death.AbroadDays[0]
	on := func(day domain.Date) death.Declared {
		e := declared(with(func(p *death.Particulars) {
			p.DateOfDeath, p.Cause.DateCertified, p.Evidence.Date = day, domain.Date{}, domain.Date{}
		}))
		return e
	}
	away := declared(foreign())
	away.Particulars.DateOfDeath = today.AddDays(-46)
	of := func(d death.Declared) death.Registered { return registered(d.Particulars) }
	late := func(d death.Declared, days int, source, reason string) death.Registered {
		e := of(d)
		e.Type, e.DaysLate, e.DeadlineSource, e.ReasonForDelay = domain.LateRegistration, days, source, reason
		return e
	}
	ordered := late(on(today.AddDays(-400)), 370, inside.Source, "")
	ordered.Type, ordered.Order = domain.CourtOrderedEntry, order
	ancient := of(on(domain.NewDate(1960, 3, 1)))
	ancient.DeadlineSource = ""
	secondDay := toRegister(natural())
	secondDay.Today = today.AddDays(90)
	waited := registered(natural())
	waited.Date = secondDay.Today

	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "in time",
		Given: history(declared(natural())),
		When:  toRegister(natural()),
		Then:  history(registered(natural())),
	}, {
		Name:  "the last day is in time",
		Given: history(on(today.AddDays(-inside.Value))),
		When:  toRegister(natural()),
		Then:  history(of(on(today.AddDays(-inside.Value)))),
	}, {
		Name:    "the next is late and needs a reason",
		Given:   history(on(today.AddDays(-inside.Value - 1))),
		When:    toRegister(natural()),
		Refused: death.RuleLateNeedsReason, Field: "reasonForDelay",
	}, {
		Name:    "that says something",
		Given:   history(on(today.AddDays(-inside.Value - 1))),
		When:    death.Register{By: by, RegistrationNumber: serial, Person: known, ReasonForDelay: " \u200f"},
		Refused: death.RuleLateNeedsReason, Field: "reasonForDelay",
	}, {
		Name:  "late",
		Given: history(on(today.AddDays(-inside.Value - 1))),
		When:  death.Register{By: by, RegistrationNumber: serial, Person: known, ReasonForDelay: "فيضان"},
		Then:  history(late(on(today.AddDays(-inside.Value-1)), 1, inside.Source, "فيضان")),
	}, {
		Name:  "late abroad",
		Given: history(away),
		When:  death.Register{By: by, RegistrationNumber: serial, Person: known, ReasonForDelay: "تصديق"},
		Then:  history(late(away, 1, abroad.Source, "تصديق")),
	}, {
		Name:  "by a court's order no reason is asked",
		Given: history(on(today.AddDays(-400)), death.CourtOrderRecorded{Order: order, Date: today}),
		When:  toRegister(natural()),
		Then:  history(ordered),
	}, {
		Name:  "an office's own delay is not held against a family",
		Given: history(declared(natural())),
		When:  secondDay,
		Then:  history(waited),
	}, {
		Name:  "an unknown day is not held against it either",
		Given: history(declared(unknown())),
		When:  toRegister(unknown()),
		Then:  history(registered(unknown())),
	}, {
		Name:  "before the law there is no period",
		Given: history(on(domain.NewDate(1960, 3, 1))),
		When:  toRegister(natural()),
		Then:  history(ancient),
	}, {
		Name:    "a person who was registered dead meanwhile",
		Given:   history(declared(natural())),
		When:    death.Register{By: by, RegistrationNumber: serial, Person: death.Person{NationalNumber: number, Deceased: true}},
		Refused: death.RuleAlreadyDeceased, Field: "particulars.deceased.nationalNumber",
	}, {
		Name: "a certificate that has since turned unnatural",
		Given: history(declared(natural()), death.CauseCertified{Cause: death.CauseOfDeath{
			Part1: []death.Condition{{Text: "كسر في الجمجمة"}}, Manner: death.Assault,
		}, Date: today}),
		When:    toRegister(natural()),
		Refused: death.RuleUnnatural, Field: "particulars.evidence.kind",
	}, {
		Name:    "a number that is not text",
		Given:   history(declared(natural())),
		When:    death.Register{By: by, RegistrationNumber: "D\x00", Person: known},
		Refused: domain.RuleNotText, Field: "registrationNumber",
	}, {
		Name:    "a reason that is too long",
		Given:   history(declared(natural())),
		When:    death.Register{By: by, RegistrationNumber: serial, Person: known, ReasonForDelay: longNote},
		Refused: domain.RuleTooLong, Field: "reasonForDelay",
	}})
}

// TestNumbersComeLast: without numbers every other fault is found first, so
// that the edge can try a command out before it draws one.
func TestNumbersComeLast(t *testing.T) {
	t.Parallel()
	bare := toReconstruct(natural())
	bare.RegistrationNumber = ""
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:    "register",
		Given:   history(declared(natural())),
		When:    death.Register{By: by, Person: known},
		Refused: death.RuleNumbersMissing,
	}, {
		Name:    "register with another fault",
		Given:   history(declared(natural())),
		When:    death.Register{By: by},
		Refused: death.RulePersonUnknown, Field: "particulars.deceased.nationalNumber",
	}, {
		Name:    "reconstruct",
		When:    bare,
		Refused: death.RuleNumbersMissing,
	}, {
		Name:    "copy",
		Given:   entry(natural()),
		When:    death.IssueCertifiedCopy{By: by, To: "x", Purpose: "x", Language: domain.English},
		Refused: death.RuleNumbersMissing,
	}, {
		Name:    "copy with another fault",
		Given:   entry(natural()),
		When:    death.IssueCertifiedCopy{By: by, To: "x", Language: domain.English},
		Refused: domain.RuleRequired, Field: "purpose",
	}, {
		Name:    "extract",
		Given:   entry(natural()),
		When:    death.IssueExtract{By: by, To: "x", Purpose: "x", Language: domain.English},
		Refused: death.RuleNumbersMissing,
	}})
}

func TestDocuments(t *testing.T) {
	t.Parallel()
	issue := death.Issue{To: "كرار", Purpose: "تقاعد", Language: domain.Kurdish, Officer: "u-7", Office: "IQ-BA-01", Date: today}
	domaintest.Run(t, death.Decider, []domaintest.Case[death.Command]{{
		Name:  "a certified copy",
		Given: entry(natural()),
		When:  death.IssueCertifiedCopy{By: by, Document: "DC-1", To: "كرار", Purpose: "تقاعد", Language: domain.Kurdish},
		Then:  history(death.CertifiedCopyIssued{Document: "DC-1", Issued: issue}),
	}, {
		Name:  "an extract",
		Given: entry(natural()),
		When:  death.IssueExtract{By: by, Document: "DE-1", To: "كرار", Purpose: "تقاعد", Language: domain.Kurdish},
		Then:  history(death.ExtractIssued{Document: "DE-1", Issued: issue}),
	}, {
		Name:    "to nobody",
		Given:   entry(natural()),
		When:    death.IssueExtract{By: by, Document: "x", Purpose: "x", Language: domain.Arabic},
		Refused: domain.RuleRequired, Field: "to",
	}, {
		Name:    "under a number that is not text",
		Given:   entry(natural()),
		When:    death.IssueExtract{By: by, Document: "\x00", To: "x", Purpose: "x", Language: domain.Arabic},
		Refused: domain.RuleNotText, Field: "document",
	}, {
		Name:    "in a language that the registry does not write",
		Given:   entry(natural()),
		When:    death.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: "fr"},
		Refused: death.RuleLanguage, Field: "language",
	}})
}
