// Package model holds what the schema's types are in Go. Inputs are the
// domain's own commands, so nothing is copied from one form to another.
package model

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
)

// Key is what every command may carry to be repeatable.
type Key struct{ IdempotencyKey string }

// BirthTarget is the birth that a command is for.
type BirthTarget struct {
	Key
	Birth string
}

// DeathTarget is the death that a command is for.
type DeathTarget struct {
	Key
	Death string
}

// PersonTarget is the person that a command is for.
type PersonTarget struct {
	Key
	NationalNumber domain.NationalNumber
}

// Whose record the command is for.
func (t PersonTarget) Whose() domain.NationalNumber { return t.NationalNumber }

// The inputs of the birth commands.
type (
	NotifyBirthInput struct {
		Key
		birth.Notify
	}
	DeclareBirthInput struct {
		BirthTarget
		birth.Declare
	}
	ClearBirthDuplicateInput struct {
		BirthTarget
		birth.ClearDuplicate
	}
	RecordBirthCourtOrderInput struct {
		BirthTarget
		birth.RecordCourtOrder
	}
	RegisterBirthInput struct {
		BirthTarget
		birth.Register
	}
	RejectBirthInput struct {
		BirthTarget
		birth.Reject
	}
	CorrectBirthInput struct {
		BirthTarget
		birth.Correct
	}
	AmendBirthInput struct {
		BirthTarget
		birth.Amend
	}
	CancelBirthInput struct {
		BirthTarget
		birth.Cancel
	}
	ReinstateBirthInput struct {
		BirthTarget
		birth.Reinstate
	}
	IssueBirthDocumentInput struct {
		BirthTarget
		birth.IssueCertifiedCopy
	}
)

// The inputs of the death commands.
type (
	NotifyDeathInput struct {
		Key
		death.Notify
	}
	DeclareDeathInput struct {
		DeathTarget
		death.Declare
	}
	ClearDeathDuplicateInput struct {
		DeathTarget
		death.ClearDuplicate
	}
	CertifyCauseOfDeathInput struct {
		DeathTarget
		death.CertifyCause
	}
	CodeCauseOfDeathInput struct {
		DeathTarget
		death.CodeCause
	}
	RecordDeathCourtOrderInput struct {
		DeathTarget
		death.RecordCourtOrder
	}
	RegisterDeathInput struct {
		DeathTarget
		death.Register
	}
	IdentifyBodyInput struct {
		DeathTarget
		death.Identify
		NationalNumber domain.NationalNumber
	}
	RejectDeathInput struct {
		DeathTarget
		death.Reject
	}
	CorrectDeathInput struct {
		DeathTarget
		death.Correct
	}
	AmendDeathInput struct {
		DeathTarget
		death.Amend
	}
	CancelDeathInput struct {
		DeathTarget
		death.Cancel
	}
	ReinstateDeathInput struct {
		DeathTarget
		death.Reinstate
	}
	IssueDeathDocumentInput struct {
		DeathTarget
		death.IssueCertifiedCopy
	}
)

// The inputs of the person commands.
type (
	EnrolPersonInput struct {
		Key
		person.Enrol
	}
	CorrectPersonInput struct {
		PersonTarget
		person.Correct
	}
	ChangeNameInput struct {
		PersonTarget
		person.ChangeName
	}
	ChangeNationalityInput struct {
		PersonTarget
		person.ChangeNationality
	}
	JoinFamilyInput struct {
		PersonTarget
		person.JoinFamily
	}
	RequestSealingInput struct {
		PersonTarget
		person.RequestSealing
	}
	ApproveSealingInput struct {
		PersonTarget
		person.ApproveSealing
	}
	DropSealingInput struct {
		PersonTarget
		person.DropSealing
	}
	MoveInput struct {
		PersonTarget
		person.Move
	}
)
