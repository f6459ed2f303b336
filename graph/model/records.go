package model

import (
	"encoding/base64"
	"strings"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/nationalid"
	"sijil/domain/person"
	"sijil/domain/welfare"
	"sijil/projections"
)

// BirthRecord is one birth as the read model has it. A part that is wholly unknown is null.
type BirthRecord struct{ *projections.BirthRow }

// DeathRecord is one death as the read model has it.
type DeathRecord struct{ *projections.DeathRow }

// DuplicateCandidate is another record that one may be.
type DuplicateCandidate struct{ ID, Reason string }

// Person is one civil record with what was asked for around it.
type Person struct {
	*projections.PersonRow
	Mother, Father *Person
	Children       []*Person
	BirthRecord    *BirthRecord
	DeathRecord    *DeathRecord

	MarriageRecords []MarriageRecord
	Spouses         []*Person
	NationalIDs     []nationalid.Card
	Passports       *PassportRecord

	households map[projections.Page]*PersonConnection
}

// SetHousehold keeps a page of the household, to be answered.
func (p *Person) SetHousehold(page projections.Page, members *PersonConnection) {
	if p.households == nil {
		p.households = map[projections.Page]*PersonConnection{}
	}
	p.households[page] = members
}

// Household is a page that was kept; nil for none.
func (p *Person) Household(first *int, after *string) *PersonConnection {
	return p.households[Page(first, after)]
}

// The types of nodes.
const (
	BirthNode  = "BirthRecord"
	DeathNode  = "DeathRecord"
	PersonNode = "Person"
)

// ID is opaque: a type and the key of a row.
func ID(node, key string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(node + ":" + key))
}

// ParseID gives an id's type and key; both empty for what is no id.
func ParseID(id string) (node, key string) {
	text, err := base64.RawURLEncoding.DecodeString(id)
	if err != nil {
		return "", ""
	}
	node, key, ok := strings.Cut(string(text), ":")
	switch node {
	case BirthNode, DeathNode, MarriageNode, NationalIDNode, PassportNode, PensionNode, PersonNode, WelfareNode:
		if ok && domain.RequireText("", key, domain.MaxLine) == nil {
			return node, key
		}
	}
	return "", ""
}

// IsNode marks what can be fetched by its id.
func (*BirthRecord) IsNode() {}

// IsNode marks what can be fetched by its id.
func (*DeathRecord) IsNode() {}

// IsNode marks what can be fetched by its id.
func (*Person) IsNode() {}

// ID of the record.
func (b *BirthRecord) ID() string { return ID(BirthNode, b.Birth) }

// ID of the record.
func (d *DeathRecord) ID() string { return ID(DeathNode, d.Death) }

// ID of the record.
func (p *Person) ID() string { return ID(PersonNode, string(p.NationalNumber)) }

// The parts of a birth.

// Order is the court's order to register.
func (b *BirthRecord) Order() *domain.CourtOrder { return known(&b.BirthRow.Order) }

// Legacy is where the entry stood before.
func (b *BirthRecord) Legacy() *domain.Legacy { return known(&b.BirthRow.Legacy) }

// Outcome tells whether the child was born alive.
func (b *BirthRecord) Outcome() birth.Outcome { return b.Particulars.Outcome }

// Child is the newborn.
func (b *BirthRecord) Child() *birth.Child { return known(&b.Particulars.Child) }

// Mother as stated.
func (b *BirthRecord) Mother() *birth.Parent { return known(&b.Particulars.Mother) }

// Father as stated.
func (b *BirthRecord) Father() *birth.Parent { return known(&b.Particulars.Father) }

// Marriage is the parents' contract.
func (b *BirthRecord) Marriage() *birth.Marriage { return known(&b.Particulars.Marriage) }

// Informant declared the birth.
func (b *BirthRecord) Informant() *birth.Informant { return known(&b.Particulars.Informant) }

// Certifier certified the birth.
func (b *BirthRecord) Certifier() *birth.Certifier { return known(&b.Particulars.Certifier) }

// Foundling is set for a child of unknown parents.
func (b *BirthRecord) Foundling() *birth.Foundling { return known(&b.Particulars.Foundling) }

// DiedOn is set for a child that died before the registration.
func (b *BirthRecord) DiedOn() domain.Date { return b.Particulars.DiedOn }

// Cleared is the word that the record is another.
func (b *BirthRecord) Cleared() *projections.Decision { return known(&b.BirthRow.Cleared) }

// Rejected is the refusal.
func (b *BirthRecord) Rejected() *projections.Decision { return known(&b.BirthRow.Rejected) }

// Cancelled is the order that voided the entry.
func (b *BirthRecord) Cancelled() *projections.Decision { return known(&b.BirthRow.Cancelled) }

// Reinstated is the order that put it back in force.
func (b *BirthRecord) Reinstated() *projections.Decision { return known(&b.BirthRow.Reinstated) }

// Candidates are other records that this one may be.
func (b *BirthRecord) Candidates() []DuplicateCandidate {
	return candidates(BirthNode, b.BirthRow.Candidates)
}

// The parts of a death.

// Order is the court's order to register.
func (d *DeathRecord) Order() *domain.CourtOrder { return known(&d.DeathRow.Order) }

// Legacy is where the entry stood before.
func (d *DeathRecord) Legacy() *domain.Legacy { return known(&d.DeathRow.Legacy) }

// Deceased is who died.
func (d *DeathRecord) Deceased() *death.Deceased { return known(&d.Particulars.Deceased) }

// DateOfDeath as registered or stated.
func (d *DeathRecord) DateOfDeath() domain.Date { return d.Particulars.DateOfDeath }

// TimeOfDeath as stated.
func (d *DeathRecord) TimeOfDeath() string { return d.Particulars.TimeOfDeath }

// Estimated tells whether the date is an estimate.
func (d *DeathRecord) Estimated() bool { return d.Particulars.Estimated }

// Place of the death.
func (d *DeathRecord) Place() *domain.Place { return known(&d.Particulars.Place) }

// PlaceType is the kind of place.
func (d *DeathRecord) PlaceType() death.PlaceType { return d.Particulars.PlaceType }

// Evidence is what the registration rests on.
func (d *DeathRecord) Evidence() *death.Evidence { return known(&d.Particulars.Evidence) }

// Cause is the medical certificate of cause of death.
func (d *DeathRecord) Cause() *death.CauseOfDeath {
	if d.Particulars.Cause.IsZero() {
		return nil
	}
	return &d.Particulars.Cause
}

// Informant declared the death.
func (d *DeathRecord) Informant() *death.Informant { return known(&d.Particulars.Informant) }

// Cleared is the word that the record is another.
func (d *DeathRecord) Cleared() *projections.Decision { return known(&d.DeathRow.Cleared) }

// Rejected is the refusal.
func (d *DeathRecord) Rejected() *projections.Decision { return known(&d.DeathRow.Rejected) }

// Cancelled is the order that voided the entry.
func (d *DeathRecord) Cancelled() *projections.Decision { return known(&d.DeathRow.Cancelled) }

// Reinstated is the order that put it back in force.
func (d *DeathRecord) Reinstated() *projections.Decision { return known(&d.DeathRow.Reinstated) }

// Candidates are other records that this one may be.
func (d *DeathRecord) Candidates() []DuplicateCandidate {
	return candidates(DeathNode, d.DeathRow.Candidates)
}

// The parts of a person.

// Legacy is where the record stood before.
func (p *Person) Legacy() *domain.Legacy { return known(&p.PersonRow.Legacy) }

// Cancelled tells whether the enrolment is void.
func (p *Person) Cancelled() bool { return p.IsCancelled() }

// PlaceOfBirth as registered.
func (p *Person) PlaceOfBirth() *domain.Place { return known(&p.PersonRow.PlaceOfBirth) }

// Residence as registered.
func (p *Person) Residence() *domain.Place { return known(&p.PersonRow.Residence) }

// MotherName is the mother's name as registered.
func (p *Person) MotherName() *domain.Name { return known(&p.PersonRow.Mother.Name) }

// FatherName is the father's name as registered.
func (p *Person) FatherName() *domain.Name { return known(&p.PersonRow.Father.Name) }

// LifeStatus of the person.
func (p *Person) LifeStatus() person.LifeStatus { return p.PersonRow.LifeStatus }

func candidates(node string, found []projections.Candidate) []DuplicateCandidate {
	list := make([]DuplicateCandidate, len(found))
	for i, c := range found {
		list[i] = DuplicateCandidate{ID: ID(node, c.Stream), Reason: c.Reason}
	}
	return list
}

// WorkItem is a record that an office must attend to.
type WorkItem struct{ projections.WorkItem }

// Record is the id of the record.
func (i *WorkItem) Record() string {
	switch i.Register {
	case "birth":
		return ID(BirthNode, i.WorkItem.Record)
	case "death":
		return ID(DeathNode, i.WorkItem.Record)
	case "marriage":
		return ID(MarriageNode, i.WorkItem.Record)
	case "nationalid":
		return ID(NationalIDNode, i.WorkItem.Record)
	case "passport":
		return ID(PassportNode, i.WorkItem.Record)
	case "retirement":
		return ID(PensionNode, i.WorkItem.Record)
	case "welfare":
		f, _ := welfare.Number(i.WorkItem.Record)
		return ID(WelfareNode, string(f))
	}
	n, _ := person.Number(i.WorkItem.Record)
	return ID(PersonNode, string(n))
}

// known is nil for what is wholly unknown.
func known[T comparable](t *T) *T {
	if *t == *new(T) {
		return nil
	}
	return t
}
