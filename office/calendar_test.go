package office_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/projections"
)

// TestTheCalendarOfAllRegisters: after years in which nobody came, the calendar
// finds by the read models whose day has come, each register decides, and the
// others follow: a card that ran out asks for a proof of life.
func TestTheCalendarOfAllRegisters(t *testing.T) {
	t.Parallel()
	h := settledHouseholdAt(t)
	h.follow(t)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		h.engine.KeepCalendar(ctx, projections.Calendar{
			Tables: projections.DatedTables(), Today: func() domain.Date { return domain.DateOf(h.now()) }, Pass: h.PassDay, Every: 10 * time.Millisecond,
		})
		close(done)
	}()
	defer func() { cancel(); <-done }()
	for _, wait := range []struct {
		day, stream, event string
	}{
		{"2026-10-20", retirement.Stream(h.husband), "retirement.proof_overdue"},
		{"2027-02-20", retirement.Stream(h.husband), "retirement.suspended"},
		{"2027-02-20", welfare.Stream(h.family), "welfare.suspended"}, // its data were never renewed
		{"2035-06-01", nationalid.Stream(h.husband), "nationalid.card_expired"},
		{"2035-06-01", passport.Stream(h.husband), "passport.expired"},
	} {
		h.day.Store(wait.day)
		for deadline := time.Now().Add(30 * time.Second); !slices.Contains(h.types(t, wait.stream), wait.event); time.Sleep(5 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("by %s %s never came; %s has %v, the queue %v", wait.day, wait.event, wait.stream, h.types(t, wait.stream), h.queue(t))
			}
		}
	}
	h.settle(t) // and nothing stands in the queue
}
