// Package esdbwire serves a log over EventStoreDB's gRPC protocol, so that any
// EventStoreDB client in any language can follow it, and append where it may.
// It works over any eventstore.Store.
//
// It speaks Streams (Append, BatchAppend, Read of streams and of $all both ways,
// subscriptions with server-side filters and checkpoints), ServerFeatures, and
// Gossip as a cluster of one node. There are no links, no persistent
// subscriptions, no stream metadata, and nothing is ever deleted.
//
// Where it differs from EventStoreDB, on purpose:
//   - An event has no content type of its own. Data that is JSON reads as JSON,
//     whatever was said of it; data that is said to be JSON and is not is refused.
//   - An event id is one in the whole log and not in its stream, and always
//     recognised, also under Any: an agency should draw its ids at random, since a
//     refusal tells that an id was used, though not where.
//   - An append has at least one event and at most 65,536, of 4 MiB together.
//   - Positions and checkpoints count all events, so an agency learns how many
//     there are, and nothing else of those that it may not read.
//   - Checkpoints that would follow each other at once are one: the last.
//   - A regular expression is one of RE2, and no longer when its repetitions are written out.
package esdbwire

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"math"
	"net"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/serverfeatures"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"golang.org/x/net/netutil"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"

	"sijil/eventstore"
)

// Options of a Server. A zero field means its default.
type Options struct {
	Authorise     Authorise     // who may do what; without it everybody is refused
	Shown         Shown         // puts on record what is sent to whom; nil: nothing is
	Sealed        Sealed        // what is left out of what is shown; nil: nothing is
	TLS           *tls.Config   // nil: cleartext, for loopback alone
	Advertise     string        // host:port that Gossip tells; default the listener's address
	Connections   int           // open at once, more wait; default 1024
	Subscriptions int           // of one caller at once; default 64
	Calls         int           // others of one caller at once; default 256
	Pending       int           // bytes that the appends of one caller hold until they are answered; default 128 MiB
	Recheck       time.Duration // how often a subscription's rights are looked at again; default 5 s
	Log           *slog.Logger  // default slog.Default()
}

// Limits of one connection.
const (
	maxMessage    = eventstore.MaxAppendBytes + 1<<20 // of a request; clients send a batch in chunks of less
	maxCalls      = 1024                              // at once on one connection
	maxHeader     = 16 << 10
	handshake     = 10 * time.Second
	pingAtMost    = 5 * time.Second  // clients ping every 10 s, also when they ask nothing
	pingAfter     = 30 * time.Second // of silence we ask whether the client lives,
	pingPatience  = 10 * time.Second // and drop it without an answer
	receiveWindow = 1 << 20
)

// Server speaks the protocol over a Store. It owns neither the store nor the listener's address.
type Server struct {
	store   eventstore.Store
	options Options
	grpc    *grpc.Server
	follow  *meter          // subscriptions
	busy    *meter          // other calls
	pending *meter          // bytes of appends
	ending  context.Context // ends subscriptions when the server shuts down
	end     context.CancelFunc
}

// New makes a server; it answers once Serve is called.
func New(store eventstore.Store, o Options) *Server {
	o.Connections = cmp.Or(o.Connections, 1024)
	o.Subscriptions = cmp.Or(o.Subscriptions, 64)
	o.Calls = cmp.Or(o.Calls, 256)
	o.Pending = cmp.Or(o.Pending, 128<<20)
	o.Recheck = cmp.Or(o.Recheck, 5*time.Second)
	o.Log = cmp.Or(o.Log, slog.Default())
	if o.Authorise == nil {
		o.Authorise = nobody
	}
	s := &Server{store: store, options: o, follow: newMeter(o.Subscriptions), busy: newMeter(o.Calls), pending: newMeter(o.Pending)}
	s.ending, s.end = context.WithCancel(context.Background())
	settings := []grpc.ServerOption{
		grpc.StreamInterceptor(markStream),
		grpc.UnaryInterceptor(markCall),
		grpc.MaxRecvMsgSize(maxMessage),
		grpc.MaxSendMsgSize(math.MaxInt32),
		grpc.MaxConcurrentStreams(maxCalls),
		grpc.MaxHeaderListSize(maxHeader),
		grpc.ConnectionTimeout(handshake),
		grpc.InitialWindowSize(receiveWindow),
		grpc.InitialConnWindowSize(4 * receiveWindow),
		// Without this a client that pings while it is idle is sent away ("too_many_pings").
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: pingAtMost, PermitWithoutStream: true}),
		grpc.KeepaliveParams(keepalive.ServerParameters{Time: pingAfter, Timeout: pingPatience}),
	}
	if o.TLS != nil {
		settings = append(settings, grpc.Creds(credentials.NewTLS(o.TLS)))
	}
	s.grpc = grpc.NewServer(settings...)
	return s
}

// Serve answers on a listener until Shutdown, which makes it return nil. It is called once.
func (s *Server) Serve(l net.Listener) error {
	streams.RegisterStreamsServer(s.grpc, &calls{Server: s})
	serverfeatures.RegisterServerFeaturesServer(s.grpc, features{})
	gossip.RegisterGossipServer(s.grpc, &node{advertise: cmp.Or(s.options.Advertise, l.Addr().String())})
	err := s.grpc.Serve(netutil.LimitListener(l, s.options.Connections))
	if errors.Is(err, grpc.ErrServerStopped) {
		return nil // Shutdown was first
	}
	return err
}

// Shutdown ends subscriptions and refuses new calls, and lets those under way
// finish until ctx ends.
func (s *Server) Shutdown(ctx context.Context) {
	s.end()
	cut := context.AfterFunc(ctx, s.grpc.Stop)
	defer cut()
	s.grpc.GracefulStop()
}

// calls implements the Streams service.
type calls struct {
	streams.UnimplementedStreamsServer
	*Server
}
