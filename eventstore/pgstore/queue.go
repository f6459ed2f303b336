package pgstore

import (
	"runtime"
	"slices"
	"sync"

	"sijil/eventstore"
)

// Bounds of one flush, so that no caller waits long behind others.
const (
	maxBatchAppends = 512
	maxBatchBytes   = 2 * eventstore.MaxAppendBytes
)

// request is one append that waits for its answer.
type request struct {
	stream   string
	expected eventstore.Expected
	events   []eventstore.EventData
	bytes    int
	answer   chan answer // holds one
}

// answer of a flush to one append. known says that nothing was written because
// an id was in the log already: the caller finds out whether as a repetition.
type answer struct {
	result eventstore.AppendResult
	known  bool
	err    error
}

// queue holds requests in the order of their arrival, up to its bounds.
type queue struct {
	mu                  sync.Mutex
	ready               sync.Cond
	waiting             []*request
	bytes               int
	maxAppends, maxSize int
	closed              bool
}

func newQueue(maxAppends, maxSize int) *queue {
	q := &queue{maxAppends: maxAppends, maxSize: maxSize}
	q.ready.L = &q.mu
	return q
}

// put queues r, or refuses it as overload. One request fits an empty queue whatever its size.
func (q *queue) put(r *request) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return unavailable(errClosed)
	}
	if n := len(q.waiting); n >= q.maxAppends || n > 0 && q.bytes+r.bytes > q.maxSize {
		return eventstore.RuleOverloaded.Refuse("")
	}
	q.waiting = append(q.waiting, r)
	q.bytes += r.bytes
	q.ready.Signal()
	return nil
}

// remove takes back r; false if it is in a flush already.
func (q *queue) remove(r *request) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	i := slices.Index(q.waiting, r)
	if i < 0 {
		return false
	}
	q.waiting = slices.Delete(q.waiting, i, i+1)
	q.bytes -= r.bytes
	return true
}

// take waits for requests and removes a batch of the oldest. No event id occurs
// twice in a batch: a repetition waits for the flush that knows its original.
// It gives nil once the queue is closed and empty.
func (q *queue) take() []*request {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.waiting) == 0 {
		if q.closed {
			return nil
		}
		q.ready.Wait()
	}
	q.letOthersAboard()
	n, size := 0, 0
	ids := make(map[[16]byte]bool, len(q.waiting))
	for _, r := range q.waiting[:min(len(q.waiting), maxBatchAppends)] {
		if n > 0 && size+r.bytes > maxBatchBytes || anyIn(ids, r.events) {
			break
		}
		n, size = n+1, size+r.bytes
	}
	batch := slices.Clone(q.waiting[:n])
	q.waiting = slices.Delete(q.waiting, 0, n)
	q.bytes -= size
	return batch
}

// letOthersAboard runs the callers that are about to append, typically because
// the last flush has just answered them: a fuller flush serves all of them sooner.
func (q *queue) letOthersAboard() {
	q.mu.Unlock()
	runtime.Gosched()
	q.mu.Lock()
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.ready.Broadcast()
}

// anyIn tells whether an event's id is among ids, and adds them all.
func anyIn(ids map[[16]byte]bool, events []eventstore.EventData) bool {
	for _, e := range events {
		if ids[e.ID] {
			return true
		}
	}
	for _, e := range events {
		ids[e.ID] = true
	}
	return false
}
