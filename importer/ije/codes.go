package ije

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
)

// Values of the layouts' one-letter fields. A blank states nothing; any other
// value is refused.

var sexes = map[string]domain.Sex{
	"M": domain.Male, "F": domain.Female, "U": domain.SexUnstated,
	"N": domain.Undetermined, // "not yet determined"
}

var maritalStatuses = map[string]string{
	"M": "married", "A": "separated", "W": "widowed", "D": "divorced", "S": "single", "U": "",
}

var deathPlaces = map[string]death.PlaceType{
	"1": death.HealthInstitution, "2": death.HealthInstitution, "3": death.HealthInstitution,
	"4": death.PrivateHome, "5": death.HealthInstitution, "6": death.HealthInstitution,
	"7": death.OtherPlace, "9": death.PlaceUnstated,
}

var manners = map[string]death.Manner{
	"N": death.Disease, "A": death.Accident, "S": death.IntentionalSelfHarm,
	"H": death.Assault, "P": death.Pending, "C": death.Undetermined,
}

// X is "not applicable", as for the findings where no autopsy was performed.
var answers = map[string]string{"Y": "yes", "N": "no", "U": "unknown", "X": ""}

var tobacco = map[string]string{"Y": "yes", "N": "no", "P": "probably", "U": "unknown", "C": "unknown"}

var pregnancies = map[string]string{
	"1": "not_pregnant", "2": "at_death", "3": "within_42_days", "4": "43_days_to_1_year",
	"7": "", "8": "", "9": "unknown",
}

var birthPlaces = map[string]birth.PlaceType{
	"1": birth.HealthInstitution, "2": birth.HealthInstitution, "6": birth.HealthInstitution,
	"3": birth.PrivateHome, "4": birth.PrivateHome, "5": birth.PrivateHome,
	"7": birth.OtherPlace, "9": birth.PlaceUnstated,
}

var attendants = map[string]birth.Attendant{
	"1": birth.Physician, "2": birth.Physician, "3": birth.Midwife, "4": birth.TraditionalAttendant,
	"5": birth.Layperson, "9": birth.AttendantUnstated,
}

var education = map[string]string{
	"1": "8th grade or less", "2": "9th to 12th grade, no diploma", "3": "High school graduate or GED completed",
	"4": "Some college credit, but no degree", "5": "Associate degree", "6": "Bachelor's degree",
	"7": "Master's degree", "8": "Doctorate or professional degree", "9": "",
}
