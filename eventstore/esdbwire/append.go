package esdbwire

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"

	"sijil/eventstore"
)

// proposal is an append as it comes in, message by message.
type proposal struct {
	stream   string
	expected eventstore.Expected
	events   []eventstore.EventData
	bytes    int
	fault    error // the first; what follows is only read
}

// proposed is what the two kinds of append send of each event.
type proposed interface {
	GetId() *shared.UUID
	GetMetadata() map[string]string
	GetCustomMetadata() []byte
	GetData() []byte
}

// add takes one event more, or remembers why not.
func (p *proposal) add(m proposed) {
	if p.fault != nil {
		return
	}
	id, err := readUUID(m.GetId())
	e := eventstore.EventData{ID: id, Type: m.GetMetadata()["type"], Data: m.GetData(), Metadata: m.GetCustomMetadata()}
	p.bytes += len(e.Data) + len(e.Metadata)
	switch {
	case err != nil:
		p.fault = err
	case m.GetMetadata()["content-type"] == contentJSON && !json.Valid(e.Data):
		p.fault = invalid("event %s says that it is JSON and is not", id)
	case p.bytes > eventstore.MaxAppendBytes+maxStamps:
		p.fault = eventstore.RuleTooLarge.Refuse("", p.bytes, eventstore.MaxAppendBytes)
		p.events = nil
	default:
		p.events = append(p.events, e)
	}
}

// maxStamps is what the metadata of copied events may have on top.
const maxStamps = 1 << 20

// write appends what was proposed, if the caller may.
func (c *calls) write(ctx context.Context, r Rights, p *proposal) (eventstore.AppendResult, error) {
	switch {
	case !r.MayAppend(p.stream):
		return eventstore.AppendResult{}, errDenied
	case p.fault != nil:
		return eventstore.AppendResult{}, p.fault
	}
	return c.store.Append(ctx, p.stream, p.expected, p.events...)
}

// Append takes one append, and answers it once it is durable. All of it is read
// first, also if it will be refused: a client that is still sending when the
// answer comes sees only that its stream has ended.
func (c *calls) Append(stream streams.Streams_AppendServer) error {
	ctx := stream.Context()
	rights, err := c.rights(ctx)
	if err != nil {
		return err
	}
	first, err := stream.Recv()
	if err != nil {
		return err
	}
	options := first.GetOptions()
	if options == nil {
		return invalid("an append begins with its options")
	}
	p := &proposal{stream: string(options.GetStreamIdentifier().GetStreamName())}
	if p.expected, err = expectedOf(options); err != nil {
		return err
	}
	for {
		m, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if m.GetProposedMessage() == nil {
			return invalid("after an append's options come its events")
		}
		p.add(m.GetProposedMessage())
	}
	result, err := c.write(ctx, rights, p)
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

func expectedOf(o *streams.AppendReq_Options) (eventstore.Expected, error) {
	switch e := o.GetExpectedStreamRevision().(type) {
	case *streams.AppendReq_Options_Any:
		return eventstore.Any, nil
	case *streams.AppendReq_Options_NoStream:
		return eventstore.NoStream, nil
	case *streams.AppendReq_Options_StreamExists:
		return eventstore.StreamExists, nil
	case *streams.AppendReq_Options_Revision:
		return eventstore.At(eventstore.Revision(e.Revision)), nil
	default:
		return eventstore.Any, invalid("an append says which revision it expects")
	}
}

// conflict in the words of old clients and new.
func conflict(w *eventstore.WrongExpectedRevision) *streams.AppendResp_WrongExpectedVersion {
	type answer = streams.AppendResp_WrongExpectedVersion
	a := &answer{
		CurrentRevisionOption:        &streams.AppendResp_WrongExpectedVersion_CurrentRevision{CurrentRevision: uint64(w.Actual)},
		CurrentRevisionOption_20_6_0: &streams.AppendResp_WrongExpectedVersion_CurrentRevision_20_6_0{CurrentRevision_20_6_0: uint64(w.Actual)},
	}
	if w.Actual < 0 {
		a.CurrentRevisionOption = &streams.AppendResp_WrongExpectedVersion_CurrentNoStream{CurrentNoStream: &shared.Empty{}}
		a.CurrentRevisionOption_20_6_0 = &streams.AppendResp_WrongExpectedVersion_NoStream_20_6_0{NoStream_20_6_0: &shared.Empty{}}
	}
	switch r, exact := w.Expected.Exact(); {
	case exact:
		a.ExpectedRevisionOption = &streams.AppendResp_WrongExpectedVersion_ExpectedRevision{ExpectedRevision: uint64(r)}
		a.ExpectedRevisionOption_20_6_0 = &streams.AppendResp_WrongExpectedVersion_ExpectedRevision_20_6_0{ExpectedRevision_20_6_0: uint64(r)}
	case w.Expected == eventstore.StreamExists:
		a.ExpectedRevisionOption = &streams.AppendResp_WrongExpectedVersion_ExpectedStreamExists{ExpectedStreamExists: &shared.Empty{}}
		a.ExpectedRevisionOption_20_6_0 = &streams.AppendResp_WrongExpectedVersion_StreamExists_20_6_0{StreamExists_20_6_0: &shared.Empty{}}
	case w.Expected == eventstore.NoStream:
		a.ExpectedRevisionOption = &streams.AppendResp_WrongExpectedVersion_ExpectedNoStream{ExpectedNoStream: &shared.Empty{}}
	default:
		a.ExpectedRevisionOption = &streams.AppendResp_WrongExpectedVersion_ExpectedAny{ExpectedAny: &shared.Empty{}}
		a.ExpectedRevisionOption_20_6_0 = &streams.AppendResp_WrongExpectedVersion_Any_20_6_0{Any_20_6_0: &shared.Empty{}}
	}
	return a
}
