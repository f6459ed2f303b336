package esdb_test

import (
	"context"
	"io"
	"log/slog"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
)

// restartable is a server that comes back on the same port with the same log.
type restartable struct {
	address string
	log     eventstore.Store // nil for a node
	node    *node
	open    atomic.Int64 // connections
	shut    func(grace time.Duration)
}

func startRestartable(t testing.TB, log eventstore.Store, n *node) *restartable {
	t.Helper()
	r := &restartable{address: "127.0.0.1:0", log: log, node: n}
	r.start(t)
	t.Cleanup(r.kill)
	return r
}

func (r *restartable) start(t testing.TB) {
	t.Helper()
	l, err := net.Listen("tcp", r.address)
	if err != nil {
		t.Fatal(err)
	}
	r.address = l.Addr().String()
	serve, shutdown := r.served()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := serve(&countingListener{Listener: l, open: &r.open}); err != nil {
			t.Error(err)
		}
	}()
	r.shut = func(grace time.Duration) {
		ctx, cancel := context.WithTimeout(context.Background(), grace)
		defer cancel()
		shutdown(ctx)
		<-ended
	}
}

func (r *restartable) served() (serve func(net.Listener) error, shutdown func(context.Context)) {
	if r.node == nil {
		s := esdbwire.New(r.log, esdbwire.Options{Authorise: anybody, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
		return s.Serve, s.Shutdown
	}
	s := r.node.server()
	return s.Serve, func(ctx context.Context) {
		defer context.AfterFunc(ctx, s.Stop)()
		s.GracefulStop()
	}
}

// stop lets calls under way finish; kill does not.
func (r *restartable) stop() { r.shut(100 * time.Millisecond) }
func (r *restartable) kill() { r.shut(0) }
