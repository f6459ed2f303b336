package graph_test

import (
	"sync"
	"testing"
)

// TestOneChildDeclaredByManyAtOnce: declarations that cannot see each other are
// compared before any is registered, and only the one that an officer cleared is.
func TestOneChildDeclaredByManyAtOnce(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	p := with(with(birthParticulars("", ""), nil, "mother", "nationalNumber"), nil, "father", "nationalNumber")
	p = with(p, nil, "informant", "nationalNumber") // nothing but the comparison tells them apart
	const desks = 6
	all := func(do func(desk int) answer) (answers [desks]answer) {
		var wg sync.WaitGroup
		for desk := range desks {
			wg.Go(func() { answers[desk] = do(desk) })
		}
		wg.Wait()
		return answers
	}
	register := func(id string) answer {
		return r.ask(`mutation($i: RegisterBirthInput!) { registerBirth(input: $i) { birth { status nationalNumber } } }`, object{"i": object{"birth": id}})
	}
	var births [desks]string
	for desk, a := range all(func(int) answer {
		return r.ask(`mutation($i: DeclareBirthInput!) { declareBirth(input: $i) { birth { id } } }`, object{"i": object{"particulars": p}})
	}) {
		if births[desk] = text(a.Data, "declareBirth", "birth", "id"); births[desk] == "" {
			t.Fatalf("declared: %s", a.raw)
		}
	}
	refused := func(a answer) {
		t.Helper()
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "birth.possible_duplicate" {
			t.Errorf("registered: %s", a.raw)
		}
	}
	for _, a := range all(func(desk int) answer { return register(births[desk]) }) {
		refused(a)
	}
	r.do("clearBirthDuplicate", object{"birth": births[2], "reason": "التصريح الأول"}, "birth { id }")
	for desk, a := range all(func(desk int) answer { return register(births[desk]) }) {
		if desk != 2 {
			refused(a)
		} else if text(a.Data, "registerBirth", "birth", "status") != "REGISTERED" {
			t.Errorf("cleared, and yet: %s", a.raw)
		}
	}
	flagged := r.data(`query($i: ID!) { birthRecord(id: $i) { candidates { id } } }`, object{"i": births[0]})
	if list, _ := at(flagged, "birthRecord", "candidates").([]any); len(list) != desks-1 {
		t.Errorf("flagged: %v", flagged)
	}
}

// TestOneDeathDeclaredByManyAtOnce: likewise of a man without a number.
func TestOneDeathDeclaredByManyAtOnce(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	p := with(deathParticulars(""), nil, "deceased", "nationalNumber")
	p = with(p, "FORENSIC_REPORT", "evidence", "kind")
	p = with(p, order(), "evidence", "court")
	const desks = 4
	var deaths [desks]string
	var wg sync.WaitGroup
	for desk := range desks {
		wg.Go(func() {
			a := r.ask(`mutation($i: DeclareDeathInput!) { declareDeath(input: $i) { death { id } } }`, object{"i": object{"particulars": p}})
			deaths[desk] = text(a.Data, "declareDeath", "death", "id")
		})
	}
	wg.Wait()
	for _, id := range deaths {
		a := r.ask(`mutation($i: RegisterDeathInput!) { registerDeath(input: $i) { death { status } } }`, object{"i": object{"death": id}})
		if id == "" || len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "death.flagged" {
			t.Errorf("registered: %s", a.raw)
		}
	}
}
