package town

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"sijil/office"
)

// Load takes a town's steps through an office's edge, line by line side by
// side, with the policies that each step sets off. Loading the same town again
// changes nothing, so an interrupted load is simply repeated. progress, if not
// nil, is called after every step with how many are done; it may be called from
// several goroutines at once.
func Load(ctx context.Context, o *office.Office, t Town, progress func(done int)) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)

	lines := linesOf(t)
	next := make(chan []Step)
	var done atomic.Int64
	var workers sync.WaitGroup
	for range min(len(lines), 32*runtime.GOMAXPROCS(0)) { // enough for the log to write in groups
		workers.Go(func() {
			for steps := range next {
				c := newClerk(o, t)
				for i, s := range steps {
					if err := c.work(ctx, i, s); err != nil {
						stop(fmt.Errorf("town: step %d of line %d, a %T on %s: %w", i, s.Line, s.Command, s.On, err))
						return
					}
					if n := done.Add(1); progress != nil {
						progress(int(n))
					}
				}
			}
		})
	}
	feed(ctx, next, lines)
	workers.Wait()
	return context.Cause(ctx)
}

// feed hands out the lines until the context ends.
func feed(ctx context.Context, next chan<- []Step, lines [][]Step) {
	defer close(next)
	for _, steps := range lines {
		select {
		case next <- steps:
		case <-ctx.Done():
			return
		}
	}
}

// linesOf parts a town's steps by line; each line keeps their order.
func linesOf(t Town) [][]Step {
	var lines [][]Step
	for _, s := range t.Steps {
		for s.Line >= len(lines) {
			lines = append(lines, nil)
		}
		lines[s.Line] = append(lines[s.Line], s)
	}
	return lines
}
