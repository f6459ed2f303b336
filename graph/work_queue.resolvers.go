package graph

import (
	"context"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/projections"
)

func (r *queryResolver) WorkQueue(ctx context.Context, register *string, office *string, flag *projections.Flag, first *int, after *string) (*model.WorkItemConnection, error) {
	caller := callerOf(ctx)
	filter := projections.WorkFilter{
		Area: caller.Area, Office: value(office), Flag: value(flag), Register: value(register), Registers: readable(ctx),
		Today: domain.DateOf(r.Office.Now()), IncludeSealed: seesSealed(ctx),
	}
	rows, err := r.Reads.WorkQueue(ctx, filter, model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.WorkItemConnection{}
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.WorkItem) model.WorkItemEdge {
		return model.WorkItemEdge{Cursor: cursor, Node: &model.WorkItem{WorkItem: *row}}
	})
	return c, nil
}
