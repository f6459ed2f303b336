package esdbwire_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// TestBatchFailuresHaveTheirKind: one append of a call fails, the others do not,
// and its detail is what clients make their typed errors of.
func TestBatchFailuresHaveTheirKind(t *testing.T) {
	t.Parallel()
	limited := esdbwire.Rights{Caller: "a", Read: []string{"own-"}, Append: []string{"own-"}}
	w := start(t, esdbwire.Options{Authorise: (&agreements{"": limited}).authorise})
	used := storetest.Event("x", "{}")
	storetest.MustAppend(t, w.log, "foreign", eventstore.Any, used)
	large := eventstore.EventData{ID: uuid.New(), Type: "x", Data: make([]byte, eventstore.MaxEventBytes+1)}
	ids := slicesOf(5, uuid.New)
	answers, err := w.batch(call(t), t,
		part(ids[0], true, batchOptions("foreign", nil), storetest.Events(1)...),
		part(ids[1], true, batchOptions("own-1", nil), large),
		part(ids[2], true, batchOptions("own-1", nil)),
		part(ids[3], true, batchOptions("own-1", nil), used),
		part(ids[4], true, batchOptions("own-1", nil), storetest.Events(1)...),
	)
	if err != nil {
		t.Fatal(err)
	}
	at := func(i int) *streams.BatchAppendResp { return answers[ids[i].String()] }
	detailOf(t, at(0), codes.PermissionDenied, &shared.AccessDenied{})
	if m := detailOf(t, at(1), codes.InvalidArgument, &shared.MaximumAppendSizeExceeded{}); m.GetMaxAppendSize() != eventstore.MaxAppendBytes {
		t.Errorf("got %v", m)
	}
	detailOf(t, at(2), codes.InvalidArgument, &errdetails.ErrorInfo{})
	if m := detailOf(t, at(3), codes.FailedPrecondition, &errdetails.ErrorInfo{}); m.GetReason() != esdbwire.ReasonDuplicateID || m.GetMetadata()[esdbwire.DetailEventID] != used.ID.String() {
		t.Errorf("got %v", m)
	}
	if at(4).GetSuccess() == nil {
		t.Errorf("got %v", at(4))
	}
}

// TestOneCallerCannotHoldEverything: what an agency has under way is bounded,
// by calls and by bytes, and given back when the calls end.
func TestOneCallerCannotHoldEverything(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	people := &agreements{"": everything, "b": {Caller: "b", Append: []string{""}}}
	w := start(t, esdbwire.Options{Calls: 2, Pending: 3 << 20, Authorise: func(ctx context.Context, token string) (esdbwire.Rights, error) {
		defer asked.Add(1)
		return people.authorise(ctx, token)
	}})
	half := func() eventstore.EventData {
		return eventstore.EventData{ID: uuid.New(), Type: "x", Data: make([]byte, eventstore.MaxEventBytes)}
	}
	began := make([]streams.Streams_AppendClient, 2)
	for i := range began {
		s, err := w.Append(call(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Send(options("held", nil)); err != nil {
			t.Fatal(err)
		}
		began[i] = s
	}
	eventually(t, func() bool { return asked.Load() == 2 })
	eventually(t, func() bool {
		_, err := w.sendAppend(call(t), t, request("s", nil, storetest.Events(1)...)...)
		return status.Code(err) == codes.ResourceExhausted
	})
	if _, err := w.sendAppend(as(call(t), "b"), t, request("s", nil, storetest.Events(1)...)...); err != nil {
		t.Errorf("another caller: %v", err)
	}
	for _, m := range []*streams.AppendReq{proposal(half(), nil), proposal(half(), nil), proposal(half(), nil)} {
		if err := began[0].Send(m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := began[0].CloseAndRecv(); status.Code(err) != codes.ResourceExhausted {
		t.Errorf("bytes: got %v", err)
	}
	for range 5 { // what was held is free again
		if _, err := w.sendAppend(call(t), t, request("s", nil, half(), half())...); err != nil {
			t.Errorf("later: %v", err)
		}
	}
}
