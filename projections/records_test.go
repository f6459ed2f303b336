package projections_test

import (
	"context"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/projections"
)

func newborn(given string, on domain.Date, mother domain.NationalNumber) birth.Particulars {
	return birth.Particulars{
		Outcome: birth.LiveBirth,
		Child: birth.Child{
			Name: domain.Name{Given: given, Father: "كريم", Grandfather: "حسن"}, Sex: domain.Male, DateOfBirth: on,
			PlaceType: birth.HealthInstitution, Place: domain.Place{Governorate: "IQ-BG"}, Plurality: birth.Single,
		},
		Mother: birth.Parent{NationalNumber: mother, Name: domain.Name{Given: "زينب", Father: "كاظم"}, DateOfBirth: domain.NewDate(1998, 5, 5)},
	}
}

func declared(p birth.Particulars, office string, area domain.Area, on domain.Date) birth.Declared {
	return birth.Declared{Tracking: "T-1", Office: office, Area: area, Date: on, Particulars: p}
}

func TestBirthRecordsAreListed(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	p1, p2, p3 := newborn("علي", on(2024, 3, 1), number(1)), newborn("سارة", on(2024, 5, 1), number(2)), newborn("هدى", on(2023, 0, 0), number(1))
	p3.Foundling = birth.Foundling{FoundOn: on(2023, 2, 2)}
	registered := birth.Registered{
		RegistrationNumber: "IQ-BG-01-2024-B000001", NationalNumber: number(7), Office: "IQ-BG-01", Area: "IQ-BG", Date: on(2024, 3, 9),
		Type: domain.CurrentRegistration, Particulars: p1,
	}
	_, reads := filled(t,
		recording{"birth-1", declared(p1, "IQ-BG-01", "IQ-BG", on(2024, 3, 8))}, recording{"birth-1", registered},
		recording{"birth-2", declared(p2, "IQ-BA-01", "IQ-BA/الزبير", on(2024, 5, 8))},
		recording{"birth-2", birth.FlaggedDuplicate{Candidates: []birth.Candidate{{Birth: "birth-9", Reason: "same_child"}}}},
		recording{"birth-3", declared(p3, "IQ-BG-01", "IQ-BG", on(2023, 2, 8))})
	ctx := context.Background()
	for _, c := range []struct {
		filter projections.BirthFilter
		want   []string
	}{
		{projections.BirthFilter{}, []string{"birth-2", "birth-1"}},
		{projections.BirthFilter{IncludeSealed: true}, []string{"birth-2", "birth-1", "birth-3"}},
		{projections.BirthFilter{Office: "IQ-BG-01"}, []string{"birth-1"}},
		{projections.BirthFilter{Area: "IQ-BA"}, []string{"birth-2"}},
		{projections.BirthFilter{Status: birth.StatusRegistered}, []string{"birth-1"}},
		{projections.BirthFilter{Flag: projections.PossibleDuplicate}, []string{"birth-2"}},
		{projections.BirthFilter{From: on(2024, 4, 1), To: on(2024, 5, 0)}, []string{"birth-2"}},
		{projections.BirthFilter{From: on(2023, 6, 1), To: on(2023, 7, 1), IncludeSealed: true}, []string{"birth-3"}},
		{projections.BirthFilter{Text: "ساره كريم"}, []string{"birth-2"}},
		{projections.BirthFilter{Mother: "زينب"}, []string{"birth-2", "birth-1"}},
		{projections.BirthFilter{Parent: number(1), IncludeSealed: true}, []string{"birth-1", "birth-3"}},
	} {
		got := births(t, reads, c.filter, projections.Page{First: 5})
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v lists %v, want %v", c.filter, got, c.want)
		}
	}
	first, err := reads.BirthRecords(ctx, projections.BirthFilter{}, projections.Page{First: 1})
	if err != nil || !first.More {
		t.Fatalf("first page %+v, %v", first, err)
	}
	if got := births(t, reads, projections.BirthFilter{}, projections.Page{First: 1, After: first.Edges[0].Cursor}); !slices.Equal(got, []string{"birth-1"}) {
		t.Errorf("second page: %v", got)
	}
	row, err := reads.BirthByNumber(ctx, registered.RegistrationNumber)
	if err != nil || row.Birth != "birth-1" || row.Particulars.Child.Name.Given != "علي" || len(row.Flags) != 0 || row.DeclaredOn != on(2024, 3, 8) {
		t.Errorf("by number: %+v, %v", row, err)
	}
	if row, err := reads.BirthByTracking(ctx, "T-1"); err != nil || row.Birth != "birth-1" {
		t.Errorf("by tracking: %+v, %v", row, err)
	}
	if _, err := reads.BirthRecord(ctx, "birth-4"); !domain.IsRule(err, projections.RuleRecordUnknown) {
		t.Errorf("an unknown birth: %v", err)
	}
}

func births(t *testing.T, reads *projections.Reads, f projections.BirthFilter, page projections.Page) (list []string) {
	t.Helper()
	got, err := reads.BirthRecords(context.Background(), f, page)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range got.Edges {
		list = append(list, e.Node.Birth)
	}
	return list
}

func TestDeathRecordsAreListed(t *testing.T) {
	t.Parallel()
	on := domain.NewDate
	p := death.Particulars{Deceased: death.Deceased{NationalNumber: number(3), Name: domain.Name{Given: "كريم", Father: "جاسم"}, Sex: domain.Male}, DateOfDeath: on(2024, 1, 5)}
	body := death.Particulars{Deceased: death.Deceased{Sex: domain.Male, Marks: "ندبة"}, DateOfDeath: on(2024, 2, 0)}
	known := body
	known.Deceased.NationalNumber = number(4)
	taken := death.Registered{RegistrationNumber: "D-2", NationalNumber: number(4), Office: "IQ-NI-01", Area: "IQ-NI", IdentifiedFrom: "death-xb", Particulars: known}
	registered := taken
	registered.NationalNumber, registered.IdentifiedFrom, registered.Particulars = "", "", body
	_, reads := filled(t,
		recording{death.Stream(number(3)), death.Declared{Tracking: "T-3", Office: "IQ-BG-01", Area: "IQ-BG", Date: on(2024, 3, 1), Particulars: p}},
		recording{"death-xb", registered},
		recording{"death-xb", death.Identified{NationalNumber: number(4), RegistrationNumber: "D-2", Particulars: known}},
		recording{death.Stream(number(4)), taken})
	ctx := context.Background()
	page, err := reads.DeathRecords(ctx, projections.DeathFilter{}, projections.Page{First: 5})
	if err != nil || len(page.Edges) != 3 || page.Edges[2].Node.Death != death.Stream(number(3)) {
		t.Errorf("all deaths: %+v, %v", page, err)
	}
	page, err = reads.DeathRecords(ctx, projections.DeathFilter{Flag: projections.Late, Area: "IQ-BG", Status: death.StatusDeclared, Text: "كريم", From: on(2024, 0, 0)}, projections.Page{First: 5})
	if err != nil || len(page.Edges) != 1 || !slices.Contains(page.Edges[0].Node.Flags, projections.CauseNeeded) {
		t.Errorf("late deaths: %+v, %v", page, err)
	}
	row, err := reads.DeathByNumber(ctx, "D-2")
	if err != nil || row.Death != death.Stream(number(4)) || row.IdentifiedFrom != "death-xb" {
		t.Errorf("by number: %+v, %v", row, err)
	}
	if row, err := reads.DeathRecord(ctx, "death-xb"); err != nil || row.Status != death.StatusIdentified || row.IdentifiedAs != death.Stream(number(4)) {
		t.Errorf("the body: %+v, %v", row, err)
	}
	if of, err := reads.DeathsOf(ctx, []domain.NationalNumber{number(3), number(4), number(5)}); err != nil || len(of) != 2 {
		t.Errorf("by person: %+v, %v", of, err)
	}
	if row, err := reads.DeathByTracking(ctx, "T-3"); err != nil || row.Death != death.Stream(number(3)) {
		t.Errorf("by tracking: %+v, %v", row, err)
	}
}

// TestACancelledDeathComesBackAsItWas: also when another report has begun in between.
func TestACancelledDeathComesBackAsItWas(t *testing.T) {
	t.Parallel()
	n := number(3)
	entry := death.Registered{
		RegistrationNumber: "D-1", NationalNumber: n, Registrar: "r", Office: "IQ-BG-01", Area: "IQ-BG", Date: domain.NewDate(2024, 2, 1), Type: domain.CurrentRegistration,
		Particulars: death.Particulars{Deceased: death.Deceased{NationalNumber: n, Sex: domain.Male}, DateOfDeath: domain.NewDate(2024, 1, 5)},
	}
	_, reads := filled(t, story(death.Stream(n), entry,
		death.Cancelled{NationalNumber: n, Order: order(domain.NewDate(2024, 3, 1)), Reason: "alive"},
		death.Declared{Office: "IQ-BA-01", Area: "IQ-BA", Particulars: death.Particulars{DateOfDeath: domain.NewDate(2024, 6, 6)}},
		death.Reinstated{NationalNumber: n, RegistrationNumber: "D-1"})...)
	row, err := reads.DeathRecord(context.Background(), death.Stream(n))
	if err != nil || row.Status != death.StatusRegistered || row.Office != "IQ-BG-01" || row.RegistrationNumber != "D-1" ||
		row.Particulars.DateOfDeath != domain.NewDate(2024, 1, 5) || row.Cancelled.Reason != "alive" || len(row.Flags) != 0 {
		t.Errorf("got %+v, %v", row, err)
	}
}
