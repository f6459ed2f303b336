package pgstore

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"sijil/eventstore"
)

var _ eventstore.Importer = (*Store)(nil)

// Import takes events of another log over, as eventstore.Importer describes: one
// COPY and one commit under the lock of every append, so other writers and
// readers may work meanwhile.
func (s *Store) Import(ctx context.Context, events []eventstore.Recorded) (eventstore.Position, error) {
	if len(events) == 0 {
		return s.Head(ctx)
	}
	if err := eventstore.CheckImport(events); err != nil {
		return 0, err
	}
	own := make([]eventstore.Recorded, len(events))
	for i, e := range events {
		e.Data, e.Metadata = notNull(e.Data), notNull(e.Metadata)
		if _, _, looksStamped := eventstore.Unstamp(e.Metadata); looksStamped || e.RecordedAt.Nanosecond()%int(time.Microsecond) != 0 {
			e.Metadata = eventstore.Stamp(e.Metadata, e.RecordedAt) // the column holds microseconds, other logs count finer
		}
		own[i] = e
	}
	var refused error
	at, err := s.bulk(ctx, own, func(lasts map[string]eventstore.Revision, _ time.Time) error {
		refused = eventstore.CheckFollows(lasts, own)
		return refused
	})
	switch {
	case refused != nil:
		return 0, refused
	case err != nil:
		return 0, s.whyNotImported(ctx, own, err)
	}
	return at, nil
}

// whyNotImported finds the id that was used before, if that was the reason. To
// look for all of them first would cost every import what one refusal costs.
func (s *Store) whyNotImported(ctx context.Context, events []eventstore.Recorded, cause error) error {
	const uniqueViolation = "23505"
	if pg, ok := errors.AsType[*pgconn.PgError](cause); !ok || pg.Code != uniqueViolation {
		return unavailable(cause)
	}
	for _, e := range events {
		var used bool
		if err := s.pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM events WHERE id = $1)`, [16]byte(e.ID)).Scan(&used); err != nil {
			return unavailable(err)
		}
		if used {
			return &eventstore.DuplicateID{Stream: e.Stream, ID: e.ID.String()}
		}
	}
	return unavailable(cause)
}
