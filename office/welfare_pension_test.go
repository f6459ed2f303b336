package office_test

import (
	"context"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// TestAnAnnulledDeathLeavesNoDebt: shares of survivors that were awarded for a
// death that was none were never income, however often it happens.
func TestAnAnnulledDeathLeavesNoDebt(t *testing.T) {
	t.Parallel()
	r, _ := newInstance(t)
	r.follow(t)
	h := settledHousehold(t, r)
	before := h.share()
	h.dies()
	r.settle(t)
	paper := domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1301", Date: domain.NewDate(2026, 3, 5)}
	award := retirement.AwardSurvivors{Paper: paper}
	for _, n := range append([]domain.NationalNumber{h.wife}, h.children...) {
		award.Survivors = append(award.Survivors, retirement.Payee{Person: n, Account: "S-" + string(n)})
	}
	for _, c := range []retirement.Command{award, retirement.PaySurvivors{Month: domain.NewDate(2026, 3, 0), Survivor: domain.KnownPerson{NationalNumber: h.wife}}} {
		_, err := h.Retirement(context.Background(), on(registrar, domain.NewDate(2026, 3, 10)), h.husband, c)
		h.must(err)
	}
	follow := func() welfare.State {
		r.settle(t)
		_, err := h.Welfare(context.Background(), on(almoner, domain.NewDate(2026, 3, 20)), h.family, welfare.Pay{Month: domain.NewDate(2026, 3, 0)})
		if !domain.IsRule(err, welfare.RulePaidAlready) {
			t.Errorf("March was paid: %v", err)
		}
		return h.share()
	}
	if shared := follow(); len(shared.Pensions()) < 6 || slices.Equal(shared.Pensions(), before.Pensions()) {
		t.Fatalf("the shares are income: %+v", shared.Pensions())
	}
	r.day.Store("2026-03-20")
	h.returns()
	for range 3 {
		if s := follow(); s.Debt != 0 || s.Owed != 0 || !slices.Equal(s.Pensions(), before.Pensions()) {
			t.Fatalf("%v owing, %v owed, %+v, want %+v", s.Debt, s.Owed, s.Pensions(), before.Pensions())
		}
	}
}
