package office_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/lawfile"
	"sijil/office"
)

var passports = domain.Actor{ID: "u-31", Agency: "passports", Office: "IQ-BA-P1", Area: "IQ-BA", Role: "passport_officer"}

// passportOffice is an office that knows the law.
func passportOffice(t *testing.T) *office.Office {
	o := open(t)
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	o.Law = law
	return o
}

func passportCall() office.Call { return office.Call{ID: uuid.New(), Actor: passports} }

// passportsOf reads the state of a person's passports from the log.
func passportsOf(t *testing.T, o *office.Office, n domain.NationalNumber) passport.State {
	t.Helper()
	s, _, err := eventstore.Load(context.Background(), o.Store, o.Codec, passport.Decider, passport.Stream(n))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ordinary(receipt string) passport.Particulars {
	return passport.Particulars{
		Type: passport.Ordinary, Applicant: passport.Applicant{Relation: passport.Self},
		NationalityCertificate: domain.Reference{Authority: "مديرية شؤون الجنسية", Number: "40127", Date: domain.NewDate(2019, 5, 4)},
		Receipt:                passport.Receipt{Number: receipt, Amount: domain.Dinars(91000)},
	}
}

// vetted has an application of a person that only needs printing, and gives its id.
func vetted(t *testing.T, o *office.Office, n domain.NationalNumber) domain.TrackingID {
	t.Helper()
	give(t, o, n, passport.Apply{Particulars: ordinary("R-1")})
	applications := passportsOf(t, o, n).Applications
	id := applications[len(applications)-1].Application
	capture := passport.Capture{Reference: "abis/1", Hash: "sha256:" + strings.Repeat("0a", 32)}
	give(t, o, n, passport.Enrol{Application: id, Biometrics: passport.Biometrics{Face: capture, Fingerprints: capture}})
	give(t, o, n, passport.Vet{Application: id, Findings: "سليم"})
	return id
}

func give(t *testing.T, o *office.Office, n domain.NationalNumber, c passport.Command) {
	t.Helper()
	if _, err := o.Passport(context.Background(), passportCall(), n, c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func TestPassportNumbers(t *testing.T) {
	t.Parallel()
	ctx, o := context.Background(), passportOffice(t)
	n := enrol(t, o, "زينب", domain.Female, 1990)
	id := vetted(t, o, n)

	once := passportCall()
	for range 2 { // the same call again answers as the first time
		if _, err := o.Passport(ctx, once, n, passport.Print{Application: id}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := o.Passport(ctx, passportCall(), n, passport.Print{Application: id}); !domain.IsRule(err, passport.RuleAlreadyPrinted) {
		t.Errorf("printed twice: %v", err)
	}
	documents := passportsOf(t, o, n).Documents
	if len(documents) != 1 || documents[0].Number[0] != 'A' || len(documents[0].Number) != 9 {
		t.Fatalf("printed %+v", documents)
	}

	report := passport.ReportBlankStolen{Number: documents[0].Number, Declaration: stolenFromStore()}
	if _, err := o.PassportBlank(ctx, passportCall(), report.Number, report); !domain.IsRule(err, office.RuleBlankMadeOut) {
		t.Errorf("a passport in use was reported as a blank: %v", err)
	}
	report.Number = "G00000001"
	report.Declaration.Place.Governorate = "IQ-XX"
	if _, err := o.PassportBlank(ctx, passportCall(), report.Number, report); !domain.IsRule(err, office.RuleGovernorate) {
		t.Errorf("a theft in no governorate: %v", err)
	}
	report.Declaration.Place.Governorate = "IQ-BG"
	if _, err := o.PassportBlank(ctx, passportCall(), report.Number, report); err != nil {
		t.Error(err)
	}
	if _, err := o.PassportBlank(ctx, passportCall(), report.Number, report); !domain.IsRule(err, passport.RuleBlankReported) {
		t.Errorf("reported twice: %v", err)
	}
}

func stolenFromStore() passport.Declaration {
	today := domain.NewDate(2026, 3, 1)
	return passport.Declaration{
		Declarant: "أمين المخزن", OccurredOn: today, Circumstances: "كسر المخزن",
		PoliceReport: domain.Reference{Authority: "مركز شرطة العشار", Number: "8", Date: today},
	}
}

// TestPassportOfChild: the edge looks up who the parents are and whether they live.
func TestPassportOfChild(t *testing.T) {
	t.Parallel()
	ctx, o := context.Background(), passportOffice(t)
	mother, father := enrol(t, o, "زينب", domain.Female, 1990), enrol(t, o, "كرار", domain.Male, 1988)
	child, _, err := o.EnrolCitizen(ctx, call(), person.Enrol{
		Legacy: domain.Legacy{System: "paper-1957", Number: "c"},
		Particulars: person.Particulars{
			Name: domain.Name{Given: "نور", Father: "كرار"}, Sex: domain.Female, DateOfBirth: domain.NewDate(2018, 1, 1), Nationality: "IQ",
			Mother: person.Parent{NationalNumber: mother, Name: domain.Name{Given: "زينب"}}, Father: person.Parent{NationalNumber: father, Name: domain.Name{Given: "كرار"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := ordinary("R-2")
	p.Applicant.Relation = passport.OfMother
	if _, err := o.Passport(ctx, passportCall(), child, passport.Apply{Particulars: p}); !domain.IsRule(err, passport.RuleParentsApproval) {
		t.Errorf("without the father: %v", err)
	}
	if _, err := o.Person(ctx, call(), father, person.RecordDeath{Death: death.Stream(father), DateOfDeath: domain.NewDate(2026, 1, 1)}); err != nil {
		t.Fatal(err)
	}
	give(t, o, child, passport.Apply{Particulars: p})
}

// TestBanAndIssueCannotPass: whoever comes first, a passport is not handed over
// after a ban on all travel was recorded.
func TestBanAndIssueCannotPass(t *testing.T) {
	t.Parallel()
	ctx, o := context.Background(), passportOffice(t)
	n := enrol(t, o, "زينب", domain.Female, 1990)
	give(t, o, n, passport.Print{Application: vetted(t, o, n)})
	number := passportsOf(t, o, n).Documents[0].Number
	ban := passport.RecordTravelBan{Particulars: passport.BanParticulars{
		Order: domain.Reference{Authority: "محكمة", Number: "1", Date: domain.NewDate(2026, 2, 1)}, Scope: passport.AllTravel, From: domain.NewDate(2026, 3, 1),
	}}
	var both sync.WaitGroup
	both.Go(func() { give(t, o, n, ban) })
	both.Go(func() {
		_, err := o.Passport(ctx, passportCall(), n, passport.Activate{Number: number, CollectedBy: "self"})
		if err != nil && !domain.IsRule(err, passport.RuleUnderBan) {
			t.Error(err)
		}
	})
	both.Wait()
	banned := false
	for r, err := range o.Store.ReadStream(ctx, passport.Stream(n), eventstore.First, eventstore.Forwards) {
		if err != nil {
			t.Fatal(err)
		}
		if banned && r.Type == (passport.Activated{}).EventName() {
			t.Error("handed over after the ban")
		}
		banned = banned || r.Type == (passport.TravelBanRecorded{}).EventName()
	}
	if !banned {
		t.Error("the ban was not recorded")
	}
}

func TestPassportOfNobody(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	for _, c := range []passport.Command{
		passport.Apply{}, passport.Print{}, passport.Activate{}, passport.IssueLaissezPasser{}, passport.RecordTravelBan{},
	} {
		if _, err := o.Passport(context.Background(), passportCall(), "999999999999", c); !domain.IsRule(err, office.RuleNoPerson) {
			t.Errorf("%T for nobody: %v", c, err)
		}
	}
	if _, err := o.Passport(context.Background(), passportCall(), "999999999999", passport.Follow{}); err != nil {
		t.Errorf("following nobody: %v", err)
	}
}

// TestPassportFollowsDeath: what the civil record says now is what the register follows.
func TestPassportFollowsDeath(t *testing.T) {
	t.Parallel()
	ctx, o := context.Background(), passportOffice(t)
	n := enrol(t, o, "زينب", domain.Female, 1990)
	give(t, o, n, passport.IssueLaissezPasser{Grounds: "فقدت جوازها"})
	if _, err := o.Person(ctx, call(), n, person.RecordDeath{Death: death.Stream(n), DateOfDeath: domain.NewDate(2026, 2, 1)}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		give(t, o, n, passport.Follow{})
	}
	if d := passportsOf(t, o, n).Documents; len(d) != 1 || d[0].Status != passport.StatusRevoked || d[0].EndedFrom != domain.NewDate(2026, 2, 1) {
		t.Errorf("after the death: %+v", d)
	}
	if _, err := o.Person(ctx, call(), n, person.AnnulDeath{Death: death.Stream(n)}); err != nil {
		t.Fatal(err)
	}
	give(t, o, n, passport.Follow{})
	if d := passportsOf(t, o, n).Documents; len(d) != 1 || d[0].Status != passport.StatusActive {
		t.Errorf("after the annulment: %+v", d)
	}
}
