package copying_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/storetest"
)

// skipping is a faulty log that does not show the event at one position.
type skipping struct {
	eventstore.Store
	at eventstore.Position
}

func (s skipping) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, f eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		for r, err := range s.Store.ReadAll(ctx, from, dir, f) {
			if r.Position != s.at && !yield(r, err) {
				return
			}
		}
	}
}

// flaky loses every third answer: nobody knows whether what was asked was done.
type flaky struct {
	eventstore.Store
	calls atomic.Int64
}

func (f *flaky) lost() error {
	if f.calls.Add(1)%3 == 0 {
		return eventstore.RuleUnavailable.Refuse("").Because(errors.New("the answer was lost"))
	}
	return nil
}

func (f *flaky) Append(ctx context.Context, stream string, expected eventstore.Expected, events ...eventstore.EventData) (eventstore.AppendResult, error) {
	r, err := f.Store.Append(ctx, stream, expected, events...)
	return r, errors.Join(err, f.lost())
}

func (f *flaky) Import(ctx context.Context, events []eventstore.Recorded) (eventstore.Position, error) {
	at, err := eventstore.Import(ctx, f.Store, events)
	return at, errors.Join(err, f.lost())
}

func (f *flaky) ReadAll(ctx context.Context, from eventstore.Position, dir eventstore.Direction, filter eventstore.Filter) iter.Seq2[eventstore.Recorded, error] {
	return func(yield func(eventstore.Recorded, error) bool) {
		n := 0
		for r, err := range f.Store.ReadAll(ctx, from, dir, filter) {
			if n++; n%20 == 0 {
				err = errors.Join(err, f.lost())
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// TestLostAnswersDoNoHarm: writing and reading fail in the middle, again and again.
func TestLostAnswersDoNoHarm(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			fill(t, source, 200)
			faults := &flaky{Store: destination}
			r, err := copying.Run(t.Context(), source, faults, copying.Options{Batch: 30})
			if err != nil || faults.calls.Load() < 6 || r.Source.Digest != r.Destination.Digest {
				t.Fatalf("%+v, %v; %d answers could be lost", r, err, faults.calls.Load())
			}
			checkCopy(t, source, destination)
		})
	}
}

// TestADestinationThatIsAwayIsWaitedForSoLong: and then it is said why.
func TestADestinationThatIsAwayIsWaitedForSoLong(t *testing.T) {
	t.Parallel()
	source := open(t)
	fill(t, source, 5)
	waited := 0
	o := copying.Options{Patience: 150 * time.Millisecond, Waiting: func(error) { waited++ }}
	_, err := copying.Run(t.Context(), source, eventstore.ReadOnly(open(t)), o)
	if !domain.IsRule(err, eventstore.RuleReadOnly) || waited == 0 {
		t.Errorf("got %v, waited %d times", err, waited)
	}
}

// TestACutCopyGoesOn: its context ends at any moment.
func TestACutCopyGoesOn(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			fill(t, source, 300)
			for cut := 1; ; cut++ {
				ctx, cancel := context.WithCancel(t.Context())
				done := 0
				r, err := copying.Run(ctx, source, destination, copying.Options{Batch: 10, Progress: func(p copying.Progress) {
					if done++; p.Copied > 0 && done > cut {
						cancel()
					}
				}})
				cancel()
				if err == nil {
					if cut < 3 || r.Copied == r.Events {
						t.Errorf("it was not cut: %+v", r)
					}
					break
				}
				if !errors.Is(err, copying.ErrIncomplete) || r.Events == 0 || r.Source.Digest != r.Destination.Digest {
					t.Fatalf("%+v, %v", r, err)
				}
			}
			checkCopy(t, source, destination)
		})
	}
}

// TestFollow: the source grows while it is copied, and when the copy is ended nothing is missing.
func TestFollow(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			fill(t, source, 100)
			ctx, cancel := context.WithCancel(t.Context())
			var copied atomic.Int64
			live := make(chan struct{})
			type outcome struct {
				copying.Result
				error
			}
			ended := make(chan outcome, 1)
			go func() {
				announced := false
				r, err := copying.Run(ctx, source, destination, copying.Options{Follow: true, Progress: func(p copying.Progress) {
					copied.Store(p.Events)
					if p.Live && !announced {
						announced = true
						close(live)
					}
				}})
				ended <- outcome{r, err}
			}()
			<-live
			for i := range 30 {
				storetest.MustAppend(t, source, fmt.Sprintf("late-%d", i%3), eventstore.Any, storetest.Events(2)...)
			}
			n := int64(len(storetest.All(t, source)))
			for end := time.Now().Add(30 * time.Second); copied.Load() < n; time.Sleep(time.Millisecond) {
				if time.Now().After(end) {
					t.Fatalf("the copy stands at %d of %d", copied.Load(), n)
				}
			}
			fill(t, source, 50) // and is ended at once
			cancel()
			r := <-ended
			if r.error != nil || r.Events != int64(len(storetest.All(t, source))) || r.Source.Digest != r.Destination.Digest {
				t.Fatalf("%+v, %v", r.Result, r.error)
			}
			checkCopy(t, source, destination)
		})
	}
}

// TestTwoCopiesAtOnceAgree: two processes copy into one destination.
func TestTwoCopiesAtOnceAgree(t *testing.T) {
	t.Parallel()
	for name, into := range destinations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source, destination := open(t), into(open(t))
			fill(t, source, 300)
			ended := make(chan error, 2)
			for range 2 {
				go func() {
					_, err := copying.Run(context.Background(), source, destination, copying.Options{Batch: 20})
					ended <- err
				}()
			}
			for range 2 {
				if err := <-ended; err != nil {
					t.Error(err)
				}
			}
			checkCopy(t, source, destination)
		})
	}
}
