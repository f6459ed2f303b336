package retirement_test

import (
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/retirement"
)

func TestProrate(t *testing.T) {
	t.Parallel()
	month := func(m int) domain.Date { return domain.Date{Year: 2026, Month: m} }
	day := func(m, d int) domain.Date { return domain.NewDate(2026, m, d) }
	for _, c := range []struct {
		month, from, to domain.Date
		want            string
	}{
		{month(3), day(1, 1), domain.Date{}, "600000"},
		{month(3), day(3, 1), day(3, 31), "600000"},
		{month(3), day(3, 16), domain.Date{}, "300000"},
		{month(3), day(1, 1), day(3, 11), "220000"},
		{month(3), day(3, 31), domain.Date{}, "0"}, // the 31st belongs to the 30 days before it
		{month(3), day(1, 1), day(3, 30), "600000"},
		{month(2), day(1, 1), day(2, 28), "600000"},
		{month(2), day(2, 28), domain.Date{}, "60000"}, // the 30-day month owes the 29th and 30th too
		{month(3), day(4, 1), domain.Date{}, "0"},
		{month(3), day(1, 1), day(2, 28), "0"},
		{month(3), day(3, 20), day(3, 10), "0"},
	} {
		dinars(t, c.month.String()+" from "+c.from.String()+" to "+c.to.String(),
			retirement.Prorate(domain.Dinars(600_000), c.month, c.from, c.to), c.want)
	}
}

// TestSplitMonth: what the pensioner and those who follow are due comes to 30 days, whenever the one dies.
func TestSplitMonth(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		died := drawDate(t, "died")
		month := domain.Date{Year: died.Year, Month: died.Month}
		before, after := retirement.DaysDue(month, domain.Date{Year: 1900, Month: 1, Day: 1}, died), retirement.DaysDue(month, died.AddDays(1), domain.Date{})
		if before < 0 || after < 0 || before+after != 30 {
			t.Errorf("%s: %d and %d days", died, before, after)
		}
	})
}

// TestLastDue: the day of death, or the month's last where the law's data say so.
func TestLastDue(t *testing.T) {
	t.Parallel()
	died := domain.NewDate(2026, 2, 11)
	if day, step, err := retirement.LastDue(died, book); err != nil || day != died || step.Parameter != "pension.death_month_whole" || !step.Unverified {
		t.Errorf("got %s, %+v, %v", day, step, err)
	}
	whole := domain.NewBook(domain.Provision{Parameter: "pension.death_month_whole", From: domain.NewDate(2014, 1, 1), Value: 1, Source: "a test"})
	if day, _, err := retirement.LastDue(died, whole); err != nil || day != domain.NewDate(2026, 2, 28) {
		t.Errorf("got %s, %v", day, err)
	}
	if _, _, err := retirement.LastDue(died, nil); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("got %v", err)
	}
}
