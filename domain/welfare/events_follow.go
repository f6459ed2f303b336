package welfare

import "sijil/domain"

// MemberJoined: a person belongs to the household from then on.
type MemberJoined struct {
	Member  Member      `json:"member"`
	Because string      `json:"because"` // "born", "moved_in"
	Date    domain.Date `json:"date"`
}

// MemberLeft: a person has left the household.
type MemberLeft struct {
	Person domain.NationalNumber `json:"person"`
	From   domain.Date           `json:"effective_from"`
	Reason string                `json:"reason"`
	Date   domain.Date           `json:"date"`
}

// MemberDied: the civil record says that a member, or the disabled person or
// caregiver of an allowance, is dead.
type MemberDied struct {
	Person domain.NationalNumber `json:"person"`
	Facts  Facts                 `json:"facts"`
	Date   domain.Date           `json:"date"`
}

// MemberDeathAnnulled: the civil record says that the member lives: the death was registered by mistake.
type MemberDeathAnnulled struct {
	Person domain.NationalNumber `json:"person"`
	Facts  Facts                 `json:"facts"`
	Date   domain.Date           `json:"date"`
}

// MemberChanged: the civil record now says something else of a member: of
// marriages, of the date of birth or of death, or that the record is void.
type MemberChanged struct {
	Person domain.NationalNumber `json:"person"`
	Facts  Facts                 `json:"facts"`
	Date   domain.Date           `json:"date"`
}

// Reassessed: what the household is due was computed anew, and has changed.
type Reassessed struct {
	Assessment Assessment  `json:"assessment"`
	Because    string      `json:"because"`
	Next       domain.Date `json:"next,omitzero"` // when an age changes it again
	Office     string      `json:"office"`
	Area       domain.Area `json:"area"`
	Date       domain.Date `json:"date"`
}

// EventName is the stored name.
func (MemberJoined) EventName() string        { return "welfare.member_joined" }
func (MemberLeft) EventName() string          { return "welfare.member_left" }
func (MemberDied) EventName() string          { return "welfare.member_died" }
func (MemberDeathAnnulled) EventName() string { return "welfare.member_death_annulled" }
func (MemberChanged) EventName() string       { return "welfare.member_changed" }
func (Reassessed) EventName() string          { return "welfare.reassessed" }

// EffectiveOn is the day from which the fact holds.
func (e MemberJoined) EffectiveOn() domain.Date { return e.Member.Joined }
func (e MemberLeft) EffectiveOn() domain.Date   { return e.From }
func (e MemberDied) EffectiveOn() domain.Date   { return e.Facts.Day() }
