package copying_test

import (
	"context"
	"net"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/esdb"
	"sijil/eventstore/esdbwire"
)

// TestCopyOverTheWire: out of a database, into an event store by its own client, and back.
func TestCopyOverTheWire(t *testing.T) {
	t.Parallel()
	source, beneath, back := open(t), open(t), open(t)
	fill(t, source, 200)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := esdbwire.New(beneath, esdbwire.Options{Authorise: func(context.Context, string) (esdbwire.Rights, error) {
		return esdbwire.Rights{Caller: "copy", Read: []string{""}, Append: []string{""}, Copy: true}, nil
	}})
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	t.Cleanup(func() {
		ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
		defer stop()
		server.Shutdown(ctx)
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	cluster, err := esdb.Open(t.Context(), "esdb://"+l.Addr().String()+"?tls=false", esdb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := cluster.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, way := range [][2]eventstore.Store{{source, cluster}, {cluster, back}} {
		r, err := copying.Run(t.Context(), way[0], way[1], copying.Options{})
		if err != nil || r.Copied != r.Events || r.Source.Digest != r.Destination.Digest {
			t.Fatalf("%+v, %v", r, err)
		}
	}
	checkCopy(t, source, cluster)
	checkCopy(t, source, back)
}
