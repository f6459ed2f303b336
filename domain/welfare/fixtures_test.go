package welfare_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/lawfile"
)

var (
	today  = domain.NewDate(2026, 3, 10)
	jan    = domain.NewDate(2026, 1, 0)
	feb    = domain.NewDate(2026, 2, 0)
	march  = domain.NewDate(2026, 3, 0)
	april  = domain.NewDate(2026, 4, 0)
	worker = domain.Actor{ID: "w-7", Agency: "welfare", Office: "IQ-BA-W1", Area: "IQ-BA", Role: "welfare"}
	away   = domain.Actor{ID: "w-9", Agency: "welfare", Office: "IQ-NI-W1", Area: "IQ-NI", Role: "welfare"}
	policy = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}

	by    = at(worker, today)
	paper = domain.Reference{Authority: "دائرة العمل في البصرة", Number: "77/12", Date: domain.NewDate(2025, 12, 1)}
)

const (
	family = domain.FamilyNumber("F-100")
	father = domain.NationalNumber("100000000001")
	mother = domain.NationalNumber("100000000002")
	son    = domain.NationalNumber("100000000003")
	girl   = domain.NationalNumber("100000000004")
	uncle  = domain.NationalNumber("100000000005")
	baby   = domain.NationalNumber("100000000006")
)

// at signs for a day.
func at(a domain.Actor, day domain.Date) welfare.By {
	law, err := lawfile.Embedded()
	if err != nil {
		panic(err)
	}
	return welfare.By{Actor: a, Today: day, Law: law}
}

// on is what a day is to the policies' actor.
func on(day domain.Date) welfare.By { return at(policy, day) }

func day(y, m, d int) domain.Date { return domain.NewDate(y, m, d) }

// person is what the civil record says of one of the family.
func person(n domain.NationalNumber) domain.KnownPerson {
	k := domain.KnownPerson{NationalNumber: n, Nationality: "IQ", FamilyNumber: family, CivilStatus: domain.CivilUnstated}
	switch n {
	case father:
		k.Sex, k.DateOfBirth = domain.Male, day(1980, 5, 1)
	case mother:
		k.Sex, k.DateOfBirth = domain.Female, day(1985, 5, 1)
	case son:
		k.Sex, k.DateOfBirth = domain.Male, day(2012, 5, 1)
	case girl:
		k.Sex, k.DateOfBirth = domain.Female, day(2016, 5, 1)
	case uncle:
		k.Sex, k.DateOfBirth = domain.Male, day(1990, 5, 1)
	case baby:
		k.Sex, k.DateOfBirth = domain.Female, day(2026, 2, 20)
	}
	if n == son || n == girl || n == baby {
		k.Father.NationalNumber, k.Mother.NationalNumber = father, mother
	}
	return k
}

// persons are the family as known, with changes.
func persons(changed ...domain.KnownPerson) []domain.KnownPerson {
	var list []domain.KnownPerson
	for _, n := range []domain.NationalNumber{father, mother, son, girl} {
		k := person(n)
		if c, is := domain.KnownAs(n, changed); is {
			k = c
		}
		list = append(list, k)
	}
	return list
}

func died(n domain.NationalNumber, day domain.Date) domain.KnownPerson {
	k := person(n)
	k.Deceased, k.DateOfDeath, k.Death = true, day, "death-"+string(n)
	return k
}

func married(n domain.NationalNumber, marriages ...domain.KnownMarriage) domain.KnownPerson {
	k := person(n)
	k.Marriages = marriages
	return k
}

func named(n domain.NationalNumber, r welfare.Relation) welfare.Named {
	return welfare.Named{Person: n, Relation: r}
}

// household is a father out of work with wife, son and daughter.
func household() []welfare.Named {
	return []welfare.Named{named(father, welfare.Head), named(mother, welfare.Spouse), named(son, welfare.Child), named(girl, welfare.Child)}
}

func claim(category string, n domain.NationalNumber) welfare.Claim {
	return welfare.Claim{Category: category, Person: n, Reference: paper}
}

func toApply() welfare.Apply {
	return welfare.Apply{
		By: by, FamilyNumber: family, Head: father, Members: household(), Claims: []welfare.Claim{claim(welfare.Unemployed, father)},
		Address: domain.Place{Governorate: "IQ-BA", District: "الزبير"}, Area: "IQ-BA", DeclaredIncome: domain.Dinars(100_000),
		Persons: persons(),
	}
}

// poor are the answers of a household without anything.
func poor() []welfare.Answer { return answers(0) }

func answers(cars int) []welfare.Answer {
	return []welfare.Answer{
		{Question: "earners", Count: 0},
		{Question: "rooms", Count: 2},
		{Question: "owned_dwelling", Count: 0},
		{Question: "cars", Count: cars},
		{Question: "air_conditioners", Count: 0},
		{Question: "livestock", Count: 0},
		{Question: "land_dunums", Count: 0},
	}
}

// play decides commands one after the other and gives the history; each must be accepted.
func play(t testing.TB, past []domain.Event, commands ...welfare.Command) []domain.Event {
	t.Helper()
	for _, c := range commands {
		decided, err := welfare.Decider.Decide(welfare.Decider.Fold(past), c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		past = slices.Concat(past, decided)
	}
	return past
}

// decided is a household after the decision, with so many cars.
func decided(t testing.TB, cars int) []domain.Event {
	t.Helper()
	in := at(worker, day(2026, 1, 5))
	application := toApply()
	application.By = in
	return play(t, nil, application, welfare.CrossCheck{By: in}, welfare.Survey{By: in, Visited: in.Today, Answers: answers(cars)},
		welfare.Score{By: in}, welfare.Decide{By: in})
}

// active is a household that is paid from January on.
func active(t testing.TB) []domain.Event {
	t.Helper()
	return play(t, decided(t, 0), welfare.Activate{By: at(worker, day(2026, 1, 20)), Persons: persons()})
}

// paid is the household with January and February paid.
func paid(t testing.TB) []domain.Event {
	t.Helper()
	return play(t, active(t), toPay(jan, day(2026, 1, 25)), toPay(feb, day(2026, 2, 10)))
}

func toPay(month, on domain.Date, changed ...domain.KnownPerson) welfare.Pay {
	return welfare.Pay{By: at(policy, on), Month: month, Persons: persons(changed...)}
}

// state folds a history.
func state(past []domain.Event) welfare.State { return welfare.Decider.Fold(past) }

// last gives the last event of a type.
func last[E domain.Event](t testing.TB, past []domain.Event) E {
	t.Helper()
	for _, e := range slices.Backward(past) {
		if e, ok := e.(E); ok {
			return e
		}
	}
	var none E
	t.Fatalf("there is no %s in %s", none.EventName(), names(past))
	return none
}

// names lists a history's events.
func names(past []domain.Event) (list []string) {
	for _, e := range past {
		list = append(list, e.EventName())
	}
	return list
}
