package passport

import "sijil/domain"

// Particulars is what an application states.
type Particulars struct {
	Type                   Type             `json:"type"`
	Applicant              Applicant        `json:"applicant"`
	Latin                  domain.LatinName `json:"latin,omitzero"` // the holder's own spelling; empty: the civil record's
	NationalityCertificate domain.Reference `json:"nationality_certificate"`
	Consents               Consents         `json:"consents,omitzero"`      // for a child
	Authorisation          domain.Reference `json:"authorisation,omitzero"` // the authority's letter, for other than an ordinary passport
	Receipt                Receipt          `json:"receipt,omitzero"`
}

// Relation of an applicant to the holder.
type Relation string

// The relations.
const (
	Self     Relation = "self"
	OfFather Relation = "father"
	OfMother Relation = "mother"
	Guardian Relation = "guardian" // by a court's order
)

// Applicant is who applies, for themself or for a child.
type Applicant struct {
	Relation       Relation              `json:"relation"`
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"` // empty: the holder's own, the recorded parent's, or the guardian's of the order
}

// Consents are the parents' approvals of a child's passport, or the court's order in their place.
type Consents struct {
	Father Consent           `json:"father,omitzero"`
	Mother Consent           `json:"mother,omitzero"`
	Court  domain.CourtOrder `json:"court,omitzero"`
}

// Consent is one parent's approval.
type Consent struct {
	GivenOn domain.Date `json:"given_on"`
	Before  string      `json:"before"` // the office, notary or mission that witnessed it
}

// Receipt is for the fee.
type Receipt struct {
	Number string       `json:"number"`
	Amount domain.Money `json:"amount"`
}

// Biometrics names what was captured of the holder. The images stay where they were captured.
type Biometrics struct {
	Face           Capture `json:"face"`
	Fingerprints   Capture `json:"fingerprints,omitzero"`
	Signature      Capture `json:"signature,omitzero"`
	NoFingerprints string  `json:"no_fingerprints,omitempty"` // why there are none
}

// Capture is a stored image or template, by reference; its hash proves which.
type Capture struct {
	Reference string `json:"reference"`
	Hash      string `json:"hash"` // "sha256:" and 64 hexadecimal digits
}

// Declaration is what a holder, or somebody for them, declares of a lost or stolen document.
type Declaration struct {
	Declarant     string           `json:"declarant"`
	OccurredOn    domain.Date      `json:"occurred_on"`
	Place         domain.Place     `json:"place"`
	Circumstances string           `json:"circumstances"`
	PoliceReport  domain.Reference `json:"police_report,omitzero"` // for theft, and for any loss abroad
}

// Scope says what journeys a travel ban forbids.
type Scope string

// The scopes.
const (
	AllTravel     Scope = "all_travel"
	SomeCountries Scope = "countries"
	MinorAlone    Scope = "minor_without_guardian"
)

// BanParticulars is what a court or authority has ordered.
type BanParticulars struct {
	Order     domain.Reference `json:"order"`
	Scope     Scope            `json:"scope"`
	Countries []string         `json:"countries,omitempty"` // ISO 3166-1 alpha-2
	From      domain.Date      `json:"from"`
	To        domain.Date      `json:"to,omitzero"` // the last day; zero: until it is lifted
	Reason    string           `json:"reason,omitempty"`
}

// Ban is a travel ban over its life.
type Ban struct {
	Ban         domain.TrackingID `json:"ban"`
	Particulars BanParticulars    `json:"particulars"`
	RecordedOn  domain.Date       `json:"recorded_on"`
	LiftedFrom  domain.Date       `json:"lifted_from,omitzero"` // the first day without it
	Lifting     domain.Reference  `json:"lifting,omitzero"`
	LiftReason  string            `json:"lift_reason,omitempty"`
}

// On tells whether the ban is in force on a day.
func (b Ban) On(day domain.Date) bool {
	p := b.Particulars
	return !p.From.After(day) && (p.To.IsZero() || !p.To.Before(day)) && (b.LiftedFrom.IsZero() || b.LiftedFrom.After(day))
}
