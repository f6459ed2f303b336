package projections

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// Depth is how much of a vital record is read.
type Depth int

// The depths.
const (
	Standing Depth = iota // where it stands, its numbers, and who may see it
	Brief                 // all but what is kept as JSON: particulars, orders, decisions, corrections, documents
	Whole
)

var (
	birthDepths = depths(codecOf[BirthRow]())
	deathDepths = depths(codecOf[DeathRow]())
	standing    = []string{"birth", "death", "status", "registration_number", "national_number", "registered_on", "area", "sealed"}
)

func depths[Row any](whole *codec[Row]) [3]*codec[Row] {
	return [3]*codec[Row]{
		Standing: whole.only(func(c column) bool { return slices.Contains(standing, c.name) }),
		Brief:    whole.only(func(c column) bool { return !c.json }),
		Whole:    whole,
	}
}

// RecordsOf are the births and the deaths of many streams, in any order, read
// by one statement, to a depth; unknown ones are left out.
func (r *Reads) RecordsOf(ctx context.Context, births, deaths []string, to Depth) ([]BirthRow, []DeathRow, error) {
	b, d := birthDepths[to], deathDepths[to]
	sql := fmt.Sprintf(`SELECT %s, %s FROM unnest($1::text[], $2::text[]) AS wanted (birth, death)
		LEFT JOIN %s b ON b.birth = wanted.birth LEFT JOIN %s d ON d.death = wanted.death`,
		of("b", b.selectList()), of("d", d.selectList()), joined(r.db, "read.birth"), joined(r.db, "read.death"))
	birthRows, deathRows := make([]BirthRow, 0, len(births)), make([]DeathRow, 0, len(deaths))
	err := read(ctx, r.db, func(rows pgx.Rows) error {
		birthRows, deathRows = birthRows[:0], deathRows[:0]
		for rows.Next() {
			values := rows.RawValues()
			if born := values[:len(b.read)]; born[0] != nil {
				birthRows = append(birthRows, BirthRow{})
				if err := b.decode(&birthRows[len(birthRows)-1], born); err != nil {
					return fmt.Errorf("read %s: %w", Births.Name, err)
				}
			}
			if died := values[len(b.read):]; died[0] != nil {
				deathRows = append(deathRows, DeathRow{})
				if err := d.decode(&deathRows[len(deathRows)-1], died); err != nil {
					return fmt.Errorf("read %s: %w", Deaths.Name, err)
				}
			}
		}
		return nil
	}, sql, pgx.QueryResultFormats{pgx.BinaryFormatCode}, births, deaths)
	return birthRows, deathRows, err
}

// of names the columns of a list by their table.
func of(table, columns string) string {
	return table + "." + strings.ReplaceAll(columns, ", ", ", "+table+".")
}
