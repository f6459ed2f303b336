package birth

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ birthCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Notify reports a birth to an office. Allowed once, before any declaration.
type Notify struct {
	By
	Tracking    domain.TrackingID // drawn at the edge
	Office      string            // empty: the actor's own
	Area        domain.Area
	Notifier    Certifier
	Particulars Particulars
}

// Declare states the facts of a birth, notified before or not. Allowed again until registration, and after a rejection.
type Declare struct {
	By
	Tracking    domain.TrackingID // drawn at the edge; an earlier one is kept
	Office      string            // for a first report, as in Notify; an earlier report's is kept
	Area        domain.Area
	Particulars Particulars
	Neighbours  []Neighbour          // other births that resemble this one, found at the edge
	Known       []domain.KnownPerson // the people it names by number, found at the edge
}

// Neighbour is another birth in the register that the duplicate rules look at.
type Neighbour struct {
	Birth             string // its stream
	Child             domain.Name
	Sex               domain.Sex
	DateOfBirth       domain.Date
	Plurality         Plurality
	Order             int
	Mother            domain.Name
	MotherNumber      domain.NationalNumber
	MotherDateOfBirth domain.Date
}

// Compare compares a declared birth once more, before its registration: others
// may have been declared since, or at the same time.
type Compare struct {
	By
	Neighbours []Neighbour // as in Declare
}

// ClearDuplicate states that the flagged birth is another child.
type ClearDuplicate struct {
	By
	Reason string
}

// RecordCourtOrder puts a court's order to register into the file.
type RecordCourtOrder struct {
	By
	Order domain.CourtOrder
}

// Register makes the legal entry of a declared birth.
type Register struct {
	By
	RegistrationNumber domain.RegistrationNumber // the numbers are drawn at the edge
	NationalNumber     domain.NationalNumber     // ignored for a fetal death
	FamilyNumber       domain.FamilyNumber
	ReasonForDelay     string
}

// Reconstruct takes over an entry that a legacy register or another system
// made: it declares and registers in one, without deadlines.
type Reconstruct struct {
	By
	Tracking           domain.TrackingID
	Office             string // whose queue it stands in; empty: the actor's own
	Area               domain.Area
	RegistrationNumber domain.RegistrationNumber
	NationalNumber     domain.NationalNumber
	FamilyNumber       domain.FamilyNumber
	DateOfRegistration domain.Date // there; parts may be unknown
	Legacy             domain.Legacy
	Particulars        Particulars
}

// Reject refuses a declared birth.
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
	Particulars Particulars          // the whole entry as it shall read
	Known       []domain.KnownPerson // the people it names by number, found at the edge
}

// Amend annotates a registered entry with a lawful later change.
type Amend struct {
	By
	Kind          string
	Annotation    string
	Reference     domain.Reference
	EffectiveFrom domain.Date
}

// Cancel voids a registered entry by a court's order.
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
	Document    domain.DocumentNumber // drawn at the edge
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

func (Notify) birthCommand()             {}
func (Declare) birthCommand()            {}
func (Compare) birthCommand()            {}
func (ClearDuplicate) birthCommand()     {}
func (RecordCourtOrder) birthCommand()   {}
func (Register) birthCommand()           {}
func (Reconstruct) birthCommand()        {}
func (Reject) birthCommand()             {}
func (Correct) birthCommand()            {}
func (Amend) birthCommand()              {}
func (Cancel) birthCommand()             {}
func (Reinstate) birthCommand()          {}
func (IssueCertifiedCopy) birthCommand() {}
func (IssueExtract) birthCommand()       {}
