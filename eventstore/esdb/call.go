package esdb

import (
	"context"
	"errors"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"google.golang.org/grpc/codes"
)

// notSent is an error from before anything was asked.
type notSent struct{ error }

func (e notSent) Unwrap() error { return e.error }

// try makes one call of the client, for Options.Attempt at the longest from one
// sign of life to the next: f calls alive at each. A repetition gets longer, or a
// server that is slow under its load would be asked for ever and never heard out.
// try comes back when ctx ends, whatever the client does meanwhile, and gives up
// the connection if that is to blame.
func (s *Store) try(ctx context.Context, tries int, f func(ctx context.Context, c *client.Client, alive func()) error) error {
	l, err := s.link(ctx)
	if err != nil {
		return notSent{err}
	}
	ended := make(chan error, 1)
	if !s.help(func() { ended <- s.attempt(ctx, l, s.options.Attempt<<min(tries, 5), f) }) {
		l.leave()
		return notSent{errClosed}
	}
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Store) attempt(ctx context.Context, l *link, atMost time.Duration, f func(ctx context.Context, c *client.Client, alive func()) error) error {
	defer l.leave()
	within, cancel := context.WithCancel(ctx)
	defer cancel()
	silence := time.AfterFunc(atMost, cancel)
	defer silence.Stop()
	l.wait()
	defer l.waited()
	alive := func() {
		l.hear()
		silence.Reset(atMost)
	}
	err := l.use(within, func(ctx context.Context, c *client.Client) error { return f(ctx, c, alive) })
	switch {
	case err == nil || judge(err) == final:
		l.hear()
	case l.broken(err) || within.Err() != nil && l.silent(s.options.Attempt):
		l.retire()
	}
	return err
}

// broken tells whether an error is the connection's and not the call's.
func (l *link) broken(err error) bool {
	if errors.Is(err, errRetired) {
		return false
	}
	st, ok := statusOf(err)
	return ok && st.Code() == codes.Unavailable
}

// wait notes that somebody waits for the server. Silence counts from the first
// who got no answer, also if all who came had less patience than that.
func (l *link) wait() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.calls == 0 && l.answered {
		l.silence, l.answered = time.Now(), false
	}
	l.calls++
}

func (l *link) waited() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.calls--
}

// hear notes that the server has answered.
func (l *link) hear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.silence, l.answered = time.Now(), true
}

// silent tells whether the server was asked and has not answered anybody for so
// long. A connection whose other end is gone without a word looks like this; one
// that answers others is not to blame for a slow call.
func (l *link) silent(d time.Duration) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return time.Since(l.silence) >= d
}

// backOff waits before another try: longer each time, and never past ctx.
func backOff(ctx context.Context, tries int) bool {
	const longest = 500 * time.Millisecond
	return rest(ctx, min(5*time.Millisecond<<min(tries, 10), longest))
}

// again repeats a call that changes nothing until it is answered for good.
func (s *Store) again(ctx context.Context, f func(ctx context.Context, c *client.Client, alive func()) error) error {
	for tries := 0; ; tries++ {
		err := s.try(ctx, tries, f)
		if err == nil || judge(err) == final || errors.Is(err, errClosed) {
			return err
		}
		if !backOff(ctx, tries) {
			return errors.Join(context.Cause(ctx), err)
		}
	}
}
