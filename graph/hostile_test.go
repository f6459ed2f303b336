package graph_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// naughty are texts that have broken other systems. Those that are text are
// stored and shown as they are; the others are refused by a named rule.
var naughty = []string{
	"'; DROP TABLE read.person; --", `" OR 1=1 --`, "1; SELECT pg_sleep(10)", "%s%s%s%n", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "<script>alert(1)</script>",
	"../../etc/passwd", "line\r\nSet-Cookie: a=b", "null", "undefined", "NaN", "true", "0x0", "1e400", "\\", "\"", "'", "`", "\\u0000", "�",
	"ＡＢＣ", "ﷺ", "ﻣﺤﻤﺪ", "مُحَمَّد", "م\u200cح", "م\u200dح", "a\u00adb", "\u200b", "\ufeff", "e\u0301", "Z̡̀͑a̷l̴g̶o̵", "😀", "👩‍👩‍👧‍👦", "\U000e0001", "\ufffe", "\uffff",
	"\u202eevil", "\u2066x\u2069", "\u200fعربي\u200e", "\x00", "a\x00b", "\x7f", "\x1b[31m", "\t", "\n", strings.Repeat("a", 200), strings.Repeat("م", 201), " ", "\u00a0", "",
}

func TestR21_HostileTextIsKeptOrRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	n := r.enrol("p-1", "حسن", "MALE", "1980-05-05")
	kept, refused := 0, 0
	for i, s := range naughty {
		before := w.head()
		a := r.ask(`mutation($i: MoveInput!) { move(input: $i) { person { residence { locality } } } }`, object{"i": object{
			"nationalNumber": n, "effectiveFrom": "2026-11-01", "residence": object{"governorate": "IQ-BA", "district": fmt.Sprint(i), "locality": s},
		}})
		switch {
		case len(a.Errors) == 0 && at(a.Data, "move", "person", "residence", "locality") == any(s),
			len(a.Errors) == 0 && s == "" && at(a.Data, "move", "person", "residence", "locality") == nil:
			kept++
		case len(a.Errors) == 1 && a.Errors[0].Extensions.Code == "invalid" && a.Errors[0].Extensions.Field == "residence.locality" && w.head() == before:
			refused++
		default:
			t.Errorf("%q: %s", s, a.raw)
		}
		for _, query := range []string{
			`query($s: String!) { searchPersons(name: $s) { edges { cursor } } }`,
			`query($s: String!) { searchPersons(name: "حسن", after: $s) { edges { cursor } } }`,
			`query($s: String!) { vitalStatistics(governorate: $s) { count } workQueue(office: $s) { edges { cursor } } }`,
			`query($s: ID!) { node(id: $s) { id } birthRecord(id: $s) { id } deathRecord(id: $s) { id } }`,
		} {
			if a := r.ask(query, object{"s": s}); a.status >= 500 || len(a.Errors) > 0 && a.Errors[0].Extensions.Code != "invalid" && a.Errors[0].Extensions.Code != "forbidden" {
				t.Errorf("%s with %q: %s", query, s, a.raw)
			}
		}
	}
	if kept < 25 || refused < 10 {
		t.Errorf("%d texts were kept and %d refused", kept, refused)
	}
}

// TestR21_UnpairedSurrogates cannot be sent as text: JSON decodes them to U+FFFD, which is no text.
func TestR21_UnpairedSurrogates(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	for _, s := range []string{`\ud800`, `a\udfff`, "\xff\xfe"} {
		a := r.post("POST", `{"query":"mutation($i: EnrolPersonInput!) { enrolPerson(input: $i) { __typename } }","variables":{"i":{"legacy":{"system":"`+s+`","number":"1"},
			"particulars":{"name":{"given":"حسن"},"sex":"MALE","dateOfBirth":"1980","nationality":"IQ"}}}}`)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "text.not_text" || a.Errors[0].Extensions.Field != "legacy.system" {
			t.Errorf("%q: %s", s, a.raw)
		}
	}
}

func TestR22_Dates(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	for i, c := range []struct{ given, rule, read string }{
		{"2024-02-29", "", "2024-02-29"},
		{"٢٠٢٤-٠٢-٢٩", "", "2024-02-29"},
		{"۱۹۵۷", "", "1957"},
		{"1957-05", "", "1957-05"},
		{"1957-XX-12", "", "1957-XX-12"},
		{"2023-02-29", "date.not_on_calendar", ""},
		{"2024-02-30", "date.not_on_calendar", ""},
		{"0000-01-01", "date.year", ""},
		{"10000-01-01", "date.form", ""},
		{"1447-05-01", "date.hijri", ""},
		{"01/05/1957", "date.form", ""},
		{"1957-5-1", "date.form", ""},
		{"tomorrow", "date.form", ""},
		{"1957-05-01T00:00:00Z", "date.form", ""},
	} {
		a := r.ask(`mutation($i: EnrolPersonInput!) { enrolPerson(input: $i) { person { dateOfBirth } } }`, object{"i": with(enrolInput(fmt.Sprint("d-", i), "حسن", "MALE", c.given), "شخص آخر", "notDuplicate")})
		if c.rule == "" && text(a.Data, "enrolPerson", "person", "dateOfBirth") != c.read || c.rule != "" &&
			(len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != c.rule || a.Errors[0].Extensions.Field != "particulars.dateOfBirth") {
			t.Errorf("%s: %s", c.given, a.raw)
		}
	}
}

// TestR25_ErrorsSayNothingOfOurInside: a database that is gone, a panic, and an
// unknown number leave a code and a reference, and the log holds no personal data.
func TestR25_ErrorsSayNothingOfOurInside(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	n := r.enrol("p-1", "حسن", "MALE", "1980-05-05")
	w.closeReads()
	for _, c := range []struct {
		query     string
		variables object
	}{
		{`query($n: NationalNumber!) { person(nationalNumber: $n) { name { full } } }`, object{"n": n}},
		{`{ searchPersons(name: "حسن") { edges { cursor } } }`, nil},
		{`mutation($i: MoveInput!) { move(input: $i) { person { id } } }`, object{"i": object{"nationalNumber": n, "residence": basra(), "effectiveFrom": "2026-11-01"}}},
	} {
		a := r.ask(c.query, c.variables)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "unavailable" || !strings.Contains(a.raw, `"retryAfter"`) {
			t.Errorf("%s: %s", c.query, a.raw)
		}
		checkFault(t, c.query, a, c.variables)
	}
	w.stopServer()
	logged := w.log.String()
	if !strings.Contains(logged, "reference=") {
		t.Errorf("nothing was logged: %q", logged)
	}
	for _, personal := range []string{n, "حسن", "1980-05-05"} {
		if strings.Contains(logged, personal) {
			t.Errorf("the log holds %q", personal)
		}
	}
}

// TestTheSameKeyIsTheSameCommand: also when many send it at once.
func TestTheSameKeyIsTheSameCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.as("registrar", "IQ-BA")
	mother, father := r.parents()
	const query = `mutation($i: DeclareBirthInput!) { declareBirth(input: $i) { birth { id trackingId } } }`
	input := object{"i": object{"particulars": birthParticulars(mother, father), "idempotencyKey": "form 17"}}
	first := r.ask(query, input)
	head := w.head()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if a := r.ask(query, input); a.raw != first.raw {
				t.Errorf("answered %s, at first %s", a.raw, first.raw)
			}
		})
	}
	all.Wait()
	if w.head() != head {
		t.Errorf("%d events were appended by repeating", w.head()-head)
	}
	another := w.with(callerNamed("registrar-2"))
	a := another.ask(query, input)
	if len(a.Errors) > 0 || text(a.Data, "declareBirth", "birth", "id") == text(first.Data, "declareBirth", "birth", "id") {
		t.Errorf("another caller's same key: %s", a.raw)
	}
	another.do("rejectBirth", object{"birth": text(a.Data, "declareBirth", "birth", "id"), "reason": "مكرر"}, "birth { status }")
	if a := r.ask(query, object{"i": with(input["i"].(object), strings.Repeat("k", 201), "idempotencyKey")}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "idempotencyKey" {
		t.Errorf("a long key: %s", a.raw)
	}
	id := text(first.Data, "declareBirth", "birth", "id")
	r.do("registerBirth", object{"birth": id, "idempotencyKey": "register 17"}, "birth { status }")
	one := r.do("issueBirthExtract", object{"birth": id, "to": "x", "purpose": "y", "language": "AR", "idempotencyKey": "a"}, "document { number }")
	two := r.do("issueBirthExtract", object{"birth": id, "to": "x", "purpose": "y", "language": "AR", "idempotencyKey": "b"}, "document { number }")
	again := r.do("issueBirthExtract", object{"birth": id, "to": "x", "purpose": "y", "language": "AR", "idempotencyKey": "a"}, "document { number }")
	if text(one, "document", "number") != text(again, "document", "number") || text(one, "document", "number") == text(two, "document", "number") {
		t.Errorf("documents %v, %v and again %v", one, two, again)
	}
}
