// Package esdb keeps the log in EventStoreDB (KurrentDB), over the official Go
// client, or in anything else that speaks its protocol, such as esdbwire.
//
// The client makes one connection and cannot be trusted with a second, so the
// Store owns the client's life: see link. Every call is bounded by its context,
// and by Options.Patience where it has none. What became of a call that broke
// off is found out by asking again with the same event ids.
//
// What the server cannot know the store does not promise. EventStoreDB compares
// ids only with those of the same stream that follow the expected revision: the
// same ids under another expectation are a conflict there, and an id that was
// used in another stream is not noticed. Execute looks for ids itself. See
// docs/decisions/0015-the-client-has-one-connection.md.
package esdb

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"golang.org/x/sync/semaphore"
	"google.golang.org/grpc/metadata"

	"sijil/eventstore"
)

// Options of a Store. A zero field means its default.
type Options struct {
	Patience time.Duration // for one call without a deadline, retries included; default 15 s
	Attempt  time.Duration // for one try of a call; default the address's defaultDeadline, or 5 s
	Queued   int           // payload bytes of all appends that wait for their answers, before the next is refused as overload; default 64 MiB
	Log      *slog.Logger  // default slog.Default()
}

// Store is an eventstore.Store in an EventStoreDB cluster.
type Store struct {
	config   *client.Configuration
	options  Options
	room     *semaphore.Weighted // for appends, in bytes
	mu       sync.Mutex
	current  *link           // nil until connected
	dialling *dial           // nil if nobody connects
	closed   bool            // no new calls
	ended    bool            // nothing new at all
	writing  sync.WaitGroup  // appends
	helpers  sync.WaitGroup  // everything else that outlives its caller
	running  context.Context // ends with Close
	stop     context.CancelFunc
}

var _ eventstore.Store = (*Store)(nil)

// Open connects to the cluster of an address. It fails if none of its nodes answers.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	config, err := configure(address)
	if err != nil {
		return nil, err
	}
	if config.DefaultDeadline != nil {
		o.Attempt = cmp.Or(o.Attempt, *config.DefaultDeadline)
	}
	o.Attempt = cmp.Or(o.Attempt, 5*time.Second)
	o.Patience = cmp.Or(o.Patience, 15*time.Second)
	o.Queued = cmp.Or(o.Queued, 64<<20)
	o.Log = cmp.Or(o.Log, slog.Default())
	s := &Store{config: config, options: o, room: semaphore.NewWeighted(int64(o.Queued))}
	s.running, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	if _, err := s.Head(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Close refuses new calls, answers the appends under way if the store's patience
// lasts, and ends everything else. An attempt to connect ends with its round.
func (s *Store) Close() error {
	s.mu.Lock()
	first := !s.closed
	s.closed = true
	s.mu.Unlock()
	hurry := time.AfterFunc(s.options.Patience, s.stop)
	s.writing.Wait()
	hurry.Stop()
	s.mu.Lock()
	s.ended = true
	s.mu.Unlock()
	s.stop()
	s.helpers.Wait()
	s.mu.Lock()
	last := s.current
	s.current = nil
	s.mu.Unlock()
	if first && last != nil {
		last.retire()
		last.leave()
	}
	return nil
}

// begin counts a call in a group that Close waits for; false if it comes too late.
func (s *Store) begin(group *sync.WaitGroup, tooLate *bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if *tooLate {
		return false
	}
	group.Add(1)
	return true
}

// help runs f beside its caller; false if the store has ended.
func (s *Store) help(f func()) bool {
	if !s.begin(&s.helpers, &s.ended) {
		return false
	}
	go func() {
		defer s.helpers.Done()
		f()
	}()
	return true
}

// bounded gives a call the store's patience if it has no deadline of its own,
// has the server insist on the leader if that is preferred, and ends it with the store.
func (s *Store) bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	var cancel context.CancelFunc
	if _, has := ctx.Deadline(); has {
		ctx, cancel = context.WithCancel(ctx)
	} else {
		ctx, cancel = context.WithTimeout(ctx, s.options.Patience)
	}
	ends := context.AfterFunc(s.running, cancel)
	return s.outgoing(ctx), func() { ends(); cancel() }
}

// outgoing adds what the client only pretends to send: it puts the header among those that came in.
func (s *Store) outgoing(ctx context.Context) context.Context {
	const header = "requires-leader"
	sent, _ := metadata.FromOutgoingContext(ctx)
	if s.config.NodePreference != client.NodePreferenceLeader || len(sent.Get(header)) > 0 { // said twice it is not understood
		return ctx
	}
	return metadata.AppendToOutgoingContext(ctx, header, "true")
}
