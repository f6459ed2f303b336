package main

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"go.opentelemetry.io/otel"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
	"sijil/town"
)

// TestR45_NothingPersonalIsLeftBehind: a session of a whole town, of questions,
// faults and failures, leaves no name, number or date of birth in the log, the
// traces, the metrics or the messages of errors.
func TestR45_NothingPersonalIsLeftBehind(t *testing.T) { // not parallel: it takes the process's log and traces
	logged, spans := &safeBuffer{}, tracetest.NewInMemoryExporter()
	before, provider := slog.Default(), sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans))
	slog.SetDefault(slog.New(slog.NewJSONHandler(logged, &slog.HandlerOptions{Level: slog.LevelDebug})))
	otel.SetTracerProvider(provider)
	defer slog.SetDefault(before)
	a := instance(t, storage{pgtest.New(t).AppURL, inDatabase})
	a.follow()
	today := domain.DateOf(a.office.Now())
	if err := town.Load(t.Context(), a.office, town.Generate(townSeed, 300, today), a.settled, nil); err != nil {
		t.Fatal(err)
	}
	issuer, err := auth.NewIssuer(demoIssuer, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	addr := outside(t, a.routes(auth.New(demoIssuer, keys, time.Now), demoShell()), 64, nil)
	secrets, numbers := personalOf(t, a)
	s := session{t, "http://" + addr, issuer, secrets}
	for _, q := range questions {
		for _, n := range numbers[:3] {
			s.ask(q.role, strings.NewReplacer("%[1]s", string(n), "%[2]s", string(n)).Replace(q.query))
		}
	}
	for _, n := range numbers[:2] {
		s.faults(string(n))
	}
	a.readers.Close() // the database is gone
	s.faults(string(numbers[2]))
	otel.SetTracerProvider(sdktrace.NewTracerProvider())
	if err := provider.ForceFlush(t.Context()); err != nil {
		t.Fatal(err)
	}
	traces := fmt.Sprintf("%+v", spans.GetSpans())
	metrics := get(t, "http://"+addr+"/metrics")
	for what, text := range map[string]string{"the log": logged.String(), "the traces": traces, "the metrics": metrics} {
		if len(text) < 1_000 {
			t.Errorf("%s holds only %q", what, text)
		}
		for _, secret := range secrets {
			if strings.Contains(text, secret) {
				at := strings.Index(text, secret)
				t.Errorf("%s holds %q: … %s …", what, secret, text[max(0, at-80):min(len(text), at+80)])
			}
		}
	}
	for _, want := range []string{`sijil_request_duration_seconds_count{code="ok",kind="query"}`, `rule="graphql.document"`, `sijil_pool_connections_max{pool="readers"}`} {
		if !strings.Contains(metrics, want) {
			t.Errorf("the metrics lack %s", want)
		}
	}
	if !strings.Contains(traces, "SELECT") || !strings.Contains(traces, graphqlPath) {
		t.Error("the traces lack the statements or the route")
	}
}

// personalOf reads from the log what must not be left anywhere else: every
// number, name and date of birth of the town. Short names are parts of words.
func personalOf(t *testing.T, a *app) (secrets []string, numbers []domain.NationalNumber) {
	t.Helper()
	known := map[string]bool{}
	for r, err := range a.store.ReadAll(t.Context(), eventstore.Start, eventstore.Forwards, eventstore.Filter{Types: []string{person.Enrolled{}.EventName()}}) {
		if err != nil {
			t.Fatal(err)
		}
		if r, err = eventstore.Decode(a.office.Codec, r); err != nil {
			t.Fatal(err)
		}
		e := r.Event.(person.Enrolled)
		numbers = append(numbers, e.NationalNumber)
		known[string(e.NationalNumber)] = true
		known[e.Particulars.DateOfBirth.String()] = true
		for _, name := range []string{e.Particulars.Name.Given, e.Particulars.Name.Father, e.Particulars.Name.Grandfather, e.Particulars.Name.Surname, e.Particulars.Mother.Name.Given} {
			known[name] = true
		}
	}
	for secret := range known {
		if len(secret) > 4 {
			secrets = append(secrets, secret)
		}
	}
	slices.Sort(secrets)
	if len(numbers) < 100 || len(secrets) < 150 {
		t.Fatalf("the town has %d people and %d secrets", len(numbers), len(secrets))
	}
	return secrets, numbers
}

// session asks as people of all roles do, and looks at every error.
type session struct {
	*testing.T
	url     string
	issuer  *auth.Issuer
	secrets []string
}

func (s session) ask(role, query string) {
	s.Helper()
	s.checkError(question(s.T, s.url+graphqlPath, s.issuer, role, query))
}

// checkError fails if the errors of an answer hold anything personal; data may, that is what it is for.
func (s session) checkError(body string) {
	s.Helper()
	_, errs, failed := strings.Cut(body, `"errors":`)
	if !failed {
		return
	}
	for _, secret := range s.secrets {
		if strings.Contains(errs, secret) {
			s.Errorf("an error holds %q: %s", secret, errs)
		}
	}
}

// faults makes every kind of mistake with a person's number, name and date of birth in hand.
func (s session) faults(number string) {
	s.Helper()
	for _, name := range s.secrets[:4] {
		for _, query := range []string{
			`{ person(nationalNumber: "%[1]s") { nosuch } }`,
			`{ person(nationalNumber: "%[1]s9") { sex } }`,
			`{ person(number: "%[1]s") { sex } }`,
			`{ person(nationalNumber: "%[1]s" { sex } }`,
			`{ searchPersons(name: "%[2]s", first: 100000) { edges { cursor } } }`,
			`{ searchPersons(name: "%[2]s", after: "%[1]s") { edges { cursor } } }`,
			`{ searchPersons(name: "%[2]s", where: {sex: "%[2]s"}) { edges { cursor } } }`,
			`{ node(id: "%[1]s") { id } }`,
			`{ timeline(nationalNumber: "%[1]s") { edges { node { event } } } }`,
			`{ verifyIdentity(claims: {nationalNumber: "%[1]s", givenName: "%[2]s"}) { match } }`,
			`{ verifyIdentity(claims: {nationalNumber: "%[1]s", givenName: "%[2]s", dateOfBirth: "%[2]s"}) { match } }`,
			`mutation { move(input: {nationalNumber: "%[1]s", effectiveFrom: "2999-01-01", residence: {governorate: "%[2]s"}}) { person { id } } }`,
			`mutation { changeName(input: {nationalNumber: "%[1]s", name: {given: "%[2]s"}}) { person { id } } }`,
			`mutation { registerDeath(input: {death: "%[1]s"}) { death { id } } }`,
			`query n%[1]s { __typename }`,
		} {
			text := fmt.Sprintf(query, number, name)
			for _, role := range []string{"registrar", "verifier"} {
				s.ask(role, text)
			}
		}
	}
	for _, path := range []string{"/persons/" + number, graphqlPath + "?n=" + number, "/" + number} {
		resp, err := http.Get(s.url + path)
		if err != nil {
			s.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || bytes.Contains(body, []byte(number)) {
			s.Errorf("%v: the answer to an address repeats it: %s", err, body)
		}
	}
	r, err := http.NewRequest(http.MethodPost, s.url+graphqlPath, strings.NewReader(`{"query":"{ __typename }"}`))
	if err != nil {
		s.Fatal(err)
	}
	for name, value := range map[string]string{
		"Authorization": "Bearer " + number, "Traceparent": number, "Tracestate": "a=" + number, "Baggage": "n=" + number, "Sijil-Purpose": number, "Sijil-Case": number,
		"User-Agent": number, "X-Forwarded-For": number, "Content-Type": "application/json", "Accept-Language": number,
	} {
		r.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		s.Fatal(err)
	}
	resp.Body.Close()
}
