package domain

import "strings"

// Area is an administrative area as a path from the governorate down:
// "IQ-BA" (ISO 3166-2), "IQ-BA/الزبير". The empty Area is the whole country.
type Area string

// Contains tells whether o lies in a or is a.
func (a Area) Contains(o Area) bool {
	return a == "" || a == o || strings.HasPrefix(string(o), string(a)+"/")
}

// Governorate is the first step of the path.
func (a Area) Governorate() string {
	g, _, _ := strings.Cut(string(a), "/")
	return g
}

// Place is where something happened or is.
type Place struct {
	Country     string `json:"country,omitempty"`     // ISO 3166-1 alpha-2; empty means the registry's own country
	Governorate string `json:"governorate,omitempty"` // ISO 3166-2, for example IQ-BG; a foreign place may use its own subdivision
	District    string `json:"district,omitempty"`
	Subdistrict string `json:"subdistrict,omitempty"`
	Locality    string `json:"locality,omitempty"` // town, village, street: as written
	Facility    string `json:"facility,omitempty"` // name or id of the health facility
}

// IsZero tells whether nothing is known of the place.
func (p Place) IsZero() bool { return p == Place{} }

// Check refuses parts that are not text. Field paths are relative to the place.
func (p Place) Check() error {
	for _, part := range []struct{ field, text string }{
		{"country", p.Country},
		{"governorate", p.Governorate},
		{"district", p.District},
		{"subdistrict", p.Subdistrict},
		{"locality", p.Locality},
		{"facility", p.Facility},
	} {
		if err := CheckText(part.field, part.text, MaxLine); err != nil {
			return err
		}
	}
	return nil
}
