package retirement_test

import (
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/retirement"
)

func TestBetween(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to domain.Date
		want     retirement.Length
	}{
		{domain.NewDate(2000, 1, 1), domain.NewDate(2001, 1, 1), retirement.Length{Years: 1}},
		{domain.NewDate(2000, 1, 31), domain.NewDate(2000, 2, 1), retirement.Length{Days: 1}},
		{domain.NewDate(2000, 1, 30), domain.NewDate(2000, 1, 31), retirement.Length{}},
		{domain.NewDate(2000, 2, 1), domain.NewDate(2000, 3, 1), retirement.Length{Months: 1}},
		{domain.NewDate(2001, 11, 20), domain.NewDate(2010, 3, 5), retirement.Length{Years: 8, Months: 3, Days: 15}}, // 30 days and 12 months borrowed
		{domain.NewDate(2010, 3, 5), domain.NewDate(2001, 11, 20), retirement.Length{}},
	} {
		if got := retirement.Between(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %s, not %s", c.from, c.to, got, c.want)
		}
	}
}

func drawDate(t *rapid.T, label string) domain.Date {
	return domain.NewDate(1950, 1, 1).AddDays(rapid.IntRange(0, 30_000).Draw(t, label))
}

// TestBetweenIsAdditive: adjoining stretches add up, in any number.
func TestBetweenIsAdditive(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := drawDate(t, "a")
		b := a.AddDays(rapid.IntRange(0, 15_000).Draw(t, "b"))
		c := b.AddDays(rapid.IntRange(0, 15_000).Draw(t, "c"))
		if got, want := retirement.Between(a, b).Plus(retirement.Between(b, c)), retirement.Between(a, c); got != want {
			t.Errorf("%s, %s, %s: %s, not %s", a, b, c, got, want)
		}
		l := retirement.Between(a, b)
		if l.Months > 11 || l.Days > 29 || l.InDays() < 0 || l.Times(2) != l.Plus(l) {
			t.Errorf("%s is no length", l)
		}
	})
}

// TestServiceSplitInTwo: two periods that adjoin are as long as the one.
func TestServiceSplitInTwo(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		from := drawDate(t, "from")
		days := rapid.IntRange(2, 15_000).Draw(t, "days")
		middle, to := from.AddDays(rapid.IntRange(1, days-1).Draw(t, "middle")), from.AddDays(days)
		kind := rapid.SampledFrom([]retirement.ServiceKind{retirement.OrdinaryService, retirement.OperationsService}).Draw(t, "kind")
		length := func(periods ...retirement.Period) retirement.Length {
			l, err := retirement.Service(periods, book, lawDay)
			if err != nil {
				t.Fatal(err)
			}
			return l
		}
		whole := length(retirement.Period{From: from, To: to, Kind: kind})
		if got := length(retirement.Period{From: from, To: middle, Kind: kind}, retirement.Period{From: middle, To: to, Kind: kind}); got != whole {
			t.Errorf("%s and %s: %s, not %s", from, middle, got, whole)
		}
	})
}

// TestServiceOfUnknownKind: a kind on which the law says nothing is refused, with its field.
func TestServiceOfUnknownKind(t *testing.T) {
	t.Parallel()
	_, err := retirement.Service([]retirement.Period{{Kind: "hobby"}}, book, lawDay)
	if !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("got %v", err)
	}
}
