package esdb_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"net"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// Edges 7, 8 and 11: the client ends the whole process at a date that is no
// number, and dereferences nil when a deletion's position is not told; so our
// server always tells dates as numbers, and nothing here deletes. It cannot send
// a batch, so nothing here counts on one.
func TestEdge08_NothingIsDeleted(t *testing.T) {
	t.Parallel()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains([]string{"DeleteStream", "TombstoneStream", "SetStreamMetadata"}, s.Sel.Name) {
				t.Errorf("%s uses %s", f.Name(), s.Sel.Name)
			}
			return true
		})
	}
}

// Edge 9: reads and subscriptions without a deadline get one at the end of time,
// which must not be before now; and a subscription is not ended by the patience
// or the limit of an attempt that calls have.
func TestEdge09_SubscriptionsHaveNoDeadline(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	s := open(t, "esdb://"+w.address+"?tls=false&defaultDeadline=50", esdb.Options{Patience: 100 * time.Millisecond})
	subscribed := 0
	for m, err := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.Event != nil {
			break
		}
		if m.CaughtUp && subscribed == 0 {
			subscribed = 1
			time.AfterFunc(400*time.Millisecond, func() { _, _ = s.Append(t.Context(), "a", eventstore.Any, storetest.Events(1)...) })
		}
	}
	if n := w.calls("subscribe"); n > 2 { // to catch up with what there was, and to stay
		t.Errorf("it subscribed %d times", n)
	}
}

// Edge 11: each append is a call of its own; many share one connection.
func TestEdge11_ManyAppendsShareOneConnection(t *testing.T) {
	t.Parallel()
	w := startNode(t, newNode())
	s := open(t, "esdb://"+w.address+cleartext, esdb.Options{})
	for range 5 {
		for _, err := range atOnce(s, 64, patience) {
			if err != nil {
				t.Error(err)
			}
		}
		if n := w.open.Load(); n != 1 {
			t.Errorf("%d connections", n)
		}
	}
}

// TestEdge12_RestartsLeaveOneConnection: the client forgets to close the
// connection from which it looks for another. It is not parallel to others,
// because it looks at all goroutines.
func TestEdge12_RestartsLeaveOneConnection(t *testing.T) {
	before := goleak.IgnoreCurrent()
	n := newNode()
	w := startNode(t, n)
	address := w.address
	s, err := esdb.Open(t.Context(), "esdb://"+address+cleartext, esdb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	followed := make(chan int, 1)
	go func() {
		seen := 0
		for m := range s.Subscribe(t.Context(), 0, eventstore.Filter{}) {
			if m.Event != nil {
				seen++
			}
		}
		followed <- seen
	}()
	const restarts = 50
	for range restarts {
		w.stop()
		l, err := net.Listen("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		w = serveNode(t, n, l)
		storetest.MustAppend(t, s, "a", eventstore.Any, storetest.Events(1)...)
	}
	eventually(t, "one connection is left", func() bool { return w.open.Load() == 1 })
	eventually(t, "the subscription is there again", func() bool { return n.calls("subscribe") > restarts/2 })
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	<-followed
	eventually(t, "no connection is left", func() bool { return w.open.Load() == 0 })
	w.stop()
	if err := goleak.Find(before); err != nil {
		t.Error(err)
	}
}
