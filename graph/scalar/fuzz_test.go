package scalar

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
)

// FuzzScalars: each scalar reads a text or refuses it by a rule that does not
// repeat it, and what it reads it writes so that it reads the same again.
func FuzzScalars(f *testing.F) {
	for _, s := range []string{
		"", "100000000000", "١٠٠٠٠٠٠٠٠٠٠٠", "2024-02-29", "1957-XX-12", "XXXX", "2026-11-22T14:00:00Z", "2026-11-22T14:00:00.123456789+03:00", "12345.678", "-1", "1e9",
		"IQ-BA", " x ", "\u202eevil", "A\x00B", "T-0", strings.Repeat("9", 300),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, "Date", s, UnmarshalDate, MarshalDate)
		check(t, "DateTime", s, UnmarshalDateTime, MarshalDateTime)
		check(t, "NationalNumber", s, UnmarshalNationalNumber, MarshalNationalNumber)
		check(t, "FamilyNumber", s, UnmarshalFamilyNumber, MarshalFamilyNumber)
		check(t, "RegistrationNumber", s, UnmarshalRegistrationNumber, MarshalRegistrationNumber)
		check(t, "DocumentNumber", s, UnmarshalDocumentNumber, MarshalDocumentNumber)
		check(t, "TrackingID", s, UnmarshalTrackingID, MarshalTrackingID)
		check(t, "Area", s, UnmarshalArea, MarshalArea)
		check(t, "Money", s, UnmarshalMoney, MarshalMoney)
		if _, err := UnmarshalSex(s); err != nil && domain.CodeOf(err) != domain.Invalid {
			t.Errorf("Sex %q: %v", s, err)
		}
	})
}

// personal is what no text of ours holds: a long number, or a word that is not English.
var personal = regexp.MustCompile(`[0-9]{6,}|[^\x00-\x7f]{3,}`)

func check[T any](t *testing.T, kind, s string, read func(any) (T, error), write func(T) graphql.Marshaler) {
	t.Helper()
	v, err := read(s)
	if err != nil {
		if domain.CodeOf(err) != domain.Invalid || personal.MatchString(err.Error()) {
			t.Errorf("%s %q: %v", kind, s, err)
		}
		return
	}
	var first, second bytes.Buffer
	write(v).MarshalGQL(&first)
	var text any
	if err := json.Unmarshal(first.Bytes(), &text); err != nil {
		t.Fatalf("%s %q is written as %s", kind, s, first.Bytes())
	}
	again, err := read(text)
	if err != nil {
		t.Fatalf("%s %q is written as %s and then refused: %v", kind, s, first.Bytes(), err)
	}
	if write(again).MarshalGQL(&second); first.String() != second.String() {
		t.Errorf("%s %q is written as %s, and that as %s", kind, s, first.String(), second.String())
	}
}
