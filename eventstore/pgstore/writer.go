package pgstore

import (
	"context"
	"net"
	"slices"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// writer is the connection that appends. Whoever flushes has it to himself.
type writer struct {
	config   *pgx.ConnConfig
	conn     *pgx.Conn // nil before the first use
	used     time.Time
	head     eventstore.Position // the log's end as this writer last left it
	alone    bool                // nobody else wrote between its last two flushes
	doubt    bool                // the last flush refused something, so the next may have to as well
	attended atomic.Bool         // see line
	flight   atomic.Pointer[flight]
}

// flight is a flush under way.
type flight struct {
	conn net.Conn
	from time.Time
}

// trusted is how long a connection may be idle before it is tried first: after a
// restart of the database the next append should not be the one to find out.
const trusted = time.Second

// write commits a batch in one transaction. After an error its outcome is unknown.
func (w *writer) write(ctx context.Context, batch []*request) ([]answer, error) {
	if err := w.connect(ctx); err != nil {
		return nil, err
	}
	w.flight.Store(&flight{w.conn.PgConn().Conn(), time.Now()})
	w.attended.Store(len(batch) == 1)
	defer func() {
		w.flight.Store(nil)
		w.used = time.Now()
	}()
	if !w.doubt {
		if answers, err := w.appendBelieved(ctx, batch); answers != nil || err != nil {
			return answers, err
		}
	}
	answers, err := w.appendAll(ctx, batch)
	w.doubt = slices.ContainsFunc(answers, func(a answer) bool { return a.known || a.err != nil })
	return answers, err
}

func (w *writer) connect(ctx context.Context) error {
	if w.conn != nil && !w.conn.IsClosed() {
		if time.Since(w.used) < trusted || w.conn.Ping(ctx) == nil {
			return nil
		}
		_ = w.conn.Close(ctx) // it is broken
	}
	config := w.config.Copy()
	config.DialFunc = w.dialler(config.DialFunc)
	c, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	w.conn = c
	return nil
}

// giveUp ends a flush that has taken too long. A timer for each flush would be
// simpler, but setting one wakes a thread, which costs a tenth of a lone append.
func (w *writer) giveUp(limit time.Duration) {
	if f := w.flight.Load(); f != nil && time.Since(f.from) > limit {
		_ = f.conn.SetDeadline(time.Unix(1, 0)) // fails only if it is closed already
	}
}

func (w *writer) close() error {
	if w.conn == nil {
		return nil
	}
	return w.conn.Close(context.Background())
}

// appendAllSQL judges each append on its own.
const appendAllSQL = `SELECT revisions, positions FROM append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

// What log.append answers in place of a position when it wrote nothing.
const (
	conflicting = -1
	known       = -2
)

// appendAll writes of a batch what the streams and ids allow.
func (w *writer) appendAll(ctx context.Context, batch []*request) ([]answer, error) {
	w.alone = false // until a flush has shown where the log ends
	var revisions, positions []int64
	if err := w.conn.QueryRow(ctx, appendAllSQL, arrays(batch)...).Scan(&revisions, &positions); err != nil {
		return nil, err
	}
	answers := make([]answer, len(batch))
	for i, r := range batch {
		revision, position := eventstore.Revision(revisions[i]), eventstore.Position(positions[i])
		switch positions[i] {
		case conflicting:
			answers[i].err = &eventstore.WrongExpectedRevision{Stream: r.stream, Expected: r.expected, Actual: revision}
		case known:
			answers[i].known = true
		default:
			answers[i].result = ending(r, revision, position)
		}
	}
	return answers, nil
}

// ending is where r ends, given where its stream and the log ended before.
func ending(r *request, revision eventstore.Revision, position eventstore.Position) eventstore.AppendResult {
	n := len(r.events)
	return eventstore.AppendResult{Revision: revision + eventstore.Revision(n), Position: position + eventstore.Position(n)}
}
