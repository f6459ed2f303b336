package office_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/policies"
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
	h.late(death.Stream(h.husband), "death.cancelled", "death.registered") // the registration's had to wait
	if s := load(t, h.instance, person.Decider, person.Stream(h.husband)); s.Deceased {
		t.Error("dead of a death that was cancelled")
	}
	order.Number, order.Date = "32/2026", domain.NewDate(2026, 3, 8)
	_, err = o.Death(t.Context(), call(), death.Stream(h.husband), death.Reinstate{Order: order, Reason: "كان غيره"})
	h.must(err)
	h.late(death.Stream(h.husband), "death.reinstated", "death.cancelled")
	if s := load(t, h.instance, person.Decider, person.Stream(h.husband)); !s.Deceased {
		t.Error("alive in spite of a death that is in force again")
	}
}

// late reacts to the events of a stream, in the order in which they are named.
func (h *household) late(stream string, names ...string) {
	h.Helper()
	for _, name := range names {
		for r, err := range h.Store.ReadStream(h.Context(), stream, eventstore.First, eventstore.Forwards) {
			h.must(err)
			if r.Type != name {
				continue
			}
			r, err = eventstore.Decode(h.Codec, r)
			h.must(err)
			h.must(h.React(h.Context(), r))
		}
	}
}

// TestR15_ALateCorrectionSaysWhatTheBirthSays: a correction's command that
// stood in the queue does not bring back what the next correction has repaired.
func TestR15_ALateCorrectionSaysWhatTheBirthSays(t *testing.T) {
	t.Parallel()
	o := passportOffice(t)
	h := &household{T: t, instance: &instance{Office: o}}
	mother, father := enrol(t, o, "زينب", domain.Female, 1995), enrol(t, o, "كرار", domain.Male, 1990)
	stream := declare(t, o, newborn(mother, father))
	_, err := o.Birth(t.Context(), call(), stream, birth.Register{})
	h.must(err)
	h.late(stream, "birth.registered")
	correct := func(name, number string) {
		p := load(t, h.instance, birth.Decider, stream).Particulars
		p.Child.Name.Given = name
		order := domain.CourtOrder{Court: "محكمة البصرة", Number: number, Date: domain.NewDate(2026, 3, 1)}
		_, err := o.Birth(t.Context(), call(), stream, birth.Correct{
			Route: domain.CourtOrdered, Reference: domain.Reference{Court: order}, Reason: "x", Particulars: p,
		})
		h.must(err)
	}
	correct("نورا", "1")
	correct("نوران", "2")
	for r, err := range o.Store.ReadStream(t.Context(), stream, eventstore.Last, eventstore.Backwards) {
		h.must(err)
		r, err = eventstore.Decode(o.Codec, r)
		h.must(err)
		if _, corrected := r.Event.(birth.Corrected); corrected { // the first one's had to wait
			h.must(o.React(t.Context(), r))
		}
	}
	child := load(t, h.instance, birth.Decider, stream).NationalNumber
	if s := load(t, h.instance, person.Decider, person.Stream(child)); s.Particulars.Name.Given != "نوران" {
		t.Errorf("called %s", s.Particulars.Name.Given)
	}
}

// TestAStoppedReadModelHoldsUpLittle: all that policies need of the read models
// is waited for together, and what needs none of them is done.
func TestAStoppedReadModelHoldsUpLittle(t *testing.T) {
	t.Parallel()
	a := openAlmonry(t)
	var until []time.Time
	a.Await = func(ctx context.Context, _ eventstore.Position, _ string) error {
		deadline, _ := ctx.Deadline()
		until = append(until, deadline)
		return eventstore.RuleUnavailable.Refuse("")
	}
	n := enrol(t, a.Office, "كرار", domain.Male, 1972)
	died := eventstore.Recorded{
		ID: uuid.New(), Type: "person.died", Stream: person.Stream(n), Metadata: []byte("{}"),
		Event: person.Died{Death: death.Stream(n), DateOfDeath: domain.NewDate(2026, 2, 1)},
	}
	errands, err := a.Plan(t.Context(), died)
	if err != nil {
		t.Fatal(err)
	}
	if len(until) != 3 || until[0].IsZero() || until[1] != until[0] || until[2] != until[0] {
		t.Errorf("waited until %v", until)
	}
	done := map[string]bool{}
	for _, e := range errands {
		done[e.Policy] = e.Do(t.Context()) == nil
	}
	if !done[policies.StopCard] || !done[policies.StopPassport] || done[policies.ReassessHousehold] {
		t.Errorf("done: %v", done)
	}
}
