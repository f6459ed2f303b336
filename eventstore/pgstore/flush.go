package pgstore

import (
	"cmp"
	"context"
	"runtime"
	"time"

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
		began := time.Now()
		s.flush(context.Background(), batch)
		s.gather(len(batch), time.Since(began)/16)
		batch = s.queue.take()
	}
}

// gather lets those append again who were just answered: they are about to, and
// a fuller batch serves all sooner. It waits for as many as they were, but no
// longer than is little beside a flush.
func (s *Store) gather(answered int, limit time.Duration) {
	for began := time.Now(); s.queue.length() < answered && time.Since(began) < limit; {
		runtime.Gosched()
	}
}

// flush commits a batch and answers each of its requests. After an error nobody
// knows what was written, so everybody gets the error and can repeat.
func (s *Store) flush(ctx context.Context, batch []*request) {
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
