package importer

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"sync"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/office"
)

// Options of a run.
type Options struct {
	Office   *office.Office
	Actor    domain.Actor    // its role is domain.ImportRole
	Language domain.Language // of the reasons in the rejects
	Rejects  string          // folder that is made for the rejects, if there are any
	Parallel int             // records carried out at a time; 0 means 32
	Progress func(Progress)  // called after each record, from one goroutine; may be nil
}

// Progress of a run.
type Progress struct {
	Counts
	Read int64 // bytes of all files so far
}

// Counts of the records of a run.
type Counts struct {
	Imported int // recorded now
	Present  int // recorded by an earlier run, or saying nothing new
	Rejected int
	Noted    int // imported or present, with a note in the list of notes
}

func (c Counts) String() string {
	return fmt.Sprintf("imported %d, already present %d, rejected %d", c.Imported, c.Present, c.Rejected)
}

// backlog bounds the records that are read ahead of the oldest unfinished one.
const backlog = 256

// patience bounds how often a record is tried that others are writing to.
const patience = 4

// task is one record on its way.
type task struct {
	file string
	item Item
	read int64
	done chan struct{}

	outcome
	err error
}

// outcome of a record that was taken over.
type outcome struct {
	present bool            // nothing was recorded now
	notes   []*domain.Error // what its sender should know
}

// run is what the goroutines of one Run share.
type run struct {
	Options
	stop   context.CancelCauseFunc
	lanes  []chan *task
	queue  chan *task // in the order of reading
	flying sync.WaitGroup
	seed   maphash.Seed
}

// Run imports files of one format. Records are carried out side by side, those
// of one source key in order; the outcome is written in the order of reading.
// An error means that the run had to stop, not that records were rejected:
// what was done is kept, and another run completes it.
func Run(ctx context.Context, o Options, f Format, files []string) (Counts, error) {
	if o.Parallel <= 0 {
		o.Parallel = 32
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := &run{Options: o, stop: stop, queue: make(chan *task, backlog), seed: maphash.MakeSeed()}
	var workers sync.WaitGroup
	for range o.Parallel {
		lane := make(chan *task, backlog)
		r.lanes = append(r.lanes, lane)
		workers.Go(func() {
			for t := range lane {
				r.carryOut(ctx, t)
			}
		})
	}
	go func() {
		defer close(r.queue)
		if err := r.readAll(ctx, f, files); err != nil {
			stop(err)
		}
		for _, lane := range r.lanes {
			close(lane)
		}
		workers.Wait()
	}()
	counts, err := r.collect(f)
	if cause := context.Cause(ctx); cause != nil {
		err = cause
	}
	return counts, err
}

func (r *run) readAll(ctx context.Context, f Format, files []string) error {
	var before int64
	for _, name := range files {
		size, err := r.readFile(ctx, f, name, before)
		if err != nil {
			return err
		}
		before += size
	}
	return nil
}

// readFile reads a file and hands its records out; it gives the bytes read.
func (r *run) readFile(ctx context.Context, f Format, name string, before int64) (int64, error) {
	file, err := os.Open(name)
	if err != nil {
		return 0, fmt.Errorf("open what is to be imported: %w", err)
	}
	defer file.Close() // it was only read
	in := &counter{r: file}
	for item := range f.Read(in) {
		t := &task{file: name, item: item, read: before + in.n, done: make(chan struct{})}
		select {
		case r.queue <- t:
		case <-ctx.Done():
			return in.n, context.Cause(ctx)
		}
		r.dispatch(ctx, t)
	}
	return in.n, nil
}

// dispatch gives a record to the lane of its key. A void of several
// certificates concerns several keys: it waits for all before it, and all wait for it.
func (r *run) dispatch(ctx context.Context, t *task) {
	if t.item.Record.Block > 1 {
		r.flying.Wait()
		r.flying.Add(1)
		r.carryOut(ctx, t)
		return
	}
	r.flying.Add(1)
	h := maphash.Comparable(r.seed, t.item.Record.lane())
	r.lanes[h%uint64(len(r.lanes))] <- t
}

// lane is the key by which records keep their order.
func (r Record) lane() domain.Legacy {
	if r.Kind != Birth && !r.Deceased.IsZero() {
		return r.Deceased
	}
	return r.Legacy
}

func (r *run) carryOut(ctx context.Context, t *task) {
	defer r.flying.Done()
	defer close(t.done)
	if len(t.item.Problems) > 0 {
		return
	}
	if t.err = ctx.Err(); t.err != nil {
		return
	}
	for range patience {
		t.outcome, t.err = r.apply(ctx, t.item.Record)
		if !domain.IsRule(t.err, eventstore.RuleContended) {
			break
		}
	}
	if t.err != nil && !refused(t.err) {
		r.stop(fmt.Errorf("%s, record %d: %w", filepath.Base(t.file), t.item.Number, t.err))
	}
}

// refused tells whether an error speaks of the record, and not of the system.
func refused(err error) bool {
	if domain.IsRule(err, eventstore.RuleContended) {
		return false
	}
	switch domain.CodeOf(err) {
	case domain.Internal, domain.Unavailable, domain.Unauthenticated:
		return false
	}
	return true
}

// collect writes the outcomes in the order of reading, and counts them. It goes
// on to the end of the queue also when it cannot write, so that nobody waits for it.
func (r *run) collect(f Format) (c Counts, err error) {
	out := newRejects(r.Rejects, f, r.Language)
	for t := range r.queue {
		<-t.done
		if err != nil || t.err != nil && !refused(t.err) {
			continue
		}
		if err = out.settle(t, &c); err != nil {
			r.stop(err)
		}
		if r.Progress != nil {
			r.Progress(Progress{Counts: c, Read: t.read})
		}
	}
	return c, errors.Join(err, out.close())
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
