package pglocal

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWithoutProgramsOneLineSaysWhatToInstall(t *testing.T) {
	t.Setenv(EnvBin, t.TempDir())
	_, err := Start(context.Background(), Options{Dir: folder(t), Notices: io.Discard})
	if !errors.Is(err, ErrMissing) {
		t.Fatalf("got %v", err)
	}
	if s := err.Error(); strings.Contains(s, "\n") || !strings.Contains(s, "apt-get install postgresql") {
		t.Errorf("not one useful line: %q", s)
	}
}

func TestDataOfAnotherVersionIsRefused(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	if err := os.Mkdir(filepath.Join(dir, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "data", "PG_VERSION"), []byte("9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Start(context.Background(), Options{Dir: dir})
	if err == nil || !strings.Contains(err.Error(), "made by PostgreSQL 9") {
		t.Errorf("got %v", err)
	}
}

func TestMajorVersion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"/usr/lib/postgresql/15/bin":                      15,
		"postgres (PostgreSQL) 17.2 (Debian 17.2-1.pgdg)": 17,
		"/usr/local/bin":                                  0,
	} {
		if got := majorIn(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// fakeApt is an apt-get that writes down how it was called, and fails when it is told to.
func fakeApt(t *testing.T, fails string) (log string) {
	t.Helper()
	dir := t.TempDir()
	log = filepath.Join(dir, "log")
	script := "#!/bin/sh\necho \"$DEBIAN_FRONTEND $*\" >> " + log + "\nif [ \"$1\" = \"" + fails + "\" ]; then echo 'no network'; exit 1; fi\n"
	if err := os.WriteFile(filepath.Join(dir, "apt-get"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	t.Setenv(EnvBin, t.TempDir()) // so that what is installed here is not found
	return log
}

func TestInstallSaysSoAndUsesApt(t *testing.T) {
	log := fakeApt(t, "")
	var said strings.Builder
	err := install(context.Background(), &said)
	if os.Geteuid() != 0 {
		if !errors.Is(err, ErrMissing) {
			t.Errorf("an ordinary user is told %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "installing the package postgresql") {
		t.Errorf("it said %q", said.String())
	}
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(string(calls)), "\n"); len(lines) != 2 ||
		!strings.HasPrefix(lines[0], "noninteractive update") || !strings.HasPrefix(lines[1], "noninteractive install") || !strings.HasSuffix(lines[1], " postgresql") {
		t.Errorf("apt-get was called so:\n%s", calls)
	}
}

func TestInstallThatFailsSaysWhyAndWhatToDo(t *testing.T) {
	fakeApt(t, "update")
	err := install(context.Background(), io.Discard)
	if !errors.Is(err, ErrMissing) {
		t.Fatalf("got %v", err)
	}
	if os.Geteuid() == 0 && !strings.Contains(err.Error(), "no network") {
		t.Errorf("it hides what apt-get said: %v", err)
	}
}
