package person_test

import (
	"slices"

	"sijil/domain"
	"sijil/domain/person"
)

var (
	today = domain.NewDate(2026, 3, 1)
	born  = domain.NewDate(1990, 5, 12)

	registrar = domain.Actor{ID: "u-7", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}
	stranger  = domain.Actor{ID: "u-9", Agency: "civil-status", Office: "IQ-NI-01", Area: "IQ-NI", Role: "registrar"}

	by       = person.By{Actor: registrar, Today: today}
	byPolicy = person.By{Actor: domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}, Today: today}

	order    = domain.CourtOrder{Court: "محكمة الأحوال الشخصية في البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25), ScanHash: "sha256:00"}
	decision = domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: "441", Date: domain.NewDate(2026, 2, 26)}
	judgment = domain.Reference{Court: order}
	legacy   = domain.Legacy{System: "paper-1957", Number: "212", Register: "14", Page: "88", Office: "أحوال الزبير", Year: 1991}
)

const (
	number domain.NationalNumber     = "417092856013"
	family domain.FamilyNumber       = "8TQ2M4XW0K7RB3N9HD"
	serial domain.RegistrationNumber = "IQ-BA-01-2026-D000001"
	birth                            = "birth-3f0a4e0e-6a55-4f0c-9a55-51f8a1c0de01"
	death                            = "death-417092856013"
)

// zainab is a citizen with everything stated.
func zainab() person.Particulars {
	return person.Particulars{
		Name: domain.Name{
			Given: "زينب", Father: "كرار", Grandfather: "حسن", Surname: "البصري",
			Latin: domain.LatinName{Given: "Zainab", Father: "Karrar", Grandfather: "Hassan", Surname: "Al-Basri"},
		},
		Sex: domain.Female, DateOfBirth: born, PlaceOfBirth: domain.Place{Governorate: "IQ-BA", District: "الزبير"}, Nationality: "IQ",
		Mother:        person.Parent{NationalNumber: "200000000001", Name: domain.Name{Given: "نور", Father: "حسين", Grandfather: "جاسم"}},
		Father:        person.Parent{NationalNumber: "100000000001", Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}},
		MaritalStatus: "single", Residence: domain.Place{Governorate: "IQ-BA", District: "البصرة"},
	}
}

// with changes a copy of zainab.
func with(change func(*person.Particulars)) person.Particulars {
	p := zainab()
	change(&p)
	return p
}

func allotted() person.NumberAllotted {
	return person.NumberAllotted{NationalNumber: number, For: birth}
}

func enrolled() person.Enrolled {
	return person.Enrolled{
		NationalNumber: number, FamilyNumber: family, Origin: person.FromBirth, Birth: birth,
		Office: "IQ-BA-01", Area: "IQ-BA", Date: today, Particulars: zainab(),
	}
}

// citizen is enrolled from a legacy record under an old number.
func citizen() person.Enrolled {
	e := enrolled()
	e.Origin, e.Birth, e.Legacy = person.FromLegacy, "", legacy
	return e
}

func died() person.Died {
	return person.Died{Death: death, RegistrationNumber: serial, DateOfDeath: domain.NewDate(2026, 2, 20)}
}

// life is the history of somebody enrolled from a birth.
func life(more ...domain.Event) []domain.Event {
	return slices.Concat([]domain.Event{allotted(), enrolled()}, more)
}

func history(events ...domain.Event) []domain.Event { return events }

func toEnrol() person.Enrol {
	return person.Enrol{By: by, NationalNumber: number, FamilyNumber: family, Origin: person.FromBirth, Birth: birth, Particulars: zainab()}
}

func toEnrolCitizen() person.Enrol {
	c := toEnrol()
	c.Origin, c.Birth, c.Legacy = person.FromLegacy, "", legacy
	return c
}

func correction(route domain.Route, r domain.Reference, change func(*person.Particulars)) person.Correct {
	return person.Correct{By: by, Route: route, Reference: r, Reason: "خطأ في النقل", Particulars: with(change)}
}

// toChangeName is a change by the Director General, published in time.
func toChangeName(change func(*domain.Name)) person.ChangeName {
	name := zainab().Name
	change(&name)
	return person.ChangeName{By: by, Name: name, Route: person.DGChange, Reference: decision, PublishedOn: domain.NewDate(2026, 2, 11)}
}

func follow(change func(*person.Particulars)) person.FollowBirthCorrection {
	return person.FollowBirthCorrection{By: byPolicy, Birth: birth, Route: domain.CourtOrdered, Reference: judgment, Reason: "خطأ في النقل", Particulars: with(change)}
}
