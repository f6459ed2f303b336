package pgstore

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// reading tries a read again as long as it meets connections that died with an
// earlier run of the database: they say nothing of the database that runs now.
// Each try uses one of them up.
func (s *Store) reading(ctx context.Context, read func() error) error {
	err := read()
	for tries := int32(0); stale(err) && ctx.Err() == nil && tries < s.pool.Stat().MaxConns(); tries++ {
		err = read()
	}
	if err != nil {
		return unavailable(err)
	}
	return nil
}

// stale tells whether the connection was the fault. A database that cannot be reached is another matter.
func stale(err error) bool {
	if err == nil {
		return false
	}
	if _, unreachable := errors.AsType[*pgconn.ConnectError](err); unreachable {
		return false
	}
	if pg, said := errors.AsType[*pgconn.PgError](err); said {
		return strings.HasPrefix(pg.Code, "57P") // the server's farewell as it went down
	}
	_, broken := errors.AsType[net.Error](err)
	return broken || errors.Is(err, io.ErrUnexpectedEOF)
}
