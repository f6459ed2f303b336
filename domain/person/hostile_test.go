package person_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestR21_R22_HostileValues: every text, date and number of every command,
// spoiled in every way, is kept as it is or refused by a rule that names it. The
// commands that only policies give carry what other registers have checked.
func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[person.Command]
	after := func(given []domain.Event, when person.Command) attempt { return attempt{Given: given, When: when} }
	given := func(p *person.Particulars) { p.Name.Given = "زينة" }
	byLaw := by
	byLaw.Law = book()
	guardian := domain.KnownPerson{NationalNumber: "300000000003", Name: domain.Name{Given: "حسن"}}
	domaintest.Hostile(t, person.Decider, person.Codec, relatedFields,
		after(nil, person.AllotNumber{By: by, NationalNumber: number, For: birth}),
		after(history(allotted()), toEnrol()),
		after(nil, toEnrolCitizen()),
		after(life(), correction(domain.CourtOrdered, judgment, given)),
		after(life(), correction(domain.AdministrativeOnce, decision, given)),
		after(life(), correction(domain.Clerical, domain.Reference{}, func(p *person.Particulars) { p.MaritalStatus = "married" })),
		after(life(), toChangeName(func(n *domain.Name) { n.Given = "مريم" })),
		after(life(), person.ChangeName{By: by, Name: with(given).Name, Route: person.CourtOrdered, Reference: judgment}),
		after(life(), person.ChangeNationality{By: by, Nationality: "SE", Reference: decision, EffectiveFrom: today}),
		after(life(), person.JoinFamily{By: by, FamilyNumber: "OWN", As: "spouse", EffectiveFrom: today, Because: "x"}),
		after(life(), person.Move{By: by, Residence: domain.Place{Governorate: "IQ-NI"}, EffectiveFrom: today}),
		after(child(bornMinor), person.AppointGuardian{By: byLaw, Guardian: person.Guardian{NationalNumber: guardian.NationalNumber, Name: guardian.Name}, Known: guardian, Order: order}),
		after(life(), person.RequestSealing{By: by, Order: order, Reason: "شاهد"}),
		after(life(person.SealingRequested{Order: order, By: "u-8"}), person.DropSealing{By: by, Reason: "لا أمر"}),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"birth", "nationalNumber"},
		{"route", "reference"},
		{"route", "particulars."},
		{"particulars.", "particulars"},
		{"publishedOn", "reference.date"},
		{"reference", "publishedOn"},
		{"name.", "name"},
		{"guardian", "guardian"},
		{"known", "guardian"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
