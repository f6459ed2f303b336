package esdbwire_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	"sijil/eventstore"
	"sijil/eventstore/esdbwire"
	"sijil/eventstore/storetest"
)

// testing.TB without what rapid's T lacks.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
}

// follow subscribes until more wants no more; the confirmation comes first.
func (w *wire) follow(ctx context.Context, t tb, o *streams.ReadReq_Options, more func(*streams.ReadResp) bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s, err := w.Read(ctx, &streams.ReadReq{Options: subscribed(o)})
	if err != nil {
		t.Fatalf("subscribe: %v", err)
	}
	for first := true; ; first = false {
		m, err := s.Recv()
		if err != nil {
			t.Fatalf("the subscription ended: %v", err)
		}
		if first != (m.GetConfirmation().GetSubscriptionId() != "") {
			t.Fatalf("a confirmation comes first and once, got %v", m)
		}
		if !first && !more(m) {
			return
		}
	}
}

// TestCheckpoints: whatever the log and the filter, a subscription's checkpoints
// rise, are never before what was delivered, come often enough, and from each of
// them, and from each event, there is exactly the rest.
func TestCheckpoints(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	rapid.Check(t, func(t *rapid.T) {
		base, err := w.log.Head(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 8).Draw(t, "appends") {
			stream := rapid.SampledFrom([]string{"a-1", "a-2", "abc", "b-2"}).Draw(t, "stream")
			events := storetest.Events(rapid.IntRange(1, 12).Draw(t, "events"))
			for i := range events {
				events[i].Type = rapid.SampledFrom([]string{"x.one", "x.two", "y.two"}).Draw(t, "type")
			}
			if _, err := w.log.Append(context.Background(), stream, eventstore.Any, events...); err != nil {
				t.Fatal(err)
			}
		}
		name := rapid.SampledFrom(slices.Sorted(mapsKeys(filters))).Draw(t, "filter")
		f := proto.CloneOf(filters[name].of)
		window, interval := rapid.Uint32Range(1, 5).Draw(t, "window"), rapid.Uint32Range(1, 3).Draw(t, "interval")
		f.Window, f.CheckpointIntervalMultiplier = &streams.ReadReq_Options_FilterOptions_Max{Max: window}, interval
		var log, want []eventstore.Recorded
		for r, err := range w.log.ReadAll(context.Background(), base, eventstore.Forwards, eventstore.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			log = append(log, r)
			if filters[name].selects(r) {
				want = append(want, r)
			}
		}
		positions := w.untilCaughtUp(t, f, base, want)
		if name != "stream prefixes" && name != "nothing found" { // of those the store only tells how far a page went
			gap := eventstore.Position(window * interval)
			for i, p := range append([]eventstore.Position{base}, positions...) {
				if i < len(positions) && positions[i]-p > gap {
					t.Fatalf("from checkpoint %d to %d are more than %d", p, positions[i], gap)
				}
			}
		}
		for _, p := range append(positions, positionsOf(log)...) {
			w.untilCaughtUp(t, f, p, slices.DeleteFunc(slices.Clone(want), func(r eventstore.Recorded) bool { return r.Position <= p }))
		}
	})
}

func mapsKeys[K comparable, V any](m map[K]V) func(func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func positionsOf(log []eventstore.Recorded) (positions []eventstore.Position) {
	for _, r := range log {
		positions = append(positions, r.Position)
	}
	return positions
}

// untilCaughtUp follows from a position until it is told that it has caught up,
// and gives the checkpoints. It fails unless just the wanted events came.
func (w *wire) untilCaughtUp(t *rapid.T, f *streams.ReadReq_Options_FilterOptions, from eventstore.Position, want []eventstore.Recorded) (checkpoints []eventstore.Position) {
	last, delivered, seen := from, from, 0
	w.follow(context.Background(), t, filtered(f, ofAll(from)), func(m *streams.ReadResp) bool {
		switch c := m.GetContent().(type) {
		case *streams.ReadResp_Event:
			delivered = eventstore.Position(c.Event.GetCommitPosition())
			if seen == len(want) || want[seen].Position != delivered || delivered <= last {
				t.Fatalf("event %d is %v, after checkpoint %d", seen, c.Event, last)
			}
			seen++
		case *streams.ReadResp_Checkpoint_:
			p := eventstore.Position(c.Checkpoint.GetCommitPosition())
			if p <= last || p < delivered || c.Checkpoint.GetPreparePosition() != uint64(p) {
				t.Fatalf("checkpoint %d follows checkpoint %d and event %d", p, last, delivered)
			}
			last = p
			checkpoints = append(checkpoints, p)
		case *streams.ReadResp_CaughtUp_:
			return false
		default:
			t.Fatalf("got %v", m)
		}
		return true
	})
	if seen != len(want) {
		t.Fatalf("from %d: %d events, want %d", from, seen, len(want))
	}
	return checkpoints
}

func TestCaughtUpOnceWithTheTime(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	w.mixed(t)
	caughtUp, live := 0, 0
	w.follow(call(t), t, ofAll("start"), func(m *streams.ReadResp) bool {
		if m.GetCaughtUp() != nil {
			caughtUp++
			field, kind, n := protowire.ConsumeTag(m.GetCaughtUp().ProtoReflect().GetUnknown())
			value, _ := protowire.ConsumeBytes(m.GetCaughtUp().ProtoReflect().GetUnknown()[n:])
			var now timestamppb.Timestamp
			if err := proto.Unmarshal(value, &now); field != 1 || kind != protowire.BytesType || err != nil || time.Since(now.AsTime()).Abs() > time.Minute {
				t.Errorf("got %v", m)
			}
		}
		if m.GetCheckpoint() != nil {
			t.Error("a checkpoint that nobody asked for")
		}
		if caughtUp == 1 && live < 5 { // an event that comes later is no reason to say it again
			live++
			w.some(t, "live", "x", 1)
		} else if live == 5 && string(m.GetEvent().GetEvent().GetStreamIdentifier().GetStreamName()) == "live" {
			return m.GetEvent().GetEvent().GetStreamRevision() < 4
		}
		return true
	})
	if caughtUp != 1 {
		t.Errorf("caught up %d times", caughtUp)
	}
}

// TestFollowOneStream from everywhere, while it and others are written to.
func TestFollowOneStream(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	const before, after = 50, 40
	write := func() {
		for i, stream := range []string{"s", "s0", "s1"} { // all begin with the same letter
			if _, err := w.log.Append(context.Background(), stream, eventstore.Any, storetest.Events(1+i)...); err != nil {
				t.Error(err)
			}
		}
	}
	for range before {
		write()
	}
	followed, written := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(written)
		for range 20_000 {
			select {
			case <-followed:
				return
			case <-time.After(2 * time.Millisecond):
				write()
			}
		}
	}()
	t.Run("from", func(t *testing.T) {
		for name, c := range map[string]struct {
			at    any
			first uint64 // at least
		}{
			"the start": {"start", 0}, "a revision": {20, 21}, "the last revision": {before - 1, before},
			"a future revision": {before + 9, before + 10}, "the end": {"end", before},
		} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				next := c.first
				w.follow(t.Context(), t, ofStream("s", c.at), func(m *streams.ReadResp) bool {
					if m.GetCaughtUp() != nil {
						return true
					}
					e := m.GetEvent().GetEvent()
					if c.at == "end" && next == c.first {
						next = max(next, e.GetStreamRevision())
					}
					if string(e.GetStreamIdentifier().GetStreamName()) != "s" || e.GetStreamRevision() != next {
						t.Fatalf("got %v, want revision %d", m, next)
					}
					next++
					return next < c.first+before+after
				})
			})
		}
	})
	close(followed)
	<-written
}

func TestFollowAStreamThatIsNotThereYet(t *testing.T) {
	t.Parallel()
	w := start(t, esdbwire.Options{})
	w.follow(t.Context(), t, ofStream("later", "start"), func(m *streams.ReadResp) bool {
		if m.GetCaughtUp() != nil {
			w.some(t, "later", "x", 1)
		}
		return m.GetEvent() == nil
	})
}
