package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/pgstore"
)

// openLog opens the log at an address. Its errors do not repeat the address, which may hold a password.
func openLog(ctx context.Context, address string) (eventstore.Store, error) {
	if esdb.IsAddress(address) {
		if err := esdb.CheckAddress(address); err != nil {
			return nil, usageError{err}
		}
		return esdb.Open(ctx, address, esdb.Options{})
	}
	scheme, _, _ := strings.Cut(address, "://")
	switch scheme {
	case "postgres", "postgresql":
		if _, err := pgxpool.ParseConfig(address); err != nil {
			return nil, usage("the address of a log in PostgreSQL cannot be read; it looks like postgres://sijil_app@host:5432/sijil")
		}
		s, err := pgstore.Open(ctx, address, pgstore.Options{})
		if err != nil {
			return nil, withoutAddress(err)
		}
		return s, nil
	default:
		return nil, usage("the address of a log is postgres://user@host/database, or an event store's like esdb://user:password@host:2113")
	}
}

// withoutAddress takes host, user and database out of an error about a connection.
func withoutAddress(err error) error {
	if _, ok := errors.AsType[*pgconn.ConnectError](err); !ok {
		return err
	}
	pg, said := errors.AsType[*pgconn.PgError](err)
	errno, system := errors.AsType[syscall.Errno](err)
	switch {
	case said:
		return fmt.Errorf("the log's database refuses the connection (SQLSTATE %s)", pg.Code)
	case system:
		return fmt.Errorf("the log's database cannot be reached: %w", errno)
	default:
		return errors.New("the log's database cannot be reached")
	}
}

// logAddress is what a flag says: an address, or env: and the name of the variable that holds it.
func logAddress(flag, value string) (string, error) {
	name, named := strings.CutPrefix(value, "env:")
	switch {
	case value == "":
		return "", usage("--%s is missing: give the log's address, or env:NAME for that in the variable NAME", flag)
	case !named:
		return value, nil
	case os.Getenv(name) == "":
		return "", usage("--%s: the variable %s is not set", flag, name)
	default:
		return os.Getenv(name), nil
	}
}

// openLogOf opens the log that a flag names.
func openLogOf(ctx context.Context, flag, value string) (eventstore.Store, error) {
	address, err := logAddress(flag, value)
	if err != nil {
		return nil, err
	}
	s, err := openLog(ctx, address)
	switch {
	case err == nil:
		return s, nil
	case isUsage(err):
		return nil, usage("--%s: %v", flag, err)
	default:
		return nil, fmt.Errorf("--%s: %w", flag, err)
	}
}

// openLogs opens the old log and the new one.
func openLogs(ctx context.Context, from, to string) (source, destination eventstore.Store, done func() error, err error) {
	if source, err = openLogOf(ctx, "from", from); err != nil {
		return nil, nil, nil, err
	}
	if destination, err = openLogOf(ctx, "to", to); err != nil {
		return nil, nil, nil, errors.Join(err, source.Close())
	}
	return source, destination, func() error { return errors.Join(destination.Close(), source.Close()) }, nil
}
