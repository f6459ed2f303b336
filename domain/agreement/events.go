package agreement

import "sijil/domain"

// Terms are what an agreement says.
type Terms struct {
	Agency     string      `json:"agency"`              // of the token: "retirement"
	Purposes   []string    `json:"purposes"`            // codes: "pension_administration"
	Registers  []string    `json:"registers,omitempty"` // opened whole: "death"
	Groups     []string    `json:"groups,omitempty"`    // opened in part: "person.identity"
	Actions    []string    `json:"actions,omitempty"`   // what may be done with them: "read"
	LegalBasis string      `json:"legal_basis"`
	Read       []string    `json:"feed_read,omitempty"`   // how the names of streams begin that may be followed; "*" is all
	Append     []string    `json:"feed_append,omitempty"` // and appended to
	Copy       bool        `json:"feed_copy,omitempty"`   // what is appended may say when it was recorded
	From       domain.Date `json:"from"`                  // the first day
	Until      domain.Date `json:"until,omitzero"`        // the last day; zero for none
}

// Proposed: somebody asks that the agreement be concluded.
type Proposed struct {
	Reference string      `json:"reference"`
	Terms     Terms       `json:"terms"`
	By        string      `json:"by"`
	Date      domain.Date `json:"date"`
}

// Concluded: another person has approved it.
type Concluded struct {
	Reference string      `json:"reference"`
	By        string      `json:"by"`
	Date      domain.Date `json:"date"`
}

// Ended: it holds no more from a day on; or the proposal was withdrawn.
type Ended struct {
	Reference string      `json:"reference"`
	From      domain.Date `json:"from"` // the first day without it
	Reason    string      `json:"reason"`
	By        string      `json:"by"`
	Date      domain.Date `json:"date"`
}

// EventName is the stored name.
func (Proposed) EventName() string  { return "agreement.proposed" }
func (Concluded) EventName() string { return "agreement.concluded" }
func (Ended) EventName() string     { return "agreement.ended" }

// EffectiveOn is the day from which it holds no more.
func (e Ended) EffectiveOn() domain.Date { return e.From }

// Codec reads every event of agreements.
var Codec = domain.NewCodec(domain.Current[Proposed](), domain.Current[Concluded](), domain.Current[Ended]())
