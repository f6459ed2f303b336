package graph_test

import "testing"

// TestARecordIsFoundByItsTrackingID: it is what the family holds before there is a registration number.
func TestARecordIsFoundByItsTrackingID(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	born := r.do("declareBirth", object{"particulars": birthParticulars(mother, father)}, "birth { id trackingId }")
	died := r.do("declareDeath", object{"particulars": deathParticulars(r.enrol("d-1", "جاسم", "MALE", "1950-01-01"))}, "death { id trackingId }")
	sealed := r.do("declareBirth", object{"particulars": foundling()}, "birth { trackingId }")
	const query = `query($t: TrackingID!) { birthRecord(trackingId: $t) { id } deathRecord(trackingId: $t) { id } }`
	find := func(c client, tracking string) (birth, death string) {
		t.Helper()
		got := c.data(query, object{"t": tracking})
		return text(got, "birthRecord", "id"), text(got, "deathRecord", "id")
	}
	if b, d := find(r, text(born, "birth", "trackingId")); b != text(born, "birth", "id") || d != "" {
		t.Errorf("the birth's tracking id leads to %q and %q", b, d)
	}
	if b, d := find(r, text(died, "death", "trackingId")); d != text(died, "death", "id") || b != "" {
		t.Errorf("the death's tracking id leads to %q and %q", b, d)
	}
	for _, tracking := range []string{text(born, "birth", "trackingId"), text(died, "death", "trackingId")} {
		if b, d := find(w.as("registrar", "IQ-NI"), tracking); b != "" || d != "" {
			t.Errorf("another area's office found %q and %q", b, d)
		}
	}
	for _, tracking := range []string{text(sealed, "birth", "trackingId"), "T-0"} {
		if b, d := find(r, tracking); b != "" || d != "" {
			t.Errorf("%q leads to %q and %q", tracking, b, d)
		}
	}
}

// TestAnEarlierNumberLeadsToTheRecord: a death that was cancelled and
// registered anew is found by the number that the old papers carry.
func TestAnEarlierNumberLeadsToTheRecord(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	p := deathParticulars(r.enrol("d-1", "جاسم", "MALE", "1950-01-01"))
	id := r.registeredDeath(p)
	const query = `query($n: RegistrationNumber!) { deathRecord(registrationNumber: $n) { id status registrationNumber
		earlierRegistrations { registrationNumber dateOfRegistration cancelledBy { reason order { number } } } } }`
	number := func() string {
		return text(r.data(`query($i: ID!) { deathRecord(id: $i) { registrationNumber } }`, object{"i": id}), "deathRecord", "registrationNumber")
	}
	first := number()
	r.do("cancelDeath", object{"death": id, "order": order(), "reason": "ظهر حياً"}, "death { status }")
	if got := r.data(query, object{"n": first}); text(got, "deathRecord", "status") != "CANCELLED" || at(got, "deathRecord", "earlierRegistrations", 0) != nil {
		t.Errorf("cancelled: %v", got)
	}
	r.registeredDeath(p)
	second := number()
	if first == second {
		t.Fatalf("both entries have the number %s", first)
	}
	for _, n := range []string{first, second} {
		got := at(r.data(query, object{"n": n}), "deathRecord")
		past := at(got, "earlierRegistrations", 0)
		if text(got, "id") != id || text(got, "registrationNumber") != second || text(past, "registrationNumber") != first ||
			text(past, "dateOfRegistration") != "2026-11-22" || text(past, "cancelledBy", "order", "number") != "112/2026" {
			t.Errorf("%s leads to %v", n, got)
		}
	}
	third := with(appeal(), "77/2026", "number")
	r.do("cancelDeath", object{"death": id, "order": appeal(), "reason": "خطأ"}, "death { status }")
	r.do("declareDeath", object{"particulars": p}, "death { status }")
	r.do("reinstateDeath", object{"death": id, "order": third, "reason": "نقض"}, "death { status }")
	got := at(r.data(query, object{"n": first}), "deathRecord")
	if text(got, "registrationNumber") != second || len(at(got, "earlierRegistrations").([]any)) != 1 {
		t.Errorf("the reinstated entry is the record again: %v", got)
	}
}
