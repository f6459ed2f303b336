package welfare_test

import (
	"bytes"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/welfare"
)

func TestStoredEventsStayReadable(t *testing.T) {
	t.Parallel()
	domaintest.Examples(t, welfare.Codec)
}

// TestTheAmountsOfTheLaw: never negative, never less for one more member, never
// above the ceiling, and no gap between the rows of a table.
func TestTheAmountsOfTheLaw(t *testing.T) {
	t.Parallel()
	for _, parameter := range []string{"welfare.amount_male_head", "welfare.amount_female_head"} {
		for _, p := range by.Law.History(parameter) {
			for n := range len(p.Rows) {
				if _, ok := p.Row(strconv.Itoa(n + 1)); !ok {
					t.Errorf("%s from %s has no row %d of %d", parameter, p.From, n+1, len(p.Rows))
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		on := day(2014, 3, 24).AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))
		sex := rapid.SampledFrom([]domain.Sex{domain.Male, domain.Female}).Draw(t, "sex")
		n := rapid.IntRange(0, 60).Draw(t, "members")
		less, _, err := welfare.Amount(by.Law, on, sex, n)
		if err != nil {
			t.Fatal(err)
		}
		more, steps, _ := welfare.Amount(by.Law, on, sex, n+1)
		if less < 0 || more < less || more > domain.Dinars(420_000) || steps[len(steps)-1].Result != more {
			t.Fatalf("%d members %v, one more %v", n, less, more)
		}
	})
}

// step draws what may happen to a household on a day.
func step(t *rapid.T, today domain.Date, known []domain.KnownPerson, incomes []welfare.Income) welfare.Command {
	office, system := at(worker, today), on(today)
	month := domain.NewDate(2026, rapid.IntRange(1, today.Month).Draw(t, "month"), 0)
	return rapid.SampledFrom([]welfare.Command{
		welfare.Pay{By: system, Month: month, Persons: known, Incomes: incomes},
		welfare.Pay{By: system, Month: domain.NewDate(2026, today.Month, 0), Persons: known, Incomes: incomes},
		welfare.Suspend{By: office, Reason: rapid.SampledFrom([]welfare.SuspensionReason{welfare.UnderInquiry, welfare.RefusedVisit}).Draw(t, "reason")},
		welfare.Reinstate{By: office, Reason: "x"},
		welfare.RefuseVisit{By: office, Visited: today},
		welfare.Survey{By: office, Visited: today, Answers: answers(rapid.IntRange(0, 2).Draw(t, "cars"))},
		welfare.Score{By: office},
		welfare.UpdateData{By: office, Members: household(), Claims: toApply().Claims, Persons: known},
		welfare.RemoveMember{By: office, Person: son, From: day(2026, rapid.IntRange(1, today.Month).Draw(t, "left"), 1), Reason: "x"},
		welfare.PlanRecovery{By: office, Instalment: domain.Dinars(20_000), Reason: "x"},
		welfare.Repay{By: office, Amount: domain.Dinars(10_000), Receipt: "x"},
		welfare.ReportSchool{By: office, Child: girl, Term: today.String(), School: "x"},
		welfare.Terminate{By: office, Reason: welfare.Emptied},
		welfare.PassDay{By: system},
	}).Draw(t, "command")
}

// TestTheAccountsBalance: whatever happens in whatever order, what was paid for
// months with the arrears and less the receivables booked is what was due for
// them by all that is known at the end; no balance is negative; a month is paid
// once; and what is decided can be stored and read back.
func TestTheAccountsBalance(t *testing.T) {
	t.Parallel()
	begun := active(t)
	rapid.Check(t, func(t *rapid.T) {
		past, today := begun, day(2026, 1, 25)
		known := persons()
		var incomes []welfare.Income
		do := func(c welfare.Command) {
			decided, err := welfare.Decider.Decide(state(past), c)
			if domain.CodeOf(err) == domain.Internal && err != nil {
				t.Fatal(err)
			}
			for _, e := range decided {
				past = append(slices.Clip(past), readBack(t, e))
			}
		}
		for range rapid.IntRange(1, 25).Draw(t, "length") {
			today = today.AddDays(rapid.IntRange(0, 12).Draw(t, "days"))
			switch rapid.IntRange(0, 5).Draw(t, "kind") {
			case 0:
				i := rapid.IntRange(0, 3).Draw(t, "who")
				k := person(known[i].NationalNumber)
				if rapid.Bool().Draw(t, "dies") {
					k = died(k.NationalNumber, today.AddDays(-rapid.IntRange(0, 60).Draw(t, "ago")))
				}
				known = slices.Clone(known)
				known[i] = k
				do(welfare.Follow{By: on(today), Person: k})
			case 1:
				incomes = nil
				if rapid.Bool().Draw(t, "pension") {
					incomes = []welfare.Income{{
						Person: mother, Kind: welfare.Pension, Monthly: domain.Dinars(int64(rapid.IntRange(1, 600).Draw(t, "monthly")) * 1000),
						From: today.AddDays(-rapid.IntRange(0, 60).Draw(t, "since")),
					}}
				}
				do(welfare.FollowIncomes{By: on(today), Incomes: incomes})
			default:
				do(step(t, today, known, incomes))
			}
		}
		balance(t, past)
	})
}

func balance(t *rapid.T, past []domain.Event) {
	s := state(past)
	accounted := map[domain.Date]domain.Money{}
	var paid, handed, repaid domain.Money
	for _, e := range past {
		switch e := e.(type) {
		case welfare.Paid:
			if _, twice := accounted[e.Month]; twice {
				t.Fatalf("%s is paid twice", e.Month)
			}
			accounted[e.Month] = e.Due
			paid += e.Due
			handed += e.Net
			if e.Net < 0 || e.Deducted < 0 || e.Net != e.Due+e.Arrears-e.Deducted {
				t.Fatalf("%+v", e)
			}
		case welfare.ArrearsBooked:
			paid += e.Amount
			for _, m := range e.Months {
				accounted[m.Month] = m.Due
			}
		case welfare.ReceivableBooked:
			paid -= e.Amount
			for _, m := range e.Months {
				accounted[m.Month] = m.Due
			}
		case welfare.Repaid:
			repaid += e.Amount
		}
	}
	var due domain.Money
	for month := range accounted {
		e, err := welfare.Entitlement(s, by.Law, domain.NewDate(month.Year, month.Month, 1))
		if err != nil {
			t.Fatal(err)
		}
		due += e.Amount
	}
	if paid != due {
		t.Fatalf("accounted for %v, due %v: %v", paid, due, names(past))
	}
	if s.Owed < 0 || s.Debt < 0 || s.Owed > 0 && s.Debt > 0 || handed-repaid != due-s.Owed+s.Debt {
		t.Fatalf("handed over %v, repaid %v, due %v, still owed %v, owing %v: %v", handed, repaid, due, s.Owed, s.Debt, names(past))
	}
}

// readBack stores an event and reads it again.
func readBack(t *rapid.T, e domain.Event) domain.Event {
	name, data, err := domain.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	back, err := welfare.Codec.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if _, again, _ := domain.Encode(back); !bytes.Equal(data, again) {
		t.Fatalf("%s changes when it is stored:\n%s\n%s", name, data, again)
	}
	return back
}
