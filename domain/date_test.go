package domain_test

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sijil/domain"
)

func TestR22_ParseDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text    string
		want    domain.Date
		written string
	}{
		{"", domain.Date{}, ""},
		{"1957-05-01", domain.NewDate(1957, 5, 1), "1957-05-01"},
		{"1957-05", domain.NewDate(1957, 5, 0), "1957-05"},
		{"1957", domain.NewDate(1957, 0, 0), "1957"},
		{"1957-XX-12", domain.NewDate(1957, 0, 12), "1957-XX-12"},
		{"1957-xx-xx", domain.NewDate(1957, 0, 0), "1957"},
		{"XXXX-05-01", domain.NewDate(0, 5, 1), "XXXX-05-01"},
		{"XXXX-XX-31", domain.NewDate(0, 0, 31), "XXXX-XX-31"},
		{"2024-02-29", domain.NewDate(2024, 2, 29), "2024-02-29"},
		{"XXXX-02-29", domain.NewDate(0, 2, 29), "XXXX-02-29"},
		{"1900-02-28", domain.NewDate(1900, 2, 28), "1900-02-28"},
		{"2000-02-29", domain.NewDate(2000, 2, 29), "2000-02-29"},
		{"١٩٥٧-٠٥-٠١", domain.NewDate(1957, 5, 1), "1957-05-01"},
		{"۱۹۵۷-۰۵", domain.NewDate(1957, 5, 0), "1957-05"},
		{"1800-01-01", domain.NewDate(1800, 1, 1), "1800-01-01"},
		{"2999-12-31", domain.NewDate(2999, 12, 31), "2999-12-31"},
	} {
		got, err := domain.ParseDate(c.text)
		if err != nil || got != c.want || got.String() != c.written {
			t.Errorf("ParseDate(%q) = %v, %v; want %s", c.text, got, err, c.written)
		}
	}
}

func TestR22_ParseDateRefuses(t *testing.T) {
	t.Parallel()
	for text, rule := range map[string]*domain.Rule{
		"2026-02-30": domain.RuleDateCalendar, "2025-02-29": domain.RuleDateCalendar, "1900-02-29": domain.RuleDateCalendar,
		"2026-04-31": domain.RuleDateCalendar, "2026-13-01": domain.RuleDateCalendar, "2026-00-01": domain.RuleDateCalendar,
		"2026-01-00": domain.RuleDateCalendar, "XXXX-02-30": domain.RuleDateCalendar, "XXXX-XX-32": domain.RuleDateCalendar,
		"0000-01-01": domain.RuleDateYear, "1799-12-31": domain.RuleDateYear, "3000-01-01": domain.RuleDateYear, "0001": domain.RuleDateYear,
		"1447-09-03": domain.RuleDateHijri, "١٤٤٧-٠٩-٠٣": domain.RuleDateHijri, "1376": domain.RuleDateHijri,
		"10000-01-01": domain.RuleDateForm, "2026-1-1": domain.RuleDateForm, "01/05/1957": domain.RuleDateForm, "1957-05-01T00:00:00Z": domain.RuleDateForm,
		"1957-05-": domain.RuleDateForm, "1957-": domain.RuleDateForm, " 1957": domain.RuleDateForm, "195X": domain.RuleDateForm, "-957-05-01": domain.RuleDateForm,
		"+957": domain.RuleDateForm, "1957–05–01": domain.RuleDateForm, "1957-05-01-": domain.RuleDateForm, "null": domain.RuleDateForm,
		"1957-05-0\x00": domain.RuleDateForm, "\xff\xff\xff\xff": domain.RuleDateForm, "१९५७": domain.RuleDateForm,
	} {
		if got, err := domain.ParseDate(text); !domain.IsRule(err, rule) {
			t.Errorf("ParseDate(%q) = %v, %v; want a refusal by %s", text, got, err, rule.Key)
		}
	}
}

func TestDateFromJSON(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{
		`"1957-05"`: true, `""`: true, `null`: true, `"1957-02-30"`: false, `1957`: false, `{}`: false, `["1957"]`: false, `true`: false,
	} {
		var d domain.Date
		if err := json.Unmarshal([]byte(text), &d); (err == nil) != ok {
			t.Errorf("%s: %v, %v", text, d, err)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	t.Parallel()
	date := func(text string) domain.Date {
		d, err := domain.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from, to    string
		days, years int
	}{
		{"2026-02-20", "2026-03-01", 9, 0},
		{"2024-02-20", "2024-03-01", 10, 0},
		{"2026-03-01", "2026-02-20", -9, -1},
		{"2000-02-29", "2001-02-28", 365, 0},
		{"2000-02-29", "2001-03-01", 366, 1},
		{"1957", "2026-03-01", 24897, 68}, // from its last day: nothing unknown is held against a person
		{"1957-05", "1957-06-01", 1, 0},
		{"2026-01-31", "2026-01-31", 0, 0},
	} {
		from, to := date(c.from), date(c.to)
		if days, years := from.DaysUntil(to), from.YearsUntil(to); days != c.days || years != c.years {
			t.Errorf("%s to %s: %d days, %d years; want %d, %d", from, to, days, years, c.days, c.years)
		}
	}
	if got := date("2024-02-28").AddDays(2); got != date("2024-03-01") {
		t.Errorf("two days after 28 February 2024: %s", got)
	}
	noon := time.Date(2026, 3, 1, 23, 30, 0, 0, time.FixedZone("Baghdad", 3*3600))
	if got := domain.DateOf(noon); got != date("2026-03-01") {
		t.Errorf("the date in Baghdad: %s", got)
	}
}

// TestCertainlyBefore: an order that unknown parts cannot overturn.
func TestCertainlyBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate(t, "a"), anyDate(t, "b")
		if a.Before(b) != b.After(a) || a.Before(b) && b.Before(a) || a.Before(a) {
			t.Fatalf("%s and %s are in no order", a, b)
		}
		if a.Before(b) && !a.Latest().Before(b.Earliest()) || a.Complete() && b.Complete() && a != b && !a.Before(b) && !b.Before(a) {
			t.Fatalf("%s and %s are in a wrong order", a, b)
		}
		if a.Earliest().After(a.Latest()) && a.Year != 0 {
			t.Fatalf("%s lies between %s and %s", a, a.Earliest(), a.Latest())
		}
	})
}

// anyDate draws a date on the calendar, with any of its parts unknown.
func anyDate(t *rapid.T, label string) domain.Date {
	day := domain.NewDate(1800, 1, 1).AddDays(rapid.IntRange(0, 400_000).Draw(t, label))
	if rapid.Bool().Draw(t, label+" without day") {
		day.Day = 0
	}
	if rapid.Bool().Draw(t, label+" without month") {
		day.Month = 0
	}
	return day
}

// FuzzParseDate: what is read is on the calendar and reads the same when it is written.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"", "1957-05-01", "1957", "XXXX-02-29", "١٩٥٧-٠٥-٠١", "2026-02-30", "0000-00-00", "1957-XX-12"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := domain.ParseDate(text)
		if err != nil {
			if domain.CodeOf(err) != domain.Invalid {
				t.Fatalf("%q: %v is not a refusal", text, err)
			}
			return
		}
		if again, err := domain.ParseDate(d.String()); err != nil || again != d || d.Check() != nil {
			t.Fatalf("%q is %+v, which writes as %q and reads as %+v, %v", text, d, d, again, err)
		}
	})
}

func TestAddMonthsStaysInTheMonth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-12-05", 1, "2027-01-05"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2026-03-31", 12, "2027-03-31"},
		{"2026-11-30", 25, "2028-12-30"},
	} {
		from, err := domain.ParseDate(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := from.AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
}
