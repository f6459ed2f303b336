package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestTwoClocks: what was true on a day, as far as was known at a moment.
func TestTwoClocks(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	n := r.enrol("p-1", "حسن", "MALE", "1980-05-05")
	enrolled := time.Now()
	time.Sleep(20 * time.Millisecond) // the log's clock and the test's are the same machine's
	r.do("move", object{"nationalNumber": n, "residence": with(basra(), "القرنة", "district"), "effectiveFrom": "2026-06-01"}, "person { id }")
	moved := time.Now()
	time.Sleep(20 * time.Millisecond)
	r.do("correctPerson", object{
		"nationalNumber": n, "route": "COURT_ORDERED", "reference": object{"court": order()}, "reason": "خطأ",
		"particulars": with(with(personParticulars("حسن", "MALE", "1979-05-05"), "القرنة", "residence", "district"), "1979-05-05", "dateOfBirth"),
	}, "person { id }")
	for _, c := range []struct {
		asOf           object
		district, born string
	}{
		{object{}, "القرنة", "1979-05-05"},
		{object{"knownOn": enrolled}, "البصرة", "1980-05-05"},
		{object{"knownOn": moved}, "القرنة", "1980-05-05"},
		{object{"knownOn": moved, "trueOn": "2026-05-31"}, "البصرة", "1980-05-05"},
		{object{"knownOn": moved, "trueOn": "2026-06-01"}, "القرنة", "1980-05-05"},
		{object{"trueOn": "1979-12-31"}, "القرنة", "1979-05-05"}, // the correction holds for all time
		{object{"trueOn": "1970-01-01"}, "", ""},
		{object{"knownOn": "2020-01-01T00:00:00+03:00"}, "", ""},
	} {
		got := r.data(`query($n: NationalNumber!, $at: AsOf) { person(nationalNumber: $n, asOf: $at) { dateOfBirth residence { district } } }`, object{"n": n, "at": c.asOf})
		if text(got, "person", "residence", "district") != c.district || text(got, "person", "dateOfBirth") != c.born {
			t.Errorf("as of %v: %v, want %q %q", c.asOf, got, c.district, c.born)
		}
	}
	if a := r.ask(`query($n: NationalNumber!) { person(nationalNumber: $n, asOf: {trueOn: "2026-11-23"}) { lifeStatus } }`, object{"n": n}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "asOf.trueOn" {
		t.Errorf("as of tomorrow: %s", a.raw)
	}
}

func TestVerificationAnswersYesOrNo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar := w.as("registrar", "IQ-BA")
	n := registrar.enrol("p-1", "أحمد", "MALE", "1980-05-05")
	partial := registrar.enrol("p-2", "علي", "MALE", "1957")
	void := registrar.enrol("p-3", "علي", "MALE", "1957")
	_ = void
	v := w.as("verifier", "")
	const query = `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match givenName fatherName grandfatherName surname motherName motherFatherName dateOfBirth sex lifeStatus } }`
	for i, c := range []struct {
		number string
		claims object
		want   object
		match  bool
	}{
		{n, object{"givenName": "احمد", "dateOfBirth": "1980-05-05"}, object{"givenName": "MATCH", "dateOfBirth": "MATCH"}, true},
		{n, object{"givenName": "أحمد", "fatherName": "حسين", "grandfatherName": "على", "motherName": "زهرا", "motherFatherName": "كاظم", "sex": "MALE"}, object{
			"givenName": "MATCH", "fatherName": "MATCH", "grandfatherName": "MATCH", "motherName": "MATCH", "motherFatherName": "MATCH", "sex": "MATCH",
		}, true},
		{n, object{"givenName": "محمد", "dateOfBirth": "1980-05-05"}, object{"givenName": "NO_MATCH", "dateOfBirth": "NO_MATCH"}, false},
		{n, object{"givenName": "محمد", "dateOfBirth": "1980-05-05", "sex": "MALE"}, object{"givenName": "NO_MATCH", "dateOfBirth": "NO_MATCH", "sex": "NO_MATCH"}, false},
		{n, object{"givenName": "محمد", "fatherName": "حسين", "dateOfBirth": "1980-05-05", "sex": "FEMALE"}, object{
			"givenName": "NO_MATCH", "fatherName": "MATCH", "dateOfBirth": "MATCH", "sex": "NO_MATCH",
		}, false},
		{n, object{"givenName": "محمد", "sex": "FEMALE"}, object{"givenName": "NO_MATCH", "sex": "NO_MATCH"}, false},
		{n, object{"givenName": "أحمد", "surname": "البصري"}, object{"givenName": "NO_MATCH", "surname": "NO_MATCH"}, false},
		{n, object{"givenName": "أحمد", "dateOfBirth": "1980"}, object{"givenName": "NO_MATCH", "dateOfBirth": "NO_MATCH"}, false},
		{partial, object{"givenName": "علي", "dateOfBirth": "1957-03-04"}, object{"givenName": "MATCH", "dateOfBirth": "MATCH"}, true},
		{"999999999999", object{"givenName": "محمد", "sex": "FEMALE"}, object{"givenName": "NO_MATCH", "sex": "NO_MATCH"}, false},
		{"999999999999", object{"givenName": "", "sex": "UNSTATED", "surname": "", "motherName": "م"}, object{"sex": "NO_MATCH", "motherName": "NO_MATCH"}, false},
	} {
		got := v.data(query, object{"c": with(c.claims, c.number, "nationalNumber")})["verifyIdentity"].(object)
		life := "UNKNOWN"
		if c.match {
			life = "ALIVE"
		}
		if got["match"] != c.match || got["lifeStatus"] != life {
			t.Errorf("%d: %v", i, got)
		}
		for _, field := range []string{"givenName", "fatherName", "grandfatherName", "surname", "motherName", "motherFatherName", "dateOfBirth", "sex"} {
			if got[field] != c.want[field] {
				t.Errorf("%d: %s is %v, want %v", i, field, got[field], c.want[field])
			}
		}
	}
	for _, claims := range []object{{}, {"givenName": "أحمد"}} {
		if a := v.ask(query, object{"c": with(claims, n, "nationalNumber")}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" {
			t.Errorf("%v: %s", claims, a.raw)
		}
	}
	for date, field := range map[string]string{"XXXX": "dateOfBirth", "XXXX-05-05": "dateOfBirth"} {
		claims := object{"nationalNumber": n, "givenName": "أحمد", "sex": "MALE", "dateOfBirth": date}
		if a := v.ask(query, object{"c": claims}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != field {
			t.Errorf("born %s: %s", date, a.raw)
		}
	}
	for most, refused := range map[int]bool{5: false, 6: true} {
		document := `query($c: IdentityClaims!) {`
		for i := range most {
			document += fmt.Sprintf(" v%d: verifyIdentity(claims: $c) { match }", i)
		}
		a := v.ask(document+" }", object{"c": object{"nationalNumber": n, "givenName": "أحمد", "sex": "MALE"}})
		if got := len(a.Errors) == 1 && a.Errors[0].Extensions.Rule == "graphql.too_complex"; got != refused {
			t.Errorf("%d verifications: %s", most, a.raw)
		}
	}
	// An unknown number and a mismatch are one answer, byte for byte.
	wrong := object{"givenName": "قيس", "dateOfBirth": "1901-01-01", "sex": "FEMALE"}
	known, unknown := v.ask(query, object{"c": with(wrong, n, "nationalNumber")}), v.ask(query, object{"c": with(wrong, "999999999999", "nationalNumber")})
	if known.raw != unknown.raw {
		t.Errorf("a mismatch is answered\n%s, an unknown number\n%s", known.raw, unknown.raw)
	}
}

const pageOfPersons = `query($first: Int, $after: String) { searchPersons(name: "حسين", first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node {
	nationalNumber name { full } mother { nationalNumber name { full } } father { nationalNumber name { full } }
	birthRecord { id status registrationNumber } deathRecord { id status registrationNumber } } } } }`

func TestPagesFollowOneAnother(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	for i := range 5 {
		r.enrol(fmt.Sprint("p-", i), "حسن", "MALE", "1980-05-05")
	}
	seen := map[string]bool{}
	after := any(nil)
	for range 4 {
		got := r.data(pageOfPersons, object{"first": 2, "after": after})["searchPersons"].(object)
		for i := range got["edges"].([]any) {
			seen[text(got, "edges", i, "node", "nationalNumber")] = true
		}
		after = at(got, "pageInfo", "endCursor")
		if at(got, "pageInfo", "hasNextPage") != true {
			break
		}
	}
	if len(seen) != 5 {
		t.Errorf("the pages held %d persons", len(seen))
	}
	if a := r.ask(pageOfPersons, object{"after": "x"}); len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" || a.Errors[0].Extensions.Field != "after" {
		t.Errorf("a cursor of nothing: %s", a.raw)
	}
	if a := r.ask(pageOfPersons, object{"first": 100_000}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "first" {
		t.Errorf("a large page: %s", a.raw)
	}
}

// TestAPageCostsThreeStatements: 50 persons with both parents, births and deaths.
func TestAPageCostsThreeStatements(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.enrol("m-45", "فاطمة", "FEMALE", "1945-03-02"), r.enrol("f-44", "أحمد", "MALE", "1944-07-10")
	for i := range 50 {
		p := birthParticulars(mother, father)
		p = with(p, fmt.Sprintf("%d-%02d-11", 1970+i/2, 1+10*(i%2)), "child", "dateOfBirth")
		p = with(with(p, name("حسن", "أحمد", "حسين"), "child", "name"), "PRIVATE_HOME", "child", "placeType")
		id := text(r.do("declareBirth", object{"particulars": with(with(p, nil, "mother", "dateOfBirth"), nil, "father", "dateOfBirth")}, "birth { id flags }"), "birth", "id")
		r.do("recordBirthCourtOrder", object{"birth": id, "order": order()}, "birth { flags }")
		if a := r.ask(`mutation($i: ClearBirthDuplicateInput!) { clearBirthDuplicate(input: $i) { __typename } }`, object{"i": object{"birth": id, "reason": "أخ"}}); len(a.Errors) > 0 && a.Errors[0].Extensions.Code != "conflict" {
			t.Fatal(a.raw)
		}
		r.do("registerBirth", object{"birth": id}, "birth { status }")
	}
	w.statements.Store(0)
	got := r.data(pageOfPersons, object{"first": 50})
	if n := w.statements.Load(); n > 3 {
		t.Errorf("the page took %d statements", n)
	}
	if len(at(got, "searchPersons", "edges").([]any)) != 50 {
		t.Fatalf("the page holds %d persons", len(at(got, "searchPersons", "edges").([]any)))
	}
	linked := 0
	for i := range 50 {
		node := at(got, "searchPersons", "edges", i, "node")
		if text(node, "mother", "nationalNumber") == mother && text(node, "father", "nationalNumber") == father && text(node, "birthRecord", "status") == "REGISTERED" {
			linked++
		}
	}
	if linked < 48 { // the parents themselves are called so too
		t.Errorf("only %d persons came with parents and birth", linked)
	}
	w.statements.Store(0)
	r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { name { full } } }`, object{"n": mother})
	if n := w.statements.Load(); n != 1 {
		t.Errorf("one person took %d statements", n)
	}
	w.statements.Store(0)
	family := r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { children { name { given } mother { sex } father { children { sex } } } } }`, object{"n": mother})
	if n := w.statements.Load(); n > 4 || text(family, "person", "children", 49, "mother", "sex") != "FEMALE" {
		t.Errorf("a family took %d statements: %v", n, at(family, "person", "children", 0))
	}
}

func TestTheQueueTheTimelineAndTheStatistics(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("registrar", "IQ-BA")
	mother, father := r.parents()
	p := birthParticulars(mother, father)
	declared := text(r.do("declareBirth", object{"particulars": p}, "birth { id }"), "birth", "id")
	queue := r.data(`{ workQueue(flag: AWAITING_REGISTRATION) { edges { node { record register status flags subject { full } dueOn area } } } }`, nil)
	item := at(queue, "workQueue", "edges", 0, "node")
	if text(item, "record") != declared || text(item, "register") != "BIRTH" || text(item, "status") != "DECLARED" || text(item, "subject", "full") != "مريم أحمد حسين" || text(item, "dueOn") == "" {
		t.Errorf("the queue: %v", queue)
	}
	r.do("registerBirth", object{"birth": declared}, "birth { status }")
	if queue = r.data(`{ workQueue { edges { node { record } } } }`, nil); at(queue, "workQueue", "edges", 0) != nil {
		t.Errorf("a registered birth is still in the queue: %v", queue)
	}
	child := text(r.data(`query($b: ID!) { birthRecord(id: $b) { nationalNumber } }`, object{"b": declared}), "birthRecord", "nationalNumber")
	line := r.data(`query($n: NationalNumber!) { timeline(nationalNumber: $n) { edges { node { register event effectiveOn recordedAt office legalBasis } } } }`, object{"n": child})
	var events []string
	for i := range at(line, "timeline", "edges").([]any) {
		events = append(events, text(line, "timeline", "edges", i, "node", "event"))
		if register := text(line, "timeline", "edges", i, "node", "register"); register != strings.ToUpper(strings.Split(events[i], ".")[0]) {
			t.Errorf("%s is of register %q", events[i], register)
		}
		if office := text(line, "timeline", "edges", i, "node", "office"); office != "IQ-BA-01" { // also of what a policy recorded
			t.Errorf("%s is of office %q", events[i], office)
		}
	}
	if fmt.Sprint(events) != "[birth.declared person.number_allotted birth.registered person.enrolled]" {
		t.Errorf("the timeline: %v", events)
	}
	counts := r.data(`{ vitalStatistics(groupBy: [MONTH, GOVERNORATE, SEX], from: "2026", to: "2026-11") { event month governorate sex ageGroup count timed timely meanDays } }`, nil)
	if c := at(counts, "vitalStatistics", 0); text(c, "event") != "LIVE_BIRTH" || text(c, "month") != "2026-11" || text(c, "sex") != "FEMALE" || at(c, "count") != 1.0 || at(c, "meanDays") != 7.0 {
		t.Errorf("the statistics: %v", counts)
	}
}

func TestANodeIsFetchedByItsID(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	n := r.enrol("p-1", "حسن", "MALE", "1980-05-05")
	id := text(r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { id } }`, object{"n": n}), "person", "id")
	got := r.data(`query($id: ID!) { node(id: $id) { id __typename ... on Person { nationalNumber mother { sex } } } }`, object{"id": id})
	if text(got, "node", "nationalNumber") != n || text(got, "node", "__typename") != "Person" || text(got, "node", "id") != id {
		t.Errorf("the node: %v", got)
	}
	for _, bad := range []string{"", "x", "UGVyc29uOg", "QmlydGhSZWNvcmQ6", "UGVyc29uOic7IERST1AgVEFCTEU", id + "A"} {
		if got := r.data(`query($id: ID!) { node(id: $id) { id } birthRecord(id: $id) { id } deathRecord(id: $id) { id } }`, object{"id": bad}); got["node"] != nil || got["birthRecord"] != nil {
			t.Errorf("%q: %v", bad, got)
		}
	}
	// Without the scope of its type a node is as if absent.
	if got := w.as("verifier", "").data(`query($id: ID!) { node(id: $id) { id } }`, object{"id": id}); got["node"] != nil {
		t.Errorf("a verifier fetched %v", got)
	}
}
