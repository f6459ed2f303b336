package esdb_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// TestNotLeaderLeadsToTheLeader, and leaves no connection to who is not.
func TestNotLeaderLeadsToTheLeader(t *testing.T) {
	t.Parallel()
	leader := startNode(t, newNode())
	other := startNode(t, follower(leader.address))
	s := open(t, "esdb://"+other.address+cleartext, esdb.Options{})
	for _, err := range atOnce(s, crowd, patience) {
		if err != nil {
			t.Error(err)
		}
	}
	if got := storetest.All(t, s); len(got) != crowd {
		t.Errorf("read %d events", len(got))
	}
	eventually(t, "only the leader is connected", func() bool { return leader.open.Load() == 1 && other.open.Load() == 0 })
	leader.stop()
	other.say(nil, nil) // it leads now
	storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
	eventually(t, "the new leader is connected", func() bool { return leader.open.Load() == 0 && other.open.Load() == 1 })
}

// TestALeaderThatIsGone: the follower has not noticed yet. The client then asks
// the follower anew, and if that is gone, too, keeps whoever asked with it.
func TestALeaderThatIsGone(t *testing.T) {
	t.Parallel()
	for round := range 10 {
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			t.Parallel()
			f := follower(nobodyListens(t))
			f.before = nil
			w := startNode(t, f)
			s := open(t, "esdb://"+w.address+cleartext, esdb.Options{Attempt: 100 * time.Millisecond})
			f.say(follower(nobodyListens(t)).before, nil)
			var callers sync.WaitGroup
			callers.Go(func() {
				for _, err := range atOnce(s, crowd, 300*time.Millisecond) {
					if domain.CodeOf(err) != domain.Unavailable {
						t.Errorf("got %v", err)
					}
				}
			})
			if round%2 == 0 {
				time.Sleep(time.Duration(round) * time.Millisecond)
				w.stop()
			}
			callers.Wait()
			if round%2 == 0 {
				return // Close comes back
			}
			f.say(nil, nil)
			storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
		})
	}
}

// TestClusterIsDiscovered: of several seeds some are dead, and Gossip knows who leads.
func TestClusterIsDiscovered(t *testing.T) {
	t.Parallel()
	for preference, want := range map[string]int{"leader": 0, "follower": 1} {
		t.Run(preference, func(t *testing.T) {
			t.Parallel()
			nodes := []*wired{startNode(t, newNode()), startNode(t, newNode()), startNode(t, newNode())}
			gone := nobodyListens(t)
			tell := func(leader int) {
				var all []member
				for i, n := range nodes {
					state := gossip.MemberInfo_Follower
					if i == leader {
						state = gossip.MemberInfo_Leader
					}
					all = append(all, member{address: n.address, state: state, dead: i != leader && i != 1})
				}
				all = append(all, member{address: gone, state: gossip.MemberInfo_Leader, dead: true})
				for _, n := range nodes {
					n.mu.Lock()
					n.members = all
					n.mu.Unlock()
				}
			}
			tell(0)
			seeds := fmt.Sprintf("esdb://%s,%s,%s,%s", gone, nodes[2].address, nobodyListens(t), nodes[1].address)
			s := open(t, seeds+"?tls=false&gossipTimeout=1&discoveryInterval=5&nodePreference="+preference, esdb.Options{})
			storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
			if nodes[want].calls("append") != 1 {
				t.Errorf("node %d was not chosen", want)
			}
			if preference == "follower" {
				return
			}
			nodes[0].stop()
			tell(2)
			storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
			if nodes[2].calls("append") != 1 {
				t.Error("the new leader was not found")
			}
		})
	}
}

// TestIdleSubscriptionNoticesThatItsServerIsGone without a word, though nobody
// asks anything: the client's pings get no answer. They are 10 s apart at least.
func TestIdleSubscriptionNoticesThatItsServerIsGone(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	p := startProxy(t, w.address)
	s := open(t, "esdb://"+p.address+"?tls=false&gossipTimeout=1&keepAliveTimeout=500", esdb.Options{})
	silenced := false
	for m, err := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.Event != nil {
			break
		}
		if m.CaughtUp && !silenced {
			silenced = true
			p.mu.Lock()
			for c := range p.open {
				c.goneUp, c.goneDown = true, true
			}
			p.mu.Unlock()
			other := open(t, "esdb://"+w.address+cleartext, esdb.Options{})
			storetest.MustAppend(t, other, "a", eventstore.Any, storetest.Events(1)...)
		}
	}
}

// TestSubscriptionMovesWithItsStore: a call that finds the connection dead takes
// the subscription with it, so that one connection is left.
func TestSubscriptionMovesWithItsStore(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	p := startProxy(t, w.address)
	s := open(t, "esdb://"+p.address+cleartext+"&keepAliveInterval=-1", esdb.Options{Attempt: 100 * time.Millisecond})
	silenced := false
	for m, err := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.Event != nil {
			break
		}
		if m.CaughtUp && !silenced {
			silenced = true
			p.mu.Lock()
			for c := range p.open {
				c.goneDown = true
			}
			p.mu.Unlock()
			storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
		}
	}
	eventually(t, "one connection is left", func() bool { return p.live() == 1 })
}

// TestImpatientCallersDoNotCostTheConnection that has just had nothing to say.
func TestImpatientCallersDoNotCostTheConnection(t *testing.T) {
	t.Parallel()
	n := newNode()
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{Attempt: 500 * time.Millisecond})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	caughtUp := make(chan bool, 1)
	go func() {
		for m := range s.Subscribe(ctx, 0, eventstore.Filter{}) {
			if m.CaughtUp {
				caughtUp <- true
			}
		}
	}()
	<-caughtUp
	eventually(t, "it stays", func() bool { return n.calls("subscribe") > 0 })
	subscribed := n.calls("subscribe")
	time.Sleep(600 * time.Millisecond) // longer than an attempt
	n.mu.Lock()
	n.before = func(call) error { time.Sleep(30 * time.Millisecond); return nil }
	n.mu.Unlock()
	impatient, end := context.WithTimeout(ctx, 10*time.Millisecond)
	defer end()
	if _, err := s.Head(impatient); domain.CodeOf(err) != domain.Unavailable {
		t.Errorf("got %v", err)
	}
	if _, err := s.Head(ctx); err != nil {
		t.Error(err)
	}
	if again := n.calls("subscribe"); again != subscribed {
		t.Errorf("it subscribed %d times more", again-subscribed)
	}
}

// TestCloseEndsReadings, also one whose reader does not go on.
func TestCloseEndsReadings(t *testing.T) {
	t.Parallel()
	n := newNode()
	n.write("a", n.proposals(storetest.Events(3000)))
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
	for _, f := range []eventstore.Filter{{StreamPrefixes: []string{"a"}}, {}} {
		for range s.ReadAll(t.Context(), 0, eventstore.Forwards, f) {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}
