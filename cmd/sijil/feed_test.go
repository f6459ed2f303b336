package main

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
)

// follows checks that the bearer of an address sees streams of the given
// beginnings, nothing else, and cannot append; it gives how many events it saw.
func follows(t *testing.T, address string, beginnings ...string) (seen int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	s, err := esdb.Open(ctx, address, esdb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for r, err := range s.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		seen++
		allowed := false
		for _, b := range beginnings {
			allowed = allowed || strings.HasPrefix(r.Stream, b)
		}
		if !allowed {
			t.Fatalf("an event of another stream is shown, type %s", r.Type)
		}
	}
	for _, err := range s.ReadStream(ctx, "person-100000000000", eventstore.First, eventstore.Forwards) {
		if domain.CodeOf(err) != domain.Internal {
			t.Errorf("a stream of others: got %v", err)
		}
	}
	e := eventstore.EventData{ID: uuid.New(), Type: "death.registered", Data: []byte(`{}`)}
	if _, err := s.Append(ctx, "death-100000000000", eventstore.Any, e); err == nil {
		t.Error("a reader could append")
	}
	return seen
}

const testAgreements = `agreements:
  - {reference: T-1, agency: retirement, purpose: test, from: 2020-01-01, read: [death-]}
`

func TestServeOffersTheFeed(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	log, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	for _, stream := range []string{"death-1", "person-1", "deathless-1", "death-2"} {
		if _, err := log.Append(t.Context(), stream, eventstore.NoStream, eventstore.EventData{ID: uuid.New(), Type: "x", Data: []byte(`{}`)}); err != nil {
			t.Fatal(err)
		}
	}
	provider, issuer := identityProvider(t)
	token, err := issuer.Sign(caller("follower"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	agreements := filepath.Join(dir, "agreements.yaml")
	if err := os.WriteFile(agreements, []byte(testAgreements), 0o600); err != nil {
		t.Fatal(err)
	}
	cert, key := certificate(t, dir)
	feedAddr := freeAddr(t)
	c := begin(t, program(self(t), []string{
		"SIJIL_DATABASE_URL=" + db.AppURL, "SIJIL_OIDC_ISSUER=" + provider, "SIJIL_TLS_CERT=" + cert, "SIJIL_TLS_KEY=" + key,
	}, "serve", "--addr", freeAddr(t), "--esdb-listen", feedAddr, "--esdb-agreements", agreements))
	address := url.URL{Scheme: "esdb", User: url.UserPassword("any", token), Host: feedAddr, RawQuery: "tlsCAFile=" + url.QueryEscape(cert) + "&maxDiscoverAttempts=100"}
	if n := follows(t, address.String(), "death-"); n != 2 {
		t.Errorf("saw %d events, want 2", n)
	}
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
}

// certificate writes one for this machine, and its key.
func certificate(t *testing.T, dir string) (cert, key string) {
	t.Helper()
	pair, err := selfSigned()
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(pair.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	cert, key = filepath.Join(dir, "tls.crt"), filepath.Join(dir, "tls.key")
	for name, block := range map[string]*pem.Block{
		cert: {Type: "CERTIFICATE", Bytes: pair.Certificate[0]}, key: {Type: "PRIVATE KEY", Bytes: der},
	} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cert, key
}

func TestFeedIsRefusedWhereItIsUnsafe(t *testing.T) {
	t.Parallel()
	base := config{DatabaseURL: "postgres://x", Issuer: "https://login.example.iq", Shell: shellConfig{PlainHTTP: true, Connections: 1}}
	for name, c := range map[string]struct {
		change func(*config)
		want   string
	}{
		"beyond this machine":     {func(c *config) { c.FeedListen, c.Agreements = ":2113", "a.yaml" }, "--tls-cert"},
		"another address of ours": {func(c *config) { c.FeedListen, c.Agreements = "192.0.2.1:2113", "a.yaml" }, "--tls-cert"},
		"no address":              {func(c *config) { c.FeedListen, c.Agreements = "2113", "a.yaml" }, "127.0.0.1:2113"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			changed := base
			c.change(&changed)
			if err := changed.checkServe(); err == nil || !isUsage(err) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
	allowed := base
	allowed.FeedListen, allowed.Agreements = "[::1]:2113", "a.yaml"
	if err := allowed.checkServe(); err != nil {
		t.Errorf("loopback: got %v", err)
	}
}

func TestEventStoreSettingIsChecked(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"mysql":                          "esdb://user",
		"esdb://a?tls=maybe":             "tls",
		"esdb://a?tsl=true":              `"tsl"`,
		"esdb://u:secret@a?tls=false":    "only sent over TLS",
		"esdb://u:secret@a?tlsCAFile=/x": "no such file",
	} {
		err := checkEventStore(address)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: got %v", address, err)
		}
	}
	for _, address := range []string{inDatabase, "esdb://a:1,b:2?tls=false", "esdb+discover://cluster.internal"} {
		if err := checkEventStore(address); err != nil {
			t.Errorf("%s: got %v", address, err)
		}
	}
}
