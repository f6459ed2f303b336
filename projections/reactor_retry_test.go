package projections_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// TestR15_AFaultyRetryHoldsUpNoOther: what breaks the policy when it is tried again
// stays in the queue and is counted; what was refused after it is tried all the same.
func TestR15_AFaultyRetryHoldsUpNoOther(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var second atomic.Bool
	policy := one("follow-births", func(_ context.Context, r eventstore.Recorded) error {
		switch {
		case !second.Load():
			return person.RuleDeceased.Refuse("")
		case r.Event.(birth.Registered).NationalNumber == number(1):
			panic("there is no such place")
		}
		return nil
	})
	e := w.engine(projections.Options{Retry: time.Millisecond, Await: 100 * time.Millisecond}, policy)
	w.start(e)
	for i := range 3 {
		w.record("birth-"+string(number(i)), birth.Registered{NationalNumber: number(i), Office: "IQ-BG-01", Area: "IQ-BG"})
	}
	until(t, "all are refused", func() bool { return healthOf(t, e, "follow-births").Refused == 3 })
	second.Store(true)
	until(t, "only the faulty one is left", func() bool { return healthOf(t, e, "follow-births").Refused == 1 })
	attempts := func() (n int) {
		if err := w.pool.QueryRow(t.Context(), `SELECT attempts FROM read.policy_failures`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := attempts()
	until(t, "it is counted", func() bool { return attempts() > before })
	if h := healthOf(t, e, "follow-births"); h.Status != "live" {
		t.Errorf("health: %+v", h)
	}
}
