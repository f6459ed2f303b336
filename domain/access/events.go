package access

import (
	"time"

	"github.com/google/uuid"

	"sijil/domain"
)

// Codec reads every event of the access log.
var Codec = domain.NewCodec(domain.Current[Read](), domain.Current[Flagged](), domain.Current[FlagClosed]())

// Read holds the readings of a moment: what was answered while the record
// before it was on its way to the disk.
type Read struct {
	Readings []Reading `json:"readings"`
}

// Reading says that somebody was answered about persons.
type Reading struct {
	Request     string                `json:"request"`                // its reference, which the answer carries too
	Action      string                `json:"action"`                 // the fields of the schema that were asked for: person, verifyIdentity
	Command     bool                  `json:"command,omitempty"`      // something was done, and the record read back
	Actor       string                `json:"actor"`                  // the token's subject
	ActorNumber domain.NationalNumber `json:"actor_number,omitempty"` // their own, to see when they look up relatives
	Agency      string                `json:"agency"`
	Office      string                `json:"office,omitempty"`
	Role        string                `json:"role"`
	Area        domain.Area           `json:"area,omitempty"`
	LegalBasis  string                `json:"legal_basis,omitempty"`
	Purpose     string                `json:"purpose,omitempty"`
	Agreement   string                `json:"agreement,omitempty"` // the data-sharing agreement's reference
	Case        string                `json:"case,omitempty"`      // the file that was open at the desk, as stated
	HiddenUntil domain.Date           `json:"hidden_until,omitzero"`
	Subjects    []Subject             `json:"subjects"`
}

// Subject is one person whose data was shown, or who was asked for.
type Subject struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Record         string                `json:"record,omitempty"` // the record's stream, of persons who have no number yet
	Outcome        Outcome               `json:"outcome"`
	Shown          []Shown               `json:"shown,omitempty"`
}

// Shown are the groups of fields of one register.
type Shown struct {
	Register string   `json:"register"`
	Groups   []string `json:"groups"`
}

// Outcome is what the asking led to.
type Outcome string

// The outcomes.
const (
	Disclosed  Outcome = "disclosed"  // something of the person was shown
	NotFound   Outcome = "not_found"  // there is no such record, or none for the caller
	Matched    Outcome = "matched"    // all claims of a verification agreed
	Mismatched Outcome = "mismatched" // they did not, or there is no such person
)

// Rule is what a flag was raised by.
type Rule string

// The rules of detection.
const (
	NoOpenCase        Rule = "no_open_case"
	Reprints          Rule = "reprints"
	LateRegistrations Rule = "late_registrations"
	Enumeration       Rule = "enumeration"
	Relatives         Rule = "relatives"
)

// Rules lists them all.
func Rules() []Rule {
	return []Rule{NoOpenCase, Reprints, LateRegistrations, Enumeration, Relatives}
}

// Flagged puts an occasion before the auditors.
type Flagged struct {
	Flag    uuid.UUID             `json:"flag"`
	Rule    Rule                  `json:"rule"`
	Officer string                `json:"officer"` // whom it is about, by the token's subject
	Agency  string                `json:"agency"`
	Office  string                `json:"office,omitempty"`
	Person  domain.NationalNumber `json:"person,omitempty"` // whose data, where it is about one person
	From    time.Time             `json:"from"`             // the occasion: its first and last moment
	Until   time.Time             `json:"until"`
	Count   int                   `json:"count"` // of what the rule counts
	Limit   int                   `json:"limit"` // beyond which it flags
}

// FlagClosed is an auditor's finding.
type FlagClosed struct {
	Flag    uuid.UUID   `json:"flag"`
	Auditor string      `json:"auditor"`
	Finding Finding     `json:"finding"`
	Reason  string      `json:"reason"`
	Date    domain.Date `json:"date"`
}

// Finding is what an auditor found.
type Finding string

// The findings.
const (
	Justified Finding = "justified" // the work called for it
	Misuse    Finding = "misuse"    // it goes to the office's discipline
)

// EventName is "access.read".
func (Read) EventName() string { return "access.read" }

// EventName is "access.flagged".
func (Flagged) EventName() string { return "access.flagged" }

// EventName is "access.flag_closed".
func (FlagClosed) EventName() string { return "access.flag_closed" }
