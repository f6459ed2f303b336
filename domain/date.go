package domain

import (
	"fmt"
	"time"
)

// Date is a Gregorian calendar date with no time zone. A part that is unknown
// is zero and stays unknown: legacy registers often give only a year. The zero
// Date is wholly unknown.
//
// Its text follows EDTF (ISO 8601-2): "1957-05-01", "1957-05", "1957",
// "1957-XX-12", "XXXX-05-01"; the zero Date is "".
type Date struct{ Year, Month, Day int }

// Rules that ParseDate refuses by.
var (
	RuleDateForm = &Rule{"date.form", Invalid, Text{
		En:  "write the date as YYYY-MM-DD, or YYYY-MM or YYYY where a part is unknown",
		Ar:  "اكتب التاريخ بالشكل سنة-شهر-يوم، أو سنة-شهر أو السنة وحدها إن جُهل جزء منه",
		Ckb: "بەروار بەم شێوەیە بنووسە: ساڵ-مانگ-ڕۆژ، یان ساڵ-مانگ یان تەنها ساڵ ئەگەر بەشێکی نەزانراو بێت",
	}}
	RuleDateCalendar = &Rule{"date.not_on_calendar", Invalid, Text{
		En:  "there is no such day in the calendar; check the day and the month",
		Ar:  "لا يوجد هذا اليوم في التقويم؛ راجع اليوم والشهر",
		Ckb: "ئەم ڕۆژە لە ڕۆژژمێردا نییە؛ ڕۆژ و مانگ بپشکنە",
	}}
	RuleDateYear = &Rule{"date.year", Invalid, Text{
		En:  "the year must be between %[1]d and %[2]d",
		Ar:  "يجب أن تكون السنة بين %[1]d و%[2]d",
		Ckb: "ساڵ دەبێت لە نێوان %[1]d و %[2]d بێت",
	}}
	RuleDateHijri = &Rule{"date.hijri", Invalid, Text{
		En:  "this looks like a Hijri year; give the Gregorian date",
		Ar:  "تبدو هذه سنة هجرية؛ اكتب التاريخ الميلادي",
		Ckb: "ئەمە وەک ساڵی کۆچی دیارە؛ بەرواری زایینی بنووسە",
	}}
)

const (
	firstYear, lastYear             = 1800, 2999
	firstHijriGuess, lastHijriGuess = 1200, 1499
)

// NewDate returns a date; give 0 for an unknown part.
func NewDate(year, month, day int) Date { return Date{year, month, day} }

// DateOf is the date that t shows in its own location.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// ParseDate reads the text form. Arabic-Indic and Persian digits are accepted;
// a day that is not on the calendar, a year outside 1800–2999 and a Hijri year
// are refused by rule.
func ParseDate(s string) (Date, error) {
	s = WesternDigits(s)
	if s == "" {
		return Date{}, nil
	}
	var d Date
	parts := [3]*int{&d.Year, &d.Month, &d.Day}
	widths := [3]int{4, 2, 2}
	rest := s
	for i, width := range widths {
		if len(rest) < width {
			return Date{}, RuleDateForm.Refuse("")
		}
		n, ok := datePart(rest[:width])
		if !ok {
			return Date{}, RuleDateForm.Refuse("")
		}
		*parts[i], rest = n, rest[width:]
		if rest == "" {
			break
		}
		if rest[0] != '-' || i == 2 {
			return Date{}, RuleDateForm.Refuse("")
		}
		rest = rest[1:]
	}
	return d, d.Check()
}

// datePart reads digits, or all X for unknown (0). A written zero is no part of any date.
func datePart(s string) (n int, ok bool) {
	unknown := 0
	for _, c := range []byte(s) {
		switch {
		case c == 'X' || c == 'x':
			unknown++
		case c >= '0' && c <= '9':
			n = n*10 + int(c-'0')
		default:
			return 0, false
		}
	}
	if unknown == len(s) {
		return 0, true
	}
	if n == 0 {
		n = -1 // year 0, month 0 or day 0: Check refuses it
	}
	return n, unknown == 0
}

// Check refuses a date that is not on the calendar or out of range.
func (d Date) Check() error {
	switch {
	case d.Year >= firstHijriGuess && d.Year <= lastHijriGuess:
		return RuleDateHijri.Refuse("")
	case d.Year != 0 && (d.Year < firstYear || d.Year > lastYear):
		return RuleDateYear.Refuse("", firstYear, lastYear)
	case d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > d.lastDay():
		return RuleDateCalendar.Refuse("")
	}
	return nil
}

// lastDay is the last possible day of the month; 31 if the month is unknown, 29 for a February of an unknown year.
func (d Date) lastDay() int {
	switch {
	case d.Month == 0:
		return 31
	case d.Year == 0:
		return time.Date(2000, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	default:
		return time.Date(d.Year, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
}

// IsZero tells whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// Complete tells whether year, month and day are all known.
func (d Date) Complete() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Earliest is the first day that d can mean; 0001-01-01 if the year is unknown.
func (d Date) Earliest() Date { return Date{max(d.Year, 1), max(d.Month, 1), max(d.Day, 1)} }

// Latest is the last day that d can mean; 9999-12-31 if the year is unknown.
func (d Date) Latest() Date {
	if d.Year == 0 {
		return Date{9999, 12, 31}
	}
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, d.lastDay()}
	}
	return d
}

// Before tells whether d is certainly before o: whatever the unknown parts turn out to be.
func (d Date) Before(o Date) bool { return d.Latest().compare(o.Earliest()) < 0 }

// After tells whether d is certainly after o.
func (d Date) After(o Date) bool { return o.Before(d) }

func (d Date) compare(o Date) int {
	return (d.Year-o.Year)*10000 + (d.Month-o.Month)*100 + d.Day - o.Day
}

// DaysUntil counts whole days from d to o, taking the latest day that d can
// mean: an unknown part is never held against a person.
func (d Date) DaysUntil(o Date) int {
	return int(o.Latest().utc().Sub(d.Latest().utc()).Hours() / 24)
}

// AddDays moves a complete date.
func (d Date) AddDays(n int) Date { return DateOf(d.utc().AddDate(0, 0, n)) }

// AddMonths is the same day of a complete date so many months later, or the last day of a shorter month.
func (d Date) AddMonths(n int) Date {
	n += d.Year*12 + d.Month - 1
	month := Date{Year: n / 12, Month: n%12 + 1}
	month.Day = min(d.Day, month.lastDay())
	return month
}

// YearsUntil counts completed years from d to o, as an age is counted.
func (d Date) YearsUntil(o Date) int {
	d, o = d.Latest(), o.Latest()
	years := o.Year - d.Year
	if o.Month*100+o.Day < d.Month*100+d.Day {
		years--
	}
	return years
}

// MayBeAged tells whether somebody born on d may have that age on a day. People
// count their years in more than one way, so one more or less is no contradiction.
func (d Date) MayBeAged(years int, on Date) bool {
	if d.Year == 0 || on.Year == 0 {
		return true
	}
	oldest, youngest := d.Earliest().YearsUntil(on.Latest()), d.Latest().YearsUntil(on.Earliest())
	return youngest-1 <= years && years <= oldest+1
}

func (d Date) utc() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func (d Date) String() string {
	part := func(n int, width int) string {
		if n == 0 {
			return "XXXX"[:width]
		}
		return fmt.Sprintf("%0*d", width, n)
	}
	switch {
	case d.IsZero():
		return ""
	case d.Day != 0:
		return part(d.Year, 4) + "-" + part(d.Month, 2) + "-" + part(d.Day, 2)
	case d.Month != 0:
		return part(d.Year, 4) + "-" + part(d.Month, 2)
	default:
		return part(d.Year, 4)
	}
}

// MarshalText writes the stored form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the stored form and refuses a date that is not on the calendar.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}
