// Package pgstore keeps the log in PostgreSQL.
//
// Concurrent appends are committed together: one flush takes all that wait, and
// one statement (log.append, in migrations) locks the log, checks each append
// against its own expected revision, writes what passes, and commits. There is
// no timer: the next flush leaves when the one before has ended. See
// docs/decisions/0002-group-commit.md.
package pgstore

import (
	"cmp"
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/eventstore"
)

// Options of a Store. A zero field means its default.
type Options struct {
	QueuedAppends int           // appends that may wait before the next is refused as overloaded; default 4096
	QueuedBytes   int           // payload bytes that may wait likewise; default 64 MiB
	Readers       int           // reads at once; default 16, more wait for a connection
	Timeout       time.Duration // for one flush; its callers then get unavailable; default 15 s
	Schema        string        // which of the database's logs: Registers (the default) or Access
}

// The logs of a database, each in a schema of its own.
const (
	Registers = "log"    // what the registers recorded
	Access    = "access" // who read whose data
)

// Store is an eventstore.Store in one PostgreSQL database that was migrated.
type Store struct {
	timeout time.Duration // of a flush
	queue   *queue
	writer  writer
	pool    *pgxpool.Pool
	head    *beacon
	unsaid  chan struct{} // a token tells that other processes have not been notified
	listen  sync.Once
	running context.Context // ends with Close
	stop    context.CancelFunc
	helpers sync.WaitGroup
	schema  string
}

var _ eventstore.Store = (*Store)(nil)

// settings of every connection. An acknowledged append must be durable whatever
// the server's default is. Every query has its index; the planner may not
// choose otherwise when its statistics are old, as they are after a bulk load.
var settings = map[string]string{
	"application_name":              "sijil-log",
	"synchronous_commit":            "on",
	"default_transaction_isolation": "read committed",
	"plan_cache_mode":               "force_generic_plan",
	"enable_seqscan":                "off",
	"enable_bitmapscan":             "off",
	"enable_hashjoin":               "off",
	"enable_mergejoin":              "off",
	"jit":                           "off",
}

// Open connects to a database. It fails if that cannot be reached or has no log.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("the log's database address: %w", err)
	}
	schema := cmp.Or(o.Schema, Registers)
	configure(config.ConnConfig, schema)
	config.MaxConns = int32(cmp.Or(o.Readers, 16))
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("the log's database: %w", err)
	}
	s := &Store{
		timeout: cmp.Or(o.Timeout, 15*time.Second),
		queue:   newQueue(cmp.Or(o.QueuedAppends, 4096), cmp.Or(o.QueuedBytes, 64<<20)),
		writer:  writer{config: config.ConnConfig},
		pool:    pool,
		head:    newBeacon(),
		unsaid:  make(chan struct{}, 1),
		schema:  schema,
	}
	s.running, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	if _, err := s.Head(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("open the log (was `sijil migrate` run?): %w", err)
	}
	s.helpers.Go(s.notify)
	s.helpers.Go(s.watch)
	return s, nil
}

// configure has every statement find the tables and functions of one log, and no other's:
// nobody but the owner of the schema can put anything there.
func configure(c *pgx.ConnConfig, schema string) {
	c.RuntimeParams["search_path"] = schema + ", pg_catalog"
	for name, value := range settings {
		c.RuntimeParams[name] = value
	}
	c.ConnectTimeout = cmp.Or(c.ConnectTimeout, 5*time.Second)
}

// headSQL leaves the planner no choice but to go to the end of the index: it
// would compute a max() by reading it all if it thinks that the log is small.
const headSQL = `SELECT coalesce((SELECT position FROM events ORDER BY position DESC LIMIT 1), 0)`

// Head is the position of the last event.
func (s *Store) Head(ctx context.Context) (eventstore.Position, error) {
	var head int64
	err := s.reading(ctx, func() error {
		return s.pool.QueryRow(ctx, headSQL).Scan(&head)
	})
	return eventstore.Position(head), err
}

// Close refuses new appends, answers those under way, and ends subscriptions.
func (s *Store) Close() error {
	s.queue.close() // the watch goes on until then
	s.stop()
	s.helpers.Wait()
	s.pool.Close()
	return s.writer.close()
}

// watch gives up flushes that take too long.
func (s *Store) watch() {
	for rest(s.running, s.timeout/8) {
		s.writer.giveUp(s.timeout)
	}
}

func unavailable(cause error) error {
	return eventstore.RuleUnavailable.Refuse("").Because(cause)
}
