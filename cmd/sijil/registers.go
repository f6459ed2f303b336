package main

import (
	"context"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/eventstore"
	"sijil/office"
	"sijil/projections"
)

// followers is what follows the log: every register's read models, and the
// policies. What the log may hold is listed in domain/registers.
func followers(o *office.Office) []projections.Projection {
	plan := func(ctx context.Context, r eventstore.Recorded) (errands []projections.Errand, err error) {
		planned, err := o.Plan(ctx, r)
		for _, e := range planned {
			errands = append(errands, projections.Errand(e))
		}
		return errands, err
	}
	return append(projections.All(), projections.Reactor{Name: policies.Runner, Types: policies.Events(), Plan: plan})
}

// calendar tells the records of every register that their day has come.
func calendar(o *office.Office) projections.Calendar {
	return projections.Calendar{
		Tables: projections.DatedTables(),
		Today:  func() domain.Date { return domain.DateOf(o.Now()) },
		Pass:   o.PassDay,
	}
}
