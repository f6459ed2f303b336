package main

import (
	"context"
	"errors"
	"iter"

	"sijil/eventstore"
	"sijil/eventstore/pgstore"
)

// seed fills the log of a benchmark in bulk.
func (a *app) seed(ctx context.Context, events iter.Seq2[string, eventstore.EventData]) error {
	log, ok := a.store.(*pgstore.Store)
	if !ok {
		return errors.New("this benchmark fills a log in PostgreSQL")
	}
	_, err := log.Seed(ctx, events)
	return err
}
