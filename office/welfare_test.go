package office_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/lawfile"
	"sijil/office"
)

const hearth = domain.FamilyNumber("F-7")

var almoner = domain.Actor{ID: "w-7", Agency: "welfare", Office: "IQ-BA-W1", Area: "IQ-BA", Role: "welfare"}

// almonry is an office that knows the law, the households and a pension.
type almonry struct {
	*office.Office
	t        *testing.T
	today    domain.Date
	homes    map[domain.NationalNumber][]domain.FamilyNumber
	pensions map[domain.NationalNumber]domain.Money
}

func (a *almonry) Children(context.Context, domain.NationalNumber) ([]domain.NationalNumber, error) {
	return nil, nil
}

func (a *almonry) SurvivorOf(context.Context, domain.NationalNumber) ([]domain.NationalNumber, error) {
	return nil, nil
}

func (a *almonry) Memberships(_ context.Context, members []domain.NationalNumber) (list []policies.Membership, _ error) {
	for _, n := range members {
		for _, f := range a.homes[n] {
			list = append(list, policies.Membership{Person: n, Household: f})
		}
	}
	return list, nil
}

func openAlmonry(t *testing.T) *almonry {
	t.Helper()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	a := &almonry{
		Office: open(t), t: t, today: domain.NewDate(2026, 1, 5),
		homes: map[domain.NationalNumber][]domain.FamilyNumber{}, pensions: map[domain.NationalNumber]domain.Money{},
	}
	a.Law, a.Kin = law, a
	a.PensionsOf = func(_ context.Context, n domain.NationalNumber, _, to domain.Date) ([]welfare.Earning, error) {
		since := domain.NewDate(2026, 2, 1)
		if a.pensions[n] == 0 || to.Before(since) {
			return nil, nil
		}
		return []welfare.Earning{{Income: welfare.Income{Person: n, Kind: welfare.Pension, Monthly: a.pensions[n], From: since}}}, nil
	}
	a.Cases = func(_ context.Context, _ domain.Area, after domain.FamilyNumber, _ int) ([]domain.FamilyNumber, error) {
		return slices.DeleteFunc([]domain.FamilyNumber{hearth}, func(f domain.FamilyNumber) bool { return f <= after }), nil
	}
	return a
}

func (a *almonry) call() office.Call {
	return office.Call{ID: uuid.New(), Actor: almoner, Today: a.today}
}

func (a *almonry) do(f domain.FamilyNumber, commands ...welfare.Command) {
	a.t.Helper()
	for _, c := range commands {
		if _, err := a.Welfare(context.Background(), a.call(), f, c); err != nil {
			a.t.Fatalf("%T: %v", c, err)
		}
	}
}

func (a *almonry) refuse(f domain.FamilyNumber, c welfare.Command, rule *domain.Rule) {
	a.t.Helper()
	if _, err := a.Welfare(context.Background(), a.call(), f, c); !domain.IsRule(err, rule) {
		a.t.Errorf("%T: %v", c, err)
	}
}

func (a *almonry) state(f domain.FamilyNumber) welfare.State {
	a.t.Helper()
	s, _, err := eventstore.Load(context.Background(), a.Store, a.Codec, welfare.Decider, welfare.Stream(f))
	if err != nil {
		a.t.Fatal(err)
	}
	return s
}

func (a *almonry) pay(month int) office.WelfareCycle {
	a.t.Helper()
	cycle, err := a.PayWelfare(context.Background(), a.call(), domain.NewDate(2026, month, 0), "", 10)
	if err != nil {
		a.t.Fatal(err)
	}
	return cycle
}

// settled is a couple whose welfare is paid, with the numbers of husband and wife.
func (a *almonry) settled() (husband, wife domain.NationalNumber) {
	a.t.Helper()
	husband, wife = enrol(a.t, a.Office, "كرار", domain.Male, 1980), enrol(a.t, a.Office, "نور", domain.Female, 1985)
	a.do(hearth, application(husband, wife), welfare.CrossCheck{},
		welfare.Survey{Visited: a.today, Answers: []welfare.Answer{
			{Question: "earners"},
			{Question: "rooms"},
			{Question: "owned_dwelling"},
			{Question: "cars"},
			{Question: "air_conditioners"},
			{Question: "livestock"},
			{Question: "land_dunums"},
		}}, welfare.Score{}, welfare.Decide{}, welfare.Activate{})
	a.homes[husband], a.homes[wife] = []domain.FamilyNumber{hearth}, []domain.FamilyNumber{hearth}
	return husband, wife
}

func application(husband, wife domain.NationalNumber) welfare.Apply {
	paper := domain.Reference{Authority: "دائرة العمل", Number: "7", Date: domain.NewDate(2025, 12, 1)}
	return welfare.Apply{
		Head: husband, Area: "IQ-BA", Address: domain.Place{Governorate: "IQ-BA"},
		Members: []welfare.Named{{Person: husband, Relation: welfare.Head}, {Person: wife, Relation: welfare.Spouse}},
		Claims:  []welfare.Claim{{Category: welfare.Unemployed, Person: husband, Reference: paper}},
	}
}

// TestAWelfareCycle pays each household once, and follows a death and a pension before it pays.
func TestAWelfareCycle(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	husband, wife := a.settled()
	a.Now = func() time.Time { return time.Date(2026, 5, 9, 9, 0, 0, 0, time.UTC) }
	a.today = domain.NewDate(2026, 1, 25)
	if c := a.pay(1); c.Paid != 1 || c.Net != domain.Dinars(175_000) || c.Next != hearth || c.More {
		t.Errorf("%+v", c)
	}
	pensions := a.PensionsOf
	a.PensionsOf = func(context.Context, domain.NationalNumber, domain.Date, domain.Date) ([]welfare.Earning, error) {
		t.Error("who is paid is followed again")
		return nil, nil
	}
	if c := a.pay(1); c.Paid != 0 || c.Before != 1 || c.Net != 0 {
		t.Errorf("again: %+v", c)
	}
	a.PensionsOf = pensions
	if c := a.pay(2); c.Refused[welfare.RuleMonthAhead.Key] != 1 {
		t.Errorf("ahead: %+v", c)
	}
	a.today = domain.NewDate(2026, 2, 10)
	died := person.RecordDeath{Death: death.Stream(husband), RegistrationNumber: "IQ-BA-01-2026-D000001", DateOfDeath: domain.NewDate(2026, 1, 20)}
	if _, err := a.Person(context.Background(), office.Call{ID: uuid.New(), Actor: policies.Actor, Today: a.today}, husband, died); err != nil {
		t.Fatal(err)
	}
	if c := a.pay(2); c.Paid != 1 || c.Net != domain.Dinars(125_000) {
		t.Errorf("a widow's month: %+v", c)
	}
	if s := a.state(hearth); s.Assessed.Head != wife {
		t.Errorf("%+v", s.Assessed)
	}
	a.today = domain.NewDate(2026, 3, 10)
	a.pensions[wife] = domain.Dinars(400_000)
	if c := a.pay(3); c.Refused[welfare.RuleAboveLine.Key] != 1 {
		t.Errorf("a pension: %+v", c)
	}
	s := a.state(hearth)
	if found := s.Pensions(); len(found) != 1 || found[0].From != domain.NewDate(2026, 2, 1) || s.Debt != domain.Dinars(125_000) {
		t.Errorf("since February, which was paid: %+v, owing %v", found, s.Debt)
	}
	if c := a.pay(3); c.Refused[welfare.RuleAboveLine.Key] != 1 {
		t.Errorf("again: %+v", c)
	}
	if after := a.state(hearth); len(after.Earnings) != len(s.Earnings) {
		t.Error("what is known already was recorded again")
	}
}

// TestOneHouseholdOnly: nobody receives welfare with two households.
func TestOneHouseholdOnly(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	husband, wife := a.settled()
	other := enrol(t, a.Office, "حيدر", domain.Male, 1990)
	a.refuse("F-8", application(other, wife), welfare.RuleElsewhere)
	a.refuse("F-8", application(other, "999999999999"), welfare.RuleUnknown)
	elsewhere := application(other, wife)
	elsewhere.Address.Governorate = "IQ-XX"
	a.refuse("F-8", elsewhere, office.RuleGovernorate)
	a.refuse(hearth, application(husband, wife), welfare.RuleActive)
	a.do(hearth, welfare.RemoveMember{Person: wife, From: a.today, Reason: "x"})
	a.do("F-8", application(other, wife))
}

// TestACycleAlsoPaysWhatAClosedCaseIsOwed: January, which nobody had paid before the couple renounced.
func TestACycleAlsoPaysWhatAClosedCaseIsOwed(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	husband, _ := a.settled()
	a.today = domain.NewDate(2026, 2, 10)
	a.Now = func() time.Time { return time.Date(2026, 2, 10, 9, 0, 0, 0, time.UTC) }
	a.do(hearth, welfare.Terminate{Reason: welfare.Renounced})
	if c := a.pay(2); c.Paid != 1 || c.Net != domain.Dinars(175_000) {
		t.Errorf("%+v", c)
	}
	if c := a.pay(2); c.Paid != 0 || c.Refused[welfare.RuleTerminated.Key] != 1 {
		t.Errorf("again: %+v", c)
	}
	a.do(hearth, welfare.Reinstate{Reason: "x"}, welfare.Terminate{Reason: welfare.Renounced, From: domain.NewDate(2026, 2, 1)})
	a.refuse(hearth, welfare.PayArrears{Payee: husband}, welfare.RuleNoArrears)
	a.homes[husband] = []domain.FamilyNumber{hearth, "F-8"}
	other := enrol(t, a.Office, "حيدر", domain.Male, 1990)
	moved := application(husband, other)
	moved.Members[1].Relation = welfare.Sibling
	a.do("F-8", moved)
	a.refuse(hearth, welfare.Reinstate{Reason: "x"}, welfare.RuleElsewhere)
}

// TestACaregiverAtTheEdge: both are looked up, and a pension of the caregiver is found.
func TestACaregiverAtTheEdge(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	disabled, brother := enrol(t, a.Office, "كرار", domain.Male, 1980), enrol(t, a.Office, "حيدر", domain.Male, 1990)
	paper := domain.Reference{Authority: "اللجنة الطبية", Number: "7", Date: domain.NewDate(2025, 12, 1)}
	care := welfare.ApplyCaregiver{Area: "IQ-BA", Caregiving: welfare.Caregiving{
		Disabled: disabled, Caregiver: brother, Relation: welfare.Sibling, Condition: "blindness", Committee: paper, Healthy: paper,
	}}
	a.do(hearth, care, welfare.DecideCaregiver{})
	if s := a.state(hearth); s.Care.Status != welfare.CareGranted {
		t.Errorf("%+v", s.Care)
	}
	a.refuse(hearth, welfare.PayCaregiver{Month: domain.NewDate(2026, 1, 0)}, domain.RuleNoLaw)
	a.today, a.pensions[brother] = domain.NewDate(2026, 2, 5), domain.Dinars(400_000)
	a.refuse(hearth, welfare.PayCaregiver{Month: domain.NewDate(2026, 2, 0)}, welfare.RuleCareIncome)
	a.homes[disabled] = []domain.FamilyNumber{hearth}
	a.refuse("F-8", care, welfare.RuleCareElsewhere)
	a.do(hearth, welfare.EndCaregiver{Reason: welfare.ByDecision})
	a.do("F-8", care, welfare.DecideCaregiver{})
	if s := a.state("F-8"); s.Care.Status != welfare.CareRefused {
		t.Errorf("%+v", s.Care)
	}
}

// TestADocumentOfClearance draws its number only when nothing is owed.
func TestADocumentOfClearance(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	a.settled()
	a.today = domain.NewDate(2026, 1, 25)
	a.pay(1)
	a.refuse(hearth, welfare.Clear{}, welfare.RuleNoDebt)
	a.do(hearth, welfare.Terminate{Reason: welfare.Fraud, From: domain.NewDate(2026, 1, 1)})
	a.refuse(hearth, welfare.Clear{}, welfare.RuleDebt)
	a.do(hearth, welfare.Repay{Amount: domain.Dinars(175_000), Receipt: "R-1"}, welfare.Clear{})
	if s := a.state(hearth); s.Uncleared {
		t.Error("no clearance")
	}
}
