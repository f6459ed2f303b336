package graph

import (
	"context"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/graph/model"
	"sijil/projections"
)

func (r *mutationResolver) CloseAccessFlag(ctx context.Context, input model.CloseAccessFlagInput) (*model.AccessFlagPayload, error) {
	flag, err := uuid.Parse(input.Flag)
	if err != nil {
		return nil, access.RuleNoFlag.Refuse("flag")
	}
	call, err := call(ctx, input.Key)
	if err != nil {
		return nil, err
	}
	done, err := r.Office.Flag(ctx, call, flag, access.Close{Finding: input.Finding, Reason: input.Reason})
	if err != nil {
		return nil, err
	}
	if err := r.AwaitAccess(ctx, done.Position); err != nil {
		return nil, err
	}
	row, err := r.Reads.AccessFlag(ctx, flag.String())
	if row == nil || err != nil {
		return &model.AccessFlagPayload{}, err
	}
	return &model.AccessFlagPayload{Flag: &model.AccessFlag{AccessFlag: row}}, nil
}

func (r *queryResolver) AccessLog(ctx context.Context, nationalNumber *domain.NationalNumber, actor *string, agency *string, first *int, after *string) (*model.AccessEntryConnection, error) {
	rows, err := r.Reads.AccessLog(ctx, projections.AccessFilter{
		Person: value(nationalNumber), Actor: value(actor), Agency: value(agency), IncludeSealed: seesSealed(ctx),
	}, model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.AccessEntryConnection{}
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.AccessRow) model.AccessEntryEdge {
		return model.AccessEntryEdge{Cursor: cursor, Node: &model.AccessEntry{AccessRow: row}}
	})
	return c, nil
}

func (r *queryResolver) MyDataUsage(ctx context.Context, first *int, after *string) (*model.DataUsageConnection, error) {
	own := callerOf(ctx).Own
	if own == "" {
		return nil, RuleOwnNumber.Refuse("")
	}
	rows, err := r.Reads.AccessLog(ctx, projections.AccessFilter{
		Person: own, Visible: domain.DateOf(r.Office.Now()), Told: true, IncludeSealed: true,
	}, model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.DataUsageConnection{}
	language := requestOf(ctx).language
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.AccessRow) model.DataUsageEdge {
		return model.DataUsageEdge{Cursor: cursor, Node: &model.DataUsage{AccessRow: row, Language: language}}
	})
	return c, nil
}

func (r *queryResolver) AccessFlags(ctx context.Context, rule *access.Rule, officer *string, agency *string, closed *bool, first *int, after *string) (*model.AccessFlagConnection, error) {
	rows, err := r.Reads.AccessFlags(ctx, projections.FlagFilter{
		Rule: value(rule), Officer: value(officer), Agency: value(agency), Closed: closed, IncludeSealed: seesSealed(ctx),
	}, model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.AccessFlagConnection{}
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.AccessFlag) model.AccessFlagEdge {
		return model.AccessFlagEdge{Cursor: cursor, Node: &model.AccessFlag{AccessFlag: row}}
	})
	return c, nil
}
