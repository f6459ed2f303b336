package nationalid_test

import (
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/lawfile"
)

const (
	number  = domain.NationalNumber("199012345678")
	father  = domain.NationalNumber("198011112222")
	filed   = domain.TrackingID("K7QX2M9RT4")
	refiled = domain.TrackingID("B8Z3PHN2MW")
	one     = "1000000001" // cards
	two     = "1000000002"
	death   = "death-199012345678"
	basra   = domain.Area("IQ-BA")
)

var (
	today  = domain.NewDate(2026, 3, 1)
	clerk  = domain.Actor{ID: "clerk", Agency: "civil-status", Office: "IQ-BA-01", Area: basra, Role: "card_officer"}
	other  = domain.Actor{ID: "other", Agency: "civil-status", Office: "IQ-BA-01", Area: basra, Role: "card_officer"}
	policy = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}
	hash   = "sha256:" + strings.Repeat("0a", 32)
	order  = domain.CourtOrder{Court: "محكمة البصرة", Number: "12/2026", Date: domain.NewDate(2026, 2, 1)}
	paper  = domain.Reference{Authority: "مديرية شرطة البصرة", Number: "7", Date: domain.NewDate(2026, 2, 20)}
	judged = domain.Reference{Court: order}
	by     = on(clerk, today)
	follow = on(policy, today)
)

var law = func() *domain.Book {
	book, err := lawfile.Embedded()
	if err != nil {
		panic(err)
	}
	return book
}()

func on(actor domain.Actor, day domain.Date) nationalid.By {
	return nationalid.By{Actor: actor, Today: day, Law: law}
}

// adult is the holder as the civil record knows them; she never lived.
func adult(changes ...func(*domain.KnownPerson)) domain.KnownPerson {
	p := domain.KnownPerson{
		NationalNumber: number, Name: domain.Name{Given: "نور", Father: "علي", Grandfather: "حسن", Surname: "الجبوري"},
		Sex: domain.Female, DateOfBirth: domain.NewDate(1990, 1, 15), Nationality: "IQ", Area: basra,
		PlaceOfBirth: domain.Place{Governorate: "IQ-BA", Locality: "الزبير"}, FamilyNumber: "K7QX2M9RT4WB8Z3PHN",
		Mother: domain.KnownParent{Name: domain.Name{Given: "زينب", Father: "كاظم"}},
		Father: domain.KnownParent{NationalNumber: father, Name: domain.Name{Given: "علي"}},
	}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func dead(p *domain.KnownPerson) {
	p.Deceased, p.Death, p.DateOfDeath = true, death, domain.NewDate(2026, 2, 10)
}
func void(p *domain.KnownPerson)    { p.Cancelled = true }
func abroad(p *domain.KnownPerson)  { p.Nationality = "SE" }
func renamed(p *domain.KnownPerson) { p.Name.Given = "نورا" }
func child(p *domain.KnownPerson)   { p.DateOfBirth = domain.NewDate(2020, 5, 1) }

func parent() domain.KnownPerson {
	return domain.KnownPerson{NationalNumber: father, Name: domain.Name{Given: "علي"}, Sex: domain.Male, DateOfBirth: domain.NewDate(1980, 1, 1)}
}

func stated(kind nationalid.Kind, changes ...func(*nationalid.Particulars)) nationalid.Particulars {
	p := nationalid.Particulars{
		Kind: kind, Applicant: nationalid.Applicant{Relation: nationalid.Self}, BloodGroup: "O+",
		Latin:   domain.LatinName{Given: "Noor", Father: "Ali", Grandfather: "Hassan", Surname: "Al-Jubouri"},
		Receipt: nationalid.Receipt{Number: "R-1", Amount: domain.Dinars(6000)},
	}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func toApply(p nationalid.Particulars) nationalid.Apply {
	return nationalid.Apply{By: by, Application: filed, Person: adult(), Particulars: p}
}

func applied(id domain.TrackingID, p nationalid.Particulars) nationalid.Applied {
	return nationalid.Applied{
		Application: id, Number: number, Name: adult().Name, Home: basra, Office: "IQ-BA-01", Area: basra, Particulars: p,
		Fee:     nationalid.Fee{Card: domain.Dinars(6000), Source: "announced fee of the Unified National Card; 5,000 in an older text"},
		Officer: "clerk", Date: today,
	}
}

var (
	captured = nationalid.Biometrics{
		Portrait:     nationalid.Capture{Reference: "vault/portrait/81", Hash: hash},
		Fingerprints: nationalid.Capture{Reference: "vault/fingers/81", Hash: hash},
		Iris:         nationalid.Capture{Reference: "vault/iris/81", Hash: hash},
	}
	declared = nationalid.Declaration{Declarant: "نور علي", OccurredOn: today, Circumstances: "فُقدت في السوق"}
	robbed   = nationalid.Declaration{Declarant: "نور علي", OccurredOn: today, Circumstances: "سُرقت في السوق", PoliceReport: paper}
)

// printed is the card of an application, made on a day.
func printed(id domain.TrackingID, card string, day domain.Date) nationalid.CardPrinted {
	zones := map[string]nationalid.Zone{
		one: {"IDIRQAB00000014199012345678<<<", "9001158F3602298IRQ<<<<<<<<<<<7", "ALJBWRY<<NWR<ELY<XHSN<<<<<<<<<"},
	}
	p := adult()
	name := p.Name
	name.Latin = stated(nationalid.First).Latin
	return nationalid.CardPrinted{
		Application: id, Card: card, Access: "AB" + card[3:], Kind: nationalid.First, Zone: zones[card], Office: "IQ-BA-01", Area: basra,
		Holder: nationalid.Holder{
			Name: name, Sex: p.Sex, DateOfBirth: p.DateOfBirth, PlaceOfBirth: p.PlaceOfBirth, Mother: p.Mother.Name,
			FamilyNumber: p.FamilyNumber, BloodGroup: "O+",
		},
		IssuedOn: day, ExpiresOn: domain.Date{Year: day.Year + 10, Month: day.Month, Day: day.Day}.AddDays(-1),
		ValiditySource: "announced validity of the Unified National Card", Officer: "clerk",
	}
}

func history(events ...domain.Event) []domain.Event { return events }

// then is history with more to come; it shares nothing with other histories.
func then(given []domain.Event, events ...domain.Event) []domain.Event {
	return slices.Concat(given, events)
}

func open() []domain.Event { return history(applied(filed, stated(nationalid.First))) }

func approved() []domain.Event {
	return then(open(),
		nationalid.BiometricsEnrolled{Application: filed, Biometrics: captured, Officer: "clerk", Date: today},
		nationalid.Approved{Application: filed, Findings: "مطابق", Officer: "clerk", Date: today})
}

// made is a card that waits in the office; held one that is handed over; active one in force since a day.
func made(day domain.Date) []domain.Event { return then(approved(), printed(filed, one, day)) }

func held(day domain.Date) []domain.Event {
	return then(made(day), nationalid.CardDelivered{Card: one, To: "صاحبة البطاقة", Officer: "clerk", Date: day})
}

func active(day domain.Date) []domain.Event {
	return then(held(day), nationalid.CardActivated{Card: one, Officer: "clerk", Date: day})
}

// suspended is an active card that the clerk has stopped.
func suspended() []domain.Event {
	return then(active(today), nationalid.CardSuspended{Card: one, Reason: "تحقيق", Decision: paper, From: today, Officer: "clerk"})
}

func state(events []domain.Event) nationalid.State { return nationalid.Decider.Fold(events) }

func decide(t testing.TB, given []domain.Event, when nationalid.Command) []domain.Event {
	t.Helper()
	events, err := nationalid.Decider.Decide(state(given), when)
	if err != nil {
		t.Fatalf("%T: %v", when, err)
	}
	return events
}
