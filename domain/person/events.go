package person

import "sijil/domain"

// NumberAllotted: this national number is taken, for ever. It opens the stream,
// so that the store itself forbids giving the number to another.
type NumberAllotted struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	For            string                `json:"for"` // what it was drawn for: a birth's stream, a legacy record
}

// Enrolled: the civil record begins.
type Enrolled struct {
	NationalNumber domain.NationalNumber `json:"national_number"`
	FamilyNumber   domain.FamilyNumber   `json:"family_number,omitempty"`
	Origin         Origin                `json:"origin"`
	Birth          string                `json:"birth,omitempty"` // the birth's stream
	Legacy         domain.Legacy         `json:"legacy,omitzero"`
	Office         string                `json:"office"`
	Area           domain.Area           `json:"area"`
	Date           domain.Date           `json:"date_of_enrolment"`
	Sealed         bool                  `json:"sealed,omitempty"`
	Particulars    Particulars           `json:"particulars"`
	NotDuplicate   string                `json:"not_duplicate,omitempty"` // why this is not the person of a record that reads alike
}

// Corrected: an error in the civil record was repaired, here or in the birth it came from.
type Corrected struct {
	Route       domain.Route     `json:"route"`
	Reference   domain.Reference `json:"reference,omitzero"`
	Reason      string           `json:"reason"`
	Fields      []string         `json:"fields"`
	From        string           `json:"from,omitempty"` // the birth whose correction this follows
	Date        domain.Date      `json:"date"`
	Particulars Particulars      `json:"particulars"` // as they now read
}

// NameChanged: the given name or surname was changed, once, by the Director
// General's decision 15 days after publication (National Card Law 3/2016 Arts 21-24),
// or by a court.
type NameChanged struct {
	Name        domain.Name      `json:"name"`  // the whole name from then on
	Route       string           `json:"route"` // "dg_change" or "court_ordered"
	Reference   domain.Reference `json:"reference"`
	PublishedOn domain.Date      `json:"published_on,omitzero"`
	From        domain.Date      `json:"effective_from"`
	Date        domain.Date      `json:"date"`
}

// NationalityChanged: acquired or lost by a decision.
type NationalityChanged struct {
	Nationality string           `json:"nationality"`
	Reference   domain.Reference `json:"reference"`
	From        domain.Date      `json:"effective_from"`
	Date        domain.Date      `json:"date"`
}

// JoinedFamily: the person belongs to this household from then on.
type JoinedFamily struct {
	FamilyNumber domain.FamilyNumber `json:"family_number"`
	As           string              `json:"as"` // "child", "mother", "father", "spouse"
	From         domain.Date         `json:"effective_from"`
	Because      string              `json:"because,omitempty"` // stream of the vital event
}

// Moved: the person has another residence from then on.
type Moved struct {
	Residence domain.Place `json:"residence"`
	From      domain.Date  `json:"effective_from"`
	Date      domain.Date  `json:"date"`
}

// Died: a death of this person is registered.
type Died struct {
	Death              string                    `json:"death"` // its stream
	RegistrationNumber domain.RegistrationNumber `json:"registration_number"`
	DateOfDeath        domain.Date               `json:"date_of_death"`
}

// DeathDateCorrected: the registered death was corrected in its date.
type DeathDateCorrected struct {
	Death       string      `json:"death"`
	DateOfDeath domain.Date `json:"date_of_death"`
}

// DeathAnnulled: the registration of the death was cancelled; the person was never dead.
type DeathAnnulled struct {
	Death string            `json:"death"`
	Order domain.CourtOrder `json:"order"`
}

// EnrolmentCancelled: the birth that the record came from was cancelled.
type EnrolmentCancelled struct {
	Birth string            `json:"birth"`
	Order domain.CourtOrder `json:"order"`
}

// EnrolmentReinstated: that birth was put back in force.
type EnrolmentReinstated struct {
	Birth string            `json:"birth"`
	Order domain.CourtOrder `json:"order"`
}

// CivilStatusChanged: a marriage of the person began, ended, was resumed or voided.
type CivilStatusChanged struct {
	Status   domain.CivilStatus   `json:"status"`   // of the person, all marriages considered
	Marriage domain.KnownMarriage `json:"marriage"` // as it now stands
	From     domain.Date          `json:"effective_from,omitzero"`
	Date     domain.Date          `json:"date"`
}

// MarriagesConflict: more marriages are in force at once than the law lets be.
// Two contracts may have been registered before either was known here.
type MarriagesConflict struct {
	Name      domain.Name `json:"name"` // for the office that must see to it
	Office    string      `json:"office,omitempty"`
	Area      domain.Area `json:"area,omitempty"`
	Sealed    bool        `json:"sealed,omitempty"`
	Marriages []string    `json:"marriages"` // those in force
	Date      domain.Date `json:"date"`
}

// MarriagesAgree: no more marriages are in force than the law lets be.
type MarriagesAgree struct {
	Date domain.Date `json:"date"`
}

// GuardianNeeded: a parent of this minor, or the guardian, has died, and the court has appointed no guardian yet.
type GuardianNeeded struct {
	Parent  domain.NationalNumber `json:"parent"` // or guardian
	Name    domain.Name           `json:"name"`   // the minor's, for the office that must see to it
	FullAge int                   `json:"full_age"`
	Office  string                `json:"office,omitempty"`
	Area    domain.Area           `json:"area,omitempty"`
	Sealed  bool                  `json:"sealed,omitempty"`
	From    domain.Date           `json:"effective_from,omitzero"` // the date of death
	Date    domain.Date           `json:"date"`
}

// GuardianNeedLifted: no guardian is needed any more, for the death of one parent, or of any.
type GuardianNeedLifted struct {
	Parent domain.NationalNumber   `json:"parent,omitempty"` // none: of any
	Reason LiftReason              `json:"reason"`
	Left   []domain.NationalNumber `json:"left,omitempty"` // the dead parents for whom one is still needed
	Date   domain.Date             `json:"date"`
}

// LiftReason is why a minor needs no guardian any more.
type LiftReason string

// The reasons.
const (
	ParentLives LiftReason = "parent_lives" // the death, or the parentage, was an error
	CameOfAge   LiftReason = "came_of_age"
	HasGuardian LiftReason = "guardian_appointed"
	OwnDeath    LiftReason = "died" // the minor's; its annulment brings the need back
)

// GuardianAppointed: the court has appointed a guardian (وصي). It replaces an earlier appointment.
type GuardianAppointed struct {
	Guardian Guardian          `json:"guardian"`
	Order    domain.CourtOrder `json:"order"`
	From     domain.Date       `json:"effective_from"`
	Date     domain.Date       `json:"date"`
}

// Guardian of a minor, by national number or, for who has none, by name.
type Guardian struct {
	NationalNumber domain.NationalNumber `json:"national_number,omitempty"`
	Name           domain.Name           `json:"name"`
}

// EventName is the stored name.
func (NumberAllotted) EventName() string      { return "person.number_allotted" }
func (Enrolled) EventName() string            { return "person.enrolled" }
func (Corrected) EventName() string           { return "person.corrected" }
func (NameChanged) EventName() string         { return "person.name_changed" }
func (NationalityChanged) EventName() string  { return "person.nationality_changed" }
func (JoinedFamily) EventName() string        { return "person.joined_family" }
func (Moved) EventName() string               { return "person.moved" }
func (Died) EventName() string                { return "person.died" }
func (DeathDateCorrected) EventName() string  { return "person.death_date_corrected" }
func (DeathAnnulled) EventName() string       { return "person.death_annulled" }
func (EnrolmentCancelled) EventName() string  { return "person.enrolment_cancelled" }
func (EnrolmentReinstated) EventName() string { return "person.enrolment_reinstated" }
func (CivilStatusChanged) EventName() string  { return "person.civil_status_changed" }
func (MarriagesConflict) EventName() string   { return "person.marriages_conflict" }
func (MarriagesAgree) EventName() string      { return "person.marriages_agree" }
func (GuardianNeeded) EventName() string      { return "person.guardian_needed" }
func (GuardianNeedLifted) EventName() string  { return "person.guardian_need_lifted" }
func (GuardianAppointed) EventName() string   { return "person.guardian_appointed" }

// EffectiveOn is the day from which the fact holds.
func (e Enrolled) EffectiveOn() domain.Date           { return e.Particulars.DateOfBirth }
func (e NameChanged) EffectiveOn() domain.Date        { return e.From }
func (e NationalityChanged) EffectiveOn() domain.Date { return e.From }
func (e JoinedFamily) EffectiveOn() domain.Date       { return e.From }
func (e Moved) EffectiveOn() domain.Date              { return e.From }

func (e CivilStatusChanged) EffectiveOn() domain.Date { return e.From }
func (e GuardianNeeded) EffectiveOn() domain.Date     { return e.From }
func (e GuardianAppointed) EffectiveOn() domain.Date  { return e.From }

// EffectiveOn is the date of death: before it the person lived.
func (e Died) EffectiveOn() domain.Date { return e.DateOfDeath }

// Codec reads every person event ever written; testdata/events holds one of each.
var Codec = domain.NewCodec(
	domain.Current[NumberAllotted](),
	domain.Current[Enrolled](),
	domain.Current[Corrected](),
	domain.Current[NameChanged](),
	domain.Current[NationalityChanged](),
	domain.Current[JoinedFamily](),
	domain.Current[Moved](),
	domain.Current[Died](),
	domain.Current[DeathDateCorrected](),
	domain.Current[DeathAnnulled](),
	domain.Current[EnrolmentCancelled](),
	domain.Current[EnrolmentReinstated](),
	domain.Current[CivilStatusChanged](),
	domain.Current[MarriagesConflict](),
	domain.Current[MarriagesAgree](),
	domain.Current[GuardianNeeded](),
	domain.Current[GuardianNeedLifted](),
	domain.Current[GuardianAppointed](),
	domain.Current[SealingRequested](),
	domain.Current[UnsealingRequested](),
	domain.Current[Sealed](),
	domain.Current[Unsealed](),
	domain.Current[SealingDropped](),
)
