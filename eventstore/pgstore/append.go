package pgstore

import (
	"bytes"
	"context"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

var errClosed = errors.New("the log is closed")

// Append queues the events for the next flush and waits for its answer. The
// events' bytes must not be changed until then, nor after ctx ended.
func (s *Store) Append(ctx context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (eventstore.AppendResult, error) {
	if err := eventstore.CheckAppend(stream, events); err != nil {
		return eventstore.AppendResult{}, err
	}
	if err := ctx.Err(); err != nil {
		return eventstore.AppendResult{}, unavailable(err)
	}
	r := &request{stream: stream, expected: expected, events: events, answer: make(chan answer, 1)}
	for _, e := range events {
		r.bytes += len(e.Data) + len(e.Metadata)
	}
	lead, err := s.queue.put(r)
	if err != nil {
		return eventstore.AppendResult{}, err
	}
	if lead {
		s.lead(ctx)
	}
	select {
	case a := <-r.answer:
		if a.known {
			return s.repeated(ctx, r)
		}
		return a.result, a.err
	case <-ctx.Done():
		s.queue.remove(r)
		return eventstore.AppendResult{}, unavailable(ctx.Err())
	}
}

// repeated answers an append of which at least one id is in the log: as the
// first time if it is the same append, else with a *DuplicateID.
func (s *Store) repeated(ctx context.Context, r *request) (eventstore.AppendResult, error) {
	ids := make([][16]byte, len(r.events))
	for i, e := range r.events {
		ids[i] = e.ID
	}
	rows, err := s.pool.Query(ctx, `SELECT `+recordedColumns+` FROM events WHERE id = ANY ($1)`, ids)
	if err != nil {
		return eventstore.AppendResult{}, unavailable(err)
	}
	written, err := pgx.CollectRows(rows, scanRow)
	if err != nil {
		return eventstore.AppendResult{}, unavailable(err)
	}
	if id, differs := difference(r, written); differs {
		return eventstore.AppendResult{}, &eventstore.DuplicateID{Stream: r.stream, ID: id.String()}
	}
	last := written[0]
	for _, w := range written {
		if w.Revision > last.Revision {
			last = w
		}
	}
	return eventstore.AppendResult{Revision: last.Revision, Position: last.Position}, nil
}

// difference finds the first id of r that was used for something else than r:
// in another stream, place or order, with another type or body, or without the rest of r.
// Metadata may differ: it tells of the attempt, not of what happened.
func difference(r *request, written []eventstore.Recorded) (uuid.UUID, bool) {
	byID := make(map[uuid.UUID]eventstore.Recorded, len(written))
	for _, w := range written {
		byID[w.ID] = w
	}
	for i, e := range r.events {
		w, used := byID[e.ID]
		if !used {
			continue
		}
		first := byID[r.events[0].ID]
		same := w.Stream == r.stream && w.Type == e.Type && bytes.Equal(w.Data, e.Data)
		if !same || len(written) < len(r.events) || w.Revision != first.Revision+eventstore.Revision(i) {
			return e.ID, true
		}
	}
	return uuid.Nil, false
}
