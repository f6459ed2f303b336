package person

import "sijil/domain"

// Particulars are the facts of the civil record that corrections can repair.
type Particulars struct {
	Name          domain.Name  `json:"name"`
	Sex           domain.Sex   `json:"sex"`
	DateOfBirth   domain.Date  `json:"date_of_birth"`
	PlaceOfBirth  domain.Place `json:"place_of_birth,omitzero"`
	Nationality   string       `json:"nationality"` // ISO 3166-1 alpha-2; "IQ"
	Mother        Parent       `json:"mother,omitzero"`
	Father        Parent       `json:"father,omitzero"`
	MaritalStatus string       `json:"marital_status,omitempty"`
	Residence     domain.Place `json:"residence,omitzero"`
}

// Parent links to a parent's civil record, or names the parent where there is
// none. The mother's name is her given name and her father's (National Card
// Law 3/2016).
type Parent struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name,omitzero"`
}

// Origin tells how a civil record began.
type Origin string

// The origins.
const (
	FromBirth  Origin = "birth"  // by a registered birth
	FromLegacy Origin = "legacy" // an existing citizen, from legacy records
)

// LifeStatus of a person.
type LifeStatus string

// The statuses.
const (
	Alive    LifeStatus = "alive"
	Deceased LifeStatus = "deceased"
)
