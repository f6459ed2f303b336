package esdb_test

import (
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/serverfeatures"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

// call is one call as a node sees it.
type call struct {
	kind    string // append, read, subscribe
	stream  string // "" for $all
	nth     int    // of its kind, from 1
	headers metadata.MD
	context context.Context
	trail   func(metadata.MD)
}

// wired is a node that listens.
type wired struct {
	*node
	address string
	stop    func()
	open    *atomic.Int64 // connections
}

func startNode(t testing.TB, n *node) *wired {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return serveNode(t, n, l)
}

// server answers for a node as an old server does, which does not tell what it can.
func (n *node) server() *grpc.Server {
	s := grpc.NewServer(grpc.MaxRecvMsgSize(20<<20),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: time.Second, PermitWithoutStream: true}))
	streams.RegisterStreamsServer(s, &nodeCalls{node: n})
	serverfeatures.RegisterServerFeaturesServer(s, serverfeatures.UnimplementedServerFeaturesServer{})
	gossip.RegisterGossipServer(s, &nodeGossip{node: n})
	return s
}

func serveNode(t testing.TB, n *node, l net.Listener) *wired {
	t.Helper()
	s := n.server()
	w := &wired{node: n, address: l.Addr().String(), stop: s.Stop, open: &atomic.Int64{}}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(&countingListener{Listener: l, open: w.open}) }()
	t.Cleanup(func() {
		s.Stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return w
}

type nodeCalls struct {
	streams.UnimplementedStreamsServer
	*node
}

// begin counts a call, and answers it by the script.
func (n *node) begin(ctx context.Context, kind, stream string) (call, error) {
	c := call{kind: kind, stream: stream, context: ctx, trail: func(md metadata.MD) { _ = grpc.SetTrailer(ctx, md) }}
	c.headers, _ = metadata.FromIncomingContext(ctx)
	n.mu.Lock()
	c.nth = 1 + n.count(kind)
	n.seen = append(n.seen, c)
	before := n.before
	n.mu.Unlock()
	if before == nil {
		return c, nil
	}
	return c, before(c)
}

// count is how many calls of a kind there were; mu is held.
func (n *node) count(kind string) (count int) {
	for _, c := range n.seen {
		if c.kind == kind {
			count++
		}
	}
	return count
}

// calls is the same from outside.
func (n *node) calls(kind string) int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.count(kind)
}

func (n *nodeCalls) Append(stream streams.Streams_AppendServer) error {
	var options *streams.AppendReq_Options
	var events []*streams.AppendReq_ProposedMessage
	for {
		m, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if m.GetOptions() != nil {
			options = m.GetOptions()
		} else {
			events = append(events, m.GetProposedMessage())
		}
	}
	c, err := n.begin(stream.Context(), "append", string(options.GetStreamIdentifier().GetStreamName()))
	if err != nil {
		return err
	}
	n.mu.Lock()
	verdict, r := n.append(options, events)
	after := n.after
	if len(n.log)%7 == 0 {
		n.own(3)
	}
	n.mu.Unlock()
	if after != nil {
		if err := after(c); err != nil {
			return err
		}
	}
	return stream.SendAndClose(answer(verdict, r, len(events)))
}

func answer(v verdict, r *record, size int) *streams.AppendResp {
	if v == conflicting {
		wrong := &streams.AppendResp_WrongExpectedVersion{CurrentRevisionOption: &streams.AppendResp_WrongExpectedVersion_CurrentNoStream{}}
		if r != nil {
			wrong.CurrentRevisionOption = &streams.AppendResp_WrongExpectedVersion_CurrentRevision{CurrentRevision: uint64(r.revision)}
		}
		return &streams.AppendResp{Result: &streams.AppendResp_WrongExpectedVersion_{WrongExpectedVersion: wrong}}
	}
	done := &streams.AppendResp_Success{
		CurrentRevisionOption: &streams.AppendResp_Success_CurrentRevision{CurrentRevision: uint64(r.revision)},
		PositionOption:        &streams.AppendResp_Success_Position{Position: &streams.AppendResp_Position{CommitPosition: r.position, PreparePosition: r.position}},
	}
	if v == repeated {
		done.CurrentRevisionOption = &streams.AppendResp_Success_CurrentRevision{CurrentRevision: uint64(r.revision) + uint64(size) - 1}
		done.PositionOption = &streams.AppendResp_Success_NoPosition{NoPosition: &shared.Empty{}}
	}
	return &streams.AppendResp{Result: &streams.AppendResp_Success_{Success: done}}
}

func (n *nodeCalls) Read(q *streams.ReadReq, stream streams.Streams_ReadServer) error {
	o := q.GetOptions()
	name := string(o.GetStream().GetStreamIdentifier().GetStreamName())
	if o.GetSubscription() != nil {
		if _, err := n.begin(stream.Context(), "subscribe", name); err != nil {
			return err
		}
		return n.follow(o, stream)
	}
	c, err := n.begin(stream.Context(), "read", name)
	if err != nil {
		return err
	}
	n.mu.Lock()
	events, err := n.page(o, name)
	none := o.GetStream() != nil && len(n.streams[name]) == 0
	extra, after := slices.Clone(n.extra), n.after
	n.mu.Unlock()
	if err != nil {
		return err
	}
	if none {
		events = []*streams.ReadResp{{Content: &streams.ReadResp_StreamNotFound_{StreamNotFound: &streams.ReadResp_StreamNotFound{
			StreamIdentifier: o.GetStream().GetStreamIdentifier(),
		}}}}
	}
	for _, m := range append(events, extra...) {
		if err := stream.Send(m); err != nil {
			return err
		}
	}
	if after != nil {
		return after(c)
	}
	return nil
}

// page is what a reading gives; mu is held.
func (n *node) page(o *streams.ReadReq_Options, name string) (page []*streams.ReadResp, err error) {
	from, forwards := n.log, o.GetReadDirection() == streams.ReadReq_Options_Forwards
	keep := func(*record) bool { return true }
	if o.GetStream() != nil {
		from = n.streams[name]
		if at, ok := o.GetStream().GetRevisionOption().(*streams.ReadReq_Options_StreamOptions_Revision); ok {
			keep = func(r *record) bool {
				return forwards && r.revision >= int64(at.Revision) || !forwards && r.revision <= int64(at.Revision)
			}
		}
	} else if at, ok := o.GetAll().GetAllOption().(*streams.ReadReq_Options_AllOptions_Position); ok {
		if err := n.handedOut(at.Position.GetCommitPosition()); err != nil {
			return nil, err
		}
		keep = func(r *record) bool {
			return forwards && r.position >= at.Position.CommitPosition || !forwards && r.position < at.Position.CommitPosition
		}
	}
	if !forwards {
		from = slices.Clone(from)
		slices.Reverse(from)
	}
	for _, r := range from {
		if keep(r) && uint64(len(page)) < o.GetCount() {
			page = append(page, r.message)
		}
	}
	return page, nil
}

// handedOut refuses a position in the middle of something, as a file of records must.
func (n *node) handedOut(position uint64) error {
	_, found := slices.BinarySearchFunc(n.log, position, func(r *record, p uint64) int { return int(r.position) - int(p) })
	if !found {
		return status.Errorf(codes.InvalidArgument, "there is no record at %d", position)
	}
	return nil
}

// follow sends what there is, a checkpoint at its end, and then what comes.
func (n *nodeCalls) follow(o *streams.ReadReq_Options, stream streams.Streams_ReadServer) error {
	if err := stream.Send(&streams.ReadResp{Content: &streams.ReadResp_Confirmation{Confirmation: &streams.ReadResp_SubscriptionConfirmation{SubscriptionId: "1"}}}); err != nil {
		return err
	}
	next, quiet, live := 0, uint32(0), false
	n.mu.Lock()
	if at, ok := o.GetAll().GetAllOption().(*streams.ReadReq_Options_AllOptions_Position); ok {
		err := n.handedOut(at.Position.CommitPosition)
		for next < len(n.log) && n.log[next].position <= at.Position.CommitPosition {
			next++
		}
		if err != nil {
			n.mu.Unlock()
			return err
		}
	}
	if o.GetAll().GetEnd() != nil {
		next = len(n.log)
	}
	n.mu.Unlock()
	every := o.GetFilter().GetMax() * o.GetFilter().GetCheckpointIntervalMultiplier()
	for {
		n.mu.Lock()
		there, changed := n.log[next:], n.changed
		chatty := n.chatty
		n.mu.Unlock()
		for _, r := range there {
			var err error
			quiet++
			if selects(o.GetFilter(), r) {
				err = stream.Send(r.message)
			}
			if quiet >= every && err == nil {
				quiet, err = 0, stream.Send(checkpoint(r.position))
			}
			if err != nil {
				return err
			}
		}
		if next += len(there); !live {
			live = true
			if quiet > 0 && len(there) > 0 {
				if err := stream.Send(checkpoint(there[len(there)-1].position)); err != nil {
					return err
				}
			}
			if chatty {
				if err := stream.Send(&streams.ReadResp{Content: &streams.ReadResp_CaughtUp_{CaughtUp: &streams.ReadResp_CaughtUp{}}}); err != nil {
					return err
				}
			}
		}
		select {
		case <-changed:
		case <-stream.Context().Done():
			return stream.Context().Err()
		}
	}
}

func checkpoint(at uint64) *streams.ReadResp {
	return &streams.ReadResp{Content: &streams.ReadResp_Checkpoint_{Checkpoint: &streams.ReadResp_Checkpoint{CommitPosition: at, PreparePosition: at}}}
}
