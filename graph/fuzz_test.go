package graph

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"sijil/domain"
)

// FuzzParams: no body makes the reader fail, and what it takes is whole.
func FuzzParams(f *testing.F) {
	for _, body := range []string{
		``, `{}`, `{"query":"{ __typename }"}`, `{"query":null,"variables":null,"extensions":null}`, `[{"query":""}]`, `{"query":"a"}{"query":"b"}`,
		`{"id":"` + strings.Repeat("a", 64) + `"}`, `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`, `{"query":"","variables":{"a":1e999,"b":[{}]}}`,
		`{"query":"\ud800"}`, strings.Repeat(`{"variables":`, 100) + `1` + strings.Repeat(`}`, 100), `{"QUERY":"{ a }","query":"{ b }"}`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p, status := parseParams(body)
		switch {
		case status != 0 && status != http.StatusBadRequest:
			t.Errorf("%q is answered %d", body, status)
		case status == 0 && !json.Valid(body):
			t.Errorf("%q is no JSON and is taken", body)
		case status == 0 && p.id != "" && !hexHash.MatchString(p.id):
			t.Errorf("%q has the id %q", body, p.id)
		}
	})
}

// FuzzLanguage: whatever a browser prefers, the answer is in one of three languages.
func FuzzLanguage(f *testing.F) {
	for _, header := range []string{"", "ar-IQ", "ckb;q=0.5, ar", "*", ";q=x,,", "en;q=NaN", "ku;q=-1,ar;q=Inf", "AR;Q=1", strings.Repeat("ar,", 1000)} {
		f.Add(header)
	}
	f.Fuzz(func(t *testing.T, header string) {
		switch l := language(http.Header{"Accept-Language": {header}}); l {
		case domain.English, domain.Arabic, domain.Kurdish:
		default:
			t.Errorf("%q gives the language %q", header, l)
		}
	})
}

// FuzzStated: a purpose and a case are short plain text, or the request is refused.
func FuzzStated(f *testing.F) {
	f.Add("pension_payment", "2026/114")
	f.Add("", "محمد")
	f.Add(strings.Repeat("a", 65), "\x00")
	f.Add("a\r\nSet-Cookie: b=c", "199001011234 ")
	f.Fuzz(func(t *testing.T, purpose, file string) {
		_, err := readStated(http.Header{purposeHeader: {purpose}, caseHeader: {file}})
		if err != nil && !domain.IsRule(err, RuleStated) {
			t.Errorf("%q, %q: %v", purpose, file, err)
		}
		if err == nil && strings.ContainsAny(purpose+file, " \r\n\x00\"'<>&;%") {
			t.Errorf("%q, %q are taken", purpose, file)
		}
	})
}

// FuzzCoerce: no variables make the check of an input fail otherwise than by a
// refusal that does not repeat them.
func FuzzCoerce(f *testing.F) {
	schema := theSchema()
	p, refused := compile(schema, `mutation($a: DeclareBirthInput!, $b: PersonSearchInput, $n: Int, $c: [IdentityClaims!]) {
		declareBirth(input: $a) { __typename } }`)
	if refused == nil {
		f.Fatal("unused variables are taken")
	}
	p, refused = compile(schema, `query($b: PersonSearchInput, $n: Int, $c: IdentityClaims!) {
		searchPersons(name: "x", where: $b, first: $n) { edges { cursor } } verifyIdentity(claims: $c) { match } }`)
	if refused != nil {
		f.Fatal(refused.err)
	}
	for _, variables := range []string{
		`{}`, `{"c":{"nationalNumber":"100000000000","givenName":"علي"}}`, `{"b":{"sex":"MALE"},"n":5,"c":{"nationalNumber":1}}`, `{"n":1e99,"c":{}}`,
		`{"b":[[]],"c":null}`, `{"c":{"nationalNumber":"1","dateOfBirth":"0000"},"n":"5"}`, `{"c":{"document":{"kind":"PASSPORT","number":"A1","on":{}}}}`,
	} {
		f.Add([]byte(variables))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		sent, status := parseParams([]byte(`{"query":"","variables":` + string(text) + `}`))
		if status != 0 {
			return
		}
		variables, err := coerce(schema, p.operations[0], sent.Variables)
		if err == nil {
			err = p.operations[0].cost.check(variables)
		}
		if err != nil && domain.CodeOf(err) != domain.Invalid {
			t.Errorf("%s: %v", text, err)
		}
	})
}

// FuzzOperations: a folder of agreed operations is read or refused, and what is read may be sent.
func FuzzOperations(f *testing.F) {
	for _, query := range hostile() {
		if len(query) < 2_000 {
			f.Add(query)
		}
	}
	f.Add("query a { __typename } query b { __typename }")
	f.Fuzz(func(t *testing.T, document string) {
		o, err := ReadOperations(fstest.MapFS{"a.graphql": &fstest.MapFile{Data: []byte(document)}})
		if err != nil {
			return
		}
		if text, ok := o.documents[hash(document)]; !ok || text != document || o.Len() != 1 {
			t.Errorf("%q is read and cannot be sent", document)
		}
	})
}
