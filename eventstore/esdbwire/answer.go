package esdbwire

import (
	"context"
	"errors"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	rpc "google.golang.org/genproto/googleapis/rpc/status"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"

	"sijil/eventstore"
)

// answer to one append of a batch.
func (b *batching) answer(ctx context.Context, p *batch, result eventstore.AppendResult, err error) *streams.BatchAppendResp {
	answer := &streams.BatchAppendResp{CorrelationId: p.first.GetCorrelationId(), StreamIdentifier: p.first.GetOptions().GetStreamIdentifier()}
	switch e := p.first.GetOptions().GetExpectedStreamPosition().(type) {
	case *streams.BatchAppendReq_Options_StreamPosition:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_StreamPosition{StreamPosition: e.StreamPosition}
	case *streams.BatchAppendReq_Options_NoStream:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_NoStream{NoStream: e.NoStream}
	case *streams.BatchAppendReq_Options_Any:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_Any{Any: e.Any}
	case *streams.BatchAppendReq_Options_StreamExists:
		answer.ExpectedStreamPosition = &streams.BatchAppendResp_StreamExists{StreamExists: e.StreamExists}
	}
	if err != nil {
		answer.Result = &streams.BatchAppendResp_Error{Error: b.failure(ctx, err)}
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

// failure of one append, whose kind clients read from the detail: they know only
// one. They show the text only if they do not know the detail, as our reasons.
func (c *calls) failure(ctx context.Context, err error) *rpc.Status {
	if wrong, ok := errors.AsType[*eventstore.WrongExpectedRevision](err); ok {
		return detailed(codes.FailedPrecondition, "the stream is not at the expected revision", mismatch(wrong))
	}
	st := status.Convert(c.refusal(ctx, err))
	switch {
	case reasonOf(st) == eventstore.RuleTooLarge.Key:
		return detailed(st.Code(), st.Message(), &shared.MaximumAppendSizeExceeded{MaxAppendSize: eventstore.MaxAppendBytes})
	case st.Code() == codes.PermissionDenied:
		return detailed(st.Code(), st.Message(), &shared.AccessDenied{})
	case st.Code() == codes.DeadlineExceeded:
		return detailed(st.Code(), st.Message(), &shared.Timeout{})
	case reasonOf(st) != "":
		return st.Proto()
	case st.Code() == codes.InvalidArgument:
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
