package main

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/pgstore"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// TestR26_ABoundTokenOverTheFeed: an agency's system follows the log with its own certificate alone.
func TestR26_ABoundTokenOverTheFeed(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	log, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	if _, err := log.Append(t.Context(), "death-1", eventstore.NoStream, eventstore.EventData{ID: uuid.New(), Type: "x", Data: []byte(`{}`)}); err != nil {
		t.Fatal(err)
	}
	provider, issuer := identityProvider(t)
	agreements := filepath.Join(t.TempDir(), "agreements.yaml")
	if err := os.WriteFile(agreements, []byte(testAgreements), 0o600); err != nil {
		t.Fatal(err)
	}
	servers, agencies := newAuthority(t, "servers"), newAuthority(t, "agencies")
	cert, key, _ := servers.issue("server")
	ownCert, ownKey, own := agencies.issue("retirement")
	otherCert, otherKey, _ := agencies.issue("other")
	feedAddr := freeAddr(t)
	c := begin(t, program(self(t), []string{
		"SIJIL_DATABASE_URL=" + db.AppURL, "SIJIL_OIDC_ISSUER=" + provider, "SIJIL_TLS_CERT=" + cert, "SIJIL_TLS_KEY=" + key, "SIJIL_CLIENT_CA=" + agencies.file,
	}, "serve", "--addr", freeAddr(t), "--esdb-listen", feedAddr, "--esdb-agreements", agreements))
	follower := caller("follower")
	loose, err := issuer.Sign(follower, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	follower.Bound = auth.Thumbprint(own.Leaf)
	bound, err := issuer.Sign(follower, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	address := func(token, cert, key string) string {
		settings := url.Values{"tlsCAFile": {servers.file}, "maxDiscoverAttempts": {"100"}}
		if cert != "" {
			settings.Set("userCertFile", cert)
			settings.Set("userKeyFile", key)
		}
		return (&url.URL{Scheme: "esdb", User: url.UserPassword("any", token), Host: feedAddr, RawQuery: settings.Encode()}).String()
	}
	if n := follows(t, address(bound, ownCert, ownKey), "death-"); n != 1 {
		t.Errorf("with its own certificate it saw %d events", n)
	}
	for name, to := range map[string]string{
		"another's certificate": address(bound, otherCert, otherKey), "no certificate": address(bound, "", ""), "a token that is not bound": address(loose, ownCert, ownKey),
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		s, err := esdb.Open(ctx, to, esdb.Options{}) // it asks at once
		if err == nil {
			t.Errorf("%s: not refused", name)
			s.Close()
		} else if !strings.Contains(err.Error(), "a valid bearer token is needed") {
			t.Errorf("%s: %v", name, err)
		}
		cancel()
	}
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
}
