// Package storetest is the one suite that every eventstore.Store passes.
//
//	func TestStore(t *testing.T) {
//		storetest.Run(t, func(t testing.TB) eventstore.Store { … })
//	}
//
// Names that begin with TestR05_ and the like are the project's numbered reliability checks.
package storetest

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"sijil/eventstore"
)

// patience is how long a test waits for what must come.
const patience = 60 * time.Second

type check struct {
	name string
	test func(t *testing.T, s eventstore.Store)
}

var suite = []check{
	{"ExpectedRevisions", expectedRevisions},
	{"SeveralEventsAtOnce", severalEventsAtOnce},
	{"BytesAreKept", bytesAreKept},
	{"UnicodeStreamNames", unicodeStreamNames},
	{"RecordedAtIsTheStoresClock", recordedAt},
	{"LimitsAreRefused", limitsAreRefused},
	{"LimitsAreReached", limitsAreReached},
	{"SameIDsAnswerAsTheFirstTime", sameIDs},
	{"IDsUsedOtherwiseAreRefused", otherUseOfIDs},
	{"ReadStreamBothWays", readStreamBothWays},
	{"ReadAllBothWays", readAllBothWays},
	{"ReadAllFiltered", readAllFiltered},
	{"ReadsNest", readsNest},
	{"EmptyLog", emptyLog},
	{"ClosedStoreRefuses", closedStore},
	{"CancelledBefore", cancelledBefore},
	{"CancelledAppendsLeaveNothingHalfWritten", cancelledAppends},
	{"TestR05_OneOf64Wins", oneOf64Wins},
	{"TestR05_SameIDsAtOnce", sameIDsAtOnce},
	{"TestR05_Linearizable", linearizable},
	{"ConflictInABusyBatchFailsAlone", conflictFailsAlone},
	{"SameStreamManyWriters", sameStreamManyWriters},
	{"TestR07_TailingReader", tailingReader},
	{"SubscribeFromCatchUpToLive", catchUpToLive},
	{"SubscribeResumes", subscribeResumes},
	{"SubscribeFromEnd", subscribeFromEnd},
	{"SubscribeEndsWithItsContext", subscribeEnds},
	{"FilteredCheckpointsMove", filteredCheckpoints},
	{"AgreesWithTheModel", agreesWithTheModel},
}

// Run runs the suite. open gives an empty store, which is closed with the test.
func Run(t *testing.T, open func(t testing.TB) eventstore.Store) {
	RunExcept(t, nil, open)
}

// RunExcept runs the suite over a server that is not ours and promises less: it
// leaves out the tests that are named, each with the reason why it cannot hold.
func RunExcept(t *testing.T, reasons map[string]string, open func(t testing.TB) eventstore.Store) {
	for name := range reasons {
		if !slices.ContainsFunc(suite, func(c check) bool { return c.name == name }) {
			t.Errorf("there is no test %s to leave out", name)
		}
	}
	for _, c := range suite {
		if reason, out := reasons[c.name]; out {
			t.Logf("%s cannot hold here: %s", c.name, reason)
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.test(t, open(t))
		})
	}
}

// Event makes an event of its own.
func Event(eventType, data string) eventstore.EventData {
	return eventstore.EventData{ID: uuid.New(), Type: eventType, Data: []byte(data), Metadata: []byte(`{"actor":"test"}`)}
}

// Events makes n of them.
func Events(n int) []eventstore.EventData {
	events := make([]eventstore.EventData, n)
	for i := range events {
		events[i] = Event("test.happened", fmt.Sprintf(`{"n":%d}`, i))
	}
	return events
}

// MustAppend appends or ends the test.
func MustAppend(t testing.TB, s eventstore.Store, stream string, expected eventstore.Expected, events ...eventstore.EventData) eventstore.AppendResult {
	t.Helper()
	r, err := s.Append(context.Background(), stream, expected, events...)
	if err != nil {
		t.Fatalf("append to %s: %v", stream, err)
	}
	return r
}

// Collect reads to the end or ends the test.
func Collect(t testing.TB, seq iter.Seq2[eventstore.Recorded, error]) []eventstore.Recorded {
	t.Helper()
	var all []eventstore.Recorded
	for r, err := range seq {
		if err != nil {
			t.Fatalf("read: %v", err)
		}
		all = append(all, r)
	}
	return all
}

// All reads the whole log forwards.
func All(t testing.TB, s eventstore.Store) []eventstore.Recorded {
	t.Helper()
	return Collect(t, s.ReadAll(context.Background(), eventstore.Start, eventstore.Forwards, eventstore.Filter{}))
}

// CheckOrder fails unless positions rise, each stream's revisions count from 0
// without a gap, and no event id occurs twice.
func CheckOrder(t testing.TB, all []eventstore.Recorded) {
	t.Helper()
	next := map[string]eventstore.Revision{}
	seen := map[uuid.UUID]bool{}
	position := eventstore.Start
	for _, r := range all {
		if r.Position <= position {
			t.Fatalf("position %d follows %d", r.Position, position)
		}
		if r.Revision != next[r.Stream] {
			t.Fatalf("position %d of %s has revision %d, want %d", r.Position, r.Stream, r.Revision, next[r.Stream])
		}
		if seen[r.ID] {
			t.Fatalf("event %s is there twice", r.ID)
		}
		position, seen[r.ID] = r.Position, true
		next[r.Stream]++
	}
}

func sameEvents(t testing.TB, got, want []eventstore.Recorded) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %d events, want %d", len(got), len(want))
	}
	for i := range got {
		if !Same(got[i], want[i]) {
			t.Fatalf("event %d: got %+v, want %+v", i, got[i], want[i])
		}
	}
}

// Same tells whether two readings show the same recorded event.
func Same(a, b eventstore.Recorded) bool {
	return a.ID == b.ID && a.Stream == b.Stream && a.Revision == b.Revision && a.Position == b.Position && a.Type == b.Type &&
		slices.Equal(a.Data, b.Data) && slices.Equal(a.Metadata, b.Metadata) && a.RecordedAt.Equal(b.RecordedAt)
}

func reversed(events []eventstore.Recorded) []eventstore.Recorded {
	events = slices.Clone(events)
	slices.Reverse(events)
	return events
}
