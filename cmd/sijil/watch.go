package main

import (
	"context"
	"log/slog"
	"time"

	"sijil/domain"
	"sijil/domain/access"
)

// watchEvery is how soon misuse is put before the auditors.
const watchEvery = time.Minute

// watch looks for misuse in the record of readings until ctx ends. Instances
// that look at once raise the same flags, of which the log keeps one.
func (a *app) watch(ctx context.Context) {
	for ctx.Err() == nil {
		if err := a.watchOnce(ctx); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "the record of readings could not be searched for misuse; it is tried again", "error", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(watchEvery):
		}
	}
}

func (a *app) watchOnce(ctx context.Context) error {
	found, err := a.reads.Suspicions(ctx, time.Now(), domain.DateOf(a.office.Now()), access.DefaultLimits())
	if err != nil {
		return err
	}
	return a.office.RaiseFlags(ctx, found)
}
