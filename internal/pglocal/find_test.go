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
