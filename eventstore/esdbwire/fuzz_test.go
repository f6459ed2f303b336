package esdbwire_test

import (
	"strings"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// FuzzExpression: what is accepted is cheap.
func FuzzExpression(f *testing.F) {
	for _, seed := range []string{"", "^[^$].*", "a|b", "(a{1,30}){1,30}", `(\pL{2}){1000}`, "((((a{10}){10}){10}){10})", "[^a-z]{1000}", "(?i)straße", "("} {
		f.Add(seed)
	}
	name := strings.Repeat("aß", 170)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1024 {
			return
		}
		began := time.Now()
		if re, err := esdbwire.Compile(text); err == nil && re != nil {
			re.MatchString(name)
		}
		if took := time.Since(began); took > time.Second {
			t.Errorf("%q took %v", text, took)
		}
	})
}

func FuzzUUID(f *testing.F) {
	f.Add(uuid.NewString(), int64(1), int64(2))
	f.Add("{urn:uuid:", int64(-1), int64(0))
	f.Fuzz(func(t *testing.T, text string, most, least int64) {
		if id, err := esdbwire.ReadUUID(idText(text)); err == nil && id != uuid.MustParse(text) {
			t.Errorf("%q is read as %v", text, id)
		}
		m := &shared.UUID{Value: &shared.UUID_Structured_{Structured: &shared.UUID_Structured{MostSignificantBits: most, LeastSignificantBits: least}}}
		if id, err := esdbwire.ReadUUID(m); err != nil || !proto.Equal(structuredID(id), m) {
			t.Errorf("%v is read as %v, %v", m, id, err)
		}
	})
}

func FuzzToken(f *testing.F) {
	for _, seed := range []string{"", "Bearer x", "Basic dXNlcjpwYXNz", "Basic ====", "basic  dXNlcjo6Og== "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, header string) {
		got := esdbwire.Token(metadata.NewIncomingContext(t.Context(), metadata.Pairs("authorization", header)))
		if rest, bearer := strings.CutPrefix(header, "Bearer "); bearer && got != strings.TrimSpace(rest) {
			t.Errorf("%q: got %q", header, got)
		}
	})
}

// FuzzBatchParts sends any parts of any appends; the server answers each that is
// complete, or ends the call for a fault of the caller's, never of ours.
func FuzzBatchParts(f *testing.F) {
	marshal := func(p *streams.BatchAppendReq) []byte {
		b, err := proto.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		return b
	}
	id := uuid.New()
	whole := marshal(part(id, true, batchOptions("s", nil), storetest.Events(2)...))
	f.Add(marshal(part(id, false, batchOptions("s", expectNone), storetest.Events(1)...)), marshal(part(id, true, nil, storetest.Events(1)...)))
	f.Add(whole, whole)
	f.Add(marshal(part(id, true, nil)), []byte{})
	f.Add(marshal(part(id, true, &streams.BatchAppendReq_Options{})), whole)
	w := start(f, esdbwire.Options{})
	f.Fuzz(func(t *testing.T, a, b []byte) {
		var parts []*streams.BatchAppendReq
		complete := 0
		for _, raw := range [][]byte{a, b} {
			p := &streams.BatchAppendReq{}
			if proto.Unmarshal(raw, p) == nil {
				parts = append(parts, p)
				if p.GetIsFinal() {
					complete++
				}
			}
		}
		if complete == 0 {
			return
		}
		s, err := w.BatchAppend(call(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range parts {
			if s.Send(p) != nil {
				break // the answer tells
			}
		}
		for range complete {
			answer, err := s.Recv()
			if err != nil {
				if status.Code(err) != codes.InvalidArgument {
					t.Errorf("%v: %v", parts, err)
				}
				return
			}
			if code := codes.Code(answer.GetError().GetCode()); code == codes.Internal || code == codes.Unknown {
				t.Errorf("%v: %v", parts, answer)
			}
		}
	})
}
