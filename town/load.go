package town

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"sijil/office"
)

// Load takes a town's steps through an office's edge, act by act, and within an
// act line by line side by side. Before the next act settled is called, if it
// is not nil: it returns when the policies have done what they owe. Loading the
// same town again changes nothing, so an interrupted load is simply repeated.
// The calendar must wait for the end: what it decides today is too early for the steps of the past.
// progress, if not nil, is called after every step with how many are done; it
// may be called from several goroutines at once.
func Load(ctx context.Context, o *office.Office, t Town, settled func(context.Context) error, progress func(done int)) error {
	var clerks []*clerk
	var done atomic.Int64
	for act, lines := range actsOf(t) {
		for len(clerks) < len(lines) {
			clerks = append(clerks, newClerk(o, t))
		}
		if act > 0 && settled != nil {
			if err := settled(ctx); err != nil {
				return err
			}
		}
		err := load(ctx, clerks, lines, func() {
			if n := done.Add(1); progress != nil {
				progress(int(n))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// load does one act.
func load(ctx context.Context, clerks []*clerk, lines [][]task, done func()) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(len(lines), 32*runtime.GOMAXPROCS(0)) { // enough for the log to write in groups
		workers.Go(func() {
			for line := range next {
				for _, t := range lines[line] {
					if err := clerks[line].persist(ctx, t.index, t.Step); err != nil {
						stop(fmt.Errorf("town: step %d of line %d, a %T on %s: %w", t.index, line, t.Command, t.On, err))
						return
					}
					done()
				}
			}
		})
	}
	feed(ctx, next, len(lines))
	workers.Wait()
	return context.Cause(ctx)
}

// feed hands out the lines until the context ends.
func feed(ctx context.Context, next chan<- int, lines int) {
	defer close(next)
	for line := range lines {
		select {
		case next <- line:
		case <-ctx.Done():
			return
		}
	}
}

// task is a step with its place in its line, which names it for ever.
type task struct {
	Step
	index int
}

// actsOf parts a town's steps by act and line; each line keeps their order.
func actsOf(t Town) [][][]task {
	acts := make([][][]task, Aftermath+1)
	counts := map[int]int{}
	for _, s := range t.Steps {
		lines := acts[s.Act]
		for s.Line >= len(lines) {
			lines = append(lines, nil)
		}
		lines[s.Line] = append(lines[s.Line], task{s, counts[s.Line]})
		acts[s.Act] = lines
		counts[s.Line]++
	}
	return acts
}
