package projections_test

import (
	"context"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/person"
)

// TestWhoMayBeTheSamePersonIsFound: by spellings that fold alike, over parts of
// the name and of the date that are unknown, and by the mother's number.
func TestWhoMayBeTheSamePersonIsFound(t *testing.T) {
	t.Parallel()
	ali := person.Particulars{
		Name: domain.Name{Given: "أحمد", Father: "عبد الرحمن", Grandfather: "علي"}, DateOfBirth: domain.NewDate(1990, 5, 12),
		Mother: person.Parent{NationalNumber: number(90), Name: domain.Name{Given: "زينب", Father: "كاظم"}},
	}
	var seeds []recording
	for i, change := range []func(*person.Particulars){
		func(*person.Particulars) {},
		func(p *person.Particulars) {
			p.Name.Given, p.Name.Grandfather, p.Name.Surname = "احمـد", "", "الجبوري"
		},
		func(p *person.Particulars) { p.DateOfBirth = domain.NewDate(1990, 0, 0) },
		func(p *person.Particulars) { p.Mother.NationalNumber, p.Mother.Name.Father = "", "" },
		func(p *person.Particulars) { p.Mother.Name = domain.Name{} },
		func(p *person.Particulars) { p.DateOfBirth.Year = 1991 },
		func(p *person.Particulars) { p.Name.Father, p.Mother.NationalNumber = "كريم", "" },
		func(p *person.Particulars) { p.Mother = person.Parent{Name: domain.Name{Given: "سعاد"}} },
	} {
		e := enrolled(i, domain.Name{})
		e.Particulars = ali
		change(&e.Particulars)
		seeds = append(seeds, recording{person.Stream(number(i)), e})
	}
	void := enrolled(8, domain.Name{})
	void.Particulars = ali
	seeds = append(seeds, recording{person.Stream(number(8)), void}, recording{person.Stream(number(8)), person.EnrolmentCancelled{
		Order: domain.CourtOrder{Court: "محكمة البصرة", Number: "1", Date: domain.NewDate(2026, 1, 1)},
	}})
	_, reads := filled(t, seeds...)
	find := func(p person.Particulars) (list []domain.NationalNumber) {
		found, err := reads.PersonNeighbours(context.Background(), p)
		if err != nil {
			t.Error(err)
		}
		for _, n := range found {
			list = append(list, n.NationalNumber)
		}
		slices.Sort(list)
		return list
	}
	if got, want := find(ali), []domain.NationalNumber{number(0), number(1), number(2), number(3), number(4)}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	unknown := ali
	unknown.Mother = person.Parent{}
	if got := find(unknown); got != nil {
		t.Errorf("without a mother: %v", got)
	}
	if got := find(person.Particulars{}); got != nil {
		t.Errorf("for nobody: %v", got)
	}
}
