package esdbwire

import (
	"context"
	"net"
	"strconv"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/gossip"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/serverfeatures"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/shared"
	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"github.com/google/uuid"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// speaks is the version of EventStoreDB whose protocol this is. Clients choose by it what they ask for.
const speaks = "24.6.0"

// features tells clients what may be asked. Like Gossip it is open to everybody:
// clients ask before they send who they are.
type features struct {
	serverfeatures.UnimplementedServerFeaturesServer
}

func (features) GetSupportedMethods(context.Context, *shared.Empty) (*serverfeatures.SupportedMethods, error) {
	answer := &serverfeatures.SupportedMethods{EventStoreServerVersion: speaks}
	for method, features := range map[string][]string{
		"append": nil, "batchappend": {"deadline_duration"}, "read": {"position", "events"}, "delete": nil, "tombstone": nil,
	} {
		answer.Methods = append(answer.Methods, &serverfeatures.SupportedMethod{
			ServiceName: "event_store.client.streams.streams", MethodName: method, Features: features,
		})
	}
	return answer, nil
}

// node is a cluster of one: it always leads.
type node struct {
	gossip.UnimplementedGossipServer
	advertise string
}

func (n *node) Read(context.Context, *shared.Empty) (*gossip.ClusterInfo, error) {
	host, text, err := net.SplitHostPort(n.advertise)
	if err != nil {
		return nil, status.Error(codes.Internal, "the address that this server tells is wrong")
	}
	port, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return nil, status.Error(codes.Internal, "the port that this server tells is wrong")
	}
	return &gossip.ClusterInfo{Members: []*gossip.MemberInfo{{
		InstanceId:   uuidMessage(uuid.NewSHA1(uuid.NameSpaceURL, []byte("esdb://"+n.advertise)), true),
		TimeStamp:    int64(time.Duration(time.Now().UnixNano()) / tick),
		State:        gossip.MemberInfo_Leader,
		IsAlive:      true,
		HttpEndPoint: &gossip.EndPoint{Address: host, Port: uint32(port)},
	}}}, nil
}

const immutable = "the log is immutable: an event is corrected by another event, and nothing is deleted"

// Delete is refused: history is never rewritten.
func (c *calls) Delete(ctx context.Context, _ *streams.DeleteReq) (*streams.DeleteResp, error) {
	if _, err := c.rights(ctx); err != nil {
		return nil, err
	}
	return nil, explained(codes.PermissionDenied, ReasonImmutable, immutable)
}

// Tombstone is refused likewise.
func (c *calls) Tombstone(ctx context.Context, _ *streams.TombstoneReq) (*streams.TombstoneResp, error) {
	if _, err := c.rights(ctx); err != nil {
		return nil, err
	}
	return nil, explained(codes.PermissionDenied, ReasonImmutable, immutable)
}
