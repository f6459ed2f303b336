package esdb_test

import (
	"context"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

// member of a cluster, as Gossip tells of it.
type member struct {
	address string
	state   gossip.MemberInfo_VNodeState
	dead    bool
}

type nodeGossip struct {
	gossip.UnimplementedGossipServer
	*node
}

func (g *nodeGossip) Read(context.Context, *shared.Empty) (*gossip.ClusterInfo, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	info := &gossip.ClusterInfo{}
	for _, m := range g.members {
		host, port := split(m.address)
		info.Members = append(info.Members, &gossip.MemberInfo{
			State: m.state, IsAlive: !m.dead, HttpEndPoint: &gossip.EndPoint{Address: host, Port: uint32(port)},
		})
	}
	return info, nil
}

func split(address string) (host string, port int) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		panic(err)
	}
	if port, err = strconv.Atoi(text); err != nil {
		panic(err)
	}
	return host, port
}

// follower answers who wants the leader as a node does that follows one. To
// others it answers from its own log.
func follower(leader string) *node {
	n := newNode()
	host, port := split(leader)
	n.before = func(c call) error {
		if len(c.headers.Get("requires-leader")) == 0 {
			return nil
		}
		c.trail(metadata.Pairs("exception", "not-leader", "leader-endpoint-host", host, "leader-endpoint-port", strconv.Itoa(port)))
		return status.Error(codes.NotFound, "Leader info available")
	}
	return n
}

// nobodyListens is an address of loopback where nobody listens.
func nobodyListens(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return l.Addr().String()
}

// countingListener counts the connections that are open.
type countingListener struct {
	net.Listener
	open *atomic.Int64
}

func (l *countingListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.open.Add(1)
	return &countedConn{Conn: c, left: sync.OnceFunc(func() { l.open.Add(-1) })}, nil
}

type countedConn struct {
	net.Conn
	left func()
}

func (c *countedConn) Close() error {
	c.left()
	return c.Conn.Close()
}
