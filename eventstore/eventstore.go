// Package eventstore is the contract of the log, and the two things that all
// of Sijil does with it: Execute a command, and decode what was recorded.
//
// It knows no register. Back ends are in pgstore and esdb; every back end
// passes the suite in storetest.
package eventstore

import (
	"context"
	"iter"
	"math"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
)

// Position is an event's place in $all: a total order without gaps for a
// reader. The first event's position is at least 1. Positions are compared and
// never computed: on some engines they are places in a file, and only those that
// the store has given may be handed to it.
type Position uint64

// Where a read of $all begins. From is exclusive in both directions, so a
// checkpoint is the position of the last event that was handled.
const (
	Start Position = 0
	End   Position = math.MaxInt64
)

// Revision is an event's place in its stream; the first is 0.
type Revision int64

// Where a read of a stream begins; from is inclusive in both directions.
const (
	First Revision = 0
	Last  Revision = math.MaxInt64
)

// Direction of a read.
type Direction int

// The directions.
const (
	Forwards Direction = iota
	Backwards
)

// Limits of one append. A larger one is refused as invalid before anything is written.
const (
	MaxEventBytes  = 1 << 20 // data and metadata of one event
	MaxAppendBytes = 4 << 20 // all events of one append
	MaxStreamName  = 512     // bytes
)

// Expected is what the writer believes of the stream. The zero Expected is Any.
type Expected struct {
	kind     expectation
	revision Revision
}

type expectation int

const (
	anyRevision expectation = iota
	noStream
	streamExists
	exactRevision
)

// The expectations.
var (
	Any          = Expected{kind: anyRevision}
	NoStream     = Expected{kind: noStream}
	StreamExists = Expected{kind: streamExists}
)

// At expects the stream's last revision to be r.
func At(r Revision) Expected { return Expected{kind: exactRevision, revision: r} }

// Exact gives the revision that is expected exactly.
func (e Expected) Exact() (r Revision, ok bool) { return e.revision, e.kind == exactRevision }

// Holds tells whether a stream whose last revision is last meets the
// expectation; last is -1 for a stream that does not exist.
func (e Expected) Holds(last Revision) bool {
	switch e.kind {
	case noStream:
		return last < 0
	case streamExists:
		return last >= 0
	case exactRevision:
		return last == e.revision
	default:
		return true
	}
}

// EventData is an event to append. ID makes the append idempotent: the same
// IDs to the same stream again answer as the first time.
type EventData struct {
	ID       uuid.UUID
	Type     string
	Data     []byte
	Metadata []byte
}

// AppendResult tells where the append ended.
type AppendResult struct {
	Revision Revision // of the last event
	Position Position // of the last event
}

// Recorded is an event as the store returns it. Data and Metadata are the very
// bytes that were written. Event is nil until Decode fills it.
type Recorded struct {
	ID         uuid.UUID
	Stream     string
	Revision   Revision
	Position   Position
	Type       string
	Data       []byte
	Metadata   []byte
	RecordedAt time.Time // the store's clock, UTC
	Event      domain.Event
}

// Filter selects events of $all. Within a list any match will do; both lists
// must match. The zero Filter selects everything.
type Filter struct {
	StreamPrefixes []string
	Types          []string // exact names
}

// Message is one thing that a subscription yields: an event, or a checkpoint
// (everything up to Position was seen, filtered or not), and whether the
// subscription has caught up with the end of the log and is now live.
type Message struct {
	Event    *Recorded // nil for a checkpoint
	Position Position  // resume from here
	CaughtUp bool      // true on the checkpoint that is yielded each time the end, as far as the store has heard of it, is reached
}

// Store is an append-only log with EventStoreDB's semantics. Implementations
// are safe for concurrent use, by any number of goroutines and processes.
type Store interface {
	// Append writes events to one stream atomically, iff the stream is as expected.
	// An acknowledged append survives kill -9 and power loss. The same IDs appended
	// to the same stream again answer as the first time. A conflict is a
	// *WrongExpectedRevision; IDs that were used otherwise are a *DuplicateID; limits
	// are a *domain.Error with code invalid; overload is one with code unavailable.
	// When ctx ends first the outcome is unknown: append again with the same IDs.
	Append(ctx context.Context, stream string, expected Expected, events ...EventData) (AppendResult, error)

	// ReadStream yields a stream's events from a revision (inclusive) in a direction.
	// A stream that does not exist yields nothing.
	ReadStream(ctx context.Context, stream string, from Revision, dir Direction) iter.Seq2[Recorded, error]

	// ReadAll yields the events after (before, if Backwards) a position, as selected.
	// It ends at the end of the log as it was when the read began, or later.
	ReadAll(ctx context.Context, from Position, dir Direction, filter Filter) iter.Seq2[Recorded, error]

	// Subscribe yields everything after a position and then stays live until ctx ends
	// or the consumer breaks off. Filtered-out stretches yield checkpoints.
	Subscribe(ctx context.Context, from Position, filter Filter) iter.Seq2[Message, error]

	// Head is the position of the last event; Start for an empty log.
	Head(ctx context.Context) (Position, error)

	// Close ends all work of this handle; appends under way are answered first.
	Close() error
}
