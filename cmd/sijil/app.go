package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"sync"
	"time"
	_ "time/tzdata" // the country's time zone, also where the machine has none

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/prometheus/client_golang/prometheus"

	"sijil/domain/access"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/graph"
	"sijil/graph/auth"
	"sijil/internal/observe"
	"sijil/lawfile"
	"sijil/office"
	"sijil/policy"
	"sijil/policy/live"
	"sijil/projections"
	"sijil/proof"
)

// graphqlPath is where the API is served.
const graphqlPath = "/graphql"

var errURL = errors.New("SIJIL_DATABASE_URL cannot be read; it looks like postgres://sijil_app@host:5432/sijil")

// gatherReadings is how much later than recorded a reading can be asked for, so that one transaction carries many.
const gatherReadings = 250 * time.Millisecond

// timeZone is the country's: it decides what "today" is.
const timeZone = "Asia/Baghdad"

// app is one running instance: the log, the read models that follow it, the
// policies, and what the API works with.
type app struct {
	store    eventstore.Store
	access   eventstore.Store // who read whose data
	readings *office.Readings
	pool     *pgxpool.Pool // of what writes read models
	readers  *pgxpool.Pool // of what answers questions
	office   *office.Office
	reads    *projections.Reads
	engine   *projections.Engine
	book     *live.Book // of agreements and suspensions
	judge    *policy.Judge
	meters   *observe.Meters
	audit    *projections.Engine // of the access log
	stop     context.CancelFunc
	running  sync.WaitGroup

	publishers map[string]*proof.Publisher // of the logs' trees, by log; nil for none
	proofs     *proof.Prover               // from the registers'; nil for none

	readOnly bool
}

// Connections of one instance, beside the log's own.
const (
	engineConns = 8
	readConns   = 16
)

// readSettings bound what one question may cost, and keep a question from changing anything.
var readSettings = map[string]string{
	"default_transaction_read_only": "on",
	"statement_timeout":             "15s",
	"jit":                           "off", // questions are short
}

func connect(ctx context.Context, databaseURL string, size int32, settings map[string]string) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(databaseURL)
	if err != nil {
		return nil, errURL
	}
	config.MaxConns = size
	config.ConnConfig.Tracer = observe.Statements{}
	config.ConnConfig.RuntimeParams["application_name"] = "sijil"
	maps.Copy(config.ConnConfig.RuntimeParams, settings)
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connect to the database: %w", err)
	}
	return pool, nil
}

// openApp connects to a migrated database as the application, and to the log.
// Nothing follows the log until follow. It fails if the read models are of another log.
func openApp(ctx context.Context, s storage) (*app, error) { return openAppTo(ctx, s, false) }

// openAppTo is openApp; readOnly refuses every command, and then neither policies nor the calendar run.
func openAppTo(ctx context.Context, s storage, readOnly bool) (*app, error) {
	law, err := loadLaw()
	if err != nil {
		return nil, err
	}
	policies, err := loadPolicies()
	if err != nil {
		return nil, err
	}
	zone, err := time.LoadLocation(timeZone)
	if err != nil {
		return nil, err
	}
	a := &app{stop: func() {}, readOnly: readOnly, book: live.NewBook(), meters: observe.NewMeters()}
	if a.pool, err = connect(ctx, s.database, engineConns, nil); err != nil {
		return nil, err
	}
	if a.readers, err = connect(ctx, s.database, readConns, readSettings); err != nil {
		return nil, errors.Join(err, a.close())
	}
	if a.store, err = s.openLog(ctx); err != nil {
		return nil, errors.Join(err, a.close())
	}
	if a.access, err = s.openAccess(ctx); err != nil {
		return nil, errors.Join(err, a.close())
	}
	a.readings = office.NewReadings(a.access)
	if readOnly { // readings go on, and so does their log
		a.store = eventstore.ReadOnly(a.store)
	}
	a.reads = projections.NewReads(a.readers, a.store, registers.Codec)
	a.reads.Law = law
	a.office = &office.Office{
		Store: a.store, Accesses: a.access, Codec: registers.Codec, Neighbours: a.reads, Namesakes: a.reads.PersonNeighbours, Household: a.reads.HasHousehold, Law: law, Random: rand.Reader,
		Kin: a.reads, PensionsOf: a.reads.PensionsOf, Payroll: a.reads, Cases: a.reads.PaidHouseholds,
		Now: func() time.Time { return time.Now().In(zone) },
	}
	a.judge = &policy.Judge{Set: policies, Facts: a.book, Now: a.office.Now, Log: slog.Default()}
	follow := followers(a.office)
	if readOnly {
		follow = projections.All()
	}
	a.engine = projections.NewEngine(a.pool, a.store, registers.Codec, projections.Options{Log: slog.Default()}, follow...)
	a.audit = projections.NewEngine(a.pool, a.access, access.Codec, projections.Options{Log: slog.Default(), Beside: true, Gather: gatherReadings}, projections.AuditTables()...)
	a.meters.MustRegister(newStanding(a.engine, a.audit), prometheus.NewCounterFunc(prometheus.CounterOpts{
		Name: "sijil_policy_alarms_total", Help: "Requests denied because a policy could not be evaluated.",
	}, func() float64 { return float64(a.judge.Alarms()) }))
	a.meters.Pool("engine", a.pool)
	a.meters.Pool("readers", a.readers)
	if err := a.engine.CheckLog(ctx); err != nil {
		return nil, errors.Join(err, a.close())
	}
	a.office.Await = func(ctx context.Context, at eventstore.Position, register string) error {
		return a.engine.Await(ctx, at, register)
	}
	return a, nil
}

// follow keeps the read models and the policies up with the log until close,
// which ends the context that it gives; read-only, the read models alone.
func (a *app) follow() context.Context {
	ctx, stop := context.WithCancel(context.Background()) // ends by close, after the last answer
	a.stop = stop
	a.running.Go(func() { a.engine.Run(ctx) })
	a.running.Go(func() { a.book.Follow(ctx, a.store, slog.Default()) })
	a.running.Go(func() { a.audit.Run(ctx) })
	a.running.Go(func() { a.watch(ctx) })
	if !a.readOnly {
		a.running.Go(func() { a.engine.KeepMark(ctx) })
	}
	return ctx
}

// keepCalendar tells the records that their day has come, as long as the instance follows the log; read-only, it rests.
func (a *app) keepCalendar(following context.Context) {
	if !a.readOnly {
		a.running.Go(func() { a.engine.KeepCalendar(following, calendar(a.office)) })
	}
}

// routes serves the API to the callers that a verifier knows.
func (a *app) routes(v *auth.Verifier, s shell) http.Handler {
	mux := http.NewServeMux()
	mux.Handle(graphqlPath, graph.Handler(a.api(v, s)))
	if !s.apart {
		mux.Handle("GET /metrics", a.meters.Handler())
	}
	return mux
}

// api is what the API works with.
func (a *app) api(v *auth.Verifier, s shell) graph.Config {
	return graph.Config{
		Resolver: &graph.Resolver{
			Office: a.office, Reads: a.reads, Records: a.book, Policies: a.judge.Set, Parameters: lawfile.Parameters(),
			Await: a.engine.Settle, AwaitAccess: a.audit.Settle, Limits: s.limits, Proofs: a.proofs,
		},
		Verifier:      v,
		Judge:         a.judge,
		Readings:      a.readings,
		Logger:        slog.Default(),
		Introspection: s.introspection,
		Operations:    s.operations,
		Systems:       s.systems,
		Meter:         a.meters,
	}
}

// ready tells why the instance cannot do its work: nil if it can. A read model
// that is stopped or behind does not make it unready: commands are still
// recorded, and answers say that the view is late.
func (a *app) ready(ctx context.Context) error {
	if err := a.readers.Ping(ctx); err != nil {
		return fmt.Errorf("the database: %w", err)
	}
	if _, err := a.store.Head(ctx); err != nil {
		return fmt.Errorf("the log: %w", err)
	}
	if _, err := a.access.Head(ctx); err != nil {
		return fmt.Errorf("the access log, without which no personal data is served: %w", err)
	}
	return a.book.Ready()
}

// close ends what follows the log, answers the appends under way, and disconnects.
func (a *app) close() error {
	a.stop()
	a.running.Wait()
	var err error
	for _, log := range []eventstore.Store{a.store, a.access} {
		if log != nil {
			err = errors.Join(err, log.Close())
		}
	}
	if a.readers != nil {
		a.readers.Close()
	}
	a.pool.Close()
	return err
}
