package retirement_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/retirement"
)

// life plays a case month by month, with deaths, other dates of them and annulments.
type life struct {
	*rapid.T
	past  []domain.Event
	today domain.Date
	dead  domain.KnownPerson // zero while alive
}

func (l *life) do(c retirement.Command) { l.past = play(l, l.past, c) }

// try gives a command that may be refused.
func (l *life) try(c retirement.Command) {
	if events, err := retirement.Decider.Decide(retirement.Decider.Fold(l.past), c); err == nil {
		l.past = append(l.past, events...)
	}
}

// someDay is a day since the pension began.
func (l *life) someDay() domain.Date {
	return retiredOn.AddDays(rapid.IntRange(0, retiredOn.DaysUntil(l.today)).Draw(l.T, "day"))
}

func (l *life) step() {
	s := retirement.Decider.Fold(l.past)
	switch rapid.IntRange(0, 9).Draw(l.T, "what") {
	case 0:
		l.dead = deadOn(l.vague(l.someDay()))
		l.do(toFollow(l.today, l.dead))
	case 1, 2:
		l.dead = domain.KnownPerson{}
		l.do(toFollow(l.today, retiree()))
	case 3:
		l.try(toGrantShares(l.today, l.dead))
	case 4:
		for _, r := range s.Ledger(pensioner).Receivables {
			l.try(retirement.Recover{By: on(l.today), Receivable: r.ID, Amount: 1 + r.Outstanding/3, Paper: paper})
		}
	case 5:
		for _, r := range s.Ledger(pensioner).Receivables {
			from := rapid.SampledFrom([]domain.NationalNumber{pensioner, widow}).Draw(l.T, "from")
			l.try(retirement.PlanRecovery{By: on(l.today), Receivable: r.ID, Plan: retirement.Plan{From: from, Instalment: domain.Dinars(20_000)}})
		}
	case 6:
		for _, r := range s.Ledger(pensioner).Receivables {
			l.try(retirement.WriteOff{By: on(l.today), Receivable: r.ID, Reason: "x", Paper: paper})
		}
	case 7:
		l.try(toFollowHeir(l.today, l.someHeir()))
	case 8, 9:
		l.payOwed()
	}
}

// payOwed pays out the gratuity, or arrears of somebody, to themselves or to an heir.
func (l *life) payOwed() {
	person, to := l.dead, retirement.Payee{Person: rapid.SampledFrom([]domain.NationalNumber{heir, widow}).Draw(l.T, "to"), Account: "H-9"}
	if !person.Deceased {
		person = retiree()
	}
	if rapid.IntRange(0, 3).Draw(l.T, "lump") == 0 {
		l.try(retirement.PayGratuity{By: on(l.today), Person: person, Heir: to, Paper: paper})
		l.try(retirement.PayGratuity{By: on(l.today), Person: person})
		return
	}
	for _, whose := range append(family(), person) {
		l.try(retirement.PayArrears{By: on(l.today), Person: person, Whose: whose, Heir: to, Paper: paper})
		l.try(retirement.PayArrears{By: on(l.today), Person: person, Whose: whose})
		whose.Deceased = true
		l.try(retirement.PayArrears{By: on(l.today), Person: person, Whose: whose, Heir: to, Paper: paper})
	}
}

// someHeir is a survivor with another death, date of birth or marriage than before.
func (l *life) someHeir() domain.KnownPerson {
	heir := rapid.SampledFrom(family()).Draw(l.T, "heir")
	if rapid.IntRange(0, 3).Draw(l.T, "died") == 0 {
		heir.Deceased, heir.DateOfDeath = true, l.vague(l.someDay())
	}
	if heir.NationalNumber != widow && rapid.Bool().Draw(l.T, "born otherwise") {
		heir.DateOfBirth = l.vague(heir.DateOfBirth.AddDays(rapid.IntRange(-2000, 5500).Draw(l.T, "born")))
	}
	if rapid.Bool().Draw(l.T, "married") {
		m := domain.KnownMarriage{Marriage: "marriage-7", Spouse: "100000000009", From: l.vague(l.someDay()), Status: domain.MarriageInForce}
		if m.Status = rapid.SampledFrom([]domain.MarriageStatus{
			domain.MarriageInForce, domain.MarriageDivorced, domain.MarriageWidowed, domain.MarriageVoid,
		}).Draw(l.T, "marriage"); m.Status == domain.MarriageDivorced || m.Status == domain.MarriageWidowed {
			m.Ended = l.today
		}
		heir.Marriages = append(slices.Clone(heir.Marriages), m)
	}
	return heir
}

// vague is a date of which the day, or the month too, may be unknown.
func (l *life) vague(d domain.Date) domain.Date {
	return rapid.SampledFrom([]domain.Date{d, d, {Year: d.Year, Month: d.Month}, {Year: d.Year}}).Draw(l.T, "known")
}

// pay pays everybody who can be paid for the month of today.
func (l *life) pay() {
	l.try(retirement.Pay{By: on(l.today), Month: monthOf(l.today), Person: retiree()})
	for _, heir := range family() {
		l.try(payShare(monthOf(l.today), l.today, l.dead, heir))
	}
}

// cash is what somebody has in hand: what was paid out, less what was paid
// back. What an heir got of the dead counts as theirs, and as the heir's once they live.
func cash(past []domain.Event, n domain.NationalNumber) domain.Money {
	hand := map[domain.NationalNumber]domain.Money{}
	var estate []retirement.ArrearsPaid
	for _, e := range past {
		switch e := e.(type) {
		case retirement.Paid:
			hand[e.Payee] += e.Net
		case retirement.GratuityPaid:
			hand[pensioner] += e.Amount
			estate = append(estate, retirement.ArrearsPaid{Whose: pensioner, To: e.To, Net: e.Amount})
		case retirement.ArrearsPaid:
			hand[e.Whose] += e.Net
			estate = append(estate, e)
		case retirement.Recovered:
			hand[pensioner] -= e.Amount
		case retirement.EstateReturned:
			for i, paid := range estate {
				if paid.Whose == e.Whose {
					hand[paid.Whose] -= paid.Net
					hand[paid.To] += paid.Net
					estate[i].Net = 0
				}
			}
		}
	}
	return hand[n]
}

// TestNobodyLosesByADeathThatWasNone: after any alternation of deaths, dates,
// annulments, payments to them or to heirs, recoveries and write-offs, one who lives has what was
// paid plus arrears less debts, as one who never was taken for dead; and the
// survivors keep nothing. What is decided reads back as it was decided.
func TestNobodyLosesByADeathThatWasNone(t *testing.T) {
	t.Parallel()
	past := awarded(t)
	rapid.Check(t, func(r *rapid.T) {
		l := &life{T: r, past: past}
		for m := month(2024, 7); !m.After(month(2025, 12)); m = monthAfter(m) {
			l.today = domain.Date{Year: m.Year, Month: m.Month, Day: rapid.IntRange(1, 28).Draw(r, "today")}
			for range rapid.IntRange(0, 2).Draw(r, "steps") {
				l.step()
			}
			if rapid.IntRange(0, 3).Draw(r, "paid") > 0 {
				l.pay()
			}
		}
		l.today = day(2026, 1, 5)
		l.do(toFollow(l.today, deadOn(l.someDay())))
		l.do(toFollow(l.today, retiree()))

		monthly := of[retirement.Awarded](past)[0].Monthly
		own, lump := ledger(l.past, pensioner), retirement.Decider.Fold(l.past).Lump
		months := len(own.Settled) // January is among them if the death cut it, and it was put back
		gratuity := of[retirement.GratuityAwarded](past)[0].Amount
		if got, due := cash(l.past, pensioner)+own.Arrears-own.Outstanding()+lump, domain.Money(months)*monthly+gratuity; months < 18 || got != due {
			r.Fatalf("has %s, and would have %s: %s in hand, %s of arrears, %s outstanding",
				got, due, cash(l.past, pensioner), own.Arrears, own.Outstanding())
		}
		for _, heir := range append(family(), domain.KnownPerson{NationalNumber: heir}) {
			if a := ledger(l.past, heir.NationalNumber); cash(l.past, heir.NationalNumber)+a.Arrears != a.Outstanding() {
				r.Fatalf("%s got %s, is owed %s and owes %s", heir.NationalNumber, cash(l.past, heir.NationalNumber), a.Arrears, a.Outstanding())
			}
		}
		domaintest.ReadsBack(r, retirement.Codec, l.past)
	})
}
