package pgstore

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// writer is the connection that appends. Whoever flushes has it to himself.
type writer struct {
	config *pgx.ConnConfig
	conn   *pgx.Conn // nil before the first use
	used   time.Time
}

// trusted is how long a connection may be idle before it is tried first: after a
// restart of the database the next append should not be the one to find out.
const trusted = time.Second

// write commits a batch in one transaction. After an error its outcome is unknown.
func (w *writer) write(ctx context.Context, batch []*request) ([]answer, error) {
	if err := w.connect(ctx); err != nil {
		return nil, err
	}
	defer func() { w.used = time.Now() }()
	if result, ok, err := w.appendOne(ctx, batch); ok || err != nil {
		return []answer{{result: result}}, err
	}
	return w.appendAll(ctx, batch)
}

func (w *writer) connect(ctx context.Context) error {
	if w.conn != nil && !w.conn.IsClosed() {
		if time.Since(w.used) < trusted || w.conn.Ping(ctx) == nil {
			return nil
		}
		_ = w.conn.Close(ctx) // it is broken
	}
	c, err := pgx.ConnectConfig(ctx, w.config)
	if err != nil {
		return err
	}
	w.conn = c
	return nil
}

func (w *writer) close() error {
	if w.conn == nil {
		return nil
	}
	return w.conn.Close(context.Background())
}

const (
	lockSQL = `SELECT log.lock()`

	// appendOneSQL writes an event after revision $2, -1 for a new stream, if that is
	// there and nothing else stands where the event belongs. Being a statement of its own after the
	// lock, it sees all that was committed before.
	appendOneSQL = `INSERT INTO log.events (position, stream, revision, id, type, data, metadata, recorded_at)
		SELECT coalesce((SELECT position FROM log.events ORDER BY position DESC LIMIT 1), 0) + 1, $1, $2::bigint + 1, $3, $4, $5, $6, clock_timestamp()
		WHERE $2 = -1 OR EXISTS (SELECT FROM log.events WHERE stream = $1 AND revision = $2)
		ON CONFLICT DO NOTHING
		RETURNING position`

	appendAllSQL = `SELECT revisions, positions FROM log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
)

// appendOne is a shorter way for one event that expects an exact revision, or
// none. When it gives false nothing was written, and appendAll says why.
func (w *writer) appendOne(ctx context.Context, batch []*request) (result eventstore.AppendResult, ok bool, err error) {
	least, most := bounds(batch[0].expected)
	if len(batch) > 1 || len(batch[0].events) > 1 || least != most {
		return result, false, nil
	}
	r, e := batch[0], batch[0].events[0]
	result.Revision = eventstore.Revision(least + 1)
	var b pgx.Batch // without BEGIN, a batch is one transaction
	b.Queue(lockSQL)
	b.Queue(appendOneSQL, r.stream, least, [16]byte(e.ID), e.Type, notNull(e.Data), notNull(e.Metadata)).QueryRow(func(row pgx.Row) error {
		return row.Scan(&result.Position)
	})
	err = w.conn.SendBatch(ctx, &b).Close()
	if errors.Is(err, pgx.ErrNoRows) {
		return result, false, nil
	}
	return result, err == nil, err
}

// What log.append answers in place of a position when it wrote nothing.
const (
	conflicting = -1
	known       = -2
)

// appendAll writes of a batch what the streams and ids allow.
func (w *writer) appendAll(ctx context.Context, batch []*request) ([]answer, error) {
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
			n := len(r.events)
			answers[i].result = eventstore.AppendResult{Revision: revision + eventstore.Revision(n), Position: position + eventstore.Position(n)}
		}
	}
	return answers, nil
}
