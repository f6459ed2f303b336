package projections_test

import (
	"testing"

	"sijil/domain/access"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
	"sijil/projections"
)

// TestTheAccessLogStaysWhereItIs: the mark of the registers' log is not of it, and when that moves its places do not.
func TestTheAccessLogStaysWhereItIs(t *testing.T) {
	t.Parallel()
	m := newMoving(t)
	m.started() // with a mark
	audit := accessWorld(m.world)
	e := audit.engine(projections.Options{Beside: true}, projections.AuditTables()...)
	stop := audit.start(e)
	audit.record("reading-1", access.Read{Readings: []access.Reading{reading("bank", "o", "verifier", "person", access.Disclosed, 1)}})
	at := audit.record("reading-1", access.Read{Readings: []access.Reading{reading("bank", "o", "verifier", "person", access.Disclosed, 2)}})
	audit.await(e, at, "access_log")
	stop()
	next := storetest.Sparse(openStore(t, pgtest.New(t).AppURL))
	m.copy(m.log, next)
	if err := projections.Adopt(t.Context(), m.pool, m.log, next); err != nil {
		t.Fatal(err)
	}
	if got := m.positions()["place access_log"]; got != int64(at) {
		t.Errorf("the access log's place became %d, it was %d", got, at)
	}
	last := audit.record("reading-1", access.Read{Readings: []access.Reading{reading("bank", "o", "verifier", "person", access.Disclosed, 3)}})
	defer audit.start(e)()
	audit.await(e, last, "access_log")
}
