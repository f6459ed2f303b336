package pgstore

import (
	"cmp"
	"context"
	"runtime"

	"sijil/eventstore"
)

// lead flushes until nobody waits. An append that is alone is written by its own
// caller, which saves handing it over; batches by a goroutine that outlives him.
func (s *Store) lead(ctx context.Context) {
	batch := s.queue.take()
	if len(batch) == 1 {
		s.flush(ctx, batch)
		batch = s.queue.take()
	}
	if batch != nil {
		go s.flushAll(batch)
	}
}

func (s *Store) flushAll(batch []*request) {
	for batch != nil {
		s.flush(context.Background(), batch)
		// Those who were just answered are about to append again: a fuller batch serves all sooner.
		runtime.Gosched()
		batch = s.queue.take()
	}
}

// flush commits a batch and answers each of its requests. After an error nobody
// knows what was written, so everybody gets the error and can repeat.
func (s *Store) flush(ctx context.Context, batch []*request) {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()
	answers, err := s.writer.write(ctx, batch)
	if err != nil {
		err = unavailable(cmp.Or(ctx.Err(), err))
		for _, r := range batch {
			r.answer <- answer{err: err}
		}
		return
	}
	head := eventstore.Start
	for i, r := range batch {
		head = max(head, answers[i].result.Position)
		r.answer <- answers[i]
	}
	s.head.advance(head)
	s.tellOthers()
}
