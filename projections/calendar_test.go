package projections_test

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/projections"
)

// diary notes who was told, and refuses whom it is asked to.
type diary struct {
	mu      sync.Mutex
	told    map[string]int
	refuses map[string]error
	breaks  string
}

func (d *diary) pass(_ context.Context, stream string, _ domain.Date) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.told[stream]++
	if stream == d.breaks {
		panic("the page is torn")
	}
	return d.refuses[stream]
}

func (d *diary) times(stream string) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.told[stream]
}

func (d *diary) let(stream string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.refuses, stream)
	d.breaks = ""
}

// keep runs a calendar of the civil records until stop is called or the test ends.
func (w *world) keep(e *projections.Engine, d *diary, today domain.Date) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		e.KeepCalendar(ctx, projections.Calendar{
			Tables: []projections.Dated{{Table: "person", Prefix: person.StreamPrefix, Key: "national_number"}},
			Today:  func() domain.Date { return today }, Pass: d.pass, Every: 20 * time.Millisecond,
		})
		close(done)
	}()
	stop = func() { cancel(); <-done }
	w.Cleanup(stop)
	return stop
}

// orphan is a civil record whose day comes on the 18th birthday.
func (w *world) orphan(i int, born domain.Date) (stream string, at eventstore.Position) {
	w.Helper()
	e := enrolled(i, domain.Name{Given: "نور"})
	e.Particulars.DateOfBirth = born
	stream = person.Stream(number(i))
	return stream, w.record(stream, e, person.GuardianNeeded{Parent: number(90), FullAge: 18, Date: born})
}

// TestR15_TheCalendarTellsWhoseDayHasCome: and nobody before it; what is refused
// stands in the queue until it is done, what breaks too, and the others go on.
func TestR15_TheCalendarTellsWhoseDayHasCome(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.engine(projections.Options{Retry: time.Millisecond})
	w.start(e)
	on := domain.NewDate
	due, _ := w.orphan(1, on(2008, 3, 1))
	early, _ := w.orphan(2, on(2008, 3, 2))
	refused, _ := w.orphan(3, on(2007, 1, 1))
	broken, at := w.orphan(4, on(2007, 1, 2))
	w.await(e, at)
	d := &diary{told: map[string]int{}, refuses: map[string]error{refused: person.RuleDeceased.Refuse("")}, breaks: broken}
	w.keep(e, d, on(2026, 3, 1))

	reads := projections.NewReads(w.pool, w.store, w.codec)
	queue := func() (list []string) {
		page, err := reads.WorkQueue(context.Background(), projections.WorkFilter{Flag: projections.PolicyFailed}, projections.Page{First: 10})
		if err != nil {
			t.Fatal(err)
		}
		for _, edge := range page.Edges {
			list = append(list, edge.Node.Record+" "+edge.Node.Policy+" "+edge.Node.Reason)
		}
		slices.Sort(list)
		return list
	}
	want := []string{refused + " pass_day_person " + person.RuleDeceased.Key, broken + " pass_day_person policy.fault"}
	until(t, "both stand in the queue", func() bool { return slices.Equal(queue(), want) })
	until(t, "the other is told", func() bool { return d.times(due) > 0 })
	until(t, "they are tried again", func() bool { return d.times(refused) > 1 && d.times(broken) > 1 })
	if n := d.times(early); n != 0 {
		t.Errorf("told %d times a day too early", n)
	}
	d.let(refused)
	until(t, "the queue is empty", func() bool { return len(queue()) == 0 })
}

// TestR14_OneCalendar: of several processes one keeps it; when it ends another does.
func TestR14_OneCalendar(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	options := projections.Options{Retry: time.Millisecond, Standby: 10 * time.Millisecond}
	e := w.engine(options)
	w.start(e)
	stream, at := w.orphan(1, domain.NewDate(2000, 1, 1))
	w.await(e, at)
	first, second := &diary{told: map[string]int{}}, &diary{told: map[string]int{}}
	stop := w.keep(e, first, domain.NewDate(2026, 1, 1))
	until(t, "the first is at work", func() bool { return first.times(stream) > 0 })
	w.keep(w.engine(options), second, domain.NewDate(2026, 1, 1))
	until(t, "the first goes on", func() bool { return first.times(stream) > 5 })
	if n := second.times(stream); n != 0 {
		t.Errorf("the second told it %d times", n)
	}
	stop()
	until(t, "the second follows", func() bool { return second.times(stream) > 0 })
}
