package projections

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// read runs a query and gives its rows to scan, whose own errors come back as
// they are; what the database says becomes a refusal. It tries again as long as
// it meets connections that died with an earlier run of the database, as the
// log's reads do: each try uses one of them up. So scan has to begin afresh
// whenever it is called.
func read(ctx context.Context, db Querier, scan func(pgx.Rows) error, sql string, args ...any) error {
	tries := int32(1)
	if pool, ok := db.(interface{ Stat() *pgxpool.Stat }); ok {
		tries = pool.Stat().MaxConns()
	}
	for ; ; tries-- {
		rows, err := db.Query(ctx, sql, args...)
		if err == nil {
			err = scan(rows)
			rows.Close()
			if err != nil {
				return err
			}
			err = rows.Err()
		}
		if !stale(err) || ctx.Err() != nil || tries == 0 {
			return unreadable(err)
		}
	}
}

// stale tells whether the connection was the fault. A database that cannot be reached is another matter.
func stale(err error) bool {
	if err == nil {
		return false
	}
	if _, unreachable := errors.AsType[*pgconn.ConnectError](err); unreachable {
		return false
	}
	if pg, said := pgError(err); said {
		return strings.HasPrefix(pg.Code, "57P") // the server's farewell as it went down
	}
	_, broken := errors.AsType[net.Error](err)
	return broken || errors.Is(err, io.ErrUnexpectedEOF)
}
