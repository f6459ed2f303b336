package main

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sijil/domain/policies"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
)

// sijil runs a command line in this process and gives what it printed.
func sijil(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	root := rootCommand()
	root.SetOut(&out)
	root.SetErr(&out)
	root.SetArgs(args)
	err := root.ExecuteContext(context.Background())
	return out.String(), err
}

func TestWrongCommandLinesAreUsageErrors(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"dance"},
		{"demo", "--colour"},
		{"demo", "extra"},
		{"demo", "--addr", "nonsense", "--data-dir", "/nonexistent/x"},
		{"version", "extra"},
		{"token", "--role", "wizard"},
		{"token", "--scope", "everything"},
		{"token", "--area", "Basra"},
		{"token", "--ttl", "-1h"},
		{"token", "--ttl", "soon"},
	} {
		if code := run(context.Background(), args); code != exitUsage {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
}

func TestEveryCommandExplainsItself(t *testing.T) {
	t.Parallel()
	for _, cmd := range rootCommand().Commands() {
		if cmd.Name() == "completion" || cmd.Name() == "help" {
			continue
		}
		if cmd.Short == "" || len(cmd.Long) < 60 {
			t.Errorf("%s does not explain itself", cmd.Name())
		}
		if out, err := sijil(t, cmd.Name(), "--help"); err != nil || !strings.Contains(out, cmd.Long) {
			t.Errorf("%s --help: %v", cmd.Name(), err)
		}
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	if out, err := sijil(t, "version"); err != nil || !strings.HasPrefix(out, "sijil ") || !strings.Contains(out, "go1.") {
		t.Errorf("%q %v", out, err)
	}
}

func TestTokenSpeaksForItsBearer(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := sijil(t, "token", "--data-dir", dir); err == nil || !strings.Contains(err.Error(), "start `sijil demo` first") {
		t.Errorf("without a key: %v", err)
	}
	issuer, err := auth.OpenIssuer(demoIssuer, filepath.Join(dir, keyFile), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := issuer.Keys()
	if err != nil {
		t.Fatal(err)
	}
	verifier := auth.New(demoIssuer, keys, time.Now)
	verify := func(args ...string) *auth.Caller {
		t.Helper()
		out, err := sijil(t, append([]string{"token", "--data-dir", dir}, args...)...)
		if err != nil {
			t.Fatal(err)
		}
		c, err := verifier.Verify(t.Context(), "Bearer "+strings.TrimSpace(out))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := verify(); c.Role != "registrar" || c.Office != "IQ-BA-01" || c.Area != "IQ-BA" || !c.May(auth.BirthRegister) {
		t.Errorf("the usual registrar is %+v", c)
	}
	c := verify("--role", "clerk", "--subject", "u1", "--agency", "a", "--office", "o", "--area", "IQ-AR", "--scope", "identity:verify queue:read", "--legal-basis", "Law 1", "--ttl", "1h")
	if c.ID != "u1" || c.Role != "clerk" || c.Agency != "a" || c.Office != "o" || c.Area != "IQ-AR" || c.LegalBasis != "Law 1" || !slices.Equal(c.Scopes, []string{"identity:verify", "queue:read"}) {
		t.Errorf("got %+v", c)
	}
	if left := time.Until(c.Until); left > time.Hour+2*auth.Skew || left < 50*time.Minute {
		t.Errorf("it holds for %s", left)
	}
}

func TestMigrateAndRebuild(t *testing.T) {
	db := pgtest.New(t)
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	t.Setenv("SIJIL_MIGRATE_URL", db.OwnerURL)
	for _, args := range [][]string{{"migrate"}, {"migrate", "--status"}} {
		out, err := sijil(t, args...)
		if err != nil || !strings.Contains(out, "0001_log.sql") || strings.Contains(out, "to be applied") {
			t.Errorf("%v: %s %v", args, out, err)
		}
	}
	out, err := sijil(t, "rebuild")
	if err != nil || strings.Count(out, "rebuilt ") < 3 || strings.Contains(out, policies.Runner) {
		t.Errorf("rebuild: %s %v", out, err)
	}
	if _, err := sijil(t, "rebuild", "palace"); err == nil || !isUsage(err) {
		t.Errorf("rebuild of nothing: %v", err)
	}
}
