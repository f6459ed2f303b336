package feed_test

import (
	"os"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/feed"
)

const good = `
agreements:
  - reference: DSA-2026-014
    agency: retirement
    purpose: stop the pensions of the dead
    from: 2026-11-01
    until: 2027-12-31
    read: [death-, retirement-]
  - reference: DSA-2026-015
    agency: health
    purpose: report deaths of its institutions
    from: "2026-11-15"
    read: ["*"]
    append: [notice-]
`

func TestParse(t *testing.T) {
	t.Parallel()
	got, err := feed.Parse([]byte(good))
	if err != nil || len(got) != 2 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if got[0].Agency != "retirement" || got[0].Until.Date != domain.NewDate(2027, 12, 31) || got[0].Read[1] != "retirement-" {
		t.Errorf("got %+v", got[0])
	}
	if !got[1].Until.IsZero() || got[1].From.Date != domain.NewDate(2026, 11, 15) || got[1].Append[0] != "notice-" {
		t.Errorf("got %+v", got[1])
	}
	for _, empty := range []string{"", "agreements:\n", "# nobody yet\n"} {
		if got, err := feed.Parse([]byte(empty)); err != nil || len(got) != 0 {
			t.Errorf("%q: got %v, %v", empty, got, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ change, to, want string }{
		"no agency":           {"    agency: health\n", "", "must be stated"},
		"no purpose":          {"    purpose: stop the pensions of the dead\n", "", "must be stated"},
		"no first day":        {"    from: 2026-11-01\n", "", "first day"},
		"no such day":         {"2026-11-01", "2026-02-30", "no day"},
		"a month alone":       {"2026-11-01", "2026-11", "no day"},
		"ends before":         {"2027-12-31", "2026-10-31", "before it begins"},
		"no streams":          {"    read: [death-, retirement-]\n", "", "no streams"},
		"an empty beginning":  {"[death-, retirement-]", `[death-, ""]`, "is empty"},
		"a misspelled field":  {"    until:", "    til:", "til"},
		"no YAML":             {"agreements:", "agreements: [", ""},
		"far too long a file": {"agreements:", "#" + strings.Repeat("x", 1<<20) + "\nagreements:", "longer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := strings.Replace(good, c.change, c.to, 1)
			if got, err := feed.Parse([]byte(text)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %+v, %v; want %q", got, err, c.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("agreements: [{reference: a, agency: b, purpose: c, from: 2026-01-01, read: ['*']}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		agreements, err := feed.Parse(text)
		if err != nil {
			return
		}
		for _, a := range agreements {
			if a.Agency == "" || a.From.IsZero() || len(a.Read)+len(a.Append) == 0 {
				t.Errorf("got %+v", a)
			}
		}
	})
}

// The example that the operator's page shows must be one.
func TestOperationsPageShowsAgreements(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "```yaml\nagreements:")
	example, _, _ := strings.Cut(after, "```")
	if got, err := feed.Parse([]byte("agreements:" + example)); !found || err != nil || len(got) == 0 {
		t.Errorf("found %v: %v, %v", found, got, err)
	}
}
