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

// open opens a store that is closed with the test.
func open(t testing.TB, url string) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(t.Context(), url, pgstore.Options{})
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
