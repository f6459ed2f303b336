package projections

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain/policies"
	"sijil/eventstore"
)

// AdoptAnew is Adopt where the old log is lost. Every read model is to be folded
// anew, which Run does by itself, or Rebuild. The policies go on in the new log
// after the event of the mark, which they had passed; what they have done since
// then they do again, which changes nothing. If the new log lacks that event it
// is ErrNoCopy: then somebody has to decide after which position they go on, and
// give it. It is never decided here, since from the beginning they would judge
// old events by what is known today, and from the end they would owe what was
// not done.
func AdoptAnew(ctx context.Context, db *pgxpool.Pool, to eventstore.Store, after *eventstore.Position) error {
	return adopting(ctx, db, func(tx pgx.Tx) error {
		before, marked, err := readMark(ctx, tx)
		if err != nil {
			return err
		}
		place, err := placeAnew(ctx, tx, before, to, after)
		if err != nil {
			return err
		}
		for _, reset := range []struct {
			sql  string
			args []any
		}{
			{`UPDATE read.checkpoints SET version = 0, position = 0, status = 'live', error = NULL, error_position = NULL, error_event = NULL WHERE name <> $1 AND ` + ofRegisters(), []any{policies.Runner}},
			{`UPDATE read.checkpoints SET position = $2, status = 'live', error = NULL, error_position = NULL, error_event = NULL WHERE name = $1 AND position > 0`, []any{policies.Runner, int64(place)}},
		} {
			if _, err := tx.Exec(ctx, reset.sql, reset.args...); err != nil {
				return err
			}
		}
		if err := failuresAnew(ctx, tx, to); err != nil {
			return err
		}
		r, found, err := landmark(ctx, to, place)
		if err != nil {
			return err
		}
		if !found && marked { // an empty log has no mark
			_, err = tx.Exec(ctx, `DELETE FROM read.log_mark`)
			return err
		}
		if !found {
			return nil
		}
		return writeMark(ctx, tx, markOf(r), before)
	})
}

// placeAnew is after which position of the new log the policies go on.
func placeAnew(ctx context.Context, tx pgx.Tx, before mark, to eventstore.Store, after *eventstore.Position) (eventstore.Position, error) {
	if after != nil {
		r, _, err := atOrBefore(ctx, to, *after)
		return r.Position, err
	}
	var begun bool
	err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM read.checkpoints WHERE name = $1 AND position > 0)`, policies.Runner).Scan(&begun)
	if err != nil || !begun {
		return eventstore.Start, err
	}
	at, found, err := before.find(ctx, to)
	if err == nil && !found {
		err = ErrNoCopy
	}
	return at, err
}

// failuresAnew gives the queue its places in the new log. What is of no event of the new log has not happened there.
func failuresAnew(ctx context.Context, tx pgx.Tx, to eventstore.Store) error {
	rows, err := tx.Query(ctx, `SELECT DISTINCT stream, event FROM read.policy_failures WHERE position > 0`)
	if err != nil {
		return err
	}
	type row struct {
		Stream string
		Event  uuid.UUID
	}
	failed, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	if err != nil {
		return err
	}
	for _, f := range failed {
		r, found, err := inStream(ctx, to, f.Stream, f.Event)
		if err == nil && found {
			_, err = tx.Exec(ctx, `UPDATE read.policy_failures SET position = $2 WHERE event = $1`, f.Event, int64(r.Position))
		} else if err == nil {
			_, err = tx.Exec(ctx, `DELETE FROM read.policy_failures WHERE event = $1`, f.Event)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
