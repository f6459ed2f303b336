package model

import (
	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/projections"
)

// NationalIDNode is the type of the node of a person's cards.
const NationalIDNode = "NationalIDRecord"

// NationalIDRecord is a person's last application and all their cards as the read model has them.
type NationalIDRecord struct{ *projections.NationalIDRow }

// IsNode marks what can be fetched by its id.
func (*NationalIDRecord) IsNode() {}

// ID of the record.
func (n *NationalIDRecord) ID() string { return ID(NationalIDNode, n.NationalID) }

// Application is the last one.
func (n *NationalIDRecord) Application() *nationalid.Application { return &n.Record.Application }

// Cards are all of them, oldest first.
func (n *NationalIDRecord) Cards() []nationalid.Card { return n.Record.Cards }

// ActiveCard is the one in force; nil for none.
func (n *NationalIDRecord) ActiveCard() *nationalid.Card {
	for i := range n.Record.Cards {
		if c := &n.Record.Cards[i]; c.Status == nationalid.Active {
			return c
		}
	}
	return nil
}

// The inputs of the commands on cards.
type (
	ApplyForNationalIDInput struct {
		PersonTarget
		nationalid.Apply
	}
	EnrolNationalIDBiometricsInput struct {
		PersonTarget
		nationalid.Enrol
	}
	ApproveNationalIDInput struct {
		PersonTarget
		nationalid.Approve
	}
	RefuseNationalIDInput struct {
		PersonTarget
		nationalid.Refuse
	}
	WithdrawNationalIDApplicationInput struct {
		PersonTarget
		nationalid.Withdraw
	}
	PrintNationalIDInput struct {
		PersonTarget
		nationalid.Print
	}
	DeliverNationalIDInput struct {
		PersonTarget
		nationalid.Deliver
	}
	ActivateNationalIDInput struct {
		PersonTarget
		nationalid.Activate
	}
	ReportNationalIDLostInput struct {
		PersonTarget
		nationalid.ReportLost
	}
	ReportNationalIDStolenInput struct {
		PersonTarget
		nationalid.ReportStolen
	}
	ReportNationalIDDamagedInput struct {
		PersonTarget
		nationalid.ReportDamaged
	}
	SuspendNationalIDInput struct {
		PersonTarget
		nationalid.Suspend
	}
	LiftNationalIDSuspensionInput struct {
		PersonTarget
		nationalid.Lift
	}
	RevokeNationalIDInput struct {
		PersonTarget
		nationalid.Revoke
	}
	DestroyNationalIDInput struct {
		PersonTarget
		nationalid.Destroy
	}
)

// Pages of persons with cards.
type (
	NationalIDRecordEdge struct {
		Cursor string
		Node   *NationalIDRecord
	}
	NationalIDRecordConnection struct {
		Edges    []NationalIDRecordEdge
		PageInfo PageInfo
	}
)

// NationalIDPayload is what a person's cards say after a command.
type NationalIDPayload struct {
	NationalID *NationalIDRecord
	Recorded   []domain.Event // what the command recorded
}
