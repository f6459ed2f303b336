package death

import "sijil/domain"

// Particulars are the facts of one death as stated, certified and registered.
type Particulars struct {
	Deceased    Deceased     `json:"deceased"`
	DateOfDeath domain.Date  `json:"date_of_death"`
	TimeOfDeath string       `json:"time_of_death,omitempty"` // local, "15:04"
	Estimated   bool         `json:"estimated,omitempty"`     // the date is an estimate
	Place       domain.Place `json:"place,omitzero"`
	PlaceType   PlaceType    `json:"place_type"`
	Evidence    Evidence     `json:"evidence"`
	Cause       CauseOfDeath `json:"cause,omitzero"`
	Informant   Informant    `json:"informant,omitzero"`
}

// PlaceType is the kind of place of death.
type PlaceType string

// The kinds of place.
const (
	HealthInstitution PlaceType = "health_institution"
	PrivateHome       PlaceType = "private_home"
	OtherPlace        PlaceType = "other"
	PlaceUnstated     PlaceType = "unstated"
)

// Deceased is the dead person. A national number is enough; without one the
// body is unidentified and the description is what there is.
type Deceased struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name,omitzero"`
	Sex            domain.Sex            `json:"sex"`
	DateOfBirth    domain.Date           `json:"date_of_birth,omitzero"`
	AgeYears       int                   `json:"age_years,omitempty"` // estimated, where the date of birth is not known
	Nationality    string                `json:"nationality,omitempty"`
	MaritalStatus  string                `json:"marital_status,omitempty"`
	Occupation     string                `json:"occupation,omitempty"`
	Residence      domain.Place          `json:"residence,omitzero"`
	Marks          string                `json:"marks,omitempty"` // an unidentified body's distinguishing marks and belongings
}

// EvidenceKind is one of the five kinds of evidence of a death.
type EvidenceKind string

// The kinds. Each needs its own particulars; see Evidence.
const (
	MedicalCertificate   EvidenceKind = "medical_certificate"   // natural death certified by a doctor
	ForensicReport       EvidenceKind = "forensic_report"       // unnatural death: forensic medicine and the investigating court
	MilitaryConfirmation EvidenceKind = "military_confirmation" // كتاب التأييد, Law 47/1979
	CourtHujja           EvidenceKind = "court_hujja"           // حجة وفاة, only when no certificate is obtainable
	ForeignCertificate   EvidenceKind = "foreign_certificate"   // legalised and translated
)

// Evidence is what the registration of a death rests on.
type Evidence struct {
	Kind       EvidenceKind      `json:"kind"`
	Issuer     string            `json:"issuer,omitempty"` // hospital, institute of forensic medicine, ministry, mission
	Number     string            `json:"number,omitempty"` // of the certificate, report or letter
	Date       domain.Date       `json:"date,omitzero"`
	Certifier  string            `json:"certifier,omitempty"`
	Licence    string            `json:"licence,omitempty"`   // of the certifying doctor
	Court      domain.CourtOrder `json:"court,omitzero"`      // for forensic_report and court_hujja
	Inquiries  string            `json:"inquiries,omitempty"` // court_hujja: what the court asked of passports, civil status, publication
	NoCause    string            `json:"no_cause,omitempty"`  // court_hujja: why the court could state no cause
	Legalised  bool              `json:"legalised,omitempty"`
	Translated bool              `json:"translated,omitempty"`
	ScanHash   string            `json:"scan_hash,omitempty"`
}

// Informant declares the death.
type Informant struct {
	Relation       string                `json:"relation"`
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name,omitzero"`
	Phone          string                `json:"phone,omitempty"`
}
