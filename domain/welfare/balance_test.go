package welfare_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/welfare"
)

// story is a household on its way through what may happen.
type story struct {
	*rapid.T
	world
	past  []domain.Event
	today domain.Date
}

// do gives a command; what is decided must be storable, and a refusal no fault.
func (s *story) do(c welfare.Command) bool {
	decided, err := welfare.Decider.Decide(state(s.past), c)
	if err != nil && domain.CodeOf(err) == domain.Internal {
		s.Fatal(err)
	}
	for _, e := range decided {
		s.past = append(slices.Clip(s.past), readBack(s.T, e))
		s.note(e)
	}
	return err == nil
}

func (s *story) persons() (list []domain.KnownPerson) {
	for _, n := range []domain.NationalNumber{father, mother, son, girl, uncle} {
		list = append(list, s.known[n])
	}
	return list
}

func (s *story) pensions() []welfare.Earning {
	if s.pension.Monthly == 0 {
		return nil
	}
	return []welfare.Earning{{Income: s.pension, To: s.ended}}
}

// some is a day of this year, at the latest today.
func (s *story) some(what string) domain.Date {
	return s.today.AddDays(-rapid.IntRange(0, 70).Draw(s.T, what))
}

// fact has the civil record or the register of pensions say something else.
func (s *story) fact() {
	n := rapid.SampledFrom([]domain.NationalNumber{father, mother, mother, son, girl}).Draw(s.T, "who")
	k := s.known[n]
	switch rapid.SampledFrom([]string{"dies", "dies", "lives", "marriage", "pension"}).Draw(s.T, "fact") {
	case "dies":
		if !k.Deceased {
			s.heard[n] = s.today
		}
		k.Deceased, k.Death = true, "death-"+string(n)
		k.DateOfDeath = rapid.SampledFrom([]domain.Date{s.some("died"), {Year: s.today.Year}, {}}).Draw(s.T, "date of death")
	case "lives":
		k.Deceased, k.Death, k.DateOfDeath = false, "", domain.Date{}
	case "marriage":
		n, k = mother, s.known[mother]
		theirs := domain.KnownMarriage{Marriage: "marriage-1", Spouse: father, Status: domain.MarriageInForce, From: day(2010, 1, 1)}
		if k.Marriages = []domain.KnownMarriage{theirs}; rapid.Bool().Draw(s.T, "divorced") {
			k.Marriages[0].Status, k.Marriages[0].Ended = domain.MarriageDivorced, s.some("ended")
		}
		if rapid.Bool().Draw(s.T, "another") {
			k.Marriages = append(k.Marriages, domain.KnownMarriage{Marriage: "marriage-2", Spouse: uncle, Status: domain.MarriageInForce, From: s.some("from")})
		}
	case "pension":
		switch {
		case s.pension.Monthly == 0:
			s.pension = welfare.Income{
				Person: mother, Kind: welfare.Pension, Monthly: domain.Dinars(int64(rapid.IntRange(1, 600).Draw(s.T, "monthly")) * 1000), From: s.some("since"),
			}
		case s.ended.IsZero():
			s.ended = s.today
		}
		s.do(welfare.FollowIncomes{By: on(s.today), Pensions: s.pensions()})
		return
	}
	s.known[n] = k
	s.do(welfare.Follow{By: on(s.today), Person: k})
}

// act has an office or the calendar do something.
func (s *story) act() {
	office, system := at(worker, s.today), on(s.today)
	child := rapid.SampledFrom([]domain.NationalNumber{son, girl, uncle}).Draw(s.T, "child")
	relation := welfare.Child
	if child == uncle {
		relation = welfare.Sibling
	}
	month := s.some("month")
	cars := rapid.IntRange(0, 2).Draw(s.T, "cars")
	survey := welfare.Survey{By: office, Visited: s.today, Answers: answers(cars)}
	switch c := rapid.SampledFrom([]welfare.Command{
		welfare.Pay{By: system, Month: domain.NewDate(month.Year, month.Month, 0), Persons: s.persons(), Pensions: s.pensions()},
		welfare.Pay{By: system, Month: domain.NewDate(s.today.Year, s.today.Month, 0), Persons: s.persons(), Pensions: s.pensions()},
		welfare.PayArrears{By: office, Persons: s.persons()},
		welfare.Suspend{By: office, Reason: rapid.SampledFrom([]welfare.SuspensionReason{welfare.UnderInquiry, welfare.RefusedVisit}).Draw(s.T, "reason")},
		welfare.Reinstate{By: office, Reason: "x"},
		welfare.RefuseVisit{By: office, Visited: s.today},
		survey,
		welfare.UpdateData{By: office, Members: s.members(), Claims: toApply().Claims, Persons: s.persons(), DeclaredIncome: domain.Dinars(int64(cars) * 200_000)},
		welfare.RemoveMember{By: office, Person: child, From: s.some("left"), Reason: "x"},
		welfare.AddMember{By: office, Member: named(child, relation), From: s.some("joined"), Persons: s.persons()},
		welfare.PlanRecovery{By: office, Instalment: domain.Dinars(20_000), Reason: "x"},
		welfare.Repay{By: office, Amount: domain.Dinars(10_000), Receipt: "x"},
		welfare.Terminate{By: office, Reason: welfare.Emptied},
		welfare.Terminate{By: office, Reason: welfare.Fraud, From: s.some("fraud")},
		welfare.Apply{},
		welfare.PassDay{By: system},
	}).Draw(s.T, "command").(type) {
	case welfare.Apply:
		s.applyAgain(office, survey)
	case welfare.Survey:
		_ = s.do(c) && s.do(welfare.Score{By: office})
	default:
		s.do(c)
	}
}

// members are those who belong to the household today, as they are to state.
func (s *story) members() (list []welfare.Named) {
	for _, m := range append(household(), named(uncle, welfare.Sibling)) {
		if !s.dead(m.Person, s.today) && slices.ContainsFunc(s.stays, func(st stay) bool { return st.who == m.Person && st.To.IsZero() }) {
			list = append(list, m)
		}
	}
	return list
}

// applyAgain goes through a whole application on one day, as far as it gets.
func (s *story) applyAgain(by welfare.By, survey welfare.Survey) {
	c := toApply()
	c.By, c.Persons, c.DeclaredIncome = by, s.persons(), 0
	c.Members = slices.DeleteFunc(household(), func(m welfare.Named) bool { return s.known[m.Person].Deceased })
	_ = s.do(c) && s.do(welfare.CrossCheck{By: by, Pensions: s.pensions()}) && s.do(survey) && s.do(welfare.Score{By: by}) && s.do(welfare.Decide{By: by}) &&
		s.do(welfare.Activate{By: by, Persons: s.persons()})
}

// close pays everything that can be paid, closes the case, and pays what is owed.
func (s *story) close() {
	for month := range s.months() {
		s.do(welfare.Pay{By: on(s.today), Month: domain.NewDate(month.Year, month.Month, 0), Persons: s.persons(), Pensions: s.pensions()})
	}
	s.do(welfare.Terminate{By: at(worker, s.today), Reason: welfare.Renounced})
	s.do(welfare.PayArrears{By: at(worker, s.today), Payee: uncle, Reference: paper, Persons: s.persons()})
}

// months are the first days of all until today.
func (s *story) months() func(func(domain.Date) bool) {
	return func(yield func(domain.Date) bool) {
		for m := day(2026, 1, 1); !m.After(s.today) && yield(m); {
			m = day(m.Year+m.Month/12, m.Month%12+1, 1)
		}
	}
}

// TestTheAccountsBalance: whatever happens in whatever order, what was handed
// over in the end, less what was repaid and is still owed back, is what the
// months were due under the final facts, also those that no cycle ever paid; a
// month is paid once; no balance is negative; and every event reads back.
func TestTheAccountsBalance(t *testing.T) {
	t.Parallel()
	begun := active(t)
	rapid.Check(t, func(t *rapid.T) {
		s := &story{T: t, past: begun, today: day(2026, 1, 25), world: world{
			known: map[domain.NationalNumber]domain.KnownPerson{}, heard: map[domain.NationalNumber]domain.Date{}, settled: map[domain.Date]bool{},
		}}
		for _, k := range append(persons(), person(uncle)) {
			s.known[k.NationalNumber] = k
		}
		for _, e := range begun {
			s.note(e)
		}
		for range rapid.IntRange(1, 30).Draw(t, "length") {
			s.today = s.today.AddDays(rapid.IntRange(0, 15).Draw(t, "days"))
			if rapid.IntRange(0, 2).Draw(t, "kind") == 0 {
				s.fact()
			} else {
				s.act()
			}
			if c := state(s.past); c.Owed < 0 || c.Debt < 0 || c.Owed > 0 && c.Debt > 0 {
				t.Fatalf("owed %v, owing %v: %v", c.Owed, c.Debt, names(s.past))
			}
		}
		s.close()
		s.balance()
	})
}

func (s *story) balance() {
	var handed, due domain.Money
	paid := map[domain.Date]bool{}
	for _, e := range s.past {
		switch e := e.(type) {
		case welfare.Paid:
			if paid[e.Month] {
				s.Fatalf("%s is paid twice", e.Month)
			}
			paid[e.Month] = true
			handed += e.Net
		case welfare.ArrearsPaid:
			handed += e.Amount
		case welfare.Repaid:
			handed -= e.Amount
		}
	}
	for month := range s.months() {
		due += s.due(month)
	}
	if c := state(s.past); c.Owed != 0 || handed != due+c.Debt {
		for month := range s.months() {
			s.Logf("%s due %v", month, s.due(month))
		}
		s.Fatalf("handed over %v, due %v, owing %v, still owed %v: %v", handed, due, c.Debt, c.Owed, names(s.past))
	}
}
