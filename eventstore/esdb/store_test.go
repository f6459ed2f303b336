package esdb_test

import (
	"context"
	"net"
	"testing"
	"time"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// TestStore runs the suite over real TCP, against our server over PostgreSQL.
func TestStore(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t testing.TB) eventstore.Store {
		at := serve(t, openLog(t), esdbwire.Options{Authorise: anybody})
		return open(t, "esdb://"+at+"?tls=false", esdb.Options{})
	})
}

func anybody(context.Context, string) (esdbwire.Rights, error) {
	return esdbwire.Rights{Caller: "test", Read: []string{""}, Append: []string{""}}, nil
}

// openLog opens an empty log in PostgreSQL that is closed with the test.
func openLog(t testing.TB) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(context.Background(), pgtest.New(t).AppURL, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// serve serves a log on loopback until the test ends, and gives the address.
func serve(t testing.TB, log eventstore.Store, o esdbwire.Options) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serveOn(t, l, log, o)
	return l.Addr().String()
}

// serveOn serves on a listener; stop ends it, at the latest with the test.
func serveOn(t testing.TB, l net.Listener, log eventstore.Store, o esdbwire.Options) (stop func()) {
	t.Helper()
	server := esdbwire.New(log, o)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		server.Shutdown(ctx)
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(stop)
	return stop
}

// open opens a store that is closed with the test.
func open(t testing.TB, address string, o esdb.Options) *esdb.Store {
	t.Helper()
	s, err := esdb.Open(context.Background(), address, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
