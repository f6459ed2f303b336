package welfare_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/welfare"
)

func TestEntitlement(t *testing.T) {
	t.Parallel()
	dead := play(t, paid(t), followed(died(father, day(2026, 1, 15))), followed(died(mother, day(2026, 1, 15))))
	owing := play(t, paid(t), followed(died(girl, day(2025, 12, 31))), welfare.PlanRecovery{By: by, Instalment: domain.Dinars(50_000), Reason: "x"})
	for _, c := range []struct {
		name   string
		past   []domain.Event
		on     domain.Date
		status domain.EntitlementStatus
		amount domain.Money
		last   string // step
	}{
		{"nobody", nil, today, domain.EntitlementNone, 0, "welfare.none"},
		{"refused", decided(t, 2), today, domain.EntitlementNone, 0, "welfare.none"},
		{"eligible", decided(t, 0), today, domain.EntitlementPending, 0, "welfare.pending"},
		{"before it began", paid(t), day(2025, 12, 31), domain.EntitlementLater, 0, "welfare.later"},
		{"due", paid(t), today, domain.EntitlementDue, domain.Dinars(275_000), "welfare.amount"},
		{"with an instalment", owing, today, domain.EntitlementDue, domain.Dinars(225_000), "welfare.deduction"},
		{"in the month of the death", dead, day(2026, 1, 31), domain.EntitlementDue, domain.Dinars(275_000), "welfare.amount"},
		{"orphaned", dead, today, domain.EntitlementSuspended, 0, "welfare.no_category"},
		{"suspended", play(t, paid(t), welfare.Suspend{By: by, Reason: welfare.UnderInquiry}), today, domain.EntitlementSuspended, 0, "welfare.suspended"},
		{"closed", play(t, paid(t), welfare.Terminate{By: by, Reason: welfare.Renounced}), today, domain.EntitlementEnded, 0, "welfare.ended"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e, err := welfare.Entitlement(state(c.past), by.Law, c.on)
			if err != nil || e.Status != c.status || e.Amount != c.amount || e.On != c.on {
				t.Fatalf("%+v, %v", e, err)
			}
			if len(e.Steps) == 0 || e.Steps[len(e.Steps)-1].Key != c.last {
				t.Errorf("%+v", e.Steps)
			}
			for _, s := range e.Steps {
				for _, text := range []string{s.Text.En, s.Text.Ar, s.Text.Ckb} {
					if text == "" || strings.Contains(text, "%!") {
						t.Errorf("%s reads %q", s.Key, text)
					}
				}
			}
		})
	}
	amount := func() domain.Step {
		e, _ := welfare.Entitlement(state(paid(t)), by.Law, today)
		return e.Steps[len(e.Steps)-1]
	}()
	if amount.Parameter != "welfare.amount_male_head" || amount.Source == "" || !amount.Unverified || amount.Result != domain.Dinars(275_000) ||
		amount.Text.En != "the table gives 275000 dinars for 4 members" {
		t.Errorf("%+v", amount)
	}
	if _, err := welfare.Entitlement(state(paid(t)), nil, today); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("a silent law: %v", err)
	}
}

// TestAmounts: the law's figures of §4, then those paid in practice.
func TestAmounts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		on   domain.Date
		n    int
		want int64
	}{
		{day(2020, 1, 1), 0, 0},
		{day(2020, 1, 1), 1, 105_000},
		{day(2020, 1, 1), 2, 210_000},
		{day(2020, 1, 1), 4, 420_000},
		{day(2020, 1, 1), 9, 420_000},
		{day(2026, 1, 1), 1, 125_000},
		{day(2026, 1, 1), 4, 275_000},
		{day(2026, 1, 1), 12, 275_000},
	} {
		got, _, err := welfare.Amount(by.Law, c.on, domain.Male, c.n)
		if err != nil || got != domain.Dinars(c.want) {
			t.Errorf("%d on %s: %v, %v", c.n, c.on, got, err)
		}
	}
}
