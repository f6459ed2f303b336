package esdbwire

import (
	"context"
	"slices"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
)

// Shown puts on record that a caller is about to be sent events of streams. What
// it refuses is not sent.
type Shown func(ctx context.Context, caller Rights, streams []string) error

// Sealed tells which of the streams are not for followers, as things are once the
// event at a position counts. Their events are left out, as if they were not there.
type Sealed func(ctx context.Context, streams []string, at eventstore.Position) (map[string]bool, error)

// deliverable is how many messages of a call may wait while what is shown is put on record.
const deliverable = 256

// remembered is how many streams a call may have shown before it forgets that it did.
const remembered = 10_000

// delivery sends a call's messages in order, and before each event puts on record
// that its stream is shown, once in a call. What comes while a record is on its
// way waits and shares the next, so that a follower who catches up waits for few.
type delivery struct {
	send   func(*streams.ReadResp) error
	shown  func(ctx context.Context, streams []string) error
	sealed Sealed // nil: nothing is
	queue  chan *streams.ReadResp
	stop   context.CancelFunc
	ended  chan struct{} // closed once err is known
	err    error
	known  map[string]bool
}

// sealed asks what is left out, and refuses as everything else does.
func (s *Server) sealed() Sealed {
	ask := s.options.Sealed
	if ask == nil {
		return nil
	}
	return func(ctx context.Context, names []string, at eventstore.Position) (map[string]bool, error) {
		sealed, err := ask(ctx, names, at)
		return sealed, s.refusal(ctx, err)
	}
}

// deliver starts a delivery; finish ends it.
func deliver(ctx context.Context, send func(*streams.ReadResp) error, shown func(context.Context, []string) error, sealed Sealed) *delivery {
	ctx, stop := context.WithCancel(ctx)
	d := &delivery{send: send, shown: shown, sealed: sealed, queue: make(chan *streams.ReadResp, deliverable), stop: stop, ended: make(chan struct{}), known: map[string]bool{}}
	go func() {
		defer close(d.ended)
		d.err = d.run(ctx)
	}()
	return d
}

// put takes a message; it fails once an earlier one could not be sent.
func (d *delivery) put(m *streams.ReadResp) error {
	select {
	case d.queue <- m:
		return nil
	case <-d.ended:
		return d.err
	}
}

// finish sends what waits. A call that has failed, as by rights that were taken
// away, sends no more and keeps its error; unless a delivery failed before it.
func (d *delivery) finish(err error) error {
	if err != nil {
		d.stop()
	}
	close(d.queue)
	<-d.ended
	d.stop()
	if err == nil {
		err = d.err
	}
	return err
}

func (d *delivery) run(ctx context.Context) error {
	batch := make([]*streams.ReadResp, 0, deliverable)
	for m := range d.queue {
		batch = append(batch[:0], m)
		for more := true; more && len(batch) < deliverable; {
			select {
			case m, open := <-d.queue:
				if more = open; open {
					batch = append(batch, m)
				}
			default:
				more = false
			}
		}
		if err := d.sendAll(ctx, batch); err != nil {
			return err
		}
	}
	return nil
}

func (d *delivery) sendAll(ctx context.Context, batch []*streams.ReadResp) error {
	sealed, err := d.sealedIn(ctx, batch)
	if err != nil {
		return err
	}
	var names []string
	for _, m := range batch {
		name := streamOf(m)
		if name != "" && !sealed[name] && !d.known[name] && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		if err := d.shown(ctx, names); err != nil {
			return err
		}
	}
	if len(d.known)+len(names) > remembered {
		clear(d.known)
	}
	for _, name := range names {
		d.known[name] = true
	}
	for _, m := range batch {
		if ctx.Err() != nil {
			return told{status.FromContextError(ctx.Err())}
		}
		if sealed[streamOf(m)] {
			continue
		}
		if err := d.send(m); err != nil {
			return err
		}
	}
	return nil
}

// sealedIn are the streams of a batch whose events are left out.
func (d *delivery) sealedIn(ctx context.Context, batch []*streams.ReadResp) (map[string]bool, error) {
	if d.sealed == nil {
		return nil, nil
	}
	var names []string
	var last eventstore.Position
	for _, m := range batch {
		if name := streamOf(m); name != "" {
			last = max(last, eventstore.Position(m.GetEvent().GetEvent().GetCommitPosition()))
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	return d.sealed(ctx, names, last)
}

// streamOf is the stream of the event that a message carries; empty for none.
func streamOf(m *streams.ReadResp) string {
	return string(m.GetEvent().GetEvent().GetStreamIdentifier().GetStreamName())
}
