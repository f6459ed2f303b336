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
	salary := func(from domain.Date, dinars int64) Income {
		return Income{Person: "100000000001", Kind: Salary, Monthly: domain.Dinars(dinars), From: from, Source: "payroll"}
	}
	october, january := salary(on(2025, 10, 1), 600_000), salary(on(2026, 1, 1), 600_000)
	for _, c := range []struct {
		name string
		now  []CrossChecked
		want []Earning
	}{
		{"found", []CrossChecked{{Incomes: []Income{october}, Date: on(2025, 10, 5)}}, []Earning{{Income: october}}},
		{"gone", []CrossChecked{{Incomes: []Income{october}, Date: on(2025, 10, 5)}, {Date: on(2026, 3, 10)}}, []Earning{{october, on(2026, 3, 10)}}},
		{
			"back since ever",
			[]CrossChecked{{Incomes: []Income{october}, Date: on(2025, 10, 5)}, {Date: on(2026, 3, 10)}, {Incomes: []Income{october}, Date: on(2026, 5, 20)}},
			[]Earning{{Income: october}},
		},
		{
			"back for a part",
			[]CrossChecked{{Incomes: []Income{october}, Date: on(2025, 10, 5)}, {Date: on(2026, 3, 10)}, {Incomes: []Income{january}, Date: on(2026, 5, 20)}},
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

// TestPensionsAreAsTheirRegisterSays, also of the past: what is told anew replaces all that was told before.
func TestPensionsAreAsTheirRegisterSays(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	salary := Income{Person: "100000000001", Kind: Salary, Monthly: 1, From: on(2025, 1, 1)}
	share := Earning{Income: Income{Person: "100000000001", Kind: Pension, Monthly: domain.Dinars(100_000), From: on(2025, 10, 1)}}
	own := Earning{Income: Income{Person: "100000000002", Kind: Pension, Monthly: domain.Dinars(600_000), From: on(2025, 1, 1)}, To: share.From}
	before := earnings(nil, CrossChecked{Incomes: []Income{salary}, Pensions: []Earning{own, share}, Date: on(2025, 11, 1)})
	if !slices.Equal(before, []Earning{{Income: salary}, own, share}) {
		t.Errorf("%+v", before)
	}
	own.To = domain.Date{}
	after := earnings(before, CrossChecked{Incomes: []Income{salary}, Pensions: []Earning{own}, Date: on(2025, 11, 20)})
	if !slices.Equal(after, []Earning{{Income: salary}, own}) {
		t.Errorf("the death was annulled: %+v", after)
	}
}
