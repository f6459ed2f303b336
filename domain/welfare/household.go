package welfare

import "sijil/domain"

// Relation is what a member is to the head of the household that applied.
type Relation string

// The relations.
const (
	Head        Relation = "head"
	Spouse      Relation = "spouse"
	Child       Relation = "child"
	Parent      Relation = "parent"
	Sibling     Relation = "sibling"
	Grandparent Relation = "grandparent"
	Grandchild  Relation = "grandchild"
	OtherKin    Relation = "other"
)

var relations = []Relation{Head, Spouse, Child, Parent, Sibling, Grandparent, Grandchild, OtherKin}

// Named is a person as an applicant names them.
type Named struct {
	Person   domain.NationalNumber `json:"person"`
	Relation Relation              `json:"relation"`
	Studying bool                  `json:"studying,omitempty"` // by a school's or university's letter
	Disabled bool                  `json:"disabled,omitempty"` // by a medical committee's decision
}

// Member is a person of the household, with what the civil record says of them.
// When somebody counts is computed from it for any day: see counts.
type Member struct {
	Named
	Joined domain.Date `json:"joined"`
	Left   domain.Date `json:"left,omitzero"` // from this day on no member
	Facts  Facts       `json:"facts"`
}

// Facts are what a household's rights rest on in the civil record of a member.
type Facts struct {
	Sex         domain.Sex  `json:"sex"`
	DateOfBirth domain.Date `json:"date_of_birth"`
	Demise
	Death       string                 `json:"death,omitempty"` // its stream
	Cancelled   bool                   `json:"cancelled,omitempty"`
	Nationality string                 `json:"nationality,omitempty"`
	Civil       domain.CivilStatus     `json:"civil,omitempty"` // as the record states it without a marriage
	Marriages   []domain.KnownMarriage `json:"marriages,omitempty"`
	Parents     []Forebear             `json:"parents,omitempty"` // those with a civil record
}

// Demise is a death as far as it is known.
type Demise struct {
	Deceased    bool        `json:"deceased,omitempty"`
	DateOfDeath domain.Date `json:"date_of_death,omitzero"` // as the record has it, perhaps only a year
	Noted       domain.Date `json:"noted,omitzero"`         // when this register heard of it first
}

// Forebear is a parent of somebody who claims as an orphan.
type Forebear struct {
	Person domain.NationalNumber `json:"person"`
	Demise
}

// Claim is a category of the law that a member claims for the household, with its evidence.
type Claim struct {
	Category  string                `json:"category"` // a row of welfare.category
	Person    domain.NationalNumber `json:"person"`
	Reference domain.Reference      `json:"reference,omitzero"` // the paper that the category wants
}

// IncomeKind says where an income comes from.
type IncomeKind string

// The kinds of income.
const (
	Pension     IncomeKind = "pension" // found in the register of retirement
	Salary      IncomeKind = "salary"  // found on a public payroll
	OtherIncome IncomeKind = "other"
)

// Income is what a member has a month, as the cross-check found it.
type Income struct {
	Person  domain.NationalNumber `json:"person"`
	Kind    IncomeKind            `json:"kind"`
	Monthly domain.Money          `json:"monthly"`
	From    domain.Date           `json:"from"`
	Source  string                `json:"source,omitempty"` // the register or paper that shows it
}

// Answer is a social worker's to a question of the survey form, a row of welfare.survey_weight.
type Answer struct {
	Question string `json:"question"`
	Count    int    `json:"count"` // rooms, cars, …; 0 for no, 1 for yes
}

// Belonging is a time in which a person is a member of a household that asks
// for welfare or receives it, or one of the two of an open caregiver's allowance.
type Belonging struct {
	Person    domain.NationalNumber
	Household domain.FamilyNumber
	From, To  domain.Date // until the day before To; zero: since ever, and still
}

// Payable is an amount for a month.
type Payable struct {
	Month domain.Date  `json:"month"` // without a day
	Was   domain.Money `json:"was"`   // accounted for it until then
	Due   domain.Money `json:"due"`   // accounted for it from then on
}
