package esdbwire_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"log/slog"
	"net"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/serverfeatures"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"go.uber.org/goleak"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// TestNothingIsLeftRunning is not parallel: no other test runs meanwhile.
func TestNothingIsLeftRunning(t *testing.T) {
	log := openLog(t)
	for r, err := range log.Subscribe(t.Context(), eventstore.Start, eventstore.Filter{}) { // its listener starts once
		if err != nil || r.CaughtUp {
			break
		}
	}
	before := goleak.IgnoreCurrent()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := esdbwire.New(log, esdbwire.Options{Authorise: (&agreements{"": everything}).authorise})
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	conn, err := grpc.NewClient(l.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{StreamsClient: streams.NewStreamsClient(conn), log: log}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	for range 5 {
		if _, err := w.sendAppend(ctx, t, request("s", nil, storetest.Events(1)...)...); err != nil {
			t.Error(err)
		}
		if _, err := w.read(ctx, t, most(10, ofAll("start"))); err != nil {
			t.Error(err)
		}
		w.follow(ctx, t, ofAll("start"), func(m *streams.ReadResp) bool { return m.GetCaughtUp() == nil })
		if _, err := w.BatchAppend(ctx); err != nil {
			t.Error(err)
		}
	}
	s, err := w.Read(ctx, &streams.ReadReq{Options: subscribed(ofStream("s", "start"))})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Recv(); err != nil {
		t.Fatal(err)
	}
	server.Shutdown(ctx)
	if err := <-ended; err != nil {
		t.Error(err)
	}
	cancel()
	conn.Close()
	goleak.VerifyNone(t, before)
}

func TestShutdownEndsSubscriptionsAndAnswersAppends(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	var follows []streams.Streams_ReadClient
	for _, o := range []*streams.ReadReq_Options{ofAll("start"), ofStream("s", "start")} {
		s, err := w.Read(call(t), &streams.ReadReq{Options: subscribed(o)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Recv(); err != nil {
			t.Fatal(err)
		}
		follows = append(follows, s)
	}
	a, err := w.Append(call(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Send(options("s", nil)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.read(call(t), t, most(1, ofAll("start"))); err != nil { // the append has begun by now
		t.Fatal(err)
	}
	stopped := make(chan struct{})
	go func() { defer close(stopped); w.stop() }()
	for _, s := range follows {
		for err = error(nil); err == nil; {
			_, err = s.Recv()
		}
		if status.Code(err) != codes.Unavailable || !strings.Contains(err.Error(), "subscribe again") {
			t.Errorf("got %v", err)
		}
	}
	if err := a.Send(proposal(storetest.Event("x", ""), nil)); err != nil {
		t.Error(err)
	}
	if got, err := a.CloseAndRecv(); err != nil || got.GetSuccess() == nil {
		t.Errorf("the append under way: %v, %v", got, err)
	}
	<-stopped
	if _, err := w.read(call(t), t, most(1, ofAll("start"))); status.Code(err) != codes.Unavailable {
		t.Errorf("later: %v", err)
	}
}

func TestShutdownBeforeServe(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := esdbwire.New(openLog(t), esdbwire.Options{})
	s.Shutdown(t.Context())
	if err := s.Serve(l); err != nil {
		t.Error(err)
	}
}

func TestAClosedLogEndsSubscriptionsForAWhile(t *testing.T) {
	t.Parallel()
	log := openLog(t)
	w := startOver(t, log, esdbwire.Options{Authorise: (&agreements{"": everything}).authorise})
	s, err := w.Read(call(t), &streams.ReadReq{Options: subscribed(ofAll("start"))})
	for caughtUp := false; err == nil && !caughtUp; {
		var m *streams.ReadResp
		m, err = s.Recv()
		caughtUp = m.GetCaughtUp() != nil
	}
	if err != nil || log.Close() != nil {
		t.Fatal(err)
	}
	if _, err := s.Recv(); status.Code(err) != codes.Unavailable {
		t.Errorf("got %v", err)
	}
	if _, err := w.sendAppend(call(t), t, request("s", nil, storetest.Events(1)...)...); status.Code(err) != codes.Unavailable {
		t.Errorf("append: %v", err)
	}
}

// faulty is a log whose disk, say, gives an error that nobody has foreseen.
type faulty struct{ eventstore.Store }

var errDisk = errors.New("sector 4711 cannot be read")

func (faulty) ReadAll(context.Context, eventstore.Position, eventstore.Direction, eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) { yield(eventstore.Recorded{}, errDisk) }
}

func (faulty) Subscribe(context.Context, eventstore.Position, eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return func(yield func(eventstore.Message, error) bool) {
		yield(eventstore.Message{}, status.Error(codes.PermissionDenied, errDisk.Error()))
	}
}

func (faulty) Append(context.Context, string, eventstore.Expected, ...eventstore.EventData) (eventstore.AppendResult, error) {
	return eventstore.AppendResult{}, errDisk
}

// TestFaultsAreForOurLog: the caller gets a reference, under which our log has the cause.
func TestFaultsAreForOurLog(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	people := agreements{"a-secret-token": everything}
	w := startOver(t, faulty{openLog(t)}, esdbwire.Options{Authorise: people.authorise, Log: slog.New(slog.NewTextHandler(&out, nil))})
	const stream = "person-198012345678"
	ctx := as(call(t), "a-secret-token")
	_, follow := w.read(ctx, t, subscribed(ofAll("start")))
	_, read := w.read(ctx, t, most(1, ofAll("start")))
	_, appended := w.sendAppend(ctx, t, request(stream, nil, storetest.Events(1)...)...)
	w.stop()
	reference := regexp.MustCompile(`[0-9a-f-]{36}`)
	for _, err := range []error{follow, read, appended} {
		found := reference.FindString(err.Error())
		if status.Code(err) != codes.Internal || strings.Contains(err.Error(), "4711") || found == "" || !strings.Contains(out.String(), found) {
			t.Errorf("got %v", err)
		}
	}
	if n := strings.Count(out.String(), "4711"); n != 3 {
		t.Errorf("the log has the cause %d times:\n%s", n, out.String())
	}
	if strings.Contains(out.String(), stream) || strings.Contains(out.String(), "secret") {
		t.Errorf("the log tells too much:\n%s", out.String())
	}
}

func TestWhatClientsAskFirst(t *testing.T) {
	t.Parallel()
	w := startOver(t, openLog(t), esdbwire.Options{Authorise: (&agreements{}).authorise, Advertise: "log.example:2113"})
	cluster, err := gossip.NewGossipClient(w.conn).Read(call(t), nothing)
	if err != nil || len(cluster.GetMembers()) != 1 {
		t.Fatalf("got %v, %v", cluster, err)
	}
	m := cluster.GetMembers()[0]
	if !m.GetIsAlive() || m.GetState() != gossip.MemberInfo_Leader || m.GetHttpEndPoint().GetAddress() != "log.example" || m.GetHttpEndPoint().GetPort() != 2113 {
		t.Errorf("got %v", m)
	}
	if age := time.Since(time.Unix(0, m.GetTimeStamp()*100)); age.Abs() > time.Minute {
		t.Errorf("it was %v ago", age)
	}
	features, err := serverfeatures.NewServerFeaturesClient(w.conn).GetSupportedMethods(call(t), nothing)
	if err != nil || len(features.GetMethods()) != 5 {
		t.Errorf("got %v, %v", features, err)
	}
}
