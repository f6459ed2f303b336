package esdb_test

import (
	"context"
	"fmt"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// The sharp edges of the official client, by the numbers of the decision record.

const cleartext = "?tls=false&gossipTimeout=1&discoveryInterval=5&maxDiscoverAttempts=2"

// atOnce lets n callers append, each with so much time, and gives what they got.
func atOnce(s eventstore.Store, n int, within time.Duration) []error {
	errs := make([]error, n)
	var callers sync.WaitGroup
	for i := range n {
		callers.Go(func() {
			ctx, cancel := context.WithTimeout(context.Background(), within)
			defer cancel()
			_, errs[i] = s.Append(ctx, fmt.Sprintf("s%d", i), eventstore.Any, storetest.Events(1)...)
		})
	}
	callers.Wait()
	return errs
}

// Edges 1 and 2: a client that found nobody is dead for ever, and keeps those
// who wait for it whatever their contexts say. Eight callers come back in time,
// and all is well as soon as the server is there again.
func TestEdge01_DiscoveryThatGaveUpIsNotTheEnd(t *testing.T) {
	t.Parallel()
	n := newNode()
	w := startNode(t, n)
	s := open(t, "esdb://"+w.address+cleartext, esdb.Options{})
	w.stop()
	for range 3 {
		for _, err := range atOnce(s, 8, 300*time.Millisecond) {
			if domain.CodeOf(err) != domain.Unavailable {
				t.Errorf("got %v", err)
			}
		}
	}
	l, err := net.Listen("tcp", w.address)
	if err != nil {
		t.Fatal(err)
	}
	serveNode(t, n, l)
	for _, err := range atOnce(s, 8, patience) {
		if err != nil {
			t.Error(err)
		}
	}
}

func TestEdge02_WaitingForAConnectionEndsWithTheContext(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	p := startProxy(t, w.address)
	s := open(t, "esdb://"+p.address+"?tls=false&gossipTimeout=3", esdb.Options{})
	p.set(faults{swallowUp: true, swallowDown: true}) // who connects now waits for 3 s
	p.cut()
	for _, err := range atOnce(s, 8, 100*time.Millisecond) {
		if domain.CodeOf(err) != domain.Unavailable {
			t.Errorf("got %v", err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := s.Head(ctx); domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("got %v", err)
	}
	p.set(faults{})
	if _, err := s.Head(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestEdge03_TheLeaderIsAskedForOnTheWire(t *testing.T) {
	t.Parallel()
	for preference, want := range map[string][]string{"leader": {"true"}, "follower": nil, "random": nil} {
		t.Run(preference, func(t *testing.T) {
			t.Parallel()
			n := newNode()
			s := open(t, "esdb://"+startNode(t, n).address+"?tls=false&nodePreference="+preference, esdb.Options{})
			storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
			storetest.Collect(t, s.ReadStream(t.Context(), "a", 0, eventstore.Forwards))
			storetest.Collect(t, s.ReadAll(t.Context(), 0, eventstore.Forwards, eventstore.Filter{StreamPrefixes: []string{"a"}}))
			for range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
				break
			}
			n.mu.Lock()
			defer n.mu.Unlock()
			for _, c := range n.seen {
				if got := c.headers.Get("requires-leader"); !slices.Equal(got, want) { // once: twice is not understood
					t.Errorf("%s: got %q, want %q", c.kind, got, want)
				}
			}
		})
	}
}

// Edge 4: a client that is closed while an error is under way panics.
func TestEdge04_CloseMeetsErrors(t *testing.T) {
	t.Parallel()
	rounds := 500
	if testing.Short() {
		rounds = 50
	}
	n := newNode()
	n.before = func(c call) error {
		if c.kind == "append" {
			return status.Error(codes.Unavailable, "no")
		}
		return nil
	}
	address := "esdb://" + startNode(t, n).address + cleartext
	for range rounds {
		s, err := esdb.Open(t.Context(), address, esdb.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Millisecond)
		var callers sync.WaitGroup
		for range 4 {
			callers.Go(func() { _, _ = s.Append(ctx, "a", eventstore.Any, storetest.Events(1)...) })
		}
		callers.Go(func() {
			for range s.Subscribe(ctx, 0, eventstore.Filter{}) {
			}
		})
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		callers.Wait()
		cancel()
	}
}

// Edge 5: a subscription of the client never resumes.
func TestEdge05_SubscriptionsResume(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	p := startProxy(t, w.address)
	s := open(t, "esdb://"+p.address+cleartext, esdb.Options{})
	var want, seen []eventstore.Recorded
	for m, err := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.Event != nil {
			seen = append(seen, *m.Event)
		}
		if !m.CaughtUp {
			continue
		}
		if len(seen) >= 40 {
			break
		}
		p.cut()
		storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(2)...)
	}
	want = storetest.All(t, s)
	if !slices.EqualFunc(seen, want, storetest.Same) {
		t.Errorf("saw %d events of %d", len(seen), len(want))
	}
}

// Edge 6: the client panics at a message that it does not know.
func TestEdge06_UnknownMessagesAreErrors(t *testing.T) {
	t.Parallel()
	for name, m := range map[string]*streams.ReadResp{
		"LastStreamPosition":    {Content: &streams.ReadResp_LastStreamPosition{LastStreamPosition: 7}},
		"LastAllStreamPosition": {Content: &streams.ReadResp_LastAllStreamPosition{LastAllStreamPosition: &shared.AllStreamPosition{}}},
		"CaughtUp":              {Content: &streams.ReadResp_CaughtUp_{CaughtUp: &streams.ReadResp_CaughtUp{}}},
		"nothing":               {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNode()
			s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
			n.mu.Lock()
			n.extra = []*streams.ReadResp{m}
			n.mu.Unlock()
			if _, err := s.Head(t.Context()); err == nil || !strings.Contains(err.Error(), "does not know") {
				t.Errorf("got %v", err)
			}
			n.mu.Lock()
			n.extra = nil
			n.mu.Unlock()
			if _, err := s.Head(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}
