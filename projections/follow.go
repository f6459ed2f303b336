package projections

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// follower leads one projection, or waits for its turn.
type follower struct {
	engine *Engine
	applier
	log      *slog.Logger
	leading  atomic.Bool
	position atomic.Uint64 // committed here; valid while leading
	applied  atomic.Uint64 // events since the start of the process
}

// run leads whenever it can. After a failure it waits, longer each time, and begins again from the checkpoint.
func (f *follower) run(ctx context.Context) {
	failures := 0
	for ctx.Err() == nil {
		before := f.applied.Load()
		err := f.lead(ctx)
		if f.applied.Load() > before {
			failures = 0
		}
		if ctx.Err() != nil || errors.Is(err, errMoved) {
			continue
		}
		if failure, ok := errors.AsType[*Failure](err); ok {
			f.log.Error("stopped", "position", failure.Position, "event", failure.Event, "error", failure.Cause)
		} else {
			f.log.Warn("interrupted", "error", err)
		}
		if cut, ok := errors.AsType[outage](err); ok {
			recordOutage(ctx, f.engine.db, f.applier, cut)
		}
		pause(ctx, f.engine.options.Retry<<min(failures, 6))
		failures++
	}
}

// lead takes the lead and follows the log until something fails. The lock lives
// and dies with the connection, on which everything is written: who has lost the
// one can no longer use the other.
func (f *follower) lead(ctx context.Context) error {
	conn, err := f.engine.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if err := f.renew(ctx, conn); err != nil {
		return err
	}
	if err := takeLock(ctx, conn, "sijil projection "+f.name(), f.engine.options.Standby); err != nil {
		return err
	}
	if err := f.engine.CheckLog(ctx); err != nil { // it may have moved while this process waited
		return err
	}
	at, err := readCheckpoint(ctx, conn, f.applier)
	if err != nil {
		return err
	}
	if at.version != f.version() { // it was rebuilt while this process waited
		return errMoved
	}
	f.position.Store(uint64(at.position))
	f.leading.Store(true)
	defer f.leading.Store(false)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	return f.follow(ctx, conn, at)
}

// takeLock waits until no other process has the lock.
func takeLock(ctx context.Context, conn *pgx.Conn, name string, standby time.Duration) error {
	for {
		var ours bool
		err := conn.QueryRow(ctx, `SELECT pg_try_advisory_lock(hashtextextended($1, 0))`, name).Scan(&ours)
		if err != nil || ours {
			return err
		}
		pause(ctx, standby)
	}
}

// follow applies what the log has, in batches: as much as is waiting, up to the limit.
func (f *follower) follow(ctx context.Context, conn *pgx.Conn, at checkpoint) error {
	news := f.subscribe(ctx, at.position)
	retry := time.NewTicker(tick * f.engine.options.Retry)
	defer retry.Stop()
	for {
		var batch []message
		select {
		case m, open := <-news:
			if !open {
				return ctx.Err()
			}
			batch = append(batch, m)
			if gather := f.engine.options.Gather; gather > 0 {
				pause(ctx, gather)
			}
		case <-retry.C:
			if err := f.again(ctx, conn); err != nil {
				return err
			}
			continue
		}
		for len(batch) < f.batch() {
			select {
			case m, open := <-news:
				if open {
					batch = append(batch, m)
					continue
				}
			default:
			}
			break
		}
		if err := f.commit(ctx, conn, &at, batch); err != nil {
			return err
		}
	}
}

// batch is the most events in one transaction. A reactor's are few: a crash
// repeats them, and those that come later wait for the slowest.
func (f *follower) batch() int {
	if _, ok := f.applier.(*reactorApplier); ok {
		return min(f.engine.options.Batch, 4*abreast)
	}
	return f.engine.options.Batch
}

// again gives a reactor the occasion to repeat what could not be done.
func (f *follower) again(ctx context.Context, conn *pgx.Conn) error {
	r, ok := f.applier.(*reactorApplier)
	if !ok {
		return nil
	}
	if err := r.retry(ctx); err != nil {
		return err
	}
	return recordReturn(ctx, conn, f.applier)
}

// message is an event, or a position up to which there is none, or the end.
type message struct {
	position eventstore.Position
	event    *eventstore.Recorded
	err      error
}

// subscribe reads and decodes ahead of the application.
func (f *follower) subscribe(ctx context.Context, from eventstore.Position) <-chan message {
	news := make(chan message, f.engine.options.Batch)
	go func() {
		defer close(news)
		for m, err := range f.engine.store.Subscribe(ctx, from, eventstore.Filter{Types: f.types()}) {
			next := message{position: m.Position, err: err}
			if err == nil && m.Event != nil {
				r, err := f.engine.decode(f.applier, *m.Event)
				if err != nil {
					next.err = &Failure{f.name(), r.Position, r.Type, err}
				}
				next.event = &r
			}
			select {
			case news <- next:
			case <-ctx.Done():
				return
			}
			if next.err != nil {
				return
			}
		}
	}()
	return news
}

// decode opens an event for who wants to look into it.
func (e *Engine) decode(a applier, r eventstore.Recorded) (eventstore.Recorded, error) {
	if a.envelope() {
		return r, nil
	}
	return eventstore.Decode(e.codec, r)
}

// commit applies a batch. If that fails by the fault of an event, it goes event
// by event, so that all before the faulty one are applied and it can be named.
func (f *follower) commit(ctx context.Context, conn *pgx.Conn, at *checkpoint, batch []message) error {
	last := batch[len(batch)-1]
	if last.err != nil {
		batch = batch[:len(batch)-1]
	}
	err := f.commitAll(ctx, conn, at, batch)
	if faulty(err) {
		for i := range batch {
			if err = f.commitAll(ctx, conn, at, batch[i:i+1]); err != nil {
				if r := batch[i].event; r != nil && faulty(err) {
					err = &Failure{f.name(), r.Position, r.Type, err}
				}
				break
			}
		}
	}
	if err == nil {
		err = last.err
	}
	if failure, ok := errors.AsType[*Failure](err); ok {
		if err := recordFailure(ctx, conn, *at, failure); err != nil {
			return err
		}
	}
	return err
}

func (f *follower) commitAll(ctx context.Context, conn *pgx.Conn, at *checkpoint, batch []message) error {
	if len(batch) == 0 {
		return nil
	}
	var events []eventstore.Recorded
	for _, m := range batch {
		if m.event != nil {
			events = append(events, *m.event)
		}
	}
	to := batch[len(batch)-1].position
	if len(events) == 0 && to == at.position {
		return nil
	}
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if err := at.move(ctx, tx, to); err != nil {
			return err
		}
		if len(events) == 0 {
			return nil
		}
		return f.apply(ctx, tx, "read."+f.name(), events)
	})
	if err != nil {
		return err
	}
	at.position = to
	f.position.Store(uint64(to))
	f.applied.Add(uint64(len(events)))
	f.engine.moved.wake()
	return nil
}

func pause(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}
