package person_test

import (
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/person"
)

var (
	wed   = domain.NewDate(2015, 6, 10)
	ended = domain.NewDate(2024, 2, 1)
)

// marriage is one of zainab's, as it stands.
func marriage(stream string, status domain.MarriageStatus, ended domain.Date) domain.KnownMarriage {
	return domain.KnownMarriage{Marriage: "marriage-" + stream, Spouse: "100000000007", Status: status, From: wed, Ended: ended}
}

func status(s domain.CivilStatus, m domain.KnownMarriage, from domain.Date) person.CivilStatusChanged {
	return person.CivilStatusChanged{Status: s, Marriage: m, From: from, Date: today}
}

// TestFollowMarriage: the civil status follows the register of marriages.
func TestFollowMarriage(t *testing.T) {
	t.Parallel()
	follow := func(m domain.KnownMarriage) person.FollowMarriage {
		return person.FollowMarriage{By: byPolicy, Marriage: m}
	}
	inForce := marriage("1", domain.MarriageInForce, domain.Date{})
	divorced := marriage("1", domain.MarriageDivorced, ended)
	widowed := marriage("1", domain.MarriageWidowed, ended)
	later := marriage("1", domain.MarriageWidowed, ended.AddDays(1))
	void := marriage("1", domain.MarriageVoid, domain.Date{})
	back := inForce
	back.Resumed = domain.NewDate(2024, 3, 1)
	second := marriage("2", domain.MarriageInForce, domain.Date{})
	third := marriage("3", domain.MarriageInForce, domain.Date{})
	once := func(m domain.KnownMarriage) person.FollowMarriage {
		return person.FollowMarriage{By: byPolicy, Marriage: m, AtOnce: 1}
	}
	conflict := person.MarriagesConflict{
		Name: zainab().Name, Office: "IQ-BA-01", Area: "IQ-BA", Marriages: []string{"marriage-1", "marriage-2"}, Date: today,
	}
	agree := person.MarriagesAgree{Date: today}
	married := status(domain.Married, inForce, wed)
	nameless := follow(inForce)
	nameless.Marriage.Marriage = ""
	domaintest.Run(t, person.Decider, []domaintest.Case[person.Command]{
		{Name: "married", Given: life(), When: follow(inForce), Then: history(married)},
		{Name: "again: nothing", Given: life(married), When: follow(inForce)},
		{Name: "divorced", Given: life(married), When: follow(divorced), Then: history(status(domain.Divorced, divorced, ended))},
		{Name: "resumed", Given: life(married, status(domain.Divorced, divorced, ended)), When: follow(back), Then: history(status(domain.Married, back, back.Resumed))},
		{Name: "widowed", Given: life(married), When: follow(widowed), Then: history(status(domain.Widowed, widowed, ended))},
		{Name: "the date of death corrected", Given: life(status(domain.Widowed, widowed, ended)), When: follow(later), Then: history(status(domain.Widowed, later, domain.Date{}))},
		{Name: "widowed, but married again", Given: life(married, status(domain.Married, second, wed)), When: follow(widowed), Then: history(status(domain.Married, widowed, ended))},
		{Name: "the spouse lives after all", Given: life(status(domain.Widowed, widowed, ended)), When: follow(inForce), Then: history(married)},
		{Name: "void: single again", Given: life(married), When: follow(void), Then: history(status(domain.Single, void, domain.Date{}))},
		{Name: "void from the first: nothing", Given: life(), When: follow(void)},
		{Name: "to two husbands", Given: life(married), When: once(second), Then: history(status(domain.Married, second, wed), conflict)},
		{Name: "to three", Given: life(married, status(domain.Married, second, wed), conflict), When: once(third), Then: history(status(domain.Married, third, wed))},
		{Name: "to one, after all", Given: life(married, status(domain.Married, second, wed), conflict), When: once(void), Then: history(status(domain.Married, void, domain.Date{}), agree)},
		{Name: "one after the other", Given: life(status(domain.Divorced, divorced, ended)), When: once(second), Then: history(status(domain.Married, second, wed))},
		{Name: "of the dead", Given: life(died()), When: follow(inForce), Then: history(married)},
		{Name: "of nobody: nothing", When: follow(inForce)},
		{Name: "of no marriage", Given: life(), When: nameless, Refused: domain.RuleRequired, Field: "marriage"},
		{Name: "by another office", Given: life(), When: person.FollowMarriage{By: person.By{Actor: stranger}}, Refused: domain.RuleOutsideArea},
	})
}

// TestCivilStatus: what a person is, of all marriages and what the record states.
func TestCivilStatus(t *testing.T) {
	t.Parallel()
	in, out := domain.MarriageInForce, domain.NewDate(2020, 1, 1)
	for _, c := range []struct {
		name      string
		stated    string
		died      domain.Date
		marriages []domain.KnownMarriage
		want      domain.CivilStatus
	}{
		{"nothing known", "", domain.Date{}, nil, domain.CivilUnstated},
		{"stated", "widowed", domain.Date{}, nil, domain.Widowed},
		{"stated in Arabic", "متزوجة", domain.Date{}, nil, domain.Married},
		{"stated otherwise", "it is complicated", domain.Date{}, nil, domain.CivilUnstated},
		{"a contract outweighs the words", "single", domain.Date{}, []domain.KnownMarriage{marriage("1", in, domain.Date{})}, domain.Married},
		{"the last end counts", "", domain.Date{}, []domain.KnownMarriage{marriage("1", domain.MarriageWidowed, ended), marriage("2", domain.MarriageDivorced, out)}, domain.Widowed},
		{"in whatever order", "", domain.Date{}, []domain.KnownMarriage{marriage("2", domain.MarriageDivorced, out), marriage("1", domain.MarriageWidowed, ended)}, domain.Widowed},
		{"died married", "", ended, []domain.KnownMarriage{marriage("1", domain.MarriageWidowed, ended)}, domain.Married},
		{"died a widow", "", today, []domain.KnownMarriage{marriage("1", domain.MarriageWidowed, ended)}, domain.Widowed},
	} {
		if got := person.CivilStatus(c.marriages, c.stated, c.died); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	s := person.Decider.Fold(life(status(domain.Married, marriage("1", in, domain.Date{}), wed)))
	if k := s.Known(); k.CivilStatus != domain.Married || !slices.Equal(k.Marriages, s.Marriages) || len(k.Marriages) != 1 {
		t.Errorf("others know %s, %v", k.CivilStatus, k.Marriages)
	}
}
