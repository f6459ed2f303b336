package main

import (
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwk"

	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// identityProvider is an OpenID Connect issuer as far as serve needs one.
func identityProvider(t *testing.T) (url string, issuer *auth.Issuer) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "key.jwk")
	mux := http.NewServeMux()
	provider := httptest.NewServer(mux)
	t.Cleanup(provider.Close)
	issuer, err := auth.OpenIssuer(provider.URL, file, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]string{"issuer": provider.URL, "jwks_uri": provider.URL + "/keys"})
	})
	keys := publicKeys(t, file)
	mux.HandleFunc("/keys", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(keys) })
	return provider.URL, issuer
}

func publicKeys(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	private, err := jwk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	public, err := jwk.PublicSetOf(private)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := json.Marshal(public)
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func status(url string) int {
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	defer resp.Body.Close()
	return resp.StatusCode
}

func get(t *testing.T, url string) string {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for range 600 {
		if holds() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("never: %s", what)
}

func TestServe(t *testing.T) {
	t.Parallel()
	url, issuer := identityProvider(t)
	addr := freeAddr(t)
	c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + pgtest.New(t).AppURL, "SIJIL_OIDC_ISSUER=" + url}, "serve", "--plain-http", "--addr", addr))
	eventually(t, "ready", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })

	token, err := issuer.Sign(caller("registrar"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	const unknown = "999999999999"
	if code, body := postQuery(t, "http://"+addr+graphqlPath, token, personOf(unknown)); code != 200 || !strings.Contains(body, `"person":null`) {
		t.Errorf("a person who is not there: %d %s", code, body)
	}
	stranger, err := auth.NewIssuer(url, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	forged, err := stranger.Sign(caller("admin"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	if code, _ := postQuery(t, "http://"+addr+graphqlPath, forged, personOf(unknown)); code != http.StatusUnauthorized {
		t.Errorf("a forged token is answered %d", code)
	}
	if _, body := postQuery(t, "http://"+addr+graphqlPath, token, `{ __schema { queryType { name } } }`); !strings.Contains(body, "errors") {
		t.Errorf("the schema is shown: %s", body)
	}
	if body := get(t, "http://"+addr+"/metrics"); !strings.Contains(body, `sijil_projection_up{projection="policies"} 1`) {
		t.Errorf("metrics: %s", body)
	}
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
	for line := range strings.Lines(c.errs.String()) {
		if !json.Valid([]byte(line)) {
			t.Errorf("the log has a line that is not JSON: %s", line)
		}
	}
}

// TestMetricsCanBeShownApart: then no caller of the API sees them.
func TestMetricsCanBeShownApart(t *testing.T) {
	t.Parallel()
	url, _ := identityProvider(t)
	addr, apart := freeAddr(t), freeAddr(t)
	c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + pgtest.New(t).AppURL, "SIJIL_OIDC_ISSUER=" + url, "SIJIL_METRICS_LISTEN=" + apart}, "serve", "--plain-http", "--addr", addr))
	eventually(t, "ready", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })
	if code := status("http://" + addr + "/metrics"); code != http.StatusNotFound {
		t.Errorf("beside the API they are answered %d", code)
	}
	if body := get(t, "http://"+apart+"/metrics"); !strings.Contains(body, "sijil_projection_up") {
		t.Errorf("apart: %s", body)
	}
	if code := status("http://" + apart + graphqlPath); code != http.StatusNotFound {
		t.Errorf("the API is served there too: %d", code)
	}
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, c.errs)
	}
}

func TestServeRefusesToStart(t *testing.T) {
	t.Parallel()
	url, _ := identityProvider(t)
	db := pgtest.New(t)
	database, issuer := "SIJIL_DATABASE_URL="+db.AppURL, "SIJIL_OIDC_ISSUER="+url
	_, server, _ := strings.Cut(db.SuperURL, "?")
	plain := []string{"--plain-http"}
	empty := "postgres://postgres@/postgres?" + server
	for name, c := range map[string]struct {
		env  []string
		args []string
		code int
		want string
	}{
		"without a database":    {[]string{issuer}, plain, exitUsage, "SIJIL_DATABASE_URL is not set"},
		"without an issuer":     {[]string{database}, plain, exitUsage, "SIJIL_OIDC_ISSUER is not set"},
		"on an empty database":  {[]string{"SIJIL_DATABASE_URL=" + empty, issuer}, plain, exitFailed, "run `sijil migrate`"},
		"with a wrong issuer":   {[]string{database, issuer + "/other"}, plain, exitFailed, "SIJIL_OIDC_ISSUER"},
		"with wrong keys":       {[]string{database, issuer, "SIJIL_JWKS_URL=" + url + "/none"}, plain, exitFailed, "keys"},
		"without TLS":           {[]string{database, issuer}, nil, exitUsage, "--plain-http"},
		"beyond this machine":   {[]string{database, issuer}, []string{"--plain-http", "--addr", "0.0.0.0:0"}, exitUsage, "on this machine only"},
		"with and without TLS":  {[]string{database, issuer}, []string{"--plain-http", "--tls-cert", "x", "--tls-key", "x"}, exitUsage, "leave one of the two out"},
		"showing certificates":  {[]string{database, issuer, "SIJIL_CLIENT_CA=x"}, plain, exitUsage, "SIJIL_CLIENT_CA needs"},
		"with an unknown role":  {[]string{database, issuer, "SIJIL_SYSTEM_ROLES=bank"}, plain, exitUsage, `no role "bank"`},
		"with a negative limit": {[]string{database, issuer, "SIJIL_LIMIT_GUESSES=-1"}, plain, exitUsage, "SIJIL_LIMIT_GUESSES"},
		"with no operations":    {[]string{database, issuer, "SIJIL_OPERATIONS_DIR=/nonexistent"}, plain, exitFailed, "SIJIL_OPERATIONS_DIR"},
		"with half of TLS":      {[]string{database, issuer}, []string{"--tls-cert", "/dev/null"}, exitUsage, "SIJIL_TLS_KEY"},
		"without a certificate": {[]string{database, issuer}, []string{"--tls-cert", "/none", "--tls-key", "/none"}, exitUsage, "certificate"},
		"on an unknown store":   {[]string{database, issuer, "SIJIL_EVENTSTORE=paper"}, plain, exitUsage, "or an address like esdb://"},
		"with a misspelled log": {[]string{database, issuer, "SIJIL_EVENTSTORE=esdb://a?tsl=true"}, plain, exitUsage, `setting "tsl"`},
		"on an unreadable URL":  {[]string{"SIJIL_DATABASE_URL=postgres://u:secret@h:x/d", issuer}, plain, exitFailed, "cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := program(self(t), c.env, append([]string{"serve", "--addr", "127.0.0.1:0"}, c.args...)...)
			out, err := cmd.CombinedOutput()
			if err == nil || cmd.ProcessState.ExitCode() != c.code || !strings.Contains(string(out), c.want) {
				t.Errorf("code %d: %s", cmd.ProcessState.ExitCode(), out)
			}
			if strings.Contains(string(out), "secret") {
				t.Errorf("it repeats the password: %s", out)
			}
		})
	}
}
