package passport_test

import (
	"slices"
	"strings"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/lawfile"
)

const (
	first  domain.TrackingID     = "7K2M9QX4TB"
	second domain.TrackingID     = "3FJ8W0PZ1C"
	number domain.DocumentNumber = "A12345678"
	newer  domain.DocumentNumber = "A12345679"
	paper  domain.DocumentNumber = "L00000001"
	banned domain.TrackingID     = "9XBAN00001"
)

var (
	today   = domain.NewDate(2026, 3, 1)
	expires = domain.NewDate(2034, 2, 28)

	officer  = domain.Actor{ID: "u-31", Agency: "passports", Office: "IQ-BA-P1", Area: "IQ-BA", Role: "passport_officer"}
	another  = domain.Actor{ID: "u-33", Agency: "passports", Office: "IQ-BA-P1", Area: "IQ-BA", Role: "passport_officer"}
	stranger = domain.Actor{ID: "u-32", Agency: "passports", Office: "IQ-NI-P1", Area: "IQ-NI", Role: "passport_officer"}
	policy   = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}
	judge    = domain.Actor{ID: "u-50", Agency: "justice", Office: "IQ-BA-C1", Role: "court"}

	law, lawError = lawfile.Embedded()

	by       = on(today)
	byPolicy = passport.By{Actor: policy, Today: today, Law: law}
	byOther  = passport.By{Actor: another, Today: today, Law: law}
	byJudge  = passport.By{Actor: judge, Today: today, Law: law}

	decision    = domain.Reference{Authority: "وزارة الداخلية", Number: "118", Date: domain.NewDate(2026, 2, 20)}
	certificate = domain.Reference{Authority: "مديرية شؤون الجنسية", Number: "40127", Date: domain.NewDate(2019, 5, 4)}
	order       = domain.CourtOrder{Court: "محكمة تحقيق البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25)}
	lifting     = domain.Reference{Court: domain.CourtOrder{Court: "محكمة تحقيق البصرة", Number: "21/2026", Date: domain.NewDate(2026, 2, 27)}}
	hash        = "sha256:" + strings.Repeat("0a", 32)
)

func on(day domain.Date) passport.By { return passport.By{Actor: officer, Today: day, Law: law} }

// holder is a grown woman of Basra.
func holder() domain.KnownPerson {
	return domain.KnownPerson{
		NationalNumber: "417092856013", Sex: domain.Female, DateOfBirth: domain.NewDate(1990, 7, 1), Nationality: "IQ", Area: "IQ-BA",
		Name: domain.Name{
			Given: "زينب", Father: "كاظم", Grandfather: "جواد", Surname: "البصري",
			Latin: domain.LatinName{Given: "Zainab", Father: "Kadhim", Grandfather: "Jawad", Surname: "Al-Basri"},
		},
		PlaceOfBirth: domain.Place{Governorate: "IQ-BA", District: "الزبير"},
		Father:       domain.KnownParent{NationalNumber: "100000000001", Name: domain.Name{Given: "كاظم"}},
		Mother:       domain.KnownParent{NationalNumber: "100000000002", Name: domain.Name{Given: "سعاد"}},
	}
}

// child is her at ten years of age.
func child() domain.KnownPerson {
	return with(holder(), func(p *domain.KnownPerson) { p.DateOfBirth = domain.NewDate(2016, 1, 1) })
}

func dead() domain.KnownPerson {
	return with(holder(), func(p *domain.KnownPerson) {
		p.Deceased, p.Death, p.DateOfDeath = true, "death-417092856013", domain.NewDate(2026, 2, 27)
	})
}

func with[T any](t T, change func(*T)) T {
	change(&t)
	return t
}

func ordinary() passport.Particulars {
	return passport.Particulars{
		Type: passport.Ordinary, Applicant: passport.Applicant{Relation: passport.Self}, NationalityCertificate: certificate,
		Receipt: passport.Receipt{Number: "R-1", Amount: domain.Dinars(91000)},
	}
}

// ofChild is a child's application by the father, with the mother's approval.
func ofChild() passport.Particulars {
	return with(ordinary(), func(p *passport.Particulars) {
		p.Applicant.Relation = passport.OfFather
		p.Consents.Mother = passport.Consent{GivenOn: today, Before: "IQ-BA-P1"}
	})
}

func parents(deceased ...domain.NationalNumber) []domain.KnownPerson {
	list := []domain.KnownPerson{{NationalNumber: "100000000001"}, {NationalNumber: "100000000002"}}
	for i := range list {
		list[i].Deceased = slices.Contains(deceased, list[i].NationalNumber)
	}
	return list
}

func toApply() passport.Apply {
	return passport.Apply{By: by, Application: first, Person: holder(), Parents: parents(), Particulars: ordinary()}
}

func biometrics() passport.Biometrics {
	return passport.Biometrics{
		Face:         passport.Capture{Reference: "abis/face/1", Hash: hash},
		Fingerprints: passport.Capture{Reference: "abis/fingers/1", Hash: hash},
		Signature:    passport.Capture{Reference: "abis/signature/1", Hash: hash},
	}
}

func declaration() passport.Declaration {
	return passport.Declaration{
		Declarant: "زينب كاظم جواد", OccurredOn: today, Place: domain.Place{Governorate: "IQ-BA", District: "العشار"},
		Circumstances: "في سوق العشار", PoliceReport: domain.Reference{Authority: "مركز شرطة العشار", Number: "212", Date: today},
	}
}

func allTravel() passport.BanParticulars {
	return passport.BanParticulars{Order: domain.Reference{Court: order}, Scope: passport.AllTravel, From: today, Reason: "دين"}
}

// filed, printed and held are the histories of an application, of its passport and of one in the holder's hands.
func filed() []domain.Event { return decided(nil, toApply()) }

func enrolled() []domain.Event {
	return then(filed(), passport.Enrol{By: by, Application: first, Biometrics: biometrics()})
}

func vetted() []domain.Event {
	return then(enrolled(), passport.Vet{By: by, Application: first, Findings: "سليم"})
}
func printed() []domain.Event { return then(vetted(), toPrint(first, number)) }
func held() []domain.Event    { return then(printed(), toActivate(number)) }

// renewed has a second passport printed beside the one that is held.
func renewed() []domain.Event {
	return then(held(),
		with(toApply(), func(c *passport.Apply) { c.Application = second }),
		passport.Enrol{By: by, Application: second, Biometrics: biometrics()},
		passport.Vet{By: by, Application: second, Findings: "سليم"},
		toPrint(second, newer))
}

func suspended() []domain.Event {
	return then(held(), passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision})
}

func lost() []domain.Event {
	return then(held(), passport.ReportLost{By: by, Number: number, Declaration: declaration()})
}

func stolen() []domain.Event {
	return then(held(), passport.ReportStolen{By: by, Number: number, Declaration: declaration()})
}
func died() []domain.Event { return then(held(), passport.Follow{By: byPolicy, Person: dead()}) }
func underBan(given []domain.Event) []domain.Event {
	return then(given, passport.RecordTravelBan{By: byJudge, Ban: banned, Person: holder(), Particulars: allTravel()})
}

func toPrint(a domain.TrackingID, n domain.DocumentNumber) passport.Print {
	return passport.Print{By: by, Application: a, Person: holder(), Number: n}
}

func toActivate(n domain.DocumentNumber) passport.Activate {
	return passport.Activate{By: by, Number: n, Person: holder(), CollectedBy: "self"}
}

// then is the history after commands that must be accepted.
func then(given []domain.Event, commands ...passport.Command) []domain.Event {
	for _, c := range commands {
		given = slices.Concat(given, decided(given, c))
	}
	return given
}

func decided(given []domain.Event, c passport.Command) []domain.Event {
	events, err := passport.Decider.Decide(passport.Decider.Fold(given), c)
	if err != nil {
		panic(err)
	}
	return events
}
