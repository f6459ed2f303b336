package esdbwire_test

import (
	"context"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/serverfeatures"
	"google.golang.org/grpc"
	"google.golang.org/grpc/connectivity"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/keepalive"

	"sijil/eventstore/esdbwire"
)

// pipes is a listener without a network, whose connections live in a bubble's time.
type pipes struct {
	waiting chan net.Conn
	closed  chan struct{}
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.waiting:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error   { close(p.closed); return nil }
func (p *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 2113} }

func (p *pipes) dial(context.Context, string) (net.Conn, error) {
	ours, theirs := net.Pipe()
	p.waiting <- theirs
	return ours, nil
}

// TestIdleClientsMayPing: EventStoreDB's clients ping every 10 s, asking nothing
// meanwhile. One that is sent away for it ("too_many_pings") connects again.
func TestIdleClientsMayPing(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := &pipes{waiting: make(chan net.Conn, 10), closed: make(chan struct{})}
		server := esdbwire.New(nil, esdbwire.Options{})
		ended := make(chan error, 1)
		go func() { ended <- server.Serve(l) }()
		dialled := 0
		conn, err := grpc.NewClient("passthrough:///pipe", grpc.WithTransportCredentials(insecure.NewCredentials()),
			grpc.WithKeepaliveParams(keepalive.ClientParameters{Time: 10 * time.Second, Timeout: 10 * time.Second, PermitWithoutStream: true}),
			grpc.WithIdleTimeout(0),
			grpc.WithContextDialer(func(ctx context.Context, to string) (net.Conn, error) { dialled++; return l.dial(ctx, to) }))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := serverfeatures.NewServerFeaturesClient(conn).GetSupportedMethods(t.Context(), nothing); err != nil {
			t.Fatal(err)
		}
		time.Sleep(10 * time.Minute)
		if dialled != 1 || conn.GetState() != connectivity.Ready {
			t.Errorf("after ten minutes: dialled %d times, %v", dialled, conn.GetState())
		}
		conn.Close()
		server.Shutdown(t.Context())
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}
