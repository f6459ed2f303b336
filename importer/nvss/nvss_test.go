package nvss_test

import (
	"testing"

	"sijil/domain"
	"sijil/importer/nvss"
)

func TestCountry(t *testing.T) {
	t.Parallel()
	for gec, want := range map[string]string{
		"IZ": "IQ", "AU": "AT", "AS": "AU", "GM": "DE", "UK": "GB", "US": "US", "CA": "CA", "MX": "MX", "iz": "IQ", " SZ ": "CH",
		"ZZ": "", "XX": "", "": "", "USA": "", "U1": "", "ع": "",
	} {
		if got := nvss.Country(gec); got != want {
			t.Errorf("%q is %q; want %q", gec, got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		from nvss.Address
		want domain.Place
	}{
		{
			"a state",
			nvss.Address{Country: "US", State: "NH", County: "Strafford", City: "Dover", Street: "12 Elm"},
			domain.Place{Country: "US", Governorate: "US-NH", District: "Strafford", Locality: "12 Elm, Dover"},
		},
		{"a state alone is of the United States", nvss.Address{State: "va"}, domain.Place{Country: "US", Governorate: "US-VA"}},
		{"New York City lies in New York", nvss.Address{Country: "US", State: "YC"}, domain.Place{Country: "US", Governorate: "US-NY"}},
		{"a Canadian province", nvss.Address{Country: "CA", State: "ON"}, domain.Place{Country: "CA", Governorate: "CA-ON"}},
		{"a state in words", nvss.Address{Country: "US", State: "New Hampshire"}, domain.Place{Country: "US", Governorate: "New Hampshire"}},
		{"unknown", nvss.Address{Country: "ZZ", State: "ZZ"}, domain.Place{}},
	} {
		if got := c.from.Place(); got != c.want {
			t.Errorf("%s: %+v; want %+v", c.name, got, c.want)
		}
	}
}

func TestCertificateNumber(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"182": "000182", "000182": "000182", "1234567": "1234567", "A17": "A17", "": "", "-5": "-5", "99999999999": "99999999999"} {
		if got := nvss.CertificateNumber(s); got != want {
			t.Errorf("%q is %q; want %q", s, got, want)
		}
	}
}
