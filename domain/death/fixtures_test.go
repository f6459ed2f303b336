package death_test

import (
	"slices"

	"sijil/domain"
	"sijil/domain/death"
)

var (
	died  = domain.NewDate(2026, 2, 20)
	today = domain.NewDate(2026, 3, 1)

	registrar = domain.Actor{ID: "u-7", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}
	stranger  = domain.Actor{ID: "u-9", Agency: "civil-status", Office: "IQ-NI-01", Area: "IQ-NI", Role: "registrar"}
	policy    = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}
	loader    = domain.Actor{ID: "import", Agency: "civil-status", Role: "admin"}

	by       = death.By{Actor: registrar, Today: today}
	byPolicy = death.By{Actor: policy, Today: today}

	order  = domain.CourtOrder{Court: "محكمة تحقيق البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25), ScanHash: "sha256:00"}
	appeal = domain.CourtOrder{Court: "محكمة استئناف البصرة", Number: "4/2026", Date: domain.NewDate(2026, 2, 27)}
	paper  = domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: "441", Date: domain.NewDate(2026, 2, 26)}
	court  = domain.Reference{Court: order}

	known  = death.Person{NationalNumber: number, DateOfBirth: domain.NewDate(1948, 7, 1)}
	legacy = domain.Legacy{System: "paper-1957", Number: "212", Register: "14", Page: "88", Office: "أحوال الزبير", Year: 1961}
)

const (
	tracking domain.TrackingID         = "7K2M9QX4TB"
	serial   domain.RegistrationNumber = "IQ-BA-01-2026-D000001"
	number   domain.NationalNumber     = "417092856013"
	body                               = "death-x3f0a4e0e-6a55-4f0c-9a55-51f8a1c0de01"
)

// natural is a death in hospital with a medical certificate and everything stated.
func natural() death.Particulars {
	return death.Particulars{
		Deceased: death.Deceased{
			NationalNumber: number, Name: domain.Name{Given: "كاظم", Father: "جواد", Grandfather: "حسن", Surname: "البصري"},
			Sex: domain.Male, DateOfBirth: domain.NewDate(1948, 7, 1), Nationality: "IQ", MaritalStatus: "married",
			Occupation: "معلم متقاعد", Residence: domain.Place{Governorate: "IQ-BA", District: "الزبير"},
		},
		DateOfDeath: died, TimeOfDeath: "04:35",
		Place:     domain.Place{Governorate: "IQ-BA", District: "الزبير", Facility: "مستشفى الزبير العام"},
		PlaceType: death.HealthInstitution,
		Evidence: death.Evidence{
			Kind: death.MedicalCertificate, Issuer: "مستشفى الزبير العام", Number: "1204", Date: died,
			Certifier: "د. سعاد كاظم", Licence: "M-1207",
		},
		Cause:     certificate(),
		Informant: death.Informant{Relation: "son", NationalNumber: "100000000001", Phone: "+964 770 000 0000"},
	}
}

// certificate is an old man's myocardial infarction.
func certificate() death.CauseOfDeath {
	return death.CauseOfDeath{
		Part1: []death.Condition{
			{Text: "توقف القلب", Interval: "دقائق"},
			{Text: "احتشاء عضلة القلب الحاد", Interval: "6 أيام", ICD10: "I21.9"},
			{Text: "مرض الشرايين التاجية", Interval: "7 سنوات", ICD10: "I25.1"},
		},
		Part2:  []death.Condition{{Text: "داء السكري", Interval: "20 سنة", ICD10: "E11"}},
		Manner: death.Disease, Tobacco: "yes",
		CertifiedBy: "د. سعاد كاظم", Licence: "M-1207", DateCertified: died,
	}
}

// with changes a copy of the natural death.
func with(change func(*death.Particulars)) death.Particulars {
	p := natural()
	p.Cause.Part1, p.Cause.Part2 = slices.Clone(p.Cause.Part1), slices.Clone(p.Cause.Part2)
	change(&p)
	return p
}

// unknown is a body that nobody knows.
func unknown() death.Particulars {
	return death.Particulars{
		Deceased:    death.Deceased{Sex: domain.Male, AgeYears: 70, Marks: "ندبة على الساعد الأيمن، خاتم فضي"},
		DateOfDeath: domain.NewDate(2026, 2, 0), Estimated: true,
		Place:     domain.Place{Governorate: "IQ-BA", Locality: "شط العرب"},
		PlaceType: death.OtherPlace,
		Evidence:  death.Evidence{Kind: death.ForensicReport, Issuer: "معهد الطب العدلي", Number: "77", Date: died, Court: order},
		Informant: death.Informant{Relation: "police"},
	}
}

// named is a death of somebody with a name but no national number.
func named() death.Particulars {
	return with(func(p *death.Particulars) { p.Deceased.NationalNumber = "" })
}

func personOf(p death.Particulars) death.Person {
	if p.Deceased.NationalNumber == "" {
		return death.Person{}
	}
	return known
}

func notified(p death.Particulars) death.Notified {
	return death.Notified{Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: died, Notifier: "مستشفى الزبير العام", Particulars: p}
}

func declared(p death.Particulars) death.Declared {
	return death.Declared{Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: p}
}

// registered is the entry of a declaration made in time.
func registered(p death.Particulars) death.Registered {
	return death.Registered{
		RegistrationNumber: serial, NationalNumber: p.Deceased.NationalNumber, Registrar: "u-7", Office: "IQ-BA-01", Area: "IQ-BA",
		Date: today, Type: domain.CurrentRegistration, DeadlineSource: death.InsideDays[0].Source, Particulars: p,
	}
}

func identified() death.Identified {
	p := unknown()
	p.Deceased.NationalNumber, p.Deceased.DateOfBirth = number, known.DateOfBirth
	return death.Identified{
		NationalNumber: number, RegistrationNumber: serial, DateOfRegistration: today, Type: domain.CurrentRegistration,
		Method: "dna", Reference: paper, Officer: "u-7", Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: p,
	}
}

func cancelled(n domain.NationalNumber) death.Cancelled {
	return death.Cancelled{NationalNumber: n, Order: order, Reason: "عاد حياً", Date: today}
}

// entry is the history of a registered death.
func entry(p death.Particulars) []domain.Event { return history(declared(p), registered(p)) }

func history(events ...domain.Event) []domain.Event { return events }

func then(given []domain.Event, more ...domain.Event) []domain.Event {
	return slices.Concat(given, more)
}

func toDeclare(p death.Particulars) death.Declare {
	return death.Declare{By: by, Tracking: tracking, Person: personOf(p), Particulars: p}
}

func toRegister(p death.Particulars) death.Register {
	return death.Register{By: by, RegistrationNumber: serial, Person: personOf(p)}
}

func toReconstruct(p death.Particulars) death.Reconstruct {
	return death.Reconstruct{
		By: by, Tracking: tracking, RegistrationNumber: serial, Person: personOf(p),
		DateOfRegistration: today, Legacy: legacy, Particulars: p,
	}
}

// correction changes a copy of the natural death's entry.
func correction(route domain.Route, r domain.Reference, change func(*death.Particulars)) death.Correct {
	return death.Correct{By: by, Route: route, Reference: r, Reason: "خطأ في النقل", Particulars: with(change)}
}
