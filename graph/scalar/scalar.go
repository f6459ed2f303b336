// Package scalar writes and reads the schema's scalars and enumerations.
//
// What is unknown is null in an answer, never an empty text. What is read is
// refused by a named rule that never repeats the caller's value.
package scalar

import (
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
)

// RuleType refuses a value of another kind than the schema says.
var RuleType = &domain.Rule{Key: "graphql.type", Code: domain.Invalid, Text: domain.Text{
	En:  "this must be %[1]s",
	Ar:  "نوع هذه القيمة غير صحيح؛ المطلوب: %[1]s",
	Ckb: "جۆری ئەم بەهایە هەڵەیە؛ پێویستە: %[1]s",
}}

// text writes a text; an empty one is null.
type text string

// MarshalGQL writes JSON.
func (t text) MarshalGQL(w io.Writer) { writeQuoted(w, string(t)) }

func nullable(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return text(s)
}

// read gives a text, or refuses another kind of value. Null is the empty text.
func read(v any, what string) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	}
	return "", RuleType.Refuse("", what)
}

// MarshalString writes a text; an empty one is null.
func MarshalString(s string) graphql.Marshaler { return nullable(s) }

// UnmarshalString reads a text as it is.
func UnmarshalString(v any) (string, error) { return read(v, "a text") }

// MarshalDate writes a date in EDTF form.
func MarshalDate(d domain.Date) graphql.Marshaler { return nullable(d.String()) }

// UnmarshalDate reads a date and refuses one that is not on the calendar.
func UnmarshalDate(v any) (domain.Date, error) {
	s, err := read(v, "a date as a text")
	if err != nil {
		return domain.Date{}, err
	}
	if s == "" && v != nil {
		return domain.Date{}, domain.RuleDateForm.Refuse("")
	}
	return domain.ParseDate(s)
}

// MarshalDateTime writes a moment in UTC.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return text(t.UTC().Format(time.RFC3339Nano))
}

// UnmarshalDateTime reads a moment with its offset.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, err := read(v, "a moment such as 2026-11-22T14:00:00Z")
	if err != nil || v == nil {
		return time.Time{}, err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, RuleType.Refuse("", "a moment such as 2026-11-22T14:00:00Z")
	}
	return t, nil
}

// MarshalNationalNumber writes a national number.
func MarshalNationalNumber(n domain.NationalNumber) graphql.Marshaler { return nullable(string(n)) }

// UnmarshalNationalNumber reads 12 digits.
func UnmarshalNationalNumber(v any) (domain.NationalNumber, error) {
	s, err := read(v, "a national number as a text")
	if err != nil || v == nil {
		return "", err
	}
	return domain.ParseNationalNumber(s)
}

// MarshalFamilyNumber writes a family number.
func MarshalFamilyNumber(n domain.FamilyNumber) graphql.Marshaler { return nullable(string(n)) }

// UnmarshalFamilyNumber reads a family number.
func UnmarshalFamilyNumber(v any) (domain.FamilyNumber, error) { return number[domain.FamilyNumber](v) }

// MarshalRegistrationNumber writes a registration number.
func MarshalRegistrationNumber(n domain.RegistrationNumber) graphql.Marshaler {
	return nullable(string(n))
}

// UnmarshalRegistrationNumber reads a registration number.
func UnmarshalRegistrationNumber(v any) (domain.RegistrationNumber, error) {
	return number[domain.RegistrationNumber](v)
}

// MarshalDocumentNumber writes a document number.
func MarshalDocumentNumber(n domain.DocumentNumber) graphql.Marshaler { return nullable(string(n)) }

// UnmarshalDocumentNumber reads a document number.
func UnmarshalDocumentNumber(v any) (domain.DocumentNumber, error) {
	return number[domain.DocumentNumber](v)
}

// MarshalTrackingID writes a tracking id.
func MarshalTrackingID(n domain.TrackingID) graphql.Marshaler { return nullable(string(n)) }

// UnmarshalTrackingID reads a tracking id.
func UnmarshalTrackingID(v any) (domain.TrackingID, error) { return number[domain.TrackingID](v) }

// MarshalArea writes an area.
func MarshalArea(a domain.Area) graphql.Marshaler { return nullable(string(a)) }

// UnmarshalArea reads an area.
func UnmarshalArea(v any) (domain.Area, error) { return number[domain.Area](v) }

// number reads a number or code that is one line of text without surrounding space.
func number[T ~string](v any) (T, error) {
	s, err := read(v, "a text")
	if err != nil || v == nil {
		return "", err
	}
	s = strings.TrimSpace(s)
	if err := domain.RequireText("", s, domain.MaxLine); err != nil {
		return "", err
	}
	return T(s), nil
}

// maxPositive is the largest PositiveInt.
const maxPositive = 1_000_000

// MarshalPositiveInt writes a number; zero is null.
func MarshalPositiveInt(n int) graphql.Marshaler {
	if n <= 0 {
		return graphql.Null
	}
	return integer(n)
}

type integer int

// MarshalGQL writes JSON.
func (n integer) MarshalGQL(w io.Writer) {
	var digits [20]byte
	_, _ = w.Write(strconv.AppendInt(digits[:0], int64(n), 10)) // the response is buffered: writing to memory cannot fail
}

// UnmarshalPositiveInt reads a whole number from 1.
func UnmarshalPositiveInt(v any) (int, error) {
	if v == nil {
		return 0, nil
	}
	n, ok := whole(v)
	if !ok || n < 1 || n > maxPositive {
		return 0, RuleType.Refuse("", "a whole number from 1 to 1000000")
	}
	return n, nil
}

// MarshalInt writes a number.
func MarshalInt(n int) graphql.Marshaler { return integer(n) }

// UnmarshalInt reads a whole number of 32 bits.
func UnmarshalInt(v any) (int, error) {
	if v == nil {
		return 0, nil
	}
	n, ok := whole(v)
	if !ok || n < math.MinInt32 || n > math.MaxInt32 {
		return 0, RuleType.Refuse("", "a whole number")
	}
	return n, nil
}

func whole(v any) (int, bool) {
	switch v := v.(type) {
	case int:
		return v, true
	case int64:
		return int(v), true
	case json.Number:
		n, err := strconv.ParseInt(string(v), 10, 64)
		return int(n), err == nil
	}
	return 0, false
}

// MarshalBoolean writes a yes or no.
func MarshalBoolean(b bool) graphql.Marshaler { return graphql.MarshalBoolean(b) }

// UnmarshalBoolean reads true or false, nothing else.
func UnmarshalBoolean(v any) (bool, error) {
	switch v := v.(type) {
	case nil:
		return false, nil
	case bool:
		return v, nil
	}
	return false, RuleType.Refuse("", "true or false")
}
