package graph_test

import (
	"testing"
	"time"
)

// TestThePastIsOfOneTime: the records around a person are as of the same two
// clocks as the person, so a registration that was cancelled since reads as it did.
func TestThePastIsOfOneTime(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	id := r.registeredBirth(birthParticulars(mother, father))
	child := text(r.data(`query($i: ID!) { birthRecord(id: $i) { nationalNumber } }`, object{"i": id}), "birthRecord", "nationalNumber")
	p := deathParticulars(r.enrol("d-1", "جاسم", "MALE", "1950-01-01"))
	p = with(p, "2026-11-10", "dateOfDeath")
	deceased := text(p, "deceased", "nationalNumber")
	death := r.registeredDeath(p)
	first := text(r.data(`query($i: ID!) { deathRecord(id: $i) { registrationNumber } }`, object{"i": death}), "deathRecord", "registrationNumber")
	before := time.Now()
	time.Sleep(20 * time.Millisecond) // the log's clock and the test's are the same machine's
	r.do("move", object{"nationalNumber": mother, "residence": with(basra(), "القرنة", "district"), "effectiveFrom": "2026-11-21"}, "person { id }")
	r.do("correctBirth", object{
		"birth": id, "route": "COURT_ORDERED", "reference": object{"court": order()}, "reason": "خطأ",
		"particulars": with(birthParticulars(mother, father), "05:30", "child", "timeOfBirth"),
	}, "birth { id }")
	r.do("cancelDeath", object{"death": death, "order": order(), "reason": "خطأ"}, "death { status }")
	r.registeredDeath(with(p, "2026-11-15", "dateOfDeath"))

	const query = `query($child: NationalNumber!, $mother: NationalNumber!, $deceased: NationalNumber!, $at: AsOf) {
		child: person(nationalNumber: $child, asOf: $at) { mother { residence { district } } birthRecord { status child { timeOfBirth } } }
		mother: person(nationalNumber: $mother, asOf: $at) { children { nationalNumber mother { residence { district } } } }
		deceased: person(nationalNumber: $deceased, asOf: $at) { dateOfDeath deathRecord { status registrationNumber dateOfDeath } } }`
	for _, c := range []struct {
		at                            object
		district, born, died, deathID string
		children                      int
	}{
		{object{"knownOn": before}, "البصرة", "04:30", "2026-11-10", first, 1},
		{object{"knownOn": before, "trueOn": "2026-11-09"}, "", "", "", "", 0},
		{object{"trueOn": "2026-11-20"}, "البصرة", "05:30", "2026-11-15", "", 1},
		{object{}, "القرنة", "05:30", "2026-11-15", "", 1},
	} {
		got := r.data(query, object{"child": child, "mother": mother, "deceased": deceased, "at": c.at})
		if s := text(got, "child", "mother", "residence", "district"); s != c.district {
			t.Errorf("%v: the mother lives in %q, want %q", c.at, s, c.district)
		}
		if s := text(got, "child", "birthRecord", "child", "timeOfBirth"); s != c.born {
			t.Errorf("%v: born at %q, want %q", c.at, s, c.born)
		}
		record := at(got, "deceased", "deathRecord")
		if text(got, "deceased", "dateOfDeath") != c.died || text(record, "dateOfDeath") != c.died || c.deathID != "" && text(record, "registrationNumber") != c.deathID {
			t.Errorf("%v: died %v, want %s %s", c.at, at(got, "deceased"), c.died, c.deathID)
		}
		if children := at(got, "mother", "children").([]any); len(children) != c.children || c.children > 0 && text(children, 0, "mother", "residence", "district") != c.district {
			t.Errorf("%v: the children are %v", c.at, children)
		}
	}
}
