package birth

import "sijil/domain"

// Notified: a facility, doctor or midwife has reported that a birth occurred. No legal effect.
type Notified struct {
	Tracking    domain.TrackingID `json:"tracking_id"`
	Office      string            `json:"office"` // whose queue it stands in
	Area        domain.Area       `json:"area"`
	Date        domain.Date       `json:"date_of_notification"`
	Notifier    Certifier         `json:"notifier"`
	Particulars Particulars       `json:"particulars"`
}

// Declared: an informant has stated the facts of the birth. It replaces an earlier declaration. No legal effect yet.
type Declared struct {
	Tracking    domain.TrackingID `json:"tracking_id"`
	Office      string            `json:"office"`
	Area        domain.Area       `json:"area"`
	Date        domain.Date       `json:"date_of_declaration"`
	Particulars Particulars       `json:"particulars"`
}

// FlaggedDuplicate: the birth looks like another one; it cannot be registered until an officer has cleared it.
type FlaggedDuplicate struct {
	Candidates []Candidate `json:"candidates"`
}

// Candidate is another birth that this one may be.
type Candidate struct {
	Birth  string `json:"birth"`  // its stream
	Reason string `json:"reason"` // "same_child", "same_mother_within_270_days", "same_name_and_mother_within_1095_days"
}

// DuplicateCleared: an officer has compared the candidates and found another child.
type DuplicateCleared struct {
	Officer string      `json:"officer"`
	Reason  string      `json:"reason"`
	Date    domain.Date `json:"date"`
}

// CourtOrderRecorded: a court has ordered the registration, as a very late or disputed birth needs.
type CourtOrderRecorded struct {
	Order domain.CourtOrder `json:"order"`
	Date  domain.Date       `json:"date"`
}

// Registered: a registrar has entered the birth. It is now a legal fact. It
// carries the whole entry, so that it can be certified and acted on by itself.
type Registered struct {
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"`
	NationalNumber     domain.NationalNumber     `json:"national_number,omitempty"` // none for a fetal death
	FamilyNumber       domain.FamilyNumber       `json:"family_number,omitempty"`
	Registrar          string                    `json:"registrar"`
	Office             string                    `json:"office"`
	Area               domain.Area               `json:"area"`
	Date               domain.Date               `json:"date_of_registration"`
	Type               domain.RegistrationType   `json:"registration_type"`
	ReasonForDelay     string                    `json:"reason_for_delay,omitempty"`
	DaysLate           int                       `json:"days_late,omitempty"` // beyond the period of the law of that day
	DeadlineSource     string                    `json:"deadline_source,omitempty"`
	Order              domain.CourtOrder         `json:"order,omitzero"`
	Legacy             domain.Legacy             `json:"legacy,omitzero"`
	Sealed             bool                      `json:"sealed,omitempty"` // visible to named roles only
	Particulars        Particulars               `json:"particulars"`
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
	Fields         []string              `json:"fields"` // what changed, as paths: "child.name.given"
	Date           domain.Date           `json:"date"`
	Particulars    Particulars           `json:"particulars"`
}

// Amended: a lawful later change, shown as a marginal annotation (تأشير). The entry itself stays as it was.
type Amended struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Kind           string                `json:"kind"` // "paternity_acknowledged", "adoption", "legitimation", "name_change", "other"
	Annotation     string                `json:"annotation"`
	Reference      domain.Reference      `json:"reference,omitzero"`
	From           domain.Date           `json:"effective_from"`
	Date           domain.Date           `json:"date"`
}

// Cancelled (ترقين القيد): a court has voided the registration.
type Cancelled struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Order          domain.CourtOrder     `json:"order"`
	Reason         string                `json:"reason"`
	Date           domain.Date           `json:"date"`
}

// Reinstated: a court has put a cancelled registration back in force.
type Reinstated struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Order          domain.CourtOrder     `json:"order"`
	Reason         string                `json:"reason"`
	Date           domain.Date           `json:"date"`
}

// CertifiedCopyIssued (صورة قيد): a copy of the whole entry with the force of the original.
type CertifiedCopyIssued struct {
	Document domain.DocumentNumber `json:"document_number"`
	Issued   Issue                 `json:"issue"`
}

// ExtractIssued: the part of the entry that the purpose needs. It never reveals a foundling's status.
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
func (Notified) EventName() string            { return "birth.notified" }
func (Declared) EventName() string            { return "birth.declared" }
func (FlaggedDuplicate) EventName() string    { return "birth.flagged_duplicate" }
func (DuplicateCleared) EventName() string    { return "birth.duplicate_cleared" }
func (CourtOrderRecorded) EventName() string  { return "birth.court_order_recorded" }
func (Registered) EventName() string          { return "birth.registered" }
func (Rejected) EventName() string            { return "birth.rejected" }
func (Corrected) EventName() string           { return "birth.corrected" }
func (Amended) EventName() string             { return "birth.amended" }
func (Cancelled) EventName() string           { return "birth.cancelled" }
func (Reinstated) EventName() string          { return "birth.reinstated" }
func (CertifiedCopyIssued) EventName() string { return "birth.certified_copy_issued" }
func (ExtractIssued) EventName() string       { return "birth.extract_issued" }

// EffectiveOn is when the annotation takes effect.
func (e Amended) EffectiveOn() domain.Date { return e.From }

// Codec reads every birth event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[Notified](),
	domain.Current[Declared](),
	domain.Current[FlaggedDuplicate](),
	domain.Current[DuplicateCleared](),
	domain.Current[CourtOrderRecorded](),
	domain.Current[Registered](),
	domain.Current[Rejected](),
	domain.Current[Corrected](),
	domain.Current[Amended](),
	domain.Current[Cancelled](),
	domain.Current[Reinstated](),
	domain.Current[CertifiedCopyIssued](),
	domain.Current[ExtractIssued](),
)
