package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// TestR24_HeadersOfIdentityAreIgnored: who acts is who the token says, whatever
// a caller, or a proxy that somebody else runs, writes beside it.
func TestR24_HeadersOfIdentityAreIgnored(t *testing.T) {
	t.Parallel()
	a := instance(t, storage{pgtest.New(t).AppURL, inDatabase})
	a.follow()
	eventually(t, "the agreements are known", func() bool { return a.book.Ready() == nil })
	issuer, err := auth.NewIssuer(demoIssuer, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(guard(a.routes(auth.New(demoIssuer, keys, time.Now), demoShell())))
	defer server.Close()
	token, err := issuer.Sign(caller("registrar"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	send := func(token, query string) (int, string) {
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+graphqlPath, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		for _, name := range []string{
			"X-User-Id", "X-User", "X-Forwarded-User", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Forwarded", "X-Remote-User", "Remote-User",
			"X-Agency", "X-Office", "X-Role", "X-Scope", "X-Auth-Request-User", "X-Amzn-Oidc-Identity", "X-Ssl-Client-Cert", "X-Client-Cert", "X-Forwarded-Client-Cert", "X-Original-Url", "X-Http-Method-Override",
		} {
			r.Header.Set(name, "somebody-else")
		}
		r.Header.Set("Traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01")
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		var text bytes.Buffer
		if _, err := text.ReadFrom(resp.Body); err != nil {
			t.Fatal(err)
		}
		return resp.StatusCode, text.String()
	}
	if status, body := send("", "{ __typename }"); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d %s", status, body)
	}
	status, body := send(token, `mutation { enrolPerson(input: {legacy: {system: "paper-1957", number: "1", register: "12", page: "40"}, particulars: {
		name: {given: "حسن", father: "حسين", grandfather: "علي"}, sex: MALE, dateOfBirth: "1980-05-05", nationality: "IQ"}}) { person { nationalNumber } } }`)
	if status != http.StatusOK || bytes.Contains([]byte(body), []byte("errors")) {
		t.Fatalf("an enrolment: %d %s", status, body)
	}
	recorded := 0
	for e, err := range a.store.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		recorded++
		if bytes.Contains(e.Metadata, []byte("somebody-else")) || bytes.Contains(e.Metadata, []byte("0123456789abcdef")) || !bytes.Contains(e.Metadata, []byte("demo-registrar")) {
			t.Errorf("recorded with %s", e.Metadata)
		}
	}
	if recorded == 0 {
		t.Error("nothing was recorded")
	}
}
