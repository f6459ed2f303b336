package graph_test

import "testing"

// TestWhoeverHasNoOfficeDeclaresForOne: a nationwide officer names the office
// that handles the record, and so can bring a foundling to its registration.
func TestWhoeverHasNoOfficeDeclaresForOne(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin, registrar := w.as("admin", ""), w.as("registrar", "IQ-BA")
	child := with(foundling(), order(), "foundling", "order")
	n := registrar.enrol("d-1", "جاسم", "MALE", "1950-01-01")
	for mutation, c := range map[string]struct {
		payload     string
		particulars object
	}{
		"declareBirth": {"birth", child}, "declareDeath": {"death", deathParticulars(n)},
	} {
		query := "mutation($i: D" + mutation[1:] + "Input!) { " + mutation + "(input: $i) { " + c.payload + " { id office area } } }"
		input := object{"particulars": c.particulars}
		for _, field := range []string{"office", "area"} {
			if a := admin.ask(query, object{"i": input}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != field {
				t.Fatalf("%s without %s: %s", mutation, field, a.raw)
			}
			input = with(input, map[string]string{"office": "IQ-BA-01", "area": "IQ-BA"}[field], field)
		}
		got := admin.data(query, object{"i": input})[mutation].(object)[c.payload]
		if text(got, "office") != "IQ-BA-01" || text(got, "area") != "IQ-BA" {
			t.Errorf("%s: %v", mutation, got)
		}
		register := map[string]string{"birth": "registerBirth", "death": "registerDeath"}[c.payload]
		done := admin.do(register, object{c.payload: text(got, "id")}, c.payload+" { status office }")
		if text(done, c.payload, "status") != "REGISTERED" {
			t.Errorf("%s: %v", register, done)
		}
	}
}
