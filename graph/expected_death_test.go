package graph_test

import "testing"

// TestADeathIsExpected: the record of a child that died before the registration
// says so by every way to it, until the death is registered.
func TestADeathIsExpected(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	p := with(birthParticulars(mother, father), "2026-11-16", "diedOn")
	id := r.registeredBirth(p)
	child := text(r.data(`query($i: ID!) { birthRecord(id: $i) { nationalNumber } }`, object{"i": id}), "birthRecord", "nationalNumber")
	expected := func(want any) {
		t.Helper()
		got := r.data(`query($i: ID!, $n: NationalNumber!) { birthRecord(id: $i) { flags } birthRecords { edges { node { flags } } }
			person(nationalNumber: $n) { birthRecord { flags } } }`, object{"i": id, "n": child})
		for _, flag := range []any{
			at(got, "birthRecord", "flags", 0), at(got, "birthRecords", "edges", 0, "node", "flags", 0), at(got, "person", "birthRecord", "flags", 0),
		} {
			if flag != want {
				t.Errorf("flagged %v, want %v: %v", flag, want, got)
			}
		}
	}
	expected("DEATH_EXPECTED")
	dead := deathParticulars(child)
	dead = with(with(with(dead, name("مريم", "أحمد", "حسين"), "deceased", "name"), "FEMALE", "deceased", "sex"), "2026-11-15", "deceased", "dateOfBirth")
	dead = with(dead, "2026-11-16", "dateOfDeath")
	dead = with(with(dead, "2026-11-17", "evidence", "date"), "2026-11-17", "cause", "dateCertified")
	r.registeredDeath(dead)
	expected(nil)
}

// TestAFoundlingIsNotStatedByNothing: an empty foundling beside named parents is refused by name.
func TestAFoundlingIsNotStatedByNothing(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	for field, stated := range map[string]object{"particulars.foundling.foundOn": {}, "particulars.mother": {"foundOn": "2026-11-16"}} {
		p := with(birthParticulars(mother, father), stated, "foundling")
		a := r.ask(`mutation($i: DeclareBirthInput!) { declareBirth(input: $i) { birth { id } } }`, object{"i": object{"particulars": p}})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" || a.Errors[0].Extensions.Field != field {
			t.Errorf("%v: %s", stated, a.raw)
		}
	}
}
