package esdb_test

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"

	"sijil/eventstore"
)

// node is an EventStoreDB in memory, with what makes the real one harder to
// please than a server of ours: it knows an id only in its stream and, where no
// exact revision is expected, only for a while; its positions are those of bytes
// in a file, with holes; $all is full of its own events; and it does not say
// that a subscription has caught up. After the sources of 24.6.
type node struct {
	mu      sync.Mutex
	log     []*record
	streams map[string][]*record
	recent  map[uuid.UUID]*record // what is known where any revision will do
	forgets bool                  // nothing is: as after a restart
	changed chan struct{}         // closed at the next append
	script
}

// script is what a node does beside its work.
type script struct {
	before  func(c call) error // instead of a call
	after   func(c call) error // in place of the answer to a call that was done
	seen    []call
	members []member // what Gossip tells
	chatty  bool     // the node says CaughtUp
	extra   []*streams.ReadResp
}

type record struct {
	id       uuid.UUID
	stream   string
	revision int64
	position uint64
	message  *streams.ReadResp
}

func newNode() *node {
	n := &node{streams: map[string][]*record{}, recent: map[uuid.UUID]*record{}, changed: make(chan struct{})}
	n.own(20)
	return n
}

// own writes events of the node's own.
func (n *node) own(count int) {
	for i := range count {
		n.write([]string{"$stats-127.0.0.1:2113", "$users", "$$people"}[i%3], []*streams.AppendReq_ProposedMessage{{
			Id:       &shared.UUID{Value: &shared.UUID_String_{String_: uuid.NewString()}},
			Metadata: map[string]string{"type": "$statsCollected", "content-type": "application/json"},
			Data:     []byte(`{"proc":1}`),
		}})
	}
}

// proposals are events as a client sends them.
func (n *node) proposals(events []eventstore.EventData) (all []*streams.AppendReq_ProposedMessage) {
	for _, e := range events {
		all = append(all, &streams.AppendReq_ProposedMessage{
			Id: &shared.UUID{Value: &shared.UUID_String_{String_: e.ID.String()}}, Data: e.Data, CustomMetadata: e.Metadata,
			Metadata: map[string]string{"type": e.Type, "content-type": "application/json"},
		})
	}
	return all
}

// write writes events and gives the last.
func (n *node) write(stream string, events []*streams.AppendReq_ProposedMessage) (last *record) {
	for _, e := range events {
		position := uint64(1000)
		if len(n.log) > 0 {
			position = n.log[len(n.log)-1].position + 100 + uint64(len(e.Data)+len(e.CustomMetadata))
		}
		r := &record{id: idOf(e.Id), stream: stream, revision: int64(len(n.streams[stream])), position: position}
		created := strconv.FormatInt(time.Now().UnixNano()/100, 10)
		r.message = &streams.ReadResp{Content: &streams.ReadResp_Event{Event: &streams.ReadResp_ReadEvent{
			Event: &streams.ReadResp_ReadEvent_RecordedEvent{
				Id: e.Id, StreamIdentifier: &shared.StreamIdentifier{StreamName: []byte(stream)}, StreamRevision: uint64(r.revision),
				PreparePosition: position, CommitPosition: position, Data: e.Data, CustomMetadata: e.CustomMetadata,
				Metadata: map[string]string{"type": e.Metadata["type"], "content-type": e.Metadata["content-type"], "created": created},
			},
			Position: &streams.ReadResp_ReadEvent_CommitPosition{CommitPosition: position},
		}}}
		n.log = append(n.log, r)
		n.streams[stream] = append(n.streams[stream], r)
		if !n.forgets {
			n.recent[r.id] = r
		}
		last = r
	}
	close(n.changed)
	n.changed = make(chan struct{})
	return last
}

func idOf(m *shared.UUID) (id uuid.UUID) {
	if s := m.GetStructured(); s != nil {
		binary.BigEndian.PutUint64(id[:8], uint64(s.GetMostSignificantBits()))
		binary.BigEndian.PutUint64(id[8:], uint64(s.GetLeastSignificantBits()))
		return id
	}
	return uuid.MustParse(m.GetString_())
}

// What becomes of an append.
type verdict int

const (
	written verdict = iota
	repeated
	conflicting
)

// append is EventStoreDB's: last is of the stream where it conflicts, and the
// first of the events where they were there already.
func (n *node) append(o *streams.AppendReq_Options, events []*streams.AppendReq_ProposedMessage) (verdict, *record) {
	stream := string(o.GetStreamIdentifier().GetStreamName())
	there := n.streams[stream]
	var last *record
	if len(there) > 0 {
		last = there[len(there)-1]
	}
	expected, exact := int64(-1), true
	switch e := o.GetExpectedStreamRevision().(type) {
	case *streams.AppendReq_Options_Revision:
		expected = int64(e.Revision)
	case *streams.AppendReq_Options_Any, *streams.AppendReq_Options_StreamExists:
		exact = false
	}
	if !exact {
		if first := n.recent[idOf(events[0].Id)]; first != nil {
			there, expected = there[:min(len(there), int(first.revision)+len(events))], first.revision-1
		} else if o.GetStreamExists() != nil && last == nil {
			return conflicting, nil
		} else {
			expected = int64(len(there)) - 1
		}
	}
	switch at := expected + 1; {
	case expected >= int64(len(there)) || expected < -1:
		return conflicting, last
	case at == int64(len(there)):
		return written, n.write(stream, events)
	default:
		same := len(there[at:]) >= len(events) && slices.EqualFunc(there[at:at+int64(len(events))], events,
			func(r *record, e *streams.AppendReq_ProposedMessage) bool { return r.id == idOf(e.Id) })
		if !same {
			return conflicting, last
		}
		return repeated, there[at]
	}
}

// selects tells whether a subscription's filter lets an event pass.
func selects(f *streams.ReadReq_Options_FilterOptions, r *record) bool {
	name, e := r.stream, f.GetStreamIdentifier()
	if e == nil {
		name, e = r.message.GetEvent().GetEvent().GetMetadata()["type"], f.GetEventType()
	}
	switch {
	case f == nil:
		return true
	case e.GetRegex() != "": // only the client's own is ever sent: without system events
		return !strings.HasPrefix(name, "$")
	default:
		return slices.ContainsFunc(e.GetPrefix(), func(p string) bool { return strings.HasPrefix(name, p) })
	}
}
