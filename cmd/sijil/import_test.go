package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
)

// TestImportSurvivesKill: killed at random moments and run again, an import
// leaves each record once and whole.
func TestImportSurvivesKill(t *testing.T) {
	t.Parallel()
	const families = 400
	url := pgtest.New(t).AppURL
	file := filepath.Join(t.TempDir(), "register.csv")
	var table strings.Builder
	table.WriteString("record,office,number,year,given,sex,date of birth,father record,person record,date of death\n")
	for i := range families {
		fmt.Fprintf(&table, "person,IQ-BA-02,%d,,كاظم,male,1938,,,\nbirth,IQ-BA-02,%d,1961,سعدون,male,1961-07,%d,,\ndeath,IQ-BA-02,%d,1999,كاظم,male,1938,,%d,1999\n", i, i, i, i, i)
	}
	if err := os.WriteFile(file, []byte(table.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	killed := 0
	for i := range 6 {
		c := begin(t, program(self(t), []string{"SIJIL_DATABASE_URL=" + url}, "import", "--format", "csv", "--rejects", filepath.Join(t.TempDir(), "rejects"), file))
		time.Sleep(time.Duration(100+rand.IntN(300)) * time.Millisecond)
		if c.end(t, syscall.SIGKILL) == -1 {
			killed++
		} else if i == 0 {
			t.Log("the first run was over before it could be killed")
		}
	}
	cmd := program(self(t), []string{"SIJIL_DATABASE_URL=" + url}, "import", "--format", "csv", "--rejects", filepath.Join(t.TempDir(), "rejects"), file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var imported, present, rejected int
	if _, err := fmt.Sscanf(string(out), "imported %d, already present %d, rejected %d", &imported, &present, &rejected); err != nil {
		t.Fatalf("%q: %v", out, err)
	}
	if imported+present != 3*families || rejected != 0 {
		t.Errorf("after %d kills: %s", killed, out)
	}
	for name, n := range countEvents(t, url) {
		if n != families {
			t.Errorf("%d events %s; want %d", n, name, families)
		}
	}
	t.Logf("%d kills, then %s", killed, out)
}

// countEvents counts the events that enter a record.
func countEvents(t *testing.T, url string) map[string]int {
	t.Helper()
	store, err := pgstore.Open(context.Background(), url, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() }) // it was only read
	counts := map[string]int{}
	names := []string{person.Enrolled{}.EventName(), birth.Registered{}.EventName(), death.Registered{}.EventName()}
	for r, err := range store.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{Types: names}) {
		if err == nil {
			_, err = eventstore.Decode(registers.Codec, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		counts[r.Type]++
	}
	for _, name := range names {
		counts[name] += 0
	}
	return counts
}

func TestImportTellsWhatItDid(t *testing.T) {
	t.Parallel()
	url, dir := pgtest.New(t).AppURL, t.TempDir()
	file := filepath.Join(dir, "register.csv")
	if err := os.WriteFile(file, []byte("نوع القيد,الدائرة,رقم القيد,الاسم,الجنس\nقيد,دائرة أحوال الزبير,1,كاظم,ذكر\nقيد,دائرة أحوال الزبير,2,كاظم,س\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"imported 1, already present 0, rejected 1\n", "imported 0, already present 1, rejected 1\n"} {
		rejects := filepath.Join(t.TempDir(), "rejects")
		cmd := program(self(t), []string{"SIJIL_DATABASE_URL=" + url}, "import", "--format", "csv", "--language", "ar", "--rejects", rejects, dir)
		if out, err := cmd.Output(); err != nil || string(out) != want {
			t.Errorf("printed %q, %v; want %q", out, err, want)
		}
		list, err := os.ReadFile(filepath.Join(rejects, "rejects.csv"))
		if err != nil || !strings.Contains(string(list), "register.csv,3,sex,لا يعرف هذا الحقل") {
			t.Errorf("rejects.csv: %s, %v", list, err)
		}
	}
}

func TestImportRefusesWhatCannotBeMeant(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"import", "x.csv"},
		{"import", "--format", "xml", "x.xml"},
		{"import", "--format", "csv"},
		{"import", "--format", "csv", "--encoding", "latin", "x.csv"},
		{"import", "--format", "csv", "--office", "nowhere", "x.csv"},
		{"import", "--format", "csv", "--language", "fr", "x.csv"},
	} {
		if code := run(context.Background(), args); code != exitUsage {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
	if _, err := sijil(t, "import", "--format", "csv", t.TempDir()); err == nil || !strings.Contains(err.Error(), "no csv file (.csv, .tsv) in") {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := sijil(t, "import", "--format", "csv", filepath.Join(t.TempDir(), "absent.csv")); err == nil {
		t.Error("a file that is not there was imported")
	}
}
