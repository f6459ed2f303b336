package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// TestVerifyAndProveOnTheCommandLine: a key, a published tree, a proof that is
// checked without a database, the next key, and a change that verify names with exit code 1.
func TestVerifyAndProveOnTheCommandLine(t *testing.T) {
	db, dir := pgtest.New(t), t.TempDir()
	key, tree := filepath.Join(dir, "proof.key"), filepath.Join(dir, "tree")
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	t.Setenv("SIJIL_PROOF_KEY", key)
	t.Setenv("SIJIL_PROOF_DIR", tree)
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }() // nothing waits any more
	event := storetest.Event("test.happened", `{"secret":"Maryam"}`)
	readings, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{Schema: pgstore.Access})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = readings.Close() }() // the same
	storetest.MustAppend(t, readings, "r-1", eventstore.Any, storetest.Events(20)...)
	storetest.MustAppend(t, s, "s-1", eventstore.Any, append(storetest.Events(300), event)...)

	do := func(want string, args ...string) string {
		t.Helper()
		out, err := sijil(t, args...)
		if err != nil || !strings.Contains(out, want) {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return out
	}
	public := strings.Fields(strings.Split(do("of a log:", "proof", "key", key, "--name", "registry.test/log"), "\n")[0])[3]
	do("301 events", "proof", "publish")
	do("All are as published", "verify")
	do("ok: 20 events", "verify", "--log", "access")
	p, file, kept := filepath.Join(dir, "p.tlog-proof"), filepath.Join(dir, "e.event"), filepath.Join(dir, "kept")
	do("written", "prove", event.ID.String(), "-o", p, "--event", file)
	text, err := os.ReadFile(filepath.Join(tree, "checkpoint"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(kept, text, 0o600); err != nil {
		t.Fatal(err)
	}
	do("now registry.test/log+", "proof", "rotate")
	storetest.MustAppend(t, readings, "r-1", eventstore.Any, storetest.Events(1)...)
	do("302 events", "proof", "publish")
	do("ok: 21 events", "verify", "--log", "access", "--key", public)
	do("All are as published", "verify", "--checkpoint", kept, "--checkpoint", tree, "--key", public)
	do("continues", "verify", "--key", public, "--keys", filepath.Join(tree, "keys.json"), "--proof", consistencyFile(t, kept, tree))

	t.Setenv("SIJIL_DATABASE_URL", "") // from here on without the database
	do("this event is number 300", "verify", "--proof", p, "--event", file, "--key", public)
	if _, err := sijil(t, "verify", "--proof", p, "--key", public, "--keys", filepath.Join(tree, "keys.json"), "--checkpoint", tree); err == nil || !strings.Contains(err.Error(), "stale") {
		t.Errorf("a stale proof: %v", err)
	}
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	tamper(t, db)
	out, err := sijil(t, "verify")
	if err == nil || isUsage(err) || !strings.Contains(err.Error(), "event 300") || !strings.Contains(out, "stream   s-1") || strings.Contains(out+err.Error(), "Maryam") {
		t.Errorf("%v\n%s", err, out)
	}
	if _, err := sijil(t, "verify", "--log", "access"); err == nil || !strings.Contains(err.Error(), "event 6") {
		t.Errorf("a reading that was taken out: %v", err)
	}
}

func consistencyFile(t *testing.T, old, now string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "c.proof")
	if out, err := sijil(t, "prove", "--consistency", old, now, "-o", file); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return file
}

func tamper(t *testing.T, db *pgtest.Database) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), db.SuperURL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(context.Background()) }() // the test is over
	for _, sql := range []string{
		`ALTER TABLE log.events DISABLE TRIGGER immutable`, `UPDATE log.events SET data = '{"secret":"Mariam"}' WHERE position = 301`,
		`ALTER TABLE access.events DISABLE TRIGGER immutable`, `DELETE FROM access.events WHERE position = 7`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
}
