package esdbwire

import (
	"encoding/binary"
	"encoding/json"
	"strconv"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	"sijil/eventstore"
)

// The content types that the protocol knows. The log has none: data that is JSON is told to be.
const (
	contentJSON  = "application/json"
	contentBytes = "application/octet-stream"
)

// tick is the unit of an event's time: since 1970, as .NET counts.
const tick = 100 * time.Nanosecond

// eventMessage is an event as the protocol tells it.
func eventMessage(r *eventstore.Recorded, structuredIDs bool) *streams.ReadResp {
	position := uint64(r.Position)
	content := contentBytes
	if json.Valid(r.Data) {
		content = contentJSON
	}
	return &streams.ReadResp{Content: &streams.ReadResp_Event{Event: &streams.ReadResp_ReadEvent{
		Event: &streams.ReadResp_ReadEvent_RecordedEvent{
			Id:               uuidMessage(r.ID, structuredIDs),
			StreamIdentifier: &shared.StreamIdentifier{StreamName: []byte(r.Stream)},
			StreamRevision:   uint64(r.Revision),
			PreparePosition:  position,
			CommitPosition:   position,
			// The official Go client ends its whole process if "created" is no integer.
			Metadata: map[string]string{
				"type":         r.Type,
				"content-type": content,
				"created":      strconv.FormatInt(int64(time.Duration(r.RecordedAt.UnixNano())/tick), 10),
			},
			CustomMetadata: r.Metadata,
			Data:           r.Data,
		},
		Position: &streams.ReadResp_ReadEvent_CommitPosition{CommitPosition: position},
	}}}
}

func checkpointMessage(at eventstore.Position) *streams.ReadResp {
	return &streams.ReadResp{Content: &streams.ReadResp_Checkpoint_{Checkpoint: &streams.ReadResp_Checkpoint{
		CommitPosition: uint64(at), PreparePosition: uint64(at),
	}}}
}

func confirmation() *streams.ReadResp {
	return &streams.ReadResp{Content: &streams.ReadResp_Confirmation{Confirmation: &streams.ReadResp_SubscriptionConfirmation{
		SubscriptionId: uuid.NewString(),
	}}}
}

// caughtUp has the time of day as newer clients want it: a field that the
// messages of this version do not know.
func caughtUp(now time.Time) (*streams.ReadResp, error) {
	stamp, err := proto.Marshal(timestamppb.New(now))
	if err != nil {
		return nil, err
	}
	const timestampField = 1<<3 | 2 // number 1, length-delimited
	m := &streams.ReadResp_CaughtUp{}
	m.ProtoReflect().SetUnknown(append(binary.AppendUvarint([]byte{timestampField}, uint64(len(stamp))), stamp...))
	return &streams.ReadResp{Content: &streams.ReadResp_CaughtUp_{CaughtUp: m}}, nil
}

func notFound(stream string) *streams.ReadResp {
	return &streams.ReadResp{Content: &streams.ReadResp_StreamNotFound_{StreamNotFound: &streams.ReadResp_StreamNotFound{
		StreamIdentifier: &shared.StreamIdentifier{StreamName: []byte(stream)},
	}}}
}

func uuidMessage(id uuid.UUID, structured bool) *shared.UUID {
	if !structured {
		return &shared.UUID{Value: &shared.UUID_String_{String_: id.String()}}
	}
	return &shared.UUID{Value: &shared.UUID_Structured_{Structured: &shared.UUID_Structured{
		MostSignificantBits:  int64(binary.BigEndian.Uint64(id[:8])),
		LeastSignificantBits: int64(binary.BigEndian.Uint64(id[8:])),
	}}}
}

func readUUID(m *shared.UUID) (id uuid.UUID, err error) {
	switch v := m.GetValue().(type) {
	case *shared.UUID_Structured_:
		binary.BigEndian.PutUint64(id[:8], uint64(v.Structured.GetMostSignificantBits()))
		binary.BigEndian.PutUint64(id[8:], uint64(v.Structured.GetLeastSignificantBits()))
		return id, nil
	case *shared.UUID_String_:
		if id, err = uuid.Parse(v.String_); err != nil {
			return id, invalid("an event id is no UUID")
		}
		return id, nil
	default:
		return id, invalid("an event has no id")
	}
}
