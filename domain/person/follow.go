package person

import (
	"slices"

	"sijil/domain"
)

// saidByBirth is what a civil record takes from the birth.
var saidByBirth = []struct {
	field string
	take  func(to *Particulars, from Particulars)
}{
	{"name.given", func(to *Particulars, from Particulars) { to.Name.Given = from.Name.Given }},
	{"name.father", func(to *Particulars, from Particulars) { to.Name.Father = from.Name.Father }},
	{"name.grandfather", func(to *Particulars, from Particulars) { to.Name.Grandfather = from.Name.Grandfather }},
	{"name.surname", func(to *Particulars, from Particulars) { to.Name.Surname = from.Name.Surname }},
	{"name.latin", func(to *Particulars, from Particulars) { to.Name.Latin = from.Name.Latin }},
	{"sex", func(to *Particulars, from Particulars) { to.Sex = from.Sex }},
	{"dateOfBirth", func(to *Particulars, from Particulars) { to.DateOfBirth = from.DateOfBirth }},
	{"placeOfBirth", func(to *Particulars, from Particulars) { to.PlaceOfBirth = from.PlaceOfBirth }},
	{"mother.nationalNumber", func(to *Particulars, from Particulars) { to.Mother.NationalNumber = from.Mother.NationalNumber }},
	{"mother.name", func(to *Particulars, from Particulars) { to.Mother.Name = from.Mother.Name }},
	{"father.nationalNumber", func(to *Particulars, from Particulars) { to.Father.NationalNumber = from.Father.NationalNumber }},
	{"father.name", func(to *Particulars, from Particulars) { to.Father.Name = from.Father.Name }},
}

// followBirthCorrection checks no limits: the birth has. It leaves alone what
// was corrected or changed here since, which is later and was decided for
// itself. When nothing is left to take over, nothing is recorded.
func followBirthCorrection(s State, c FollowBirthCorrection) ([]domain.Event, error) {
	if err := s.admitBirth(c.By, c.Birth); err != nil {
		return nil, err
	}
	p := s.Particulars
	for _, said := range saidByBirth {
		if !slices.ContainsFunc(s.Own, func(own string) bool { return within(own, said.field) || within(said.field, own) }) {
			said.take(&p, c.Particulars)
		}
	}
	fields := domain.Changed(s.Particulars, p)
	if len(fields) == 0 {
		return nil, nil
	}
	return []domain.Event{Corrected{
		Route: c.Route, Reference: c.Reference, Reason: c.Reason, Fields: fields, From: c.Birth, Date: c.Today, Particulars: p,
	}}, nil
}
