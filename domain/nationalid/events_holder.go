package nationalid

import "sijil/domain"

// HolderDied: the civil record says that the holder is dead. What the death
// ended follows in the same append.
type HolderDied struct {
	Death       string      `json:"death"` // its stream
	DateOfDeath domain.Date `json:"date_of_death"`
	Date        domain.Date `json:"date"`
}

// DateOfDeathCorrected: the holder died on another day; what the death ended, ended then.
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

// DataOutdated: the civil record has some of the holder's data otherwise than the card.
type DataOutdated struct {
	Card   string      `json:"card"`
	Fields []string    `json:"fields"`
	Name   domain.Name `json:"name"`
	Office string      `json:"office"`
	Area   domain.Area `json:"area,omitempty"`
	Date   domain.Date `json:"date"`
}

// DataCurrent: the civil record says again what the card says.
type DataCurrent struct {
	Card string      `json:"card"`
	Date domain.Date `json:"date"`
}

// EventName is the stored name.
func (HolderDied) EventName() string           { return "nationalid.holder_died" }
func (DateOfDeathCorrected) EventName() string { return "nationalid.date_of_death_corrected" }
func (HolderAlive) EventName() string          { return "nationalid.holder_alive" }
func (RecordCancelled) EventName() string      { return "nationalid.record_cancelled" }
func (RecordReinstated) EventName() string     { return "nationalid.record_reinstated" }
func (NationalityLost) EventName() string      { return "nationalid.nationality_lost" }
func (NationalityRegained) EventName() string  { return "nationalid.nationality_regained" }
func (DataOutdated) EventName() string         { return "nationalid.data_outdated" }
func (DataCurrent) EventName() string          { return "nationalid.data_current" }

// EffectiveOn is the day of death.
func (e HolderDied) EffectiveOn() domain.Date { return e.DateOfDeath }
