package main

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"sijil/internal/pgtest"
)

// canary stands in every secret of a test, and must be seen nowhere else.
const canary = "kanarienvogel-4711"

// TestR46_SecretsStayWhereTheyAre: a canary in every setting that may hold a
// secret is in no output of any command, not in its help, in no list of
// processes, and in no error, however the command fails.
func TestR46_SecretsStayWhereTheyAre(t *testing.T) {
	t.Parallel()
	provider, _ := identityProvider(t)
	db := pgtest.New(t)
	dir := t.TempDir()
	cert, key := certificate(t, dir)
	spoiled := filepath.Join(dir, "spoiled.key")
	if err := os.WriteFile(spoiled, []byte("-----BEGIN PRIVATE KEY-----\n"+canary+"\n-----END PRIVATE KEY-----\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	here := freeAddr(t)
	with := func(address string) string { return "postgres://sijil_app:" + canary + "@" + address }
	base := []string{
		"SIJIL_OIDC_ISSUER=" + provider, "SIJIL_DATABASE_URL=" + withPassword(t, db.AppURL), "SIJIL_MIGRATE_URL=" + with(here+"/x?connect_timeout=2"),
		"SIJIL_TLS_CERT=" + cert, "SIJIL_TLS_KEY=" + key, "OTEL_EXPORTER_OTLP_ENDPOINT=http://user:" + canary + "@" + here, "OTEL_EXPORTER_OTLP_HEADERS=authorization=" + canary,
	}
	fails := map[string]struct {
		env  []string
		args []string
	}{
		"a database that is not there":         {[]string{"SIJIL_DATABASE_URL=" + with(here+"/x?connect_timeout=2")}, []string{"serve"}},
		"a database address with a fault":      {[]string{"SIJIL_DATABASE_URL=" + with("h:x/d")}, []string{"serve"}},
		"a database that does not resolve":     {[]string{"SIJIL_DATABASE_URL=" + with("db.invalid/x?connect_timeout=2")}, []string{"serve"}},
		"a setting of it that is unknown":      {[]string{"SIJIL_DATABASE_URL=" + with(here+"/x?sslmode="+canary)}, []string{"rebuild"}},
		"migrating without the database":       {nil, []string{"migrate"}},
		"an event store with a misspelling":    {[]string{"SIJIL_EVENTSTORE=esdb://user:" + canary + "@" + here + "?tsl=true"}, []string{"serve"}},
		"an event store without TLS":           {[]string{"SIJIL_EVENTSTORE=esdb://user:" + canary + "@" + here + "?tls=false"}, []string{"serve"}},
		"an event store that is not there":     {[]string{"SIJIL_EVENTSTORE=esdb://user:" + canary + "@" + here + "?maxDiscoverAttempts=1&discoveryInterval=1"}, []string{"serve"}},
		"an issuer that is not there":          {[]string{"SIJIL_OIDC_ISSUER=http://user:" + canary + "@" + here}, []string{"serve"}},
		"keys that are not there":              {[]string{"SIJIL_JWKS_URL=http://user:" + canary + "@" + here + "/keys?secret=" + canary}, []string{"serve"}},
		"a key that cannot be read":            {[]string{"SIJIL_TLS_KEY=" + spoiled}, []string{"serve"}},
		"copying from nowhere":                 {[]string{"OLD=" + with(here+"/x?connect_timeout=2"), "NEW=esdb://user:" + canary + "@" + here + "?maxDiscoverAttempts=1"}, []string{"eventstore", "copy", "--from", "env:OLD", "--to", "env:NEW"}},
		"a command line that cannot be meant":  {nil, []string{"serve", "--nosuch"}},
		"an exporter's address that is no URL": {[]string{"OTEL_EXPORTER_OTLP_ENDPOINT=http://us er:" + canary + "@[", "SIJIL_TLS_KEY=" + spoiled}, []string{"serve"}},
	}
	for name, c := range fails {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := program(self(t), append(append([]string{}, base...), c.env...), c.args...)
			killed := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
			defer killed.Stop()
			out, err := cmd.CombinedOutput()
			if err == nil {
				t.Errorf("it did not fail: %s", out)
			}
			quiet(t, string(out))
		})
	}
	for _, args := range [][]string{{"--help"}, {"serve", "--help"}, {"demo", "--help"}, {"migrate", "--help"}, {"token", "--help"}, {"eventstore", "copy", "--help"}} {
		out, err := program(self(t), base, args...).CombinedOutput()
		if err != nil {
			t.Errorf("%v: %v", args, err)
		}
		quiet(t, string(out))
	}
	addr := freeAddr(t)
	c := begin(t, program(self(t), base, "serve", "--addr", addr))
	eventually(t, "it serves", func() bool { return strings.Contains(c.errs.String(), `"serving"`) })
	list, err := exec.Command("ps", "-ww", "-eo", "args").CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	quiet(t, string(list))
	if code := c.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	quiet(t, c.errs.String())
}

// withPassword puts the canary into an address.
func withPassword(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword(u.User.Username(), canary)
	return u.String()
}

func quiet(t *testing.T, text string) {
	t.Helper()
	if strings.Contains(text, canary) {
		t.Errorf("it tells the secret: %s", text)
	}
}
