package projections

import (
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
)

func enrolment() person.Enrolled {
	return person.Enrolled{
		NationalNumber: "123456789012", FamilyNumber: "F1", Origin: person.FromLegacy, Office: "IQ-BG-01", Area: "IQ-BG", Date: domain.NewDate(2020, 1, 1),
		Particulars: person.Particulars{
			Name: domain.Name{
				Given: "عبد الرحمن", Father: "أحمد", Grandfather: "حسين", Surname: "الجبوري",
				Latin: domain.LatinName{Given: "Abdulrahman", Father: "Ahmed", Grandfather: "Hussein", Surname: "al-Jubouri"},
			},
			Sex: domain.Male, DateOfBirth: domain.NewDate(1980, 5, 6), PlaceOfBirth: domain.Place{Governorate: "IQ-BG", District: "الكرخ", Locality: "حي السلام"},
			Nationality: "IQ", Mother: person.Parent{Name: domain.Name{Given: "زينب", Father: "كاظم"}},
			Father: person.Parent{NationalNumber: "223456789012", Name: domain.Name{Given: "أحمد", Father: "حسين"}},
		},
	}
}

func BenchmarkDecode(b *testing.B) {
	_, data, err := domain.Encode(enrolment())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := person.Codec.Decode("person.enrolled", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	a := Persons.open().(*tableApplier[PersonRow])
	r := eventstore.Recorded{Stream: "person-123456789012", Type: "person.enrolled", Event: enrolment(), RecordedAt: time.Now()}
	for b.Loop() {
		batch, err := a.begin([]eventstore.Recorded{r})
		if err != nil {
			b.Fatal(err)
		}
		if err := a.fold(batch, []eventstore.Recorded{r}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	row := Persons.Fold(eventstore.Recorded{Stream: "person-123456789012", Type: "person.enrolled", Event: enrolment(), RecordedAt: time.Now()})["123456789012"]
	c := codecOf[PersonRow]()
	var buffer []byte
	for b.Loop() {
		buffer = c.encode(buffer[:0], &row)
	}
}

func BenchmarkDerive(b *testing.B) {
	row := Persons.Fold(eventstore.Recorded{Stream: "person-123456789012", Type: "person.enrolled", Event: enrolment(), RecordedAt: time.Now()})["123456789012"]
	for b.Loop() {
		row.derive()
	}
}
