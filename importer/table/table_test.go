package table_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"sijil/domain"
	"sijil/importer"
	"sijil/importer/importertest"
	"sijil/importer/table"
)

var fixtures = []string{"arabic.csv", "english.csv", "rejected.csv", "columns.csv"}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range fixtures {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			importertest.Golden(t, table.Format(table.Auto), filepath.Join("testdata", name))
		})
	}
}

// TestEncodings: one table reads alike in each encoding, stated or found.
func TestEncodings(t *testing.T) {
	t.Parallel()
	text := fixture(t, "arabic.csv")
	western := []byte(domain.WesternDigits(string(text))) // Windows-1256 has no Arabic-Indic digits
	windows, err := charmap.Windows1256.NewEncoder().Bytes(western)
	if err != nil {
		t.Fatal(err)
	}
	want := rows(t, table.UTF8, text)
	for name, c := range map[string]struct {
		e    table.Encoding
		data []byte
	}{
		"utf-8": {table.UTF8, text}, "utf-8 found": {table.Auto, text}, "utf-8 with a mark": {table.Auto, append([]byte("\ufeff"), text...)},
		"windows-1256": {table.Windows1256, windows}, "windows-1256 found": {table.Auto, windows},
		"windows-1256 under an English header": {table.Auto, englishHeader(t, windows)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := rows(t, c.e, c.data)
			for i := range want {
				if len(got) != len(want) || domain.Changed(got[i], want[i]) != nil {
					t.Fatalf("read %d rows; row %d differs in %v", len(got), i+1, domain.Changed(got[i], want[i]))
				}
			}
		})
	}
}

func TestWindows1256IsWhole(t *testing.T) {
	t.Parallel()
	for b := 0x80; b < 0x100; b++ {
		row := "record,office,number,given\nperson,IQ-BA-02,1,\xc7\xc7" + string([]byte{byte(b)}) + "\n"
		want := "اا" + string(charmap.Windows1256.DecodeByte(byte(b)))
		for item := range table.Format(table.Windows1256).Read(strings.NewReader(row)) {
			if got := item.Row[3]; got != want {
				t.Errorf("byte %#x reads as %q; want %q", b, got, want)
			}
		}
	}
}

// TestRejectsReadAgain: the rejected rows come back as they stood, and the reasons do not count.
func TestRejectsReadAgain(t *testing.T) {
	t.Parallel()
	f := table.Format(table.Auto)
	write := func(data []byte) []byte {
		var out bytes.Buffer
		w := f.Reject(&out)
		for item := range f.Read(bytes.NewReader(data)) {
			if len(item.Row) > 0 && len(item.Problems) > 0 {
				if err := w.Write(item, domain.Arabic); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	once := write(fixture(t, "rejected.csv"))
	if !bytes.Contains(once, []byte("reject_reason\n")) || bytes.Contains(once, []byte("old")) {
		t.Errorf("rejects\n%s\nwant the new reasons in the last column", once)
	}
	// The row that was too short has the header's fields now, so it is no longer rejected for that.
	if twice := write(once); len(twice) == 0 || bytes.Count(twice, []byte("\n")) >= bytes.Count(once, []byte("\n")) {
		t.Errorf("read again\n%s\nafter\n%s", twice, once)
	}
}

func TestQuoteThatNeverCloses(t *testing.T) {
	t.Parallel()
	text := "record,office,number,given\nperson,IQ-BA-02,1,\"" + strings.Repeat("x", 8<<20)
	var rules []string
	for item := range table.Format(table.Auto).Read(strings.NewReader(text)) {
		rules = append(rules, item.Problems[0].Rule.Key)
	}
	if !slices.Equal(rules, []string{importer.RuleTooLarge.Key}) {
		t.Errorf("problems %v; want that the row is too large", rules)
	}
}

func FuzzCSV(f *testing.F) {
	for _, name := range fixtures {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) { importertest.Bounded(t, table.Format(table.Auto), data) })
}

func rows(t *testing.T, e table.Encoding, data []byte) (list []importer.Record) {
	t.Helper()
	for item := range table.Format(e).Read(bytes.NewReader(data)) {
		if len(item.Problems) > 0 {
			t.Fatal(item.Number, item.Problems)
		}
		list = append(list, item.Record)
	}
	return list
}

// englishHeader replaces the header of the Arabic table: the encoding must be found in the rows.
func englishHeader(t *testing.T, data []byte) []byte {
	t.Helper()
	_, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		t.Fatal("no rows")
	}
	return append([]byte("record,office,register,page,number,year,given,father,grandfather,surname,sex,date of birth,birth governorate,birth place,"+
		"nationality,mother given,mother father,mother record,father record,person record,date of death,death governorate,death place,evidence,"+
		"cause a,underlying icd,family number,plurality,place type\n"), rest...)
}

func fixture(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}
