package domain_test

import (
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
)

func TestMoneyReadsAndWrites(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]domain.Money{
		"0": 0, "831250": domain.Dinars(831_250), "148437.5": 148_437_500, "0.001": 1, "٥٠٠": domain.Dinars(500),
		"1000000000000": domain.MaxMoney,
	} {
		got, err := domain.ParseMoney(text)
		if err != nil || got != want {
			t.Errorf("%s: got %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "-1", "1.", ".5", "1.0001", "1,000", "1e3", "NaN", "1000000000001", "99999999999999999999"} {
		if got, err := domain.ParseMoney(text); err == nil {
			t.Errorf("%q was read as %s", text, got)
		}
	}
}

func TestMoneyTextIsReversible(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		m := domain.Money(rapid.Int64Range(0, int64(domain.MaxMoney)).Draw(t, "fils"))
		if back, err := domain.ParseMoney(m.String()); err != nil || back != m {
			t.Fatalf("%d is written %s and read as %d, %v", m, m, back, err)
		}
		var stored domain.Money
		text, _ := (-m).MarshalText()
		if err := stored.UnmarshalText(text); err != nil || stored != -m {
			t.Fatalf("%d is stored as %s and read as %d, %v", -m, text, stored, err)
		}
		r := domain.Rate(rapid.Int64Range(0, 1_000_000_000).Draw(t, "ppm"))
		if back, err := domain.ParseRate(r.String()); err != nil || back != r {
			t.Fatalf("%d is written %s and read as %d, %v", r, r, back, err)
		}
	})
}

// TestPartsAreSharesOfTheWhole: never more than the whole, nearest to it, and growing with the numerator.
func TestPartsAreSharesOfTheWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		m := domain.Money(rapid.Int64Range(0, int64(domain.MaxMoney)).Draw(t, "fils"))
		of := rapid.Int64Range(1, 1_000_000).Draw(t, "of")
		n := rapid.Int64Range(0, of).Draw(t, "n")
		part, rest := m.Part(n, of), m.Part(of-n, of)
		if part < 0 || part > m || part+rest-m > 1 || m-part-rest > 1 {
			t.Fatalf("%d/%d of %s is %s, the rest %s", n, of, m, part, rest)
		}
		if n < of && m.Part(n+1, of) < part {
			t.Fatalf("%d/%d of %s is less than %d/%d", n+1, of, m, n, of)
		}
	})
	if got := domain.Dinars(950_000).Times(575_000); got != domain.Dinars(546_250) {
		t.Errorf("57.5 %% of 950,000 is %s", got)
	}
	if got := domain.MaxMoney.Part(1<<62, 1); got != domain.MaxMoney {
		t.Errorf("an amount beyond all is %s", got)
	}
}
