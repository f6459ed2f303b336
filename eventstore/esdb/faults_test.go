package esdb_test

import (
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"sijil/eventstore"
	"sijil/eventstore/esdb"
)

// TestFaultSchedules runs 1,000 schedules of faults, each drawn from its seed,
// each between one Store and one server: ours over PostgreSQL if the seed is
// even, otherwise a node with EventStoreDB's own semantics. A seed is run alone by
//
//	go test ./eventstore/esdb -run 'TestFaultSchedules/^seed17$'
//
// It is not parallel to the other tests: at its end no goroutine may be left
// that was not there when it began.
func TestFaultSchedules(t *testing.T) {
	schedules, atOnce := *schedules, 24 // most of a schedule is waiting
	if testing.Short() {
		schedules, atOnce = min(schedules, 60), 6
	}
	before := goleak.IgnoreCurrent()
	log := openLog(t)
	seeds := make(chan int)
	var together sync.WaitGroup
	for range atOnce {
		together.Go(func() {
			for seed := range seeds {
				t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) { newSchedule(t, uint64(seed), log).run() })
			}
		})
	}
	for seed := range schedules {
		seeds <- seed + 1
	}
	close(seeds)
	together.Wait()
	if err := log.Close(); err != nil {
		t.Error(err)
	}
	if err := goleak.Find(before); err != nil {
		t.Error(err)
	}
}

// schedules is how many seeds are tried; the first ones in every run, many more on demand.
var schedules = flag.Int("schedules", 300, "how many schedules of faults TestFaultSchedules tries")

// schedule is what one seed does.
type schedule struct {
	*testing.T
	*rand.Rand // of the faults; the workers draw for themselves
	seed       uint64
	from       eventstore.Position
	prefix     string
	server     *restartable
	proxy      *proxy
	store      *esdb.Store
	healed     atomic.Bool
}

func newSchedule(t *testing.T, seed uint64, log eventstore.Store) *schedule {
	s := &schedule{T: t, seed: seed, Rand: rand.New(rand.NewPCG(seed, 0)), prefix: fmt.Sprintf("s%d-", seed)}
	if seed%2 == 0 {
		s.server = startRestartable(t, log, nil)
	} else {
		s.server = startRestartable(t, nil, newNode())
	}
	s.proxy = startProxy(t, s.server.address)
	address := "esdb://" + s.proxy.address + "?tls=false&gossipTimeout=1&discoveryInterval=2&maxDiscoverAttempts=3&keepAliveInterval=-1"
	var err error
	if s.store, err = esdb.Open(t.Context(), address, esdb.Options{Attempt: 250 * time.Millisecond, Patience: 20 * time.Second, Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	if s.from, err = s.store.Head(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// run lets writers, a reader and a subscriber work while the faults happen, heals
// everything, and looks whether all is as they were told.
func (s *schedule) run() {
	w := newWork(s)
	w.start()
	for range 2 + s.IntN(3) {
		next := w.answered.Load() + 1 + int64(s.IntN(5))
		s.until(func() bool { return w.answered.Load() >= next }) // in the midst of work
		s.pause(2)
		s.fault()
	}
	s.heal()
	w.finish()
	w.check()
	eventually(s, "at most one connection is left", func() bool { return s.proxy.live() <= 1 })
	if err := s.store.Close(); err != nil {
		s.Error(err)
	}
	eventually(s, "no connection is left", func() bool { return s.proxy.live() == 0 && s.server.open.Load() == 0 })
}

// until waits for what would be well, but not for long: a fault may stand before it.
func (s *schedule) until(holds func() bool) {
	for end := time.Now().Add(250 * time.Millisecond); !holds() && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
}

func (s *schedule) pause(most int) { time.Sleep(time.Duration(s.IntN(most*1000)) * time.Microsecond) }

// fault is one thing that goes wrong, and lasts a little.
func (s *schedule) fault() {
	switch s.IntN(9) {
	case 0:
		s.proxy.cut()
	case 1: // gone without a word, one way or the other or both: those connections never come back
		way := 1 + s.IntN(3)
		gone := s.proxy.swallowed.Load()
		s.proxy.set(faults{swallowUp: way&1 > 0, swallowDown: way&2 > 0})
		s.until(func() bool { return s.proxy.swallowed.Load() > gone })
		s.pause(20)
		s.proxy.set(faults{})
	case 2:
		s.proxy.set(faults{delay: time.Duration(1+s.IntN(20)) * time.Millisecond})
		s.pause(60)
		s.proxy.set(faults{})
	case 3, 4: // in the middle of the answer to an append
		s.reset(faults{armed: true, marker: []byte(s.prefix), reset: s.IntN(200)})
	case 5: // of any answer
		s.reset(faults{armed: true, reset: s.IntN(2000)})
	case 6:
		s.server.stop()
		s.server.start(s)
	case 7: // for longer than a discovery lasts
		s.server.stop()
		s.pause(40)
		s.server.start(s)
	case 8: // at once, with calls under way
		s.server.kill()
		s.pause(10)
		s.server.start(s)
	}
}

func (s *schedule) reset(f faults) {
	resets := s.proxy.resets.Load()
	s.proxy.set(f)
	s.until(func() bool { return s.proxy.resets.Load() > resets })
}

func (s *schedule) heal() {
	s.proxy.set(faults{})
	s.healed.Store(true)
}
