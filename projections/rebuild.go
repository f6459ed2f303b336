package projections

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/eventstore"
)

// RuleRebuilding refuses a second rebuild of one read model at once.
var RuleRebuilding = &domain.Rule{Key: "read.rebuilding", Code: domain.Conflict, Text: domain.Text{
	En:  "this read model is being rebuilt already; wait until that has ended",
	Ar:  "تجري إعادة بناء هذا العرض الآن؛ انتظر حتى تنتهي",
	Ckb: "ئەم نیشاندانە لە ئێستادا دروست دەکرێتەوە؛ چاوەڕێ بکە تا تەواو دەبێت",
}}

const (
	rebuildChunk = 20000                   // events folded in memory at once
	swapPatience = 200 * time.Millisecond  // for the table; readers queue behind the attempt, so it is short
	swapInsists  = 1500 * time.Millisecond // every tenth time: after a second PostgreSQL calls off a vacuum that is in the way
)

// Rebuild folds the whole log into a shadow table, which then replaces the old
// one in one transaction. Readers read, and the live projection goes on,
// meanwhile. progress may be nil; it is told positions. A rebuild that was
// killed leaves nothing that matters: run it again. Rows that a newer program
// has built are replaced too: that is the way back from an upgrade.
func (e *Engine) Rebuild(ctx context.Context, name string, progress func(done, total eventstore.Position)) error {
	f, err := e.known(name)
	if err != nil {
		return err
	}
	if _, ok := f.applier.(*reactorApplier); ok {
		return fmt.Errorf("%s is a policy: it has no table to rebuild", name)
	}
	if progress == nil {
		progress = func(_, _ eventstore.Position) {}
	}
	b := &rebuild{engine: e, applier: f.applier, progress: progress}
	return b.alone(ctx, b.run)
}

// alone refuses to run while another process rebuilds the same table.
func (b *rebuild) alone(ctx context.Context, run func(context.Context) error) (err error) {
	if b.conn, err = b.engine.connect(ctx); err != nil {
		return err
	}
	defer b.conn.Close(context.WithoutCancel(ctx))
	var ours bool
	err = b.conn.QueryRow(ctx, `SELECT pg_try_advisory_lock(hashtextextended($1, 0))`, "sijil rebuild "+b.name()).Scan(&ours)
	if err != nil {
		return err
	}
	if !ours {
		return RuleRebuilding.Refuse("")
	}
	defer func() { // the server notices a closed connection only later: who rebuilds next need not wait for that
		_, _ = b.conn.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock_all()`)
	}()
	if err := b.engine.CheckLog(ctx); err != nil {
		return err
	}
	return run(ctx)
}

// rebuild is one run.
type rebuild struct {
	engine *Engine
	applier
	conn     *pgx.Conn
	progress func(done, total eventstore.Position)
	at       eventstore.Position // folded into the shadow so far
}

func (b *rebuild) live() string   { return "read." + b.name() }
func (b *rebuild) shadow() string { return "read." + b.name() + shadowSuffix }

func (b *rebuild) run(ctx context.Context) error {
	if err := b.prepare(ctx); err != nil {
		return err
	}
	head, err := b.engine.store.Head(ctx)
	if err != nil {
		return err
	}
	if err := b.catchUp(ctx, b.conn, head); err != nil {
		return err
	}
	if err := b.index(ctx); err != nil {
		return err
	}
	for attempt := 1; ; attempt++ {
		if head, err = b.engine.store.Head(ctx); err != nil {
			return err
		}
		if err := b.catchUp(ctx, b.conn, head); err != nil { // the log went on while the indexes were built
			return err
		}
		patience := swapPatience
		if attempt%10 == 0 {
			patience = swapInsists
		}
		err := b.swap(ctx, patience)
		if e, ok := pgError(err); !ok || e.Code != lockNotAvailable {
			return err
		}
		pause(ctx, swapPatience)
	}
}

// lockNotAvailable: somebody reads the table for long, as a backup does.
const lockNotAvailable = "55P03"

// catchUp folds what lies between the shadow and a position.
func (b *rebuild) catchUp(ctx context.Context, db beginner, to eventstore.Position) error {
	for chunk, err := range b.chunks(ctx, to) {
		if err != nil {
			return err
		}
		if len(chunk.events) > 0 {
			err := pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
				return b.apply(ctx, tx, b.shadow(), chunk.events)
			})
			if err != nil {
				return b.named(ctx, err, chunk.events)
			}
		}
		b.at = max(b.at, chunk.upTo)
		b.progress(b.at, to)
	}
	return nil
}

type beginner interface {
	Begin(ctx context.Context) (pgx.Tx, error)
}

// named finds the event at fault, so that the operator can.
func (b *rebuild) named(ctx context.Context, err error, events []eventstore.Recorded) error {
	if !faulty(err) {
		return err
	}
	for _, r := range events {
		err := pgx.BeginFunc(ctx, b.conn, func(tx pgx.Tx) error {
			return b.apply(ctx, tx, b.shadow(), []eventstore.Recorded{r})
		})
		if faulty(err) {
			return &Failure{b.name(), r.Position, r.Type, err}
		}
		if err != nil {
			return err
		}
	}
	return err
}
