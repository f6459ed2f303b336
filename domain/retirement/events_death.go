package retirement

import "sijil/domain"

// PensionerDied: the civil record says that the person is dead. Nothing is due for time after that day.
type PensionerDied struct {
	On    domain.Date `json:"on"`             // the last day that is due
	Known domain.Date `json:"known,omitzero"` // the date of death as the civil record has it, which may lack parts
	Death string      `json:"death"`          // the stream of the registered death
	Date  domain.Date `json:"date"`
}

// DeathRedated: the civil record has another date of death now.
type DeathRedated struct {
	On    domain.Date `json:"on"`
	Known domain.Date `json:"known,omitzero"`
	Death string      `json:"death"`
	Date  domain.Date `json:"date"`
}

// DeathAnnulled: the person lives, and did all the time.
type DeathAnnulled struct {
	Case    Case              `json:"case"`
	Was     domain.Date       `json:"was"`               // the day on which the pension had ended
	Held    []SuspensionCause `json:"held,omitempty"`    // still suspended for
	Overdue bool              `json:"overdue,omitempty"` // the proof of life is
	Date    domain.Date       `json:"date"`
}

// RecordVoided: a court has cancelled the person's birth. Nothing is paid on this record.
type RecordVoided struct {
	Date domain.Date `json:"date"`
}

// RecordRestored: the civil record is in force again.
type RecordRestored struct {
	Date domain.Date `json:"date"`
}

// SurvivorsClaimOpened: the dead person's known family may be due shares.
type SurvivorsClaimOpened struct {
	Case       Case        `json:"case"`
	On         domain.Date `json:"on"` // the day of death
	Candidates []Survivor  `json:"candidates"`
	Date       domain.Date `json:"date"`
}

// SurvivorsClaimClosed: the person lives; the survivors are due nothing.
type SurvivorsClaimClosed struct {
	Date domain.Date `json:"date"`
}

// SurvivorNoted: a survivor's facts are these. Those that change say themselves since when.
type SurvivorNoted struct {
	Case     Case        `json:"case"`
	Waits    bool        `json:"waits,omitempty"` // for an officer's decision: on a share, or on one who turns out not to be of the family
	Survivor Survivor    `json:"survivor"`
	Date     domain.Date `json:"date"`
}

// EvidenceFiled: papers show that a survivor studies, or is disabled, for a time.
type EvidenceFiled struct {
	ID       string                `json:"id"`
	Survivor domain.NationalNumber `json:"survivor"`
	Studying Study                 `json:"studying,omitempty"`
	Disabled bool                  `json:"disabled,omitempty"`
	From     domain.Date           `json:"from"`
	Until    domain.Date           `json:"until,omitzero"` // inclusive; zero: for good
	Decision Decision              `json:"decision"`
}

// EvidenceWithdrawn: a paper shows nothing after a day, or never did.
type EvidenceWithdrawn struct {
	Evidence string                `json:"evidence"`
	Survivor domain.NationalNumber `json:"survivor"`
	Until    domain.Date           `json:"until,omitzero"` // inclusive; zero: it was false
	Decision Decision              `json:"decision"`
}

// SurvivorsAwarded: an officer has granted the shares. Those who are not listed have none.
type SurvivorsAwarded struct {
	From     domain.Date  `json:"from"`
	Monthly  domain.Money `json:"monthly"` // the pension that is shared
	Shares   []Share      `json:"shares"`
	Accounts []Payee      `json:"accounts,omitempty"`
	Until    domain.Date  `json:"until,omitzero"` // the first day on which age or evidence changes them
	Decision Decision     `json:"decision"`
}

// Payee says where a survivor's payments go.
type Payee struct {
	Person  domain.NationalNumber `json:"person"`
	Account string                `json:"account"` // the paying agency's reference
}

// SharesChanged: a survivor came or dropped out, and the pension is shared anew from that day.
type SharesChanged struct {
	From    domain.Date  `json:"from"`
	Monthly domain.Money `json:"monthly"`
	Shares  []Share      `json:"shares"`
	Until   domain.Date  `json:"until,omitzero"`
	Date    domain.Date  `json:"date"`
}

// EventName is the stored name.
func (PensionerDied) EventName() string        { return "retirement.pensioner_died" }
func (DeathRedated) EventName() string         { return "retirement.death_redated" }
func (DeathAnnulled) EventName() string        { return "retirement.death_annulled" }
func (RecordVoided) EventName() string         { return "retirement.record_voided" }
func (RecordRestored) EventName() string       { return "retirement.record_restored" }
func (SurvivorsClaimOpened) EventName() string { return "retirement.survivors_claim_opened" }
func (SurvivorsClaimClosed) EventName() string { return "retirement.survivors_claim_closed" }
func (SurvivorNoted) EventName() string        { return "retirement.survivor_noted" }
func (EvidenceFiled) EventName() string        { return "retirement.evidence_filed" }
func (EvidenceWithdrawn) EventName() string    { return "retirement.evidence_withdrawn" }
func (SurvivorsAwarded) EventName() string     { return "retirement.survivors_awarded" }
func (SharesChanged) EventName() string        { return "retirement.shares_changed" }

// EffectiveOn is the last day of the pension.
func (e PensionerDied) EffectiveOn() domain.Date { return e.On }

// EffectiveOn is the first day that the papers show.
func (e EvidenceFiled) EffectiveOn() domain.Date { return e.From }

// EffectiveOn is the first day of the shares.
func (e SurvivorsAwarded) EffectiveOn() domain.Date { return e.From }

// EffectiveOn is the first day of the shares.
func (e SharesChanged) EffectiveOn() domain.Date { return e.From }
