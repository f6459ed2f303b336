package esdb

import (
	"context"
	"errors"
	"io"
	"iter"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"

	"sijil/domain"
	"sijil/eventstore"
)

// A page is collected before any of it is given on, so that no call stays open
// while the consumer takes its time, reads something else for each event, or
// breaks off. Pages begin small, since many readers want only the first events.
const (
	firstPage = 128
	maxPage   = 4096
	pageBytes = 4 << 20 // beyond which pages shrink
)

// page is what one call read.
type page struct {
	events   []eventstore.Recorded
	seen     int // events, with those that are the server's own
	bytes    int
	last     eventstore.Position // of the last that was seen
	revision eventstore.Revision // of the same
}

// fetch reads one page, again as often as it breaks off.
func (s *Store) fetch(ctx context.Context, size uint64, open func(ctx context.Context, c *client.Client, size uint64) (*client.ReadStream, error)) (page, error) {
	ctx, cancel := s.bounded(ctx)
	defer cancel()
	var p page
	err := s.again(ctx, func(ctx context.Context, c *client.Client, alive func()) error {
		p = page{}
		stream, err := open(ctx, c, size)
		if err != nil {
			return err
		}
		defer stream.Close()
		for {
			e, err := stream.Recv()
			switch {
			case errors.Is(err, io.EOF):
				return nil
			case missing(err):
				return nil
			case err != nil:
				return err
			}
			alive()
			p.add(e)
		}
	})
	if err != nil {
		return page{}, readRefusal(err) // what was read so far may still grow
	}
	return p, nil
}

func (p *page) add(e *client.ResolvedEvent) {
	r, ours := recorded(e)
	p.seen++
	p.last, p.revision = r.Position, r.Revision
	p.bytes += len(r.Data) + len(r.Metadata)
	if ours {
		p.events = append(p.events, r)
	}
}

// next is how large the next page may be.
func (p *page) next(size uint64) uint64 {
	switch {
	case p.bytes < pageBytes/8:
		return min(size*8, maxPage)
	case p.bytes > pageBytes:
		return max(size/8, 1)
	}
	return size
}

// missing tells that there is no such stream, as the server says in a message.
// The status of the same name says that something else was not found: the leader.
func missing(err error) bool {
	e, ok := errors.AsType[*client.Error](err)
	_, status := statusOf(err)
	return ok && !status && e.Code() == client.ErrorCodeResourceNotFound
}

func readRefusal(err error) error {
	if judge(err) == final {
		return RuleRefused.Refuse("").Because(err)
	}
	return unavailable(err)
}

// ReadStream reads page by page until there is no more.
func (s *Store) ReadStream(ctx context.Context, stream string, from eventstore.Revision, dir eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		if domain.CheckText("", stream, eventstore.MaxStreamName) != nil || stream == "" || from < 0 {
			return // no such stream can be
		}
		for size := uint64(firstPage); ; {
			p, err := s.fetch(ctx, size, func(ctx context.Context, c *client.Client, size uint64) (*client.ReadStream, error) {
				o := client.ReadStreamOptions{Direction: direction(dir), From: client.Revision(uint64(from)), RequiresLeader: true}
				if from == eventstore.Last {
					o.From = client.End{}
				}
				return c.ReadStream(ctx, stream, o, size)
			})
			if err != nil {
				yield(eventstore.Recorded{}, err)
				return
			}
			for _, e := range p.events {
				if !yield(e, nil) {
					return
				}
			}
			if uint64(p.seen) < size {
				return
			}
			size = p.next(size)
			from = p.revision + 1
			if dir == eventstore.Backwards {
				if from -= 2; from < 0 {
					return
				}
			}
		}
	}
}

func direction(d eventstore.Direction) client.Direction {
	if d == eventstore.Backwards {
		return client.Backwards
	}
	return client.Forwards
}

// pages reads $all page by page: forwards from a position on, backwards from before it.
func (s *Store) pages(ctx context.Context, from eventstore.Position, dir eventstore.Direction, size uint64) iter.Seq2[page, error] {
	return func(yield func(page, error) bool) {
		for {
			p, err := s.fetch(ctx, size, func(ctx context.Context, c *client.Client, size uint64) (*client.ReadStream, error) {
				return c.ReadAll(ctx, client.ReadAllOptions{Direction: direction(dir), From: allPosition(from), RequiresLeader: true}, size)
			})
			if !yield(p, err) || err != nil || uint64(p.seen) < size || p.last == from {
				return
			}
			from, size = p.last, p.next(size)
			if dir == eventstore.Forwards {
				size = max(size, 2) // the first is the last of before
			}
		}
	}
}

func allPosition(at eventstore.Position) client.AllPosition {
	switch at {
	case eventstore.Start:
		return client.Start{}
	case eventstore.End:
		return client.End{}
	default:
		return client.Position{Commit: uint64(at), Prepare: uint64(at)}
	}
}

// ReadAll reads page by page. The client can filter on the server only what it
// subscribes to, so a filtered reading forwards is a subscription that ends at
// the log's end; backwards everything comes over the wire and is filtered here.
func (s *Store) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	if dir == eventstore.Forwards && !filter.IsZero() {
		return s.readSelected(ctx, from, filter)
	}
	return func(yield func(eventstore.Recorded, error) bool) {
		if from == eventstore.Start && dir == eventstore.Backwards || from == eventstore.End && dir == eventstore.Forwards {
			return
		}
		for p, err := range s.pages(ctx, from, dir, firstPage) {
			if err != nil {
				yield(eventstore.Recorded{}, err)
				return
			}
			for _, e := range p.events {
				if dir == eventstore.Forwards && e.Position <= from || !filter.Selects(e.Stream, e.Type) {
					continue
				}
				if !yield(e, nil) {
					return
				}
				if dir == eventstore.Forwards {
					from = e.Position
				}
			}
		}
	}
}

// Head is the position of the last event that is not the server's own.
func (s *Store) Head(ctx context.Context) (eventstore.Position, error) {
	for p, err := range s.pages(ctx, eventstore.End, eventstore.Backwards, 1) {
		if err != nil {
			return 0, err
		}
		if len(p.events) > 0 {
			return p.events[0].Position, nil
		}
	}
	return eventstore.Start, nil
}
