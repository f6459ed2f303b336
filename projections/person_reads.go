package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/names"
	"sijil/domain/person"
)

// Person is the civil record of a national number, sealed or not: the caller
// answers a sealed one like an unknown one where it must.
func (r *Reads) Person(ctx context.Context, n domain.NationalNumber) (*PersonRow, error) {
	rows, err := r.persons(ctx, 1, "WHERE national_number = $1 LIMIT 1", string(n))
	return only(rows, RulePersonUnknown, err)
}

// persons is query for civil records, with the parts that are asked for.
func (r *Reads) persons(ctx context.Context, expect int, rest string, args ...any) ([]PersonRow, error) {
	return queryFrom(ctx, r.db, "read."+Persons.Name+" ", r.person, expect, rest, args...)
}

// Persons are the civil records of many numbers, in any order; unknown ones are left out.
func (r *Reads) Persons(ctx context.Context, numbers []domain.NationalNumber) ([]PersonRow, error) {
	return r.persons(ctx, len(numbers), "WHERE national_number = ANY($1)", texts(numbers))
}

// HasHousehold tells whether anybody belongs to a household.
func (r *Reads) HasHousehold(ctx context.Context, f domain.FamilyNumber) (bool, error) {
	members, err := query(ctx, r.db, Persons, "WHERE family_number = $1 LIMIT 1", string(f))
	return len(members) > 0, err
}

// ChildrenOf are the civil records that name any of the numbers as mother or father, eldest first.
func (r *Reads) ChildrenOf(ctx context.Context, parents ...domain.NationalNumber) ([]PersonRow, error) {
	return r.persons(ctx, 2*len(parents),
		`WHERE mother_national_number = ANY($1) OR father_national_number = ANY($1)
		 ORDER BY date_of_birth, national_number LIMIT $2`, texts(parents), MaxPage)
}

// PersonQuery says whom to search. What is empty is not asked. Names are found
// in any spelling that domain/names folds together, by their beginnings and in
// any order; and in spite of a typing error where nothing else is found.
type PersonQuery struct {
	Text                                string // of the whole name
	Given, Father, Grandfather, Surname string // of one part
	Mother                              string // the mother's name
	Sex                                 domain.Sex
	BornFrom, BornTo                    domain.Date // inclusive; an unknown part may be anything
	Governorate                         string      // of birth, ISO 3166-2
	Area                                domain.Area // whose office keeps the record
	LifeStatus                          person.LifeStatus
	IncludeSealed                       bool
}

// How the entries of a page were found, as its cursors remember.
const (
	byWords      = ""      // words of one or two letters are whole names, such as طه
	byBeginnings = "begin" // or, where nobody has such a name, the beginnings of names
)

// SearchPersons finds civil records, ordered by national number. Where nothing
// has such words, one page of the names most alike is given instead.
func (r *Reads) SearchPersons(ctx context.Context, q PersonQuery, page Page) (PageOf[PersonRow], error) {
	if err := page.check(); err != nil {
		return PageOf[PersonRow]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[PersonRow]{}, err
	}
	how := after[1]
	rows, short, err := r.personsWith(ctx, q, how == byBeginnings, after[0], page.First+1)
	if err == nil && len(rows) == 0 && page.After == "" && short {
		how = byBeginnings
		rows, _, err = r.personsWith(ctx, q, true, "", page.First+1)
	}
	if err == nil && len(rows) == 0 && page.After == "" && names.Key(q.name()) != "" {
		rows, err = r.similarPersons(ctx, q, page.First)
	}
	return pageOf(rows, page.First, func(p *PersonRow) string { return cursor(string(p.NationalNumber), how) }), err
}

func (r *Reads) personsWith(ctx context.Context, q PersonQuery, loose bool, after string, most int) (rows []PersonRow, short bool, err error) {
	var w where
	words := q.words(loose)
	w.named(words)
	q.filter(&w)
	w.given("national_number > %s", after)
	rows, err = search(ctx, r.db, "read.person ", r.person, w, "national_number", most)
	return rows, words.short, err
}

// similarPersons tolerates typing errors: of three words or more, one may be
// wrong; fewer are compared by their trigrams.
func (r *Reads) similarPersons(ctx context.Context, q PersonQuery, most int) ([]PersonRow, error) {
	var w where
	key := names.Key(q.name())
	w.args = append(w.args, key)
	if p := allButOne(q.name()); len(p) > 0 {
		w.candidates(p)
	} else {
		w.and("name_key %%> %s", key)
	}
	q.filter(&w)
	return search(ctx, r.db, "read.person ", r.person, w, "word_similarity($1, name_key) DESC, national_number", most)
}

func (q PersonQuery) words(loose bool) sought {
	return seek(loose,
		asked{text: q.Text}, asked{text: q.Given, weight: "A"}, asked{text: q.Father, weight: "B"},
		asked{text: q.Grandfather, weight: "C"}, asked{text: q.Surname, weight: "D"}, asked{text: q.Mother, mark: motherMark})
}

// name is every word of the person's own name that was asked.
func (q PersonQuery) name() string {
	return domain.Name{Given: q.Text + " " + q.Given, Father: q.Father, Grandfather: q.Grandfather, Surname: q.Surname}.Full()
}

// filter is everything that is asked beside names.
func (q PersonQuery) filter(w *where) {
	w.given("sex = %s", string(q.Sex))
	w.given("date_of_birth >= left(%s, length(date_of_birth))", q.BornFrom.String())
	w.given("date_of_birth <= %s", until(q.BornTo))
	w.given("place_of_birth_governorate = %s", q.Governorate)
	w.given("life_status = %s", string(q.LifeStatus))
	w.area(q.Area)
	if !q.IncludeSealed {
		w.and("NOT sealed")
	}
}
