// Package copying copies a log into another store, event by event in the order
// of $all, and shows that the copy is the same.
//
// The destination is its own checkpoint: a copy compares what is there already
// and goes on behind it, so it may be killed at any moment and run again. See
// docs/decisions/0014-a-log-moves-by-being-copied.md.
package copying

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
)

// Options of a copy. A zero field means its default.
type Options struct {
	Batch    int                 // events that are written and compared at once; default 4096
	Follow   bool                // stay on at the source's end and copy what is added, until ctx ends
	Patience time.Duration       // how long a destination that is out of reach is waited for; default 2 min
	Progress func(Progress)      // told after each batch; may be nil
	Waiting  func(because error) // told before each new attempt to reach the destination; may be nil
}

// Progress is how far a copy is.
type Progress struct {
	Events   int64               // that both logs have and that were compared
	Copied   int64               // of these, written by this run
	Bytes    int64               // of data and metadata of Events
	Position eventstore.Position // of the last of Events in the source
	Live     bool                // the source's end was reached once, and the copy follows
}

// Log is one side at the end of a copy.
type Log struct {
	Last   eventstore.Position // of the last event that was compared; Start if there was none
	Digest string              // SHA-256 in hexadecimal over everything of all events but positions
}

// Result of a copy. The two digests are equal.
type Result struct {
	Progress
	Source, Destination Log
}

// Difference stops a copy: the destination is no copy of the source. It is meant
// for an operator and holds no personal data.
type Difference struct {
	Field                       string    // in which two events differ; empty if one log has no event there
	Source, Destination         uuid.UUID // the events; nil for none
	SourceAt, DestinationAt     eventstore.Position
	SourceAfter, DestinationEnd eventstore.Position // the last events that were equal
}

func (d *Difference) Error() string {
	switch {
	case d.Source == uuid.Nil:
		return fmt.Sprintf("the destination has event %s at position %d, where the source has ended (at position %d): it is no copy of this source", d.Destination, d.DestinationAt, d.SourceAfter)
	case d.Destination == uuid.Nil:
		return fmt.Sprintf("the destination does not take event %s of the source's position %d after its own position %d: it holds its id or its stream otherwise", d.Source, d.SourceAt, d.DestinationEnd)
	default:
		return fmt.Sprintf("event %s at position %d of the source and event %s at position %d of the destination differ in their %s", d.Source, d.SourceAt, d.Destination, d.DestinationAt, d.Field)
	}
}

// ErrIncomplete: ctx ended before the source's end was reached. What was copied is kept; run again to go on.
var ErrIncomplete = errors.New("the copy is not complete yet; what was copied is kept, run it again to go on")

// Run copies what the destination lacks of the source and compares all of it. A
// destination that differs, or is longer, is a *Difference, and nothing of it is
// changed. With Follow the end of ctx is the end of the work: it copies what the
// source has by then, and gives no error. The Result is right also beside an error.
func Run(ctx context.Context, source, destination eventstore.Store, o Options) (Result, error) {
	c := &run{
		source: source, destination: destination, options: o,
		digests:  [2]*digest{newDigest(), newDigest()},
		patience: cmp.Or(o.Patience, 2*time.Minute),
	}
	c.options.Batch = cmp.Or(o.Batch, 4096)
	err := c.all(ctx)
	c.result.Source.Digest, c.result.Destination.Digest = c.digests[0].hex(), c.digests[1].hex()
	return c.result, err
}

// run is one copy at work.
type run struct {
	source, destination eventstore.Store
	options             Options
	patience            time.Duration
	result              Result
	digests             [2]*digest // of what the source gave, and the destination
	beyond              bool       // the destination is known to end where the comparison is
}

// finish is how long what is under way may take once ctx has ended.
const finish = 30 * time.Second

func (c *run) all(ctx context.Context) error {
	if err := c.toEnd(ctx); err != nil || !c.options.Follow {
		return err
	}
	c.result.Live = true
	c.tell()
	if err := c.follow(ctx); err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), finish)
	defer stop()
	return c.toEnd(ctx)
}

// toEnd copies up to the end that the source has now, and sees that the destination has no more.
func (c *run) toEnd(ctx context.Context) error {
	for batch, err := range c.batches(ctx) {
		if ctx.Err() != nil {
			return ErrIncomplete
		}
		if err != nil {
			return fmt.Errorf("read the source after position %d: %w", c.result.Source.Last, err)
		}
		if err := c.take(ctx, batch); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return ErrIncomplete
	}
	return c.checkEnd(ctx)
}

// take brings one batch of the source into the destination, unless it is there, and compares it.
// It is finished also when ctx ends meanwhile: a batch is soon done.
func (c *run) take(ctx context.Context, batch []eventstore.Recorded) error {
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(finish, stop) })()
	for began, pause := time.Now(), firstPause; ; {
		left, err := c.attempt(working, batch)
		if err == nil {
			c.tell()
			return nil
		}
		if len(left) < len(batch) {
			began, pause, batch = time.Now(), firstPause, left
		}
		if domain.CodeOf(err) != domain.Unavailable || time.Since(began) > c.patience {
			return err
		}
		if c.options.Waiting != nil {
			c.options.Waiting(err)
		}
		select {
		case <-ctx.Done():
			return errors.Join(ErrIncomplete, err)
		case <-time.After(pause):
		}
		pause = min(2*pause, longestPause)
	}
}

const (
	firstPause   = 100 * time.Millisecond
	longestPause = 5 * time.Second
)

// attempt compares what the destination has of a batch, writes what it lacks, and
// compares that. After an error it gives what is not known to be there.
func (c *run) attempt(ctx context.Context, batch []eventstore.Recorded) (left []eventstore.Recorded, err error) {
	if !c.beyond {
		if batch, err = c.compare(ctx, batch); err != nil || len(batch) == 0 {
			return batch, err
		}
	}
	c.beyond = false // until it is known how the writing went
	for n := len(batch); len(batch) > 0; {
		n = min(n, len(batch))
		_, refused := eventstore.Import(ctx, c.destination, batch[:n])
		left, err := c.compare(ctx, batch)
		c.result.Copied += int64(len(batch) - len(left))
		switch {
		case err != nil:
			return left, err
		case len(left) < len(batch): // perhaps by another copy
		case refused == nil:
			return left, eventstore.RuleUnavailable.Refuse("").Because(errUnseen)
		case !conflicts(refused):
			return left, refused
		case n > 1:
			n /= 2 // one of these is refused: which?
		default:
			return left, &Difference{Source: batch[0].ID, SourceAt: batch[0].Position, SourceAfter: c.result.Source.Last, DestinationEnd: c.result.Destination.Last}
		}
		batch = left
	}
	c.beyond = true
	return nil, nil
}

var errUnseen = errors.New("what was written cannot be read yet")

// conflicts tells whether a store refuses events because of what it holds.
func conflicts(refused error) bool {
	_, wrong := errors.AsType[*eventstore.WrongExpectedRevision](refused)
	_, duplicate := errors.AsType[*eventstore.DuplicateID](refused)
	return wrong || duplicate
}

// compare reads the destination beside a batch and gives the rest of the batch that it does not have.
func (c *run) compare(ctx context.Context, batch []eventstore.Recorded) ([]eventstore.Recorded, error) {
	for got, err := range c.destination.ReadAll(ctx, c.result.Destination.Last, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return batch, err
		}
		if field := difference(batch[0], got); field != "" {
			return batch, &Difference{
				Field: field, Source: batch[0].ID, SourceAt: batch[0].Position, Destination: got.ID, DestinationAt: got.Position,
				SourceAfter: c.result.Source.Last, DestinationEnd: c.result.Destination.Last,
			}
		}
		c.fold(batch[0], got)
		if batch = batch[1:]; len(batch) == 0 {
			break
		}
	}
	return batch, nil
}

func (c *run) fold(source, destination eventstore.Recorded) {
	c.digests[0].add(source)
	c.digests[1].add(destination)
	c.result.Source.Last, c.result.Destination.Last = source.Position, destination.Position
	c.result.Events++
	c.result.Bytes += int64(len(source.Data) + len(source.Metadata))
	c.result.Position = source.Position
}

// checkEnd refuses a destination that has more than the source. What the source
// has gained meanwhile may be there already, by another copy.
func (c *run) checkEnd(ctx context.Context) error {
	for got, err := range c.destination.ReadAll(ctx, c.result.Destination.Last, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return fmt.Errorf("read the destination after position %d: %w", c.result.Destination.Last, err)
		}
		for next, err := range c.source.ReadAll(ctx, c.result.Source.Last, eventstore.Forwards, eventstore.Filter{}) {
			if err == nil && difference(next, got) == "" {
				return c.toEnd(ctx)
			}
			break
		}
		return &Difference{Destination: got.ID, DestinationAt: got.Position, SourceAfter: c.result.Source.Last, DestinationEnd: c.result.Destination.Last}
	}
	return nil
}

func (c *run) tell() {
	if c.options.Progress != nil {
		c.options.Progress(c.result.Progress)
	}
}
