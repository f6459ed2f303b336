package graph_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"sijil/graph"
	"sijil/graph/auth"
)

const typename = `{"query":"{ __typename }"}`

func TestR19_OnlyPostedJSONIsAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.as("registrar", "IQ-BA")
	header := func(key, value string) client {
		h := c.header.Clone()
		h.Set(key, value)
		return client{w, h}
	}
	for name, r := range map[string]struct {
		c      client
		method string
		body   string
		want   int
	}{
		"JSON":                {c, http.MethodPost, typename, http.StatusOK},
		"JSON with charset":   {header("Content-Type", "application/json; charset=UTF-8"), http.MethodPost, typename, http.StatusOK},
		"GET":                 {c, http.MethodGet, "", http.StatusMethodNotAllowed},
		"PUT":                 {c, http.MethodPut, typename, http.StatusMethodNotAllowed},
		"text":                {header("Content-Type", "text/plain"), http.MethodPost, typename, http.StatusUnsupportedMediaType},
		"form":                {header("Content-Type", "application/x-www-form-urlencoded"), http.MethodPost, "query=%7B__typename%7D", http.StatusUnsupportedMediaType},
		"multipart":           {header("Content-Type", "multipart/form-data; boundary=x"), http.MethodPost, typename, http.StatusUnsupportedMediaType},
		"no type":             {header("Content-Type", ""), http.MethodPost, typename, http.StatusUnsupportedMediaType},
		"another charset":     {header("Content-Type", "application/json; charset=windows-1256"), http.MethodPost, typename, http.StatusUnsupportedMediaType},
		"compressed":          {header("Content-Encoding", "gzip"), http.MethodPost, typename, http.StatusUnsupportedMediaType},
		"a batch":             {c, http.MethodPost, "[" + typename + "," + typename + "]", http.StatusBadRequest},
		"two bodies":          {c, http.MethodPost, typename + typename, http.StatusBadRequest},
		"no JSON":             {c, http.MethodPost, "{", http.StatusBadRequest},
		"nothing":             {c, http.MethodPost, "", http.StatusBadRequest},
		"query of a number":   {c, http.MethodPost, `{"query":1}`, http.StatusBadRequest},
		"variables of a list": {c, http.MethodPost, `{"query":"{ __typename }","variables":[]}`, http.StatusBadRequest},
		"no query":            {c, http.MethodPost, `{"qeury":"{ __typename }"}`, http.StatusBadRequest},
		"extensions of text":  {c, http.MethodPost, `{"query":"{ __typename }","extensions":"x"}`, http.StatusBadRequest},
		"over a megabyte":     {c, http.MethodPost, `{"query":"` + strings.Repeat(" ", 1<<20) + `"}`, http.StatusRequestEntityTooLarge},
	} {
		a := r.c.post(r.method, r.body)
		if a.status != r.want {
			t.Errorf("%s: answered %d, want %d: %s", name, a.status, r.want, a.raw)
		}
		if a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: the answer may be stored", name)
		}
		if r.want != http.StatusOK {
			if len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != graph.RuleTransport.Key {
				t.Errorf("%s: answered %s", name, a.raw)
			}
			checkFault(t, name, a, nil)
		}
	}
	if at := w.head(); at != 0 {
		t.Errorf("%d events were appended", at)
	}
}

func TestR20_TheSchemaIsNotShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.as("admin", "")
	for _, query := range []string{
		`{ __schema { types { name } } }`, `{ __type(name: "Person") { name } }`, `query __schema { ...f } fragment f on Query { __schema { queryType { name } } }`,
	} {
		if a := c.ask(query, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "graphql.introspection" {
			t.Errorf("%s: %s", query, a.raw)
		}
	}
	for _, query := range []string{`{ persn { id } }`, `{ person(nationalNumbr: "1") { id } }`, `{ person(nationalNumber: "100000000000") { nam } }`, `{ person(nationalNumber: "100000000000") }`} {
		a := c.ask(query, nil)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "invalid" || strings.Contains(a.raw, "Did you mean") {
			t.Errorf("%s: %s", query, a.raw)
		}
	}
}

func TestR26_WithoutAValidTokenNothingIsAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	expired, err := w.issuer.Sign(auth.Caller{}, -time.Hour)
	w.must(err)
	var first string
	for name, header := range map[string]string{"none": "", "malformed": "Bearer x", "expired": "Bearer " + expired, "another scheme": "Basic eDp5"} {
		c := client{w, http.Header{"Content-Type": {"application/json"}, "Authorization": {header}, "X-User-Id": {"admin"}, "X-Forwarded-User": {"admin"}}}
		a := c.post(http.MethodPost, typename)
		if a.status != http.StatusUnauthorized || len(a.Errors) != 1 || a.Errors[0].Extensions.Code != "unauthenticated" || a.header.Get("WWW-Authenticate") == "" {
			t.Errorf("%s: %d %s", name, a.status, a.raw)
		}
		same := strings.Replace(a.raw, a.Errors[0].Extensions.ReferenceID, "", 1)
		if first == "" {
			first = same
		}
		if same != first {
			t.Errorf("%s is answered differently: %s", name, same)
		}
	}
}

func TestErrorsSpeakTheCallersLanguage(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.as("registrar", "IQ-BA")
	const query = `{ person(nationalNumber: "12") { id } }`
	for language, want := range map[string]string{
		"": "a national number has exactly 12 digits", "ar-IQ": "الرقم الوطني من 12 رقماً", "ckb": "ژمارەی نیشتمانی", "ku, en;q=0.5": "ژمارەی نیشتمانی",
		"fr, ar;q=0.8, en;q=0.9": "a national number has", "en;q=0.1, ar": "الرقم الوطني", "*": "a national number", ";q=x,,": "a national number",
	} {
		a := c.speaking(language).ask(query, nil)
		if len(a.Errors) != 1 || !strings.HasPrefix(a.Errors[0].Message, want) || a.Errors[0].Extensions.Field != "nationalNumber" {
			t.Errorf("%q: %s", language, a.raw)
		}
	}
}

// TestADocumentAtFaultIsARequestError: no data, and a status by GraphQL over HTTP.
func TestADocumentAtFaultIsARequestError(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.as("verifier", "")
	h := c.header.Clone()
	h.Set("Accept", "application/graphql-response+json")
	modern := client{w, h}
	for query, code := range map[string]string{
		`{`: "invalid", `{ nothing }`: "invalid", ``: "invalid", `query a { __typename } query b { __typename }`: "invalid",
		`{ person(nationalNumber: "100000000000") { sex } }`: "forbidden", `query($n: Int!) { __typename @include(if: $n) }`: "invalid",
	} {
		plain, a := c.ask(query, nil), modern.ask(query, nil)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != code || strings.Contains(a.raw, `"data"`) {
			t.Errorf("%s: %s", query, a.raw)
		}
		if code == "invalid" && (plain.status != http.StatusOK || a.status != http.StatusBadRequest) || code == "forbidden" && a.status != http.StatusForbidden {
			t.Errorf("%s: status %d as JSON, %d as GraphQL", query, plain.status, a.status)
		}
		if !strings.HasPrefix(a.header.Get("Content-Type"), "application/graphql-response+json") {
			t.Errorf("%s: the type is %s", query, a.header.Get("Content-Type"))
		}
	}
}

// TestR20_TheSchemaIsShownByRole, and the same document is answered to one caller and refused to the next.
func TestR20_TheSchemaIsShownByRole(t *testing.T) {
	t.Parallel()
	w := newWorldBehind(t, func(c *graph.Config) { c.Introspection = []string{"admin"} })
	open := newWorldBehind(t, func(c *graph.Config) { c.Introspection = []string{graph.AnyRole} })
	const query = `{ ...s } fragment s on Query { __schema { queryType { name } } }`
	for range 2 { // compiled, then remembered
		if a := w.as("admin", "").ask(query, nil); len(a.Errors) > 0 || text(a.Data, "__schema", "queryType", "name") != "Query" {
			t.Errorf("an administrator: %s", a.raw)
		}
		if a := w.as("registrar", "").ask(query, nil); len(a.Errors) != 1 || a.Errors[0].Extensions.Rule != "graphql.introspection" || a.Data != nil {
			t.Errorf("a registrar: %s", a.raw)
		}
		if a := open.as("verifier", "").ask(query, nil); len(a.Errors) > 0 {
			t.Errorf("any caller where all may: %s", a.raw)
		}
	}
	for _, world := range []*world{w, open} {
		stranger := client{world, http.Header{"Content-Type": {"application/json"}}}
		if a := stranger.ask(query, nil); a.status != http.StatusUnauthorized || strings.Contains(a.raw, "Query") {
			t.Errorf("a stranger: %d %s", a.status, a.raw)
		}
	}
}

// TestR20_AFaultNamesOnlyWhatWasSent: whatever is misspelt, the answer holds no name of the schema that the document did not.
func TestR20_AFaultNamesOnlyWhatWasSent(t *testing.T) {
	t.Parallel()
	c := newWorld(t).as("verifier", "")
	for _, query := range []string{
		`{ persn { id } }`, `{ person(nationalNumbr: "1") { sex } }`, `{ person(nationalNumber: "100000000000") { nam } }`, `{ node(id: "x") { nationalNumber } }`,
		`{ node(id: "x") { ... on Persn { id } } }`, `query($x: PersonSearchInpt) { __typename }`, `{ __typename @inclde(if: true) }`, `{ __typename @include(iff: true) }`,
		`{ searchPersons(name: "x", where: {sx: MALE}) { pageInfo { hasNextPage } } }`, `mutation { registerBrth { id } }`, `subscription { evnts }`,
		`fragment f on Persn { id } { ...f }`, `{ ...g }`,
	} {
		a := c.ask(query, nil)
		if len(a.Errors) != 1 {
			t.Errorf("%s: %s", query, a.raw)
			continue
		}
		for _, name := range []string{"person", "nationalNumber", "Person", "PersonSearchInput", "include", "if", "sex", "registerBirth", "Birth", "name"} {
			if !regexp.MustCompile(`\b`+name+`\b`).MatchString(query) && regexp.MustCompile(`\b`+name+`\b`).MatchString(a.Errors[0].Message+a.Errors[0].Extensions.Field) {
				t.Errorf("%s: the answer tells %q: %s", query, name, a.raw)
			}
		}
	}
}
