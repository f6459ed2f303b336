package death

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ deathCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Person is what the civil record says of the deceased, looked up at the edge.
// The zero Person is for an unidentified body.
type Person struct {
	NationalNumber domain.NationalNumber
	Name           domain.Name
	Sex            domain.Sex
	DateOfBirth    domain.Date
	Deceased       bool // another registration has already marked the person deceased
}

// Notify reports a death to an office. Allowed once, before any declaration.
type Notify struct {
	By
	Tracking    domain.TrackingID
	Office      string // empty: the actor's own
	Area        domain.Area
	Notifier    string
	Particulars Particulars
}

// Declare states the facts of a death. Allowed again until registration, and after a rejection.
type Declare struct {
	By
	Tracking    domain.TrackingID
	Office      string // for a first report, as in Notify; an earlier report's is kept
	Area        domain.Area
	Person      Person
	Particulars Particulars
	Neighbours  []Neighbour // other deaths that resemble this one, found at the edge
}

// Neighbour is another death in the register that the duplicate rule looks at.
type Neighbour struct {
	Death          string // its stream
	Name           domain.Name
	NationalNumber domain.NationalNumber
	DateOfBirth    domain.Date
	DateOfDeath    domain.Date
}

// ClearDuplicate states that the flagged death is another person's.
type ClearDuplicate struct {
	By
	Reason string
}

// Compare compares a declared death once more, before its registration: others
// may have been declared since, or at the same moment. Given by the office itself.
type Compare struct {
	By
	Neighbours []Neighbour
}

// CertifyCause records the medical certificate of cause of death.
type CertifyCause struct {
	By
	Cause CauseOfDeath
}

// CodeCause puts codes beside the literal text.
type CodeCause struct {
	By
	Coding Coding
}

// RecordCourtOrder puts a court's order to register into the file.
type RecordCourtOrder struct {
	By
	Order domain.CourtOrder
}

// Register makes the legal entry of a declared death.
type Register struct {
	By
	RegistrationNumber domain.RegistrationNumber
	Person             Person
	ReasonForDelay     string
}

// Reconstruct takes over an entry that a legacy register or another system
// made: it declares and registers in one, without deadlines.
type Reconstruct struct {
	By
	Tracking           domain.TrackingID
	RegistrationNumber domain.RegistrationNumber
	Person             Person
	DateOfRegistration domain.Date // there; parts may be unknown
	Office             string      // empty: the actor's own
	Area               domain.Area
	Legacy             domain.Legacy
	Particulars        Particulars
}

// Identify states who an unidentified body is.
type Identify struct {
	By
	Person    Person
	Method    string
	Reference domain.Reference
}

// TakeOver continues a body's registration in the stream of the person that it
// was identified as. Only the policy of identification gives it.
type TakeOver struct {
	By
	From       string // the death-x stream
	Identified Identified
}

// AnnulIdentification makes a body nameless again when the death of the person it
// was taken for is cancelled; RestoreIdentification undoes that when the death is
// reinstated. Only the policies of a cancelled and a reinstated death give them.
type (
	AnnulIdentification struct {
		By
		NationalNumber domain.NationalNumber
		Order          domain.CourtOrder
	}
	RestoreIdentification struct {
		By
		NationalNumber domain.NationalNumber
	}
)

// Reject refuses a declared death.
type Reject struct {
	By
	Reason string
}

// Correct repairs an error in a registered entry.
type Correct struct {
	By
	Route       domain.Route
	Reference   domain.Reference
	Reason      string
	Particulars Particulars // the whole entry as it shall read
}

// Amend annotates a registered entry with a lawful later change.
type Amend struct {
	By
	Kind          string
	Annotation    string
	Reference     domain.Reference
	EffectiveFrom domain.Date
}

// Cancel voids a registered entry by a court's order: the person lives.
type Cancel struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// Reinstate puts a cancelled entry back in force by a court's order.
type Reinstate struct {
	By
	Order  domain.CourtOrder
	Reason string
}

// IssueCertifiedCopy issues a copy of the whole entry.
type IssueCertifiedCopy struct {
	By
	Document    domain.DocumentNumber
	To, Purpose string
	Language    domain.Language
}

// IssueExtract issues an extract of the entry.
type IssueExtract struct {
	By
	Document    domain.DocumentNumber
	To, Purpose string
	Language    domain.Language
}

func (Notify) deathCommand()                {}
func (Declare) deathCommand()               {}
func (ClearDuplicate) deathCommand()        {}
func (Compare) deathCommand()               {}
func (CertifyCause) deathCommand()          {}
func (CodeCause) deathCommand()             {}
func (RecordCourtOrder) deathCommand()      {}
func (Register) deathCommand()              {}
func (Reconstruct) deathCommand()           {}
func (Identify) deathCommand()              {}
func (TakeOver) deathCommand()              {}
func (AnnulIdentification) deathCommand()   {}
func (RestoreIdentification) deathCommand() {}
func (Reject) deathCommand()                {}
func (Correct) deathCommand()               {}
func (Amend) deathCommand()                 {}
func (Cancel) deathCommand()                {}
func (Reinstate) deathCommand()             {}
func (IssueCertifiedCopy) deathCommand()    {}
func (IssueExtract) deathCommand()          {}
