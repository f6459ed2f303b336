package retirement_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/retirement"
)

// changed is the book with some parameters' history replaced.
func changed(provisions ...domain.Provision) *domain.Book {
	for _, key := range book.Parameters() {
		if !slices.ContainsFunc(provisions, func(p domain.Provision) bool { return p.Parameter == key }) {
			provisions = append(provisions, book.History(key)...)
		}
	}
	return domain.NewBook(provisions...)
}

var (
	keepsLost = changed(domain.Provision{Parameter: "pension.share_redistributed", From: domain.NewDate(2014, 1, 1), Source: "a test"})
	weighted  = changed(domain.Provision{
		Parameter: "pension.share", From: domain.NewDate(2014, 1, 1), Source: "a test",
		Rows: map[string]int64{"spouse": 500_000, "son": 250_000, "daughter": 250_000, "father": 100_000, "mother": 100_000},
	})
)

func survivor(n string, r retirement.Relation, born int) retirement.Survivor {
	return retirement.Survivor{NationalNumber: domain.NationalNumber(n), Relation: r, DateOfBirth: domain.NewDate(born, 7, 1)}
}

func amounts(shares []retirement.Share) (list []string) {
	for _, s := range shares {
		list = append(list, s.Amount.String()+string(s.Reason))
	}
	return list
}

func TestShares(t *testing.T) {
	t.Parallel()
	widow, son, daughter := survivor("1", retirement.Spouse, 1970), survivor("2", retirement.Son, 2010), survivor("3", retirement.Daughter, 1995)
	grown, student, disabled := survivor("4", retirement.Son, 2000), survivor("5", retirement.Son, 2004), survivor("6", retirement.Son, 1990)
	student.Studying, disabled.Disabled = retirement.AtUniversity, true
	bride, dead, remarried := daughter, survivor("7", retirement.Father, 1940), widow
	bride.CivilStatus, remarried.CivilStatus = domain.Married, domain.Married
	dead.Deceased, dead.DateOfDeath = true, domain.NewDate(2026, 3, 9)
	on := domain.NewDate(2026, 3, 10)

	for name, c := range map[string]struct {
		law       *domain.Book
		survivors []retirement.Survivor
		want      []string
	}{
		"nobody":                     {book, nil, nil},
		"widow":                      {book, []retirement.Survivor{widow}, []string{"100000"}},
		"three, the dinar left over": {book, []retirement.Survivor{widow, son, daughter}, []string{"33334", "33333", "33333"}},
		"a grown son's share":        {book, []retirement.Survivor{widow, grown}, []string{"100000", "0of_age"}},
		"is lost by another law":     {keepsLost, []retirement.Survivor{widow, grown}, []string{"50000", "0of_age"}},
		"student and disabled":       {book, []retirement.Survivor{student, disabled}, []string{"50000", "50000"}},
		"a married daughter":         {book, []retirement.Survivor{widow, bride}, []string{"100000", "0married"}},
		"a widow who married again":  {book, []retirement.Survivor{remarried, son}, []string{"0married", "100000"}},
		"a father who died":          {book, []retirement.Survivor{widow, dead}, []string{"100000", "0died"}},
		"by weight":                  {weighted, []retirement.Survivor{widow, son, dead}, []string{"66667", "33333", "0died"}},
		"all dropped out":            {book, []retirement.Survivor{grown, dead}, []string{"0of_age", "0died"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			shares, steps, err := retirement.Shares(c.law, on, domain.Dinars(100_000), c.survivors)
			if err != nil || !slices.Equal(amounts(shares), c.want) || !hasStep(steps, "pension.shares") {
				t.Errorf("got %v, %v, %v", amounts(shares), steps, err)
			}
		})
	}
	if _, _, err := retirement.Shares(nil, on, domain.Dinars(1), nil); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("got %v", err)
	}
}

// TestLastDay: the share runs through the day before the limit's birthday, and stops on the next.
func TestLastDay(t *testing.T) {
	t.Parallel()
	on := domain.NewDate(2026, 3, 10)
	son := survivor("1", retirement.Son, 2010)
	spoil := func(f func(*retirement.Survivor)) retirement.Survivor { s := son; f(&s); return s }
	for name, c := range map[string]struct {
		s    retirement.Survivor
		want domain.Date
	}{
		"son":                {son, domain.NewDate(2028, 6, 30)},
		"at school":          {spoil(func(s *retirement.Survivor) { s.Studying = retirement.AtSchool }), domain.NewDate(2032, 6, 30)},
		"at university":      {spoil(func(s *retirement.Survivor) { s.Studying = retirement.AtUniversity }), domain.NewDate(2036, 6, 30)},
		"disabled":           {spoil(func(s *retirement.Survivor) { s.Disabled = true }), domain.Date{}},
		"leap day":           {spoil(func(s *retirement.Survivor) { s.DateOfBirth = domain.NewDate(2012, 2, 29) }), domain.NewDate(2030, 2, 28)},
		"born in a year":     {spoil(func(s *retirement.Survivor) { s.DateOfBirth = domain.Date{Year: 2010} }), domain.NewDate(2028, 12, 30)},
		"birth unknown":      {spoil(func(s *retirement.Survivor) { s.DateOfBirth = domain.Date{} }), domain.Date{}},
		"daughter":           {survivor("1", retirement.Daughter, 2010), domain.Date{}},
		"mother":             {survivor("1", retirement.Mother, 1940), domain.Date{}},
		"dead":               {spoil(func(s *retirement.Survivor) { s.Deceased, s.DateOfDeath = true, domain.Date{Year: 2026, Month: 2} }), domain.NewDate(2026, 2, 28)},
		"dead, not known on": {spoil(func(s *retirement.Survivor) { s.Deceased = true }), domain.NewDate(2028, 6, 30)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			last, err := retirement.LastDay(c.s, book, on)
			if err != nil || last != c.want {
				t.Errorf("got %s, %v", last, err)
			}
			if last.IsZero() || name == "dead, not known on" {
				return
			}
			for day, entitled := range map[domain.Date]bool{last: true, last.AddDays(1): false} {
				shares, _, err := retirement.Shares(book, day, domain.Dinars(1), []retirement.Survivor{c.s})
				if err != nil || (shares[0].Amount > 0) != entitled {
					t.Errorf("on %s: %v, %v", day, amounts(shares), err)
				}
			}
		})
	}
}

// TestSharesHold: whoever survives, shares are never negative, are whole dinars,
// and come to the pension exactly, or to less where the law lets a share be lost.
func TestSharesHold(t *testing.T) {
	t.Parallel()
	laws := map[string]*domain.Book{"book": book, "keeps lost": keepsLost, "weighted": weighted}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(slices.Sorted(maps.Keys(laws))).Draw(t, "law")
		monthly := drawMoney(t, "monthly").Round()
		var survivors []retirement.Survivor
		for range rapid.IntRange(0, 30).Draw(t, "survivors") {
			survivors = append(survivors, retirement.Survivor{
				Relation: rapid.SampledFrom(retirement.Relations).Draw(t, "relation"), DateOfBirth: drawDate(t, "born"),
				CivilStatus: rapid.SampledFrom([]domain.CivilStatus{domain.Single, domain.Married, domain.Divorced, domain.Widowed, domain.CivilUnstated}).Draw(t, "civil"),
				Studying:    rapid.SampledFrom([]retirement.Study{retirement.NotStudying, retirement.AtSchool, retirement.AtUniversity}).Draw(t, "study"),
				Disabled:    rapid.Bool().Draw(t, "disabled"), Deceased: rapid.Bool().Draw(t, "deceased"),
			})
		}
		shares, _, err := retirement.Shares(laws[name], drawLawDay(t), monthly, survivors)
		if err != nil || len(shares) != len(survivors) {
			t.Fatal(shares, err)
		}
		var sum domain.Money
		entitled, dropped := 0, 0
		for _, s := range shares {
			if s.Amount < 0 || s.Amount%domain.Dinar != 0 || s.Reason != "" && s.Amount != 0 {
				t.Errorf("share %+v", s)
			}
			if sum += s.Amount; s.Reason == "" {
				entitled++
			} else {
				dropped++
			}
		}
		if whole := entitled > 0 && (dropped == 0 || name != "keeps lost"); sum > monthly || whole && sum != monthly {
			t.Errorf("%s of %s given", sum, monthly)
		}
	})
}
