package welfare

import "sijil/domain"

// Assessment is what a household is due for a month, and what that was decided on.
type Assessment struct {
	On         domain.Date           `json:"on"`
	Head       domain.NationalNumber `json:"head,omitempty"`
	Members    []Counted             `json:"members,omitempty"`
	Categories []string              `json:"categories,omitempty"`
	Score      domain.Money          `json:"score"`      // presumed means of each person
	Income     domain.Money          `json:"income"`     // of all members, declared or found
	PerCapita  domain.Money          `json:"per_capita"` // means of each person
	Line       domain.Money          `json:"line"`
	Amount     domain.Money          `json:"amount"` // for the month; zero with reasons
	Reasons    []Reason              `json:"reasons,omitempty"`
	Steps      []domain.Step         `json:"steps,omitempty"`
}

// Counted is a member whom the amount counts.
type Counted struct {
	Person   domain.NationalNumber `json:"person"`
	Relation Relation              `json:"relation"`
	Age      int                   `json:"age"`
}
