package domain

// RegistrationType says by which way a vital event entered the register.
type RegistrationType string

// The types (glossary "registration type").
const (
	CurrentRegistration RegistrationType = "current"        // within the period of the law of that day
	LateRegistration    RegistrationType = "late"           // after it, with a reason
	CourtOrderedEntry   RegistrationType = "court_ordered"  // by a judgment
	Reconstruction      RegistrationType = "reconstruction" // taken over from a legacy register
)

// Legacy says where a record that was taken over from elsewhere stood before.
// Older Iraqi records have a register number and a page number at an office,
// after the census of 1957.
type Legacy struct {
	System   string `json:"system"`             // "paper-1957", "us-nchs-ije", …
	Number   string `json:"number"`             // the record's number there
	Register string `json:"register,omitempty"` // رقم السجل
	Page     string `json:"page,omitempty"`     // رقم الصحيفة
	Office   string `json:"office,omitempty"`
	Year     int    `json:"year,omitempty"` // of registration there
}

// IsZero tells whether the record began here.
func (l Legacy) IsZero() bool { return l == Legacy{} }
