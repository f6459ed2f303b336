package retirement_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

const (
	pensioner domain.NationalNumber = "417092856013"
	widow     domain.NationalNumber = "417092856021"
	son       domain.NationalNumber = "417092856039"
	daughter  domain.NationalNumber = "417092856047"
)

var (
	clerk     = domain.Actor{ID: "u-30", Agency: "retirement", Office: "RT-BA-01", Area: "IQ-BA", Role: "pension_officer"}
	elsewhere = domain.Actor{ID: "u-31", Agency: "retirement", Office: "RT-NI-01", Area: "IQ-NI", Role: "pension_officer"}
	system    = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}

	paper = domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: day(2024, 7, 2)}
)

func day(y, m, d int) domain.Date { return domain.NewDate(y, m, d) }

func month(y, m int) domain.Date { return domain.NewDate(y, m, 0) }

func on(today domain.Date) retirement.By {
	return retirement.By{Actor: clerk, Today: today, Law: book}
}

func policyOn(today domain.Date) retirement.By {
	return retirement.By{Actor: system, Today: today, Law: book}
}

// retiree is the civil record of the pensioner of these tests, who is 60 on 1 July 2024.
func retiree() domain.KnownPerson {
	return domain.KnownPerson{
		NationalNumber: pensioner, Name: domain.Name{Given: "كاظم"}, Sex: domain.Male, DateOfBirth: day(1964, 7, 1), Area: "IQ-BA/الزبير",
		Mother: domain.KnownParent{NationalNumber: "100000000002"},
	}
}

// deadOn is the same civil record after a death.
func deadOn(d domain.Date) domain.KnownPerson {
	p := retiree()
	p.Deceased, p.DateOfDeath, p.Death = true, d, "death-"+string(pensioner)
	return p
}

func theWidow() domain.KnownPerson {
	return domain.KnownPerson{
		NationalNumber: widow, Sex: domain.Female, DateOfBirth: day(1970, 3, 1), CivilStatus: domain.Married,
		Marriages: []domain.KnownMarriage{{Marriage: "marriage-1", Spouse: pensioner, Status: domain.MarriageInForce, From: day(1995, 1, 1)}},
	}
}

func child(n domain.NationalNumber, sex domain.Sex, born domain.Date) domain.KnownPerson {
	return domain.KnownPerson{NationalNumber: n, Sex: sex, DateOfBirth: born, CivilStatus: domain.Single, Father: domain.KnownParent{NationalNumber: pensioner}}
}

func theSon() domain.KnownPerson { return child(son, domain.Male, day(2010, 5, 10)) }

func family() []domain.KnownPerson {
	return []domain.KnownPerson{theWidow(), theSon(), child(daughter, domain.Female, day(2014, 2, 1))}
}

func career() []retirement.Period { return served(25, 0, 0).Service }

// earned is what an officer adds to the case for an assessment.
func earned() retirement.Basis {
	return retirement.Basis{Certificate: retirement.Bachelor, AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(1_000_000), LastAllowances: domain.Dinars(200_000)}
}

// play decides commands one after another and gives the whole history.
func play(t interface {
	Helper()
	Fatalf(string, ...any)
}, past []domain.Event, commands ...retirement.Command,
) []domain.Event {
	t.Helper()
	past = slices.Clone(past)
	for _, c := range commands {
		events, err := retirement.Decider.Decide(retirement.Decider.Fold(past), c)
		if err != nil {
			t.Fatalf("%T is refused: %v", c, err)
		}
		past = append(past, events...)
	}
	return past
}

func toRecord(today domain.Date) retirement.RecordService {
	return retirement.RecordService{By: on(today), Person: retiree(), Service: career(), Paper: paper}
}

func toClaim(today domain.Date) retirement.Claim {
	return retirement.Claim{By: on(today), Person: retiree(), Kind: retirement.LegalAge, On: retiredOn, Account: "RB-7781"}
}

func toAssess(today domain.Date) retirement.Assess {
	return retirement.Assess{By: on(today), Person: retiree(), Basis: earned()}
}

func toAward(today domain.Date) retirement.Award {
	return retirement.Award{By: on(today), Person: retiree(), Paper: paper}
}

func toPay(m domain.Date) retirement.Pay {
	return retirement.Pay{By: on(m.Latest()), Month: m, Person: retiree()}
}

func toFollow(today domain.Date, p domain.KnownPerson) retirement.Follow {
	return retirement.Follow{By: policyOn(today), Person: p, Family: family()}
}

var granted = day(2024, 7, 10)

// assessed is a case whose pension was reckoned.
func assessed(t *testing.T) []domain.Event {
	return play(t, nil, toRecord(granted), toClaim(granted), toAssess(granted))
}

// awarded is a pension that is payable from July 2024.
func awarded(t *testing.T) []domain.Event { return play(t, assessed(t), toAward(granted)) }

// paidThrough has every month paid from July 2024 on.
func paidThrough(t *testing.T, last domain.Date) []domain.Event {
	past := awarded(t)
	for m := month(2024, 7); !m.After(last); m = monthAfter(m) {
		past = play(t, past, toPay(m))
	}
	return past
}

func monthAfter(m domain.Date) domain.Date { return monthOf(m.Latest().AddDays(1)) }

func monthOf(d domain.Date) domain.Date { return month(d.Year, d.Month) }

func toGrantShares(today domain.Date, p domain.KnownPerson) retirement.AwardSurvivors {
	return retirement.AwardSurvivors{By: on(today), Person: p, Paper: paper, Survivors: []retirement.Payee{{Person: widow, Account: "W-1"}, {Person: son, Account: "S-1"}, {Person: daughter, Account: "D-1"}}}
}

// of gives the events of one kind, in order.
func of[E domain.Event](events []domain.Event) (found []E) {
	for _, e := range events {
		if e, is := e.(E); is {
			found = append(found, e)
		}
	}
	return found
}

func ledger(past []domain.Event, n domain.NationalNumber) retirement.Account {
	return retirement.Decider.Fold(past).Ledger(n)
}
