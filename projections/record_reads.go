package projections

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// RecordsOf are the births and the deaths of many streams, in any order, read
// by one statement; unknown ones are left out. Brief ones come without what is
// kept as JSON: particulars, orders, decisions, corrections, documents.
func (r *Reads) RecordsOf(ctx context.Context, births, deaths []string, brief bool) ([]BirthRow, []DeathRow, error) {
	b, d := codecOf[BirthRow](), codecOf[DeathRow]()
	if brief {
		b, d = b.brief, d.brief
	}
	sql := fmt.Sprintf(`SELECT %s, %s FROM unnest($1::text[], $2::text[]) AS wanted (birth, death)
		LEFT JOIN read.birth b ON b.birth = wanted.birth LEFT JOIN read.death d ON d.death = wanted.death`,
		of("b", b.selectList()), of("d", d.selectList()))
	rows, err := r.db.Query(ctx, sql, pgx.QueryResultFormats{pgx.BinaryFormatCode}, births, deaths)
	if err != nil {
		return nil, nil, unreadable(err)
	}
	defer rows.Close()
	birthRows, deathRows := make([]BirthRow, 0, len(births)), make([]DeathRow, 0, len(deaths))
	for rows.Next() {
		values := rows.RawValues()
		if born := values[:len(b.read)]; born[0] != nil {
			birthRows = append(birthRows, BirthRow{})
			if err := b.decode(&birthRows[len(birthRows)-1], born); err != nil {
				return nil, nil, fmt.Errorf("read %s: %w", Births.Name, err)
			}
		}
		if died := values[len(b.read):]; died[0] != nil {
			deathRows = append(deathRows, DeathRow{})
			if err := d.decode(&deathRows[len(deathRows)-1], died); err != nil {
				return nil, nil, fmt.Errorf("read %s: %w", Deaths.Name, err)
			}
		}
	}
	return birthRows, deathRows, unreadable(rows.Err())
}

// of names the columns of a list by their table.
func of(table, columns string) string {
	return table + "." + strings.ReplaceAll(columns, ", ", ", "+table+".")
}
