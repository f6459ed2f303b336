package model

import (
	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/person"
	"sijil/projections"
)

// MarriageNode is the type of a marriage's node.
const MarriageNode = "MarriageRecord"

// MarriageRecord is one entry of a contract as the read model has it.
type MarriageRecord struct{ *projections.MarriageRow }

// IsNode marks what can be fetched by its id.
func (*MarriageRecord) IsNode() {}

// ID of the entry.
func (m *MarriageRecord) ID() string { return ID(MarriageNode, m.Marriage) }

// Place of the contract.
func (m *MarriageRecord) Place() *domain.Place { return known(&m.Particulars.Place) }

// Husband as the contract has him.
func (m *MarriageRecord) Husband() *marriage.Spouse { return known(&m.Particulars.Husband) }

// Wife as the contract has her.
func (m *MarriageRecord) Wife() *marriage.Spouse { return known(&m.Particulars.Wife) }

// Witnesses who signed.
func (m *MarriageRecord) Witnesses() int { return m.Particulars.Witnesses }

// Dowry as the contract has it.
func (m *MarriageRecord) Dowry() string { return m.Particulars.Dowry }

// Paper in the court's file.
func (m *MarriageRecord) Paper() *marriage.Paper { return known(&m.Particulars.Paper) }

// Confirmation of a marriage made out of court.
func (m *MarriageRecord) Confirmation() *domain.CourtOrder { return known(&m.Particulars.Confirmation) }

// MinorPermission of the judge.
func (m *MarriageRecord) MinorPermission() *domain.CourtOrder {
	return known(&m.Particulars.MinorPermission)
}

// FurtherPermission of the court.
func (m *MarriageRecord) FurtherPermission() *domain.CourtOrder {
	return known(&m.Particulars.FurtherPermission)
}

// Divorces, oldest first.
func (m *MarriageRecord) Divorces() []marriage.PastDivorce { return m.Course.Divorces }

// Legacy is where the entry stood before.
func (m *MarriageRecord) Legacy() *domain.Legacy { return known(&m.MarriageRow.Legacy) }

// Annulled is the judgment that declared the marriage void.
func (m *MarriageRecord) Annulled() *projections.Decision { return known(&m.MarriageRow.Annulled) }

// Cancelled is the judgment that cancelled the entry.
func (m *MarriageRecord) Cancelled() *projections.Decision { return known(&m.MarriageRow.Cancelled) }

// Reinstated is the judgment that put it back in force.
func (m *MarriageRecord) Reinstated() *projections.Decision { return known(&m.MarriageRow.Reinstated) }

// DivorceUndone is the judgment that took a divorce away.
func (m *MarriageRecord) DivorceUndone() *projections.Decision {
	return known(&m.MarriageRow.DivorceUndone)
}

// PersonMarriage is a marriage as a spouse's civil record knows it.
type PersonMarriage struct{ domain.KnownMarriage }

// ID of the entry.
func (m PersonMarriage) ID() string { return ID(MarriageNode, m.Marriage) }

// Marriages that the civil record knows.
func (p *Person) Marriages() []PersonMarriage {
	list := make([]PersonMarriage, len(p.PersonRow.Marriages))
	for i, m := range p.PersonRow.Marriages {
		list[i] = PersonMarriage{m}
	}
	return list
}

// GuardianNeeded tells of a minor, a parent of whom has died.
func (p *Person) GuardianNeeded() bool { return len(p.GuardianNeeds) > 0 }

// Guardian is whom a court has appointed for a minor, and the order.
type Guardian struct {
	person.Guardian
	Order *domain.CourtOrder
}

// Guardian of a minor; nil for none.
func (p *Person) Guardian() *Guardian {
	if known(&p.PersonRow.Guardian) == nil {
		return nil
	}
	return &Guardian{p.PersonRow.Guardian, known(&p.GuardianOrder)}
}

// MarriageTarget is the entry that a command is for.
type MarriageTarget struct {
	Key
	Marriage string
}

// The inputs of the marriage commands.
type (
	RegisterMarriageInput struct {
		Key
		marriage.Register
	}
	RecordDivorceInput struct {
		MarriageTarget
		marriage.Divorce
	}
	RecordReturnInput struct {
		MarriageTarget
		marriage.Return
	}
	AnnulDivorceInput struct {
		MarriageTarget
		marriage.AnnulDivorce
	}
	AnnulMarriageInput struct {
		MarriageTarget
		marriage.Annul
	}
	CorrectMarriageInput struct {
		MarriageTarget
		marriage.Correct
	}
	AmendMarriageInput struct {
		MarriageTarget
		marriage.Amend
	}
	CancelMarriageInput struct {
		MarriageTarget
		marriage.Cancel
	}
	ReinstateMarriageInput struct {
		MarriageTarget
		marriage.Reinstate
	}
	IssueMarriageExtractInput struct {
		MarriageTarget
		marriage.IssueExtract
	}
	AppointGuardianInput struct {
		PersonTarget
		person.AppointGuardian
	}
)

// MarriageContract is what makes a contract one.
type MarriageContract struct {
	Court          string
	ContractNumber string
	DateOfContract domain.Date
}

// MarriageSearch narrows a list of marriages. What is empty is not asked.
type MarriageSearch struct {
	Status         domain.MarriageStatus
	Court          string
	ContractNumber string
	From, To       domain.Date
	HusbandName    string
	WifeName       string
}

// Pages of marriages.
type (
	MarriageRecordEdge struct {
		Cursor string
		Node   *MarriageRecord
	}
	MarriageRecordConnection struct {
		Edges    []MarriageRecordEdge
		PageInfo PageInfo
	}
)

// MarriagePayload is what an entry says after a command.
type MarriagePayload struct {
	Marriage *MarriageRecord
	Recorded []domain.Event // what the command recorded
}

// MarriageDocumentPayload is the same after an extract was issued.
type MarriageDocumentPayload struct {
	Document *projections.Document
	Marriage *MarriageRecord
}
