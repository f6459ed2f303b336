package nationalid

import "sijil/domain"

// CardLost: the card was declared lost. It never holds again, even if it is found.
type CardLost struct {
	Card        string      `json:"card"`
	Declaration Declaration `json:"declaration"`
	From        domain.Date `json:"effective_from"`
	Officer     string      `json:"officer"`
	Date        domain.Date `json:"date"`
}

// CardStolen: the card was declared stolen. It never holds again, even if it is found.
type CardStolen struct {
	Card        string      `json:"card"`
	Declaration Declaration `json:"declaration"`
	From        domain.Date `json:"effective_from"`
	Officer     string      `json:"officer"`
	Date        domain.Date `json:"date"`
}

// CardDamaged: the card can no longer be read or trusted.
type CardDamaged struct {
	Card        string      `json:"card"`
	Description string      `json:"description"`
	From        domain.Date `json:"effective_from"`
	Officer     string      `json:"officer"`
}

// CardSuspended: the card does not hold for now.
type CardSuspended struct {
	Card     string           `json:"card"`
	Reason   string           `json:"reason"`
	Decision domain.Reference `json:"decision"`
	From     domain.Date      `json:"effective_from"`
	Officer  string           `json:"officer"`
}

// SuspensionLifted: the card holds again.
type SuspensionLifted struct {
	Card     string           `json:"card"`
	Reason   string           `json:"reason"`
	Decision domain.Reference `json:"decision"`
	From     domain.Date      `json:"effective_from"`
	Officer  string           `json:"officer"`
}

// CardRevoked: the card no longer holds, for a cause of its own or its holder's.
type CardRevoked struct {
	Card       string           `json:"card"`
	Cause      Cause            `json:"cause"`
	Reason     string           `json:"reason,omitempty"`
	Decision   domain.Reference `json:"decision,omitzero"`
	ReplacedBy string           `json:"replaced_by,omitempty"`
	From       domain.Date      `json:"effective_from"`
	Officer    string           `json:"officer"`
	Date       domain.Date      `json:"date"`
}

// CardRestored: the card was revoked with its holder by mistake, and stands as before.
type CardRestored struct {
	Card   string      `json:"card"`
	Status CardStatus  `json:"status"`
	Name   domain.Name `json:"name"`
	Office string      `json:"office"`
	Area   domain.Area `json:"area,omitempty"`
	Date   domain.Date `json:"date"`
}

// ReplacementOwed: the card was revoked with its holder by mistake and cannot
// be put back, since it was destroyed or has expired; the holder is due another without a fee.
type ReplacementOwed struct {
	Card   string      `json:"card"`
	Name   domain.Name `json:"name"`
	Office string      `json:"office"`
	Area   domain.Area `json:"area,omitempty"`
	Date   domain.Date `json:"date"`
}

// EventName is the stored name.
func (CardLost) EventName() string         { return "nationalid.card_lost" }
func (CardStolen) EventName() string       { return "nationalid.card_stolen" }
func (CardDamaged) EventName() string      { return "nationalid.card_damaged" }
func (CardSuspended) EventName() string    { return "nationalid.card_suspended" }
func (SuspensionLifted) EventName() string { return "nationalid.suspension_lifted" }
func (CardRevoked) EventName() string      { return "nationalid.card_revoked" }
func (CardRestored) EventName() string     { return "nationalid.card_restored" }
func (ReplacementOwed) EventName() string  { return "nationalid.replacement_owed" }

// EffectiveOn is since when the card does not hold, or does again.
func (e CardLost) EffectiveOn() domain.Date         { return e.From }
func (e CardStolen) EffectiveOn() domain.Date       { return e.From }
func (e CardDamaged) EffectiveOn() domain.Date      { return e.From }
func (e CardSuspended) EffectiveOn() domain.Date    { return e.From }
func (e SuspensionLifted) EffectiveOn() domain.Date { return e.From }
func (e CardRevoked) EffectiveOn() domain.Date      { return e.From }
