package esdbwire_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
)

// noted keeps what was shown to whom.
type noted struct {
	mu      sync.Mutex
	streams []string
	err     error
}

func (n *noted) shown(_ context.Context, who esdbwire.Rights, names []string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.err != nil {
		return n.err
	}
	for _, name := range names {
		n.streams = append(n.streams, who.Caller+" "+name)
	}
	return nil
}

func (n *noted) take() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	taken := n.streams
	n.streams = nil
	slices.Sort(taken)
	return taken
}

// TestWhatIsSentIsOnRecord: whose events go to whom is put on record before they
// go, by each way of reading; what cannot be put on record is not sent.
func TestWhatIsSentIsOnRecord(t *testing.T) {
	t.Parallel()
	n := &noted{}
	people := agreements{"a": {Caller: "a", Read: []string{"a-"}}}
	w := start(t, esdbwire.Options{Authorise: people.authorise, Shown: n.shown})
	w.mixed(t) // a-1, a-2, abc, b-2
	ctx := as(call(t), "a")
	events := func(list []*streams.ReadResp) (count int) {
		for _, m := range list {
			if m.GetEvent() != nil {
				count++
			}
		}
		return count
	}
	got, err := w.read(ctx, t, most(1000, ofAll("start")))
	if taken := n.take(); err != nil || events(got) == 0 || !slices.Equal(taken, []string{"a a-1", "a a-2"}) {
		t.Errorf("all: %d events, %v, on record %q", events(got), err, taken)
	}
	got, err = w.read(ctx, t, most(10, ofStream("a-2", "start")))
	if taken := n.take(); err != nil || events(got) == 0 || !slices.Equal(taken, []string{"a a-2"}) {
		t.Errorf("one stream: %d events, %v, on record %q", events(got), err, taken)
	}
	got, err = w.read(ctx, t, most(10, ofStream("a-9", "start")))
	if taken := n.take(); err != nil || events(got) != 0 || len(taken) != 0 {
		t.Errorf("a stream that does not exist: %v, on record %q", err, taken)
	}
	seen := 0
	w.follow(ctx, t, ofAll("start"), func(m *streams.ReadResp) bool {
		if m.GetEvent() != nil {
			seen++
		}
		return seen < 2
	})
	if taken := n.take(); !slices.Contains(taken, "a a-1") {
		t.Errorf("a subscription: on record %q", taken)
	}
	n.mu.Lock()
	n.err = errors.New("the disk is full")
	n.mu.Unlock()
	got, err = w.read(ctx, t, most(1000, ofAll("start")))
	if status.Code(err) != codes.Internal || events(got) != 0 {
		t.Errorf("not put on record: %d events were sent, %v", events(got), err)
	}
}

// TestR31_SealedStreamsAreLeftOut of every way of reading, for everybody: neither sent nor on record as sent.
func TestR31_SealedStreamsAreLeftOut(t *testing.T) {
	t.Parallel()
	n := &noted{}
	sealed := func(_ context.Context, names []string, at eventstore.Position) (map[string]bool, error) {
		if at == eventstore.Start {
			return nil, errors.New("the position of the last event is not told")
		}
		return map[string]bool{"a-2": true}, nil
	}
	people := agreements{"a": {Caller: "a", Read: []string{"a-"}}}
	w := start(t, esdbwire.Options{Authorise: people.authorise, Shown: n.shown, Sealed: sealed})
	w.mixed(t) // a-1, a-2, abc, b-2
	ctx := as(call(t), "a")
	for what, o := range map[string]*streams.ReadReq_Options{"all": most(1000, ofAll("start")), "one stream": most(1000, ofStream("a-2", "start"))} {
		got, err := w.read(ctx, t, o)
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		for _, m := range got {
			if name := string(m.GetEvent().GetEvent().GetStreamIdentifier().GetStreamName()); name == "a-2" {
				t.Errorf("%s: an event of a sealed stream was sent", what)
			}
		}
	}
	if taken := n.take(); !slices.Equal(taken, []string{"a a-1"}) {
		t.Errorf("on record: %q", taken)
	}
}
