package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"
	_ "time/tzdata" // the country's time zone, also where the machine has none

	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain/registers"
	"sijil/eventstore/pgstore"
	"sijil/graph"
	"sijil/graph/auth"
	"sijil/office"
	"sijil/projections"
)

// graphqlPath is where the API is served.
const graphqlPath = "/graphql"

// timeZone is the country's: it decides what "today" is.
const timeZone = "Asia/Baghdad"

// app is one running instance: the log, the read models that follow it, the
// policies, and what the API works with.
type app struct {
	store   *pgstore.Store
	pool    *pgxpool.Pool
	office  *office.Office
	reads   *projections.Reads
	engine  *projections.Engine
	stop    context.CancelFunc
	running sync.WaitGroup
}

// openApp connects to a migrated database as the application. Nothing follows the log until follow.
func openApp(ctx context.Context, databaseURL string) (*app, error) {
	zone, err := time.LoadLocation(timeZone)
	if err != nil {
		return nil, err
	}
	pool, err := pgxpool.New(ctx, databaseURL)
	if err != nil {
		return nil, fmt.Errorf("connect to the database: %w", err)
	}
	store, err := pgstore.Open(ctx, databaseURL, pgstore.Options{})
	if err != nil {
		pool.Close()
		return nil, err
	}
	a := &app{store: store, pool: pool, stop: func() {}}
	a.reads = projections.NewReads(pool, store, registers.Codec)
	a.office = &office.Office{
		Store: store, Codec: registers.Codec, Neighbours: a.reads, Random: rand.Reader,
		Now: func() time.Time { return time.Now().In(zone) },
	}
	a.engine = projections.NewEngine(pool, store, registers.Codec, projections.Options{Log: slog.Default()}, followers(a.office)...)
	return a, nil
}

// follow keeps the read models and the policies up with the log until close.
func (a *app) follow() {
	ctx, stop := context.WithCancel(context.Background()) // ends by close, after the last answer
	a.stop = stop
	a.running.Go(func() { a.engine.Run(ctx) })
}

// routes serves the API to the callers that a verifier knows.
func (a *app) routes(v *auth.Verifier, introspection bool) http.Handler {
	mux := http.NewServeMux()
	mux.Handle(graphqlPath, graph.Handler(graph.Config{
		Resolver:      &graph.Resolver{Office: a.office, Reads: a.reads, Await: a.engine.Settle},
		Verifier:      v,
		Logger:        slog.Default(),
		Introspection: introspection,
	}))
	return mux
}

// ready tells why the instance cannot do its work: nil if it can. A read model
// that is stopped or behind does not make it unready: commands are still
// recorded, and answers say that the view is late.
func (a *app) ready(ctx context.Context) error {
	if err := a.pool.Ping(ctx); err != nil {
		return fmt.Errorf("the database: %w", err)
	}
	if _, err := a.store.Head(ctx); err != nil {
		return fmt.Errorf("the log: %w", err)
	}
	return nil
}

// close ends what follows the log, answers the appends under way, and disconnects.
func (a *app) close() error {
	a.stop()
	a.running.Wait()
	err := a.store.Close()
	a.pool.Close()
	return err
}
