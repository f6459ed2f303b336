package ije_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/importer"
	"sijil/importer/ije"
	"sijil/importer/importertest"
)

var fixtures = []string{"death.mor", "birth.nat", "rejected.ije"}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range fixtures {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			importertest.Golden(t, ije.Format, filepath.Join("testdata", name))
		})
	}
}

// TestUnknownStaysUnknown: nines and blanks are no dates, numbers or times.
func TestUnknownStaysUnknown(t *testing.T) {
	t.Parallel()
	_, lines := fixture(t, "death.mor")
	r, _ := ije.Map([]byte(lines[0]))
	if want := domain.NewDate(1948, 0, 0); r.Death.Deceased.DateOfBirth != want {
		t.Errorf("born %v; want %v", r.Death.Deceased.DateOfBirth, want)
	}
	if want := domain.NewDate(2021, 11, 0); r.Death.DateOfDeath != want {
		t.Errorf("died %v; want %v", r.Death.DateOfDeath, want)
	}
	_, lines = fixture(t, "birth.nat")
	r, _ = ije.Map([]byte(strings.TrimSpace(lines[1])))
	if c := r.Birth.Child; c.WeightGrams != 0 || c.GestationWeeks != 0 || c.Order != 0 || c.TimeOfBirth != "" || r.Birth.Mother.PreviousLiveBirths != 0 {
		t.Errorf("unknown values became %+v", c)
	}
	if r.Birth.Father.AgeYears != 31 || !r.Birth.Father.DateOfBirth.IsZero() {
		t.Errorf("father %+v; want the reported age where the date of birth is unknown", r.Birth.Father)
	}
}

func TestLatin1(t *testing.T) {
	t.Parallel()
	_, lines := fixture(t, "death.mor")
	line := strings.Replace(lines[0], "Elias", "\xc9lias", 1)
	if r, faults := ije.Map([]byte(line)); len(faults.Problems) > 0 || r.Death.Deceased.Name.Given != "Élias Nuri" {
		t.Errorf("read %q with %v", r.Death.Deceased.Name.Given, faults.Problems)
	}
}

func TestTooLong(t *testing.T) {
	t.Parallel()
	text, _ := fixture(t, "death.mor")
	n, rules := 0, []string{}
	for item := range ije.Format.Read(strings.NewReader(strings.Repeat("x", 40<<10) + "\n" + text)) {
		n++
		for _, e := range item.Problems {
			rules = append(rules, e.Rule.Key)
		}
	}
	if n != 6 || len(rules) != 1 || rules[0] != importer.RuleTooLarge.Key {
		t.Errorf("%d records, problems %v; want the five records behind one that is too long", n, rules)
	}
}

func FuzzIJE(f *testing.F) {
	for _, name := range fixtures {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) { importertest.Bounded(t, ije.Format, data) })
}

func fixture(t *testing.T, name string) (string, []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text), strings.Split(string(text), "\n")
}
