package nationalid_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/nationalid"
)

// TestHostileValues: every text, date and number of every command that an
// office gives, spoiled in every way, is kept as it is or refused by a rule that names it.
func TestHostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[nationalid.Command]
	after := func(given []domain.Event, when nationalid.Command) attempt { return attempt{Given: given, When: when} }
	full := toApply(stated(nationalid.First, func(p *nationalid.Particulars) {
		p.WalkIn, p.Exemption, p.Evidence = true, nationalid.MartyrFamily, paper
	}))
	ward := toApply(stated(nationalid.First, func(p *nationalid.Particulars) {
		p.Applicant = nationalid.Applicant{Relation: nationalid.Guardian, NationalNumber: father, Order: order}
	}))
	ward.Person, ward.Applicant = adult(child), parent()
	missing := captured
	missing.Iris, missing.Missing = nationalid.Capture{}, "x"
	domaintest.Hostile(t, nationalid.Decider, nationalid.Codec, relatedFields,
		after(nil, full),
		after(nil, ward),
		after(open(), nationalid.Enrol{By: by, Application: filed, Biometrics: captured}),
		after(open(), nationalid.Enrol{By: by, Application: filed, Biometrics: missing}),
		after(approved()[:2], nationalid.Approve{By: by, Application: filed, Findings: "x"}),
		after(open(), nationalid.Refuse{By: by, Application: filed, Reason: "x"}),
		after(open(), nationalid.Withdraw{By: by, Application: filed, Reason: "x"}),
		after(approved(), toPrint()),
		after(made(today), nationalid.Deliver{By: by, Card: one, To: "x"}),
		after(held(today), nationalid.Activate{By: by, Card: one, Person: adult()}),
		after(active(today), nationalid.ReportLost{By: by, Card: one, Declaration: declared}),
		after(active(today), nationalid.ReportStolen{By: by, Card: one, Declaration: robbed}),
		after(active(today), nationalid.ReportDamaged{By: by, Card: one, Description: "x"}),
		after(active(today), nationalid.Suspend{By: by, Card: one, Reason: "x", Decision: judged}),
		after(suspended(), nationalid.Lift{By: by, Card: one, Reason: "x", Decision: paper}),
		after(suspended(), nationalid.Revoke{By: on(other, today), Card: one, Cause: nationalid.Court, Reason: "x", Decision: judged}),
		after(made(today), nationalid.Destroy{By: by, Card: one, Reason: "x"}),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"office", "area"},
		{"person.mother.name", "person.mother"},
		{"person.", "particulars.applicant."},
		{"person.dateOfBirth", "particulars.exemption"},
		{"applicant.", "particulars.applicant.nationalNumber"},
		{"particulars.applicant.relation", "particulars.applicant."},
		{"particulars.exemption", "particulars."},
		{"particulars.kind", "particulars.receipt"},
		{"particulars.evidence", "particulars.evidence"},
		{"declaration.policeReport", "declaration.policeReport"},
		{"decision", "decision"},
		{"biometrics.", "biometrics.missing"},
		{"biometrics.iris", "biometrics.iris"}, // where there is none, half of one is as wrong as the other half
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
