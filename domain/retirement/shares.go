package retirement

import "sijil/domain"

// Survivor is one of those whom a deceased pensioner leaves (الخلف), as far as the share depends on it.
type Survivor struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Relation       Relation              `json:"relation"`
	DateOfBirth    domain.Date           `json:"date_of_birth,omitzero"`
	CivilStatus    domain.CivilStatus    `json:"civil_status,omitempty"`
	Studying       Study                 `json:"studying,omitempty"`
	Disabled       bool                  `json:"disabled,omitempty"`
	Deceased       bool                  `json:"deceased,omitempty"`
	DateOfDeath    domain.Date           `json:"date_of_death,omitzero"`
}

// Relation is what a survivor is to the deceased.
type Relation string

// The relations.
const (
	Spouse   Relation = "spouse"
	Son      Relation = "son"
	Daughter Relation = "daughter"
	Father   Relation = "father"
	Mother   Relation = "mother"
)

// Relations lists the relations.
var Relations = []Relation{Spouse, Son, Daughter, Father, Mother}

// Study is where a child of the deceased studies. The empty one is nowhere.
type Study string

// Where a child studies.
const (
	NotStudying  Study = ""
	AtSchool     Study = "school"
	AtUniversity Study = "university"
)

// Share is a survivor's part of a month's pension.
type Share struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	Amount         domain.Money          `json:"amount"`
	Reason         ShareReason           `json:"reason,omitempty"` // why there is none
}

// ShareReason is why a survivor has no share.
type ShareReason string

// The reasons.
const (
	ShareDied    ShareReason = "died"
	ShareOfAge   ShareReason = "of_age"
	ShareMarried ShareReason = "married"
)
