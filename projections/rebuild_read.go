package projections

import (
	"context"
	"iter"
	"sync"

	"sijil/eventstore"
)

// chunk is a stretch of the log, with the events of it that the projection wants.
type chunk struct {
	events []eventstore.Recorded
	upTo   eventstore.Position
}

// decoders at once: decoding costs as much as everything else in a rebuild.
const decoders = 2

// chunks reads from the shadow's position up to another, and decodes ahead of the consumer.
func (b *rebuild) chunks(ctx context.Context, to eventstore.Position) iter.Seq2[chunk, error] {
	return func(yield func(chunk, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		for pending := range b.read(ctx, to) {
			select {
			case <-pending.done:
			case <-ctx.Done(): // the last chunk may never have reached a decoder
				yield(chunk{}, ctx.Err())
				return
			}
			if pending.err != nil {
				yield(chunk{}, pending.err)
				return
			}
			if !yield(chunk{pending.events, pending.upTo}, nil) {
				return
			}
		}
	}
}

// pending is a chunk that is being decoded.
type pending struct {
	chunk
	err  error
	done chan struct{}
}

// read gives chunks in the order of the log, the next ones being decoded already.
func (b *rebuild) read(ctx context.Context, to eventstore.Position) <-chan *pending {
	out := make(chan *pending, 1)
	work := make(chan *pending)
	go func() {
		defer close(out)
		defer close(work)
		p := &pending{done: make(chan struct{})}
		send := func() bool {
			for _, ch := range []chan<- *pending{out, work} {
				select {
				case ch <- p:
				case <-ctx.Done():
					return false
				}
			}
			p = &pending{done: make(chan struct{})}
			return true
		}
		for r, err := range b.engine.store.ReadAll(ctx, b.at, eventstore.Forwards, eventstore.Filter{Types: b.types()}) {
			if err != nil {
				p.err = err
				send()
				return
			}
			if r.Position > to {
				break
			}
			p.events, p.upTo = append(p.events, r), r.Position
			if len(p.events) == rebuildChunk && !send() {
				return
			}
		}
		p.upTo = to
		send()
	}()
	var workers sync.WaitGroup
	for range decoders {
		workers.Go(func() {
			for p := range work {
				b.decode(p)
				close(p.done)
			}
		})
	}
	return out
}

func (b *rebuild) decode(p *pending) {
	for i, r := range p.events {
		decoded, err := b.engine.decode(b.applier, r)
		if err != nil {
			p.err = &Failure{b.name(), r.Position, r.Type, err}
			return
		}
		p.events[i] = decoded
	}
}
