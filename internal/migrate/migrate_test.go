package migrate_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"sijil/internal/migrate"
	"sijil/internal/pglocal"
	"sijil/internal/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

func exec(t *testing.T, url, sql string) error {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx)
	_, err = c.Exec(ctx, sql)
	return err
}

func must(t *testing.T, url, sql string) {
	t.Helper()
	if err := exec(t, url, sql); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func TestUpAgainChangesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	before, err := migrate.Status(t.Context(), db.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate.Up(t.Context(), db.OwnerURL); err != nil {
		t.Fatal(err)
	}
	after, err := migrate.Status(t.Context(), db.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range after {
		if m.Applied.IsZero() || !m.Applied.Equal(before[i].Applied) {
			t.Errorf("%s: applied %v, before %v", m.Name, m.Applied, before[i].Applied)
		}
	}
	if err := migrate.Check(t.Context(), db.AppURL); err != nil {
		t.Errorf("the application refuses a migrated database: %v", err)
	}
}

func TestSeveralProcessesMigrateAtOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	must(t, db.SuperURL, `CREATE DATABASE at_once OWNER sijil_owner`)
	t.Cleanup(func() { must(t, db.SuperURL, `DROP DATABASE at_once WITH (FORCE)`) })
	url := inDatabase(t, db.OwnerURL, "at_once")
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if err := migrate.Up(t.Context(), url); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if err := migrate.Check(t.Context(), inDatabase(t, db.AppURL, "at_once")); err != nil {
		t.Error(err)
	}
}

func inDatabase(t *testing.T, url, name string) string {
	t.Helper()
	config, err := pgx.ParseConfig(url)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(url, "/"+config.Database+"?", "/"+name+"?", 1)
}

func TestCheckRefusesAnUnknownSchema(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ change, want string }{
		"older": {`DELETE FROM goose_db_version WHERE version_id = 10`, "run `sijil migrate`"},
		"newer": {`INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, true)`, "newer sijil"},
		"empty": {`DROP TABLE goose_db_version`, "run `sijil migrate`"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			must(t, db.OwnerURL, c.change)
			if err := migrate.Check(t.Context(), db.AppURL); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// R08: the log refuses to be changed, with the application's own credentials and with the owner's.
func TestR08_LogIsImmutable(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	must(t, db.SuperURL, `INSERT INTO log.events VALUES (1, 's', 0, gen_random_uuid(), 't', '', '', now())`)
	for _, url := range []string{db.AppURL, db.OwnerURL, db.SuperURL} {
		for _, sql := range []string{
			`UPDATE log.events SET type = 'x'`,
			`UPDATE log.events SET type = 'x' WHERE false`,
			`DELETE FROM log.events`,
			`TRUNCATE log.events`,
			`SET session_replication_role = replica; DELETE FROM log.events`,
		} {
			if err := exec(t, url, sql); err == nil || !strings.Contains(err.Error(), "42501") {
				t.Errorf("%s as %s: %v", sql, url, err)
			}
		}
	}
	for _, sql := range []string{
		`ALTER TABLE log.events DISABLE TRIGGER immutable`,
		`DROP TABLE log.events`,
		`CREATE TABLE log.mine ()`,
	} {
		if err := exec(t, db.AppURL, sql); err == nil || !strings.Contains(err.Error(), "42501") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

func TestR49_DatabaseWithoutArabicIsRefused(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	must(t, db.SuperURL, `CREATE DATABASE plain_c OWNER sijil_owner TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`)
	t.Cleanup(func() { must(t, db.SuperURL, `DROP DATABASE plain_c WITH (FORCE)`) })
	url := inDatabase(t, db.OwnerURL, "plain_c")
	if err := migrate.Up(t.Context(), url); !errors.Is(err, migrate.ErrNoArabic) {
		t.Fatalf("got %v", err)
	}
	if err := exec(t, url, `SELECT FROM log.events`); err == nil {
		t.Error("the refused database was migrated all the same")
	}
}

func TestR49_StartOnADatabaseWithoutArabicIsRefused(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	must(t, db.SuperURL, `CREATE DATABASE later_c OWNER sijil_owner TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`)
	t.Cleanup(func() { must(t, db.SuperURL, `DROP DATABASE later_c WITH (FORCE)`) })
	url := inDatabase(t, db.SuperURL, "later_c")
	must(t, url, `CREATE EXTENSION pg_trgm;
		CREATE TABLE goose_db_version (version_id bigint, is_applied boolean DEFAULT true, tstamp timestamptz DEFAULT now());
		GRANT SELECT ON goose_db_version TO sijil_app`)
	all, err := migrate.Status(t.Context(), db.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		must(t, url, fmt.Sprintf(`INSERT INTO goose_db_version VALUES (%d)`, m.Version))
	}
	if err := migrate.Check(t.Context(), inDatabase(t, db.AppURL, "later_c")); !errors.Is(err, migrate.ErrNoArabic) {
		t.Fatalf("got %v", err)
	}
}

func TestARoleThatMayNotMakeRolesIsToldWhatToDo(t *testing.T) {
	t.Parallel()
	s := pgtest.Private(t)
	super := s.URL("postgres", pglocal.Super)
	must(t, super, `CREATE ROLE stranger LOGIN`)
	must(t, super, `CREATE DATABASE foreign_db OWNER stranger`)
	err := migrate.Up(t.Context(), s.URL("foreign_db", "stranger"))
	if !errors.Is(err, migrate.ErrRole) {
		t.Fatalf("got %v", err)
	}
	must(t, super, `GRANT sijil_app TO stranger`)
	if err := migrate.Up(t.Context(), s.URL("foreign_db", "stranger")); err != nil {
		t.Errorf("after what it said was done: %v", err)
	}
}

func TestABadURLIsNotRepeated(t *testing.T) {
	t.Parallel()
	err := migrate.Up(t.Context(), "postgres://user:secret@host:not-a-port/db")
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("got %v", err)
	}
}
