package death

import "sijil/domain"

// The periods in which a death is to be declared, in days from the death, by
// the law of the day of death. A year without a day is one whose day of
// commencement has not been verified.
var (
	// InsideDays: deaths in Iraq.
	InsideDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 30, Source: "unverified: Law 148/1971 has a period, but its length was not found"},
	}
	// AbroadDays: deaths abroad, told to the mission by the relatives.
	AbroadDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 45, Source: "Law 148/1971 Art. 10 (commencement unverified)"},
	}
)

// home is the registry's own country, which an empty country means too.
const home = "IQ"

func abroad(p domain.Place) bool { return p.Country != "" && p.Country != home }

// period is the law of the day of death for the place of death.
func period(p Particulars) (in domain.Since[int], ok bool) {
	if abroad(p.Place) {
		return AbroadDays.On(p.DateOfDeath)
	}
	return InsideDays.On(p.DateOfDeath)
}
