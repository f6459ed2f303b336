package pgstore

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

const (
	// appendNextSQL is appendOneSQL after position $7. If the place after it is
	// taken, or anything else is, it writes nothing; that $7 is there is looked at for
	// a database that fell back to an older state. The number of rows is its only
	// answer: a RETURNING costs an eighth of a lone append.
	appendNextSQL = `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at)
		SELECT $7::bigint + 1, $1, $2::bigint + 1, $3, $4, $5, $6, clock_timestamp()
		FROM (SELECT pg_advisory_xact_lock(lock_key())) AS locked
		WHERE ($2 = -1 OR EXISTS (SELECT FROM events WHERE stream = $1 AND revision = $2))
			AND EXISTS (SELECT FROM events WHERE position = $7)
		ON CONFLICT DO NOTHING`

	// appendOneSQL is log.append_believed for one event, after revision $2 of its
	// stream. It may see the log as it was before it got the lock; then the place
	// that it takes for the next is taken, and it writes nothing.
	appendOneSQL = `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at)
		SELECT coalesce((SELECT position FROM events ORDER BY position DESC LIMIT 1), 0) + 1,
			$1, $2::bigint + 1, $3, $4, $5, $6, clock_timestamp()
		FROM (SELECT pg_advisory_xact_lock(lock_key())) AS locked
		WHERE $2 = -1 OR EXISTS (SELECT FROM events WHERE stream = $1 AND revision = $2)
		ON CONFLICT DO NOTHING
		RETURNING position - 1`

	appendBelievedSQL = `SELECT append_believed($1, $2, $3, $4, $5, $6, $7, $8)`
)

// appendBelieved writes a batch of which every append says exactly where its
// stream ends, without looking for more than that nothing contradicts it. That
// is the usual case, and costs a third less. It gives nil, and nothing was
// written, if an append does not say so or is wrong.
func (w *writer) appendBelieved(ctx context.Context, batch []*request) ([]answer, error) {
	b, ok := believe(batch)
	if !ok {
		return nil, nil
	}
	position, err := w.insert(ctx, b)
	w.alone = position != nil && *position == w.head
	if position == nil || err != nil {
		return nil, err
	}
	answers := make([]answer, len(batch))
	for i, r := range batch {
		answers[i].result = ending(r, b.lasts[i], *position)
		*position = answers[i].result.Position
	}
	w.head = *position
	return answers, nil
}

// insert gives the log's last position before the batch; nil if the batch was wrong.
func (w *writer) insert(ctx context.Context, b belief) (position *eventstore.Position, err error) {
	if len(b.ids) > 1 {
		err = w.conn.QueryRow(ctx, appendBelievedSQL, b.streams, b.ends, b.names, b.revisions, b.ids, b.types, b.data, b.metadata).Scan(&position)
		return position, err
	}
	one := []any{b.names[0], int64(b.lasts[0]), b.ids[0], b.types[0], b.data[0], b.metadata[0]}
	if w.alone {
		done, err := w.conn.Exec(ctx, appendNextSQL, append(one, int64(w.head))...)
		if err != nil || done.RowsAffected() == 0 {
			return nil, err
		}
		before := w.head
		return &before, nil
	}
	err = w.conn.QueryRow(ctx, appendOneSQL, one...).Scan(&position)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return position, err
}

// belief is what a batch comes to if every append is right.
type belief struct {
	lasts   []eventstore.Revision // by append: the stream's last revision before it
	streams []string              // that exist, and
	ends    []int64               // where they end
	// by event
	names, types   []string
	revisions      []int64
	ids            [][16]byte
	data, metadata [][]byte
}

func believe(batch []*request) (b belief, ok bool) {
	next := make(map[string]eventstore.Revision, len(batch)) // of streams in this batch
	for _, r := range batch {
		least, most := bounds(r.expected)
		last := eventstore.Revision(least)
		revision, again := next[r.stream]
		if least != most || last < -1 || again && last != revision-1 {
			return belief{}, false
		}
		if !again && last >= 0 {
			b.streams, b.ends = append(b.streams, r.stream), append(b.ends, least)
		}
		b.lasts = append(b.lasts, last)
		for _, e := range r.events {
			last++
			b.names, b.types = append(b.names, r.stream), append(b.types, e.Type)
			b.revisions, b.ids = append(b.revisions, int64(last)), append(b.ids, e.ID)
			b.data, b.metadata = append(b.data, notNull(e.Data)), append(b.metadata, notNull(e.Metadata))
		}
		next[r.stream] = last + 1
	}
	return b, true
}
