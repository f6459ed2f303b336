package passport

import "sijil/domain"

// HolderDied: the civil record says that the holder is dead. What the death
// ended follows in the same append.
type HolderDied struct {
	Death       string      `json:"death"` // its stream
	DateOfDeath domain.Date `json:"date_of_death"`
	Date        domain.Date `json:"date"`
}

// DateOfDeathCorrected: the holder died on another day; what the death ended ended then.
type DateOfDeathCorrected struct {
	DateOfDeath domain.Date `json:"date_of_death"`
	Date        domain.Date `json:"date"`
}

// HolderAlive: the death was annulled.
type HolderAlive struct {
	Date domain.Date `json:"date"`
}

// RecordCancelled: a court has cancelled the birth that the civil record rests on.
type RecordCancelled struct {
	Date domain.Date `json:"date"`
}

// RecordReinstated: the civil record is back in force.
type RecordReinstated struct {
	Date domain.Date `json:"date"`
}

// NationalityLost: the holder is not a citizen any more.
type NationalityLost struct {
	Nationality string      `json:"nationality"` // the other one
	Date        domain.Date `json:"date"`
}

// NationalityRegained: the holder is a citizen again.
type NationalityRegained struct {
	Date domain.Date `json:"date"`
}

// DataOutdated: the civil record no longer says what the document says.
type DataOutdated struct {
	Number domain.DocumentNumber `json:"number"`
	Now    Holder                `json:"now"`
	Date   domain.Date           `json:"date"`
}

// DataCurrent: the civil record says again what the document says.
type DataCurrent struct {
	Number domain.DocumentNumber `json:"number"`
	Date   domain.Date           `json:"date"`
}

// EventName is the stored name.
func (HolderDied) EventName() string           { return "passport.holder_died" }
func (DateOfDeathCorrected) EventName() string { return "passport.date_of_death_corrected" }
func (HolderAlive) EventName() string          { return "passport.holder_alive" }
func (RecordCancelled) EventName() string      { return "passport.record_cancelled" }
func (RecordReinstated) EventName() string     { return "passport.record_reinstated" }
func (NationalityLost) EventName() string      { return "passport.nationality_lost" }
func (NationalityRegained) EventName() string  { return "passport.nationality_regained" }
func (DataOutdated) EventName() string         { return "passport.data_outdated" }
func (DataCurrent) EventName() string          { return "passport.data_current" }

// EffectiveOn is the day of death.
func (e HolderDied) EffectiveOn() domain.Date { return e.DateOfDeath }
