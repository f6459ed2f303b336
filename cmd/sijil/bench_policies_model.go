package main

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/office"
)

// clerk does everything in a benchmark.
var clerk = domain.Actor{ID: "bench", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}

// modelHousehold is a pensioner, a wife and children whom every office knows.
// His death is declared and waits for its registration.
type modelHousehold struct {
	*app
	ctx   context.Context //nolint:containedctx // it lives for one function
	today domain.Date
	err   error // the first

	husband, wife  domain.NationalNumber
	children       []domain.NationalNumber
	family         domain.FamilyNumber
	marriage       string
	card, passport string
}

func newModelHousehold(ctx context.Context, b *policyBench) (*modelHousehold, error) {
	m := &modelHousehold{app: b.app, ctx: ctx, today: domain.DateOf(b.office.Now()), family: "MODELHOUSEHOLD"}
	m.husband, m.wife = m.enrol("كرار", domain.Male, 52, "", ""), m.enrol("زينب", domain.Female, 45, "", "")
	for i, given := range []string{"نور", "زهراء", "هدى", "سارة"} {
		m.children = append(m.children, m.enrol(given, domain.Female, 5+3*i, m.wife, m.husband))
	}
	m.wed()
	m.cards()
	m.passports()
	m.pension()
	m.done(b.quiet(ctx)) // welfare is given once the others' records are known
	m.welfare()
	m.dies()
	return m, m.err
}

func (m *modelHousehold) call(day domain.Date) office.Call {
	return office.Call{ID: uuid.New(), Actor: clerk, LegalBasis: "benchmark", Today: day}
}

// ago is a day so many days before today.
func (m *modelHousehold) ago(days int) domain.Date { return m.today.AddDays(-days) }

// done keeps the first error.
func (m *modelHousehold) done(err error) {
	if m.err == nil {
		m.err = err
	}
}

func (m *modelHousehold) enrol(given string, sex domain.Sex, age int, mother, father domain.NationalNumber) domain.NationalNumber {
	n, _, err := m.office.EnrolCitizen(m.ctx, m.call(m.today), person.Enrol{
		Legacy: domain.Legacy{System: "bench", Number: uuid.NewString()},
		Particulars: person.Particulars{
			Name: domain.Name{Given: given, Father: "حسن", Grandfather: "علي"}, Sex: sex, Nationality: "IQ",
			DateOfBirth: domain.NewDate(m.today.Year-age, 5, 1), Mother: person.Parent{NationalNumber: mother}, Father: person.Parent{NationalNumber: father},
		},
	})
	m.done(err)
	return n
}

func (m *modelHousehold) wed() {
	p := marriage.Particulars{
		Court: "محكمة الأحوال الشخصية في البصرة", ContractNumber: "812", DateOfContract: m.ago(365 * 18), Witnesses: 2,
		Husband: marriage.Spouse{NationalNumber: m.husband, Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}},
		Wife:    marriage.Spouse{NationalNumber: m.wife, Name: domain.Name{Given: "زينب", Father: "حسن", Grandfather: "علي"}},
		Paper:   marriage.Paper{Reference: "12/40", ScanHash: "sha256:00"},
	}
	m.marriage = marriage.Stream(p.Court, p.ContractNumber, p.DateOfContract)
	_, err := m.office.Marriage(m.ctx, m.call(m.today), m.marriage, marriage.Register{Particulars: p})
	m.done(err)
}

func (m *modelHousehold) cards() {
	give := func(c nationalid.Command) nationalid.State {
		_, err := m.office.NationalID(m.ctx, m.call(m.ago(300)), m.husband, c)
		m.done(err)
		s, _, err := eventstore.Load(m.ctx, m.office.Store, m.office.Codec, nationalid.Decider, nationalid.Stream(m.husband))
		m.done(err)
		return s
	}
	capture := nationalid.Capture{Reference: "abis/1", Hash: "sha256:" + strings.Repeat("0a", 32)}
	id := give(nationalid.Apply{Particulars: nationalid.Particulars{
		Kind: nationalid.First, Applicant: nationalid.Applicant{Relation: nationalid.Self},
		Latin: domain.LatinName{Given: "Karrar", Father: "Hasan", Grandfather: "Ali"}, Receipt: nationalid.Receipt{Number: "R-7", Amount: domain.Dinars(6000)},
	}}).Application.Application
	give(nationalid.Enrol{Application: id, Biometrics: nationalid.Biometrics{Portrait: capture, Fingerprints: capture, Iris: capture}})
	give(nationalid.Approve{Application: id, Findings: "سليم"})
	if s := give(nationalid.Print{Application: id}); len(s.Cards) > 0 {
		m.card = s.Cards[0].Card
	}
	give(nationalid.Deliver{Card: m.card, To: "صاحب البطاقة"})
	give(nationalid.Activate{Card: m.card})
}

func (m *modelHousehold) passports() {
	give := func(c passport.Command) passport.State {
		_, err := m.office.Passport(m.ctx, m.call(m.ago(300)), m.husband, c)
		m.done(err)
		s, _, err := eventstore.Load(m.ctx, m.office.Store, m.office.Codec, passport.Decider, passport.Stream(m.husband))
		m.done(err)
		return s
	}
	capture := passport.Capture{Reference: "abis/1", Hash: "sha256:" + strings.Repeat("0a", 32)}
	var id domain.TrackingID
	if s := give(passport.Apply{Particulars: passport.Particulars{
		Type: passport.Ordinary, Applicant: passport.Applicant{Relation: passport.Self},
		NationalityCertificate: domain.Reference{Authority: "مديرية شؤون الجنسية", Number: "40127", Date: m.ago(2000)},
		Receipt:                passport.Receipt{Number: "R-1", Amount: domain.Dinars(91_000)},
	}}); len(s.Applications) > 0 {
		id = s.Applications[0].Application
	}
	give(passport.Enrol{Application: id, Biometrics: passport.Biometrics{Face: capture, Fingerprints: capture}})
	give(passport.Vet{Application: id, Findings: "سليم"})
	if s := give(passport.Print{Application: id}); len(s.Documents) > 0 {
		m.passport = string(s.Documents[0].Number)
	}
	give(passport.Activate{Number: domain.DocumentNumber(m.passport), CollectedBy: "صاحبه"})
}

// month is the month so many before this one.
func (m *modelHousehold) month(before int) domain.Date {
	months := m.today.Year*12 + m.today.Month - 1 - before
	return domain.NewDate(months/12, months%12+1, 0)
}

func (m *modelHousehold) pension() {
	retired, salary := m.ago(200), domain.Dinars(450_000)
	began := domain.NewDate(retired.Year-18, retired.Month, min(retired.Day, 28))
	paper := domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: retired}
	give := func(day domain.Date, c retirement.Command) {
		_, err := m.office.Retirement(m.ctx, m.call(day), m.husband, c)
		m.done(err)
	}
	give(retired, retirement.RecordService{Paper: paper, Service: []retirement.Period{{
		Employer: "مديرية تربية البصرة", From: began, To: retired, Kind: retirement.OrdinaryService, Salary: salary, Contributed: salary.Part(18*12, 10),
	}}})
	give(retired, retirement.Claim{Kind: retirement.Medical, On: retired, Account: "QI-7781"})
	give(retired, retirement.Assess{Basis: retirement.Basis{AverageSalary: salary, LastSalary: salary, Certificate: retirement.Diploma}})
	give(m.ago(190), retirement.Award{Paper: paper})
	for before := 2; before >= 0; before-- {
		give(m.today, retirement.Pay{Month: m.month(before)})
	}
}

func (m *modelHousehold) welfare() {
	members := []welfare.Named{{Person: m.husband, Relation: welfare.Head, Disabled: true}, {Person: m.wife, Relation: welfare.Spouse}}
	for _, n := range m.children {
		members = append(members, welfare.Named{Person: n, Relation: welfare.Child})
	}
	give := func(day domain.Date, c welfare.Command) {
		_, err := m.office.Welfare(m.ctx, m.call(day), m.family, c)
		m.done(err)
	}
	day := m.ago(100)
	give(day, welfare.Apply{Head: m.husband, Members: members, Address: domain.Place{Governorate: "IQ-BA"}, Claims: []welfare.Claim{{
		Category: welfare.Disabled, Person: m.husband, Reference: domain.Reference{Authority: "اللجنة الطبية في البصرة", Number: "7", Date: m.ago(120)},
	}}})
	give(day, welfare.CrossCheck{})
	give(day, welfare.Survey{Visited: day, Answers: []welfare.Answer{
		{Question: "earners"},
		{Question: "rooms", Count: 2},
		{Question: "owned_dwelling"},
		{Question: "cars"},
		{Question: "air_conditioners"},
		{Question: "livestock"},
		{Question: "land_dunums"},
	}})
	give(day, welfare.Score{})
	give(day, welfare.Decide{})
	give(day, welfare.Activate{})
	for before := 1; before >= 0; before-- {
		give(m.today, welfare.Pay{Month: m.month(before)})
	}
}

// dies declares his death of ten days ago.
func (m *modelHousehold) dies() {
	_, err := m.office.Death(m.ctx, m.call(m.today), death.Stream(m.husband), death.Declare{Particulars: death.Particulars{
		Deceased: death.Deceased{
			NationalNumber: m.husband, Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}, Sex: domain.Male,
			DateOfBirth: domain.NewDate(m.today.Year-52, 5, 1),
		},
		DateOfDeath: m.ago(10), Place: domain.Place{Governorate: "IQ-BA"}, PlaceType: death.HealthInstitution,
		Evidence: death.Evidence{
			Kind: death.MedicalCertificate, Issuer: "مستشفى البصرة التعليمي", Number: "D-55", Date: m.ago(9), Certifier: "د. علي حسن", Licence: "BA-77",
		},
		Cause: death.CauseOfDeath{
			Part1: []death.Condition{{Text: "احتشاء عضلة القلب", ICD10: "I21"}}, Manner: death.Disease, CertifiedBy: "د. علي حسن", Licence: "BA-77", DateCertified: m.ago(9),
		},
		Informant: death.Informant{Relation: "spouse", NationalNumber: m.wife},
	}})
	m.done(err)
}
