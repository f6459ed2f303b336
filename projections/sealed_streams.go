package projections

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// sealedStreams finds which of the streams are of a sealed record, or of one that concerns a sealed
// person: by the number in the stream's name, by a birth's own seal, and as concerned tells of each register.
var sealedStreams = func() string {
	parts := []string{
		`SELECT a.stream FROM unnest($1::text[]) AS a(stream) JOIN read.person p ON p.national_number = substr(a.stream, strpos(a.stream, '-') + 1) WHERE p.sealed`,
		`SELECT t.birth FROM read.birth t WHERE t.birth = ANY($1) AND t.sealed`,
	}
	for _, table := range slices.Sorted(maps.Keys(concerned)) {
		register := strings.TrimPrefix(table, "read.")
		if table == "read.passport_sltd" { // what it lists stands in the passports' own streams
			continue
		}
		parts = append(parts, fmt.Sprintf(`SELECT t.%s FROM %s t WHERE t.%[1]s = ANY($1) AND EXISTS (SELECT FROM read.person p WHERE p.sealed AND %[3]s)`, register, table, concerned[table]))
	}
	return strings.Join(parts, " UNION ")
}()

// SealedStreams are those of the streams that nobody may be shown who is not named for sealed records.
func (r *Reads) SealedStreams(ctx context.Context, streams []string) (map[string]bool, error) {
	rows, err := r.db.Query(ctx, sealedStreams, streams)
	if err != nil {
		return nil, unreadable(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	sealed := make(map[string]bool, len(list))
	for _, s := range list {
		sealed[s] = true
	}
	return sealed, unreadable(err)
}
