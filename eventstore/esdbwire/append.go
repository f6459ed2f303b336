package esdbwire

import (
	"context"
	"errors"
	"io"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
)

// Append takes one append, and answers it once it is durable. All of it is read
// first, also if it will be refused: a client that is still sending when the
// answer comes sees only that its stream has ended.
func (c *calls) Append(stream streams.Streams_AppendServer) error {
	ctx := stream.Context()
	p := &proposal{identity: identity{server: c.Server}}
	defer p.drop()
	if leave, err := p.admit(ctx); err != nil {
		p.fail(err)
	} else {
		defer leave()
	}
	if err := p.receive(stream); err != nil {
		return c.refusal(ctx, err)
	}
	result, err := c.write(ctx, p)
	if wrong, ok := errors.AsType[*eventstore.WrongExpectedRevision](err); ok {
		return stream.SendAndClose(&streams.AppendResp{Result: &streams.AppendResp_WrongExpectedVersion_{WrongExpectedVersion: conflict(wrong)}})
	}
	if err != nil {
		return c.refusal(ctx, err)
	}
	return stream.SendAndClose(&streams.AppendResp{Result: &streams.AppendResp_Success_{Success: &streams.AppendResp_Success{
		CurrentRevisionOption: &streams.AppendResp_Success_CurrentRevision{CurrentRevision: uint64(result.Revision)},
		PositionOption: &streams.AppendResp_Success_Position{Position: &streams.AppendResp_Position{
			CommitPosition: uint64(result.Position), PreparePosition: uint64(result.Position),
		}},
	}}})
}

// receive reads all of an append. What is wrong with it p remembers; an error is the call's.
func (p *proposal) receive(stream streams.Streams_AppendServer) error {
	for first := true; ; first = false {
		m, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF) && first:
			return invalid("an append begins with its options")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return told{status.Convert(err)} // a message over maxMessage is ResourceExhausted, as everywhere in gRPC
		case first:
			p.begin(m.GetOptions())
		case m.GetProposedMessage() == nil:
			p.fail(invalid("after an append's options come its events"))
		default:
			p.add(m.GetProposedMessage())
		}
		if p.read > 2*maxMessage {
			return p.fault // enough courtesy
		}
	}
}

// begin reads the options.
func (p *proposal) begin(o *streams.AppendReq_Options) {
	if o == nil {
		p.fail(invalid("an append begins with its options"))
		return
	}
	p.stream = string(o.GetStreamIdentifier().GetStreamName())
	expected, err := expectedOf(o)
	switch {
	case err != nil:
		p.fail(err)
	case !p.rights.MayAppend(p.stream):
		p.fail(errDenied)
	}
	p.expected = expected
}

// write appends what was proposed, if the caller may.
func (c *calls) write(ctx context.Context, p *proposal) (eventstore.AppendResult, error) {
	if p.fault != nil {
		return eventstore.AppendResult{}, p.fault
	}
	rights, err := p.look(ctx)
	if err != nil {
		return eventstore.AppendResult{}, err
	}
	if !rights.MayAppend(p.stream) {
		return eventstore.AppendResult{}, errDenied
	}
	return c.store.Append(ctx, p.stream, p.expected, p.events...)
}

func expectedOf(o *streams.AppendReq_Options) (eventstore.Expected, error) {
	switch e := o.GetExpectedStreamRevision().(type) {
	case *streams.AppendReq_Options_Any:
		return eventstore.Any, nil
	case *streams.AppendReq_Options_NoStream:
		return eventstore.NoStream, nil
	case *streams.AppendReq_Options_StreamExists:
		return eventstore.StreamExists, nil
	case *streams.AppendReq_Options_Revision:
		return eventstore.At(revision(e.Revision)), nil
	default:
		return eventstore.Any, invalid("an append says which revision it expects")
	}
}

// revision as the log counts; one beyond all that can be stays so.
func revision(r uint64) eventstore.Revision {
	return eventstore.Revision(min(r, uint64(eventstore.Last)))
}
