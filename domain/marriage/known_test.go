package marriage_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

// TestSpouses: what the civil records of the spouses say (doc.go, rules 5-7).
func TestSpouses(t *testing.T) {
	t.Parallel()
	type known = []domain.KnownPerson
	mother := func(n domain.NationalNumber) func(*domain.KnownPerson) {
		return func(k *domain.KnownPerson) { k.Mother.NationalNumber = n }
	}
	father := func(n domain.NationalNumber) func(*domain.KnownPerson) {
		return func(k *domain.KnownPerson) { k.Father.NationalNumber = n }
	}
	born := func(year int) func(*domain.KnownPerson) {
		return func(k *domain.KnownPerson) { k.DateOfBirth = domain.NewDate(year, 9, 21) }
	}
	wives := func(n int) (list []func(*domain.KnownPerson)) {
		for i := range n {
			list = append(list, married(domain.MarriageInForce, other, domain.NewDate(2001+i, 1, 1), domain.Date{}))
		}
		return list
	}
	before, after := wed.AddDays(-1), wed.AddDays(1)
	young := with(func(p *marriage.Particulars) { p.Wife.DateOfBirth = domain.Date{} })
	permitted := young
	permitted.MinorPermission = old
	further := with(func(p *marriage.Particulars) { p.FurtherPermission = old })
	cases := []struct {
		name  string
		p     marriage.Particulars
		known known
		rule  *domain.Rule
		field string
	}{
		{"all is well", agreed(), known{man(), woman()}, nil, ""},
		{"unknown", agreed(), known{man()}, marriage.RuleSpouseUnknown, "wife.nationalNumber"},
		{"of a cancelled birth", agreed(), known{man(), woman(func(k *domain.KnownPerson) { k.Cancelled = true })}, marriage.RuleSpouseUnknown, "wife.nationalNumber"},
		{"two men", agreed(), known{man(), woman(func(k *domain.KnownPerson) { k.Sex = domain.Male })}, marriage.RuleSex, "wife.nationalNumber"},
		{"another name", agreed(), known{man(func(k *domain.KnownPerson) { k.Name = agreed().Wife.Name }), woman()}, domain.RuleOtherPerson, "husband.name"},
		{"another birthday", agreed(), known{man(born(1987)), woman()}, domain.RuleOtherPerson, "husband.dateOfBirth"},
		{"dead the day before", agreed(), known{man(dead(before)), woman()}, marriage.RuleSpouseDead, "husband.nationalNumber"},
		{"born after", young, known{man(), woman(born(2016))}, marriage.RuleNotBorn, "wife.nationalNumber"},

		{"his mother", agreed(), known{man(mother(wife)), woman()}, marriage.RuleKin, "wife.nationalNumber"},
		{"his daughter", agreed(), known{man(), woman(father(husband))}, marriage.RuleKin, "wife.nationalNumber"},
		{"same mother", agreed(), known{man(mother(other)), woman(mother(other))}, marriage.RuleKin, "wife.nationalNumber"},
		{"same father", agreed(), known{man(father(other)), woman(father(other))}, marriage.RuleKin, "wife.nationalNumber"},
		{"parents who are no kin", agreed(), known{man(father(other)), woman(mother(other))}, nil, ""},

		{"17", young, known{man(), woman(born(1997))}, marriage.RuleMinorPermission, "minorPermission"},
		{"17, permitted", permitted, known{man(), woman(born(1997))}, nil, ""},
		{"14, permitted", permitted, known{man(), woman(born(2000))}, marriage.RuleTooYoung, "wife"},
		{"only the year of birth known", young, known{man(), woman(func(k *domain.KnownPerson) { k.DateOfBirth = domain.NewDate(1997, 0, 0) })}, nil, ""},

		{"married to each other", agreed(), known{man(married(domain.MarriageInForce, wife, before, domain.Date{})), woman()}, marriage.RuleMarriedToEachOther, "wife.nationalNumber"},
		{"a married wife", agreed(), known{man(), woman(married(domain.MarriageInForce, other, before, domain.Date{}))}, marriage.RuleWifeMarried, "wife.nationalNumber"},
		{"divorced the day after", agreed(), known{man(), woman(married(domain.MarriageDivorced, other, before, after))}, marriage.RuleWifeMarried, "wife.nationalNumber"},
		{"married since, to another", agreed(), known{man(), woman(married(domain.MarriageInForce, other, after, domain.Date{}))}, nil, ""},
		{"married since, and divorced", agreed(), known{man(), woman(married(domain.MarriageDivorced, other, after, after.AddDays(9)))}, nil, ""},
		{"married on the same day", agreed(), known{man(), woman(married(domain.MarriageInForce, other, wed, domain.Date{}))}, marriage.RuleWifeMarried, "wife.nationalNumber"},
		{"a husband of a wife since", agreed(), known{man(married(domain.MarriageInForce, other, after, domain.Date{})), woman()}, nil, ""},
		{"a void marriage", agreed(), known{man(), woman(married(domain.MarriageVoid, other, before, domain.Date{}))}, nil, ""},
		{"a married husband", agreed(), known{man(wives(1)...), woman()}, marriage.RuleFurtherPermission, "furtherPermission"},
		{"a married husband, permitted", further, known{man(wives(3)...), woman()}, nil, ""},
		{"a fifth wife", further, known{man(wives(4)...), woman()}, marriage.RuleTooManyWives, "husband.nationalNumber"},
		{"a widower", agreed(), known{man(married(domain.MarriageWidowed, other, domain.NewDate(2001, 1, 1), before)), woman()}, nil, ""},
	}
	for _, c := range cases {
		tc := testCase{Name: c.name, When: toRegister(c.p, c.known...), Refused: c.rule, Field: "particulars." + c.field}
		if c.rule == nil {
			tc.Then = history(registered(c.p))
		}
		domaintest.Run(t, marriage.Decider, []testCase{tc})
	}
}

// TestConfirmedAfterDeath: a marriage is registered for the heirs of who died since, and ended by that death.
func TestConfirmedAfterDeath(t *testing.T) {
	t.Parallel()
	domaintest.Run(t, marriage.Decider, []testCase{{
		Name: "the husband has died", When: toRegister(agreed(), man(dead(left)), woman()), Then: entry(widowed(left)),
	}})
}

// TestBeforeTheLaw: a judgment may confirm a marriage that is older than the law's figures.
func TestBeforeTheLaw(t *testing.T) {
	t.Parallel()
	p := with(func(p *marriage.Particulars) {
		p.DateOfContract, p.Confirmation = domain.NewDate(1955, 3, 1), order
		p.Husband.DateOfBirth, p.Wife.DateOfBirth = domain.Date{}, domain.Date{}
	})
	bride := woman(func(k *domain.KnownPerson) { k.DateOfBirth = domain.NewDate(1939, 1, 1) })
	groom := man(func(k *domain.KnownPerson) { k.DateOfBirth = domain.NewDate(1930, 1, 1) })
	e := registered(p)
	e.Type = domain.CourtOrderedEntry
	domaintest.Run(t, marriage.Decider, []testCase{{Name: "sixteen in 1955", When: toRegister(p, groom, bride), Then: history(e)}})
}

// TestWaitingPeriod: it warns (rule 8).
func TestWaitingPeriod(t *testing.T) {
	t.Parallel()
	warned := func(until domain.Date) marriage.Registered {
		e := registered(agreed())
		e.WaitingUntil, e.WaitingLaw = until, "Personal Status Law 188/1959, Arts 47-48"
		return e
	}
	long := domain.NewDate(2005, 1, 1)
	for _, c := range []struct {
		name   string
		record func(*domain.KnownPerson)
		want   marriage.Registered
	}{
		{"90 days after a divorce", married(domain.MarriageDivorced, other, long, wed.AddDays(-90)), warned(wed)},
		{"91 days after", married(domain.MarriageDivorced, other, long, wed.AddDays(-91)), registered(agreed())},
		{"130 days after a death", married(domain.MarriageWidowed, other, long, wed.AddDays(-130)), warned(wed)},
		{"131 days after", married(domain.MarriageWidowed, other, long, wed.AddDays(-131)), registered(agreed())},
		{"divorced from the same husband", married(domain.MarriageDivorced, husband, long, wed.AddDays(-5)), registered(agreed())},
		{"nobody knows when", married(domain.MarriageDivorced, other, long, domain.Date{}), registered(agreed())},
	} {
		domaintest.Run(t, marriage.Decider, []testCase{{Name: c.name, When: toRegister(agreed(), man(), woman(c.record)), Then: history(c.want)}})
	}
}
