package projections

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// Reactor follows the log to give commands: it is how policies run. Handle may
// see an event again, after a crash, so its commands must carry ids that derive
// from the event. What Handle is refused stands in the work queue and is tried
// again later; while the registry is unavailable the reactor waits.
type Reactor struct {
	Name   string
	Types  []string // of the events that it wants
	Handle func(ctx context.Context, r eventstore.Recorded) error
}

func (r Reactor) open() applier { return &reactorApplier{reactor: r} }

// What was refused is tried again after retryAfter times Options.Retry and the
// number of attempts (half a minute, a minute, …), but at least once an hour.
// It is looked for every tick times Options.Retry.
const (
	retryAfter = 60
	tick       = 10
)

type reactorApplier struct {
	reactor Reactor
	engine  *Engine
}

func (a *reactorApplier) name() string    { return a.reactor.Name }
func (a *reactorApplier) version() int    { return 1 }
func (a *reactorApplier) types() []string { return a.reactor.Types }

// apply gives the commands of each event in order. The transaction holds the
// checkpoint meanwhile, so no other process gives them too.
func (a *reactorApplier) apply(ctx context.Context, tx pgx.Tx, _ string, events []eventstore.Recorded) error {
	for _, r := range events {
		refusal, err := a.handle(ctx, r)
		if err != nil {
			return err
		}
		if refusal == nil {
			continue
		}
		if _, err := tx.Exec(ctx, `INSERT INTO read.policy_failures (policy, event, position, stream, type, reason)
			VALUES ($1, $2, $3, $4, $5, $6)
			ON CONFLICT (policy, event) DO UPDATE SET attempts = policy_failures.attempts + 1, last_at = now(), reason = excluded.reason`,
			a.name(), r.ID, int64(r.Position), r.Stream, r.Type, refusal.Rule.Key); err != nil {
			return err
		}
	}
	return nil
}

// handle separates a refusal, which is the policy's own affair, from a fault and from an interruption.
func (a *reactorApplier) handle(ctx context.Context, r eventstore.Recorded) (refusal *domain.Error, err error) {
	defer recovered(&err)
	err = a.reactor.Handle(ctx, r)
	refused, ok := errors.AsType[*domain.Error](err)
	switch {
	case err == nil:
		return nil, nil
	case ctx.Err() != nil, ok && refused.Code() == domain.Unavailable:
		return nil, err
	case ok && refused.Code() != domain.Internal:
		return refused, nil
	}
	return nil, fault{err}
}

// retry repeats what was refused and is due.
func (a *reactorApplier) retry(ctx context.Context) error {
	rows, err := a.engine.db.Query(ctx, `SELECT position FROM read.policy_failures
		WHERE policy = $1 AND last_at < now() - least(attempts * $2 * interval '1 ms', interval '1 h') ORDER BY position LIMIT 100`,
		a.name(), retryAfter*a.engine.options.Retry.Milliseconds())
	if err != nil {
		return err
	}
	due, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return err
	}
	for _, position := range due {
		if err := a.retryOne(ctx, eventstore.Position(position)); err != nil {
			return err
		}
	}
	return nil
}

// retryOne repeats one command. A fault is not worth stopping for, since the
// policy is beyond this event and the queue shows it; nor may it hold up others.
func (a *reactorApplier) retryOne(ctx context.Context, at eventstore.Position) error {
	r, err := eventAt(ctx, a.engine.store, a.engine.codec, at)
	if err != nil {
		return err
	}
	refusal, err := a.handle(ctx, r)
	broken, isFault := errors.AsType[fault](err)
	switch {
	case isFault:
		a.engine.options.Log.Error("retry failed", "projection", a.name(), "position", r.Position, "event", r.Type, "error", broken)
	case err != nil:
		return err
	case refusal == nil:
		_, err = a.engine.db.Exec(ctx, `DELETE FROM read.policy_failures WHERE policy = $1 AND event = $2`, a.name(), r.ID)
		return err
	}
	var reason *string // of a fault: the one that stands there
	if refusal != nil {
		reason = &refusal.Rule.Key
	}
	_, err = a.engine.db.Exec(ctx, `UPDATE read.policy_failures SET attempts = attempts + 1, last_at = now(), reason = coalesce($3, reason)
		WHERE policy = $1 AND event = $2`, a.name(), r.ID, reason)
	return err
}

// eventAt reads one event of the log.
func eventAt(ctx context.Context, store eventstore.Store, codec domain.Codec, at eventstore.Position) (eventstore.Recorded, error) {
	for r, err := range store.ReadAll(ctx, at-1, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return r, err
		}
		if r.Position != at {
			break
		}
		return eventstore.Decode(codec, r)
	}
	return eventstore.Recorded{}, fmt.Errorf("there is no event at position %d", at)
}
