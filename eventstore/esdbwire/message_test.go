package esdbwire_test

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"testing"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"

	"sijil/eventstore"
	"sijil/eventstore/storetest"
)

var nothing = &shared.Empty{}

func named(stream string) *shared.StreamIdentifier {
	return &shared.StreamIdentifier{StreamName: []byte(stream)}
}

func textID(id uuid.UUID) *shared.UUID {
	return &shared.UUID{Value: &shared.UUID_String_{String_: id.String()}}
}

func structuredID(id uuid.UUID) *shared.UUID {
	return &shared.UUID{Value: &shared.UUID_Structured_{Structured: &shared.UUID_Structured{
		MostSignificantBits: int64(binary.BigEndian.Uint64(id[:8])), LeastSignificantBits: int64(binary.BigEndian.Uint64(id[8:])),
	}}}
}

// options of an append; expected is a state's field, or nil for any.
func options(stream string, expected func(*streams.AppendReq_Options)) *streams.AppendReq {
	o := &streams.AppendReq_Options{StreamIdentifier: named(stream), ExpectedStreamRevision: &streams.AppendReq_Options_Any{Any: nothing}}
	if expected != nil {
		expected(o)
	}
	return &streams.AppendReq{Content: &streams.AppendReq_Options_{Options: o}}
}

// proposal of an event, to be spoilt by change.
func proposal(e eventstore.EventData, change func(*streams.AppendReq_ProposedMessage)) *streams.AppendReq {
	m := &streams.AppendReq_ProposedMessage{
		Id: textID(e.ID), Metadata: map[string]string{"type": e.Type, "content-type": "application/octet-stream"},
		Data: e.Data, CustomMetadata: e.Metadata,
	}
	if change != nil {
		change(m)
	}
	return &streams.AppendReq{Content: &streams.AppendReq_ProposedMessage_{ProposedMessage: m}}
}

// request is a whole append to be sent.
func request(stream string, expected func(*streams.AppendReq_Options), events ...eventstore.EventData) []*streams.AppendReq {
	r := []*streams.AppendReq{options(stream, expected)}
	for _, e := range events {
		r = append(r, proposal(e, nil))
	}
	return r
}

// sendAppend sends what it is given, and fails only if that itself was refused early.
func (w *wire) sendAppend(ctx context.Context, t testing.TB, messages ...*streams.AppendReq) (*streams.AppendResp, error) {
	t.Helper()
	s, err := w.Append(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages {
		if err := s.Send(m); err != nil {
			break // the answer tells
		}
	}
	return s.CloseAndRecv()
}

// some appends n events of a type.
func (w *wire) some(t testing.TB, stream, eventType string, n int) []eventstore.EventData {
	t.Helper()
	events := storetest.Events(n)
	for i := range events {
		events[i].Type = eventType
	}
	storetest.MustAppend(t, w.log, stream, eventstore.Any, events...)
	return events
}

func ofAll(at any) *streams.ReadReq_Options {
	all := &streams.ReadReq_Options_AllOptions{}
	switch at := at.(type) {
	case string:
		all.AllOption = &streams.ReadReq_Options_AllOptions_Start{Start: nothing}
		if at == "end" {
			all.AllOption = &streams.ReadReq_Options_AllOptions_End{End: nothing}
		}
	case eventstore.Position:
		all.AllOption = &streams.ReadReq_Options_AllOptions_Position{Position: &streams.ReadReq_Options_Position{CommitPosition: uint64(at), PreparePosition: uint64(at)}}
	}
	return &streams.ReadReq_Options{StreamOption: &streams.ReadReq_Options_All{All: all}, FilterOption: &streams.ReadReq_Options_NoFilter{NoFilter: nothing}}
}

func ofStream(stream string, at any) *streams.ReadReq_Options {
	s := &streams.ReadReq_Options_StreamOptions{StreamIdentifier: named(stream)}
	switch at := at.(type) {
	case string:
		s.RevisionOption = &streams.ReadReq_Options_StreamOptions_Start{Start: nothing}
		if at == "end" {
			s.RevisionOption = &streams.ReadReq_Options_StreamOptions_End{End: nothing}
		}
	case int:
		s.RevisionOption = &streams.ReadReq_Options_StreamOptions_Revision{Revision: uint64(at)}
	}
	return &streams.ReadReq_Options{StreamOption: &streams.ReadReq_Options_Stream{Stream: s}, FilterOption: &streams.ReadReq_Options_NoFilter{NoFilter: nothing}}
}

func backwards(o *streams.ReadReq_Options) *streams.ReadReq_Options {
	o.ReadDirection = streams.ReadReq_Options_Backwards
	return o
}

func most(n uint64, o *streams.ReadReq_Options) *streams.ReadReq_Options {
	o.CountOption = &streams.ReadReq_Options_Count{Count: n}
	return o
}

func subscribed(o *streams.ReadReq_Options) *streams.ReadReq_Options {
	o.CountOption = &streams.ReadReq_Options_Subscription{Subscription: &streams.ReadReq_Options_SubscriptionOptions{}}
	return o
}

func filtered(f *streams.ReadReq_Options_FilterOptions, o *streams.ReadReq_Options) *streams.ReadReq_Options {
	o.FilterOption = &streams.ReadReq_Options_Filter{Filter: f}
	return o
}

type expression = streams.ReadReq_Options_FilterOptions_Expression

func byStream(e *expression) *streams.ReadReq_Options_FilterOptions {
	return &streams.ReadReq_Options_FilterOptions{Filter: &streams.ReadReq_Options_FilterOptions_StreamIdentifier{StreamIdentifier: e}}
}

func byType(e *expression) *streams.ReadReq_Options_FilterOptions {
	return &streams.ReadReq_Options_FilterOptions{Filter: &streams.ReadReq_Options_FilterOptions_EventType{EventType: e}}
}

// read reads to the end; what comes is checked as any client would.
func (w *wire) read(ctx context.Context, t testing.TB, o *streams.ReadReq_Options) (messages []*streams.ReadResp, err error) {
	t.Helper()
	s, err := w.Read(ctx, &streams.ReadReq{Options: o})
	if err != nil {
		return nil, err
	}
	for {
		m, err := s.Recv()
		if errors.Is(err, io.EOF) {
			return messages, nil
		}
		if err != nil {
			return messages, err
		}
		messages = append(messages, m)
	}
}

func idOf(t testing.TB, m *streams.ReadResp) uuid.UUID {
	t.Helper()
	id, err := uuid.Parse(m.GetEvent().GetEvent().GetId().GetString_())
	if err != nil {
		t.Fatalf("%v: %v", m, err)
	}
	return id
}

func idText(text string) *shared.UUID {
	return &shared.UUID{Value: &shared.UUID_String_{String_: text}}
}
