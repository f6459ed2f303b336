package graph_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"sijil/graph"
)

const listed = "query verify($c: IdentityClaims!) {\n\tverifyIdentity(claims: $c) { match }\n}\n"

func shaOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func files(documents map[string]string) fstest.MapFS {
	folder := fstest.MapFS{}
	for name, text := range documents {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// TestSystemsSendAgreedOperationsOnly: where a list is kept, an agency's system
// sends what stands in it; people send what they like.
func TestSystemsSendAgreedOperationsOnly(t *testing.T) {
	t.Parallel()
	operations, err := graph.ReadOperations(files(map[string]string{"bank/verify.graphql": listed, "read.me": "no document"}))
	if err != nil || operations.Len() != 1 {
		t.Fatalf("%d documents, %v", operations.Len(), err)
	}
	w := newWorldBehind(t, func(c *graph.Config) { c.Operations, c.Systems = operations, []string{"verifier", "border"} })
	id, other := shaOf(listed), "{ verifyIdentity(claims: {nationalNumber: \"999999999999\", givenName: \"a\", sex: MALE}) { match } }"
	claims := object{"c": object{"nationalNumber": "999999999999", "givenName": "كريم", "dateOfBirth": "1981-01-01"}}
	byHash := func(hash string) object { return object{"persistedQuery": object{"version": 1, "sha256Hash": hash}} }
	for name, c := range map[string]struct {
		role   string
		body   object
		status int
		rule   string
	}{
		"a system, by id":                  {"verifier", object{"id": id, "variables": claims}, 200, ""},
		"a system, by a client's hash":     {"verifier", object{"extensions": byHash(id), "variables": claims}, 200, ""},
		"a system, by the text":            {"verifier", object{"query": listed, "variables": claims}, 200, ""},
		"a system, by text and hash":       {"verifier", object{"query": listed, "extensions": byHash(id), "variables": claims}, 200, ""},
		"a system, another text":           {"verifier", object{"query": other}, 403, "graphql.unlisted"},
		"a system, another's hash with it": {"verifier", object{"query": other, "extensions": byHash(id)}, 200, "graphql.other_text"},
		"a system, hashing another text":   {"verifier", object{"query": other, "extensions": byHash(shaOf(other))}, 403, "graphql.unlisted"},
		"a system, an unknown id":          {"border", object{"id": shaOf(other)}, 403, "graphql.unlisted"},
		"a system, an id that is none":     {"border", object{"id": "../../etc/passwd"}, 400, "graphql.transport"},
		"an id in capitals":                {"border", object{"id": strings.ToUpper(id)}, 400, "graphql.transport"},
		"a system, the schema":             {"verifier", object{"query": "{ __schema { queryType { name } } }"}, 403, "graphql.unlisted"},
		"a system, a hair beside":          {"verifier", object{"query": listed + " ", "variables": claims}, 403, "graphql.unlisted"},
		"a person, another text":           {"registrar", object{"query": other}, 200, ""},
		"a person, by id":                  {"registrar", object{"id": id, "variables": claims}, 200, ""},
		"a person, an unknown id":          {"registrar", object{"id": shaOf(other)}, 403, "graphql.unlisted"},
	} {
		text, err := json.Marshal(c.body)
		w.must(err)
		a := w.as(c.role, "").post(http.MethodPost, string(text))
		rule := ""
		if len(a.Errors) > 0 {
			rule = a.Errors[0].Extensions.Rule
		}
		if a.status != c.status || rule != c.rule || rule == "" && at(a.Data, "verifyIdentity", "match") != false {
			t.Errorf("%s: %d %s", name, a.status, a.raw)
		}
	}
}

// TestWithoutAListSystemsSendWhatTheyLike.
func TestWithoutAListSystemsSendWhatTheyLike(t *testing.T) {
	t.Parallel()
	w := newWorldBehind(t, func(c *graph.Config) { c.Systems = []string{"verifier"} })
	if a := w.as("verifier", "").post(http.MethodPost, typename); a.status != http.StatusOK || len(a.Errors) > 0 {
		t.Errorf("%d %s", a.status, a.raw)
	}
	if a := w.as("verifier", "").post(http.MethodPost, `{"id":"`+shaOf(listed)+`"}`); a.status != http.StatusForbidden {
		t.Errorf("an id where there is no list: %d %s", a.status, a.raw)
	}
}

func TestAListWithAFaultIsRefusedWhole(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		documents map[string]string
		says      []string
	}{
		"an empty folder":   {map[string]string{"notes.txt": listed}, []string{"no document"}},
		"no GraphQL":        {map[string]string{"a.graphql": "{", "ok.graphql": listed}, []string{"a.graphql", "syntax"}},
		"an unknown field":  {map[string]string{"a.graphql": "{ nosuch }", "b/c.graphql": "{ person { sex } }"}, []string{"a.graphql", "nosuch", "b/c.graphql"}},
		"too costly a page": {map[string]string{"a.graphql": `{ searchPersons(name: "علي", first: 101) { pageInfo { hasNextPage } } }`}, []string{"a.graphql", "100"}},
		"too large":         {map[string]string{"a.graphql": "{" + strings.Repeat(" __typename", 900) + "}"}, []string{"a.graphql", "repeated"}},
	} {
		_, err := graph.ReadOperations(files(c.documents))
		if err == nil {
			t.Errorf("%s: accepted", name)
			continue
		}
		for _, says := range c.says {
			if !strings.Contains(err.Error(), says) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
