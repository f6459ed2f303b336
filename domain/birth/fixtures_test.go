package birth_test

import (
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
)

var (
	born  = domain.NewDate(2026, 2, 20)
	today = domain.NewDate(2026, 3, 1)

	registrar = domain.Actor{ID: "u-7", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}
	hospital  = domain.Actor{ID: "u-3", Agency: "health", Office: "HLT-BA", Area: "IQ-BA", Role: "notifier"}
	stranger  = domain.Actor{ID: "u-9", Agency: "civil-status", Office: "IQ-NI-01", Area: "IQ-NI", Role: "registrar"}

	by     = birth.By{Actor: registrar, Today: today}
	order  = domain.CourtOrder{Court: "محكمة أحداث البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25)}
	appeal = domain.CourtOrder{Court: "محكمة استئناف البصرة", Number: "4/2026", Date: domain.NewDate(2026, 2, 27)}
	paper  = domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: "441", Date: domain.NewDate(2026, 2, 26)}
)

const (
	tracking domain.TrackingID         = "7K2M9QX4TB"
	serial   domain.RegistrationNumber = "IQ-BA-01-2026-B000001"
	number   domain.NationalNumber     = "417092856013"
	family   domain.FamilyNumber       = "8TQ2M4XW0K7RB3N9HD"
)

// newborn is a live birth with everything stated.
func newborn() birth.Particulars {
	return birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: domain.Name{Given: "نور", Father: "كرار", Grandfather: "حسن"},
			Sex:  domain.Female, DateOfBirth: born, TimeOfBirth: "04:35",
			Place:     domain.Place{Governorate: "IQ-BA", District: "الزبير", Facility: "مستشفى الزبير العام"},
			PlaceType: birth.HealthInstitution, Attendant: birth.Physician,
			Plurality: birth.Single, Order: 1, WeightGrams: 3250, GestationWeeks: 39,
		},
		Mother: birth.Parent{
			NationalNumber: "200000000001", Name: domain.Name{Given: "زينب", Father: "حسين", Grandfather: "جاسم"},
			DateOfBirth: domain.NewDate(1996, 5, 1), Nationality: "IQ", PreviousLiveBirths: 1,
		},
		Father: birth.Parent{
			NationalNumber: "100000000001", Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"},
			DateOfBirth: domain.NewDate(1991, 0, 0), Nationality: "IQ",
		},
		Marriage:  birth.Marriage{Contract: "1204", Court: "محكمة الأحوال الشخصية في البصرة", Date: domain.NewDate(2017, 9, 3)},
		Informant: birth.Informant{Relation: "father", NationalNumber: "100000000001", Phone: "+964 770 000 0000"},
		Certifier: birth.Certifier{Name: "د. سعاد كاظم", Licence: "M-1207", Kind: birth.Physician},
	}
}

// with changes a copy of the newborn.
func with(change func(*birth.Particulars)) birth.Particulars {
	p := newborn()
	change(&p)
	return p
}

// foundling is a declared child of unknown parents.
func foundling() birth.Particulars {
	return with(func(p *birth.Particulars) {
		p.Mother, p.Father, p.Marriage = birth.Parent{}, birth.Parent{}, birth.Marriage{}
		p.Child.DateOfBirth, p.Child.Estimated = domain.NewDate(2026, 2, 0), true
		p.Informant = birth.Informant{Relation: "police"}
		p.Certifier = birth.Certifier{}
		p.Foundling = birth.Foundling{FoundOn: born, FoundAt: domain.Place{Governorate: "IQ-BA", Locality: "باب الجامع"}, FoundBy: "دورية شرطة", Order: order}
	})
}

// stillborn is a fetal death in the 31st week.
func stillborn() birth.Particulars {
	return with(func(p *birth.Particulars) {
		p.Outcome, p.Child.Name, p.Child.GestationWeeks, p.Child.WeightGrams = birth.FetalDeath, domain.Name{}, 31, 1400
	})
}

func notified() birth.Notified {
	return birth.Notified{
		Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: born,
		Notifier: birth.Certifier{Name: "مستشفى الزبير العام"}, Particulars: newborn(),
	}
}

func declared(p birth.Particulars) birth.Declared {
	return birth.Declared{Tracking: tracking, Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: p}
}

// registered is the entry of a declaration made in time.
func registered(p birth.Particulars) birth.Registered {
	e := birth.Registered{
		RegistrationNumber: serial, NationalNumber: number, FamilyNumber: family, Registrar: "u-7", Office: "IQ-BA-01", Area: "IQ-BA",
		Date: today, Type: domain.CurrentRegistration, DeadlineSource: facilityLaw, Particulars: p,
	}
	switch {
	case p.Outcome == birth.FetalDeath:
		e.NationalNumber, e.FamilyNumber = "", ""
	case !p.Foundling.IsZero():
		e.Type, e.DeadlineSource, e.Order, e.Sealed = domain.CourtOrderedEntry, "", p.Foundling.Order, true
	}
	return e
}

const facilityLaw = "Law 40/2002, amending Law 148/1971; 15 days as stated by UNHCR Iraq"

// entry is the history of a registered birth.
func entry(p birth.Particulars) []domain.Event {
	return []domain.Event{declared(p), registered(p)}
}

func history(events ...domain.Event) []domain.Event { return events }

func then(given []domain.Event, more ...domain.Event) []domain.Event {
	return slices.Concat(given, more)
}

func toRegister() birth.Register {
	return birth.Register{By: by, RegistrationNumber: serial, NationalNumber: number, FamilyNumber: family}
}

func toReconstruct(p birth.Particulars) birth.Reconstruct {
	return birth.Reconstruct{
		By: by, Tracking: tracking, RegistrationNumber: serial, NationalNumber: number,
		DateOfRegistration: domain.NewDate(1961, 4, 0), Legacy: legacy, Particulars: p,
	}
}

var legacy = domain.Legacy{System: "paper-1957", Number: "212", Register: "14", Page: "88", Office: "أحوال الزبير", Year: 1961}

// old is what a legacy register says of a birth.
func old() birth.Particulars {
	return birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: domain.Name{Given: "كاظم"}, Sex: domain.Male, DateOfBirth: domain.NewDate(1957, 0, 0),
			PlaceType: birth.PlaceUnstated, Attendant: birth.AttendantUnstated, Plurality: birth.PluralityUnstated,
		},
	}
}
