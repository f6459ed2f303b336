package esdbwire_test

import (
	"context"
	"net"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/pgstore"
	"sijil/internal/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// patience is how long a test waits for what must come.
const patience = 30 * time.Second

// wire is a server on loopback over a log of its own, and a connection to it.
type wire struct {
	streams.StreamsClient
	log     eventstore.Store
	address string
	conn    *grpc.ClientConn
	server  *esdbwire.Server
	stop    func() // at the latest with the test
}

// start serves an empty log; without Authorise, everybody may do everything.
func start(t testing.TB, o esdbwire.Options) *wire {
	t.Helper()
	if o.Authorise == nil {
		o.Authorise = (&agreements{"": everything}).authorise
	}
	return startOver(t, openLog(t), o)
}

func startOver(t testing.TB, log eventstore.Store, o esdbwire.Options) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{log: log, address: l.Addr().String(), server: esdbwire.New(log, o)}
	ended := make(chan error, 1)
	go func() { ended <- w.server.Serve(l) }()
	w.stop = sync.OnceFunc(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		w.server.Shutdown(ctx)
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(w.stop)
	w.conn = dial(t, w.address)
	w.StreamsClient = streams.NewStreamsClient(w.conn)
	return w
}

func dial(t testing.TB, address string) *grpc.ClientConn {
	t.Helper()
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func openLog(t testing.TB) eventstore.Store {
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

// call is a context that ends with the test or when nothing comes.
func call(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

// as makes a call with a token.
func as(ctx context.Context, token string) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+token)
}

var everything = esdbwire.Rights{Caller: "registry", Read: []string{""}, Append: []string{""}}

// agreements are the rights of each token.
type agreements map[string]esdbwire.Rights

var ruleToken = &domain.Rule{Key: "test.token", Code: domain.Unauthenticated, Text: domain.Text{En: "sign in"}}

func (a *agreements) authorise(_ context.Context, token string) (esdbwire.Rights, error) {
	if r, ok := (*a)[token]; ok {
		return r, nil
	}
	return esdbwire.Rights{}, ruleToken.Refuse("")
}

// changing is an Authorise that can be told to answer something else.
type changing struct {
	mu     sync.Mutex
	rights esdbwire.Rights
	err    error
	asked  int
}

func (c *changing) authorise(context.Context, string) (esdbwire.Rights, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked++
	return c.rights, c.err
}

func (c *changing) set(r esdbwire.Rights, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.rights, c.err = r, err
}

// wait until Authorise was asked so many times more.
func (c *changing) wait(t testing.TB, times int) {
	t.Helper()
	c.mu.Lock()
	until := c.asked + times
	c.mu.Unlock()
	eventually(t, func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.asked >= until
	})
}

// eventually waits until something holds.
func eventually(t testing.TB, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to hold")
		}
	}
}

func ticks(t testing.TB, text string) time.Time {
	t.Helper()
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatalf("created: %v", err)
	}
	return time.Unix(0, n*100)
}
