package passport_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

// TestR21_R22_HostileValues: every text, date and number of every command,
// spoiled in every way, is kept as it is or refused by a rule that names it.
func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[passport.Command]
	after := func(given []domain.Event, when passport.Command) attempt { return attempt{Given: given, When: when} }
	letter := with(toApply(), func(c *passport.Apply) {
		c.Particulars.Type, c.Particulars.Authorisation, c.Particulars.Receipt = passport.Service, decision, passport.Receipt{}
	})
	uncle := domain.KnownPerson{NationalNumber: "100000000003", DateOfBirth: domain.NewDate(1980, 1, 1)}
	guardian := passport.Apply{By: by, Application: first, Person: child(), Applicant: uncle, Particulars: with(ordinary(), func(p *passport.Particulars) {
		p.Applicant, p.Consents.Court = passport.Applicant{Relation: passport.Guardian, NationalNumber: "100000000003"}, order
	})}
	some := with(allTravel(), func(p *passport.BanParticulars) {
		p.Scope, p.Countries, p.To = passport.SomeCountries, []string{"JO"}, expires
	})
	domaintest.Hostile(t, passport.Decider, passport.Codec, relatedFields,
		after(nil, toApply()),
		after(nil, letter),
		after(nil, guardian),
		after(nil, passport.Apply{By: by, Application: first, Person: child(), Parents: parents(), Particulars: ofChild()}),
		after(filed(), passport.Enrol{By: by, Application: first, Biometrics: biometrics()}),
		after(enrolled(), passport.Vet{By: by, Application: first, Findings: "x", ConvictedOn: domain.NewDate(2025, 1, 1)}),
		after(vetted(), passport.Reject{By: by, Application: first, Reason: "x"}),
		after(vetted(), passport.Withdraw{By: by, Application: first, Reason: "x"}),
		after(vetted(), toPrint(first, number)),
		after(renewed(), toActivate(newer)),
		after(held(), passport.ReportLost{By: by, Number: number, Declaration: declaration()}),
		after(held(), passport.ReportStolen{By: by, Number: number, Declaration: declaration()}),
		after(held(), passport.ReportDamaged{By: by, Number: number, Description: "x"}),
		after(held(), passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision}),
		after(suspended(), passport.Resume{By: by, Number: number, Reason: "x", Decision: lifting}),
		after(suspended(), passport.Revoke{By: byOther, Number: number, Reason: "x", Decision: decision}),
		after(lost(), passport.Destroy{By: by, Number: number, Reason: "x"}),
		after(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"}),
		after(then(nil, passport.IssueLaissezPasser{By: by, Number: paper, Person: holder(), Grounds: "x"}), passport.UseLaissezPasser{By: by, Number: paper, Crossing: "x"}),
		after(nil, passport.RecordTravelBan{By: byJudge, Ban: banned, Person: holder(), Particulars: some}),
		after(underBan(nil), passport.LiftTravelBan{By: byJudge, Ban: banned, Order: lifting, Reason: "x", From: today}),
		after(stolen(), passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}),
	)
	domaintest.Hostile(t, passport.Blanks, passport.Codec, relatedFields,
		domaintest.Attempt[passport.BlankCommand]{When: passport.ReportBlankStolen{By: by, Number: number, Declaration: declaration()}})
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"person.dateOfBirth", "particulars.applicant.relation"},
		{"person.dateOfBirth", "particulars.consents."},
		{"person.nationalNumber", "particulars.applicant.nationalNumber"},
		{"person.father.", "particulars.applicant.nationalNumber"},
		{"applicant.", "particulars.applicant.nationalNumber"},
		{"parents", "particulars.applicant.nationalNumber"},
		{"person.", "person."},
		{"parents", "particulars.consents."},
		{"particulars.type", "particulars.authorisation"},
		{"particulars.type", "particulars.receipt."},
		{"particulars.applicant.relation", "particulars.consents."},
		{"particulars.scope", "particulars.countries"},
		{"particulars.from", "particulars.to"},
		{"particulars.order.", "particulars.order"},
		{"declaration.place.country", "declaration.policeReport"},
		{"decision.", "decision"},
		{"order.", "order"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
