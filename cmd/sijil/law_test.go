package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lawFile writes a file of the law into a folder of its own.
func lawFile(t *testing.T, text string) (dir, file string) {
	t.Helper()
	dir = t.TempDir()
	file = filepath.Join(dir, "proposal.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir, file
}

const higherFloor = `- parameter: pension.minimum
  provisions:
    - from: 2014-01-01
      rows: {ordinary: 2000000, special: 2000000}
      clause: Art. 1
      source: Proposal
      unverified: true
`

func TestLawCheckPrintsEveryProvision(t *testing.T) {
	out, err := sijil(t, "law", "check")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"PARAMETER", "person.full_age", "Civil Code 40/1951", "pension.accrual_rate", "0.025", "NO", "provisions of"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	dir, file := lawFile(t, higherFloor)
	for _, args := range [][]string{{"law", "check", dir}, {"law", "check", file}} {
		out, err := sijil(t, args...)
		if err != nil || !strings.Contains(out, "pension.minimum is replaced by "+file+":1") || !strings.Contains(out, "ordinary 2000000") {
			t.Errorf("%v: %v", args, err)
		}
	}
	t.Setenv("SIJIL_LAW_DIR", dir)
	if out, err := sijil(t, "law", "check"); err != nil || !strings.Contains(out, "is replaced by") {
		t.Errorf("by SIJIL_LAW_DIR: %v", err)
	}
}

func TestFaultyLawIsToldAndStopsEverything(t *testing.T) {
	dir, file := lawFile(t, "- parameter: pension.minimum\n  provisions:\n    - {from: 2014-01-01, rows: {ordinary: x}}\n- parameter: pension.maximum\n  provisions: []\n")
	_, err := sijil(t, "law", "check", dir)
	if err == nil {
		t.Fatal("the faults are not seen")
	}
	for _, want := range []string{file + ":3: source is missing", file + ":3: pension.minimum is an amount", file + `:4: there is no parameter "pension.maximum"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not told: %v", want, err)
		}
	}
	if code := run(context.Background(), []string{"law", "check", dir}); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	t.Setenv("SIJIL_LAW_DIR", dir)
	if _, err := openApp(t.Context(), storage{"postgres://nobody@127.0.0.1:1/none", inDatabase}); err == nil || !strings.Contains(err.Error(), file+":3") {
		t.Errorf("an instance starts on it: %v", err)
	}
}

func TestLawCommandLines(t *testing.T) {
	_, file := lawFile(t, higherFloor)
	t.Setenv("SIJIL_DATABASE_URL", "")
	for _, args := range [][]string{
		{"law", "check", "a", "b"},
		{"law", "rehearse"},
		{"law", "rehearse", "a", "b"},
		{"law", "rehearse", file, "--on", "2027"},
		{"law", "rehearse", file, "--data-dir", "/nonexistent"},
	} {
		if code := run(context.Background(), args); code != exitUsage {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
	for url, want := range map[string]string{
		"postgres://a@b/c":                 "postgres://a@b/c?default_transaction_read_only=on",
		"postgres://a@b/c?sslmode=disable": "postgres://a@b/c?sslmode=disable&default_transaction_read_only=on",
		"host=b dbname=c":                  "host=b dbname=c default_transaction_read_only=on",
	} {
		if got := readOnly(url); got != want {
			t.Errorf("%s becomes %s", url, got)
		}
	}
}
