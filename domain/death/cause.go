package death

import (
	"reflect"

	"sijil/domain"
)

// CauseOfDeath is the WHO international form of the medical certificate of
// cause of death (MCCD, 2016). The literal text is never replaced by a code.
type CauseOfDeath struct {
	// Part1 is the causal sequence, lines a to d in order: the first is the
	// immediate cause, the last one filled is the underlying cause.
	Part1 []Condition `json:"part1,omitempty"`
	// Part2 holds other significant conditions that contributed.
	Part2 []Condition `json:"part2,omitempty"`

	Manner        Manner        `json:"manner,omitempty"`
	External      ExternalCause `json:"external,omitzero"`
	Surgery       Surgery       `json:"surgery,omitzero"`
	Autopsy       Autopsy       `json:"autopsy,omitzero"`
	Perinatal     Perinatal     `json:"perinatal,omitzero"`
	Pregnancy     Pregnancy     `json:"pregnancy,omitzero"`
	Tobacco       string        `json:"tobacco,omitempty"` // "yes", "no", "probably", "unknown"
	CertifiedBy   string        `json:"certified_by,omitempty"`
	Licence       string        `json:"licence,omitempty"`
	DateCertified domain.Date   `json:"date_certified,omitzero"`
	Coding        Coding        `json:"coding,omitzero"`
}

// Condition is one line of the certificate.
type Condition struct {
	Text     string `json:"text"`               // as the doctor wrote it
	Interval string `json:"interval,omitempty"` // from onset to death, as written
	ICD10    string `json:"icd10,omitempty"`    // 3–4 characters, beside the text
}

// Manner of death by the WHO form.
type Manner string

// The manners.
const (
	Disease             Manner = "disease"
	Accident            Manner = "accident"
	IntentionalSelfHarm Manner = "intentional_self_harm"
	Assault             Manner = "assault"
	LegalIntervention   Manner = "legal_intervention"
	War                 Manner = "war"
	Undetermined        Manner = "could_not_be_determined"
	Pending             Manner = "pending_investigation"
	MannerUnknown       Manner = "unknown"
)

// ExternalCause describes an accident or violence.
type ExternalCause struct {
	Date        domain.Date  `json:"date,omitzero"`
	Time        string       `json:"time,omitempty"`
	Description string       `json:"description,omitempty"`
	Place       domain.Place `json:"place,omitzero"`
	AtWork      string       `json:"at_work,omitempty"` // "yes", "no", "unknown"
}

// Surgery within the last four weeks.
type Surgery struct {
	Performed string      `json:"performed,omitempty"` // "yes", "no", "unknown"
	Date      domain.Date `json:"date,omitzero"`
	Reason    string      `json:"reason,omitempty"`
}

// Autopsy requested, and its findings used.
type Autopsy struct {
	Performed string `json:"performed,omitempty"` // "yes", "no", "unknown"
	Used      string `json:"used,omitempty"`
}

// Perinatal is filled for the death of an infant.
type Perinatal struct {
	Multiple           string `json:"multiple,omitempty"`
	HoursLived         int    `json:"hours_lived,omitempty"` // if under 24
	WeightGrams        int    `json:"weight_grams,omitempty"`
	GestationWeeks     int    `json:"gestation_weeks,omitempty"`
	MotherAgeYears     int    `json:"mother_age_years,omitempty"`
	ConditionsOfMother string `json:"conditions_of_mother,omitempty"`
}

// Pregnancy is filled for the death of a woman.
type Pregnancy struct {
	Status      string `json:"status,omitempty"`      // "not_pregnant", "at_death", "within_42_days", "43_days_to_1_year", "unknown"
	Contributed string `json:"contributed,omitempty"` // "yes", "no", "unknown"
}

// Coding is what the statistical office's coders made of the literal text.
type Coding struct {
	Underlying   string      `json:"underlying,omitempty"` // ICD-10
	EntityAxis   []string    `json:"entity_axis,omitempty"`
	RecordAxis   []string    `json:"record_axis,omitempty"`
	Coder        string      `json:"coder,omitempty"`
	System       string      `json:"system,omitempty"` // "ICD-10 2019", "ACME", "IRIS"
	DateReceived domain.Date `json:"date_received,omitzero"`
}

// IsZero tells whether the certificate is wholly empty.
func (c CauseOfDeath) IsZero() bool { return reflect.ValueOf(c).IsZero() }

// Stated tells whether the certificate says what the person died of.
func (c CauseOfDeath) Stated() bool { return len(c.Part1) > 0 }

// IsZero tells whether nothing of the coding is there.
func (c Coding) IsZero() bool { return reflect.ValueOf(c).IsZero() }
