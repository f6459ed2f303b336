package pgstore_test

import (
	"strings"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

func TestStore(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t testing.TB) eventstore.Store { return open(t, pgtest.New(t).AppURL) })
}

// TestAccessLogIsTheSame: the second log of a database has the table, the functions and the guards
// of the first, so that what the suite shows of one holds for the other; only their locks
// and how they pack long events differ.
func TestAccessLogIsTheSame(t *testing.T) {
	t.Parallel()
	owner := connect(t, pgtest.New(t).OwnerURL)
	const described = `SELECT string_agg(line, chr(10) ORDER BY line) FROM (
		SELECT pg_get_functiondef(p.oid) AS line FROM pg_proc p WHERE p.pronamespace = $1::text::regnamespace AND p.proname <> 'lock_key'
		UNION ALL SELECT format('%s %s %s', column_name, data_type, is_nullable) FROM information_schema.columns WHERE table_schema = $1::text AND table_name = 'events'
		UNION ALL SELECT regexp_replace(indexdef, 'INDEX \S+', 'INDEX') FROM pg_indexes WHERE schemaname = $1::text
		UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE tgrelid = ($1::text || '.events')::regclass
		UNION ALL SELECT grantee || privilege_type FROM information_schema.role_table_grants WHERE table_schema = $1::text AND grantee = 'sijil_app') AS lines`
	of := func(schema string) (text string) {
		if err := owner.QueryRow(t.Context(), described, schema).Scan(&text); err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(text, schema+".", "S.")
	}
	if registers, access := of(pgstore.Registers), of(pgstore.Access); registers != access || !strings.Contains(access, "append_believed") || !strings.Contains(access, "sijil_appINSERT") {
		t.Errorf("the access log is\n%s\nand the registers' is\n%s", access, registers)
	}
}

// TestLogsOfOneDatabaseAreApart: neither shows, numbers or refuses what stands in the other.
func TestLogsOfOneDatabaseAreApart(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	registers, access := open(t, db.AppURL), openLog(t, db.AppURL, pgstore.Access)
	events := storetest.Events(3)
	storetest.MustAppend(t, registers, "a", eventstore.NoStream, events...)
	storetest.MustAppend(t, access, "a", eventstore.NoStream, events[:2]...)
	if _, err := access.Seed(t.Context(), sample(1, 1)); err != nil {
		t.Fatal(err)
	}
	if a, b := len(storetest.All(t, registers)), len(storetest.All(t, access)); a != 3 || b != 3 {
		t.Errorf("%d and %d events", a, b)
	}
}

// open opens a store that is closed with the test.
func open(t testing.TB, url string) *pgstore.Store { return openLog(t, url, pgstore.Registers) }

func openLog(t testing.TB, url, schema string) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(t.Context(), url, pgstore.Options{Schema: schema})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
