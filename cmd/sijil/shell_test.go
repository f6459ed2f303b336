package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijil/graph/auth"
)

func TestOperationsAreChecked(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("verify.graphql", `query($c: IdentityClaims!) { verifyIdentity(claims: $c) { match } }`)
	if out, err := sijil(t, "operations", "check", dir); err != nil || !strings.Contains(out, "1 documents may be sent") {
		t.Errorf("%q %v", out, err)
	}
	write("spoiled.graphql", `{ nosuch }`)
	if _, err := sijil(t, "operations", "check", dir); err == nil || !strings.Contains(err.Error(), "spoiled.graphql") || isUsage(err) {
		t.Errorf("a document that does not fit: %v", err)
	}
	if _, err := (shellConfig{Operations: dir}).open(); err == nil {
		t.Error("serve would start with it")
	}
	for _, args := range [][]string{{"operations", "check"}, {"operations", "check", dir, dir}} {
		if code := run(context.Background(), args); code != exitUsage {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
}

// TestATokenForASystemIsBound to the certificate in a file, and to no file that is none.
func TestATokenForASystemIsBound(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	issuer, err := auth.OpenIssuer(demoIssuer, filepath.Join(dir, keyFile), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	cert, key, pair := newAuthority(t, "authority").issue("bank")
	out, err := sijil(t, "token", "--data-dir", dir, "--role", "verifier", "--cert", cert)
	if err != nil {
		t.Fatal(err)
	}
	verifier := auth.New(demoIssuer, keys, time.Now)
	verifier.Bind("verifier")
	header := "Bearer " + strings.TrimSpace(out)
	if _, err := verifier.Verify(t.Context(), header); err == nil {
		t.Error("the token works without its certificate")
	}
	if _, err := verifier.Verify(auth.WithCertificate(t.Context(), pair.Leaf), header); err != nil {
		t.Errorf("with its certificate: %v", err)
	}
	for _, file := range []string{key, filepath.Join(dir, "none")} {
		if _, err := sijil(t, "token", "--data-dir", dir, "--cert", file); err == nil {
			t.Errorf("%s is taken for a certificate", file)
		}
	}
}

func TestTheShellsSettingsAreChecked(t *testing.T) {
	t.Parallel()
	good := shellConfig{Systems: []string{"verifier"}, Introspection: []string{"*"}, Connections: 1}
	if err := good.check(); err != nil {
		t.Error(err)
	}
	for name, spoil := range map[string]func(*shellConfig){
		"an unknown system": func(c *shellConfig) { c.Systems = []string{"bank"} }, "an unknown role": func(c *shellConfig) { c.Introspection = []string{"wizard"} },
		"no connections": func(c *shellConfig) { c.Connections = 0 }, "less than no requests": func(c *shellConfig) { c.Requests = -1 },
		"less than no mismatches": func(c *shellConfig) { c.Mismatches = -1 }, "less than no verifications": func(c *shellConfig) { c.Number = -1 },
	} {
		c := good
		spoil(&c)
		if err := c.check(); err == nil || !isUsage(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for addr, here := range map[string]bool{"127.0.0.1:80": true, "[::1]:80": true, "localhost:80": true, "127.8.9.1:80": true, ":80": false, "0.0.0.0:80": false, "10.0.0.1:80": false, "example.iq:80": false, "x": false} {
		if onlyHere(addr) != here {
			t.Errorf("%s: reachable from this machine only: %v", addr, !here)
		}
	}
}
