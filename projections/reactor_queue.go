package projections

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// What could not be done is tried again after retryAfter times Options.Retry and
// the number of attempts (half a minute, a minute, …), but at least once an
// hour. It is looked for every tick times Options.Retry.
const (
	retryAfter = 60
	tick       = 10
)

// failedErrand is a row of the queue.
type failedErrand struct {
	reactor string
	event   uuid.UUID
	errandKey
	position eventstore.Position // of the event
	stream   string              // of the event
	typ      string
	reason   string // a rule's key
}

type batchSender interface {
	SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
}

// enqueue writes down what could not be done, or could not be done again.
func enqueue(ctx context.Context, db batchSender, failures []failedErrand) error {
	if len(failures) == 0 {
		return nil
	}
	var b pgx.Batch
	for _, f := range failures {
		b.Queue(`INSERT INTO read.policy_failures (reactor, event, policy, target, position, stream, type, reason)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
			ON CONFLICT (reactor, event, policy, target) DO UPDATE
			SET attempts = policy_failures.attempts + 1, last_at = now(), reason = excluded.reason`,
			f.reactor, f.event, f.policy, f.target, int64(f.position), f.stream, f.typ, f.reason)
	}
	return db.SendBatch(ctx, &b).Close()
}

// dequeue takes away what is done.
func dequeue(ctx context.Context, db batchSender, reactor string, done map[uuid.UUID][]errandKey) error {
	var b pgx.Batch
	for event, keys := range done {
		for _, k := range keys {
			b.Queue(`DELETE FROM read.policy_failures WHERE reactor = $1 AND event = $2 AND policy = $3 AND target = $4`,
				reactor, event, k.policy, k.target)
		}
	}
	return db.SendBatch(ctx, &b).Close()
}

// dueAgain selects what is to be tried again: $1 the reactor, $2 milliseconds to wait per attempt.
const dueAgain = ` FROM read.policy_failures
	WHERE reactor = $1 AND last_at < now() - least(attempts * $2 * interval '1 ms', interval '1 h') `

// retry repeats what is due.
func (a *reactorApplier) retry(ctx context.Context) error {
	tasks, err := a.due(ctx)
	if err != nil || len(tasks) == 0 {
		return err
	}
	failures, err := a.carryOut(ctx, tasks)
	if err != nil {
		return err
	}
	done := map[uuid.UUID][]errandKey{}
	for _, t := range tasks {
		for _, k := range t.only {
			if !stillFails(failures, t.event.ID, k) {
				done[t.event.ID] = append(done[t.event.ID], k)
			}
		}
	}
	return pgx.BeginFunc(ctx, a.engine.db, func(tx pgx.Tx) error {
		if err := dequeue(ctx, tx, a.name(), done); err != nil {
			return err
		}
		return enqueue(ctx, tx, failures)
	})
}

func stillFails(failures []failedErrand, event uuid.UUID, k errandKey) bool {
	for _, f := range failures {
		if f.event == event && f.errandKey == k {
			return true
		}
	}
	return false
}

// due are the events with errands to repeat, in the order of the log.
func (a *reactorApplier) due(ctx context.Context) (tasks []task, err error) {
	rows, err := a.engine.db.Query(ctx, `SELECT stream, position, array_agg(policy), array_agg(target)`+dueAgain+`
		GROUP BY stream, position ORDER BY position LIMIT 100`, a.name(), retryAfter*a.engine.options.Retry.Milliseconds())
	if err != nil {
		return nil, err
	}
	type row struct {
		Stream            string
		Position          int64
		Policies, Targets []string
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		t := task{}
		if t.event, err = eventAt(ctx, a.engine.store, a.engine.codec, f.Stream, eventstore.Position(f.Position)); err != nil {
			return nil, err
		}
		for i := range f.Policies {
			t.only = append(t.only, errandKey{f.Policies[i], f.Targets[i]})
		}
		tasks = append(tasks, t)
	}
	return tasks, nil
}

// eventAt reads one event of the log, by its stream: where an event stands is
// known, but no store can be asked for the position before it.
func eventAt(ctx context.Context, store eventstore.Store, codec domain.Codec, stream string, at eventstore.Position) (eventstore.Recorded, error) {
	for r, err := range store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
		if err != nil {
			return r, err
		}
		if r.Position == at {
			return eventstore.Decode(codec, r)
		}
	}
	return eventstore.Recorded{}, fmt.Errorf("there is no event at position %d", at)
}
