package main

import (
	"context"
	"errors"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/esdbwire"
)

// ownServer, as an event store to measure, is our server of EventStoreDB's
// protocol over the log in PostgreSQL, in this process and over TCP.
const ownServer = "esdbwire"

// benchEngine is the second engine of a benchmark, if there is one.
type benchEngine struct{ address string }

func (e *benchEngine) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&e.address, "eventstore", inDatabase, "also measure an event store: "+ownServer+
		" for our own server of its protocol over the same PostgreSQL, or the address of another, which is filled with made-up events")
}

// check refuses what is no engine.
func (e *benchEngine) check() error {
	if e.address == ownServer {
		return nil
	}
	if err := checkEventStore(e.address); err != nil {
		return usage("--eventstore: %v, or %s for our own server of the protocol", err, ownServer)
	}
	return nil
}

// second tells whether there is one beside PostgreSQL.
func (e *benchEngine) second() bool { return e.address != inDatabase }

// open opens it, serving the given log if it is ours, and gives its address, too.
func (e *benchEngine) open(ctx context.Context, log eventstore.Store) (store *esdb.Store, address string, done func() error, err error) {
	address, done = e.address, func() error { return nil }
	if address == ownServer {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, "", nil, err
		}
		all := func(context.Context, string) (esdbwire.Rights, error) {
			return esdbwire.Rights{Caller: "bench", Read: []string{""}, Append: []string{""}}, nil
		}
		var failure error
		f := startFeed(l, log, esdbwire.Options{Authorise: all}, func(err error) { failure = err })
		address, done = "esdb://"+l.Addr().String()+"?tls=false", func() error { f.close(); return failure }
	}
	if store, err = esdb.Open(ctx, address, esdb.Options{}); err != nil {
		return nil, "", nil, errors.Join(err, done())
	}
	end := done
	return store, address, func() error { return errors.Join(store.Close(), end()) }, nil
}

// bareAppender appends for a second by the official client and nothing else:
// what is left of that is the adapter's own cost.
func bareAppender(c *client.Client) func(ctx context.Context, callers int) (measured, error) {
	return func(ctx context.Context, callers int) (measured, error) {
		return appendFor(callers, func(stream string) error {
			_, err := c.AppendToStream(ctx, stream, client.AppendToStreamOptions{ExpectedRevision: client.NoStream{}}, client.EventData{
				EventID: uuid.New(), EventType: "person.enrolled", ContentType: client.ContentTypeJson, Data: benchPayload, Metadata: []byte(`{}`),
			})
			return err
		})
	}
}

// appendFor has callers append for a second, each event to a stream of its own.
func appendFor(callers int, appendTo func(stream string) error) (measured, error) {
	var (
		wg       sync.WaitGroup
		failed   atomic.Pointer[error]
		each     = make([][]time.Duration, callers)
		run      = uuid.NewString()
		began    = time.Now()
		deadline = began.Add(time.Second)
	)
	for c := range callers {
		wg.Go(func() {
			for i := 0; ; i++ {
				from := time.Now()
				if from.After(deadline) {
					return
				}
				if err := appendTo("person-" + run + "-" + strconv.Itoa(c) + "-" + strconv.Itoa(i)); err != nil {
					failed.Store(&err)
					return
				}
				each[c] = append(each[c], time.Since(from))
			}
		})
	}
	wg.Wait()
	m := measured{took: time.Since(began)}
	for _, l := range each {
		m.latencies = append(m.latencies, l...)
	}
	m.events = len(m.latencies)
	if err := failed.Load(); err != nil {
		return m, *err
	}
	return m, nil
}
