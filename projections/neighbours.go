package projections

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
)

// mostNeighbours bounds what the duplicate rules compare; names and dates that
// fit more records than this say nothing.
const mostNeighbours = 500

// The widest windows of the duplicate rules, in days: see birth.Duplicates and death.Duplicates.
const (
	sameMotherDays = 1095
	sameEventDays  = 5
)

// BirthNeighbours are the births that the duplicate rules compare with this
// one: those of the same mother within three years, and those within days whose
// names share two words with it.
func (r *Reads) BirthNeighbours(ctx context.Context, p birth.Particulars) ([]birth.Neighbour, error) {
	born := p.Child.DateOfBirth
	if born.Year == 0 {
		return nil, nil
	}
	near, wide := window(born, sameEventDays), window(born, sameMotherDays)
	rows, err := query(ctx, r.db, Births, `WHERE status NOT IN ('rejected', 'cancelled') AND birth IN (
			SELECT birth FROM read.birth WHERE mother_number = nullif($1, '') AND (born_on BETWEEN $2 AND $3 OR born_on = ANY($4))
			UNION
			(SELECT birth FROM read.birth WHERE pairs && $5 AND (born_on BETWEEN $6 AND $7 OR born_on = ANY($8)) LIMIT $9))`,
		string(p.Mother.NationalNumber), wide.from, wide.to, wide.partial,
		[]int32(anyTwo(p.Child.Name, p.Mother.Name)), near.from, near.to, near.partial, mostNeighbours)
	if err != nil {
		return nil, err
	}
	list := make([]birth.Neighbour, len(rows))
	for i, b := range rows {
		child, mother := b.Particulars.Child, b.Particulars.Mother
		list[i] = birth.Neighbour{
			Birth: b.Birth, Child: child.Name, Sex: child.Sex, DateOfBirth: child.DateOfBirth,
			Plurality: child.Plurality, Order: child.Order,
			Mother: mother.Name, MotherNumber: mother.NationalNumber, MotherDateOfBirth: mother.DateOfBirth,
		}
	}
	return list, nil
}

// DeathNeighbours are the deaths that the duplicate rule compares with this
// one: those within days whose names share two words with it.
func (r *Reads) DeathNeighbours(ctx context.Context, p death.Particulars) ([]death.Neighbour, error) {
	if p.DateOfDeath.Year == 0 {
		return nil, nil
	}
	near := window(p.DateOfDeath, sameEventDays)
	rows, err := query(ctx, r.db, Deaths,
		`WHERE pairs && $1 AND (died_on BETWEEN $2 AND $3 OR died_on = ANY($4))
		 AND status NOT IN ('rejected', 'cancelled', 'identified') LIMIT $5`,
		[]int32(anyTwo(p.Deceased.Name, domain.Name{})), near.from, near.to, near.partial, mostNeighbours)
	if err != nil {
		return nil, err
	}
	list := make([]death.Neighbour, len(rows))
	for i, d := range rows {
		list[i] = death.Neighbour{
			Death: d.Death, Name: d.Particulars.Deceased.Name, NationalNumber: d.NationalNumber,
			DateOfBirth: d.Particulars.Deceased.DateOfBirth, DateOfDeath: d.Particulars.DateOfDeath,
		}
	}
	return list, nil
}

// PersonNeighbours are the civil records in force, of whatever area, that may be
// of this person: those with the own given name and the father's, the mother's
// given name or number, and a date of birth that does not contradict. Without a
// father, a mother and a year of birth nothing is compared.
func (r *Reads) PersonNeighbours(ctx context.Context, p person.Particulars) ([]person.Neighbour, error) {
	mother := p.Mother.Name.Given
	if p.DateOfBirth.Year == 0 || p.Name.Father == "" || mother == "" && p.Mother.NationalNumber == "" {
		return nil, nil
	}
	var all pairs // none matches nothing
	if mother != "" {
		all = selective(skeletonMark, slices.Concat(wordsOf(p.Name.Given).skeletons, wordsOf(p.Name.Father).skeletons))
		all = append(all, selective(motherMark+skeletonMark, wordsOf(mother).skeletons)...)
	}
	born := window(p.DateOfBirth, 0)
	rows, err := query(ctx, r.db, Persons,
		`WHERE (pairs @> $1 OR mother_national_number = nullif($2, '')) AND cancelled IS NULL
		 AND (date_of_birth BETWEEN $3 AND $4 OR date_of_birth = ANY($5)) LIMIT $6`,
		[]int32(all.merged()), string(p.Mother.NationalNumber), born.from, born.to, born.partial, mostNeighbours)
	if err != nil {
		return nil, err
	}
	list := make([]person.Neighbour, len(rows))
	for i, n := range rows {
		list[i] = person.Neighbour{
			NationalNumber: n.NationalNumber, Legacy: n.Legacy, Name: n.Name, Sex: n.Sex, DateOfBirth: n.DateOfBirth, Mother: n.Mother,
		}
	}
	return list, nil
}

// span is a stretch of sort dates, and the dates of unknown day or month that may lie in it.
type span struct {
	from, to string
	partial  []string
}

// window is what lies at most so many days from what a date may mean.
func window(d domain.Date, days int) span {
	from, to := d.Earliest().AddDays(-days), d.Latest().AddDays(days)
	s := span{from: from.String(), to: to.String()}
	for year := from.Year; year <= to.Year; year++ {
		s.partial = append(s.partial, domain.NewDate(year, 0, 0).String())
		for month := 1; month <= 12; month++ {
			s.partial = append(s.partial, domain.NewDate(year, month, 0).String())
		}
	}
	return s
}

// anyTwo are the pairs of which names that share the skeletons of two words with
// the person's or the mother's have one. A name of one word shares that.
func anyTwo(own, mother domain.Name) pairs {
	var list pairs
	for mark, n := range map[string]domain.Name{"": own, motherMark: mother} {
		var words []string
		for _, part := range parts(n) {
			for _, spelling := range part {
				words = append(words, wordsOf(spelling).skeletons...)
			}
		}
		list = append(list, selective(mark+skeletonMark, words)...)
	}
	return list.merged()
}
