package esdbwire

import (
	"context"
	"errors"
	"hash/maphash"
	"io"
	"sync"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc/codes"

	"sijil/eventstore"
)

const (
	batchLanes = 16 // appends of one call at once; those to one stream keep their order
	batchOpen  = 64 // appends of one call that may be under way in parts
)

var errParts = tell(codes.ResourceExhausted, "too many appends are under way in parts; finish some first")

// batch is one append of a BatchAppend call.
type batch struct {
	proposal
	first *streams.BatchAppendReq // with the options, without the events
	until time.Time               // zero: as long as the call
}

// batching is a BatchAppend call.
type batching struct {
	*calls
	identity
	stream  streams.Streams_BatchAppendServer
	open    map[uuid.UUID]*batch // by correlation id
	lanes   [batchLanes]chan *batch
	workers sync.WaitGroup
	sending sync.Mutex
	seed    maphash.Seed
}

// BatchAppend takes any number of appends, in parts and mixed, and answers each
// by its id. What was taken is answered also when the call or the server ends.
func (c *calls) BatchAppend(stream streams.Streams_BatchAppendServer) error {
	b := &batching{
		calls: c, identity: identity{server: c.Server}, stream: stream,
		open: map[uuid.UUID]*batch{}, seed: maphash.MakeSeed(),
	}
	leave, err := b.admit(stream.Context())
	if err != nil {
		return err
	}
	defer leave()
	defer b.start()()
	parts, ended := b.receive()
	for {
		select {
		case <-c.ending.Done():
			return errStopping
		case err := <-ended:
			return err
		case part := <-parts:
			if err := b.take(part); err != nil {
				return err
			}
		}
	}
}

// start starts the lanes; end waits for what is in them and drops what is not complete.
func (b *batching) start() (end func()) {
	for i := range b.lanes {
		b.lanes[i] = make(chan *batch)
		b.workers.Go(func() {
			for p := range b.lanes[i] {
				answer := b.settle(b.stream.Context(), p)
				b.sending.Lock()
				_ = b.stream.Send(answer) // fails only with the call, which Recv tells
				b.sending.Unlock()
			}
		})
	}
	return func() {
		for _, p := range b.open {
			p.drop()
		}
		for _, l := range b.lanes {
			close(l)
		}
		b.workers.Wait()
	}
}

// receive reads what comes until the call ends, with an error or nil.
func (b *batching) receive() (parts chan *streams.BatchAppendReq, ended chan error) {
	parts, ended = make(chan *streams.BatchAppendReq), make(chan error, 1)
	go func() {
		for {
			part, err := b.stream.Recv()
			if errors.Is(err, io.EOF) {
				ended <- nil
				return
			}
			if err != nil {
				ended <- err
				return
			}
			select {
			case parts <- part:
			case <-b.stream.Context().Done():
				return
			}
		}
	}()
	return parts, ended
}

// take adds a part to its append, and starts that if it is the last.
func (b *batching) take(part *streams.BatchAppendReq) error {
	id, err := readUUID(part.GetCorrelationId())
	if err != nil {
		return invalid("each part of an append has its correlation id")
	}
	p := b.open[id]
	if p == nil {
		if p, err = b.begin(part); err != nil {
			return err
		}
		b.open[id] = p
	}
	for _, m := range part.GetProposedMessages() {
		p.add(m)
	}
	if part.GetIsFinal() {
		delete(b.open, id)
		b.lanes[maphash.String(b.seed, p.stream)%batchLanes] <- p
		return nil
	}
	if len(b.open) > batchOpen {
		return errParts
	}
	return nil
}

// begin reads the options, which the first part of an append has.
func (b *batching) begin(part *streams.BatchAppendReq) (*batch, error) {
	if _, err := b.look(b.stream.Context()); err != nil {
		return nil, err
	}
	o := part.GetOptions()
	if o == nil {
		return nil, invalid("the first part of an append has its options")
	}
	p := &batch{
		proposal: proposal{identity: b.identity, stream: string(o.GetStreamIdentifier().GetStreamName())},
		first:    &streams.BatchAppendReq{CorrelationId: part.GetCorrelationId(), Options: o},
	}
	switch e := o.GetExpectedStreamPosition().(type) {
	case *streams.BatchAppendReq_Options_NoStream:
		p.expected = eventstore.NoStream
	case *streams.BatchAppendReq_Options_StreamExists:
		p.expected = eventstore.StreamExists
	case *streams.BatchAppendReq_Options_StreamPosition:
		p.expected = eventstore.At(revision(e.StreamPosition))
	case *streams.BatchAppendReq_Options_Any:
		p.expected = eventstore.Any
	default:
		return nil, invalid("an append says which revision it expects")
	}
	switch d := o.GetDeadlineOption().(type) {
	case *streams.BatchAppendReq_Options_Deadline:
		p.until = time.Now().Add(d.Deadline.AsDuration())
	case *streams.BatchAppendReq_Options_Deadline_21_10_0:
		p.until = d.Deadline_21_10_0.AsTime()
	}
	if !p.rights.MayAppend(p.stream) {
		p.fail(errDenied)
	}
	return p, nil
}

// settle appends a batch and gives its answer.
func (b *batching) settle(ctx context.Context, p *batch) *streams.BatchAppendResp {
	defer p.drop()
	if !p.until.IsZero() {
		bounded, cancel := context.WithDeadline(ctx, p.until)
		defer cancel()
		ctx = bounded
	}
	result, err := b.write(ctx, &p.proposal)
	return b.answer(ctx, p, result, err)
}
