package esdb

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
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
	// asking is held, for reading, by who asks the client for its connection, and
	// for writing by who retires the link: whoever asks after that would make the
	// client look for a new one.
	asking  sync.RWMutex
	mu      sync.Mutex
	users   int
	retired bool
	closed  bool
	leader  *client.EndPoint // which the server named when it said that it does not lead
	heard   atomic.Int64     // when the server last answered, in nanoseconds since 1970
}

// errRetired: the link was given up before the client was asked; nothing was sent.
var errRetired = errors.New("the connection was given up")

// openLink connects, or says why not. It takes one round of discovery: each
// candidate once, each for at most the gossip timeout.
func openLink(c *client.Configuration) (*link, error) {
	l := &link{users: 1}
	l.hear()
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

// retire lets nobody more ask the client for its connection.
func (l *link) retire() {
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

// use has f make a call of the client. Only f's context tells when the client
// has its connection: it looks at the deadline next.
func (l *link) use(ctx context.Context, f func(ctx context.Context, c *client.Client) error) (err error) {
	l.asking.RLock()
	if l.isRetired() {
		l.asking.RUnlock()
		return errRetired
	}
	asked := &askingContext{Context: ctx, done: sync.OnceFunc(l.asking.RUnlock)}
	defer asked.done()
	defer func() {
		if p := recover(); p != nil { // the client panics at messages that it does not know
			err = fmt.Errorf("the event store's client failed: %v", p)
		}
	}()
	return f(asked, l.client)
}

func (l *link) isRetired() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.retired
}

// askingContext calls done at the first look at the deadline.
type askingContext struct {
	context.Context
	done func()
}

func (c *askingContext) Deadline() (time.Time, bool) {
	c.done()
	return c.Context.Deadline()
}
