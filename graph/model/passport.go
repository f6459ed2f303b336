package model

import (
	"sijil/domain"
	"sijil/domain/passport"
	"sijil/projections"
)

// The types of the passport register's nodes.
const (
	PassportNode = "PassportRecord"
	sltdNode     = "SltdRecord"
)

// The inputs of the passport commands.
type (
	ApplyForPassportInput struct {
		PersonTarget
		passport.Apply
	}
	EnrolPassportHolderInput struct {
		PersonTarget
		passport.Enrol
	}
	VetPassportApplicationInput struct {
		PersonTarget
		passport.Vet
	}
	RejectPassportApplicationInput struct {
		PersonTarget
		passport.Reject
	}
	WithdrawPassportApplicationInput struct {
		PersonTarget
		passport.Withdraw
	}
	PrintPassportInput struct {
		PersonTarget
		passport.Print
	}
	HandOverPassportInput struct {
		PersonTarget
		passport.Activate
	}
	ReportPassportLostInput struct {
		PersonTarget
		passport.ReportLost
	}
	ReportPassportStolenInput struct {
		PersonTarget
		passport.ReportStolen
	}
	ReportPassportDamagedInput struct {
		PersonTarget
		passport.ReportDamaged
	}
	SuspendPassportInput struct {
		PersonTarget
		passport.Suspend
	}
	ResumePassportInput struct {
		PersonTarget
		passport.Resume
	}
	RevokePassportInput struct {
		PersonTarget
		passport.Revoke
	}
	DestroyPassportInput struct {
		PersonTarget
		passport.Destroy
	}
	IssueLaissezPasserInput struct {
		PersonTarget
		passport.IssueLaissezPasser
	}
	UseLaissezPasserInput struct {
		PersonTarget
		passport.UseLaissezPasser
	}
	RecordTravelBanInput struct {
		PersonTarget
		passport.RecordTravelBan
	}
	LiftTravelBanInput struct {
		PersonTarget
		passport.LiftTravelBan
	}
	ReportBlankPassportStolenInput struct {
		Key
		passport.ReportBlankStolen
	}
	ReportSltdInput struct {
		Key
		passport.ReportSLTD
	}
)

// What the commands answer.
type (
	PassportPayload  struct{ Passports *PassportRecord }
	TravelBanPayload struct{ Ban *TravelBan }
	SltdPayload      struct{ Record *SltdRecord }
)

// Edges and pages.
type (
	PassportRecordEdge struct {
		Cursor string
		Node   *PassportRecord
	}
	PassportRecordConnection struct {
		Edges    []PassportRecordEdge
		PageInfo PageInfo
	}
	SltdRecordEdge struct {
		Cursor string
		Node   *SltdRecord
	}
	SltdRecordConnection struct {
		Edges    []SltdRecordEdge
		PageInfo PageInfo
	}
)

// PassportRecord is a person's passports as the read model has them. A part that is wholly unknown is null.
type PassportRecord struct{ *projections.PassportRow }

// PassportApplication is one application.
type PassportApplication passport.Application

// TravelDocument is one passport or laissez-passer.
type TravelDocument struct{ passport.Document }

// PassportSuspension is a time in which a passport did not hold.
type PassportSuspension struct{ passport.Suspension }

// TravelBan is one ban.
type TravelBan struct{ passport.Ban }

// SltdRecord is what INTERPOL's database holds of a document.
type SltdRecord struct{ *projections.SLTDRow }

// IsNode marks what can be fetched by its id.
func (*PassportRecord) IsNode() {}

// ID of the record.
func (p *PassportRecord) ID() string { return ID(PassportNode, p.Passport) }

// Applications, oldest first.
func (p *PassportRecord) Applications() []PassportApplication {
	return each(p.Record.Applications, func(a passport.Application) PassportApplication { return PassportApplication(a) })
}

// Documents, oldest first.
func (p *PassportRecord) Documents() []TravelDocument {
	return each(p.Record.Documents, func(d passport.Document) TravelDocument { return TravelDocument{d} })
}

// Bans, oldest first.
func (p *PassportRecord) Bans() []TravelBan {
	return each(p.Record.Bans, func(b passport.Ban) TravelBan { return TravelBan{b} })
}

// Ban finds a ban by the order that it rests on, or by its id; nil for none.
func (p *PassportRecord) Ban(which func(passport.Ban) bool) *TravelBan {
	for _, b := range p.Record.Bans {
		if which(b) {
			return &TravelBan{b}
		}
	}
	return nil
}

func each[From, To any](list []From, to func(From) To) []To {
	all := make([]To, len(list))
	for i := range list {
		all[i] = to(list[i])
	}
	return all
}

// Type of passport.
func (a *PassportApplication) Type() passport.Type { return a.Particulars.Type }

// Applicant seen from the holder.
func (a *PassportApplication) Applicant() passport.Relation { return a.Particulars.Applicant.Relation }

// ApplicantNumber is for life.
func (a *PassportApplication) ApplicantNumber() domain.NationalNumber {
	return a.Particulars.Applicant.NationalNumber
}

// NationalityCertificate is the paper that shows the holder to be a citizen.
func (a *PassportApplication) NationalityCertificate() *domain.Reference {
	return known(&a.Particulars.NationalityCertificate)
}

// Authorisation is the letter of the authority that the holder serves.
func (a *PassportApplication) Authorisation() *domain.Reference {
	return known(&a.Particulars.Authorisation)
}

// Receipt is its number.
func (a *PassportApplication) Receipt() string { return a.Particulars.Receipt.Number }

// Holder is what the document says of the person.
func (d *TravelDocument) Holder() *passport.Holder { return known(&d.Document.Holder) }

// Zone is the machine-readable one.
func (d *TravelDocument) Zone() *passport.Zone { return known(&d.Document.Zone) }

// Decision revoked the document.
func (d *TravelDocument) Decision() *domain.Reference { return known(&d.Document.Decision) }

// Outdated is what the civil record says where the document says otherwise.
func (d *TravelDocument) Outdated() *passport.Holder { return known(&d.Document.Outdated) }

// Suspensions, oldest first.
func (d *TravelDocument) Suspensions() []PassportSuspension {
	return each(d.Document.Suspensions, func(s passport.Suspension) PassportSuspension { return PassportSuspension{s} })
}

// Decision suspended the passport.
func (s *PassportSuspension) Decision() *domain.Reference { return known(&s.Suspension.Decision) }

// ID of the ban.
func (b *TravelBan) ID() domain.TrackingID { return b.Ban.Ban }

// Order of the court or authority.
func (b *TravelBan) Order() *domain.Reference { return known(&b.Particulars.Order) }

// Scope says what the ban forbids.
func (b *TravelBan) Scope() passport.Scope { return b.Particulars.Scope }

// Countries to which it forbids to travel.
func (b *TravelBan) Countries() []string { return b.Particulars.Countries }

// From is the first day.
func (b *TravelBan) From() domain.Date { return b.Particulars.From }

// To is the last day.
func (b *TravelBan) To() domain.Date { return b.Particulars.To }

// Reason for the ban.
func (b *TravelBan) Reason() string { return b.Particulars.Reason }

// LiftedBy is the order that lifted it.
func (b *TravelBan) LiftedBy() *domain.Reference { return known(&b.Lifting) }

// ID is opaque.
func (s *SltdRecord) ID() string { return ID(sltdNode, string(s.Number)) }

// IssuingCountry in ICAO's letters.
func (s *SltdRecord) IssuingCountry() string { return s.Record.IssuingCountry }

// Type of the document; none for a blank.
func (s *SltdRecord) Type() passport.Type { return s.Record.Type }

// Kind of the record.
func (s *SltdRecord) Kind() passport.SLTDKind { return s.Record.Kind }

// Date since when.
func (s *SltdRecord) Date() domain.Date { return s.Record.Date }

// Withdrawn tells whether it is to be taken out.
func (s *SltdRecord) Withdrawn() bool { return s.Record.Withdrawn }
