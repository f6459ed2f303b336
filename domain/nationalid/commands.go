package nationalid

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ nationalIDCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Apply files an application and records the fee. One may be open at a time.
type Apply struct {
	By
	Application domain.TrackingID
	Office      string // empty: the actor's own
	Area        domain.Area
	Person      domain.KnownPerson
	Applicant   domain.KnownPerson // of the number that the particulars name; the zero one for the holder
	Particulars Particulars
}

// Enrol records what was captured of the holder. Allowed again until the application is vetted.
type Enrol struct {
	By
	Application domain.TrackingID
	Biometrics  Biometrics
}

// Approve and Refuse end the vetting of an application.
type (
	Approve struct {
		By
		Application domain.TrackingID
		Findings    string
	}
	Refuse struct {
		By
		Application domain.TrackingID
		Reason      string
	}
)

// Withdraw closes an application at the applicant's wish.
type Withdraw struct {
	By
	Application domain.TrackingID
	Reason      string
}

// Print makes the card of an approved application.
type Print struct {
	By
	Application domain.TrackingID
	Person      domain.KnownPerson
	Card        string // drawn at the edge, as is Access
	Access      string
}

// Deliver hands a printed card over.
type Deliver struct {
	By
	Card string
	To   string
}

// Activate puts a delivered card in force. The one before it is revoked with it.
type Activate struct {
	By
	Card   string
	Person domain.KnownPerson
}

// ReportLost and ReportStolen declare a card gone for good.
type (
	ReportLost struct {
		By
		Card        string
		Declaration Declaration
	}
	ReportStolen struct {
		By
		Card        string
		Declaration Declaration
	}
)

// ReportDamaged ends a card that cannot be read or trusted.
type ReportDamaged struct {
	By
	Card        string
	Description string
}

// Suspend stops an active card for a time, Lift ends that, Revoke stops a card
// for good; each by an authority's decision or a court's order. What was active
// is revoked by another officer than the one who suspended it.
type (
	Suspend struct {
		By
		Card     string
		Reason   string
		Decision domain.Reference
	}
	Lift struct {
		By
		Card     string
		Reason   string
		Decision domain.Reference
	}
	Revoke struct {
		By
		Card     string
		Cause    Cause // Court or IssuedInError
		Reason   string
		Decision domain.Reference
	}
)

// Destroy records that a card that holds no longer, or was spoiled before it was handed over, was destroyed.
type Destroy struct {
	By
	Card   string
	Reason string
}

// Follow has the register look again at the civil record. Only the policies give it.
type Follow struct {
	By
	Person domain.KnownPerson
}

// PassDay decides what is due by today. Only the calendar gives it.
type PassDay struct{ By }

func (Apply) nationalIDCommand()         {}
func (Enrol) nationalIDCommand()         {}
func (Approve) nationalIDCommand()       {}
func (Refuse) nationalIDCommand()        {}
func (Withdraw) nationalIDCommand()      {}
func (Print) nationalIDCommand()         {}
func (Deliver) nationalIDCommand()       {}
func (Activate) nationalIDCommand()      {}
func (ReportLost) nationalIDCommand()    {}
func (ReportStolen) nationalIDCommand()  {}
func (ReportDamaged) nationalIDCommand() {}
func (Suspend) nationalIDCommand()       {}
func (Lift) nationalIDCommand()          {}
func (Revoke) nationalIDCommand()        {}
func (Destroy) nationalIDCommand()       {}
func (Follow) nationalIDCommand()        {}
func (PassDay) nationalIDCommand()       {}
