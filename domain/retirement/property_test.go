package retirement_test

import (
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/retirement"
)

// drawBasis is a basis that passes Check, with a service of any length and kind.
func drawBasis(t *rapid.T) retirement.Basis {
	b := retirement.Basis{
		Kind:          rapid.SampledFrom(retirement.Kinds).Draw(t, "kind"),
		Retired:       drawDate(t, "retired"),
		Profession:    rapid.SampledFrom(retirement.Professions).Draw(t, "profession"),
		Certificate:   rapid.SampledFrom(retirement.Certificates).Draw(t, "certificate"),
		AverageSalary: drawMoney(t, "average"), LastSalary: drawMoney(t, "last"), LastAllowances: drawMoney(t, "allowances"),
		SpecialMinimum: rapid.Bool().Draw(t, "special"), Article12: rapid.Bool().Draw(t, "article 12"),
	}
	to := b.Retired
	for range rapid.IntRange(1, 4).Draw(t, "periods") {
		from := to.AddDays(-rapid.IntRange(1, 6000).Draw(t, "days"))
		b.Service = append(b.Service, retirement.Period{
			Employer: "x", From: from, To: to, Salary: drawMoney(t, "salary"), Contributed: drawMoney(t, "contributed"),
			Kind: rapid.SampledFrom([]retirement.ServiceKind{
				retirement.OrdinaryService, retirement.OperationsService, retirement.UnpaidService, retirement.MilitaryService, retirement.PoliticalService,
			}).Draw(t, "service"),
		})
		to = from.AddDays(-rapid.IntRange(0, 500).Draw(t, "pause"))
	}
	b.DateOfBirth = to.AddDays(-rapid.IntRange(0, 25_000).Draw(t, "age"))
	return b
}

func drawMoney(t *rapid.T, label string) domain.Money {
	return domain.Money(rapid.OneOf(rapid.Int64Range(1000, 5_000_000_000), rapid.Int64Range(1000, int64(domain.MaxMoney))).Draw(t, label))
}

func drawLawDay(t *rapid.T) domain.Date {
	return domain.NewDate(2014, 1, 1).AddDays(rapid.IntRange(0, 8000).Draw(t, "law"))
}

// TestAssessmentsHold: whatever the basis, an assessment has one outcome, no
// amount is negative or beyond what can be stored, what is paid is in whole
// dinars, and each step says itself in three languages and names its source.
func TestAssessmentsHold(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		b, on := drawBasis(t), drawLawDay(t)
		if err := b.Check(); err != nil {
			t.Fatal(err)
		}
		a, err := retirement.Reckon(b, book, on)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []domain.Money{a.Basic, a.CostOfLiving, a.CertificateAllowance, a.Monthly, a.Gratuity, a.EndOfService, a.Unpaid} {
			if m.Check() != nil {
				t.Errorf("%s in %+v", m, a)
			}
		}
		for _, m := range []domain.Money{a.Monthly, a.Gratuity, a.EndOfService, a.Unpaid} {
			if m.Round() != m {
				t.Errorf("%s is no whole dinar", m)
			}
		}
		pension, gratuity, refused := a.Monthly > 0, a.Gratuity > 0, a.Refusal != ""
		if pension != (a.Outcome == retirement.OutcomePension) || gratuity != (a.Outcome == retirement.OutcomeGratuity) || refused != (a.Outcome == retirement.OutcomeRefused) {
			t.Errorf("mixed outcome: %+v", a)
		}
		if pension && (a.PayableFrom.Before(b.Retired) || !a.PayableFrom.Complete()) {
			t.Errorf("payable from %s", a.PayableFrom)
		}
		for _, s := range a.Steps {
			if s.Text.Ar == "" || s.Text.Ckb == "" || s.Text.En == "" || s.Parameter != "" && s.Source == "" {
				t.Errorf("step says too little: %+v", s)
			}
		}
	})
}

// TestFloorHolds: no pension is below the minimum of the month's law.
func TestFloorHolds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		b, on := drawBasis(t), drawLawDay(t)
		monthly, _, err := retirement.Monthly(b, book, on)
		if err != nil {
			t.Fatal(err)
		}
		table, err := book.On("pension.minimum", on)
		if err != nil {
			t.Fatal(err)
		}
		minimum, ok := table.Row("special")
		if !ok || !b.SpecialMinimum {
			minimum, _ = table.Row("ordinary")
		}
		if monthly < minimum.Money() {
			t.Errorf("%s on %s is below %s", monthly, on, minimum.Money())
		}
	})
}

// TestMonotone: where no ceiling intervenes, neither a higher salary nor longer
// service lowers a pension. The flat increase alone does, by the decision's own
// words: who has a dinar more than its ceiling goes without it.
func TestMonotone(t *testing.T) {
	t.Parallel()
	beforeIncrease := domain.NewDate(2023, 10, 1)
	rapid.Check(t, func(t *rapid.T) {
		b := drawBasis(t)
		more := b
		more.AverageSalary = min(domain.MaxMoney, b.AverageSalary+drawMoney(t, "more"))
		if rapid.Bool().Draw(t, "longer") {
			first := b.Service[len(b.Service)-1]
			more.Service = append(b.Service[:len(b.Service):len(b.Service)], retirement.Period{
				Employer: "x", From: first.From.AddDays(-rapid.IntRange(1, 4000).Draw(t, "longer by")), To: first.From, Kind: retirement.OrdinaryService,
			})
		}
		less, _, err := retirement.Monthly(b, book, beforeIncrease)
		if err != nil {
			t.Fatal(err)
		}
		greater, _, err := retirement.Monthly(more, book, beforeIncrease)
		if err != nil {
			t.Fatal(err)
		}
		if greater < less {
			t.Errorf("%s with more, %s with less", greater, less)
		}
		with, _, err := retirement.Monthly(b, book, domain.NewDate(2023, 11, 1))
		if err != nil || with < less || with > less+domain.Dinars(100_000) {
			t.Errorf("%s becomes %s by the increase, %v", less, with, err)
		}
	})
}

// TestIncreaseHasNoGap: every pension is either at most the ceiling and increased, or above it and not.
func TestIncreaseHasNoGap(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		b := served(30, 0, 0)
		b.AverageSalary = domain.Dinars(rapid.Int64Range(950_000, 960_000).Draw(t, "average")) // 1,045 for each 1,000 of salary lies around the ceiling
		plain, _, err := retirement.Monthly(b, book, domain.NewDate(2023, 10, 1))
		if err != nil {
			t.Fatal(err)
		}
		want := plain
		if plain <= domain.Dinars(1_000_000) {
			want += domain.Dinars(100_000)
		}
		if got, _, err := retirement.Monthly(b, book, lawDay); err != nil || got != want {
			t.Errorf("%s becomes %s, not %s: %v", plain, got, want, err)
		}
	})
}
