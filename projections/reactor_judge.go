package projections

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
)

// outage: the registry is out of reach. Nobody can do anything, so all wait.
type outage struct{ error }

func (o outage) Unwrap() error { return o.error }

// judge tells an errand that was done from one that stands in the queue, with
// its reason, and both from an outage, which passes. The reference of a fault is the event.
func (e *Engine) judge(ctx context.Context, reactor string, event uuid.UUID, errand Errand, err error) (reason string, cut error) {
	refused, ok := errors.AsType[*domain.Error](err)
	switch {
	case err == nil:
		return "", nil
	case ctx.Err() != nil:
		return "", err
	case domain.IsRule(err, eventstore.RuleUnavailable), domain.IsRule(err, eventstore.RuleOverloaded):
		return "", outage{err}
	case ok && refused.Code() != domain.Internal && refused.Code() != domain.Unavailable:
		return refused.Rule.Key, nil
	case !e.reachable(ctx):
		return "", outage{err}
	case ok && refused.Code() == domain.Unavailable:
		return refused.Rule.Key, nil
	}
	e.options.Log.Error("policy failed", "projection", reactor, "policy", errand.Policy, "reference", event, "error", err)
	return RuleFault.Key, nil
}

// reachable tells whether the log and the read models answer.
func (e *Engine) reachable(ctx context.Context) bool {
	ctx, stop := context.WithTimeout(ctx, 5*time.Second)
	defer stop()
	if _, err := e.store.Head(ctx); err != nil {
		return false
	}
	return e.db.Ping(ctx) == nil
}

// subject is whom a stream is about: the streams of one person end in the same number.
func subject(stream string) string {
	_, of, _ := strings.Cut(stream, "-")
	return of
}

// abreast is how many subjects are handled at once: enough for their appends to share commits.
const abreast = 32

// sideBySide does what there is to do, that of one subject in order. It ends
// early with the first error.
func sideBySide[T, R any](ctx context.Context, all []T, subject func(T) string, do func(context.Context, T) ([]R, error)) ([]R, error) {
	var order []string
	bySubject := map[string][]T{}
	for _, t := range all {
		s := subject(t)
		if bySubject[s] == nil {
			order = append(order, s)
		}
		bySubject[s] = append(bySubject[s], t)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var (
		mu      sync.Mutex
		results []R
		workers sync.WaitGroup
	)
	next := make(chan string)
	for range min(abreast, len(order)) {
		workers.Go(func() {
			for s := range next {
				for _, t := range bySubject[s] {
					r, err := do(ctx, t)
					if err != nil {
						stop(err)
						break
					}
					mu.Lock()
					results = append(results, r...)
					mu.Unlock()
				}
			}
		})
	}
	for _, s := range order {
		if ctx.Err() != nil {
			break
		}
		next <- s
	}
	close(next)
	workers.Wait()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return results, nil
}
