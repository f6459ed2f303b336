package office_test

import (
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
)

// TestR15_WhatWaitedDoesNotComeAfterItsOpposite: a command that stood in the
// queue while the death was cancelled is not given any more when its turn comes.
func TestR15_WhatWaitedDoesNotComeAfterItsOpposite(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	o.Now = func() time.Time { return time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC) }
	h := &household{T: t, instance: &instance{Office: o}, husband: enrol(t, o, "كرار", domain.Male, 1972), wife: enrol(t, o, "زينب", domain.Female, 1980)}
	h.dies()
	order := domain.CourtOrder{Court: "محكمة البصرة", Number: "31/2026", Date: domain.NewDate(2026, 3, 5)}
	_, err := o.Death(t.Context(), call(), death.Stream(h.husband), death.Cancel{Order: order, Reason: "عاد حياً"})
	h.must(err)
	var registered, cancelled eventstore.Recorded
	for r, err := range o.Store.ReadStream(t.Context(), death.Stream(h.husband), eventstore.First, eventstore.Forwards) {
		h.must(err)
		r, err = eventstore.Decode(o.Codec, r)
		h.must(err)
		switch r.Event.(type) {
		case death.Registered:
			registered = r
		case death.Cancelled:
			cancelled = r
		}
	}
	for _, late := range []eventstore.Recorded{cancelled, registered} { // the registration's had to wait
		h.must(o.React(t.Context(), late))
	}
	if s := load(t, h.instance, person.Decider, person.Stream(h.husband)); s.Deceased {
		t.Error("dead of a death that was cancelled")
	}
}
