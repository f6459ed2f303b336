package importer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/importer"
	"sijil/office"
)

type birthRegistered = birth.Registered

var actor = domain.Actor{ID: "import", Agency: "civil-status", Role: domain.ImportRole}

func call() office.Call { return office.Call{ID: uuid.New(), Actor: actor} }

// write makes a file of the test's own.
func write(t testing.TB, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// list is everything that a rejects folder tells.
func list(t testing.TB, rejects string) string {
	t.Helper()
	return text(t, filepath.Join(rejects, importer.RejectsList)) + text(t, filepath.Join(rejects, importer.NotesList))
}

// many is a table of n rows: of every three, a person, a birth to that person, and that person's death.
func many(n int) string {
	var b strings.Builder
	b.WriteString("record,office,number,year,given,sex,date of birth,father record,person record,date of death\n")
	for i := range n {
		family := i / 3
		switch i % 3 {
		case 0:
			fmt.Fprintf(&b, "person,IQ-BA-02,%d,,كاظم,male,1938,,,\n", family)
		case 1:
			fmt.Fprintf(&b, "birth,IQ-BA-02,%d,1961,سعدون,male,1961-07,%d,,\n", family, family)
		case 2:
			fmt.Fprintf(&b, "death,IQ-BA-02,%d,1999,كاظم,male,1938,,%d,1999\n", family, family)
		}
	}
	return b.String()
}

// shape is what a log holds without what is drawn by chance: how many events of
// each name the streams of each kind have.
func shape(t testing.TB, o *office.Office) (lines []string) {
	t.Helper()
	streams := map[string]string{}
	for _, e := range events(t, o) {
		streams[e.Stream] += " " + e.Type
	}
	for stream, types := range streams {
		kind, _, _ := strings.Cut(stream, "-")
		lines = append(lines, kind+types)
	}
	slices.Sort(lines)
	return lines
}

func firstDifference(a, b []string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%q, %q", a[i], b[i])
		}
	}
	return "at the end"
}
