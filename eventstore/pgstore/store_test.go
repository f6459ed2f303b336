package pgstore_test

import (
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

// TestAccessLogIsAStore: the second log of a database keeps the same promises.
func TestAccessLogIsAStore(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t testing.TB) eventstore.Store { return openLog(t, pgtest.New(t).AppURL, pgstore.Access) })
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
