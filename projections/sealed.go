package projections

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
)

// WithoutSealed reads what there is for whom sealed civil records do not exist:
// no record of any register that is of such a person, or names one among those
// whom it is about. It is the same statement for what is sealed and for what
// there never was, so that neither the answer nor the time tells them apart.
// Civil records themselves and births carry their seal in their own rows.
func (r *Reads) WithoutSealed() *Reads {
	without := *r
	without.db = sparing{r.db}
	return &without
}

// sparing is a database in which sealed people's records are left out.
type sparing struct{ Querier }

// concerned is whom a row of each read model is about.
var concerned = map[string]string{
	"read.birth":         "p.national_number = t.national_number",
	"read.death":         "p.national_number = t.national_number",
	"read.nationalid":    "p.national_number = t.national_number",
	"read.passport":      "p.national_number = t.national_number",
	"read.passport_sltd": "t.stream = 'passport-' || p.national_number",
	"read.marriage":      "p.national_number = ANY (ARRAY[t.husband, t.wife])",
	"read.retirement":    "p.national_number = ANY (t.national_number || coalesce(t.survivors, '{}'))",
	"read.welfare":       "p.national_number = ANY (t.persons)",
}

// visible is the table to read from: as it is, or without the rows that concern sealed people.
func visible(db Querier, table string) string {
	name := strings.TrimSpace(table)
	who, concerns := concerned[name]
	if _, hides := db.(sparing); !hides || !concerns {
		return table
	}
	return "(SELECT t.* FROM " + name + " t WHERE NOT EXISTS (SELECT FROM read.person p WHERE p.sealed AND " + who + ")) AS " +
		strings.TrimPrefix(name, "read.") + " "
}

// unconcerned holds for work whose record is about nobody sealed.
var unconcerned = func() string {
	condition := "NOT EXISTS (SELECT FROM read.person p WHERE p.sealed AND p.national_number = substr(work.record, strpos(work.record, '-') + 1))"
	for _, register := range []string{"birth", "marriage", "retirement", "welfare"} { // whose streams are not, or not only, of one person
		condition += fmt.Sprintf(" AND NOT EXISTS (SELECT FROM read.%s t JOIN read.person p ON p.sealed AND %s WHERE t.%[1]s = work.record)", register, concerned["read."+register])
	}
	return condition
}()

// joined is visible for a join, which names it itself.
func joined(db Querier, table string) string {
	from, _, _ := strings.Cut(visible(db, table), " AS ")
	return from
}

// Sealed tells which of many people have a sealed civil record.
func (r *Reads) Sealed(ctx context.Context, numbers []domain.NationalNumber) (map[domain.NationalNumber]bool, error) {
	found := map[domain.NationalNumber]bool{}
	err := read(ctx, r.db, func(rows pgx.Rows) error {
		list, err := pgx.CollectRows(rows, pgx.RowTo[domain.NationalNumber])
		for _, n := range list {
			found[n] = true
		}
		return err
	}, `SELECT national_number FROM read.person WHERE sealed AND national_number = ANY($1)`, texts(numbers))
	return found, err
}
