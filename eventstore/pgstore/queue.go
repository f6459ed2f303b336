package pgstore

import (
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

// queue holds requests in the order of their arrival, up to its bounds, and
// sees to it that one flush is under way at a time.
type queue struct {
	mu                  sync.Mutex
	waiting             []*request
	bytes               int
	maxAppends, maxSize int
	flushing            bool
	idle                sync.Cond // flushing has ended
	closed              bool
}

func newQueue(maxAppends, maxSize int) *queue {
	q := &queue{maxAppends: maxAppends, maxSize: maxSize}
	q.idle.L = &q.mu
	return q
}

// put queues r, or refuses it as overload; an empty queue takes any. The caller
// is to lead if nobody is flushing: to take batches until there is none.
func (q *queue) put(r *request) (lead bool, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return false, unavailable(errClosed)
	}
	if n := len(q.waiting); n >= q.maxAppends || n > 0 && q.bytes+r.bytes > q.maxSize {
		return false, eventstore.RuleOverloaded.Refuse("")
	}
	q.waiting = append(q.waiting, r)
	q.bytes += r.bytes
	lead = !q.flushing
	q.flushing = true
	return lead, nil
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

// take removes a batch of the oldest requests; nil if none waits, and then
// flushing has ended. No event id occurs twice in a batch: a repetition waits for
// the flush after that of its original.
func (q *queue) take() []*request {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		q.flushing = false
		q.idle.Broadcast()
		return nil
	}
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

// length is how many requests wait.
func (q *queue) length() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.waiting)
}

// close refuses what comes from now on and waits for what came before.
func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	for q.flushing {
		q.idle.Wait()
	}
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
