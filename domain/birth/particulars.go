package birth

import "sijil/domain"

// Outcome tells a live birth from a fetal death.
type Outcome string

// The outcomes. A child that shows any sign of life is live born, however soon it dies.
const (
	LiveBirth  Outcome = "live_birth"
	FetalDeath Outcome = "fetal_death" // gets a registration number but no person number
)

// Plurality is how many children the delivery brought.
type Plurality string

// The pluralities.
const (
	Single            Plurality = "single"
	Twin              Plurality = "twin"
	Triplet           Plurality = "triplet"
	Quadruplet        Plurality = "quadruplet"
	Higher            Plurality = "higher"
	PluralityUnstated Plurality = "unstated"
)

// PlaceType is the kind of place of birth; the deadlines depend on it.
type PlaceType string

// The kinds of place.
const (
	HealthInstitution PlaceType = "health_institution"
	PrivateHome       PlaceType = "private_home"
	OtherPlace        PlaceType = "other"
	PlaceUnstated     PlaceType = "unstated"
)

// Attendant is who delivered the child.
type Attendant string

// The attendants.
const (
	Physician            Attendant = "physician"
	Nurse                Attendant = "nurse"
	Midwife              Attendant = "midwife"
	OtherParamedic       Attendant = "other_paramedic"
	Layperson            Attendant = "layperson"
	TraditionalAttendant Attendant = "traditional_birth_attendant"
	NoAttendant          Attendant = "none"
	AttendantUnstated    Attendant = "unstated"
)

// Particulars are the facts of one birth as stated, certified and registered.
type Particulars struct {
	Outcome   Outcome     `json:"outcome"`
	Child     Child       `json:"child"`
	Mother    Parent      `json:"mother,omitzero"`
	Father    Parent      `json:"father,omitzero"`
	Marriage  Marriage    `json:"marriage,omitzero"` // the parents' contract
	Informant Informant   `json:"informant,omitzero"`
	Certifier Certifier   `json:"certifier,omitzero"`
	Foundling Foundling   `json:"foundling,omitzero"` // set only for a child of unknown parents
	DiedOn    domain.Date `json:"died_on,omitzero"`   // born alive, then died before the registration
}

// Child is the newborn.
type Child struct {
	Name           domain.Name  `json:"name,omitzero"`
	Sex            domain.Sex   `json:"sex"`
	DateOfBirth    domain.Date  `json:"date_of_birth"`
	TimeOfBirth    string       `json:"time_of_birth,omitempty"` // local, "15:04"
	Estimated      bool         `json:"estimated,omitempty"`     // the date is an estimate, as for a foundling
	Place          domain.Place `json:"place,omitzero"`
	PlaceType      PlaceType    `json:"place_type"`
	Attendant      Attendant    `json:"attendant"`
	Plurality      Plurality    `json:"plurality"`
	Order          int          `json:"order,omitempty"`           // in the delivery, from 1; 0 if unstated
	WeightGrams    int          `json:"weight_grams,omitempty"`    // 0 if unstated
	GestationWeeks int          `json:"gestation_weeks,omitempty"` // completed weeks; 0 if unstated
}

// Parent is the mother or the father as stated.
type Parent struct {
	NationalNumber     domain.NationalNumber `json:"national_number,omitempty"`
	Name               domain.Name           `json:"name,omitzero"`
	DateOfBirth        domain.Date           `json:"date_of_birth,omitzero"`
	AgeYears           int                   `json:"age_years,omitempty"`   // where the date of birth is not known
	Nationality        string                `json:"nationality,omitempty"` // ISO 3166-1 alpha-2
	IDType             string                `json:"id_type,omitempty"`     // "passport", "birth_registration", …
	IDNumber           string                `json:"id_number,omitempty"`
	MaritalStatus      string                `json:"marital_status,omitempty"`
	Education          string                `json:"education,omitempty"`
	Occupation         string                `json:"occupation,omitempty"`
	Residence          domain.Place          `json:"residence,omitzero"`
	PreviousLiveBirths int                   `json:"previous_live_births,omitempty"`
}

// Known tells whether anything identifies the parent.
func (p Parent) Known() bool { return p.NationalNumber != "" || !p.Name.IsZero() }

// Marriage is the parents' marriage contract.
type Marriage struct {
	Contract string      `json:"contract,omitempty"`
	Court    string      `json:"court,omitempty"`
	Date     domain.Date `json:"date,omitzero"`
}

// Informant declares the birth.
type Informant struct {
	Relation       string                `json:"relation"` // "father", "mother", "grandparent", "facility", …
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name,omitzero"`
	Phone          string                `json:"phone,omitempty"`
}

// Certifier (منظم الشهادة) certified the birth: the delivering doctor, a licensed nurse or a licensed midwife.
type Certifier struct {
	Name    string    `json:"name,omitempty"`
	Licence string    `json:"licence,omitempty"`
	Kind    Attendant `json:"kind,omitempty"`
}

// Foundling (لقيط): the juvenile court decides name, date and place (Civil
// Status Law 65/1972 Art. 32(1)). The record is sealed.
type Foundling struct {
	FoundOn domain.Date       `json:"found_on,omitzero"`
	FoundAt domain.Place      `json:"found_at,omitzero"`
	FoundBy string            `json:"found_by,omitempty"`
	Order   domain.CourtOrder `json:"order,omitzero"`
}

// IsZero tells whether the child is not a foundling.
func (f Foundling) IsZero() bool { return f == Foundling{} }
