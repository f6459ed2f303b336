package copying

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"sijil/eventstore"
)

// batchBytes bounds a batch whose events are large.
const batchBytes = 16 << 20

// part is what was read of the source: a batch, or why there is no more.
type part struct {
	events []eventstore.Recorded
	err    error
}

// batches gives what the source has after the last compared event, read ahead of the consumer.
// When ctx ends they may end without an error.
func (c *run) batches(ctx context.Context) iter.Seq2[[]eventstore.Recorded, error] {
	from := c.result.Source.Last
	return func(yield func([]eventstore.Recorded, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		ahead := make(chan part, 1)
		go func() {
			defer close(ahead)
			c.read(ctx, from, func(p part) bool {
				select {
				case ahead <- p:
					return true
				case <-ctx.Done():
					return false
				}
			})
		}()
		for p := range ahead {
			if !yield(p.events, p.err) {
				return
			}
		}
	}
}

// read sends batches up to the source's present end.
func (c *run) read(ctx context.Context, from eventstore.Position, send func(part) bool) {
	var batch []eventstore.Recorded
	size := 0
	for r, err := range c.source.ReadAll(ctx, from, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			send(part{err: err})
			return
		}
		batch, size = append(batch, r), size+len(r.Data)+len(r.Metadata)
		if len(batch) >= c.options.Batch || size >= batchBytes {
			if !send(part{events: batch}) {
				return
			}
			batch, size = nil, 0
		}
	}
	if len(batch) > 0 {
		send(part{events: batch})
	}
}

// follow copies what the source gains until ctx ends: as much at once as has come meanwhile.
func (c *run) follow(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	news := make(chan eventstore.Recorded, c.options.Batch)
	ended := make(chan error, 1)
	from := c.result.Source.Last
	go func() {
		defer close(news)
		ended <- c.subscribe(ctx, from, news)
	}()
	for first := range news {
		batch, size := []eventstore.Recorded{first}, len(first.Data)+len(first.Metadata)
		for more := true; more && len(batch) < c.options.Batch && size < batchBytes; {
			select {
			case r, open := <-news:
				if more = open; open {
					batch, size = append(batch, r), size+len(r.Data)+len(r.Metadata)
				}
			default:
				more = false
			}
		}
		if err := c.take(ctx, batch); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return nil // the rest is read once more
		}
	}
	return <-ended
}

func (c *run) subscribe(ctx context.Context, from eventstore.Position, news chan<- eventstore.Recorded) error {
	for m, err := range c.source.Subscribe(ctx, from, eventstore.Filter{}) {
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("follow the source: %w", err)
		}
		if m.Event == nil {
			continue
		}
		select {
		case news <- *m.Event:
		case <-ctx.Done():
			return nil
		}
	}
	if ctx.Err() == nil {
		return errors.New("follow the source: it has ended by itself")
	}
	return nil
}
