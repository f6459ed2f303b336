package graph

import (
	"context"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/graph/model"
	"sijil/projections"
)

// lived are the registers of which every timeline tells.
var lived = []string{"person", "birth", "death"}

// told are the registers of which a timeline tells only whoever may read them:
// that somebody has a pension is nothing that a civil-status office must know.
var told = []struct{ register, scope string }{
	{"marriage", auth.MarriageRead},
	{"nationalid", auth.NationalIDRead},
	{"passport", auth.PassportRead},
	{"retirement", auth.RetirementRead},
	{"welfare", auth.WelfareRead},
}

// timelineFilter is what of a life the caller may see, by two clocks.
func timelineFilter(ctx context.Context, asOf *model.AsOf) projections.TimelineFilter {
	at := value(asOf)
	f := projections.TimelineFilter{Registers: append([]string{}, lived...), TrueOn: at.TrueOn, KnownOn: at.KnownOn}
	for _, t := range told {
		if callerOf(ctx).May(t.scope) {
			f.Registers = append(f.Registers, t.register)
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
