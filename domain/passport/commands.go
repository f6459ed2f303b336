package passport

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ passportCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// Apply files an application. One of a type may be open at a time.
type Apply struct {
	By
	Application domain.TrackingID
	Person      domain.KnownPerson
	Parents     []domain.KnownPerson // those whom the civil record names by number
	Applicant   domain.KnownPerson   // whom the application names by number
	Particulars Particulars
}

// Enrol records what was captured of the holder. Allowed again until vetting.
type Enrol struct {
	By
	Application domain.TrackingID
	Biometrics  Biometrics
}

// Vet approves an enrolled application.
type Vet struct {
	By
	Application domain.TrackingID
	Findings    string
	ConvictedOn domain.Date // of the last conviction that the check found
}

// Reject refuses an application.
type Reject struct {
	By
	Application domain.TrackingID
	Reason      string
}

// Withdraw closes an application at the applicant's wish.
type Withdraw struct {
	By
	Application domain.TrackingID
	Reason      string
}

// Print makes the booklet of a vetted application.
type Print struct {
	By
	Application domain.TrackingID
	Person      domain.KnownPerson
	Number      domain.DocumentNumber
}

// Activate hands a printed passport over. One of the same type that is in force is revoked with it.
type Activate struct {
	By
	Number      domain.DocumentNumber
	Person      domain.KnownPerson
	CollectedBy string
}

// ReportLost and ReportStolen declare a document gone for good.
type (
	ReportLost struct {
		By
		Number      domain.DocumentNumber
		Declaration Declaration
	}
	ReportStolen struct {
		By
		Number      domain.DocumentNumber
		Declaration Declaration
	}
)

// ReportDamaged ends a document that cannot be read or trusted.
type ReportDamaged struct {
	By
	Number      domain.DocumentNumber
	Description string
}

// Suspend stops a document in force for a time, Resume ends that, Revoke stops
// it for good; each by a higher authority's decision. What was in force is
// revoked by another officer than the one who suspended it.
type (
	Suspend struct {
		By
		Number   domain.DocumentNumber
		Reason   string
		Decision domain.Reference
	}
	Resume struct {
		By
		Number   domain.DocumentNumber
		Reason   string
		Decision domain.Reference
	}
	Revoke struct {
		By
		Number   domain.DocumentNumber
		Reason   string
		Decision domain.Reference
	}
)

// Destroy records that a document which no longer holds was destroyed.
type Destroy struct {
	By
	Number domain.DocumentNumber
	Reason string
}

// IssueLaissezPasser gives a citizen a paper for one journey home.
type IssueLaissezPasser struct {
	By
	Number  domain.DocumentNumber
	Person  domain.KnownPerson
	Grounds string
}

// UseLaissezPasser spends it at the border.
type UseLaissezPasser struct {
	By
	Number   domain.DocumentNumber
	Crossing string
}

// RecordTravelBan takes a court's or an authority's ban into the register.
type RecordTravelBan struct {
	By
	Ban         domain.TrackingID
	Person      domain.KnownPerson
	Particulars BanParticulars
}

// LiftTravelBan ends a ban.
type LiftTravelBan struct {
	By
	Ban    domain.TrackingID
	Order  domain.Reference
	Reason string
	From   domain.Date // the first day without the ban; zero: today
}

// ReportSLTD records that the national bureau has sent what was due of a
// document, a blank included, and INTERPOL's answer.
type ReportSLTD struct {
	By
	Number  domain.DocumentNumber
	Outcome string
}

// Follow has the register look again at the civil record. Only the policies give it.
type Follow struct {
	By
	Person domain.KnownPerson
}

// PassDay decides what is due by today. Only the calendar gives it.
type PassDay struct{ By }

// BlankCommand is one on a stolen blank; sealed.
type BlankCommand interface{ blankCommand() }

// ReportBlankStolen declares a booklet stolen that was never made out.
type ReportBlankStolen struct {
	By
	Number      domain.DocumentNumber
	Declaration Declaration
}

func (Apply) passportCommand()              {}
func (Enrol) passportCommand()              {}
func (Vet) passportCommand()                {}
func (Reject) passportCommand()             {}
func (Withdraw) passportCommand()           {}
func (Print) passportCommand()              {}
func (Activate) passportCommand()           {}
func (ReportLost) passportCommand()         {}
func (ReportStolen) passportCommand()       {}
func (ReportDamaged) passportCommand()      {}
func (Suspend) passportCommand()            {}
func (Resume) passportCommand()             {}
func (Revoke) passportCommand()             {}
func (Destroy) passportCommand()            {}
func (IssueLaissezPasser) passportCommand() {}
func (UseLaissezPasser) passportCommand()   {}
func (RecordTravelBan) passportCommand()    {}
func (LiftTravelBan) passportCommand()      {}
func (ReportSLTD) passportCommand()         {}
func (Follow) passportCommand()             {}
func (PassDay) passportCommand()            {}

func (ReportBlankStolen) blankCommand() {}
func (ReportSLTD) blankCommand()        {}
