package graph_test

import "testing"

// TestACitizenHasOneNumber: a second legacy record of the same person, or one
// of a child whose birth is registered, begins no second civil record.
func TestACitizenHasOneNumber(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	const mutation = `mutation($i: EnrolPersonInput!) { enrolPerson(input: $i) { person { nationalNumber } } }`
	first := enrolInput("p-1", "قاسم", "MALE", "1970-01-01")
	number := text(r.do("enrolPerson", first, "person { nationalNumber }"), "person", "nationalNumber")
	again := enrolInput("p-2", "قـاسم", "MALE", "1970-01-01")

	elsewhere := w.as("registrar", "IQ-NI")
	for _, c := range []client{r, elsewhere} {
		head := w.head()
		a := c.ask(mutation, object{"i": again})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "person.duplicate" || a.Errors[0].Extensions.Code != "conflict" || a.Errors[0].Extensions.Field != "notDuplicate" {
			t.Errorf("a second record: %s", a.raw)
		}
		if w.head() != head {
			t.Error("a number was drawn for a second record")
		}
	}
	if same := text(r.do("enrolPerson", first, "person { nationalNumber }"), "person", "nationalNumber"); same != number {
		t.Errorf("the same legacy record is %s, then %s", number, same)
	}
	other := text(r.do("enrolPerson", with(again, "ابن عم بالاسم نفسه", "notDuplicate"), "person { nationalNumber }"), "person", "nationalNumber")
	if other == number || other == "" {
		t.Errorf("somebody else of the same name is %q beside %s", other, number)
	}

	mother, father := r.parents()
	born := birthParticulars(mother, father)
	r.registeredBirth(born)
	child := enrolInput("p-3", "مريم", "FEMALE", "2026-11-15")
	child = with(child, name("مريم", "أحمد", "حسين"), "particulars", "name")
	child = with(child, object{"nationalNumber": mother}, "particulars", "mother")
	if a := r.ask(mutation, object{"i": child}); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "person.duplicate" {
		t.Errorf("a child whose birth is registered: %s", a.raw)
	}
}
