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
