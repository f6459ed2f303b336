package officer

import "sijil/domain"

// Suspended: the subject's tokens count for nothing, in one role or in all.
type Suspended struct {
	Agency  string      `json:"agency"`
	Subject string      `json:"subject"`        // of the tokens
	Role    string      `json:"role,omitempty"` // empty: every role
	Reason  string      `json:"reason"`
	By      string      `json:"by"`
	Date    domain.Date `json:"date"`
}

// Reinstated: what a suspension took away is given back.
type Reinstated struct {
	Agency  string      `json:"agency"`
	Subject string      `json:"subject"`
	Role    string      `json:"role,omitempty"` // as the suspension had it
	Reason  string      `json:"reason"`
	By      string      `json:"by"`
	Date    domain.Date `json:"date"`
}

// EventName is the stored name.
func (Suspended) EventName() string  { return "officer.suspended" }
func (Reinstated) EventName() string { return "officer.reinstated" }

// Codec reads every event of officers.
var Codec = domain.NewCodec(domain.Current[Suspended](), domain.Current[Reinstated]())
