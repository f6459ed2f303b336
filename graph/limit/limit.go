// Package limit bounds how often one agency may ask, and how often anyone may
// try to find out by verification who somebody is. It counts on one instance
// and in memory, for as many agencies and numbers as it can afford to remember.
package limit

import (
	"math"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"sijil/domain"
)

// Rates are the bounds; zero is none.
type Rates struct {
	Requests   int // of one agency in a second; twice as many at once
	Number     int // verifications of one national number in a minute, by whomever
	Guesses    int // mismatches of one agency on one number until it is locked out of that number
	Mismatches int // of one agency in an hour, on whatever numbers
}

// A lock holds for firstLock, and each further one on the same number twice as
// long, up to maxLock. Mismatches and locks are forgotten after forget without one.
const (
	firstLock = time.Minute
	maxLock   = 24 * time.Hour
	forget    = 48 * time.Hour
)

// others is how long to wait for verifications under way that may not match.
const others = time.Second

// Limits counts. It is safe for concurrent use.
type Limits struct {
	rates Rates
	now   func() time.Time

	mu       sync.Mutex
	agencies bounded[string, agency]
	numbers  bounded[domain.NationalNumber, rate.Limiter]
	guesses  bounded[guess, guesses]
}

// agency is what one agency did.
type agency struct {
	requests   *rate.Limiter
	mismatches *rate.Limiter
	pending    int // verifications under way
}

// guess is who tries to find out about whom.
type guess struct {
	agency string
	number domain.NationalNumber
}

// guesses are the attempts that did not match.
type guesses struct {
	missed  int // since the last lock
	pending int // verifications under way
	locks   int
	until   time.Time // of the lock
	last    time.Time // that did not match
}

// New makes limits that count by a clock.
func New(r Rates, now func() time.Time) *Limits { return &Limits{rates: r, now: now} }

// Request counts one request of an agency. It gives how long to wait if that is one too many; zero if not.
func (l *Limits) Request(name string) time.Duration {
	if l.rates.Requests == 0 {
		return 0
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return take(l.agency(name).requests, l.now())
}

// Begin begins a verification of a number. It gives how long to wait if it may
// not begin; if it may, end must be called with what came of it.
func (l *Limits) Begin(name string, number domain.NationalNumber) (end func(matched bool), wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	a := l.agency(name)
	g := l.guesses.get(guess{name, number}, func() *guesses { return &guesses{} })
	if now.Sub(g.last) > forget {
		g.missed, g.locks = 0, 0
	}
	switch {
	case now.Before(g.until):
		return nil, g.until.Sub(now)
	case l.rates.Guesses > 0 && g.missed+g.pending >= l.rates.Guesses:
		return nil, others
	case l.rates.Mismatches > 0 && a.mismatches.TokensAt(now) < float64(1+a.pending):
		missing := float64(1+a.pending) - a.mismatches.TokensAt(now)
		return nil, seconds(missing / float64(a.mismatches.Limit()))
	}
	if l.rates.Number > 0 {
		limiter := l.numbers.get(number, func() *rate.Limiter {
			return rate.NewLimiter(rate.Limit(float64(l.rates.Number)/time.Minute.Seconds()), l.rates.Number)
		})
		if wait := take(limiter, now); wait > 0 {
			return nil, wait
		}
	}
	a.pending++
	g.pending++
	return func(matched bool) { l.end(a, g, matched) }, 0
}

// end counts a verification. One that matches does not make up for those that
// did not: who knows a little of somebody could otherwise guess the rest.
func (l *Limits) end(a *agency, g *guesses, matched bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a.pending--
	g.pending--
	if matched {
		return
	}
	now := l.now()
	if l.rates.Mismatches > 0 {
		a.mismatches.AllowN(now, 1)
	}
	g.last = now
	g.missed++
	if l.rates.Guesses > 0 && g.missed >= l.rates.Guesses {
		g.until = now.Add(lock(g.locks))
		g.missed = 0
		g.locks++
	}
}

// lock is how long the next lock holds after so many.
func lock(before int) time.Duration {
	if before > 10 { // 1,024 minutes, and then more than a day
		return maxLock
	}
	return firstLock << before
}

func (l *Limits) agency(name string) *agency {
	return l.agencies.get(name, func() *agency {
		return &agency{
			requests:   rate.NewLimiter(rate.Limit(l.rates.Requests), 2*l.rates.Requests),
			mismatches: rate.NewLimiter(rate.Limit(float64(l.rates.Mismatches)/time.Hour.Seconds()), l.rates.Mismatches),
		}
	})
}

// take takes one from a limiter, or gives how long until there is one.
func take(r *rate.Limiter, now time.Time) time.Duration {
	if r.AllowN(now, 1) {
		return 0
	}
	return seconds((1 - r.TokensAt(now)) / float64(r.Limit()))
}

// seconds is a whole number of them, at least one.
func seconds(s float64) time.Duration {
	return time.Duration(max(1, math.Ceil(s))) * time.Second
}
