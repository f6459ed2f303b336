package domain_test

import (
	"strings"
	"testing"

	"sijil/domain"
)

func TestParseNationalNumber(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"417092856013", "4170 9285 6013", "4170-9285-6013", "٤١٧٠٩٢٨٥٦٠١٣", "۴۱۷۰۹۲۸۵۶۰۱۳", "٤١٧٠ 9285-۶۰۱۳"} {
		if n, err := domain.ParseNationalNumber(text); err != nil || n != "417092856013" {
			t.Errorf("%q: %q, %v", text, n, err)
		}
	}
	if n, err := domain.ParseNationalNumber("000000000000"); err != nil || n != "000000000000" {
		t.Errorf("leading zeros belong to it: %q, %v", n, err)
	}
	for _, text := range []string{
		"", "1", "41709285601", "4170928560130", "41709285601O", "417092856013\n", "+17092856013", "4.1709285601e", "४१७०९२८५६०१३",
		"417092856013\u200f", "417092856\xff13", "' OR 1=1 --  ", "417092856０１３", strings.Repeat("4", 1<<20),
	} {
		if n, err := domain.ParseNationalNumber(text); !domain.IsRule(err, domain.RuleNationalNumber) || n != "" {
			t.Errorf("%.30q: %q, %v", text, n, err)
		}
	}
}

// FuzzParseNationalNumber: 12 western digits or a refusal.
func FuzzParseNationalNumber(f *testing.F) {
	for _, seed := range []string{"417092856013", "٤١٧٠٩٢٨٥٦٠١٣", "4170 9285 6013", "", "417092856\xff13"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := domain.ParseNationalNumber(text)
		if err != nil {
			if !domain.IsRule(err, domain.RuleNationalNumber) {
				t.Fatal(err)
			}
			return
		}
		if len(n) != 12 || strings.Trim(string(n), "0123456789") != "" {
			t.Fatalf("%q is read as %q", text, n)
		}
		if again, err := domain.ParseNationalNumber(string(n)); err != nil || again != n {
			t.Fatalf("%q is read as %q, then as %q, %v", text, n, again, err)
		}
	})
}
