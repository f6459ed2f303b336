package proof

import (
	"context"
	"crypto/sha256"
	"iter"
	"runtime"
	"sync"

	"golang.org/x/mod/sumdb/tlog"

	"sijil/eventstore"
)

// leaf is what a tree and a comparison need of one event.
type leaf struct {
	hash   tlog.Hash
	stream [16]byte            // a digest of its name: millions of names would fill the memory
	event  eventstore.Recorded // without its contents
}

// together is how many events are hashed at once.
const together = 256

// part is some leaves in their order, once done is closed.
type part struct {
	events []eventstore.Recorded
	leaves []leaf
	err    error
	done   chan struct{}
}

// leaves reads $all after a position and hashes it beside the reading, on all processors.
func leaves(ctx context.Context, log eventstore.Store, from eventstore.Position) iter.Seq2[leaf, error] {
	return func(yield func(leaf, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		workers := runtime.GOMAXPROCS(0)
		ordered, work := make(chan *part, 8*workers), make(chan *part, 8*workers)
		var all sync.WaitGroup
		defer all.Wait()
		defer stop()
		for range workers {
			all.Go(func() {
				for p := range work {
					p.hash()
				}
			})
		}
		all.Go(func() {
			defer close(ordered)
			defer close(work)
			read(ctx, log, from, func(p *part) bool {
				for _, to := range []chan *part{ordered, work} {
					select {
					case to <- p:
					case <-ctx.Done():
						return false
					}
				}
				return true
			})
		})
		for p := range ordered {
			select {
			case <-p.done:
			case <-ctx.Done():
				yield(leaf{}, ctx.Err())
				return
			}
			for _, l := range p.leaves {
				if !yield(l, nil) {
					return
				}
			}
			if p.err != nil {
				yield(leaf{}, p.err)
				return
			}
		}
		if ctx.Err() != nil {
			yield(leaf{}, ctx.Err())
		}
	}
}

func read(ctx context.Context, log eventstore.Store, from eventstore.Position, send func(*part) bool) {
	p := &part{done: make(chan struct{})}
	for r, err := range log.ReadAll(ctx, from, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			p.err = err
			break
		}
		if p.events = append(p.events, r); len(p.events) == together {
			if !send(p) {
				return
			}
			p = &part{done: make(chan struct{})}
		}
	}
	send(p)
}

func (p *part) hash() {
	defer close(p.done)
	p.leaves = make([]leaf, len(p.events))
	var b []byte
	for i, r := range p.events {
		b = AppendLeaf(b[:0], r)
		sum := sha256.Sum256([]byte(r.Stream))
		r.Data, r.Metadata = nil, nil
		p.leaves[i] = leaf{tlog.RecordHash(b), [16]byte(sum[:16]), r}
	}
	p.events = nil
}
