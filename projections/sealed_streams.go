package projections

import (
	"context"
	"strings"

	"github.com/jackc/pgx/v5"
)

// sealedStreams finds which of the streams are of a sealed record, or concern a person whose record is.
const sealedStreams = `WITH asked AS (SELECT stream, substr(stream, strpos(stream, '-') + 1) AS key FROM unnest($1::text[]) AS s(stream))
	SELECT a.stream FROM asked a JOIN read.person p ON p.national_number = a.key WHERE p.sealed
	UNION SELECT a.stream FROM asked a JOIN read.birth b ON b.birth = a.stream WHERE b.sealed
	UNION SELECT a.stream FROM asked a JOIN read.marriage m ON m.marriage = a.stream
		JOIN read.person p ON p.national_number IN (m.husband, m.wife) WHERE p.sealed
	UNION SELECT a.stream FROM asked a JOIN read.welfare w ON w.welfare = a.stream
		JOIN read.person p ON p.national_number = ANY(w.persons) WHERE p.sealed`

// SealedStreams are those of the streams that nobody may be shown who is not named for sealed records.
func (r *Reads) SealedStreams(ctx context.Context, streams []string) (map[string]bool, error) {
	names := make([]string, 0, len(streams))
	for _, s := range streams {
		if strings.Contains(s, "-") {
			names = append(names, s)
		}
	}
	rows, err := r.db.Query(ctx, sealedStreams, names)
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
