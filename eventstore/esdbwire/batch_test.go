package esdbwire_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/timestamppb"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// part of a batch; the first has options.
func part(id uuid.UUID, final bool, o *streams.BatchAppendReq_Options, events ...eventstore.EventData) *streams.BatchAppendReq {
	p := &streams.BatchAppendReq{CorrelationId: textID(id), IsFinal: final, Options: o}
	for _, e := range events {
		p.ProposedMessages = append(p.ProposedMessages, &streams.BatchAppendReq_ProposedMessage{
			Id: textID(e.ID), Metadata: map[string]string{"type": e.Type}, Data: e.Data, CustomMetadata: e.Metadata,
		})
	}
	return p
}

// batchOptions in the words of those of an append.
func batchOptions(stream string, expected func(*streams.AppendReq_Options)) *streams.BatchAppendReq_Options {
	o := options(stream, expected).GetOptions()
	b := &streams.BatchAppendReq_Options{StreamIdentifier: named(stream)}
	switch e := o.ExpectedStreamRevision.(type) {
	case *streams.AppendReq_Options_Any:
		b.ExpectedStreamPosition = &streams.BatchAppendReq_Options_Any{Any: &emptypb.Empty{}}
	case *streams.AppendReq_Options_NoStream:
		b.ExpectedStreamPosition = &streams.BatchAppendReq_Options_NoStream{NoStream: &emptypb.Empty{}}
	case *streams.AppendReq_Options_StreamExists:
		b.ExpectedStreamPosition = &streams.BatchAppendReq_Options_StreamExists{StreamExists: &emptypb.Empty{}}
	case *streams.AppendReq_Options_Revision:
		b.ExpectedStreamPosition = &streams.BatchAppendReq_Options_StreamPosition{StreamPosition: e.Revision}
	}
	return b
}

// batch sends parts and gives as many answers as there are complete appends, by their ids.
func (w *wire) batch(ctx context.Context, t testing.TB, parts ...*streams.BatchAppendReq) (map[string]*streams.BatchAppendResp, error) {
	t.Helper()
	s, err := w.BatchAppend(ctx)
	if err != nil {
		t.Fatal(err)
	}
	complete := 0
	for _, p := range parts {
		if p.IsFinal {
			complete++
		}
		if err := s.Send(p); err != nil {
			break // the answer tells
		}
	}
	answers := map[string]*streams.BatchAppendResp{}
	for len(answers) < complete || complete == 0 {
		a, err := s.Recv()
		if err != nil {
			return answers, err
		}
		answers[a.GetCorrelationId().GetString_()] = a
	}
	return answers, s.CloseSend()
}

// detailOf a failed append fails the test unless its code and the kind of its detail are these.
func detailOf[M proto.Message](t testing.TB, a *streams.BatchAppendResp, code codes.Code, detail M) M {
	t.Helper()
	st := a.GetError()
	if codes.Code(st.GetCode()) != code || len(st.GetDetails()) != 1 {
		t.Fatalf("got %v", a)
	}
	if err := st.GetDetails()[0].UnmarshalTo(detail); err != nil {
		t.Fatalf("%v: %v", a, err)
	}
	return detail
}

func TestBatchExpects(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	for _, c := range expectations {
		for _, there := range []bool{false, true} {
			stream, holds, next := fmt.Sprintf("batch-%s-%v", c.name, there), c.missing, uint64(0)
			if there {
				w.some(t, stream, "x", 3)
				holds, next = c.at2, 3
			}
			id := uuid.New()
			answers, err := w.batch(call(t), t, part(id, true, batchOptions(stream, c.expected), storetest.Events(2)...))
			if err != nil {
				t.Fatalf("%s: %v", stream, err)
			}
			a := answers[id.String()]
			if string(a.GetStreamIdentifier().GetStreamName()) != stream || a.GetExpectedStreamPosition() == nil {
				t.Errorf("%s: the answer does not repeat the question: %v", stream, a)
			}
			if holds {
				if s := a.GetSuccess(); s.GetCurrentRevision() != next+1 || s.GetPosition().GetCommitPosition() == 0 {
					t.Errorf("%s: got %v", stream, a)
				}
				continue
			}
			m := detailOf(t, a, codes.FailedPrecondition, &shared.WrongExpectedVersion{})
			if there != (m.GetCurrentStreamRevision() == 2) || there == (m.GetCurrentNoStream() != nil) || m.GetExpectedStreamPositionOption() == nil {
				t.Errorf("%s: got %v", stream, m)
			}
		}
	}
}

func TestBatchInPartsAndMixed(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	const appends, partsOfEach = 20, 3
	var parts []*streams.BatchAppendReq
	var want [appends][]eventstore.EventData
	ids := slicesOf(appends, uuid.New)
	for p := range partsOfEach {
		for i, id := range ids {
			events := storetest.Events(2)
			want[i] = append(want[i], events...)
			var o *streams.BatchAppendReq_Options
			if p == 0 {
				o = batchOptions("one stream", expectAny)
			}
			parts = append(parts, part(id, p == partsOfEach-1, o, events...))
		}
	}
	answers, err := w.batch(call(t), t, parts...)
	if err != nil {
		t.Fatal(err)
	}
	all := storetest.All(t, w.log)
	for i, id := range ids {
		last := int(answers[id.String()].GetSuccess().GetCurrentRevision())
		if last != (i+1)*len(want[i])-1 {
			t.Fatalf("append %d ended at %d: the order within a stream is that of the last parts", i, last)
		}
		for k, e := range want[i] {
			if got := all[last-len(want[i])+1+k]; got.ID != e.ID {
				t.Errorf("append %d has %v at %d", i, got, k)
			}
		}
	}
}

func TestBatchDeadlines(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	late := batchOptions("s", nil)
	late.DeadlineOption = &streams.BatchAppendReq_Options_Deadline{Deadline: durationpb.New(-time.Second)}
	older := batchOptions("s", nil)
	older.DeadlineOption = &streams.BatchAppendReq_Options_Deadline_21_10_0{Deadline_21_10_0: timestamppb.New(time.Now().Add(-time.Hour))}
	soon := batchOptions("t", nil)
	soon.DeadlineOption = &streams.BatchAppendReq_Options_Deadline{Deadline: durationpb.New(patience)}
	for _, o := range []*streams.BatchAppendReq_Options{late, older, soon} {
		id := uuid.New()
		answers, err := w.batch(call(t), t, part(id, true, o, storetest.Events(1)...))
		switch {
		case err != nil:
			t.Fatal(err)
		case o == soon && answers[id.String()].GetSuccess() == nil:
			t.Errorf("got %v", answers)
		case o != soon:
			detailOf(t, answers[id.String()], codes.DeadlineExceeded, &shared.Timeout{})
		}
	}
}

func TestBatchRefuses(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	e := storetest.Events(1)
	var open []*streams.BatchAppendReq
	for range 100 {
		open = append(open, part(uuid.New(), false, batchOptions("s", nil), e...))
	}
	for name, c := range map[string]struct {
		code  codes.Code
		parts []*streams.BatchAppendReq
	}{
		"no options":        {codes.InvalidArgument, []*streams.BatchAppendReq{part(uuid.New(), true, nil, e...)}},
		"no expectation":    {codes.InvalidArgument, []*streams.BatchAppendReq{part(uuid.New(), true, &streams.BatchAppendReq_Options{}, e...)}},
		"no correlation id": {codes.InvalidArgument, []*streams.BatchAppendReq{{Options: batchOptions("s", nil), IsFinal: true}}},
		"many at once":      {codes.ResourceExhausted, open},
	} {
		if _, err := w.batch(call(t), t, c.parts...); status.Code(err) != c.code {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestBatchShutdownAnswersWhatItTook(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	s, err := w.BatchAppend(call(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Send(part(uuid.New(), true, batchOptions("s", nil), storetest.Events(1)...)); err != nil {
		t.Fatal(err)
	}
	if a, err := s.Recv(); err != nil || a.GetSuccess() == nil {
		t.Fatalf("got %v, %v", a, err)
	}
	began := time.Now()
	w.stop()
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("the server waited %v for a call that is only open", took)
	}
	if _, err := s.Recv(); status.Code(err) != codes.Unavailable {
		t.Errorf("got %v", err)
	}
}
