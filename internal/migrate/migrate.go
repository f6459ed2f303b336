// Package migrate brings a database to the schema that this program needs, and
// refuses one on which Sijil would not work.
package migrate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"sijil/migrations"
)

// lockWait bounds, in seconds, how long one process waits while another migrates.
const lockWait = 300

// Migration is one step of the schema and when it was made.
type Migration struct {
	Version int64
	Name    string
	Applied time.Time // zero if it is still to be made
}

// Up makes the roles if it may and applies what is missing. ownerURL connects as
// the role that owns, or is to own, the database's objects. Several processes may call it at once.
func Up(ctx context.Context, ownerURL string) error {
	db, err := open(ownerURL)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := ensureRole(ctx, db); err != nil {
		return err
	}
	if err := checkArabic(ctx, db); err != nil {
		return err
	}
	provider, err := provide(db)
	if err != nil {
		return err
	}
	if _, err = provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate the database: %w", err)
	}
	return nil
}

// Status lists every migration that this program knows, in order. It changes nothing.
func Status(ctx context.Context, ownerURL string) ([]Migration, error) {
	db, err := open(ownerURL)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	applied, err := appliedAt(ctx, db)
	if err != nil {
		return nil, err
	}
	provider, err := provide(db)
	if err != nil {
		return nil, err
	}
	var all []Migration
	for _, s := range provider.ListSources() {
		all = append(all, Migration{s.Version, s.Path, applied[s.Version]})
	}
	return all, nil
}

// Check refuses a database whose schema is older or newer than this program, or
// on which search would not find Arabic names. appURL connects as the application.
func Check(ctx context.Context, appURL string) error {
	all, err := Status(ctx, appURL)
	if err != nil {
		return err
	}
	for _, m := range all {
		if m.Applied.IsZero() {
			return fmt.Errorf("the database lacks the migration %s: run `sijil migrate`", m.Name)
		}
	}
	db, err := open(appURL)
	if err != nil {
		return err
	}
	defer db.Close()
	applied, err := appliedAt(ctx, db)
	if err != nil {
		return err
	}
	for version := range applied {
		if version > all[len(all)-1].Version {
			return fmt.Errorf("the database was migrated to version %d by a newer sijil: run that one", version)
		}
	}
	return findsArabic(ctx, db)
}

func open(url string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, errors.New("the database URL cannot be read; it looks like postgres://user@host:5432/sijil")
	}
	return stdlib.OpenDB(*config), nil
}

func provide(db *sql.DB) (*goose.Provider, error) {
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, lockWait))
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db, migrations.Files, goose.WithSessionLocker(locker))
}

// appliedAt tells when each version was applied; nothing on an empty database.
func appliedAt(ctx context.Context, db *sql.DB) (map[int64]time.Time, error) {
	var exists bool
	if err := db.QueryRowContext(ctx, `SELECT to_regclass('goose_db_version') IS NOT NULL`).Scan(&exists); err != nil {
		return nil, fmt.Errorf("connect to the database: %w", err)
	}
	at := map[int64]time.Time{}
	if !exists {
		return at, nil
	}
	rows, err := db.QueryContext(ctx, `SELECT version_id, tstamp FROM goose_db_version WHERE is_applied`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var version int64
		var when time.Time
		if err := rows.Scan(&version, &when); err != nil {
			return nil, err
		}
		at[version] = when
	}
	return at, rows.Err()
}

func sqlState(err error) string {
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return e.Code
	}
	return ""
}
