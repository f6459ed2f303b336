package pgstore_test

import (
	"sync"
	"testing"

	"sijil/internal/pglocal"
	"sijil/internal/pgtest"
)

// TestR02_ReadsStepOverDeadConnections: right after the database comes back,
// the pool is full of connections that died with it, and a read succeeds all the same.
func TestR02_ReadsStepOverDeadConnections(t *testing.T) {
	t.Parallel()
	server := pgtest.Private(t)
	s := open(t, server.URL(pglocal.Database, pglocal.App))
	for range 5 {
		var readers sync.WaitGroup
		for range 16 { // as many connections as the pool holds
			readers.Go(func() {
				if _, err := s.Head(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		readers.Wait()
		server.StopImmediate()
		if err := server.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Head(t.Context()); err != nil {
			t.Fatalf("the first read after a restart: %v", err)
		}
	}
}
