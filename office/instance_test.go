package office_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
	"sijil/lawfile"
	"sijil/office"
	"sijil/projections"
)

// A child process runs the policies on this database, on this day, until it is killed.
const (
	childDatabase = "SIJIL_TEST_OFFICE_DATABASE"
	childDay      = "SIJIL_TEST_OFFICE_DAY"
)

func TestMain(m *testing.M) {
	if url := os.Getenv(childDatabase); url != "" {
		r, err := openInstance(context.Background(), url)
		if err == nil {
			r.day.Store(os.Getenv(childDay))
			r.engine.Run(context.Background())
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	pgtest.Main(m)
}

// instance is a whole one: the log, what follows it, and the office that the policies work through.
type instance struct {
	*office.Office
	engine *projections.Engine
	pool   *pgxpool.Pool
	store  *pgstore.Store
	day    atomic.Value // today's date
}

func openInstance(ctx context.Context, url string) (*instance, error) {
	law, err := lawfile.Embedded()
	if err != nil {
		return nil, err
	}
	r := &instance{}
	r.day.Store("2026-03-10")
	if r.pool, err = pgxpool.New(ctx, url); err != nil {
		return nil, err
	}
	if r.store, err = pgstore.Open(ctx, url, pgstore.Options{}); err != nil {
		return nil, err
	}
	reads := projections.NewReads(r.pool, r.store, registers.Codec)
	reads.Law = law
	r.Office = &office.Office{
		Store: r.store, Codec: registers.Codec, Random: rand.Reader, Law: law, Now: r.now,
		Kin: reads, PensionsOf: reads.PensionsOf, Payroll: reads, Cases: reads.PaidHouseholds,
	}
	plan := func(ctx context.Context, e eventstore.Recorded) (errands []projections.Errand, err error) {
		planned, err := r.Plan(ctx, e)
		for _, e := range planned {
			errands = append(errands, projections.Errand(e))
		}
		return errands, err
	}
	r.engine = projections.NewEngine(r.pool, r.store, registers.Codec,
		projections.Options{Log: slog.New(slog.DiscardHandler), Standby: 5 * time.Millisecond, Retry: 5 * time.Millisecond},
		append(projections.All(), projections.Reactor{Name: policies.Runner, Types: policies.Events(), Plan: plan})...)
	r.Await = func(ctx context.Context, at eventstore.Position, register string) error {
		return r.engine.Await(ctx, at, register)
	}
	return r, nil
}

func (r *instance) now() time.Time {
	day, _ := time.Parse(time.DateOnly, r.day.Load().(string))
	return day.Add(9 * time.Hour)
}

// newInstance opens one on a database of the test's own. Nothing follows the log until follow.
func newInstance(t *testing.T) (r *instance, url string) {
	t.Helper()
	url = pgtest.New(t).AppURL
	r, err := openInstance(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		r.pool.Close()
		_ = r.store.Close()
	})
	return r, url
}

// follow runs what follows the log until stop is called or the test ends.
func (r *instance) follow(t *testing.T) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { r.engine.Run(ctx); close(done) }()
	stop = func() { cancel(); <-done }
	t.Cleanup(stop)
	return stop
}

// settle waits until everything that the log calls for is done and shown, and nothing stands in the queue.
func (r *instance) settle(t *testing.T) eventstore.Position {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), 60*time.Second)
	defer stop()
	for ctx.Err() == nil {
		head, err := r.store.Head(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if r.engine.Await(ctx, head) != nil {
			continue
		}
		now, err := r.store.Head(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if now == head && r.failed(t) == 0 {
			return head
		}
		time.Sleep(2 * time.Millisecond)
	}
	health, err := r.engine.Health(context.Background())
	t.Fatalf("it never settled: %+v, %v\n%v", health, err, r.queue(t))
	return 0
}

func (r *instance) failed(t *testing.T) (n int) {
	t.Helper()
	if err := r.pool.QueryRow(context.Background(), `SELECT count(*) FROM read.policy_failures`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// queue says what could not be done.
func (r *instance) queue(t *testing.T) (list []string) {
	t.Helper()
	rows, err := r.pool.Query(context.Background(), `SELECT policy || ' ' || split_part(target, '-', 1) || ' ' || reason || ' for ' || type FROM read.policy_failures`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// load folds a stream.
func load[S, C any](t *testing.T, r *instance, d domain.Decider[S, C], stream string) S {
	t.Helper()
	s, _, err := eventstore.Load(context.Background(), r.Store, r.Codec, d, stream)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// types lists the events of a stream by name.
func (r *instance) types(t *testing.T, stream string) (list []string) {
	t.Helper()
	for e, err := range r.Store.ReadStream(context.Background(), stream, eventstore.First, eventstore.Forwards) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e.Type)
	}
	return list
}
