package death_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/domaintest"
)

// TestR21_R22_HostileValues: every text, date and number of every command,
// spoiled in every way, is kept as it is or refused by a rule that names it.
func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[death.Command]
	after := func(given []domain.Event, when death.Command) attempt { return attempt{Given: given, When: when} }
	flagged := death.FlaggedDuplicate{Candidates: []death.Candidate{{Death: body}}}
	judged := court
	domaintest.Hostile(t, death.Decider, death.Codec, relatedFields,
		after(nil, death.Notify{By: by, Tracking: tracking, Notifier: "x", Particulars: natural()}),
		after(nil, toDeclare(natural())),
		after(nil, toDeclare(unknown())),
		after(nil, toDeclare(foreign())),
		after(nil, toDeclare(hujja())),
		after(history(declared(named()), flagged), death.ClearDuplicate{By: by, Reason: "x"}),
		after(entry(natural()), death.CertifyCause{By: by, Cause: certificate()}),
		after(entry(natural()), death.CodeCause{By: by, Coding: death.Coding{Underlying: "I25.1", EntityAxis: []string{"I219"}, RecordAxis: []string{"I251"}}}),
		after(history(declared(natural())), death.RecordCourtOrder{By: by, Order: order}),
		after(history(declared(natural())), toRegister(natural())),
		after(nil, toReconstruct(natural())),
		after(nil, toReconstruct(unknown())),
		after(entry(unknown()), death.Identify{By: by, Person: known, Method: "dna", Reference: paper}),
		after(history(declared(natural())), death.Reject{By: by, Reason: "x"}),
		after(entry(natural()), correction(domain.CourtOrdered, judged, func(p *death.Particulars) { p.Deceased.Name.Given = "علي" })),
		after(entry(natural()), correction(domain.AdministrativeOnce, paper, func(p *death.Particulars) { p.Deceased.Name.Given = "علي" })),
		after(entry(natural()), correction(domain.Clerical, domain.Reference{}, func(p *death.Particulars) { p.TimeOfDeath = "05:00" })),
		after(entry(natural()), death.Amend{By: by, Kind: "other", Annotation: "x", Reference: paper, EffectiveFrom: today}),
		after(entry(natural()), death.Cancel{By: by, Order: order, Reason: "x"}),
		after(then(entry(natural()), cancelled(number)), death.Reinstate{By: by, Order: appeal, Reason: "x"}),
		after(entry(natural()), death.IssueCertifiedCopy{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}),
		after(entry(natural()), death.IssueExtract{By: by, Document: "x", To: "x", Purpose: "x", Language: domain.Arabic}),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"person.", "particulars.dateOfDeath"},
		{"person.", "particulars.deceased."},
		{"person.", "nationalNumber"},
		{"office", "area"},
		{"particulars.deceased.nationalNumber", "particulars.deceased."},
		{"particulars.deceased.name", "particulars.deceased.marks"},
		{"particulars.deceased.dateOfBirth", "particulars.dateOfDeath"},
		{"particulars.deceased.sex", "particulars.cause.pregnancy"},
		{"particulars.dateOfDeath", "particulars.evidence.date"},
		{"particulars.dateOfDeath", "particulars.cause.dateCertified"},
		{"particulars.dateOfDeath", "dateOfRegistration"},
		{"particulars.place.country", "particulars.evidence"},
		{"particulars.evidence.kind", "particulars."},
		{"particulars.cause.part1", "particulars.evidence.noCause"},
		{"particulars.cause.manner", "particulars.evidence.kind"},
		{"reference", "reference"},
		{"route", "reference"},
		{"route", "particulars."},
		{"particulars.", "particulars"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
