package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/eventstore"
)

const consequencesQuery = `query($n: NationalNumber) { deathConsequences(nationalNumber: $n) {
	event label recordedAt settled
	consequences { register event label person recordedAt delay }
	open { state policy register person reason attempts triedAt }
} }`

// consequences waits until a death has set off what it should.
func (c client) consequences(n string, done func(acts []any) bool) []any {
	c.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		acts, _ := c.data(consequencesQuery, object{"n": n})["deathConsequences"].([]any)
		if done(acts) {
			return acts
		}
		if time.Now().After(deadline) {
			c.Fatalf("it never came: %v", acts)
		}
	}
}

// found is the consequences of an act with a name.
func found(act any, event string) (list []object) {
	all, _ := at(act, "consequences").([]any)
	for _, c := range all {
		if text(c, "event") == event {
			list = append(list, c.(object))
		}
	}
	return list
}

// TestConsequencesOfADeath: each with its time and delay, of whom only to those
// who may see them; a cancellation has consequences of its own.
func TestConsequencesOfADeath(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer, auditor := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA"), w.as("auditor", "IQ-BA")
	n := registrar.enrol("dies", "جاسم", "MALE", "1950-01-01")
	officer.heldPassport(n, with(passportParticulars(), nil, "latin"))
	son := with(enrolInput("son", "كريم", "MALE", "2012-03-01"), object{"nationalNumber": n, "name": name("جاسم", "حسين", "علي")}, "particulars", "father")
	child := text(w.as("registrar", "IQ-BG").do("enrolPerson", son, "person { nationalNumber }"), "person", "nationalNumber")
	died := registrar.registeredDeath(deathParticulars(n))

	settled := func(acts []any) bool {
		return !slices.ContainsFunc(acts, func(a any) bool { return at(a, "settled") != true })
	}
	acts := auditor.consequences(n, func(acts []any) bool {
		return len(acts) == 1 && settled(acts) && found(acts[0], "person.guardian_needed") != nil
	})
	for _, event := range []string{"person.died", "passport.holder_died", "passport.revoked"} {
		c := found(acts[0], event)
		if len(c) != 1 || text(c[0], "person") != n || text(c[0], "label") == event || text(c[0], "recordedAt") == "" {
			t.Fatalf("%s: %v", event, c)
		}
		if delay := at(c[0], "delay").(float64); delay < 0 || delay > 20_000 {
			t.Errorf("%s came after %v ms", event, delay)
		}
	}
	if c := found(acts[0], "person.guardian_needed")[0]; c["person"] != nil || text(c, "register") != "PERSON" {
		t.Errorf("a child of another area: %v", c)
	}
	nationwide := w.as("auditor", "")
	acts = nationwide.consequences(n, settled)
	if c := found(acts[0], "person.guardian_needed")[0]; text(c, "person") != child {
		t.Errorf("seen nationwide: %v", c)
	}
	arabic := nationwide.speaking("ar").consequences(n, settled)
	if now, english := text(arabic[0], "label"), text(acts[0], "label"); now == english || now == "" {
		t.Errorf("in Arabic %q, in English %q", now, english)
	}

	for _, role := range []string{"pension", "registrar"} {
		told := w.as(role, "IQ-BA").consequences(n, settled)
		if len(found(told[0], "person.died")) != 1 || len(found(told[0], "passport.revoked")) != 0 {
			t.Errorf("%s, who may not read passports, is told %v", role, told)
		}
	}

	registrar.do("cancelDeath", object{"death": died, "order": order(), "reason": "عاد حياً"}, "death { id }")
	acts = auditor.consequences(n, func(acts []any) bool {
		return len(acts) == 2 && settled(acts) && found(acts[1], "person.guardian_need_lifted") != nil
	})
	if text(acts[1], "event") != "death.cancelled" || len(found(acts[1], "passport.restored")) != 1 || len(found(acts[1], "passport.revoked")) != 0 {
		t.Errorf("after the cancellation: %v", acts[1])
	}
	byID := registrar.data(`query($id: ID!) { deathConsequences(id: $id) { event } }`, object{"id": died})
	if list := byID["deathConsequences"].([]any); len(list) != 2 {
		t.Errorf("by id: %v", list)
	}
}

// TestConsequencesThatAreOpen: what breaks stands there with its reason, and in the work queue; the others are done.
func TestConsequencesThatAreOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA")
	n := registrar.enrol("dies", "جاسم", "MALE", "1950-01-01")
	officer.heldPassport(n, with(passportParticulars(), nil, "latin"))
	_, err := w.store.Append(context.Background(), "retirement-"+n, eventstore.NoStream, eventstore.EventData{ID: uuid.New(), Type: "test.unreadable", Data: []byte("{}")})
	w.must(err)
	registrar.registeredDeath(deathParticulars(n))
	acts := w.as("auditor", "IQ-BA").consequences(n, func(acts []any) bool {
		return len(acts) == 1 && found(acts[0], "passport.revoked") != nil && text(acts[0], "open", 0, "state") == "FAILED"
	})
	open := at(acts[0], "open", 0)
	if len(at(acts[0], "open").([]any)) != 1 || text(open, "policy") != "stop_pension" || text(open, "register") != "RETIREMENT" || text(open, "person") != n ||
		text(open, "reason") != "policy.fault" || at(open, "attempts").(float64) < 1 || text(open, "triedAt") == "" || at(acts[0], "settled") != false {
		t.Errorf("open: %v", acts[0])
	}
	told := registrar.data(consequencesQuery, object{"n": n})
	if act := at(told, "deathConsequences", 0); len(at(act, "open").([]any)) != 0 || at(act, "settled") != false {
		t.Errorf("who may not read pensions is told only that something is open: %v", act)
	}
	const failures = `{ workQueue(flag: POLICY_FAILED) { edges { node { policy reason reference register area } } } }`
	queue := w.as("pension", "IQ-BA").data(failures, nil)
	item := at(queue, "workQueue", "edges", 0, "node")
	if text(item, "policy") != "stop_pension" || text(item, "reason") != "policy.fault" || text(item, "reference") == "" || text(item, "register") != "RETIREMENT" || text(item, "area") != "IQ-BA" {
		t.Errorf("in the queue: %v", queue)
	}
	if theirs := at(registrar.data(failures, nil), "workQueue", "edges").([]any); len(theirs) != 0 {
		t.Errorf("the registrar's queue has %v", theirs)
	}
}

// TestWhoSeesConsequences: with the scope, in the area of the death, and only of a death that is there.
func TestWhoSeesConsequences(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	n := registrar.enrol("dies", "جاسم", "MALE", "1950-01-01")
	registrar.registeredDeath(deathParticulars(n))
	if a := w.as("passport_officer", "IQ-BA").ask(consequencesQuery, object{"n": n}); len(a.Errors) == 0 || a.Errors[0].Extensions.Rule != "graphql.scope" {
		t.Errorf("without the scope: %s", a.raw)
	}
	if got := w.as("registrar", "IQ-BG").data(consequencesQuery, object{"n": n})["deathConsequences"]; got != nil {
		t.Errorf("another area sees %v", got)
	}
	if got := registrar.data(consequencesQuery, object{"n": "417092856013"})["deathConsequences"]; got != nil {
		t.Errorf("of nobody: %v", got)
	}
	if a := registrar.ask(`{ deathConsequences { event } }`, nil); len(a.Errors) == 0 || a.Errors[0].Extensions.Rule != "graphql.which" {
		t.Errorf("of which death: %s", a.raw)
	}
}
