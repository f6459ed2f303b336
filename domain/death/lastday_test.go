package death_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/death"
)

func TestLastDay(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	for _, c := range []struct {
		date    domain.Date
		country string
		last    domain.Date
	}{
		{on(2024, 1, 1), "", on(2024, 1, 31)},
		{on(2024, 1, 1), "IQ", on(2024, 1, 31)},
		{on(2024, 1, 1), "SE", on(2024, 2, 15)},
		{on(2024, 1, 0), "", on(2024, 3, 1)},
		{on(1950, 1, 1), "", domain.Date{}},
		{domain.Date{}, "", domain.Date{}},
	} {
		last, limited := death.LastDay(death.Particulars{DateOfDeath: c.date, Place: domain.Place{Country: c.country}})
		if last != c.last || limited == last.IsZero() {
			t.Errorf("death of %s in %q: last day %s, want %s", c.date, c.country, last, c.last)
		}
	}
}
