package main

import (
	"context"
	"io"
	"log/slog"
	"maps"
	"net"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijil/eventstore/esdbwire"
	"sijil/eventstore/pgstore"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
	"sijil/projections"
)

// everybody may do everything with the log: the registry itself.
func everybody(context.Context, string) (esdbwire.Rights, error) {
	return esdbwire.Rights{Caller: "registry", Read: []string{""}, Append: []string{""}, Copy: true}, nil
}

// eventServer serves the log of a database to EventStoreDB clients, until the test ends.
func eventServer(t *testing.T, database string) (address string) {
	t.Helper()
	store, err := pgstore.Open(context.Background(), database, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	f := startFeed(l, store, esdbwire.Options{Authorise: everybody}, func(err error) { t.Error(err) })
	t.Cleanup(func() {
		f.close()
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return "esdb://" + l.Addr().String() + "?tls=false"
}

// instance runs the registry on some storage until the test ends.
func instance(t *testing.T, s storage) *app {
	t.Helper()
	a, err := openApp(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// TestTownOnAnEventStore loads a town with the log behind the
// protocol, and holds everything that it gives against a registry that reads
// the same log from PostgreSQL.
func TestTownOnAnEventStore(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	log := pgtest.New(t)
	remote := instance(t, storage{pgtest.New(t).AppURL, eventServer(t, log.AppURL)})
	remote.follow()
	dir := &demoDir{path: folder(t), people: townPeople / 4}
	if err := remote.loadTown(ctx, dir, io.Discard); err != nil {
		t.Fatal(err)
	}
	live := digests(t, remote)
	if err := remote.rebuild(ctx, nil, io.Discard); err != nil {
		t.Fatal(err)
	}
	sameDigests(t, "rebuilt over the protocol", digests(t, remote), live)

	direct := instance(t, storage{log.AppURL, inDatabase})
	if err := direct.rebuild(ctx, nil, io.Discard); err != nil {
		t.Fatal(err)
	}
	sameDigests(t, "built from PostgreSQL", digests(t, direct), live)
	go direct.book.Follow(ctx, direct.store, slog.Default()) // the agreements alone
	eventually(t, "the agreements are known", func() bool { return direct.book.Ready() == nil })
	sameAnswers(t, remote, direct)
}

// digests of every read model.
func digests(t *testing.T, a *app) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := a.tables(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if all[name], _, err = a.engine.Digest(t.Context(), name); err != nil {
			t.Fatal(err)
		}
	}
	if len(all) != len(projections.All()) {
		t.Fatalf("%d read models, want %d", len(all), len(projections.All()))
	}
	return all
}

func sameDigests(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	if !maps.Equal(got, want) {
		t.Errorf("%s: the read models differ: %v, want %v", what, got, want)
	}
}

// questions of the README, as role and query; %[1]s is a national number, %[2]s the pensioner's.
var questions = []struct{ role, query string }{
	{"registrar", `{ searchPersons(name: "عبدالرحمن", first: 5) { edges { node { name { full } dateOfBirth lifeStatus } } } }`},
	{"registrar", `{ person(nationalNumber: "%[1]s") { name { full } lifeStatus origin motherName { full } } }`},
	{"registrar", `{ person(nationalNumber: "%[1]s", asOf: {knownOn: "2020-01-01T00:00:00Z"}) { lifeStatus } }`},
	{"verifier", `{ verifyIdentity(claims: {nationalNumber: "%[1]s", givenName: "x", motherName: "y"}) { match } }`},
	{"registrar", `{ timeline(nationalNumber: "%[2]s", first: 100) { edges { node { event effectiveOn recordedAt office legalBasis } } } }`},
	{"pension", `{ timeline: person(nationalNumber: "%[2]s") { name { full } dateOfBirth } }`},
	{"registrar", `{ vitalStatistics(from: "2020", groupBy: [GOVERNORATE]) { event count } }`},
	{"registrar", `{ workQueue(first: 50) { edges { node { __typename } } } }`},
	{"registrar", `{ registerStatistics { register count } }`},
}

// sameAnswers asks both the same questions over HTTP.
func sameAnswers(t *testing.T, a, b *app) {
	t.Helper()
	issuer, err := auth.OpenIssuer(demoIssuer, filepath.Join(t.TempDir(), keyFile), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	numbers, err := sampleNumbers(t.Context(), a.office, usual["registrar"].Area)
	if err != nil {
		t.Fatal(err)
	}
	pensioner, err := a.pensioner(t.Context(), usual["registrar"].Area)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range questions {
		query := strings.NewReplacer("%[1]s", string(numbers[0]), "%[2]s", string(pensioner)).Replace(q.query)
		var answers [2]string
		for i, of := range []*app{a, b} {
			server := httptest.NewServer(of.routes(auth.New(demoIssuer, keys, time.Now), demoShell()))
			answers[i] = question(t, server.URL+graphqlPath, issuer, q.role, query)
			server.Close()
		}
		if answers[0] != answers[1] {
			t.Errorf("%s: %s\nover the protocol: %s\nin PostgreSQL: %s", q.role, q.query, answers[0], answers[1])
		}
		if strings.Contains(answers[0], `"errors"`) {
			t.Errorf("%s: %s: %s", q.role, q.query, answers[0])
		}
	}
}

func question(t *testing.T, url string, issuer *auth.Issuer, role, query string) string {
	t.Helper()
	token, err := issuer.Sign(caller(role), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	_, body := postQuery(t, url, token, query)
	return body
}
