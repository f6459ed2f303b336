package pgstore_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// TestR08_TheDatabaseRefusesChange: whoever asks, and with replication's privilege to leave triggers out.
// Both logs of a database are guarded alike.
func TestR08_TheDatabaseRefusesChange(t *testing.T) {
	t.Parallel()
	for _, schema := range []string{pgstore.Registers, pgstore.Access} {
		t.Run(schema, func(t *testing.T) {
			t.Parallel()
			refusesChange(t, schema)
		})
	}
}

func refusesChange(t *testing.T, schema string) {
	t.Helper()
	db := pgtest.New(t)
	s := openLog(t, db.AppURL, schema)
	storetest.MustAppend(t, s, "a", eventstore.NoStream, storetest.Events(3)...)
	before := storetest.All(t, s)
	changes := []string{
		`UPDATE log.events SET data = ''`,
		`UPDATE log.events SET recorded_at = now() WHERE position = 1`,
		`DELETE FROM log.events WHERE position = 3`,
		`TRUNCATE log.events`,
		`INSERT INTO log.events SELECT * FROM log.events ON CONFLICT (position) DO UPDATE SET data = ''`,
	}
	for _, c := range []struct {
		who, url, before string
		more             []string
	}{
		{"application", db.AppURL, `SELECT 1`, []string{
			`ALTER TABLE log.events DISABLE TRIGGER ALL`,
			`DROP TRIGGER immutable ON log.events`,
			`DROP TABLE log.events`,
			`CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
			`CREATE RULE r AS ON INSERT TO log.events DO INSTEAD NOTHING`,
		}},
		{"owner", db.OwnerURL, `SELECT 1`, nil},
		{"superuser", db.SuperURL, `SET session_replication_role = replica`, nil},
	} {
		conn := connect(t, c.url)
		mustExec(t, conn, c.before)
		for _, sql := range append(c.more, changes...) {
			_, err := conn.Exec(t.Context(), strings.ReplaceAll(sql, "log.", schema+"."))
			if pg, ok := errors.AsType[*pgconn.PgError](err); !ok || pg.Code != "42501" { // insufficient_privilege
				t.Errorf("%s, %s: got %v", c.who, sql, err)
			}
		}
	}
	after := storetest.All(t, s)
	for i := range before {
		if len(after) != len(before) || !storetest.Same(after[i], before[i]) {
			t.Fatalf("got %+v, want %+v", after, before)
		}
	}
}

// TestR09_ClockJumps: the database's clock is set back and forward by a year.
// Order and expected revisions do not care; the time that is recorded is that clock's.
func TestR09_ClockJumps(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	owner := connect(t, db.OwnerURL)
	for _, sql := range []string{
		`CREATE SCHEMA clock`,
		`GRANT USAGE ON SCHEMA clock TO PUBLIC`,
		`CREATE TABLE clock.jump (by interval)`,
		`GRANT SELECT ON clock.jump TO PUBLIC`,
		`INSERT INTO clock.jump VALUES ('0')`,
		`CREATE FUNCTION log.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
			'SELECT pg_catalog.clock_timestamp() + by FROM clock.jump'`,
	} {
		mustExec(t, owner, sql)
	}
	s := open(t, db.AppURL)
	var want []int // years from now
	for i, years := range []int{0, -1, 1, 0, -1} {
		mustExec(t, owner, `UPDATE clock.jump SET by = make_interval(years => $1)`, years)
		expected := eventstore.At(eventstore.Revision(3*i - 1))
		if i == 0 {
			expected = eventstore.NoStream
		}
		storetest.MustAppend(t, s, "a", expected, storetest.Events(1)...)
		storetest.MustAppend(t, s, "a", eventstore.At(eventstore.Revision(3*i)), storetest.Events(2)...)
		if _, err := s.Seed(t.Context(), sample(1, 1)); err != nil {
			t.Fatal(err)
		}
		want = append(want, years, years, years, years)
	}
	all := storetest.All(t, s)
	storetest.CheckOrder(t, all)
	if len(all) != len(want) {
		t.Fatalf("%d events, want %d", len(all), len(want))
	}
	for i, r := range all {
		if off := time.Since(r.RecordedAt) + time.Duration(want[i])*365*24*time.Hour; off.Abs() > 48*time.Hour {
			t.Errorf("event %d was recorded at %v, %v from what the clock said", i, r.RecordedAt, off)
		}
	}
	fresh := 0
	for m := range s.Subscribe(t.Context(), all[4].Position, eventstore.Filter{}) {
		if m.CaughtUp {
			break
		}
		fresh++
	}
	if fresh != len(all)-5 {
		t.Errorf("a subscription saw %d events after the fifth", fresh)
	}
}
