package welfare

import (
	"slices"
	"testing"

	"sijil/domain"
)

// TestEarningsNeverOverlap: an income that comes back for time in which it was
// counted already is counted once.
func TestEarningsNeverOverlap(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	pension := func(from domain.Date, dinars int64) Income {
		return Income{Person: "100000000001", Kind: Pension, Monthly: domain.Dinars(dinars), From: from, Source: "retirement"}
	}
	october, january := pension(on(2025, 10, 1), 600_000), pension(on(2026, 1, 1), 600_000)
	for _, c := range []struct {
		name string
		now  []CrossChecked
		want []Earning
	}{
		{"found", []CrossChecked{{[]Income{october}, on(2025, 10, 5)}}, []Earning{{Income: october}}},
		{"gone", []CrossChecked{{[]Income{october}, on(2025, 10, 5)}, {nil, on(2026, 3, 10)}}, []Earning{{october, on(2026, 3, 10)}}},
		{
			"back since ever",
			[]CrossChecked{{[]Income{october}, on(2025, 10, 5)}, {nil, on(2026, 3, 10)}, {[]Income{october}, on(2026, 5, 20)}},
			[]Earning{{Income: october}},
		},
		{
			"back for a part",
			[]CrossChecked{{[]Income{october}, on(2025, 10, 5)}, {nil, on(2026, 3, 10)}, {[]Income{january}, on(2026, 5, 20)}},
			[]Earning{{october, january.From}, {Income: january}},
		},
	} {
		var got []Earning
		for _, e := range c.now {
			got = earnings(got, e)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
