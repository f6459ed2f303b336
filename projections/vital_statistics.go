package projections

import (
	"fmt"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/eventstore"
)

// VitalEvent is a kind of vital event that is counted.
type VitalEvent string

// The vital events.
const (
	LiveBirths  VitalEvent = "live_birth"
	FetalDeaths VitalEvent = "fetal_death"
	AllDeaths   VitalEvent = "death"
)

// VitalFact is one registered vital event as statistics see it: without a
// name or a number. It is kept while the registration is in force.
type VitalFact struct {
	Record      string     `db:"record,key"` // the stream
	Event       VitalEvent `db:"event"`
	Month       string     `db:"month"`       // of occurrence: "2024-05", or "2024" where only that is known
	Governorate string     `db:"governorate"` // of occurrence, ISO 3166-2; empty abroad or where it is not known
	Sex         domain.Sex `db:"sex"`
	AgeGroup    string     `db:"age_group"` // of the deceased, or of the mother: "20-24", "85+"
	Timed       bool       `db:"timed"`     // both dates are known, and a period of the law applied
	Timely      bool       `db:"timely"`    // declared within the period
	Days        int        `db:"days"`      // from occurrence to registration; 0 unless Timed
	Void        bool       `db:"void"`      // cancelled: not counted
}

// VitalStatistics has one row per registered vital event.
var VitalStatistics = Table[VitalFact]{
	Name: "vital_statistics", Version: 1,
	On: []Handler[VitalFact]{
		onFact(func(f *VitalFact, e birth.Registered) {
			f.Void = false
			f.birth(e.Particulars)
			f.time(e.Particulars.Child.DateOfBirth, e.Date, e.Type, e.DaysLate)
		}),
		onFact(func(f *VitalFact, e birth.Corrected) { f.birth(e.Particulars) }),
		onFact(func(f *VitalFact, _ birth.Cancelled) { f.Void = true }),
		onFact(func(f *VitalFact, _ birth.Reinstated) { f.Void = false }),
		onFact(func(f *VitalFact, e death.Registered) {
			f.Void = false
			f.death(e.Particulars)
			f.time(e.Particulars.DateOfDeath, e.Date, e.Type, e.DaysLate)
		}),
		onFact(func(f *VitalFact, e death.Corrected) { f.death(e.Particulars) }),
		onFact(func(f *VitalFact, _ death.Identified) { f.Void = true }), // it is counted in the person's stream
		onFact(func(f *VitalFact, _ death.IdentificationAnnulled) { f.Void = false }),
		onFact(func(f *VitalFact, _ death.Cancelled) { f.Void = true }),
		onFact(func(f *VitalFact, _ death.Reinstated) { f.Void = false }),
	},
}

func onFact[E domain.Event](fold func(*VitalFact, E)) Handler[VitalFact] {
	return On(byStream[E], func(f *VitalFact, e E, _ eventstore.Recorded) { fold(f, e) })
}

func (f *VitalFact) birth(p birth.Particulars) {
	f.Event = LiveBirths
	if p.Outcome == birth.FetalDeath {
		f.Event = FetalDeaths
	}
	f.Month, f.Governorate, f.Sex = month(p.Child.DateOfBirth), at(p.Child.Place), p.Child.Sex
	f.AgeGroup = ageGroup(p.Mother.DateOfBirth, p.Child.DateOfBirth, p.Mother.AgeYears, 10, 50)
}

func (f *VitalFact) death(p death.Particulars) {
	f.Event = AllDeaths
	f.Month, f.Governorate, f.Sex = month(p.DateOfDeath), at(p.Place), p.Deceased.Sex
	f.AgeGroup = ageGroup(p.Deceased.DateOfBirth, p.DateOfDeath, p.Deceased.AgeYears, 0, 85)
}

// time measures the registration. Entries of legacy registers say nothing of an office's work.
func (f *VitalFact) time(occurred, registered domain.Date, kind domain.RegistrationType, daysLate int) {
	f.Timed = occurred.Complete() && registered.Complete() && kind != domain.Reconstruction
	f.Timely, f.Days = f.Timed && daysLate == 0, 0
	if f.Timed {
		f.Days = occurred.DaysUntil(registered)
	}
}

func month(d domain.Date) string {
	if d.Year == 0 {
		return ""
	}
	return domain.NewDate(d.Year, d.Month, 0).String()
}

// at is the governorate of a place in the registry's own country.
func at(p domain.Place) string {
	if p.Country != "" && p.Country != home {
		return ""
	}
	return p.Governorate
}

const home = "IQ"

// ageGroup is the five-year group of an age at an event; the first year of life
// has a group of its own. Below first and from last on the groups are open. It is empty for an unknown age.
func ageGroup(born, on domain.Date, stated, first, last int) string {
	age := stated
	switch {
	case born.Year != 0 && on.Year != 0:
		age = born.YearsUntil(on)
	case stated == 0:
		return ""
	}
	switch {
	case age < 0 || age > 130:
		return ""
	case age < first:
		return fmt.Sprintf("<%d", first)
	case age >= last:
		return fmt.Sprintf("%d+", last)
	case age == 0:
		return "0"
	case age < 5:
		return "1-4"
	}
	return fmt.Sprintf("%d-%d", age/5*5, age/5*5+4)
}
