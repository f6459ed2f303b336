package esdbwire_test

import (
	"errors"
	"io"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// TestInclusivePositionsOverACluster: the protocol begins with the position that
// it names, and a cluster behind the server knows no position between two events.
func TestInclusivePositionsOverACluster(t *testing.T) {
	t.Parallel()
	w := startOver(t, storetest.Sparse(openLog(t)), esdbwire.Options{Authorise: (&agreements{"": everything}).authorise})
	storetest.MustAppend(t, w.log, "a", eventstore.NoStream, storetest.Events(3)...)
	all := storetest.All(t, w.log)
	for i, first := range all {
		req := &streams.ReadReq{Options: &streams.ReadReq_Options{
			StreamOption: &streams.ReadReq_Options_All{All: &streams.ReadReq_Options_AllOptions{
				AllOption: &streams.ReadReq_Options_AllOptions_Position{Position: &streams.ReadReq_Options_Position{
					CommitPosition: uint64(first.Position), PreparePosition: uint64(first.Position),
				}},
			}},
			CountOption:  &streams.ReadReq_Options_Count{Count: 10},
			FilterOption: &streams.ReadReq_Options_NoFilter{NoFilter: &shared.Empty{}},
			UuidOption:   &streams.ReadReq_Options_UUIDOption{Content: &streams.ReadReq_Options_UUIDOption_String_{String_: &shared.Empty{}}},
		}}
		reading, err := w.Read(call(t), req)
		if err != nil {
			t.Fatal(err)
		}
		var got []uint64
		for {
			m, err := reading.Recv()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, m.GetEvent().GetCommitPosition())
		}
		if len(got) != len(all)-i || got[0] != uint64(first.Position) {
			t.Errorf("from position %d: got %v", first.Position, got)
		}
	}
}

// TestOnlyACopyMaySayWhenItWasRecorded: else an agency could date its events as it likes.
func TestOnlyACopyMaySayWhenItWasRecorded(t *testing.T) {
	t.Parallel()
	may := everything
	may.Copy = true
	people := &agreements{"agency": everything, "copy": may}
	w := start(t, esdbwire.Options{Authorise: people.authorise})
	past := time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC)
	for token, want := range map[string]codes.Code{"agency": codes.PermissionDenied, "copy": codes.OK} {
		e := storetest.Event("test.happened", `{}`)
		e.Metadata = eventstore.Stamp(e.Metadata, past)
		_, err := appendAs(t, w, token, "a-"+token, e)
		if status.Code(err) != want {
			t.Errorf("%s: got %v", token, err)
		}
	}
	all := storetest.All(t, w.log)
	if len(all) != 1 || !all[0].RecordedAt.Equal(past) {
		t.Errorf("got %+v", all)
	}
}

// appendAs appends one event by the plain call.
func appendAs(t *testing.T, w *wire, token, stream string, e eventstore.EventData) (*streams.AppendResp, error) {
	t.Helper()
	s, err := w.Append(as(call(t), token))
	if err != nil {
		return nil, err
	}
	for _, m := range []*streams.AppendReq{
		{Content: &streams.AppendReq_Options_{Options: &streams.AppendReq_Options{
			StreamIdentifier:       &shared.StreamIdentifier{StreamName: []byte(stream)},
			ExpectedStreamRevision: &streams.AppendReq_Options_Any{Any: &shared.Empty{}},
		}}},
		{Content: &streams.AppendReq_ProposedMessage_{ProposedMessage: &streams.AppendReq_ProposedMessage{
			Id:       &shared.UUID{Value: &shared.UUID_String_{String_: e.ID.String()}},
			Metadata: map[string]string{"type": e.Type, "content-type": "application/json"}, Data: e.Data, CustomMetadata: e.Metadata,
		}}},
	} {
		if err := s.Send(m); err != nil {
			t.Fatal(err)
		}
	}
	return s.CloseAndRecv()
}
