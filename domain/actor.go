package domain

// Actor is who gives a command: a person at a desk, or an agency's system.
type Actor struct {
	ID     string   `json:"id"`               // the token's subject
	Agency string   `json:"agency"`           // "civil-status", "health", "retirement", …
	Office string   `json:"office,omitempty"` // the office's code, for example IQ-BA-01
	Area   Area     `json:"area,omitempty"`   // where the office may act; empty is nationwide
	Role   string   `json:"role"`             // registrar, notifier, …
	Scopes []string `json:"-"`                // what the token allows; not part of history
}

// By is what every command carries: who gives it, what day it is there, and the
// law's figures. The edge fills all of them; a decider has no clock and reads no files.
type By struct {
	Actor Actor
	Today Date
	Law   *Book
}

// RuleOutsideArea refuses an office that acts outside its own area.
var RuleOutsideArea = &Rule{"office.outside_area", Forbidden, Text{
	En:  "this record belongs to another office's area; send it to that office",
	Ar:  "يعود هذا القيد إلى منطقة دائرة أخرى؛ أرسله إلى تلك الدائرة",
	Ckb: "ئەم تۆمارە هی ناوچەی فەرمانگەیەکی ترە؛ بۆ ئەو فەرمانگەیەی بنێرە",
}}

// MayActIn refuses an actor whose office does not cover the area.
func (a Actor) MayActIn(area Area) error {
	if !a.Area.Contains(area) {
		return RuleOutsideArea.Refuse("")
	}
	return nil
}

// Metadata is kept with every event beside its data.
type Metadata struct {
	Correlation    string `json:"correlation,omitempty"`     // the request that set everything off
	Causation      string `json:"causation,omitempty"`       // the event or command that caused this one
	Actor          string `json:"actor,omitempty"`           // who
	Office         string `json:"office,omitempty"`          // where
	Agency         string `json:"agency,omitempty"`          // for whom
	LegalBasis     string `json:"legal_basis,omitempty"`     // "Law 148/1971 Art. 21(2)"
	IdempotencyKey string `json:"idempotency_key,omitempty"` // the client's own key for the request
	Fingerprint    string `json:"fingerprint,omitempty"`     // hash of what was sent with the key
}
