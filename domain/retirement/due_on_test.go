package retirement_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
)

// TestDueOn: on the day itself the calendar decides something, and before it nothing.
func TestDueOn(t *testing.T) {
	t.Parallel()
	sharing, _ := shared(t)
	overdue := play(t, awarded(t), pass(day(2025, 7, 11)))
	for name, c := range map[string]struct {
		past []domain.Event
		want domain.Date
	}{
		"nothing recorded":   {nil, domain.Date{}},
		"a claim":            {assessed(t), domain.Date{}},
		"a proof to be made": {awarded(t), day(2025, 7, 11)},
		"an overdue proof":   {overdue, day(2025, 9, 9)},
		"suspended":          {play(t, overdue, pass(day(2025, 9, 9))), domain.Date{}},
		"a survivor's age":   {sharing, day(2028, 5, 10)},
	} {
		got := retirement.Decider.Fold(c.past).DueOn()
		if got != c.want {
			t.Errorf("%s: due on %s, not %s", name, got, c.want)
		}
		if got.IsZero() {
			continue
		}
		if early := play(t, c.past, pass(got.AddDays(-1))); len(early) != len(c.past) {
			t.Errorf("%s: decided on the day before: %+v", name, early[len(c.past):])
		}
		if then := play(t, c.past, pass(got)); len(then) == len(c.past) {
			t.Errorf("%s: nothing was decided on %s", name, got)
		}
	}
}
