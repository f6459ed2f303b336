package esdb

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
)

// kill closes the client under those who use it. They get errors, or panics
// that use turns into errors; it is for a client that has left them hanging.
func (l *link) kill() {
	l.mu.Lock()
	first := !l.closed
	l.retired, l.closed = true, true
	l.mu.Unlock()
	l.end()
	if first {
		_ = l.client.Close() // it never fails
	}
}

var errStrange = errors.New("the event store's client does not know what the server said")

// use has f make a call of the client. Only f's context tells when the client
// has its connection: it looks at the deadline next. A client whose goroutine
// has ended keeps its callers whatever their contexts say, so it is killed if f
// does not come back.
func (l *link) use(ctx context.Context, f func(ctx context.Context, c *client.Client) error) (err error) {
	back := make(chan struct{})
	defer close(back)
	defer context.AfterFunc(ctx, func() {
		select {
		case <-back:
		case <-time.After(l.grace):
			l.kill()
		}
	})()
	l.asking.Lock()
	if l.isRetired() {
		l.asking.Unlock()
		return errRetired
	}
	asked := &askingContext{Context: ctx, done: sync.OnceFunc(l.asking.Unlock)}
	defer asked.done()
	defer func() {
		switch p := recover().(type) {
		case nil:
		case runtime.Error: // of a client that was closed meanwhile
			err = fmt.Errorf("the event store's client failed: %w", p)
		default: // at a message that it does not know, and would get again
			err = fmt.Errorf("%w: %v", errStrange, p)
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
