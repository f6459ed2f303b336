package projections

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/eventstore"
)

// All are the tables of every register, in the order of their migrations.
func All() []Projection {
	return []Projection{Persons, Births, Deaths, NationalIDs, Passports, SLTDRecords, Welfares, Retirements, RetirementPayments, Marriages, WorkQueue, VitalStatistics, RegisterStatistics, Consequences}
}

// Options of an Engine. A zero field means its default.
type Options struct {
	Batch   int           // events in one transaction; default 1000
	Standby time.Duration // how often a process that does not lead asks for the lead; default 500 ms
	Retry   time.Duration // first pause after a failure, doubling to 64 times; default 500 ms
	Await   time.Duration // the longest Await; default 5 s
	Beside  bool          // the log is another than the registers', kept beside the read models: it does not move, and their mark is not of it
	Gather  time.Duration // how long what comes waits for more, so that one transaction carries it: of readings there are many, and nobody waits for them; default 0
	Log     *slog.Logger  // default slog.Default()
}

func (o Options) withDefaults() Options {
	o.Batch = cmp.Or(o.Batch, 1000)
	o.Standby = cmp.Or(o.Standby, 500*time.Millisecond)
	o.Retry = cmp.Or(o.Retry, 500*time.Millisecond)
	o.Await = cmp.Or(o.Await, 5*time.Second)
	o.Log = cmp.Or(o.Log, slog.Default())
	return o
}

// Engine follows the log for projections. Any number of processes may run one
// on the same database: for each projection one of them leads.
type Engine struct {
	db        *pgxpool.Pool
	store     eventstore.Store
	codec     domain.Codec
	options   Options
	followers []*follower
	moved     *broadcast
}

// NewEngine does nothing until Run; Await, Health and Rebuild work without it.
// Leading takes one connection per projection beside the pool's. It panics on
// two projections of one name: that is a programming error.
func NewEngine(db *pgxpool.Pool, store eventstore.Store, codec domain.Codec, o Options, projections ...Projection) *Engine {
	e := &Engine{db: db, store: store, codec: codec, options: o.withDefaults(), moved: newBroadcast()}
	for _, p := range projections {
		a := p.open()
		if e.find(a.name()) != nil {
			panic("projections: two projections are called " + a.name())
		}
		if r, ok := a.(*reactorApplier); ok {
			r.engine = e
		}
		e.followers = append(e.followers, &follower{engine: e, applier: a, log: e.options.Log.With("projection", a.name())})
	}
	return e
}

// Run follows the log until ctx ends. A projection that fails is tried again, and never stops another.
func (e *Engine) Run(ctx context.Context) {
	var all sync.WaitGroup
	for _, f := range e.followers {
		all.Go(func() { f.run(ctx) })
	}
	all.Wait()
}

func (e *Engine) find(name string) *follower {
	for _, f := range e.followers {
		if f.name() == name {
			return f
		}
	}
	return nil
}

// known is find for names that callers give.
func (e *Engine) known(name string) (*follower, error) {
	if f := e.find(name); f != nil {
		return f, nil
	}
	return nil, fmt.Errorf("there is no projection %q", name)
}

// vigilant makes the server notice within 15 s that the machine of a leader or
// a rebuild has gone without a word; by default it keeps their locks for two
// hours. On a local socket, where that cannot happen, it has no effect.
const vigilant = `SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 2;
	SET tcp_user_timeout = 15000` // ms: what was sent and never acknowledged

// connect opens a connection beside the pool's, to hold a lock.
func (e *Engine) connect(ctx context.Context) (*pgx.Conn, error) {
	conn, err := pgx.ConnectConfig(ctx, e.db.Config().ConnConfig.Copy())
	if err != nil {
		return nil, err
	}
	if _, err := conn.Exec(ctx, vigilant); err != nil {
		return nil, errors.Join(err, conn.Close(context.WithoutCancel(ctx)))
	}
	return conn, nil
}

// broadcast wakes everyone who waits for a change.
type broadcast struct {
	mu      sync.Mutex
	changed chan struct{}
}

func newBroadcast() *broadcast { return &broadcast{changed: make(chan struct{})} }

// next is closed at the next change.
func (b *broadcast) next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.changed
}

func (b *broadcast) wake() {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.changed)
	b.changed = make(chan struct{})
}
