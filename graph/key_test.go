package graph_test

import (
	"testing"

	"sijil/graph"
)

// TestAKeyForSomethingElse: a key stands for one command; a client that uses it
// for another is told so, and nothing of it is recorded.
func TestAKeyForSomethingElse(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	const declare = `mutation($i: DeclareBirthInput!) { declareBirth(input: $i) { birth { id } } }`
	one := object{"particulars": birthParticulars(mother, father), "idempotencyKey": "k"}
	id := text(r.do("declareBirth", one, "birth { id }"), "birth", "id")
	head := w.head()
	other := with(one, "TWIN", "particulars", "child", "plurality")
	other = with(other, 2, "particulars", "child", "order")
	a := r.ask(declare, object{"i": other})
	if len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "idempotencyKey" || a.Errors[0].Extensions.Rule != graph.RuleKeyUsed.Key {
		t.Errorf("the same key for another child: %s", a.raw)
	}
	if w.head() != head {
		t.Error("the refused declaration was recorded")
	}
	registered := r.do("registerBirth", object{"birth": id, "idempotencyKey": "k"}, "birth { status }")
	if got := text(registered, "birth", "status"); got != "REGISTERED" {
		t.Errorf("the same key for another mutation: %s", got)
	}
}

// TestAKeyForOtherContent: on a record that is there, a key answers as the first
// time only to what was sent with it then, however it is written down.
func TestAKeyForOtherContent(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	particulars := birthParticulars(mother, father)
	id := r.registeredBirth(particulars)
	const mutation = `mutation($i: CorrectBirthInput!) { correctBirth(input: $i) { birth { id child { weightGrams } corrections { reason } } } }`
	correct := object{
		"birth": id, "route": "CLERICAL", "reason": "خطأ في النقل", "particulars": with(particulars, 3250, "child", "weightGrams"), "idempotencyKey": "c",
	}
	first := r.ask(mutation, object{"i": correct})
	if len(first.Errors) != 0 {
		t.Fatalf("corrected: %s", first.raw)
	}
	head := w.head()
	if again := r.ask(mutation, object{"i": correct}); again.raw != first.raw {
		t.Errorf("the same again: %s; want %s", again.raw, first.raw)
	}
	for what, other := range map[string]object{
		"weight": with(correct, 3300, "particulars", "child", "weightGrams"),
		"reason": with(correct, "سبب آخر", "reason"),
	} {
		a := r.ask(mutation, object{"i": other})
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != graph.RuleKeyUsed.Key || a.Errors[0].Extensions.Code != "conflict" ||
			a.Errors[0].Extensions.Field != "idempotencyKey" {
			t.Errorf("another %s: %s", what, a.raw)
		}
	}
	if w.head() != head {
		t.Error("a repetition was recorded")
	}
}

// TestAKeyWrittenOut: whether the input is a variable or stands in the document
// makes no difference.
func TestAKeyWrittenOut(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	id := text(r.do("declareBirth", object{"particulars": birthParticulars(mother, father)}, "birth { id }"), "birth", "id")
	r.do("rejectBirth", object{"birth": id, "reason": "no signature", "idempotencyKey": "w"}, "birth { status }")
	a := r.ask(`mutation($i: ID!) { rejectBirth(input: { idempotencyKey: "w", reason: "no signature", birth: $i }) { birth { status } } }`, object{"i": id})
	if len(a.Errors) != 0 {
		t.Errorf("the same, written out: %s", a.raw)
	}
}
