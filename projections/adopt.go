package projections

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain/policies"
	"sijil/eventstore"
)

// Why read models are not taken along. They are meant for operators.
var (
	ErrServed = errors.New("something works on the read models: stop every `sijil serve` and `sijil rebuild` on this database, then run this again")
	ErrNoCopy = errors.New("the new log lacks the event up to which the policies had worked for certain: it is no copy of the log that the read models are of, or has lost its end")
)

// notCopied is an event that the new log lacks or has otherwise.
type notCopied struct {
	event uuid.UUID
	at    eventstore.Position // in the old log
}

func (e *notCopied) Error() string {
	return fmt.Sprintf("the new log does not have event %s of the old log's position %d: complete the copy with `sijil eventstore copy`, then run this again", e.event, e.at)
}

// Adopt makes the read models of one log those of its copy, in one transaction:
// every place becomes the copy's position of the same event. The rows stay. It
// does nothing if that was done, and refuses with ErrServed while an instance
// works on the database, with ErrOtherLog if the read models are not those of
// from, and if to lacks an event.
func Adopt(ctx context.Context, db *pgxpool.Pool, from, to eventstore.Store) error {
	return adopting(ctx, db, func(tx pgx.Tx) error {
		m := &move{tx: tx, from: from, to: to, known: map[eventstore.Position]eventstore.Position{eventstore.Start: eventstore.Start}}
		last, some, err := first(from.ReadAll(ctx, eventstore.End, eventstore.Backwards, eventstore.Filter{}))
		if err != nil {
			return err
		}
		if _, err := m.translate(ctx, last.Position); err != nil { // what would be missing, would be missing for ever
			return err
		}
		before, marked, err := readMark(ctx, tx)
		if err != nil {
			return err
		}
		if marked {
			if done, err := before.isOf(ctx, to); err != nil || done {
				return err
			}
			if ours, err := before.isOf(ctx, from); err != nil || !ours {
				return errors.Join(err, ErrOtherLog)
			}
		}
		if !some {
			return nil // nothing was recorded, so nothing was folded
		}
		return m.all(ctx, last.Position, before)
	})
}

// adopting runs a change of all places while nobody follows the log.
func adopting(ctx context.Context, db *pgxpool.Pool, change func(tx pgx.Tx) error) error {
	return pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		names, err := checkpointNames(ctx, tx)
		if err != nil {
			return err
		}
		locks := []string{"sijil " + calendarName}
		for _, name := range names {
			locks = append(locks, "sijil projection "+name, "sijil rebuild "+name)
		}
		for tries := 0; ; tries++ { // an instance that has just ended has its locks for a moment longer
			var free bool
			err = tx.QueryRow(ctx, `SELECT bool_and(pg_try_advisory_xact_lock(hashtextextended(name, 0))) FROM unnest($1::text[]) AS locks(name)`, locks).Scan(&free)
			if err != nil {
				return err
			}
			if free {
				break
			}
			if tries == 10 {
				return ErrServed
			}
			pause(ctx, 100*time.Millisecond)
		}
		return change(tx)
	})
}

// checkpointNames are those that have come anywhere, and those that might begin now.
func checkpointNames(ctx context.Context, tx pgx.Tx) ([]string, error) {
	rows, err := tx.Query(ctx, `SELECT name FROM read.checkpoints`)
	if err != nil {
		return nil, err
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	for _, p := range All() {
		names = append(names, p.open().name())
	}
	slices.Sort(names)
	return slices.Compact(append(names, policies.Runner)), err
}

// move translates positions of one log to those of another.
type move struct {
	tx       pgx.Tx
	from, to eventstore.Store
	known    map[eventstore.Position]eventstore.Position
}

func (m *move) all(ctx context.Context, last eventstore.Position, before mark) error {
	var place eventstore.Position
	err := m.tx.QueryRow(ctx, `SELECT coalesce((SELECT position FROM read.checkpoints WHERE name = $1), 0)`, policies.Runner).Scan(&place)
	if err != nil {
		return err
	}
	if err := m.past(ctx, place, last); err != nil {
		return err
	}
	for _, column := range []struct{ table, name, where string }{
		{"checkpoints", "position", ofRegisters()},
		{"checkpoints", "error_position", "error_position IS NOT NULL AND " + ofRegisters()},
		{"policy_failures", "position", "true"},
		{"consequence", "position", fmt.Sprintf("position > %d", place)},
	} {
		if err := m.column(ctx, column.table, column.name, column.where); err != nil {
			return err
		}
	}
	r, _, err := landmark(ctx, m.from, place)
	if err != nil {
		return err
	}
	now := markOf(r)
	if now.position, err = m.translate(ctx, r.Position); err != nil {
		return err
	}
	return writeMark(ctx, m.tx, now, before)
}

// ofRegisters selects the checkpoints that are places in the log that moves: what follows the access log stays where it is.
func ofRegisters() string {
	names := make([]string, 0, 2)
	for _, p := range AuditTables() {
		names = append(names, "'"+p.open().name()+"'")
	}
	return "name NOT IN (" + strings.Join(names, ", ") + ")"
}

// translate gives the place in the new log of the last event at or before one in the old log.
func (m *move) translate(ctx context.Context, at eventstore.Position) (eventstore.Position, error) {
	if to, known := m.known[at]; known {
		return to, nil
	}
	r, found, err := atOrBefore(ctx, m.from, at)
	if err != nil || !found {
		return eventstore.Start, err
	}
	to, found, err := markOf(r).find(ctx, m.to)
	if err != nil {
		return eventstore.Start, err
	}
	if !found {
		return eventstore.Start, &notCopied{r.ID, r.Position}
	}
	m.known[at] = to
	return to, nil
}

// column translates a column of some rows.
func (m *move) column(ctx context.Context, table, column, where string) error {
	rows, err := m.tx.Query(ctx, `SELECT DISTINCT `+column+` FROM read.`+table+` WHERE `+where)
	if err != nil {
		return err
	}
	before, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return err
	}
	after := make([]int64, len(before))
	for i, p := range before {
		to, err := m.translate(ctx, eventstore.Position(p))
		if err != nil {
			return err
		}
		after[i] = int64(to)
	}
	_, err = m.tx.Exec(ctx, `UPDATE read.`+table+` SET `+column+` = moved.after
		FROM unnest($1::bigint[], $2::bigint[]) AS moved(before, after) WHERE `+column+` = moved.before AND `+where, before, after)
	return err
}

// past makes the positions of consequences that the policies have passed
// negative. They are asked for nothing but their order, and there may be millions.
func (m *move) past(ctx context.Context, place, last eventstore.Position) error {
	_, err := m.tx.Exec(ctx, `UPDATE read.consequence SET position = position - $1 WHERE position <= $2`, int64(last), int64(place))
	return err
}
