package fhir

import (
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
)

// Codes of the HL7 implementation guides "Vital Records Death Reporting"
// (VRDR), "Birth and Fetal Death Reporting" (BFDR) and "Vital Records Common
// Library", with the forms of their earlier editions. What is not listed is
// refused, except where the guide's own "other" or "unknown" is the answer.

// LOINC codes of the observations that are read.
const (
	dateOfDeath       = "81956-5"
	placeTypeOfDeath  = "58332-8" // a component of the date of death
	mannerOfDeath     = "69449-7"
	causePart1        = "69453-9"
	causePart2        = "69441-4"
	onsetInterval     = "69440-6"
	autopsyDone       = "85699-7"
	autopsyUsed       = "69436-4"
	pregnancyStatus   = "69442-2"
	tobaccoUse        = "69443-0"
	injury            = "11374-6"
	injuryAtWork      = "69444-8"
	injuryPlace       = "69450-5"
	surgeryDate       = "80992-1"
	ageAtDeath        = "39016-1"
	ageAtDeathEarlier = "30525-0"
	usualOccupation   = "21843-8"
	underlyingAuto    = "80358-5"
	underlyingManual  = "80359-3"
	entityAxis        = "80356-9"
	recordAxis        = "80357-7"
	birthWeight       = "8339-4"
	gestation         = "11884-4"
	bornNowLiving     = "11638-4"
	bornNowDead       = "68496-9"
	educationMother   = "57712-2"
	educationFather   = "87300-0"
	certification     = "308646001" // SNOMED CT, a Procedure
)

var sexes = map[string]domain.Sex{
	"M": domain.Male, "male": domain.Male,
	"F": domain.Female, "female": domain.Female,
	"O": domain.Undetermined, "other": domain.Undetermined,
	"UNK": domain.SexUnstated, "unknown": domain.SexUnstated, "asked-unknown": domain.SexUnstated, "U": domain.SexUnstated,
}

var deathPlaces = map[string]death.PlaceType{
	"63238001": death.HealthInstitution, "16983000": death.HealthInstitution,
	"450391000124102": death.HealthInstitution, "440071000124103": death.HealthInstitution,
	"450381000124100": death.HealthInstitution, "440081000124100": death.PrivateHome,
	"OTH": death.OtherPlace, "UNK": death.PlaceUnstated,
}

var manners = map[string]death.Manner{
	"38605008": death.Disease, "7878000": death.Accident, "44301001": death.IntentionalSelfHarm,
	"27935005": death.Assault, "185973002": death.Pending, "65037004": death.Undetermined,
}

var answers = map[string]string{
	"Y": "yes", "N": "no", "UNK": "unknown", "U": "unknown", "NI": "unknown", "NA": "", "NASK": "unknown", "temp-unknown": "unknown",
}

var tobacco = map[string]string{
	"373066001": "yes", "Y": "yes", "373067005": "no", "N": "no", "2931005": "probably", "P": "probably",
	"UNK": "unknown", "U": "unknown", "NI": "unknown", "NA": "unknown",
}

// The statuses 7 and 8 mean "not asked" and "not applicable": nothing is stated.
var pregnancies = map[string]string{
	"1": "not_pregnant", "PHC1260": "not_pregnant", "2": "at_death", "PHC1261": "at_death",
	"3": "within_42_days", "PHC1262": "within_42_days", "4": "43_days_to_1_year", "PHC1263": "43_days_to_1_year",
	"9": "unknown", "PHC1264": "unknown", "UNK": "unknown", "7": "", "8": "", "NA": "",
}

var maritalStatuses = map[string]string{
	"M": "married", "A": "separated", "L": "separated", "W": "widowed", "D": "divorced", "S": "single",
	"T": "domestic_partner", "UNK": "", "U": "",
}

var birthPlaces = map[string]birth.PlaceType{
	"22232009": birth.HealthInstitution, "91154008": birth.HealthInstitution, "67190003": birth.HealthInstitution,
	"408839006": birth.PrivateHome, "408838003": birth.PrivateHome, "169813005": birth.PrivateHome,
	"OTH": birth.OtherPlace, "UNK": birth.PlaceUnstated,
}

var attendants = map[string]birth.Attendant{
	"112247003": birth.Physician, "76231001": birth.Physician,
	"445521000124102": birth.Midwife, "445531000124104": birth.TraditionalAttendant,
	"OTH": birth.Layperson, "UNK": birth.AttendantUnstated,
}

var pluralities = map[int]birth.Plurality{
	1: birth.Single, 2: birth.Twin, 3: birth.Triplet, 4: birth.Quadruplet,
}
