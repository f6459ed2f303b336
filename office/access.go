package office

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/eventstore"
)

// recordTime bounds how long an answer waits for its record.
const recordTime = 10 * time.Second

// Limits of one event of the access log; a reading that does not fit goes into the next.
const (
	maxReadings     = 1_000
	maxReadingBytes = eventstore.MaxEventBytes / 2
)

// Readings records who read whose data, in the access log. Those that come
// while one event is on its way to the disk wait together and become the next:
// so the record costs a fraction of an insert each. It is safe for concurrent use.
type Readings struct {
	store  eventstore.Store // the access log
	stream string

	writing sync.Mutex // held by who appends; the log's order is that of the batches
	mu      sync.Mutex
	open    *batch // takes in more
}

// batch is one event in the making.
type batch struct {
	readings [][]byte
	bytes    int
	done     chan struct{} // closed once err is known
	err      error
}

// NewReadings records in a stream of this process's own.
func NewReadings(log eventstore.Store) *Readings {
	return &Readings{store: log, stream: access.Stream(uuid.New())}
}

// Record returns once a reading survives a crash. Until then the answer must not leave.
func (r *Readings) Record(ctx context.Context, reading access.Reading) error {
	text, err := json.Marshal(reading)
	if err != nil {
		return err
	}
	b, first := r.join(text)
	if first {
		// Others wait for this append: it must not end with the request that happens to lead it.
		r.flush(context.WithoutCancel(ctx), b)
	}
	select {
	case <-b.done:
		return b.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// join puts a reading into the open batch; whoever opens one appends it.
func (r *Readings) join(text []byte) (b *batch, first bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.open == nil || len(r.open.readings) >= maxReadings || r.open.bytes+len(text) > maxReadingBytes {
		r.open, first = &batch{done: make(chan struct{})}, true
	}
	r.open.readings = append(r.open.readings, text)
	r.open.bytes += len(text)
	return r.open, first
}

// flush appends a batch once those before it are on disk; until then it takes in more.
func (r *Readings) flush(ctx context.Context, b *batch) {
	r.writing.Lock()
	defer r.writing.Unlock()
	r.mu.Lock()
	if r.open == b {
		r.open = nil
	}
	r.mu.Unlock()
	defer close(b.done)
	ctx, cancel := context.WithTimeout(ctx, recordTime)
	defer cancel()
	_, b.err = r.store.Append(ctx, r.stream, eventstore.Any, eventstore.EventData{ID: uuid.New(), Type: access.Read{}.EventName(), Data: b.event()})
}

// event is the access.Read of the batch. Its readings are JSON already: the
// encoder would read each of them again, and that took as long as the append's own part here.
func (b *batch) event() []byte {
	return slices.Concat([]byte(`{"readings":[`), bytes.Join(b.readings, []byte{','}), []byte(`]}`))
}

// Flagging is how the flags of a watch are raised: by nobody at a desk.
const Flagging = "watch"

// RaiseFlags puts occasions before the auditors; those that were flagged before stay as they are.
func (o *Office) RaiseFlags(ctx context.Context, found []access.Flagged) error {
	for _, f := range found {
		call := Call{ID: f.Flag, Actor: domain.Actor{ID: Flagging, Role: Flagging}}
		if _, err := o.Flag(ctx, call, f.Flag, access.Raise{Flagged: f}); err != nil {
			return err
		}
	}
	return nil
}

// Flag executes a command on a flag of the access log.
func (o *Office) Flag(ctx context.Context, call Call, flag uuid.UUID, c access.Command) (eventstore.Result, error) {
	if closing, ok := c.(access.Close); ok {
		closing.By = domain.By{Actor: call.Actor, Today: o.today(call)}
		c = closing
	}
	return eventstore.Execute(ctx, o.Accesses, access.Codec, access.Decider, access.FlagStream(flag), c, call.request())
}
