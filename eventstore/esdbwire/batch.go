package esdbwire

import (
	"context"
	"errors"
	"hash/maphash"
	"io"
	"sync"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	rpc "google.golang.org/genproto/googleapis/rpc/status"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/emptypb"

	"sijil/eventstore"
)

const (
	batchLanes  = 32                            // appends of one call at once; those to one stream keep their order
	batchOpen   = 64                            // appends of one call that may be under way in parts
	batchUnsaid = 4 * eventstore.MaxAppendBytes // bytes of them
)

// batch is one append of a BatchAppend call.
type batch struct {
	proposal
	first  *streams.BatchAppendReq // with the options
	rights Rights
	until  time.Time // zero: as long as the call
}

// BatchAppend takes any number of appends, in parts and mixed, and answers each by its id.
func (c *calls) BatchAppend(stream streams.Streams_BatchAppendServer) error {
	ctx := stream.Context()
	if _, err := c.rights(ctx); err != nil {
		return err
	}
	var (
		open    = map[string]*batch{} // by correlation id
		lanes   [batchLanes]chan *batch
		workers sync.WaitGroup
		sending sync.Mutex
		seed    = maphash.MakeSeed()
	)
	for i := range lanes {
		lanes[i] = make(chan *batch)
		workers.Go(func() {
			for b := range lanes[i] {
				answer := c.settle(ctx, b)
				sending.Lock()
				_ = stream.Send(answer) // fails only with the call, which Recv tells
				sending.Unlock()
			}
		})
	}
	defer workers.Wait()
	defer func() {
		for _, l := range lanes {
			close(l)
		}
	}()
	for {
		part, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		id := part.GetCorrelationId().String()
		b := open[id]
		if b == nil {
			if b, err = c.begin(ctx, part); err != nil {
				return err
			}
			open[id] = b
		}
		for _, m := range part.GetProposedMessages() {
			b.add(m)
		}
		if part.GetIsFinal() {
			delete(open, id)
			lanes[maphash.String(seed, b.stream)%batchLanes] <- b
			continue
		}
		if unsaid(open) > batchUnsaid || len(open) > batchOpen {
			return status.Error(codes.ResourceExhausted, "too many appends are under way in parts; finish some first")
		}
	}
}

func unsaid(open map[string]*batch) (bytes int) {
	for _, b := range open {
		bytes += b.bytes
	}
	return bytes
}

// begin reads the options, which the first part of an append has. Rights are
// looked at for each append: a call may stay open for days.
func (c *calls) begin(ctx context.Context, part *streams.BatchAppendReq) (*batch, error) {
	rights, err := c.rights(ctx)
	if err != nil {
		return nil, err
	}
	o := part.GetOptions()
	if o == nil {
		return nil, invalid("the first part of an append has its options")
	}
	b := &batch{first: part, rights: rights}
	b.stream = string(o.GetStreamIdentifier().GetStreamName())
	switch e := o.GetExpectedStreamPosition().(type) {
	case *streams.BatchAppendReq_Options_NoStream:
		b.expected = eventstore.NoStream
	case *streams.BatchAppendReq_Options_StreamExists:
		b.expected = eventstore.StreamExists
	case *streams.BatchAppendReq_Options_StreamPosition:
		b.expected = eventstore.At(eventstore.Revision(e.StreamPosition))
	case *streams.BatchAppendReq_Options_Any:
		b.expected = eventstore.Any
	default:
		return nil, invalid("an append says which revision it expects")
	}
	switch d := o.GetDeadlineOption().(type) {
	case *streams.BatchAppendReq_Options_Deadline:
		b.until = time.Now().Add(d.Deadline.AsDuration())
	case *streams.BatchAppendReq_Options_Deadline_21_10_0:
		b.until = d.Deadline_21_10_0.AsTime()
	}
	return b, nil
}

// settle appends a batch and gives its answer.
func (c *calls) settle(ctx context.Context, b *batch) *streams.BatchAppendResp {
	if !b.until.IsZero() {
		bounded, cancel := context.WithDeadline(ctx, b.until)
		defer cancel()
		ctx = bounded
	}
	answer := &streams.BatchAppendResp{CorrelationId: b.first.GetCorrelationId(), StreamIdentifier: b.first.GetOptions().GetStreamIdentifier()}
	switch e := b.first.GetOptions().GetExpectedStreamPosition().(type) {
	case *streams.BatchAppendReq_Options_StreamPosition:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_StreamPosition{StreamPosition: e.StreamPosition}
	case *streams.BatchAppendReq_Options_NoStream:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_NoStream{NoStream: e.NoStream}
	case *streams.BatchAppendReq_Options_Any:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_Any{Any: e.Any}
	case *streams.BatchAppendReq_Options_StreamExists:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_StreamExists{StreamExists: e.StreamExists}
	}
	result, err := c.write(ctx, b.rights, &b.proposal)
	if err != nil {
		answer.Result = &streams.BatchAppendResp_Error{Error: c.failure(ctx, err)}
		return answer
	}
	answer.Result = &streams.BatchAppendResp_Success_{Success: &streams.BatchAppendResp_Success{
		CurrentRevisionOption: &streams.BatchAppendResp_Success_CurrentRevision{CurrentRevision: uint64(result.Revision)},
		PositionOption: &streams.BatchAppendResp_Success_Position{Position: &shared.AllStreamPosition{
			CommitPosition: uint64(result.Position), PreparePosition: uint64(result.Position),
		}},
	}}
	return answer
}

// failure of one append, whose kind clients read from the detail.
func (c *calls) failure(ctx context.Context, err error) *rpc.Status {
	if wrong, ok := errors.AsType[*eventstore.WrongExpectedRevision](err); ok {
		return detailed(codes.FailedPrecondition, "the stream is not at the expected revision", mismatch(wrong))
	}
	st := status.Convert(c.refusal(ctx, err))
	switch st.Code() {
	case codes.PermissionDenied:
		return detailed(st.Code(), st.Message(), &shared.AccessDenied{})
	case codes.DeadlineExceeded:
		return detailed(st.Code(), st.Message(), &shared.Timeout{})
	case codes.InvalidArgument:
		return detailed(st.Code(), st.Message(), &shared.BadRequest{Message: st.Message()})
	}
	return detailed(st.Code(), st.Message(), &shared.Unknown{})
}

func detailed(code codes.Code, text string, detail proto.Message) *rpc.Status {
	s := &rpc.Status{Code: int32(code), Message: text}
	if d, err := anypb.New(detail); err == nil {
		s.Details = []*anypb.Any{d}
	}
	return s
}

func mismatch(w *eventstore.WrongExpectedRevision) *shared.WrongExpectedVersion {
	m := &shared.WrongExpectedVersion{CurrentStreamRevisionOption: &shared.WrongExpectedVersion_CurrentStreamRevision{CurrentStreamRevision: uint64(w.Actual)}}
	if w.Actual < 0 {
		m.CurrentStreamRevisionOption = &shared.WrongExpectedVersion_CurrentNoStream{CurrentNoStream: &emptypb.Empty{}}
	}
	switch r, exact := w.Expected.Exact(); {
	case exact:
		m.ExpectedStreamPositionOption = &shared.WrongExpectedVersion_ExpectedStreamPosition{ExpectedStreamPosition: uint64(r)}
	case w.Expected == eventstore.StreamExists:
		m.ExpectedStreamPositionOption = &shared.WrongExpectedVersion_ExpectedStreamExists{ExpectedStreamExists: &emptypb.Empty{}}
	case w.Expected == eventstore.NoStream:
		m.ExpectedStreamPositionOption = &shared.WrongExpectedVersion_ExpectedNoStream{ExpectedNoStream: &emptypb.Empty{}}
	default:
		m.ExpectedStreamPositionOption = &shared.WrongExpectedVersion_ExpectedAny{ExpectedAny: &emptypb.Empty{}}
	}
	return m
}
