package esdb_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/esdb"
	"sijil/eventstore/storetest"
)

// work is what callers do with the store of a schedule, and what they were told.
type work struct {
	*schedule
	filter    eventstore.Filter
	callers   sync.WaitGroup
	reading   sync.WaitGroup
	followed  chan []eventstore.Recorded
	answered  atomic.Int64
	mu        sync.Mutex
	acks      map[string]eventstore.AppendResult // by the name of the append
	conflicts []refused
}

// refused is a conflict that a caller was told of.
type refused struct {
	events []eventstore.EventData
	wrong  *eventstore.WrongExpectedRevision
}

// straggler tells whether an append that was refused may be there: an earlier try
// without an answer came late, and found the stream as it had been expected.
func (c refused) straggler(there eventstore.AppendResult) bool {
	before := there.Revision - eventstore.Revision(len(c.events))
	return before > c.wrong.Actual && c.wrong.Expected.Holds(before)
}

func newWork(s *schedule) *work {
	return &work{
		schedule: s, filter: eventstore.Filter{StreamPrefixes: []string{s.prefix}},
		acks: map[string]eventstore.AppendResult{}, followed: make(chan []eventstore.Recorded, 1),
	}
}

// Bounds of a call: the first time, as asking again needs more patience, or who
// asks a slow server does so for ever. What a call may take beyond its deadline
// is for a machine that does much else; a call that hangs takes for ever.
const (
	callPatience = 150 * time.Millisecond
	callGrace    = 20 * time.Second
)

// last is the stream whose event tells the subscriber that there is no more.
const last = "last"

func (w *work) start() {
	for i := range 3 {
		w.callers.Go(func() { w.write(i, rand.New(rand.NewPCG(w.seed, uint64(i+1)))) })
	}
	w.reading.Go(w.read)
	go func() { w.followed <- w.follow() }()
}

// write appends to a stream of its own, whose end it must always know, and to one that all share.
func (w *work) write(writer int, draw *rand.Rand) {
	own, at := fmt.Sprintf("%sw%d", w.prefix, writer), eventstore.Revision(-1)
	for i := 0; i < 4 || !w.healed.Load() && i < 200; i++ {
		time.Sleep(time.Duration(draw.IntN(6)) * time.Millisecond)
		events := named(fmt.Sprintf("%s%d-%d", w.prefix, writer, i), 1+draw.IntN(3))
		if draw.IntN(2) == 0 {
			expected := eventstore.At(at)
			if at < 0 {
				expected = eventstore.NoStream
			}
			if r, ok := w.append(own, []eventstore.Expected{expected, eventstore.Any}[draw.IntN(2)], events); ok {
				at = r.Revision
			} else {
				w.Errorf("%s: a conflict on a stream of one writer", own)
			}
			continue
		}
		w.append(w.prefix+"shared", []eventstore.Expected{
			eventstore.NoStream, eventstore.StreamExists, eventstore.Any, eventstore.At(eventstore.Revision(draw.IntN(6))),
		}[draw.IntN(4)], events)
	}
}

// append asks again with the same ids until it knows; false for a conflict.
func (w *work) append(stream string, expected eventstore.Expected, events []eventstore.EventData) (eventstore.AppendResult, bool) {
	for within, end := callPatience, time.Now().Add(patience); ; within *= 2 {
		ctx, cancel := context.WithTimeout(context.Background(), within)
		began := time.Now()
		r, err := w.store.Append(ctx, stream, expected, events...)
		cancel()
		w.inTime("append", began, within)
		wrong, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err)
		w.mu.Lock()
		switch {
		case err == nil:
			w.acks[string(events[0].Data)] = r
		case conflict:
			w.conflicts = append(w.conflicts, refused{events, wrong})
		}
		w.mu.Unlock()
		switch {
		case err == nil || conflict:
			w.answered.Add(1)
			return r, err == nil
		case domain.CodeOf(err) != domain.Unavailable || time.Now().After(end):
			w.Errorf("append to %s, %s: %v", stream, expected, err)
			return r, true
		}
	}
}

func (w *work) inTime(what string, began time.Time, within time.Duration) {
	if late := time.Since(began); late > within+callGrace {
		w.Errorf("the %s came back after %v", what, late)
	}
}

// read reads all, again and again: what was there stays as it was.
func (w *work) read() {
	var seen []eventstore.Recorded
	for within := callPatience; !w.healed.Load(); {
		ctx, cancel := context.WithTimeout(context.Background(), within)
		began := time.Now()
		var now []eventstore.Recorded
		for r, err := range w.store.ReadAll(ctx, w.from, eventstore.Forwards, w.filter) {
			if err != nil {
				if domain.CodeOf(err) != domain.Unavailable {
					w.Errorf("read: %v", err)
				}
				within *= 2
				break
			}
			now = append(now, r)
		}
		w.inTime("reading", began, within)
		cancel()
		if n := min(len(now), len(seen)); !slices.EqualFunc(now[:n], seen[:n], storetest.Same) {
			w.Error("two readings of the same differ")
		}
		if len(now) > len(seen) {
			seen = now
		}
		time.Sleep(20 * time.Millisecond) // the machine has other schedules to run
	}
}

// follow subscribes once, for all of it.
func (w *work) follow() (seen []eventstore.Recorded) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	at, ended := w.from, false
	for m, err := range w.store.Subscribe(ctx, w.from, w.filter) {
		if err != nil {
			w.Errorf("the subscription ended: %v", err)
			return seen
		}
		if m.Position < at || m.Event != nil && m.Position == at {
			w.Errorf("position %d follows %d", m.Position, at)
		}
		if at = m.Position; m.Event != nil {
			seen = append(seen, *m.Event)
			ended = ended || m.Event.Stream == w.prefix+last
		}
		if ended && m.CaughtUp {
			return seen
		}
	}
	w.Errorf("the subscription stands at %d after %d events", at, len(seen))
	return seen
}

func (w *work) finish() {
	w.callers.Wait()
	w.reading.Wait()
	w.append(w.prefix+last, eventstore.NoStream, named(w.prefix+last, 1))
}

// check compares what was told with what the log has behind all this.
func (w *work) check() {
	direct, err := esdb.Open(context.Background(), "esdb://"+w.server.address+"?tls=false", esdb.Options{})
	if err != nil {
		w.Fatal(err)
	}
	all := storetest.Collect(w, direct.ReadAll(context.Background(), w.from, eventstore.Forwards, w.filter))
	storetest.CheckOrder(w, all)
	if err := direct.Close(); err != nil {
		w.Error(err)
	}
	ends := map[string]eventstore.AppendResult{}
	streams := map[string]eventstore.Revision{}
	for i, r := range all {
		var nth, size int
		var name string
		if _, err := fmt.Sscanf(string(r.Data), "%s %d/%d", &name, &nth, &size); err != nil {
			w.Fatal(err)
		}
		first := fmt.Sprintf("%s 1/%d", name, size)
		if i-nth+1 < 0 || string(all[i-nth+1].Data) != first || i-nth+size >= len(all) && nth < size {
			w.Errorf("the append %s is torn", name)
		}
		ends[first] = eventstore.AppendResult{Revision: r.Revision, Position: r.Position}
		streams[r.Stream] = r.Revision
	}
	for name, r := range w.acks {
		if ends[name] != r {
			w.Errorf("%s was acknowledged as %+v and is there as %+v", name, r, ends[name])
		}
	}
	for _, c := range w.conflicts {
		name := string(c.events[0].Data)
		if c.wrong.Expected.Holds(c.wrong.Actual) || c.wrong.Actual > streams[c.wrong.Stream] {
			w.Errorf("the conflict is none: %v", c.wrong)
		}
		if r, there := ends[name]; there {
			w.acks[name] = r
			if !c.straggler(r) {
				w.Errorf("%s is there, though it was refused: %v", name, c.wrong)
			}
		}
	}
	for name := range ends {
		if _, known := w.acks[name]; !known {
			w.Errorf("%s is there and was never acknowledged", name)
		}
	}
	if seen := <-w.followed; !slices.EqualFunc(seen, all, storetest.Same) {
		w.Errorf("the subscriber saw %d events, and there are %d", len(seen), len(all))
	}
	again := storetest.Collect(w, w.store.ReadAll(context.Background(), w.from, eventstore.Forwards, w.filter))
	if !slices.EqualFunc(again, all, storetest.Same) {
		w.Errorf("a reader sees %d events, and there are %d", len(again), len(all))
	}
}
