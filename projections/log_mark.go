package projections

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// ErrOtherLog refuses to go on with read models whose places are positions of
// another log: folding would skip events or repeat them, and nobody would notice.
var ErrOtherLog = errors.New("the read models and the policies' places are of another log than this one: " +
	"set SIJIL_EVENTSTORE back, or take them along with `sijil eventstore adopt --from OLD --to NEW` (docs/operations.md, Moving to a cluster)")

// mark is an event by which a log is known: a copy of the log has it at another position.
type mark struct {
	position eventstore.Position
	event    uuid.UUID
	stream   string
	revision eventstore.Revision
}

func markOf(r eventstore.Recorded) mark {
	return mark{r.Position, r.ID, r.Stream, r.Revision}
}

// find looks the mark's event up in a log.
func (m mark) find(ctx context.Context, log eventstore.Store) (at eventstore.Position, found bool, err error) {
	for r, err := range log.ReadStream(ctx, m.stream, m.revision, eventstore.Forwards) {
		return r.Position, err == nil && r.ID == m.event, err
	}
	return eventstore.Start, false, nil
}

// isOf tells whether the mark was made in this log.
func (m mark) isOf(ctx context.Context, log eventstore.Store) (bool, error) {
	at, found, err := m.find(ctx, log)
	return found && at == m.position, err
}

func readMark(ctx context.Context, db rowQuerier) (m mark, marked bool, err error) {
	err = db.QueryRow(ctx, `SELECT position, event, stream, revision FROM read.log_mark`).Scan(&m.position, &m.event, &m.stream, &m.revision)
	if errors.Is(err, pgx.ErrNoRows) {
		return m, false, nil
	}
	return m, err == nil, err
}

// CheckLog is ErrOtherLog if the read models are of another log than the
// engine's, and ErrHalfRestored if the log is not complete yet.
func (e *Engine) CheckLog(ctx context.Context) error {
	archive, err := restoring(ctx, e.db)
	if err == nil && archive != "" {
		err = ErrHalfRestored
	}
	if err != nil {
		return err
	}
	_, _, err = e.checkLog(ctx)
	return err
}

func (e *Engine) checkLog(ctx context.Context) (m mark, marked bool, err error) {
	if e.options.Beside {
		return m, false, nil
	}
	if m, marked, err = readMark(ctx, e.db); err != nil || !marked {
		return m, marked, err
	}
	ours, err := m.isOf(ctx, e.store)
	if err == nil && !ours {
		err = ErrOtherLog
	}
	return m, marked, err
}

// How often the mark is brought up to where the policies are, and how soon there must be a first one.
const (
	markEvery = 10 * time.Minute
	markSoon  = time.Second
)

// KeepMark keeps the mark up with the policies until ctx ends, and then once more.
func (e *Engine) KeepMark(ctx context.Context) {
	for {
		wait := markEvery
		if marked, err := e.MarkLog(ctx); !marked {
			wait = markSoon
			if err != nil && ctx.Err() == nil {
				e.options.Log.Warn("the mark of the log was not made", "error", err)
				wait = e.options.Retry << 6
			}
		}
		pause(ctx, wait)
		if ctx.Err() != nil {
			last, stop := context.WithTimeout(context.WithoutCancel(ctx), e.options.Await)
			defer stop()
			_, _ = e.MarkLog(last) // the mark of before is good as well
			return
		}
	}
}

// MarkLog notes an event at the policies' place, by which the engine's log will
// be known; false for an empty log. A mark of another log stays: ErrOtherLog.
func (e *Engine) MarkLog(ctx context.Context) (marked bool, err error) {
	before, _, err := e.checkLog(ctx)
	if err != nil {
		return false, err
	}
	var reactors []string
	for _, f := range e.followers {
		if _, ok := f.applier.(*reactorApplier); ok {
			reactors = append(reactors, f.name())
		}
	}
	var place eventstore.Position
	err = e.db.QueryRow(ctx, `SELECT coalesce(min(position), 0) FROM read.checkpoints WHERE name = ANY($1)`, reactors).Scan(&place)
	if err != nil {
		return false, err
	}
	r, found, err := landmark(ctx, e.store, place)
	if err != nil || !found {
		return false, err
	}
	return true, writeMark(ctx, e.db, markOf(r), before)
}

// writeMark replaces a mark, unless another process has: the log may have been moved meanwhile.
func writeMark(ctx context.Context, db rowQuerier, m, before mark) error {
	_, err := db.Exec(ctx, `INSERT INTO read.log_mark (position, event, stream, revision) VALUES ($1, $2, $3, $4)
		ON CONFLICT (single) DO UPDATE SET position = $1, event = $2, stream = $3, revision = $4, marked_at = now()
		WHERE log_mark.position = $5 AND log_mark.event = $6`,
		int64(m.position), m.event, m.stream, int64(m.revision), int64(before.position), before.event)
	return err
}

// landmark is the last event at or before a position; the log's first if there is none before.
func landmark(ctx context.Context, log eventstore.Store, at eventstore.Position) (eventstore.Recorded, bool, error) {
	r, found, err := atOrBefore(ctx, log, at)
	if err != nil || found {
		return r, found, err
	}
	return first(log.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}))
}

// atOrBefore is the last event at or before a position. It asks the log only for
// positions that the log has given: to others a cluster may have no answer.
func atOrBefore(ctx context.Context, log eventstore.Store, at eventstore.Position) (r eventstore.Recorded, found bool, err error) {
	if at == eventstore.Start {
		return r, false, nil
	}
	r, found, err = first(log.ReadAll(ctx, at, eventstore.Backwards, eventstore.Filter{}))
	if err != nil {
		return r, false, err
	}
	next, more, err := first(log.ReadAll(ctx, r.Position, eventstore.Forwards, eventstore.Filter{}))
	if err == nil && more && next.Position <= at {
		return next, true, nil
	}
	return r, found, err
}

// first is the first event of a reading, if there is one.
func first(events func(func(eventstore.Recorded, error) bool)) (eventstore.Recorded, bool, error) {
	for r, err := range events {
		return r, err == nil, err
	}
	return eventstore.Recorded{}, false, nil
}
