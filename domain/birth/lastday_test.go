package birth_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
)

func TestLastDay(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	for _, c := range []struct {
		name        string
		child       birth.Child
		last, court domain.Date
	}{
		{"in a hospital", birth.Child{DateOfBirth: on(2024, 1, 1), PlaceType: birth.HealthInstitution}, on(2024, 1, 16), on(2025, 1, 16)},
		{"at home", birth.Child{DateOfBirth: on(2024, 1, 1), PlaceType: birth.PrivateHome}, on(2024, 1, 31), on(2025, 1, 31)},
		{"abroad", birth.Child{DateOfBirth: on(2024, 1, 1), Place: domain.Place{Country: "SE"}}, on(2024, 3, 1), domain.Date{}},
		{"in a month", birth.Child{DateOfBirth: on(2024, 1, 0), PlaceType: birth.HealthInstitution}, on(2024, 2, 15), on(2025, 2, 15)},
		{"before any law", birth.Child{DateOfBirth: on(1950, 1, 1)}, domain.Date{}, domain.Date{}},
		{"in an unknown year", birth.Child{}, domain.Date{}, domain.Date{}},
	} {
		p := birth.Particulars{Child: c.child}
		last, limited := birth.LastDay(p)
		if court := birth.CourtFrom(p); last != c.last || limited == last.IsZero() || court != c.court {
			t.Errorf("%s: last day %s, court from %s; want %s and %s", c.name, last, court, c.last, c.court)
		}
	}
	foundling := birth.Particulars{Child: birth.Child{DateOfBirth: on(2024, 1, 1)}, Foundling: birth.Foundling{FoundOn: on(2024, 1, 2)}}
	if _, limited := birth.LastDay(foundling); limited {
		t.Error("a deadline runs for a foundling")
	}
}
