package esdbwire_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

func expectAny(o *streams.AppendReq_Options) {
	o.ExpectedStreamRevision = &streams.AppendReq_Options_Any{Any: nothing}
}

func expectNone(o *streams.AppendReq_Options) {
	o.ExpectedStreamRevision = &streams.AppendReq_Options_NoStream{NoStream: nothing}
}

func expectSome(o *streams.AppendReq_Options) {
	o.ExpectedStreamRevision = &streams.AppendReq_Options_StreamExists{StreamExists: nothing}
}

func expect(r uint64) func(*streams.AppendReq_Options) {
	return func(o *streams.AppendReq_Options) {
		o.ExpectedStreamRevision = &streams.AppendReq_Options_Revision{Revision: r}
	}
}

// expectations on a stream that is missing, and on one at revision 2.
var expectations = []struct {
	name     string
	expected func(*streams.AppendReq_Options)
	missing  bool // whether it holds for a missing stream
	at2      bool // whether it holds for the other
}{
	{"any", expectAny, true, true},
	{"none", expectNone, true, false},
	{"some", expectSome, false, true},
	{"0", expect(0), false, false},
	{"2", expect(2), false, true},
	{"3", expect(3), false, false},
	{"the largest", expect(math.MaxUint64), false, false},
	{"just negative", expect(1 << 63), false, false},
}

func TestAppendExpects(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	for _, c := range expectations {
		for _, there := range []bool{false, true} {
			stream, holds, next := fmt.Sprintf("append-%s-%v", c.name, there), c.missing, uint64(0)
			if there {
				w.some(t, stream, "x", 3)
				holds, next = c.at2, 3
			}
			got, err := w.sendAppend(call(t), t, request(stream, c.expected, storetest.Events(2)...)...)
			if err != nil {
				t.Fatalf("%s: %v", stream, err)
			}
			if holds {
				if s := got.GetSuccess(); s.GetCurrentRevision() != next+1 || s.GetPosition().GetCommitPosition() == 0 {
					t.Errorf("%s: got %v", stream, got)
				}
				continue
			}
			checkConflict(t, stream, got.GetWrongExpectedVersion(), c.name, there)
		}
	}
}

// checkConflict looks at the fields of old clients and of new ones.
func checkConflict(t *testing.T, stream string, got *streams.AppendResp_WrongExpectedVersion, expected string, there bool) {
	t.Helper()
	if there && (got.GetCurrentRevision() != 2 || got.GetCurrentRevision_20_6_0() != 2) ||
		!there && (got.GetCurrentNoStream() == nil || got.GetNoStream_20_6_0() == nil) {
		t.Errorf("%s: it is at %v", stream, got)
	}
	switch expected {
	case "none":
		if got.GetExpectedNoStream() == nil {
			t.Errorf("%s: expected %v", stream, got)
		}
	case "some":
		if got.GetExpectedStreamExists() == nil || got.GetStreamExists_20_6_0() == nil {
			t.Errorf("%s: expected %v", stream, got)
		}
	case "0", "2", "3":
		if fmt.Sprint(got.GetExpectedRevision()) != expected || fmt.Sprint(got.GetExpectedRevision_20_6_0()) != expected {
			t.Errorf("%s: expected %v", stream, got)
		}
	}
}

func TestAppendRefuses(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	e := storetest.Event("x", "{}")
	spoilt := func(change func(*streams.AppendReq_ProposedMessage)) []*streams.AppendReq {
		return []*streams.AppendReq{options("s", nil), proposal(e, nil), proposal(storetest.Event("x", ""), change)}
	}
	large := func(n int) eventstore.EventData {
		return eventstore.EventData{ID: uuid.New(), Type: "x", Data: bytes.Repeat([]byte{255}, n)}
	}
	for name, messages := range map[string][]*streams.AppendReq{
		"nothing at all":          nil,
		"an event without stream": {proposal(e, nil)},
		"options twice":           {options("s", nil), options("s", nil), proposal(e, nil)},
		"no expectation":          request("s", func(o *streams.AppendReq_Options) { o.ExpectedStreamRevision = nil }, e),
		"no event":                request("s", nil),
		"no name":                 request("", nil, e),
		"a system stream":         request("$s", nil, e),
		"a long name":             request(strings.Repeat("s", eventstore.MaxStreamName+1), nil, e),
		"a name that is no text":  request("\xff", nil, e),
		"the same id twice":       request("s", nil, e, e),
		"no id":                   spoilt(func(m *streams.AppendReq_ProposedMessage) { m.Id = nil }),
		"no UUID":                 spoilt(func(m *streams.AppendReq_ProposedMessage) { m.Id = idText("17") }),
		"the id of nothing":       spoilt(func(m *streams.AppendReq_ProposedMessage) { m.Id = textID(uuid.Nil) }),
		"no type":                 spoilt(func(m *streams.AppendReq_ProposedMessage) { m.Metadata = nil }),
		"a long type":             spoilt(func(m *streams.AppendReq_ProposedMessage) { m.Metadata["type"] = strings.Repeat("x", 513) }),
		"no JSON": spoilt(func(m *streams.AppendReq_ProposedMessage) {
			m.Data, m.Metadata["content-type"] = []byte("{"), "application/json"
		}),
		"a large event":     request("s", nil, large(eventstore.MaxEventBytes+1)),
		"a large append":    request("s", nil, large(1<<20), large(1<<20), large(1<<20), large(1<<20), large(1)),
		"a larger append":   request("s", nil, large(1<<20), large(1<<20), large(1<<20), large(1<<20), large(1<<20), large(1)),
		"an endless append": request("s", nil, slicesOf(40, func() eventstore.EventData { return large(1 << 20) })...),
		"too many events":   request("s", nil, storetest.Events(1<<16+1)...),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := w.sendAppend(call(t), t, messages...); status.Code(err) != codes.InvalidArgument {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Cleanup(func() {
		if all := storetest.All(t, w.log); len(all) > 0 {
			t.Errorf("%d events were written", len(all))
		}
	})
}

func slicesOf[E any](n int, of func() E) []E {
	all := make([]E, n)
	for i := range all {
		all[i] = of()
	}
	return all
}

func TestAppendReachesItsLimits(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	whole := func() eventstore.EventData {
		return eventstore.EventData{ID: uuid.New(), Type: "x", Data: make([]byte, eventstore.MaxEventBytes-1), Metadata: []byte{0}}
	}
	got, err := w.sendAppend(call(t), t, request("s", expectNone, whole(), whole(), whole(), whole())...)
	if err != nil || got.GetSuccess().GetCurrentRevision() != 3 {
		t.Errorf("4 MiB: %v, %v", got, err)
	}
	events, err := w.read(call(t), t, most(10, ofStream("s", "start")))
	if err != nil || len(events) != 4 || len(events[0].GetEvent().GetEvent().GetData()) != eventstore.MaxEventBytes-1 {
		t.Errorf("read: %d events, %v", len(events), err)
	}
}

func TestMessagesAreBounded(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	huge := eventstore.EventData{ID: uuid.New(), Type: "x", Data: make([]byte, esdbwire.MaxMessage)}
	if _, err := w.sendAppend(call(t), t, request("s", nil, huge)...); status.Code(err) != codes.ResourceExhausted {
		t.Errorf("got %v", err)
	}
}

// Clients of both kinds tell an append that is too large from others by what comes with the status.
func TestTooLargeSaysSo(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	s, err := w.Append(call(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range request("s", nil, eventstore.EventData{ID: uuid.New(), Type: "x", Data: make([]byte, 1<<20+1)}) {
		if err := s.Send(m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.CloseAndRecv(); status.Code(err) != codes.InvalidArgument {
		t.Error(err)
	}
	if e := s.Trailer().Get("exception"); len(e) != 1 || e[0] != "maximum-append-size-exceeded" {
		t.Errorf("trailer %v", s.Trailer())
	}
}

func TestIDsAreReadAndWrittenBothWays(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	e := storetest.Event("x", "{}")
	structured := proposal(e, func(m *streams.AppendReq_ProposedMessage) { m.Id = structuredID(e.ID) })
	if _, err := w.sendAppend(call(t), t, options("s", nil), structured); err != nil {
		t.Fatal(err)
	}
	o := most(1, ofStream("s", "start"))
	got, err := w.read(call(t), t, o)
	if err != nil || idOf(t, got[0]) != e.ID {
		t.Errorf("as text: %v, %v", got, err)
	}
	o.UuidOption = &streams.ReadReq_Options_UUIDOption{Content: &streams.ReadReq_Options_UUIDOption_Structured{Structured: nothing}}
	got, err = w.read(call(t), t, o)
	want := structuredID(e.ID).GetStructured()
	if s := got[0].GetEvent().GetEvent().GetId().GetStructured(); err != nil || s.GetMostSignificantBits() != want.GetMostSignificantBits() ||
		s.GetLeastSignificantBits() != want.GetLeastSignificantBits() {
		t.Errorf("in two halves: %v, %v", got, err)
	}
}

func TestNothingIsDeleted(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	w.some(t, "s", "x", 1)
	var trailer metadata.MD
	_, err := w.Delete(call(t), &streams.DeleteReq{}, grpc.Trailer(&trailer))
	_, hard := w.Tombstone(call(t), &streams.TombstoneReq{})
	for _, err := range []error{err, hard} {
		if status.Code(err) != codes.PermissionDenied || !strings.Contains(err.Error(), "immutable") {
			t.Errorf("got %v", err)
		}
	}
	if e := trailer.Get("exception"); len(e) != 1 || e[0] != "access-denied" {
		t.Errorf("trailer %v", trailer)
	}
}
