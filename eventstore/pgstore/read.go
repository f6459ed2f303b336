package pgstore

import (
	"context"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// Pages begin small, since many readers want only the first events, and grow
// while their payload stays well below pageBytes.
const (
	firstPage = 128
	maxPage   = 2048
	pageBytes = 4 << 20
)

// pager decides how long the next page may be.
type pager struct{ size int64 }

func newPager() *pager { return &pager{size: firstPage} }

func (p *pager) saw(events []eventstore.Recorded) {
	bytes := 0
	for _, e := range events {
		bytes += len(e.Data) + len(e.Metadata)
	}
	switch {
	case bytes < pageBytes/8:
		p.size = min(p.size*8, maxPage)
	case bytes > pageBytes:
		p.size = max(p.size/8, 1)
	}
}

// ReadAll reads up to the end of the log as it is when the read begins.
func (s *Store) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		head, err := s.Head(ctx)
		if err != nil {
			yield(eventstore.Recorded{}, err)
			return
		}
		read := s.windowsForwards(ctx, from, head, filter)
		if dir == eventstore.Backwards {
			read = s.windowsBackwards(ctx, min(head+1, from), filter)
		}
		for w, err := range read {
			if err != nil {
				yield(eventstore.Recorded{}, err)
				return
			}
			for _, e := range w.events {
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

// window is the selected events of a stretch of positions that was read to its end.
type window struct {
	events []eventstore.Recorded
	upTo   eventstore.Position
}

// windowsForwards reads the positions after from, up to to. Positions have no
// gaps and what is there never changes, so a window is complete once read.
func (s *Store) windowsForwards(ctx context.Context, from, to eventstore.Position, filter eventstore.Filter) iter.Seq2[window, error] {
	return func(yield func(window, error) bool) {
		for p := newPager(); from < to; {
			upTo := min(from+eventstore.Position(p.size), to)
			events, err := s.selected(ctx, from, upTo, "", filter)
			if !yield(window{events, upTo}, err) || err != nil {
				return
			}
			p.saw(events)
			from = upTo
		}
	}
}

// windowsBackwards reads the positions before before, down to the first.
func (s *Store) windowsBackwards(ctx context.Context, before eventstore.Position, filter eventstore.Filter) iter.Seq2[window, error] {
	return func(yield func(window, error) bool) {
		for p := newPager(); before > 1; {
			from := before - 1 - min(before-1, eventstore.Position(p.size))
			events, err := s.selected(ctx, from, before-1, " DESC", filter)
			if !yield(window{events, from + 1}, err) || err != nil {
				return
			}
			p.saw(events)
			before = from + 1
		}
	}
}

// selected reads the events of (from, upTo] that pass the filter.
func (s *Store) selected(ctx context.Context, from, upTo eventstore.Position, order string, filter eventstore.Filter) ([]eventstore.Recorded, error) {
	where, args := conditions(filter)
	sql := `SELECT ` + recordedColumns + ` FROM events WHERE position > $1 AND position <= $2` + where + ` ORDER BY position` + order
	expect := int64(upTo - from)
	if where != "" {
		expect = 0 // anything down to none
	}
	return s.query(ctx, expect, sql, append([]any{int64(from), int64(upTo)}, args...)...)
}

// conditions of a filter as SQL, with its arguments from $3 on.
func conditions(f eventstore.Filter) (where string, args []any) {
	switch {
	case f.IsZero():
		return "", nil
	case len(f.Types) == 0:
		return ` AND stream ^@ ANY ($3::text[])`, []any{f.StreamPrefixes}
	case len(f.StreamPrefixes) == 0:
		return ` AND type = ANY ($3::text[])`, []any{f.Types}
	default:
		return ` AND stream ^@ ANY ($3::text[]) AND type = ANY ($4::text[])`, []any{f.StreamPrefixes, f.Types}
	}
}

// ReadStream reads page by page until there is no more.
func (s *Store) ReadStream(ctx context.Context, stream string, from eventstore.Revision, dir eventstore.Direction) iter.Seq2[eventstore.Recorded, error] {
	sql := `SELECT ` + recordedColumns + ` FROM events WHERE stream = $1 AND revision >= $2 ORDER BY revision LIMIT $3`
	if dir == eventstore.Backwards {
		sql = `SELECT ` + recordedColumns + ` FROM events WHERE stream = $1 AND revision <= $2 ORDER BY revision DESC LIMIT $3`
	}
	return func(yield func(eventstore.Recorded, error) bool) {
		if !utf8.ValidString(stream) || strings.ContainsRune(stream, 0) {
			return // no such stream can be
		}
		for p := newPager(); ; {
			events, err := s.query(ctx, 0, sql, stream, int64(from), p.size)
			if err != nil {
				yield(eventstore.Recorded{}, err)
				return
			}
			for _, e := range events {
				if !yield(e, nil) {
					return
				}
			}
			if int64(len(events)) < p.size {
				return
			}
			p.saw(events)
			from = events[len(events)-1].Revision + 1
			if dir == eventstore.Backwards {
				from -= 2
			}
		}
	}
}

// query gives all rows, with room for so many from the start. It holds its
// connection only while it collects a page: the consumer may take its time, or
// read something else meanwhile.
func (s *Store) query(ctx context.Context, expect int64, sql string, args ...any) ([]eventstore.Recorded, error) {
	var events []eventstore.Recorded
	err := s.reading(ctx, func() error {
		rows, err := s.pool.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		events, err = pgx.AppendRows(make([]eventstore.Recorded, 0, expect), rows, scanRow)
		return err
	})
	if err != nil {
		return nil, err
	}
	return events, nil
}
