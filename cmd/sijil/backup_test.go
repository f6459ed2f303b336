package main

import (
	"context"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijil/domain/death"
	"sijil/eventstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/projections"
)

// restoredApp is a registry that was restored into a new database and goes on.
func restoredApp(t *testing.T, file, key string) (*policyBench, *pgtest.Database) {
	t.Helper()
	db := pgtest.New(t)
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	if out, err := sijil(t, "restore", file, "--key", key); err != nil || !strings.Contains(out, "restored as it was") {
		t.Fatalf("restore: %v\n%s", err, out)
	}
	if out, err := sijil(t, "verify"); err != nil || !strings.Contains(out, "All are as published") {
		t.Fatalf("verify: %v\n%s", err, out)
	}
	return workingApp(t, db), db
}

// workingApp serves a database's registry until the test ends.
func workingApp(t *testing.T, db *pgtest.Database) *policyBench {
	t.Helper()
	a, err := openApp(t.Context(), storage{db.AppURL, inDatabase})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.close(); err != nil {
			t.Error(err)
		}
	})
	a.office.Neighbours, a.office.Namesakes = nil, nil // the model's households are all alike
	a.follow()
	return &policyBench{app: a, out: io.Discard, notices: io.Discard, deaths: 24}
}

// acts counts what was recorded, by stream and type.
func acts(t *testing.T, s eventstore.Store) map[string]int {
	t.Helper()
	counts := map[string]int{}
	for _, r := range storetest.All(t, s) {
		counts[r.Stream+" "+r.Type]++
	}
	return counts
}

func succeed(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestR44_BackupUnderLoadAndRestoreElsewhere: while deaths are registered and
// the policies act on them. The restored registry is verified by its checkpoint
// and goes on: in the end both have recorded the same, and nothing twice. A
// registry at rest that is restored has the same read models.
func TestR44_BackupUnderLoadAndRestoreElsewhere(t *testing.T) {
	dir, db := t.TempDir(), pgtest.New(t)
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	t.Setenv("SIJIL_PROOF_KEY", filepath.Join(dir, "proof.key"))
	t.Setenv("SIJIL_PROOF_DIR", filepath.Join(dir, "tree"))
	out, err := sijil(t, "proof", "key", filepath.Join(dir, "proof.key"), "--name", "registry.test/log")
	succeed(t, err)
	key := strings.Fields(out)[3]

	source := workingApp(t, db)
	people, err := source.populate(t.Context())
	succeed(t, err)
	storetest.MustAppend(t, source.access, "reading", eventstore.NoStream, storetest.Events(5)...)
	before := len(storetest.All(t, source.store))
	registering := make(chan error, 1)
	go func() { registering <- source.register(context.Background(), people) }()
	out, err = sijil(t, "backup", dir)
	if err != nil || !strings.Contains(out, "access: 5 events") {
		t.Fatalf("backup: %v\n%s", err, out)
	}
	succeed(t, <-registering)
	succeed(t, source.quiet(t.Context()))

	restored, second := restoredApp(t, dir, key)
	want := storetest.All(t, source.store)
	for i, r := range storetest.All(t, restored.access) {
		if !storetest.Same(r, storetest.All(t, source.access)[i]) {
			t.Errorf("reading %d is another", i)
		}
	}
	succeed(t, restored.quiet(t.Context()))
	got := storetest.All(t, restored.store)
	if len(got) < before {
		t.Fatalf("%d events of %d", len(got), before)
	}
	for i := range before {
		if !storetest.Same(got[i], want[i]) {
			t.Fatalf("event %d is another", i)
		}
	}
	registered := acts(t, restored.store)
	for _, n := range people { // what was not registered yet when the backup was taken
		if registered[death.Stream(n)+" death.registered"] == 0 {
			succeed(t, restored.register(t.Context(), append(people[:0:0], n)))
		}
	}
	succeed(t, restored.quiet(t.Context()))
	if one, other := acts(t, source.store), acts(t, restored.store); !maps.Equal(one, other) {
		for act := range one {
			if one[act] != other[act] {
				t.Errorf("%s: %d times there, %d in the restored registry", act[strings.LastIndexByte(act, ' ')+1:], one[act], other[act])
			}
		}
		t.Errorf("%d acts there, %d in the restored registry", len(one), len(other))
	}

	file := filepath.Join(dir, "rest.backup")
	t.Setenv("SIJIL_DATABASE_URL", second.AppURL)
	t.Setenv("SIJIL_PROOF_DIR", filepath.Join(dir, "tree2")) // its own: it is another registry now
	if out, err := sijil(t, "backup", file); err != nil {
		t.Fatalf("backup: %v\n%s", err, out)
	}
	third, _ := restoredApp(t, file, key)
	succeed(t, third.quiet(t.Context()))
	if n, m := len(storetest.All(t, restored.store)), len(storetest.All(t, third.store)); n != m {
		t.Errorf("%d events became %d: something was done twice", n, m)
	}
	sameDigests(t, "restored", digests(t, third.app), digests(t, restored.app))
}

// TestR44_RestoreRefuses what is no backup, what nobody trusted has signed, a registry in use, and serve on half of one.
func TestR44_RestoreRefuses(t *testing.T) {
	dir, db, empty := t.TempDir(), pgtest.New(t), pgtest.New(t)
	t.Setenv("SIJIL_DATABASE_URL", db.AppURL)
	log := loggedAt(t, db.AppURL)
	enrol(t, log, "100000000001")
	unsigned, signed := filepath.Join(dir, "unsigned.backup"), filepath.Join(dir, "signed.backup")
	_, err := sijil(t, "backup", unsigned)
	succeed(t, err)
	keyFile := filepath.Join(dir, "proof.key")
	out, err := sijil(t, "proof", "key", keyFile, "--name", "registry.test/log")
	succeed(t, err)
	key := strings.Fields(out)[3]
	t.Setenv("SIJIL_PROOF_KEY", keyFile)
	t.Setenv("SIJIL_PROOF_DIR", filepath.Join(dir, "tree"))
	_, err = sijil(t, "backup", signed)
	succeed(t, err)
	out, err = sijil(t, "proof", "key", filepath.Join(dir, "other.key"), "--name", "registry.test/log")
	succeed(t, err)
	stranger := strings.Fields(out)[3]
	cut := filepath.Join(dir, "cut.backup")
	text, err := os.ReadFile(signed)
	succeed(t, err)
	succeed(t, os.WriteFile(cut, text[:len(text)-20], 0o600))
	if info, err := os.Stat(signed); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read a backup: %v", info.Mode())
	}

	a, err := openApp(t.Context(), storage{db.AppURL, inDatabase})
	succeed(t, err)
	a.follow()
	eventually(t, "the registry is in use", func() bool {
		var used bool
		err := a.pool.QueryRow(t.Context(), `SELECT EXISTS (SELECT FROM read.checkpoints)`).Scan(&used)
		return err == nil && used
	})
	succeed(t, a.close())
	for name, c := range map[string]struct {
		database string
		args     []string
		want     string
	}{
		"no backup":         {empty.AppURL, []string{keyFile, "--key", key}, "not a backup"},
		"a folder of none":  {empty.AppURL, []string{filepath.Join(dir, "tree"), "--key", key}, "holds no backup"},
		"cut off":           {empty.AppURL, []string{cut, "--key", key}, "cut off"},
		"another key":       {empty.AppURL, []string{signed, "--key", stranger}, "not signed by the log's key"},
		"no key":            {empty.AppURL, []string{unsigned, "--key", key}, "--unsigned"},
		"a registry in use": {db.AppURL, []string{signed, "--key", key}, "holds a registry already"},
	} {
		t.Setenv("SIJIL_DATABASE_URL", c.database)
		if out, err := sijil(t, append([]string{"restore"}, c.args...)...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
	if n := len(storetest.All(t, loggedAt(t, empty.AppURL))); n != 0 {
		t.Fatalf("what was refused has left %d events", n)
	}
	half, err := connect(t.Context(), empty.AppURL, 1, nil)
	succeed(t, err)
	defer half.Close()
	succeed(t, projections.BeginRestore(t.Context(), half, "another backup's root"))
	if _, err := openApp(t.Context(), storage{empty.AppURL, inDatabase}); err == nil || !strings.Contains(err.Error(), "is not complete") {
		t.Errorf("served half restored: %v", err)
	}
	t.Setenv("SIJIL_DATABASE_URL", empty.AppURL)
	if _, err := sijil(t, "restore", signed, "--key", key); err == nil || !strings.Contains(err.Error(), "another backup was begun") {
		t.Errorf("two backups into one database: %v", err)
	}
	_, err = half.Exec(t.Context(), `DELETE FROM read.restore`)
	succeed(t, err)
	if out, err := sijil(t, "restore", unsigned, "--unsigned"); err != nil || !strings.Contains(out, "registers: 1 events restored") {
		t.Errorf("unsigned: %v\n%s", err, out)
	}
}
