package domain_test

import (
	"testing"

	"golang.org/x/text/language"

	"sijil/domain"
)

// TestIsCountry: the list is as long as the standard's, and another
// implementation knows each of its codes.
func TestIsCountry(t *testing.T) {
	t.Parallel()
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			if !domain.IsCountry(code) {
				continue
			}
			n++
			r, err := language.ParseRegion(code)
			if err != nil || !r.IsCountry() || r.String() != code {
				t.Errorf("%s is no country", code)
			}
		}
	}
	if n != 249+1 { // ISO's, and XK
		t.Errorf("%d codes are listed", n)
	}
	for _, code := range []string{"IQ", "SE", "AF", "ZW", "SY", "PS", "XK", "GB", "SS"} {
		if !domain.IsCountry(code) {
			t.Errorf("%s is not known", code)
		}
	}
	for _, code := range []string{"", "I", "iq", "Iq", "IRQ", "Q ", " I", "XX", "ZZ", "AA", "UK", "EU", "SU", "YU", "AN", "ع ر", "IQ ", "IQ IR"} {
		if domain.IsCountry(code) {
			t.Errorf("%q is taken for a country", code)
		}
	}
}
