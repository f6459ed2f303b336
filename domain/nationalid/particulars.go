package nationalid

import "sijil/domain"

// Kind says why a card is applied for.
type Kind string

// The kinds.
const (
	First           Kind = "first"
	Renewal         Kind = "renewal"
	ReplacesLost    Kind = "lost"
	ReplacesStolen  Kind = "stolen"
	ReplacesDamaged Kind = "damaged"
	ChangedData     Kind = "changed_data"
	Reissue         Kind = "reissue" // of a card that was revoked or spoiled
)

// Particulars is what an application states.
type Particulars struct {
	Kind       Kind             `json:"kind"`
	Applicant  Applicant        `json:"applicant"`
	Latin      domain.LatinName `json:"latin,omitzero"`        // the holder's own spelling; empty: the civil record's
	BloodGroup string           `json:"blood_group,omitempty"` // "O-", "AB+"
	WalkIn     bool             `json:"walk_in,omitempty"`     // without an appointment, which has a fee of its own
	Exemption  Exemption        `json:"exemption,omitempty"`   // from that fee
	Evidence   domain.Reference `json:"evidence,omitzero"`     // for the exemption
	Receipt    Receipt          `json:"receipt,omitzero"`
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
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"` // empty: the holder's own
	Order          domain.CourtOrder     `json:"order,omitzero"`            // that appoints the guardian
}

// Exemption is a ground on which the law waives the fee of an appointment that was not made.
type Exemption string

// The grounds that the law's data may name.
const (
	OverAge      Exemption = "over_age"
	MartyrFamily Exemption = "martyr_family"
	Emergency    Exemption = "emergency"
	Newborn      Exemption = "newborn"
)

// Receipt is for the fee. There is none where nothing is due.
type Receipt struct {
	Number string       `json:"number"`
	Amount domain.Money `json:"amount"`
}

// Fee is what was due, and by which provision.
type Fee struct {
	Card   domain.Money `json:"card"`
	WalkIn domain.Money `json:"walk_in"`
	Source string       `json:"source,omitempty"`
}

// Due is the fee in all.
func (f Fee) Due() domain.Money { return f.Card + f.WalkIn }

// Biometrics names what was captured of the holder. The images stay where they were captured.
type Biometrics struct {
	Portrait     Capture `json:"portrait"`
	Fingerprints Capture `json:"fingerprints,omitzero"`
	Iris         Capture `json:"iris,omitzero"`
	Missing      string  `json:"missing,omitempty"` // why fingerprints or iris are missing
}

// Capture is a stored image or template, by reference; its hash proves which.
type Capture struct {
	Reference string `json:"reference"`
	Hash      string `json:"hash"` // "sha256:" and 64 hexadecimal digits
}

// Declaration is what a holder, or somebody for them, declares of a card that is gone.
type Declaration struct {
	Declarant     string           `json:"declarant"`
	OccurredOn    domain.Date      `json:"occurred_on"`
	Place         domain.Place     `json:"place"`
	Circumstances string           `json:"circumstances"`
	PoliceReport  domain.Reference `json:"police_report,omitzero"` // of a theft
}
