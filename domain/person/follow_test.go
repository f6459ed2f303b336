package person_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

// TestFollowBirthCorrection: the civil record takes over what the birth now
// says, except where it was corrected or changed for itself since.
func TestFollowBirthCorrection(t *testing.T) {
	t.Parallel()
	corrected := func(change func(*person.Particulars), fields ...string) person.Corrected {
		return person.Corrected{
			Route: domain.CourtOrdered, Reference: judgment, Reason: "خطأ في النقل", Fields: fields, From: birth, Date: today, Particulars: with(change),
		}
	}
	renamed := zainab().Name
	renamed.Given = "مريم"
	changed := person.NameChanged{Name: renamed, Route: person.DGChange, Reference: decision, From: decision.Date, Date: today}
	ownSex := person.Corrected{Route: domain.CourtOrdered, Reference: judgment, Reason: "x", Fields: []string{"sex"}, Date: today, Particulars: zainab()}
	moved := person.Moved{Residence: domain.Place{Governorate: "IQ-NI"}, From: today, Date: today}

	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{{
		Name:  "taken over",
		Given: life(),
		When:  follow(func(p *person.Particulars) { p.Sex, p.Mother.NationalNumber = domain.Male, "200000000009" }),
		Then: history(corrected(func(p *person.Particulars) {
			p.Sex, p.Mother.NationalNumber = domain.Male, "200000000009"
		}, "sex", "mother.nationalNumber")),
	}, {
		Name:  "again: nothing",
		Given: life(corrected(func(p *person.Particulars) { p.Sex = domain.Male }, "sex")),
		When:  follow(func(p *person.Particulars) { p.Sex = domain.Male }),
	}, {
		Name:  "a second correction of the birth is followed too",
		Given: life(corrected(func(p *person.Particulars) { p.Sex = domain.Male }, "sex")),
		When:  follow(func(*person.Particulars) {}),
		Then:  history(corrected(func(*person.Particulars) {}, "sex")),
	}, {
		Name:  "a later change of name stands, the surname follows",
		Given: life(changed),
		When:  follow(func(p *person.Particulars) { p.Name.Given, p.Name.Surname = "زينة", "المالكي" }),
		Then: history(corrected(func(p *person.Particulars) {
			p.Name.Given, p.Name.Surname = "مريم", "المالكي"
		}, "name.surname")),
	}, {
		Name:  "the record's own correction stands",
		Given: life(ownSex),
		When:  follow(func(p *person.Particulars) { p.Sex = domain.Male }),
	}, {
		Name:  "residence, nationality and marital status are not the birth's",
		Given: life(moved),
		When:  follow(func(p *person.Particulars) { p.Nationality, p.MaritalStatus = "", "" }),
	}, {
		Name:    "another birth's",
		Given:   history(citizen()),
		When:    follow(func(p *person.Particulars) { p.Sex = domain.Male }),
		Refused: person.RuleOtherBirth,
	}})
}
