package birth

import "sijil/domain"

// The periods in which a birth is to be declared, in days from the birth, by
// the law of the day of birth. A year without a day is one whose day of
// commencement has not been verified.
var (
	// FacilityDays: births in a health institution.
	FacilityDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 7, Source: "Law 148/1971 (commencement unverified)"},
		{From: domain.NewDate(1982, 0, 0), Value: 15, Source: "Law 110/1982, amending Law 148/1971 (commencement unverified)"},
		{From: domain.NewDate(2002, 0, 0), Value: 15, Source: "Law 40/2002, amending Law 148/1971; 15 days as stated by UNHCR Iraq"},
	}
	// HomeDays: births at home and elsewhere outside an institution.
	HomeDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 15, Source: "Law 148/1971 (commencement unverified)"},
		{From: domain.NewDate(2002, 0, 0), Value: 30, Source: "30 days as stated by UNHCR Iraq (in force since 2002: unverified)"},
	}
	// AbroadDays: births abroad, told to the mission by the guardian.
	AbroadDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 60, Source: "Law 148/1971 Art. 5 (commencement unverified)"},
	}
	// CourtAfterDays: how many days late a birth in Iraq can be registered without a court's order.
	CourtAfterDays = domain.Law[int]{
		{From: domain.NewDate(1971, 0, 0), Value: 365, Source: "unverified; UNHCR Iraq states that late registration is a court procedure"},
	}
	// FetalDeathWeeks: from how many completed weeks on a fetal death is registered.
	FetalDeathWeeks = domain.Law[int]{
		{Value: 28, Source: "unverified; WHO's limit for international comparison, and neighbouring laws"},
	}
)
