package projections_test

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/projections"
)

// TestR16_ReadsStepOverDeadConnections: right after a restart of the database every
// connection of the pool is dead, and whoever asks first is answered all the same.
func TestR16_ReadsStepOverDeadConnections(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{})
	stop := w.start(e)
	at := w.record(person.Stream(number(1)), enrolled(1, domain.Name{Given: "علي", Father: "حسن"}))
	w.await(e, at)
	stop()
	reads := projections.NewReads(w.pool, w.store, w.codec)
	for name, read := range map[string]func(context.Context) error{
		"a record": func(ctx context.Context) error { _, err := reads.Person(ctx, number(1)); return err },
		"a search": func(ctx context.Context) error {
			_, err := reads.SearchPersons(ctx, projections.PersonQuery{Text: "علي"}, projections.Page{First: 1})
			return err
		},
		"records": func(ctx context.Context) error {
			_, _, err := reads.RecordsOf(ctx, []string{"birth-1"}, []string{"death-1"}, projections.Brief)
			return err
		},
		"statistics": func(ctx context.Context) error {
			_, err := reads.VitalStatistics(ctx, projections.VitalQuery{})
			return err
		},
		"health": func(ctx context.Context) error { _, err := e.Health(ctx); return err },
		"await":  func(ctx context.Context) error { return e.Await(ctx, at) },
	} {
		fill(t, w.pool)
		for range 2 { // the second time a connection knows the statement
			cutOff(w)
			if err := read(t.Context()); err != nil {
				t.Errorf("%s: the first read after the connections died: %v", name, err)
			}
			fill(t, w.pool)
			if err := read(t.Context()); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// fill opens as many connections as the pool holds.
func fill(t *testing.T, pool *pgxpool.Pool) {
	t.Helper()
	pool.Reset()
	var all []*pgxpool.Conn
	for range pool.Config().MaxConns {
		c, err := pool.Acquire(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for _, c := range all {
		if err := c.Ping(context.Background()); err != nil {
			t.Error(err)
		}
		c.Release()
	}
}

// cutOff ends every session with the test's database.
func cutOff(w *world) {
	w.Helper()
	other, err := pgxpool.New(context.Background(), w.db.SuperURL)
	if err != nil {
		w.Fatal(err)
	}
	defer other.Close()
	var ended []int32
	err = other.QueryRow(context.Background(), `SELECT coalesce(array_agg(pid), '{}') FROM pg_stat_activity
		WHERE datname = current_database() AND pid <> pg_backend_pid()`).Scan(&ended)
	if err == nil {
		_, err = other.Exec(context.Background(), `SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS session (pid)`, ended)
	}
	if err != nil || len(ended) < int(w.pool.Config().MaxConns) {
		w.Fatalf("%d sessions ended, %v", len(ended), err)
	}
	until(w.T, "they are gone", func() (gone bool) {
		err := other.QueryRow(context.Background(), `SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = ANY($1))`, ended).Scan(&gone)
		return err == nil && gone
	})
}
