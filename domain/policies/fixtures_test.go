package policies_test

import (
	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
)

var (
	today = domain.NewDate(2026, 3, 1)
	born  = domain.NewDate(2026, 2, 20)
	order = domain.CourtOrder{Court: "محكمة البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25)}
	by    = domain.By{Actor: policies.Actor, Today: today}

	eventID = uuid.MustParse("3f0a4e0e-6a55-4f0c-9a55-51f8a1c0de01")
)

const (
	child, mother, father domain.NationalNumber     = "417092856013", "200000000001", "100000000001"
	family                domain.FamilyNumber       = "8TQ2M4XW0K7RB3N9HD"
	serial                domain.RegistrationNumber = "IQ-BA-01-2026-B000001"
	birthStream                                     = "birth-7b2f0a4e-6a55-4f0c-9a55-51f8a1c0de01"
	bodyStream                                      = "death-x7b2f0a4e-6a55-4f0c-9a55-51f8a1c0de02"
)

func trigger(stream string, e domain.Event) policies.Trigger {
	return policies.Trigger{ID: eventID, Stream: stream, Event: e, Today: today}
}

// newborn is a birth whose child carries its own name only.
func newborn() birth.Particulars {
	return birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: domain.Name{Given: "نور"}, Sex: domain.Female, DateOfBirth: born,
			Place: domain.Place{Governorate: "IQ-BA", District: "الزبير"}, PlaceType: birth.PrivateHome,
			Attendant: birth.Midwife, Plurality: birth.Single,
		},
		Mother: birth.Parent{
			NationalNumber: mother, Name: domain.Name{Given: "زينب", Father: "حسين"}, Nationality: "IQ",
			Residence: domain.Place{Governorate: "IQ-BA", Locality: "حي الحسين"},
		},
		Father:    birth.Parent{NationalNumber: father, Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}},
		Informant: birth.Informant{Relation: "father"},
	}
}

// nour is what that birth says of the person.
func nour() person.Particulars {
	return person.Particulars{
		Name: domain.Name{Given: "نور", Father: "كرار", Grandfather: "حسن"}, Sex: domain.Female, DateOfBirth: born,
		PlaceOfBirth: domain.Place{Governorate: "IQ-BA", District: "الزبير"}, Nationality: "IQ",
		Mother:    person.Parent{NationalNumber: mother, Name: domain.Name{Given: "زينب", Father: "حسين"}},
		Father:    person.Parent{NationalNumber: father, Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}},
		Residence: domain.Place{Governorate: "IQ-BA", Locality: "حي الحسين"},
	}
}

func registeredBirth() birth.Registered {
	return birth.Registered{
		RegistrationNumber: serial, NationalNumber: child, FamilyNumber: family, Registrar: "u-7", Office: "IQ-BA-01", Area: "IQ-BA",
		Date: today, Type: domain.CurrentRegistration, Sealed: true, Particulars: newborn(),
	}
}

func deceased(n domain.NationalNumber) death.Particulars {
	return death.Particulars{
		Deceased: death.Deceased{NationalNumber: n, Name: domain.Name{Given: "نور"}, Sex: domain.Female}, DateOfDeath: born, PlaceType: death.PlaceUnstated,
	}
}

func registeredDeath(n domain.NationalNumber) death.Registered {
	return death.Registered{
		RegistrationNumber: serial, NationalNumber: n, Registrar: "u-7", Office: "IQ-BA-01", Area: "IQ-BA",
		Date: today, Type: domain.CurrentRegistration, Particulars: deceased(n),
	}
}

func identified() death.Identified {
	return death.Identified{
		NationalNumber: child, RegistrationNumber: serial, DateOfRegistration: today, Type: domain.CurrentRegistration,
		Method: "dna", Officer: "u-7", Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: deceased(child),
	}
}
