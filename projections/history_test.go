package projections_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/registers"
)

// recording is an event and its stream.
type recording struct {
	stream string
	event  domain.Event
}

var givenNames = []string{"محمد", "أحمد", "علي", "حسين", "فاطمة", "زينب", "عبد الله", "كاروان", "شێرزاد", "مريم", "هدى", "صلاح الدين"}

// history makes the same events for the same seed: births, deaths and persons
// that are reported, registered, corrected, cancelled and reinstated, interleaved.
func history(seed uint64, records int) []recording {
	rng := rand.New(rand.NewPCG(seed, 1))
	var stories [][]recording
	for i := range records {
		stories = append(stories, birthStory(rng, i), deathStory(rng, i))
	}
	var all []recording
	stories = append(stories, examples()...)
	for len(stories) > 0 {
		i := rng.IntN(min(len(stories), 20))
		all = append(all, stories[i][0])
		if stories[i] = stories[i][1:]; len(stories[i]) == 0 {
			stories = append(stories[:i], stories[i+1:]...)
		}
	}
	return all
}

// examples is one stored event of each name of the other registers, a stream
// for each register: every table has rows, and every handler is called.
func examples() (stories [][]recording) {
	for _, register := range []string{"marriage", "nationalid", "passport", "retirement", "welfare"} {
		var s []recording
		for _, name := range registers.Codec.Names() {
			if !strings.HasPrefix(name, register+".") {
				continue
			}
			data, err := os.ReadFile(filepath.Join("../domain", register, "testdata/events", name+".json"))
			if err != nil {
				panic(err)
			}
			e, err := registers.Codec.Decode(name, data)
			if err != nil {
				panic(err)
			}
			s = append(s, recording{register + "-" + string(number(1)), e})
		}
		if s != nil {
			stories = append(stories, s)
		}
	}
	return stories
}

func aName(rng *rand.Rand) domain.Name {
	pick := func() string { return givenNames[rng.IntN(len(givenNames))] }
	return domain.Name{Given: pick(), Father: pick(), Grandfather: pick(), Surname: "الجبوري"}
}

func story(stream string, events ...domain.Event) []recording {
	var s []recording
	for _, e := range events {
		s = append(s, recording{stream, e})
	}
	return s
}

func birthStory(rng *rand.Rand, i int) []recording {
	n, on := number(i), domain.NewDate(2024, 1+rng.IntN(12), 1+rng.IntN(28))
	p := birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: aName(rng), Sex: domain.Male, DateOfBirth: on, PlaceType: birth.HealthInstitution,
			Place: domain.Place{Governorate: "IQ-BG"}, Plurality: birth.Single,
		},
		Mother: birth.Parent{NationalNumber: number(1000 + i/3), Name: aName(rng), DateOfBirth: domain.NewDate(1995, 1, 1)},
	}
	if rng.IntN(4) == 0 {
		p.DiedOn = on.AddDays(1)
	}
	stream := birth.Stream(uuid.NewSHA1(uuid.Nil, []byte(n)))
	declared := birth.Declared{Tracking: domain.TrackingID("T" + n), Office: "IQ-BG-01", Area: "IQ-BG", Date: on.AddDays(rng.IntN(30)), Particulars: p}
	s := story(stream, birth.Notified{Tracking: declared.Tracking, Office: "IQ-BG-01", Area: "IQ-BG", Date: on.AddDays(1), Particulars: p}, declared)
	if rng.IntN(3) == 0 {
		s = append(s, story(stream, birth.FlaggedDuplicate{Candidates: []birth.Candidate{{Birth: "birth-x", Reason: "same_child"}}},
			birth.DuplicateCleared{Officer: "o", Reason: "other child", Date: on.AddDays(20)})...)
	}
	if rng.IntN(5) == 0 {
		return append(s, story(stream, birth.CourtOrderRecorded{Order: order(on)}, birth.Rejected{Registrar: "r", Reason: "no papers", Date: on.AddDays(40)}, declared)...)
	}
	s = append(s, story(stream, birth.Registered{
		RegistrationNumber: domain.RegistrationNumber(fmt.Sprintf("IQ-BG-01-2024-B%06d", i)), NationalNumber: n, FamilyNumber: "F1", Registrar: "r",
		Office: "IQ-BG-01", Area: "IQ-BG", Date: on.AddDays(30), Type: domain.CurrentRegistration, Particulars: p,
	})...)
	s = append(s, recording{person.Stream(n), enrolled(i, p.Child.Name)})
	corrected := p
	corrected.Child.Place.Governorate, corrected.Child.Sex = "IQ-BA", domain.Female
	for _, e := range []domain.Event{
		birth.Corrected{NationalNumber: n, Route: domain.Clerical, Reason: "slip", Fields: []string{"child.sex"}, Date: on.AddDays(50), Particulars: corrected},
		birth.Amended{NationalNumber: n, Kind: "other", Annotation: "تأشير", From: on.AddDays(51), Date: on.AddDays(52)},
		birth.CertifiedCopyIssued{Document: "D1", Issued: birth.Issue{To: "father", Language: domain.Arabic, Date: on.AddDays(60)}},
		birth.Cancelled{NationalNumber: n, Order: order(on), Reason: "void", Date: on.AddDays(70)},
		birth.Reinstated{NationalNumber: n, Order: order(on), Reason: "valid", Date: on.AddDays(80)},
	} {
		if rng.IntN(3) > 0 {
			s = append(s, recording{stream, e})
		}
	}
	return s
}

func order(on domain.Date) domain.CourtOrder {
	return domain.CourtOrder{Court: "محكمة بغداد", Number: "7", Date: on.AddDays(10)}
}

func deathStory(rng *rand.Rand, i int) []recording {
	n, on := number(i), domain.NewDate(2024, 1+rng.IntN(12), 1+rng.IntN(28))
	p := death.Particulars{
		Deceased:    death.Deceased{NationalNumber: n, Name: aName(rng), Sex: domain.Male, DateOfBirth: domain.NewDate(1950, 1, 0)},
		DateOfDeath: on, Place: domain.Place{Governorate: "IQ-NI"}, Evidence: death.Evidence{Kind: death.MedicalCertificate},
	}
	stream := death.Stream(n)
	if i%7 == 0 {
		stream = death.UnidentifiedStream(uuid.NewSHA1(uuid.Max, []byte(n)))
		p.Deceased = death.Deceased{Sex: domain.Male, Marks: "ندبة"}
	}
	cause := death.CauseOfDeath{Part1: []death.Condition{{Text: "احتشاء عضلة القلب", ICD10: "I21"}}, Manner: death.Disease}
	s := story(stream,
		death.Declared{Tracking: domain.TrackingID("D" + n), Office: "IQ-NI-01", Area: "IQ-NI", Date: on.AddDays(rng.IntN(60)), Particulars: p},
		death.CauseCertified{Cause: cause, Date: on.AddDays(2)},
		death.CauseCoded{Coding: death.Coding{Underlying: "I21"}, Date: on.AddDays(9)})
	p.Cause = cause
	registered := death.Registered{
		RegistrationNumber: domain.RegistrationNumber(fmt.Sprintf("IQ-NI-01-2024-D%06d", i)), NationalNumber: p.Deceased.NationalNumber, Registrar: "r",
		Office: "IQ-NI-01", Area: "IQ-NI", Date: on.AddDays(40), Type: domain.LateRegistration, DaysLate: 10, Particulars: p,
	}
	s = append(s, recording{stream, registered})
	if i%7 == 0 {
		p.Deceased.NationalNumber = n
		taken := registered
		taken.NationalNumber, taken.IdentifiedFrom, taken.Particulars = n, stream, p
		return append(append(s, story(stream, death.Identified{NationalNumber: n, Method: "dna", Particulars: p})...), recording{death.Stream(n), taken})
	}
	if rng.IntN(2) == 0 {
		s = append(s, story(stream, death.Cancelled{NationalNumber: n, Order: order(on), Reason: "alive", Date: on.AddDays(90)})...)
		if rng.IntN(2) == 0 {
			s = append(s, story(stream, death.Declared{Office: "IQ-NI-02", Area: "IQ-NI", Date: on.AddDays(95), Particulars: p})...)
		}
		s = append(s, story(stream, death.Reinstated{NationalNumber: n, DateOfDeath: on, Order: order(on), Reason: "dead", Date: on.AddDays(99)})...)
	}
	return s
}
