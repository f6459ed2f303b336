// Package pgtest gives each test a migrated PostgreSQL database of its own, from
// one private server per test binary. If PostgreSQL is missing, tests fail and
// say what to install; they are never skipped.
//
//	func TestMain(m *testing.M) { pgtest.Main(m) }
//
//	func TestX(t *testing.T) {
//		t.Parallel()
//		pool := pgtest.New(t).Pool(t)
//	}
package pgtest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/internal/migrate"
	"sijil/internal/pglocal"
)

var (
	server   *pglocal.Server
	errStart = errors.New("the package's tests need: func TestMain(m *testing.M) { pgtest.Main(m) }")
	counter  atomic.Int64
)

// Main starts the server, runs the tests, removes everything and exits.
func Main(m *testing.M) {
	sweep()
	server, errStart = start(context.Background(), shared()...)
	if errStart != nil {
		fmt.Fprintln(os.Stderr, "no test database:", errStart)
	}
	code := m.Run()
	if server != nil {
		if err := server.Stop(); err != nil {
			fmt.Fprintln(os.Stderr, "stop the test database:", err)
			code = max(code, 1)
		}
	}
	os.Exit(code)
}

// shared are the settings of the server that the tests of a package share: it is
// never crashed, so nothing need reach the disk. Measurements are made with the
// settings of production.
func shared() []string {
	flag.Parse()
	if f := flag.Lookup("test.bench"); f != nil && f.Value.String() != "" {
		return nil
	}
	return []string{"fsync=off", "full_page_writes=off", "max_wal_size=4GB"}
}

// start gives a server whose database "sijil" is migrated.
func start(ctx context.Context, settings ...string) (*pglocal.Server, error) {
	dir, err := os.MkdirTemp("/tmp", fmt.Sprintf("%s%d-", prefix, os.Getpid()))
	if err != nil {
		return nil, err
	}
	s, err := pglocal.Start(ctx, pglocal.Options{Dir: dir, Ephemeral: true, Settings: settings})
	if err != nil {
		_ = os.RemoveAll(dir) // the first error matters
		return nil, err
	}
	if err := migrate.Up(ctx, s.URL(pglocal.Database, pglocal.Owner)); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// Database is one test's own.
type Database struct {
	AppURL   string // as the application
	OwnerURL string // as the owner of the database and of the log
	SuperURL string // as the superuser
}

// New makes a migrated, empty database and drops it when the test ends.
func New(t testing.TB) *Database {
	t.Helper()
	if errStart != nil {
		t.Fatal(errStart)
	}
	name := fmt.Sprintf("test_%d", counter.Add(1))
	admin(t, `CREATE DATABASE `+name+` TEMPLATE `+pglocal.Database+` OWNER `+pglocal.Owner)
	t.Cleanup(func() { admin(t, `DROP DATABASE `+name+` WITH (FORCE)`) })
	return &Database{
		AppURL:   server.URL(name, pglocal.App),
		OwnerURL: server.URL(name, pglocal.Owner),
		SuperURL: server.URL(name, pglocal.Super),
	}
}

// Pool connects as the application until the test ends.
func (d *Database) Pool(t testing.TB) *pgxpool.Pool {
	t.Helper()
	pool, err := pgxpool.New(context.Background(), d.AppURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return pool
}

// Private gives a server of the test's own, to crash. Its database "sijil" is migrated.
func Private(t testing.TB) *pglocal.Server {
	t.Helper()
	s, err := start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func admin(t testing.TB, sql string) {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, server.URL("postgres", pglocal.Super))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx)
	if _, err := c.Exec(ctx, sql); err != nil {
		t.Fatal(err)
	}
}
