package retirement

import "sijil/domain"

// Assessment is what follows from a basis under the law of a day.
type Assessment struct {
	Outcome Outcome `json:"outcome"`
	Refusal string  `json:"refusal,omitempty"` // "pension.under_age": why nothing is due
	Service Length  `json:"service"`
	Years   int     `json:"years"` // rounded

	Basic                domain.Money `json:"basic,omitzero"`
	CostOfLiving         domain.Money `json:"cost_of_living,omitzero"`
	CertificateAllowance domain.Money `json:"certificate_allowance,omitzero"`
	Monthly              domain.Money `json:"monthly,omitzero"`
	PayableFrom          domain.Date  `json:"payable_from,omitzero"` // of the pension
	Gratuity             domain.Money `json:"gratuity,omitzero"`
	EndOfService         domain.Money `json:"end_of_service,omitzero"`
	Unpaid               domain.Money `json:"unpaid,omitzero"` // contributions to be recovered

	Steps []domain.Step `json:"-"` // reckoned again whenever they are asked for
}

// Outcome of an assessment.
type Outcome string

// The outcomes.
const (
	Pension      Outcome = "pension"
	GratuityOnly Outcome = "gratuity"
	Refused      Outcome = "refused"
)
