package limit

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sijil/domain"
)

const number = domain.NationalNumber("100000000000")

type clock struct{ t time.Time }

func (c *clock) now() time.Time { return c.t }

func begun() *clock { return &clock{time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)} }

func TestAnAgencyHasAShareOfItsOwn(t *testing.T) {
	t.Parallel()
	c := begun()
	l := New(Rates{Requests: 10}, c.now)
	for i := range 20 {
		if wait := l.Request("bank"); wait != 0 {
			t.Fatalf("request %d of a burst of 20 waits %v", i, wait)
		}
	}
	if wait := l.Request("bank"); wait != time.Second {
		t.Errorf("one more than the burst waits %v", wait)
	}
	if wait := l.Request("pension"); wait != 0 {
		t.Errorf("another agency waits %v", wait)
	}
	c.t = c.t.Add(time.Second)
	for range 10 {
		if wait := l.Request("bank"); wait != 0 {
			t.Errorf("a second later it waits %v", wait)
		}
	}
	if wait := New(Rates{}, c.now).Request("bank"); wait != 0 {
		t.Errorf("without a bound it waits %v", wait)
	}
}

// miss tries until it may not, and gives how often it could and how long to wait.
func miss(l *Limits, agency string, n domain.NationalNumber) (times int, wait time.Duration) {
	for range 10_000 {
		end, w := l.Begin(agency, n)
		if w > 0 {
			return times, w
		}
		end(false)
		times++
	}
	return times, 0
}

func TestR32_LocksGrow(t *testing.T) {
	t.Parallel()
	c := begun()
	l := New(Rates{Guesses: 5}, c.now)
	for i, want := range []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute} {
		times, wait := miss(l, "bank", number)
		if times != 5 || wait != want {
			t.Errorf("lock %d: after %d guesses for %v, want 5 and %v", i, times, wait, want)
		}
		if times, _ := miss(l, "bank", "200000000000"); i == 0 && times != 5 {
			t.Errorf("another number: %d guesses", times)
		}
		if end, wait := l.Begin("pension", number); wait != 0 {
			t.Errorf("another agency is locked out for %v", wait)
		} else {
			end(true)
		}
		c.t = c.t.Add(wait)
	}
	for range 20 {
		_, wait := miss(l, "bank", number)
		c.t = c.t.Add(wait)
		if wait > maxLock {
			t.Fatalf("locked for %v", wait)
		}
	}
	c.t = c.t.Add(forget + time.Second)
	if times, wait := miss(l, "bank", number); times != 5 || wait != time.Minute {
		t.Errorf("long after: %d guesses, locked for %v", times, wait)
	}
}

// TestR32_AMatchMakesUpForNothing: who knows two things of somebody cannot guess a third between them.
func TestR32_AMatchMakesUpForNothing(t *testing.T) {
	t.Parallel()
	l := New(Rates{Guesses: 5}, begun().now)
	guessed := 0
	for i := range 100 {
		end, wait := l.Begin("bank", number)
		if wait > 0 {
			break
		}
		end(i%2 == 0)
		guessed += i % 2
	}
	if guessed != 5 {
		t.Errorf("%d guesses between matches", guessed)
	}
}

// TestR32_GuessesAtOnceAreCounted: a thousand that begin before any has ended are no more than five.
func TestR32_GuessesAtOnceAreCounted(t *testing.T) {
	t.Parallel()
	l := New(Rates{Guesses: 5, Mismatches: 8}, begun().now)
	var mu sync.Mutex
	var all sync.WaitGroup
	var ends []func(bool)
	for i := range 1_000 {
		all.Go(func() {
			n := number
			if i%2 == 1 {
				n = "200000000000"
			}
			if end, wait := l.Begin("bank", n); wait == 0 {
				mu.Lock()
				defer mu.Unlock()
				ends = append(ends, end)
			}
		})
	}
	all.Wait()
	if len(ends) != 8 {
		t.Errorf("%d guesses began at once", len(ends))
	}
	for _, end := range ends {
		end(false)
	}
	if _, wait := l.Begin("bank", "300000000000"); wait < 7*time.Minute || wait > 8*time.Minute {
		t.Errorf("the next number waits %v", wait)
	}
}

func TestR32_ANumberIsNotAskedForByAll(t *testing.T) {
	t.Parallel()
	c := begun()
	l := New(Rates{Number: 30}, c.now)
	for i := range 30 {
		end, wait := l.Begin(fmt.Sprint("agency ", i), number)
		if wait != 0 {
			t.Fatalf("verification %d waits %v", i, wait)
		}
		end(true)
	}
	if _, wait := l.Begin("another", number); wait != 2*time.Second {
		t.Errorf("the 31st waits %v", wait)
	}
}

// TestR32_EnumerationIsSlow: over random years of guessing at random numbers an
// agency gets no more guesses than its hours allow.
func TestR32_EnumerationIsSlow(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := begun()
		start := c.t
		l := New(Rates{Guesses: 3, Mismatches: 60}, c.now)
		guessed := 0
		for range rapid.IntRange(1, 300).Draw(t, "steps") {
			c.t = c.t.Add(time.Duration(rapid.IntRange(0, 120).Draw(t, "seconds")) * time.Second)
			n := domain.NationalNumber(fmt.Sprintf("1%011d", rapid.IntRange(0, 200).Draw(t, "number")))
			if end, wait := l.Begin("bank", n); wait == 0 {
				end(false)
				guessed++
			} else if wait < 0 {
				t.Fatalf("it waits %v", wait)
			}
		}
		if most := 61 + int(c.t.Sub(start)/time.Minute); guessed > most {
			t.Fatalf("%d guesses in %v", guessed, c.t.Sub(start))
		}
	})
}

func TestMemoryIsBounded(t *testing.T) {
	t.Parallel()
	l := New(Rates{Guesses: 5, Number: 30, Requests: 1}, begun().now)
	for i := range 3 * remembered {
		l.Request(fmt.Sprint(i))
		if end, wait := l.Begin(fmt.Sprint(i%7), domain.NationalNumber(fmt.Sprintf("1%011d", i))); wait == 0 {
			end(false)
		}
	}
	for what, n := range map[string]int{"agencies": l.agencies.len(), "numbers": l.numbers.len(), "guesses": l.guesses.len()} {
		if n > 2*remembered {
			t.Errorf("%d %s are remembered", n, what)
		}
	}
}
