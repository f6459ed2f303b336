package backup

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"os"

	"sijil/eventstore"
	"sijil/proof"
)

// source is a log in an archive, to be copied: its positions count from 1.
type source struct {
	file string
	seal Seal
}

var errSource = errors.New("an archive is only read from its beginning to its end")

// ReadAll reads the archive once more, up to the log's end.
func (s source) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		if dir != eventstore.Forwards || !filter.IsZero() {
			yield(eventstore.Recorded{}, errSource)
			return
		}
		f, err := os.Open(s.file)
		if err != nil {
			yield(eventstore.Recorded{}, err)
			return
		}
		defer f.Close()
		r := &reader{}
		if err := r.open(f); err != nil {
			yield(eventstore.Recorded{}, r.damaged(err))
			return
		}
		s.events(ctx, r, from, yield)
	}
}

func (s source) events(ctx context.Context, r *reader, from eventstore.Position, yield func(eventstore.Recorded, error) bool) {
	at, ours := eventstore.Start, false
	for ctx.Err() == nil {
		kind, content, err := readFrame(r.frames)
		if err != nil {
			yield(eventstore.Recorded{}, r.damaged(err))
			return
		}
		switch {
		case kind == kindLog:
			var h logHead
			if err := json.Unmarshal(content, &h); err != nil {
				yield(eventstore.Recorded{}, r.damaged(err))
				return
			}
			ours = h.Name == s.seal.Log
		case ours && kind == kindSeal:
			return
		case ours && kind == kindEvent:
			if at++; at <= from {
				continue
			}
			e, err := proof.ParseLeaf(content)
			if err != nil {
				yield(eventstore.Recorded{}, r.damaged(err))
				return
			}
			e.Position = at
			if !yield(e, nil) {
				return
			}
		}
	}
	yield(eventstore.Recorded{}, ctx.Err())
}

// Head is how many events the log has.
func (s source) Head(context.Context) (eventstore.Position, error) {
	return eventstore.Position(s.seal.Size), nil
}

// Append, ReadStream and Subscribe are no part of an archive.
func (s source) Append(context.Context, string, eventstore.Expected, ...eventstore.EventData) (eventstore.AppendResult, error) {
	return eventstore.AppendResult{}, errSource
}

// ReadStream is refused.
func (s source) ReadStream(context.Context, string, eventstore.Revision, eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) { yield(eventstore.Recorded{}, errSource) }
}

// Subscribe is refused.
func (s source) Subscribe(context.Context, eventstore.Position, eventstore.Filter) iter.Seq2[eventstore.Message, error] {
	return func(yield func(eventstore.Message, error) bool) { yield(eventstore.Message{}, errSource) }
}

// Close has nothing to close.
func (s source) Close() error { return nil }
