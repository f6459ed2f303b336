package pgstore

import (
	"context"
	"iter"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// seedChunk is how many events Seed commits at once.
const seedChunk = 10_000

// Seed appends each event to the end of its stream, in bulk and in order: for
// samples and benchmarks of millions. Chunks are committed one by one under the
// lock of every append, so other writers and readers may work meanwhile. An id
// that the log has already fails its chunk. It gives the last event's position.
func (s *Store) Seed(ctx context.Context, events iter.Seq2[string, eventstore.EventData]) (eventstore.Position, error) {
	last := eventstore.Start
	chunk := make([]eventstore.Recorded, 0, seedChunk)
	write := func() (err error) {
		if last, err = s.seed(ctx, chunk); err != nil {
			return unavailable(err)
		}
		chunk = chunk[:0]
		return nil
	}
	for stream, e := range events {
		if err := eventstore.CheckAppend(stream, []eventstore.EventData{e}); err != nil {
			return last, err
		}
		chunk = append(chunk, eventstore.Recorded{ID: e.ID, Stream: stream, Type: e.Type, Data: notNull(e.Data), Metadata: notNull(e.Metadata)})
		if len(chunk) == seedChunk {
			if err := write(); err != nil {
				return last, err
			}
		}
	}
	if len(chunk) == 0 {
		return last, nil
	}
	return last, write()
}

func (s *Store) seed(ctx context.Context, chunk []eventstore.Recorded) (eventstore.Position, error) {
	return s.bulk(ctx, chunk, func(lasts map[string]eventstore.Revision, now time.Time) error {
		for i := range chunk {
			e := &chunk[i]
			lasts[e.Stream]++
			e.Revision, e.RecordedAt = lasts[e.Stream], now
		}
		return nil
	})
}

// bulk writes events at the end of the log, under the lock of every append. place
// sees the last revisions of their streams and may still change the events, or refuse.
func (s *Store) bulk(ctx context.Context, events []eventstore.Recorded, place func(lasts map[string]eventstore.Revision, now time.Time) error) (eventstore.Position, error) {
	var head int64
	err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(lock_key())`); err != nil {
			return err
		}
		var now time.Time
		if err := tx.QueryRow(ctx, headSQL+`, clock_timestamp()`).Scan(&head, &now); err != nil {
			return err
		}
		lasts, err := lastRevisions(ctx, tx, events)
		if err != nil {
			return err
		}
		if err := place(lasts, now); err != nil {
			return err
		}
		columns := []string{"position", "stream", "revision", "id", "type", "data", "metadata", "recorded_at"}
		_, err = tx.CopyFrom(ctx, pgx.Identifier{s.schema, "events"}, columns, pgx.CopyFromSlice(len(events), func(i int) ([]any, error) {
			e := events[i]
			head++
			return []any{head, e.Stream, int64(e.Revision), [16]byte(e.ID), e.Type, e.Data, e.Metadata, e.RecordedAt}, nil
		}))
		return err
	})
	if err != nil {
		return 0, err
	}
	s.head.advance(eventstore.Position(head))
	s.tellOthers()
	return eventstore.Position(head), nil
}

// lastRevisions of the streams of a chunk; -1 for a new one.
func lastRevisions(ctx context.Context, tx pgx.Tx, chunk []eventstore.Recorded) (map[string]eventstore.Revision, error) {
	ends := make(map[string]eventstore.Revision, len(chunk))
	names := make([]string, 0, len(chunk))
	for _, e := range chunk {
		if _, seen := ends[e.Stream]; !seen {
			ends[e.Stream] = -1
			names = append(names, e.Stream)
		}
	}
	const sql = `SELECT s.name, e.revision FROM unnest($1::text[]) AS s(name)
		CROSS JOIN LATERAL (SELECT revision FROM events WHERE stream = s.name ORDER BY revision DESC LIMIT 1) AS e`
	rows, err := tx.Query(ctx, sql, names)
	if err != nil {
		return nil, err
	}
	var name string
	var revision int64
	_, err = pgx.ForEachRow(rows, []any{&name, &revision}, func() error {
		ends[name] = eventstore.Revision(revision)
		return nil
	})
	return ends, err
}
