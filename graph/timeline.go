package graph

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/projections"
)

// lived are the registers of which every timeline tells.
var lived = []string{"person", "birth", "death"}

// timelineFilter is what of a life the caller may see, by two clocks.
func timelineFilter(ctx context.Context, asOf *model.AsOf) projections.TimelineFilter {
	at := value(asOf)
	f := projections.TimelineFilter{Registers: slices.Clone(lived), TrueOn: at.TrueOn, KnownOn: at.KnownOn}
	for _, register := range readable(ctx) {
		if !slices.Contains(lived, register) {
			f.Registers = append(f.Registers, register)
		}
	}
	return f
}

// checkAsOf refuses a day to come.
func (r *Resolver) checkAsOf(asOf *model.AsOf) error {
	if asOf != nil && asOf.TrueOn.After(domain.DateOf(r.Office.Now())) {
		return RuleFuture.Refuse("asOf.trueOn")
	}
	return nil
}

// timelineOf reads a page of the timeline of somebody whom the caller may see; nil for nobody.
func (r *Resolver) timelineOf(ctx context.Context, n domain.NationalNumber, asOf *model.AsOf, page projections.Page) (*model.TimelineConnection, error) {
	row, err := r.Reads.Person(ctx, n)
	if seen, err := r.person(ctx, row, err); err != nil || seen == nil {
		return nil, err
	}
	rows, err := r.Reads.Timeline(ctx, n, timelineFilter(ctx, asOf), page)
	if err != nil {
		return nil, err
	}
	c := &model.TimelineConnection{}
	language := requestOf(ctx).language
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.TimelineEntry) model.TimelineEdge {
		return model.TimelineEdge{Cursor: cursor, Node: model.TimelineEntry{TimelineEntry: *row, Label: projections.Label(row.Event).In(language)}}
	})
	return c, nil
}
