package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// outside serves a handler as serve does, on loopback, and gives its address.
func outside(t *testing.T, routes http.Handler, connections int, secure *tls.Config) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	s := newServer(routes, func(context.Context) error { return nil }, connections)
	go func() { ended <- s.serve(ctx, l, secure) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return l.Addr().String()
}

func greeting(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "here") }

// client of a server's TLS, which shows the certificates.
func trusting(a *authority, shown ...tls.Certificate) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: a.pool(), Certificates: shown}, ForceAttemptHTTP2: true}, Timeout: 20 * time.Second}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	t.Parallel()
	a := newAuthority(t, "authority")
	cert, key, _ := a.issue("server")
	secure, err := openTLS(certificateFiles{cert: cert, key: key})
	if err != nil {
		t.Fatal(err)
	}
	addr := outside(t, http.HandlerFunc(greeting), 10, secure)
	c := trusting(a)
	for _, ask := range []struct {
		method, path string
		status       int
	}{{"GET", "/", 200}, {"POST", "/graphql", 200}, {"GET", "/healthz", 200}, {"GET", "/readyz", 200}, {"OPTIONS", "/graphql", 405}, {"TRACE", "/", 405}} {
		req, err := http.NewRequestWithContext(t.Context(), ask.method, "https://"+addr+ask.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Origin", "https://elsewhere.example")
		req.Header.Set("Access-Control-Request-Method", "POST")
		resp, err := c.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != ask.status {
			t.Errorf("%s %s: %d, want %d", ask.method, ask.path, resp.StatusCode, ask.status)
		}
		for name, value := range guards {
			if resp.Header.Get(name) != value {
				t.Errorf("%s %s: %s is %q", ask.method, ask.path, name, resp.Header.Get(name))
			}
		}
		if resp.Header.Get("Strict-Transport-Security") == "" || resp.ProtoMajor != 2 || resp.TLS.Version != tls.VersionTLS13 {
			t.Errorf("%s %s: %v over HTTP/%d and TLS %x", ask.method, ask.path, resp.Header, resp.ProtoMajor, resp.TLS.Version)
		}
		for name := range resp.Header {
			if strings.HasPrefix(name, "Access-Control-") || name == "Server" {
				t.Errorf("%s %s: has the header %s", ask.method, ask.path, name)
			}
		}
	}
	for version, want := range map[uint16]bool{tls.VersionTLS11: false, tls.VersionTLS12: true} {
		conn, err := tls.Dial("tcp", addr, &tls.Config{RootCAs: a.pool(), MinVersion: tls.VersionTLS10, MaxVersion: version})
		if (err == nil) != want {
			t.Errorf("TLS %x: %v", version, err)
		}
		if err == nil {
			conn.Close()
		}
	}
}

// TestARenewedCertificateIsUsed, without a restart; one that cannot be used is not.
func TestARenewedCertificateIsUsed(t *testing.T) {
	t.Parallel()
	a := newAuthority(t, "authority")
	cert, key, first := a.issue("server")
	secure, err := openTLS(certificateFiles{cert: cert, key: key})
	if err != nil {
		t.Fatal(err)
	}
	addr := outside(t, http.HandlerFunc(greeting), 10, secure)
	shown := func() []byte {
		conn, err := tls.Dial("tcp", addr, &tls.Config{RootCAs: a.pool()})
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		return conn.ConnectionState().PeerCertificates[0].Raw
	}
	if !bytes.Equal(shown(), first.Certificate[0]) {
		t.Fatal("another certificate is shown at first")
	}
	if err := os.WriteFile(cert, []byte("half a fi"), 0o600); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * certificateAge)
	if !bytes.Equal(shown(), first.Certificate[0]) {
		t.Error("a spoiled file has replaced the certificate")
	}
	_, _, second := a.issue("server") // writes the same files
	eventually(t, "the renewed certificate is shown", func() bool { return bytes.Equal(shown(), second.Certificate[0]) })
}

func TestAKeyThatEverybodyCanReadIsRefused(t *testing.T) {
	t.Parallel()
	cert, key, _ := newAuthority(t, "authority").issue("server")
	if err := os.Chmod(key, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := openTLS(certificateFiles{cert: cert, key: key}); err == nil || !strings.Contains(err.Error(), "chmod") {
		t.Errorf("got %v", err)
	}
}

// TestR26_ABoundTokenOverTLS: a system's token works with its own certificate
// alone, and all others are refused alike.
func TestR26_ABoundTokenOverTLS(t *testing.T) {
	t.Parallel()
	url, issuer := identityProvider(t)
	servers, agencies, strangers := newAuthority(t, "servers"), newAuthority(t, "agencies"), newAuthority(t, "strangers")
	cert, key, _ := servers.issue("server")
	_, _, own := agencies.issue("bank")
	_, _, other := agencies.issue("other bank")
	_, _, forged := strangers.issue("bank")
	addr := freeAddr(t)
	c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + pgtest.New(t).AppURL, "SIJIL_OIDC_ISSUER=" + url, "SIJIL_CLIENT_CA=" + agencies.file},
		"serve", "--addr", addr, "--tls-cert", cert, "--tls-key", key))
	sign := func(role string, to *tls.Certificate) string {
		who := caller(role)
		if to != nil {
			who.Bound = auth.Thumbprint(to.Leaf)
		}
		token, err := issuer.Sign(who, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	ask := func(token string, shown ...tls.Certificate) (int, string, error) {
		body, err := json.Marshal(map[string]string{"query": "{ __typename }"})
		if err != nil {
			t.Fatal(err)
		}
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "https://"+addr+graphqlPath, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Authorization", "Bearer "+token)
		client := trusting(servers, shown...)
		defer client.CloseIdleConnections()
		resp, err := client.Do(req)
		if err != nil {
			return 0, "", err
		}
		defer resp.Body.Close()
		text, err := io.ReadAll(resp.Body)
		return resp.StatusCode, regexp.MustCompile(`"referenceId":"[^"]*"`).ReplaceAllString(string(text), ""), err
	}
	eventually(t, "ready", func() bool {
		resp, err := trusting(servers).Get("https://" + addr + "/readyz")
		if err != nil {
			return false
		}
		resp.Body.Close()
		return resp.StatusCode == http.StatusOK
	})
	_, refused, err := ask("x.y.z")
	if err != nil {
		t.Fatal(err)
	}
	for name, a := range map[string]struct {
		token string
		shown []tls.Certificate
		ok    bool
	}{
		"a system with its certificate":         {sign("verifier", &own), []tls.Certificate{own}, true},
		"a system with another's certificate":   {sign("verifier", &own), []tls.Certificate{other}, false},
		"a system without a certificate":        {sign("verifier", &own), nil, false},
		"a system whose token is not bound":     {sign("verifier", nil), []tls.Certificate{own}, false},
		"a person without a certificate":        {sign("registrar", nil), nil, true},
		"a person whose token is bound":         {sign("registrar", &own), []tls.Certificate{own}, true},
		"a person whose token is bound to else": {sign("registrar", &own), []tls.Certificate{other}, false},
	} {
		status, body, err := ask(a.token, a.shown...)
		if err != nil || a.ok && status != http.StatusOK || !a.ok && (status != http.StatusUnauthorized || body != refused) {
			t.Errorf("%s: %d %s %v", name, status, body, err)
		}
	}
	if status, body, err := ask(sign("verifier", &forged), forged); err == nil && body != refused {
		t.Errorf("a certificate of strangers is answered: %d %s", status, body)
	}
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
}
