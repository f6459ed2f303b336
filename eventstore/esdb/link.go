package esdb

import (
	"context"
	"errors"
	"sync"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// link is one client of the official library with the one connection that it
// may ever make. The library cannot be trusted with a second: when it looks for
// one it forgets to close the first, lets callers wait whatever their contexts
// say, and gives up for good after some failures, with all who wait left
// hanging. So a link is retired at the first sign that the client is about to
// look, and closed when its last user has left; the Store then makes a new one.
type link struct {
	client *client.Client
	// asking is held by the one who asks the client for its connection, and by who
	// retires the link: whoever asks after that would make the client look for a
	// new one. Only one asks at a time, since a client that looked in vain answers
	// one and lets all others who have asked wait for ever.
	asking   sync.Mutex
	grace    time.Duration   // within which a call comes back once its context has ended
	lasting  context.Context // ends when the link is retired
	end      context.CancelFunc
	mu       sync.Mutex
	users    int
	retired  bool
	closed   bool
	leader   *client.EndPoint // which the server named when it said that it does not lead
	calls    int              // that wait for the server
	answered bool             // since one of them began
	silence  time.Time        // since when the server has said nothing to those who wait
}

// errRetired: the link was given up before the client was asked; nothing was sent.
var errRetired = errors.New("the connection was given up")

// openLink connects, or says why not. It takes one round of discovery: each
// candidate once, each for at most the gossip timeout.
func openLink(c *client.Configuration, grace time.Duration) (*link, error) {
	l := &link{users: 1, grace: grace, answered: true}
	l.lasting, l.end = context.WithCancel(context.Background())
	own := *c
	own.MaxDiscoverAttempts = 1
	own.DiscoveryInterval = 1
	own.Logger = l.listen
	var err error
	if l.client, err = client.NewClient(&own); err != nil {
		return nil, err
	}
	if _, err := l.client.GetServerVersion(); err != nil {
		l.retire()
		l.leave()
		return nil, err
	}
	return l, nil
}

// listen hears of the client's errors before it acts on them: it sends itself
// looking for another connection right after it has logged why.
func (l *link) listen(_ client.LogLevel, format string, args ...any) {
	if len(args) != 1 {
		return
	}
	switch format {
	case "unexpected exception: %v":
		if err, ok := args[0].(error); ok && status.Code(err) == codes.Unavailable {
			l.retire()
		}
	case "not leader exception, reconnecting to %v":
		if at, ok := args[0].(client.EndPoint); ok {
			l.mu.Lock()
			l.leader = &at
			l.mu.Unlock()
			l.retire()
		}
	}
}

// retire lets nobody more ask the client for its connection, and ends what
// would otherwise stay on it.
func (l *link) retire() {
	defer l.end()
	l.asking.Lock()
	defer l.asking.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.retired = true
}

// enter makes the caller a user, who must leave; false if the link is retired.
func (l *link) enter() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.retired {
		return false
	}
	l.users++
	return true
}

// leave ends a use. The last user of a retired link closes it: before, an error
// of a call under way could meet the closed client, which panics.
func (l *link) leave() {
	l.mu.Lock()
	l.users--
	last := l.retired && l.users == 0 && !l.closed
	l.closed = l.closed || last
	l.mu.Unlock()
	if last {
		_ = l.client.Close() // it never fails
	}
}
