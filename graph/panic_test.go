package graph_test

import (
	"bytes"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sijil/graph"
	"sijil/graph/auth"
	"sijil/policy"
)

// TestR25_APanicIsAnInternalError: an API without a registry behind it panics in
// every resolver; each request is answered, and the next one is served.
func TestR25_APanicIsAnInternalError(t *testing.T) {
	t.Parallel()
	issuer, err := auth.NewIssuer("https://issuer.test", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	server := httptest.NewServer(graph.Handler(graph.Config{
		Resolver: &graph.Resolver{}, Judge: theJudge(t), Verifier: auth.New(issuer.Name, keys, time.Now), Logger: slog.New(slog.NewTextHandler(&log, nil)),
	}))
	w := &world{T: t, url: server.URL, issuer: issuer}
	c := w.as("admin", "IQ-BA")
	for _, query := range []string{
		`{ person(nationalNumber: "123456789012") { name { full } } a: searchPersons(name: "محمد") { edges { cursor } } }`,
		`{ verifyIdentity(claims: {nationalNumber: "123456789012", givenName: "محمد", sex: MALE}) { match } }`,
		`mutation { move(input: {nationalNumber: "123456789012", residence: {locality: "محمد"}, effectiveFrom: "2026-11-01"}) { person { id } } }`,
	} {
		a := c.ask(query, nil)
		if len(a.Errors) == 0 || a.Errors[0].Extensions.Rule != graph.RuleInternal.Key {
			t.Errorf("%s: %s", query, a.raw)
		}
		checkFault(t, query, a, nil)
	}
	server.Close()
	if s := log.String(); !strings.Contains(s, "panic") || strings.Contains(s, "123456789012") || strings.Contains(s, "محمد") {
		t.Errorf("the log says %q", s)
	}
}

// theJudge decides by the country's policies and the agreements that come with them.
func theJudge(t *testing.T) *policy.Judge {
	t.Helper()
	countrys, err := policy.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return &policy.Judge{Set: countrys, Facts: policy.Given(countrys.Agreements), Now: time.Now, Log: slog.New(slog.DiscardHandler)}
}
