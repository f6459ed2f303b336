package person

import "sijil/domain"

// Command is sealed: only this package can add one.
type Command interface{ personCommand() }

// By is who gives a command and what day it is there.
type By = domain.By

// AllotNumber takes the national number of this stream. Repeated for the same
// purpose it changes nothing; for another it is refused.
type AllotNumber struct {
	By
	NationalNumber domain.NationalNumber
	For            string
}

// Enrol begins the civil record: of a newborn by policy, or of an existing citizen.
type Enrol struct {
	By
	NationalNumber domain.NationalNumber
	FamilyNumber   domain.FamilyNumber
	Origin         Origin
	Birth          string
	Legacy         domain.Legacy
	Office         string // empty: the actor's own
	Area           domain.Area
	Sealed         bool
	Particulars    Particulars
	Known          []domain.KnownPerson // the parents, found at the edge; a newborn's were checked with the birth
	Neighbours     []Neighbour          // who may be the same person, found at the edge
	NotDuplicate   string               // why the person is none of them, once an officer has compared
}

// Correct repairs an error in the civil record.
type Correct struct {
	By
	Route       domain.Route
	Reference   domain.Reference
	Reason      string
	Particulars Particulars
	Known       []domain.KnownPerson // the parents, found at the edge
}

// FollowBirthCorrection takes over what a birth's correction says of the
// person; limits were checked there. Only the policy gives it.
type FollowBirthCorrection struct {
	By
	Birth       string
	Route       domain.Route
	Reference   domain.Reference
	Reason      string
	Fields      []string
	Particulars Particulars // of the birth: name, sex, date and place of birth, parents
}

// ChangeName changes the given name or the surname, once.
type ChangeName struct {
	By
	Name        domain.Name
	Route       string
	Reference   domain.Reference
	PublishedOn domain.Date
}

// ChangeNationality records that nationality was acquired or lost.
type ChangeNationality struct {
	By
	Nationality   string
	Reference     domain.Reference
	EffectiveFrom domain.Date
}

// JoinFamily puts the person into a household.
type JoinFamily struct {
	By
	FamilyNumber  domain.FamilyNumber
	As            string
	EffectiveFrom domain.Date
	Because       string
	AsParent      bool // a first child takes its parents out of their own parents' household, and leaves a parent alone who has one
}

// Move records another residence.
type Move struct {
	By
	Residence     domain.Place
	EffectiveFrom domain.Date
}

// RecordDeath follows a registered death. Only the policy gives it.
type RecordDeath struct {
	By
	Death              string
	RegistrationNumber domain.RegistrationNumber
	DateOfDeath        domain.Date
}

// CorrectDateOfDeath follows the correction of a death. Only the policy gives it.
type CorrectDateOfDeath struct {
	By
	Death       string
	DateOfDeath domain.Date
}

// AnnulDeath follows the cancellation of a death. Only the policy gives it.
type AnnulDeath struct {
	By
	Death string
	Order domain.CourtOrder
}

// CancelEnrolment follows the cancellation of the birth. Only the policy gives it.
type CancelEnrolment struct {
	By
	Birth string
	Order domain.CourtOrder
}

// ReinstateEnrolment follows the reinstatement of the birth. Only the policy gives it.
type ReinstateEnrolment struct {
	By
	Birth string
	Order domain.CourtOrder
}

// FollowMarriage takes over how a marriage of the person stands now. Only the policy gives it.
type FollowMarriage struct {
	By
	Marriage domain.KnownMarriage // its Spouse is the other one
	AtOnce   int                  // how many the law lets be in force at once; 0 where it does not say
}

// FollowParent looks whether a minor needs a guardian, now that something has
// happened to a parent. Only the policy gives it.
type FollowParent struct {
	By
	Parent domain.KnownPerson
}

// AppointGuardian records whom the court has appointed.
type AppointGuardian struct {
	By
	Guardian Guardian           // a number is enough
	Known    domain.KnownPerson // whom it names, found at the edge
	Order    domain.CourtOrder
}

// PassDay does what is due by this day. Only the calendar gives it.
type PassDay struct{ By }

func (AllotNumber) personCommand()           {}
func (Enrol) personCommand()                 {}
func (Correct) personCommand()               {}
func (FollowBirthCorrection) personCommand() {}
func (ChangeName) personCommand()            {}
func (ChangeNationality) personCommand()     {}
func (JoinFamily) personCommand()            {}
func (Move) personCommand()                  {}
func (RecordDeath) personCommand()           {}
func (CorrectDateOfDeath) personCommand()    {}
func (AnnulDeath) personCommand()            {}
func (CancelEnrolment) personCommand()       {}
func (ReinstateEnrolment) personCommand()    {}
func (FollowMarriage) personCommand()        {}
func (FollowParent) personCommand()          {}
func (AppointGuardian) personCommand()       {}
func (PassDay) personCommand()               {}
