package esdbwire_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

func unknown() error { return eventstore.RuleUnavailable.Refuse("").Because(errors.New("test")) }

func TestSubscriptionsOfACallerAreBounded(t *testing.T) {
	t.Parallel()
	people := agreements{"a": {Caller: "a", Read: []string{""}}, "b": {Caller: "b", Read: []string{""}}}
	w := start(t, esdbwire.Options{Authorise: people.authorise, Subscriptions: 2})
	open := func(token string) (func(), error) {
		ctx, cancel := context.WithCancel(as(call(t), token))
		s, err := w.Read(ctx, &streams.ReadReq{Options: subscribed(ofAll("start"))})
		if err == nil {
			_, err = s.Recv()
		}
		return cancel, err
	}
	end, err := open("a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := open("a"); err != nil {
		t.Fatal(err)
	}
	if _, err := open("a"); status.Code(err) != codes.ResourceExhausted {
		t.Errorf("the third: %v", err)
	}
	if _, err := open("b"); err != nil {
		t.Errorf("another caller's: %v", err)
	}
	end()
	eventually(t, func() bool { _, err := open("a"); return err == nil })
}

// TestAReaderWhoTakesNothingIsEndedToo: its rights end its calls, although the
// server cannot send it anything.
func TestAReaderWhoTakesNothingIsEndedToo(t *testing.T) {
	t.Parallel()
	people := &changing{rights: everything}
	w := start(t, esdbwire.Options{Authorise: people.authorise, Recheck: 10 * time.Millisecond, Subscriptions: 1, Calls: 1})
	for range 20 {
		storetest.MustAppend(t, w.log, "s", eventstore.Any, eventstore.EventData{ID: storetest.Event("", "").ID, Type: "x", Data: make([]byte, 1<<20)})
	}
	ctx := call(t)
	for _, o := range []*streams.ReadReq_Options{subscribed(ofAll("start")), most(1000, ofAll("start"))} {
		s, err := w.Read(ctx, &streams.ReadReq{Options: o})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Recv(); err != nil { // and nothing more
			t.Fatal(err)
		}
		again := func() codes.Code {
			ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
			defer cancel()
			s, err := streams.NewStreamsClient(dial(t, w.address)).Read(ctx, &streams.ReadReq{Options: o})
			if err == nil {
				_, err = s.Recv()
			}
			return status.Code(err)
		}
		if got := again(); got != codes.ResourceExhausted {
			t.Fatalf("the first holds no place: %v", got)
		}
		people.set(esdbwire.Rights{}, ruleToken.Refuse(""))
		people.wait(t, 1)
		people.set(everything, nil)
		eventually(t, func() bool { return again() == codes.OK })
	}
}
