package death

import "sijil/domain"

// Notified: a facility, the police or forensic medicine has reported that a death occurred. No legal effect.
type Notified struct {
	Tracking    domain.TrackingID `json:"tracking_id"`
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area"`
	Date        domain.Date       `json:"date_of_notification"`
	Notifier    string            `json:"notifier"`
	Particulars Particulars       `json:"particulars"`
}

// Declared: an informant has stated the facts of a death. It replaces an earlier declaration. No legal effect yet.
type Declared struct {
	Tracking    domain.TrackingID `json:"tracking_id"`
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area"`
	Date        domain.Date       `json:"date_of_declaration"`
	Particulars Particulars       `json:"particulars"`
}

// FlaggedDuplicate: the death looks like another one; an officer must clear it before registration.
type FlaggedDuplicate struct {
	Candidates []Candidate `json:"candidates"`
}

// Candidate is another death that this one may be.
type Candidate struct {
	Death  string `json:"death"` // its stream
	Reason string `json:"reason"`
}

// DuplicateCleared: an officer has compared the candidates and found another person.
type DuplicateCleared struct {
	Officer string      `json:"officer"`
	Reason  string      `json:"reason"`
	Date    domain.Date `json:"date"`
}

// CauseCertified: a doctor has certified the cause on the WHO form. It replaces an earlier certificate.
type CauseCertified struct {
	Cause CauseOfDeath `json:"cause"`
	Date  domain.Date  `json:"date"`
}

// CauseCoded: coders have put codes beside the literal text.
type CauseCoded struct {
	Coding Coding      `json:"coding"`
	Date   domain.Date `json:"date"`
}

// CourtOrderRecorded: a court has ordered the registration.
type CourtOrderRecorded struct {
	Order domain.CourtOrder `json:"order"`
	Date  domain.Date       `json:"date"`
}

// Registered: a registrar has entered the death. It is now a legal fact, and
// everything that depends on the person's life stops.
type Registered struct {
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"`
	NationalNumber     domain.NationalNumber     `json:"national_number,omitempty"` // none for an unidentified body
	Registrar          string                    `json:"registrar"`
	Office             string                    `json:"office"`
	Area               domain.Area               `json:"area"`
	Date               domain.Date               `json:"date_of_registration"`
	Type               domain.RegistrationType   `json:"registration_type"`
	ReasonForDelay     string                    `json:"reason_for_delay,omitempty"`
	DaysLate           int                       `json:"days_late,omitempty"`
	DeadlineSource     string                    `json:"deadline_source,omitempty"`
	Order              domain.CourtOrder         `json:"order,omitzero"`
	Legacy             domain.Legacy             `json:"legacy,omitzero"`
	IdentifiedFrom     string                    `json:"identified_from,omitempty"` // the death-x stream of the body before
	Particulars        Particulars               `json:"particulars"`
}

// Identified: an unidentified body is now known. The death goes on in the
// stream of that person; this one stays as its past.
type Identified struct {
	NationalNumber     domain.NationalNumber     `json:"national_number"`
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"` // of the body's registered death, as are the next two
	DateOfRegistration domain.Date               `json:"date_of_registration"`
	Type               domain.RegistrationType   `json:"registration_type"`
	Method             string                    `json:"method"` // "dna", "fingerprints", "relatives", …
	Reference          domain.Reference          `json:"reference,omitzero"`
	Officer            string                    `json:"officer"`
	Office             string                    `json:"office"`
	Area               domain.Area               `json:"area"`
	Date               domain.Date               `json:"date"`
	Particulars        Particulars               `json:"particulars"` // now with the national number
}

// IdentificationAnnulled: a court has cancelled the death of the person whom the
// body was taken for. It is a body without a name again, and can be identified anew.
type IdentificationAnnulled struct {
	NationalNumber domain.NationalNumber `json:"national_number"` // of the person who is not it
	Order          domain.CourtOrder     `json:"order"`
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area"`
	Date           domain.Date           `json:"date"`
	Particulars    Particulars           `json:"particulars"` // as before
}

// Rejected: the registrar has refused to register; a new declaration may follow.
type Rejected struct {
	Registrar string      `json:"registrar"`
	Reason    string      `json:"reason"`
	Date      domain.Date `json:"date"`
}

// Corrected: an error in the entry was repaired. Particulars is the entry as it now reads.
type Corrected struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Route          domain.Route          `json:"route"`
	Reference      domain.Reference      `json:"reference,omitzero"`
	Reason         string                `json:"reason"`
	Fields         []string              `json:"fields"`
	Date           domain.Date           `json:"date"`
	Particulars    Particulars           `json:"particulars"`
}

// Amended: a lawful later change, shown as a marginal annotation.
type Amended struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Kind           string                `json:"kind"`
	Annotation     string                `json:"annotation"`
	Reference      domain.Reference      `json:"reference,omitzero"`
	From           domain.Date           `json:"effective_from"`
	Date           domain.Date           `json:"date"`
}

// Cancelled: a court has voided the registration. The person was never dead.
type Cancelled struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Order          domain.CourtOrder     `json:"order"`
	Reason         string                `json:"reason"`
	Date           domain.Date           `json:"date"`
	IdentifiedFrom string                `json:"identified_from,omitempty"` // as in Registered
}

// Reinstated: a court has put a cancelled registration of a death back in force.
type Reinstated struct {
	NationalNumber     domain.NationalNumber     `json:"national_number,omitempty"`
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"`
	DateOfDeath        domain.Date               `json:"date_of_death"`
	Order              domain.CourtOrder         `json:"order"`
	Reason             string                    `json:"reason"`
	Date               domain.Date               `json:"date"`
	IdentifiedFrom     string                    `json:"identified_from,omitempty"` // as in Registered
}

// CertifiedCopyIssued: a copy of the whole entry with the force of the original.
type CertifiedCopyIssued struct {
	Document domain.DocumentNumber `json:"document_number"`
	Issued   Issue                 `json:"issue"`
}

// ExtractIssued: the part of the entry that the purpose needs; it shows no cause of death.
type ExtractIssued struct {
	Document domain.DocumentNumber `json:"document_number"`
	Issued   Issue                 `json:"issue"`
}

// Issue says to whom, for what and in which language a document was issued.
type Issue struct {
	To       string          `json:"to"`
	Purpose  string          `json:"purpose"`
	Language domain.Language `json:"language"`
	Officer  string          `json:"officer"`
	Office   string          `json:"office"`
	Date     domain.Date     `json:"date"`
}

// EventName is the stored name.
func (Notified) EventName() string               { return "death.notified" }
func (Declared) EventName() string               { return "death.declared" }
func (FlaggedDuplicate) EventName() string       { return "death.flagged_duplicate" }
func (DuplicateCleared) EventName() string       { return "death.duplicate_cleared" }
func (CauseCertified) EventName() string         { return "death.cause_certified" }
func (CauseCoded) EventName() string             { return "death.cause_coded" }
func (CourtOrderRecorded) EventName() string     { return "death.court_order_recorded" }
func (Registered) EventName() string             { return "death.registered" }
func (Identified) EventName() string             { return "death.identified" }
func (IdentificationAnnulled) EventName() string { return "death.identification_annulled" }
func (Rejected) EventName() string               { return "death.rejected" }
func (Corrected) EventName() string              { return "death.corrected" }
func (Amended) EventName() string                { return "death.amended" }
func (Cancelled) EventName() string              { return "death.cancelled" }
func (Reinstated) EventName() string             { return "death.reinstated" }
func (CertifiedCopyIssued) EventName() string    { return "death.certified_copy_issued" }
func (ExtractIssued) EventName() string          { return "death.extract_issued" }

// EffectiveOn is when the annotation takes effect.
func (e Amended) EffectiveOn() domain.Date { return e.From }

// Codec reads every death event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Notified](),
	domain.Current[Declared](),
	domain.Current[FlaggedDuplicate](),
	domain.Current[DuplicateCleared](),
	domain.Current[CauseCertified](),
	domain.Current[CauseCoded](),
	domain.Current[CourtOrderRecorded](),
	domain.Current[Registered](),
	domain.Current[Identified](),
	domain.Current[IdentificationAnnulled](),
	domain.Current[Rejected](),
	domain.Current[Corrected](),
	domain.Current[Amended](),
	domain.Current[Cancelled](),
	domain.Current[Reinstated](),
	domain.Current[CertifiedCopyIssued](),
	domain.Current[ExtractIssued](),
)
