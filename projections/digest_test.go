package projections_test

import (
	"context"
	"maps"
	"strings"
	"testing"

	"sijil/projections"
)

// TestR12_OneCanonicalDigest: live or rebuilt, in batches of 1, 7 or 1000, the tables are identical.
func TestR12_OneCanonicalDigest(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{Batch: 1})
	stop := w.start(e)
	for _, r := range history(1, 60) {
		w.record(r.stream, r.event)
	}
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head)
	stop()
	live := w.digests(e)
	for name, digest := range live {
		if digest == "" {
			t.Errorf("%s is empty", name)
		}
	}
	for _, batch := range []int{7, 1000} {
		if _, err := w.pool.Exec(context.Background(), `TRUNCATE read.checkpoints, read.`+strings.Join(w.tables(e), ", read.")); err != nil {
			t.Fatal(err)
		}
		e := w.engine(projections.Options{Batch: batch})
		stop := w.start(e)
		w.await(e, head)
		stop()
		if got := w.digests(e); !maps.Equal(got, live) {
			t.Errorf("batches of %d give %v, live gave %v", batch, got, live)
		}
	}
	for name := range live {
		if err := e.Rebuild(context.Background(), name, nil); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.digests(e); !maps.Equal(got, live) {
		t.Errorf("rebuilt %v, live %v", got, live)
	}
}
