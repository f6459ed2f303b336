package main

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"github.com/google/uuid"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/town"
)

// familySize is how many persons share a household: a page and a little more.
const familySize = 60

// registryFamily is the household of the i-th person.
func registryFamily(i int) domain.FamilyNumber {
	return domain.FamilyNumber(fmt.Sprintf("F%09d", i/familySize))
}

// registryNumber scatters the numbers of persons over all that are possible.
func registryNumber(i int) domain.NationalNumber {
	const scatter, mask = 0x5851f42d, 1<<36 - 1
	return domain.NationalNumber(fmt.Sprintf("%012d", 100_000_000_000+uint64(i)*scatter&mask))
}

// registryEvents are persons who were all born registered, of parents who were registered before them; every sixth has died.
func registryEvents(persons int) iter.Seq2[string, eventstore.EventData] {
	return func(yield func(string, eventstore.EventData) bool) {
		d := rand.New(rand.NewPCG(11, 11))
		next, stop := iter.Pull2(town.Names(11))
		defer stop()
		recorded := 0
		record := func(stream string, e domain.Event) bool {
			name, data, err := domain.Encode(e)
			if err != nil {
				panic(err) // events always encode
			}
			recorded++
			id := uuid.NewSHA1(uuid.Nil, fmt.Append(nil, "bench graphql ", recorded))
			return yield(stream, eventstore.EventData{ID: id, Type: name, Data: data, Metadata: []byte(`{"office":"IQ-BG-01"}`)})
		}
		for i := range persons {
			name, sex, _ := next()
			n, office := registryNumber(i), country.Offices[d.IntN(len(country.Offices))]
			born := domain.NewDate(1940+i*80/persons, 1+d.IntN(12), 1+d.IntN(28))
			place := domain.Place{Governorate: office.Area.Governorate(), District: "المركز", Facility: "مستشفى الولادة"}
			mother, father := registryNumber(d.IntN(i/2+1)), registryNumber(d.IntN(i/2+1))
			stream := birth.Stream(uuid.NewSHA1(uuid.Nil, []byte(n)))
			entry := birth.Registered{
				RegistrationNumber: domain.RegistrationNumber(fmt.Sprintf("%s-%d-B%06d", office.Code, born.Year, i)), NationalNumber: n, FamilyNumber: registryFamily(i),
				Registrar: "r-1", Office: office.Code, Area: office.Area, Date: born.AddDays(10), Type: domain.CurrentRegistration,
				Particulars: birth.Particulars{
					Outcome: birth.LiveBirth, Child: birth.Child{Name: name, Sex: sex, DateOfBirth: born, Place: place, PlaceType: birth.HealthInstitution, Attendant: birth.Physician, Plurality: birth.Single, WeightGrams: 3200},
					Mother:    birth.Parent{NationalNumber: mother, Name: domain.Name{Given: "زينب", Father: name.Grandfather}, Nationality: country.Code, Residence: place},
					Father:    birth.Parent{NationalNumber: father, Name: domain.Name{Given: name.Father, Father: name.Grandfather, Surname: name.Surname}, Nationality: country.Code, Residence: place},
					Informant: birth.Informant{Relation: "father"}, Certifier: birth.Certifier{Name: "د. سعاد كريم", Licence: "BA-1021", Kind: birth.Physician},
				},
			}
			p := entry.Particulars
			ok := record(stream, entry) && record(person.Stream(n), person.Enrolled{
				NationalNumber: n, FamilyNumber: entry.FamilyNumber, Origin: person.FromBirth, Birth: stream, Office: office.Code, Area: office.Area, Date: entry.Date,
				Particulars: person.Particulars{
					Name: name, Sex: sex, DateOfBirth: born, PlaceOfBirth: place, Nationality: country.Code, Residence: place,
					Mother: person.Parent{NationalNumber: mother, Name: p.Mother.Name}, Father: person.Parent{NationalNumber: father, Name: p.Father.Name},
				},
			})
			if ok && i%6 == 0 {
				ok = recordDeath(record, n, name, sex, born, office, i)
			}
			if !ok {
				return
			}
		}
	}
}

func recordDeath(record func(string, domain.Event) bool, n domain.NationalNumber, name domain.Name, sex domain.Sex, born domain.Date, office country.Office, i int) bool {
	died := born.AddDays(2000)
	entry := death.Registered{
		RegistrationNumber: domain.RegistrationNumber(fmt.Sprintf("%s-%d-D%06d", office.Code, died.Year, i)), NationalNumber: n, Registrar: "r-1",
		Office: office.Code, Area: office.Area, Date: died.AddDays(3), Type: domain.CurrentRegistration,
		Particulars: death.Particulars{
			Deceased: death.Deceased{NationalNumber: n, Name: name, Sex: sex, DateOfBirth: born}, DateOfDeath: died, PlaceType: death.HealthInstitution,
			Evidence: death.Evidence{Kind: death.MedicalCertificate, Issuer: "مستشفى", Number: "1", Date: died, Certifier: "د. علي", Licence: "L-1"},
			Cause:    death.CauseOfDeath{Part1: []death.Condition{{Text: "احتشاء عضلة القلب الحاد", ICD10: "I21"}}, Manner: death.Disease, CertifiedBy: "د. علي"},
		},
	}
	return record(death.Stream(n), entry) && record(person.Stream(n), person.Died{Death: death.Stream(n), RegistrationNumber: entry.RegistrationNumber, DateOfDeath: died})
}
