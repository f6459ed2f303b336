package pgstore_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// connect opens a connection of the test's own.
func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	c, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close(context.Background()) }) // it may have been ended by the test
	return c
}

func mustExec(t *testing.T, c *pgx.Conn, sql string, args ...any) {
	t.Helper()
	if _, err := c.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(err)
	}
}

// gate holds the log's lock, so that no flush gets on until it is opened.
type gate struct{ conn *pgx.Conn }

func closeGate(t *testing.T, url string) gate {
	t.Helper()
	g := gate{connect(t, url)}
	mustExec(t, g.conn, `BEGIN`)
	mustExec(t, g.conn, `SELECT pg_advisory_xact_lock(log.lock_key())`)
	return g
}

func (g gate) open(t *testing.T) { mustExec(t, g.conn, `COMMIT`) }

// waiting is how many flushes, of any process, stand at the gate.
func (g gate) waiting(t *testing.T) (n int) {
	t.Helper()
	const sql = `SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
		AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
	if err := g.conn.QueryRow(t.Context(), sql).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// crowd is a number of appends at a gate: the first in a flush of its own, the
// others queued, in their order, for the next.
type crowd struct {
	sync.WaitGroup
	results []eventstore.AppendResult
	errs    []error
}

// gather appends n single events, of types that typeOf says, each to a stream of its own.
func gather(t *testing.T, s *pgstore.Store, g gate, n int, typeOf func(i int) string) *crowd {
	t.Helper()
	c := &crowd{results: make([]eventstore.AppendResult, n), errs: make([]error, n)}
	for i := range n {
		c.Go(func() {
			c.results[i], c.errs[i] = s.Append(context.Background(), fmt.Sprintf("crowd-%d", i), eventstore.NoStream, storetest.Event(typeOf(i), ""))
		})
		if i == 0 {
			eventually(t, "the first flush stands at the gate", func() bool { return g.waiting(t) == 1 })
		} else {
			eventually(t, "the append is queued", func() bool { return s.Queued() == i })
		}
	}
	return c
}

func happened(int) string { return "test.happened" }

// TestR04_ErrorInAFlush: a fault of the database in the middle of a flush, or as
// late as its commit. All its callers get an error, none is written, the next flush works.
func TestR04_ErrorInAFlush(t *testing.T) {
	t.Parallel()
	for when, trigger := range map[string]string{
		"middle": `CREATE TRIGGER fault BEFORE INSERT ON log.events FOR EACH ROW WHEN (NEW.type = 'test.fault') EXECUTE FUNCTION fault()`,
		"commit": `CREATE CONSTRAINT TRIGGER fault AFTER INSERT ON log.events DEFERRABLE INITIALLY DEFERRED
			FOR EACH ROW WHEN (NEW.type = 'test.fault') EXECUTE FUNCTION fault()`,
	} {
		t.Run(when, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			owner := connect(t, db.OwnerURL)
			mustExec(t, owner, `CREATE SCHEMA test`)
			mustExec(t, owner, `GRANT USAGE ON SCHEMA test TO PUBLIC`)
			mustExec(t, owner, `CREATE FUNCTION test.fault() RETURNS trigger LANGUAGE plpgsql AS
				$$ BEGIN RAISE EXCEPTION 'could not extend file: no space left on device' USING ERRCODE = 'disk_full'; END $$`)
			mustExec(t, owner, strings.Replace(trigger, "fault()", "test.fault()", 1))

			const n, faulty = 50, 25
			s := open(t, db.AppURL)
			g := closeGate(t, db.AppURL)
			c := gather(t, s, g, n, func(i int) string { return map[bool]string{true: "test.fault", false: "test.happened"}[i == faulty] })
			g.open(t)
			c.Wait()
			if c.errs[0] != nil {
				t.Errorf("the flush before got %v", c.errs[0])
			}
			for i, err := range c.errs[1:] {
				if domain.CodeOf(err) != domain.Unavailable {
					t.Errorf("caller %d got %v", i+1, err)
				}
			}
			if all := storetest.All(t, s); len(all) != 1 {
				t.Errorf("%d events were written, want 1", len(all))
			}
			for i := range n - 1 {
				storetest.MustAppend(t, s, fmt.Sprintf("crowd-%d", i+1), eventstore.NoStream, storetest.Events(1)...)
			}
			all := storetest.All(t, s)
			storetest.CheckOrder(t, all)
			if last := all[len(all)-1]; len(all) != n || last.Position != n {
				t.Errorf("%d events, the last at position %d", len(all), last.Position)
			}
		})
	}
}

// TestR10_TenThousandAtOnce: the queue is bounded, overload is answered at once,
// and who was let in is served in the order of arrival.
func TestR10_TenThousandAtOnce(t *testing.T) {
	t.Parallel()
	const callers, bound = 10_000, 2_000
	db := pgtest.New(t)
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{QueuedAppends: bound})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	g := closeGate(t, db.AppURL)
	c := gather(t, s, g, 1+bound, happened) // one is in a flush
	for range callers - bound - 1 {
		if _, err := s.Append(t.Context(), "late", eventstore.Any, storetest.Events(1)...); !domain.IsRule(err, eventstore.RuleOverloaded) {
			t.Fatalf("got %v, want overload", err)
		}
	}
	g.open(t)
	c.Wait()
	for i := range c.errs {
		if c.errs[i] != nil || c.results[i].Position != eventstore.Position(i+1) {
			t.Fatalf("append %d: %+v, %v", i, c.results[i], c.errs[i])
		}
	}
	storetest.MustAppend(t, s, "late", eventstore.NoStream, storetest.Events(1)...)
}

// TestR10_QueuedBytesAreBounded: few large appends fill the queue as well, and
// what its caller gave up makes room.
func TestR10_QueuedBytesAreBounded(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{QueuedBytes: 3 << 20})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	g := closeGate(t, db.AppURL)
	c := gather(t, s, g, 1, happened)
	ctx, giveUp := context.WithCancel(t.Context())
	large := storetest.Event("test.large", strings.Repeat("x", 1<<20-100))
	for i := range 3 {
		c.Go(func() {
			large := large
			large.ID = storetest.Events(1)[0].ID
			if _, err := s.Append(ctx, fmt.Sprintf("large-%d", i), eventstore.Any, large); !errors.Is(err, context.Canceled) {
				t.Errorf("got %v, want that it was given up", err)
			}
		})
	}
	eventually(t, "they are queued", func() bool { return s.Queued() == 3 })
	if _, err := s.Append(t.Context(), "late", eventstore.Any, large); !domain.IsRule(err, eventstore.RuleOverloaded) {
		t.Errorf("got %v, want overload", err)
	}
	giveUp()
	eventually(t, "they are gone", func() bool { return s.Queued() == 0 })
	c.Go(func() { storetest.MustAppend(t, s, "late", eventstore.Any, large) })
	eventually(t, "it is queued", func() bool { return s.Queued() == 1 })
	g.open(t)
	c.Wait()
	if n := len(storetest.All(t, s)); n != 2 {
		t.Errorf("%d events, want 2", n)
	}
}

// TestR06_StuckFlushIsGivenUp: a flush that the database does not answer costs
// its callers no more than the timeout, and the next one works.
func TestR06_StuckFlushIsGivenUp(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s, err := pgstore.Open(t.Context(), db.AppURL, pgstore.Options{Timeout: 200 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	g := closeGate(t, db.AppURL)
	c := gather(t, s, g, 5, happened)
	c.Wait()
	for i, err := range c.errs {
		if domain.CodeOf(err) != domain.Unavailable {
			t.Errorf("caller %d got %v", i, err)
		}
	}
	g.open(t)
	storetest.MustAppend(t, s, "after", eventstore.NoStream, storetest.Events(1)...)
	storetest.CheckOrder(t, storetest.All(t, s))
}
