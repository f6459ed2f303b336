package esdb

import (
	"context"
	"errors"
	"math"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/eventstore"
)

// leastWeight is what an append counts for, in bytes, however small: it has a call of its own.
const leastWeight = 16 << 10

// Append repeats an append whose outcome is unknown until it knows it, with the
// same ids, for as long as ctx or the store's patience lasts.
//
// A try that was given up may still be on its way. Should the stream come to be
// as was expected before it arrives, it is written after a conflict was told:
// that another had written first is always true, that nothing will come of the
// append only if the stream was past what was expected.
func (s *Store) Append(ctx context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (eventstore.AppendResult, error) {
	if err := eventstore.CheckAppend(stream, events); err != nil {
		return eventstore.AppendResult{}, err
	}
	if err := ctx.Err(); err != nil {
		return eventstore.AppendResult{}, unavailable(err)
	}
	if !s.begin(&s.writing, &s.closed) {
		return eventstore.AppendResult{}, unavailable(errClosed)
	}
	defer s.writing.Done()
	weight := int64(0)
	for _, e := range events {
		weight += int64(len(e.Data) + len(e.Metadata))
	}
	if weight = min(max(weight, leastWeight), int64(s.options.Queued)); !s.room.TryAcquire(weight) {
		return eventstore.AppendResult{}, eventstore.RuleOverloaded.Refuse("")
	}
	defer s.room.Release(weight)
	ctx, cancel := s.bounded(ctx)
	defer cancel()

	a := &appending{store: s, stream: stream, expected: expected, events: events, searched: -1}
	for tries := 0; ; tries++ {
		a.tries = tries
		result, err := a.once(ctx)
		if err == nil {
			return result, nil
		}
		switch judge(err) {
		case final:
			return result, refusal(stream, expected, err)
		case unknown:
			a.doubt = true
		}
		if !backOff(ctx, tries) {
			return result, unavailable(errors.Join(ctx.Err(), err))
		}
	}
}

// appending is one append, tried any number of times.
type appending struct {
	store    *Store
	stream   string
	expected eventstore.Expected
	events   []eventstore.EventData
	tries    int                 // before this one
	searched eventstore.Revision // up to which the stream was searched for the ids
	doubt    bool                // an earlier try may have been written
}

// once tries once. A repetition that expects an exact revision, or none, can just
// be sent again: the server compares the ids with what follows that revision.
// With any other it only remembers some ids for some time, so the stream is
// looked at first, and the repetition made to expect what was seen.
func (a *appending) once(ctx context.Context) (eventstore.AppendResult, error) {
	_, exact := a.expected.Exact()
	if !a.doubt || exact || a.expected == eventstore.NoStream {
		return a.send(ctx, a.expected)
	}
	written, last, err := a.look(ctx)
	switch {
	case err != nil:
		return eventstore.AppendResult{}, err
	case written != nil:
		return eventstore.AppendResult{Revision: written.Revision, Position: written.Position}, nil
	case !a.expected.Holds(last):
		return eventstore.AppendResult{}, &eventstore.WrongExpectedRevision{Stream: a.stream, Expected: a.expected, Actual: last}
	}
	seen := eventstore.NoStream
	if last >= 0 {
		seen = eventstore.At(last)
	}
	result, err := a.send(ctx, seen)
	if e, ok := errors.AsType[*client.Error](err); ok && e.Code() == client.ErrorCodeWrongExpectedVersion {
		return result, errMoved
	}
	return result, err
}

// errMoved: somebody wrote, perhaps our earlier try, after the stream was looked at.
var errMoved = notSent{errors.New("the stream has moved on")}

// look searches a stream for the last event of the append, and tells where the
// stream ends. It searches all of it, since the caller may have sent the same ids
// long ago, but only what is new when it has to search again.
func (a *appending) look(ctx context.Context) (written *eventstore.Recorded, last eventstore.Revision, err error) {
	last = -1
	wanted := a.events[len(a.events)-1].ID
	for r, err := range a.store.ReadStream(ctx, a.stream, eventstore.Last, eventstore.Backwards) {
		if err != nil {
			return nil, last, err
		}
		last = max(last, r.Revision)
		if r.ID == wanted {
			return &r, last, nil
		}
		if r.Revision <= a.searched {
			break
		}
	}
	a.searched = last
	return nil, last, nil
}

func (a *appending) send(ctx context.Context, expected eventstore.Expected) (result eventstore.AppendResult, err error) {
	options := client.AppendToStreamOptions{ExpectedRevision: expectedRevision(expected), RequiresLeader: true}
	data := make([]client.EventData, len(a.events))
	for i, e := range a.events {
		data[i] = eventData(e)
	}
	var written *client.WriteResult
	err = a.store.try(ctx, a.tries, func(ctx context.Context, c *client.Client, _ func()) (err error) {
		written, err = c.AppendToStream(ctx, a.stream, options, data...)
		return err
	})
	if err != nil {
		return result, err
	}
	result = eventstore.AppendResult{Revision: eventstore.Revision(written.NextExpectedVersion), Position: eventstore.Position(written.CommitPosition)}
	if told := written.CommitPosition > 0 && written.CommitPosition <= math.MaxInt64; told && (!a.doubt || len(a.events) == 1) {
		return result, nil
	}
	// A server that found the events there already may not say where.
	for r, err := range a.store.ReadStream(ctx, a.stream, result.Revision, eventstore.Backwards) {
		return eventstore.AppendResult{Revision: r.Revision, Position: r.Position}, err
	}
	return result, unavailable(errors.New("an event that was just written cannot be read"))
}

func expectedRevision(e eventstore.Expected) client.ExpectedRevision {
	r, exact := e.Exact()
	switch {
	case e == eventstore.NoStream || exact && r == -1:
		return client.NoStream{}
	case exact && r < 0:
		return client.Revision(uint64(eventstore.Last)) // as far from being met, and a number that servers take
	case exact:
		return client.Revision(uint64(r))
	}
	switch e {
	case eventstore.StreamExists:
		return client.StreamExists{}
	default:
		return client.Any{}
	}
}
