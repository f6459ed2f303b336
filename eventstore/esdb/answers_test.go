package esdb_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// on makes a script that answers the first so many calls of a kind with an error.
func on(kind string, first int, code codes.Code) func(call) error {
	return func(c call) error {
		if c.kind == kind && c.nth <= first {
			return status.Error(code, "the script says so")
		}
		return nil
	}
}

// say changes what a node answers from now on, and counts its calls anew.
func (n *node) say(before, after func(call) error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.before, n.after, n.seen = before, after, nil
}

// TestPassingErrorsAreRepeated: whatever a server says of itself, the call is
// made again, and its outcome found out.
func TestPassingErrorsAreRepeated(t *testing.T) {
	t.Parallel()
	for _, code := range []codes.Code{
		codes.Unavailable, codes.ResourceExhausted, codes.DeadlineExceeded, codes.Internal, codes.Aborted, codes.Unknown, codes.Canceled, codes.NotFound,
	} {
		t.Run(code.String(), func(t *testing.T) {
			t.Parallel()
			n := newNode()
			s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
			for i, expected := range []eventstore.Expected{eventstore.NoStream, eventstore.At(0), eventstore.Any, eventstore.StreamExists} {
				n.say(on("append", 2, code), nil)
				if r := storetest.MustAppend(t, s, "a", expected, storetest.Events(1)...); r.Revision != eventstore.Revision(i) {
					t.Errorf("%s: got %+v", expected, r)
				}
			}
			n.say(on("read", 2, code), nil)
			if got := storetest.Collect(t, s.ReadStream(t.Context(), "a", 0, eventstore.Forwards)); len(got) != 4 {
				t.Errorf("read %d events", len(got))
			}
			n.say(on("subscribe", 2, code), nil)
			for m, err := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
				if err != nil {
					t.Error(err)
				}
				if m.CaughtUp {
					break
				}
			}
		})
	}
}

// TestLastingErrorsAreNot repeated: they are told at once, to subscribers too.
func TestLastingErrorsAreNot(t *testing.T) {
	t.Parallel()
	for code, want := range map[codes.Code]domain.Code{
		codes.PermissionDenied: domain.Internal, codes.Unauthenticated: domain.Internal, codes.Unimplemented: domain.Internal,
		codes.FailedPrecondition: domain.Internal, codes.InvalidArgument: domain.Invalid, codes.OutOfRange: domain.Internal,
	} {
		t.Run(code.String(), func(t *testing.T) {
			t.Parallel()
			n := newNode()
			s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
			n.say(func(call) error { return status.Error(code, "the script says so") }, nil)
			if _, err := s.Append(t.Context(), "a", eventstore.Any, storetest.Events(1)...); domain.CodeOf(err) != want {
				t.Errorf("append: got %v", err)
			}
			if _, err := s.Head(t.Context()); domain.CodeOf(err) != domain.Internal {
				t.Errorf("head: got %v", err)
			}
			var ended error
			for _, ended = range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
			}
			if domain.CodeOf(ended) != domain.Internal {
				t.Errorf("the subscription ended with %v", ended)
			}
			n.say(func(c call) error { // of the subscription alone
				if c.kind != "subscribe" {
					return nil
				}
				return status.Error(code, "the script says so")
			}, nil)
			for _, ended = range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
			}
			if domain.CodeOf(ended) != domain.Internal || n.calls("append") != 0 || n.calls("subscribe") != 1 {
				t.Errorf("the subscription ended with %v, after %d calls", ended, n.calls("subscribe"))
			}
		})
	}
}

// TestBackOff: a server that has had enough is asked less and less often.
func TestBackOff(t *testing.T) {
	t.Parallel()
	for _, code := range []codes.Code{codes.Unavailable, codes.ResourceExhausted, codes.Internal} {
		t.Run(code.String(), func(t *testing.T) {
			t.Parallel()
			n := newNode()
			s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
			n.say(func(call) error { return status.Error(code, "the script says so") }, nil)
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if _, err := s.Append(ctx, "a", eventstore.NoStream, storetest.Events(1)...); domain.CodeOf(err) != domain.Unavailable {
				t.Errorf("got %v", err)
			}
			if calls := n.calls("append"); calls > 10 { // after 5, 10, 20, … ms
				t.Errorf("%d calls in a second", calls)
			}
			for range s.Subscribe(ctx, 0, eventstore.Filter{}) {
			}
			if calls := n.calls("read") + n.calls("subscribe"); calls > 12 {
				t.Errorf("%d calls in a second", calls)
			}
		})
	}
}

// TestLostAnswers: the append was written, and the answer does not come. The
// server knows no ids where any revision will do.
func TestLostAnswers(t *testing.T) {
	t.Parallel()
	for name, after := range map[string]func(call) error{
		"an error":      on("append", 1, codes.Unavailable),
		"another error": on("append", 1, codes.Internal),
		"silence": func(c call) error {
			if c.kind == "append" && c.nth == 1 {
				<-c.context.Done()
			}
			return nil
		},
	} {
		for _, expected := range []eventstore.Expected{eventstore.Any, eventstore.StreamExists, eventstore.At(2), eventstore.NoStream} {
			for _, size := range []int{1, 3} {
				t.Run(fmt.Sprintf("%s, %s, %d", name, expected, size), func(t *testing.T) {
					t.Parallel()
					n := newNode()
					n.forgets = true
					s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{Attempt: 200 * time.Millisecond})
					before := 0
					if expected != eventstore.NoStream {
						storetest.MustAppend(t, s, "a", eventstore.NoStream, storetest.Events(3)...)
						before = 3
					}
					n.say(nil, func(c call) error {
						err := after(c)
						if c.kind == "append" && c.nth == 1 { // others go on
							n.mu.Lock()
							n.write("a", n.proposals(storetest.Events(2)))
							n.mu.Unlock()
						}
						return err
					})
					events := storetest.Events(size)
					r := storetest.MustAppend(t, s, "a", expected, events...)
					all := storetest.Collect(t, s.ReadStream(t.Context(), "a", 0, eventstore.Forwards))
					if len(all) != before+size+2 {
						t.Fatalf("%d events, want %d", len(all), before+size+2)
					}
					if last := all[before+size-1]; last.ID != events[size-1].ID || r.Revision != last.Revision || r.Position != last.Position {
						t.Errorf("got %+v, and it is there as %+v", r, last)
					}
				})
			}
		}
	}
}

// TestDoubtAboutAStreamThatIsNotThere ends in the conflict that it is.
func TestDoubtAboutAStreamThatIsNotThere(t *testing.T) {
	t.Parallel()
	n := newNode()
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
	n.say(on("append", 1, codes.Internal), nil)
	_, err := s.Append(t.Context(), "a", eventstore.StreamExists, storetest.Events(1)...)
	wrong, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err)
	if !conflict || wrong.Actual != -1 || wrong.Expected != eventstore.StreamExists || wrong.Stream != "a" {
		t.Errorf("got %v", err)
	}
}

// TestAskingAgainForALostAnswer: the caller gave up, saw others go on, and asks
// again with the same ids; what was written by the first call is found by the second.
func TestAskingAgainForALostAnswer(t *testing.T) {
	t.Parallel()
	for _, expected := range []eventstore.Expected{eventstore.Any, eventstore.StreamExists} {
		n := newNode()
		s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
		storetest.MustAppend(t, s, "a", eventstore.NoStream, storetest.Events(1)...)
		n.say(nil, on("append", 1000, codes.Internal))
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Millisecond)
		defer cancel()
		events := storetest.Events(2)
		_, err := s.Append(ctx, "a", expected, events...)
		n.say(nil, nil)
		storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
		storetest.All(t, s)
		n.say(on("append", 1, codes.Internal), nil)
		again := storetest.MustAppend(t, s, "a", expected, events...)
		all := storetest.All(t, s)
		storetest.CheckOrder(t, all)
		if len(all) != 4 || all[again.Revision].ID != events[1].ID {
			t.Errorf("%s: first %v, then %+v; there are %d events", expected, err, again, len(all))
		}
	}
}

// TestLookingForIDsIsBounded: a long stream is searched once, however often the append is repeated.
func TestLookingForIDsIsBounded(t *testing.T) {
	t.Parallel()
	n := newNode()
	n.write("long", n.proposals(storetest.Events(8_000)))
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
	n.say(on("append", 5, codes.Internal), nil)
	if r := storetest.MustAppend(t, s, "long", eventstore.Any, storetest.Events(1)...); r.Revision != 8_000 {
		t.Errorf("got %+v", r)
	}
	if calls := n.calls("read"); calls > 6+5 {
		t.Errorf("%d pages were read", calls)
	}
}

// TestHeadBehindTheServersOwnEvents: they are passed over in few pages.
func TestHeadBehindTheServersOwnEvents(t *testing.T) {
	t.Parallel()
	n := newNode()
	want := n.write("a", n.proposals(storetest.Events(1))).position
	n.own(10_000)
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
	if got, err := s.Head(t.Context()); err != nil || uint64(got) != want || n.calls("read") > 16 {
		t.Errorf("got %d, %v, in %d pages; want %d", got, err, n.calls("read"), want)
	}
}

// TestStreamOfTheServersOwnTypes: a page may have nothing of ours.
func TestStreamOfTheServersOwnTypes(t *testing.T) {
	t.Parallel()
	n := newNode()
	links := n.proposals(storetest.Events(300))
	for _, l := range links {
		l.Metadata["type"] = "$>"
	}
	n.write("a", links)
	n.write("a", n.proposals(storetest.Events(1)))
	s := open(t, "esdb://"+startNode(t, n).address+cleartext, esdb.Options{})
	if got := storetest.Collect(t, s.ReadStream(t.Context(), "a", 0, eventstore.Forwards)); len(got) != 1 || got[0].Revision != 300 {
		t.Errorf("got %+v", got)
	}
	if got := storetest.Collect(t, s.ReadStream(t.Context(), "a", eventstore.Last, eventstore.Backwards)); len(got) != 1 {
		t.Errorf("got %+v", got)
	}
}
