package esdbwire

import (
	"encoding/json"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"google.golang.org/grpc/codes"

	"sijil/eventstore"
)

// Limits of one append beside those of the log.
const (
	maxEvents = 1 << 16
	maxStamps = 1 << 20 // what the metadata of copied events may have on top
	overhead  = 128     // bytes that an event takes beside its payload
)

var errHolding = tell(codes.ResourceExhausted, "too much of yours waits to be recorded; send less at once")

var errStamp = tell(codes.PermissionDenied, "your agreement does not let you say when an event was recorded")

// proposal is an append as it comes in, message by message.
type proposal struct {
	identity
	stream   string
	expected eventstore.Expected
	events   []eventstore.EventData
	bytes    int   // of the payload
	held     int   // bytes that are counted as pending
	read     int   // bytes that came after the fault
	fault    error // the first; what follows is only read
}

// proposed is what the two kinds of append send of each event.
type proposed interface {
	GetId() *shared.UUID
	GetMetadata() map[string]string
	GetCustomMetadata() []byte
	GetData() []byte
}

// fail remembers why the append is refused, and holds nothing of it any more.
func (p *proposal) fail(err error) {
	if p.fault == nil {
		p.fault = err
	}
	p.drop()
}

// drop holds nothing any more.
func (p *proposal) drop() {
	p.server.pending.leave(p.rights.Caller, p.held)
	p.events, p.held = nil, 0
}

// add takes one event more, or remembers why not.
func (p *proposal) add(m proposed) {
	if p.fault != nil {
		p.read += overhead + len(m.GetData()) + len(m.GetCustomMetadata())
		return
	}
	if err := p.take(m); err != nil {
		p.fail(err)
	}
}

func (p *proposal) take(m proposed) error {
	id, err := readUUID(m.GetId())
	if err != nil {
		return err
	}
	e := eventstore.EventData{ID: id, Type: m.GetMetadata()["type"], Data: m.GetData(), Metadata: m.GetCustomMetadata()}
	size := len(e.Data) + len(e.Metadata)
	p.bytes += size
	switch {
	case len(e.Type) > eventstore.MaxStreamName:
		return invalid("the type of event %s is too long", id)
	case len(p.events) == maxEvents:
		return invalid("an append has at most %d events", maxEvents)
	case p.bytes > eventstore.MaxAppendBytes+maxStamps:
		return eventstore.RuleTooLarge.Refuse("", p.bytes, eventstore.MaxAppendBytes)
	case !p.rights.Copy && eventstore.Stamped(e.Metadata):
		return errStamp
	case m.GetMetadata()["content-type"] == contentJSON && len(e.Data) > 0 && !json.Valid(e.Data):
		return invalid("event %s says that it is JSON and is not", id)
	}
	weight := size + len(e.Type) + overhead
	if !p.server.pending.enter(p.rights.Caller, weight) {
		return errHolding
	}
	p.held += weight
	p.events = append(p.events, e)
	return nil
}
