package office_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/office"
)

// household is a pensioner whom every register knows, with wife and children.
type household struct {
	*testing.T
	*instance
	husband, wife domain.NationalNumber
	children      []domain.NationalNumber
	marriage      string
	family        domain.FamilyNumber
	url           string // of the database
}

// on is a call of an office on a day.
func on(a domain.Actor, day domain.Date) office.Call {
	return office.Call{ID: uuid.New(), Actor: a, Today: day}
}

func (h *household) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// settled makes a household that has a card, a passport, a pension of invalidity and
// welfare, all paid up to March 2026.
func settledHousehold(t *testing.T, r *instance) *household {
	t.Helper()
	h := &household{T: t, instance: r, family: "F-7"}
	h.husband, h.wife = enrol(t, r.Office, "كرار", domain.Male, 1972), enrol(t, r.Office, "زينب", domain.Female, 1980)
	for i, given := range []string{"نور", "زهراء", "هدى", "سارة"} {
		h.children = append(h.children, h.child(given, 2011+3*i))
	}
	p := wedding(h.husband, h.wife, "812/2008")
	p.DateOfContract = domain.NewDate(2008, 5, 2)
	stream, err := wed(r.Office, p)
	h.must(err)
	h.marriage = stream
	h.card()
	h.passport()
	r.settle(t) // welfare is given once a case knows what the others have recorded
	h.welfare()
	h.pension()
	r.settle(t)
	for month := domain.NewDate(2025, 11, 3); month != domain.NewDate(2026, 4, 3); month = domain.NewDate(month.Year+month.Month/12, month.Month%12+1, 3) {
		_, err := r.Retirement(context.Background(), on(registrar, month), h.husband, retirement.Pay{Month: domain.NewDate(month.Year, month.Month, 0)})
		h.must(err)
		_, err = r.Welfare(context.Background(), on(almoner, month), h.family, welfare.Pay{Month: domain.NewDate(month.Year, month.Month, 0)})
		h.must(err)
	}
	return h
}

func (h *household) child(given string, born int) domain.NationalNumber {
	n, _, err := h.EnrolCitizen(context.Background(), call(), person.Enrol{
		Legacy: domain.Legacy{System: "paper-1957", Number: uuid.NewString()},
		Particulars: person.Particulars{
			Name: domain.Name{Given: given, Father: "كرار", Grandfather: "حسن"}, Sex: domain.Female, DateOfBirth: domain.NewDate(born, 2, 3), Nationality: "IQ",
			Mother: person.Parent{NationalNumber: h.wife, Name: domain.Name{Given: "زينب", Father: "حسن"}},
			Father: person.Parent{NationalNumber: h.husband, Name: domain.Name{Given: "كرار", Father: "حسن"}},
		},
	})
	h.must(err)
	return n
}

func (h *household) card() {
	capture := nationalid.Capture{Reference: "abis/1", Hash: "sha256:" + strings.Repeat("0a", 32)}
	give := func(c nationalid.Command) {
		h.Helper()
		_, err := h.NationalID(context.Background(), on(registrar, domain.NewDate(2025, 5, 4)), h.husband, c)
		h.must(err)
	}
	give(nationalid.Apply{Particulars: nationalid.Particulars{
		Kind: nationalid.First, Applicant: nationalid.Applicant{Relation: nationalid.Self},
		Latin: domain.LatinName{Given: "Karrar", Father: "Hasan", Grandfather: "Ali"}, Receipt: nationalid.Receipt{Number: "R-7", Amount: domain.Dinars(6000)},
	}})
	id := h.cards().Application.Application
	give(nationalid.Enrol{Application: id, Biometrics: nationalid.Biometrics{Portrait: capture, Fingerprints: capture, Iris: capture}})
	give(nationalid.Approve{Application: id, Findings: "سليم"})
	give(nationalid.Print{Application: id})
	card := h.cards().Cards[0].Card
	give(nationalid.Deliver{Card: card, To: "صاحب البطاقة"})
	give(nationalid.Activate{Card: card})
}

func (h *household) passport() {
	id := vetted(h.T, h.Office, h.husband)
	give(h.T, h.Office, h.husband, passport.Print{Application: id})
	give(h.T, h.Office, h.husband, passport.Activate{Number: passportsOf(h.T, h.Office, h.husband).Documents[0].Number, CollectedBy: "صاحبه"})
}

func (h *household) pension() {
	retired, salary := domain.NewDate(2025, 9, 1), domain.Dinars(450_000)
	began := domain.NewDate(2007, 9, 1)
	paper := domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: retired}
	for _, c := range []retirement.Command{
		retirement.RecordService{Paper: paper, Service: []retirement.Period{{
			Employer: "مديرية تربية البصرة", From: began, To: retired, Kind: retirement.OrdinaryService, Salary: salary, Contributed: salary.Part(18*12, 10),
		}}},
		retirement.Claim{Kind: retirement.Medical, On: retired, Account: "QI-7781"},
		retirement.Assess{Basis: retirement.Basis{AverageSalary: salary, LastSalary: salary, Certificate: retirement.Diploma}},
		retirement.Award{Paper: paper},
	} {
		_, err := h.Retirement(context.Background(), on(registrar, domain.NewDate(2025, 10, 1)), h.husband, c)
		h.must(err)
	}
}

func (h *household) welfare() {
	day := domain.NewDate(2025, 10, 5)
	members := []welfare.Named{{Person: h.husband, Relation: welfare.Head, Disabled: true}, {Person: h.wife, Relation: welfare.Spouse}}
	for _, n := range h.children {
		members = append(members, welfare.Named{Person: n, Relation: welfare.Child})
	}
	for _, c := range []welfare.Command{
		welfare.Apply{Head: h.husband, Members: members, Area: "IQ-BA", Address: domain.Place{Governorate: "IQ-BA"}, Claims: []welfare.Claim{{
			Category: welfare.Disabled, Person: h.husband, Reference: domain.Reference{Authority: "اللجنة الطبية في البصرة", Number: "7", Date: domain.NewDate(2025, 9, 20)},
		}}},
		welfare.CrossCheck{},
		welfare.Survey{Visited: day, Answers: []welfare.Answer{
			{Question: "earners"},
			{Question: "rooms", Count: 2},
			{Question: "owned_dwelling"},
			{Question: "cars"},
			{Question: "air_conditioners"},
			{Question: "livestock"},
			{Question: "land_dunums"},
		}},
		welfare.Score{},
		welfare.Decide{},
		welfare.Activate{},
	} {
		_, err := h.Welfare(context.Background(), on(almoner, day), h.family, c)
		h.must(err)
	}
}

// dies declares and registers the husband's death, of 10 February 2026.
func (h *household) dies() {
	p := h.known(h.husband)
	particulars := death.Particulars{
		Deceased:    death.Deceased{NationalNumber: h.husband, Name: p.Name, Sex: p.Sex, DateOfBirth: p.DateOfBirth},
		DateOfDeath: domain.NewDate(2026, 2, 10), Place: domain.Place{Governorate: "IQ-BA"}, PlaceType: death.OtherPlace,
		Evidence: death.Evidence{
			Kind: death.CourtHujja, Issuer: "محكمة البصرة", Number: "17", Date: domain.NewDate(2026, 3, 1), Inquiries: "سُئلت الدوائر",
			Court: domain.CourtOrder{Court: "محكمة البصرة", Number: "17/2026", Date: domain.NewDate(2026, 3, 1)},
		},
		Cause:     death.CauseOfDeath{Part1: []death.Condition{{Text: "سبب غير محدد", ICD10: "R99"}}, Manner: death.MannerUnknown},
		Informant: death.Informant{Relation: "spouse", NationalNumber: h.wife},
	}
	for _, c := range []death.Command{death.Declare{Particulars: particulars}, death.Register{}} {
		_, err := h.Death(context.Background(), call(), death.Stream(h.husband), c)
		h.must(err)
	}
}

// returns cancels that death: he has come home.
func (h *household) returns() {
	order := domain.CourtOrder{Court: "محكمة البصرة", Number: "31/2026", Date: domain.NewDate(2026, 3, 19)}
	_, err := h.Death(context.Background(), call(), death.Stream(h.husband), death.Cancel{Order: order, Reason: "عاد حياً"})
	h.must(err)
}

func (h *household) known(n domain.NationalNumber) domain.KnownPerson {
	return load(h.T, h.instance, person.Decider, person.Stream(n)).Known()
}

func (h *household) cards() nationalid.State {
	return load(h.T, h.instance, nationalid.Decider, nationalid.Stream(h.husband))
}

func (h *household) pensionCase() retirement.State {
	return load(h.T, h.instance, retirement.Decider, retirement.Stream(h.husband))
}

func (h *household) share() welfare.State {
	return load(h.T, h.instance, welfare.Decider, welfare.Stream(h.family))
}

func (h *household) wedlock() domain.MarriageStatus {
	return load(h.T, h.instance, marriage.Decider, h.marriage).KnownBy(h.marriage, h.wife).Status
}
