package eventstore

import (
	"context"

	"github.com/google/uuid"
)

// Importer is a Store that can take over events of another log as they were
// recorded there.
type Importer interface {
	// Import appends events at the log's end, in their order, with their own ids,
	// revisions, bytes and times of recording: all of them or, after an error, none.
	// A revision that does not follow its stream's last is a *WrongExpectedRevision,
	// an id that is used already a *DuplicateID. When the outcome is unknown the
	// error is a *domain.Error with code unavailable: look at the log's end before
	// trying again. It gives the last event's position.
	Import(ctx context.Context, events []Recorded) (Position, error)
}

// Import takes events over into any store, as its Import does if it is an
// Importer. Else they are appended one after the other, with their times in
// stamps: after an error the first of them may be there, and the same call again
// completes it.
func Import(ctx context.Context, s Store, events []Recorded) (Position, error) {
	if importer, ok := s.(Importer); ok {
		return importer.Import(ctx, events)
	}
	at := Start
	for len(events) > 0 {
		n := together(events)
		r, err := s.Append(ctx, events[0].Stream, before(events[0]), stamped(events[:n])...)
		if err != nil {
			return at, err
		}
		at, events = r.Position, events[n:]
	}
	return at, nil
}

// Bounds of one append of an import, below those of any append.
const (
	importTogether = 256
	importBytes    = MaxAppendBytes / 2
)

// together counts the first events that go into one append: one stream's that follow each other.
func together(events []Recorded) int {
	size := 0
	for i, e := range events {
		size += len(e.Data) + len(e.Metadata)
		if i == importTogether || e.Stream != events[0].Stream || e.Revision != events[0].Revision+Revision(i) || i > 0 && size > importBytes {
			return i
		}
	}
	return len(events)
}

// before expects the stream to end where e follows.
func before(e Recorded) Expected { return expect(e.Revision - 1) }

func stamped(events []Recorded) []EventData {
	list := make([]EventData, len(events))
	for i, e := range events {
		list[i] = EventData{ID: e.ID, Type: e.Type, Data: e.Data, Metadata: Stamp(e.Metadata, e.RecordedAt)}
	}
	return list
}

// CheckImport refuses what no store may take over. Every Importer calls it first.
func CheckImport(events []Recorded) error {
	seen := make(map[uuid.UUID]bool, len(events))
	for _, e := range events {
		if err := CheckAppend(e.Stream, []EventData{{ID: e.ID, Type: e.Type, Data: e.Data, Metadata: e.Metadata}}); err != nil {
			return err
		}
		if seen[e.ID] {
			return &DuplicateID{Stream: e.Stream, ID: e.ID.String()}
		}
		seen[e.ID] = true
	}
	return nil
}

// CheckFollows refuses events of which one does not follow its stream's last
// revision, which is -1 for a stream that is not in lasts. It moves lasts on.
func CheckFollows(lasts map[string]Revision, events []Recorded) error {
	for _, e := range events {
		last, known := lasts[e.Stream]
		if !known {
			last = -1
		}
		if e.Revision != last+1 {
			return &WrongExpectedRevision{Stream: e.Stream, Expected: before(e), Actual: last}
		}
		lasts[e.Stream] = e.Revision
	}
	return nil
}
