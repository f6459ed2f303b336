package graph

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/policy"
)

// besieged is a server that shows its schema to everybody with a token, and a request to it.
func besieged(t testing.TB) (post func(query string) (status int, body string)) {
	t.Helper()
	issuer, err := auth.NewIssuer("https://issuer.test", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	token, err := issuer.Sign(auth.Caller{Actor: domain.Actor{ID: "x", Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	countrys, err := policy.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	judge := &policy.Judge{Set: countrys, Facts: policy.Given(countrys.Agreements), Now: time.Now, Log: slog.New(slog.DiscardHandler)}
	server := httptest.NewServer(Handler(Config{
		Judge:    judge,
		Resolver: &Resolver{}, Verifier: auth.New(issuer.Name, keys, time.Now), Logger: slog.New(slog.DiscardHandler), Introspection: []string{AnyRole},
	}))
	t.Cleanup(server.Close)
	return func(query string) (int, string) {
		body, err := json.Marshal(map[string]string{"query": query, "operationName": ""})
		if err != nil {
			t.Fatal(err)
		}
		r, err := http.NewRequest(http.MethodPost, server.URL, strings.NewReader(string(body)))
		if err != nil {
			t.Fatal(err)
		}
		r.Header = http.Header{"Content-Type": {"application/json"}, "Accept": {graphqlJSON}, "Authorization": {"Bearer " + token}}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		text, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		return resp.StatusCode, string(text)
	}
}

// TestR17_ARunningServerRefusesThem before anything is executed: a request error, without data.
func TestR17_ARunningServerRefusesThem(t *testing.T) {
	t.Parallel()
	post := besieged(t)
	for name, query := range hostile() {
		status, body := post(query)
		if large := len(query) > maxBody-100; !large && status != http.StatusBadRequest || large && status != http.StatusRequestEntityTooLarge && status != http.StatusBadRequest {
			t.Errorf("%s: %d %s", name, status, body)
		}
		if strings.Contains(body, `"data"`) || !strings.Contains(body, `"code":"invalid"`) {
			t.Errorf("%s: %s", name, body)
		}
	}
	if status, body := post("{ __typename }"); status != http.StatusOK || !strings.Contains(body, `"__typename":"Query"`) {
		t.Errorf("an ordinary document after them: %d %s", status, body)
	}
}

// BenchmarkHostileDocuments is what each costs, over HTTP and to its refusal.
func BenchmarkHostileDocuments(b *testing.B) {
	post := besieged(b)
	for name, query := range hostile() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				post(query)
			}
		})
	}
}
