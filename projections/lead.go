package projections

import (
	"context"
	"time"
)

// Lead does some work in one process at a time, of all on this database, until
// ctx ends: whoever has the lock of that name works, and another takes over when
// it has gone. work ends when its context does, also when the lock was lost.
func (e *Engine) Lead(ctx context.Context, name string, work func(ctx context.Context) error) {
	for ctx.Err() == nil {
		if err := e.leadOnce(ctx, name, work); ctx.Err() == nil {
			e.options.Log.Warn("interrupted", "work", name, "error", err)
			pause(ctx, e.options.Retry)
		}
	}
}

func (e *Engine) leadOnce(ctx context.Context, name string, work func(ctx context.Context) error) error {
	conn, err := e.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if err := takeLock(ctx, conn, "sijil "+name, e.options.Standby); err != nil {
		return err
	}
	working, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	ended := make(chan error, 1)
	go func() { ended <- work(working) }()
	for {
		select {
		case err := <-ended:
			return err
		case <-time.After(time.Second): // the lock lives and dies with the connection
			if err := conn.Ping(working); err != nil {
				stop(err)
				return <-ended
			}
		}
	}
}
