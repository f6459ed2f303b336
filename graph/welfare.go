package graph

import (
	"context"
	"maps"
	"slices"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/graph/model"
	"sijil/projections"
)

// How much of a case's history one answer shows, and how many households one run pays.
const (
	shownPayments = 36
	shownEvents   = 200
	cycleHouses   = 5_000
)

// welfareCase reads one case that the caller may see; nil for none.
func (r *Resolver) welfareCase(ctx context.Context, row *projections.WelfareRow, err error) (*model.WelfareCase, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, false) {
		return nil, err
	}
	return &model.WelfareCase{WelfareRow: row, Language: requestOf(ctx).language}, nil
}

// execWelfare gives a command to a case that the caller may see, and reads it back.
func (r *Resolver) execWelfare(ctx context.Context, t model.WelfareTarget, c welfare.Command) (*model.WelfarePayload, error) {
	row, err := r.reads(ctx).WelfareCase(ctx, t.FamilyNumber)
	if seen, err := r.welfareCase(ctx, row, err); err != nil || seen == nil {
		return nil, missing("familyNumber", err)
	}
	return r.openWelfare(ctx, t.Key, t.FamilyNumber, c)
}

// openWelfare gives a command to a case that may not be there yet.
func (r *Resolver) openWelfare(ctx context.Context, k model.Key, f domain.FamilyNumber, c welfare.Command) (*model.WelfarePayload, error) {
	call, err := call(ctx, k)
	if err != nil {
		return nil, err
	}
	done, err := r.desk(ctx).Welfare(ctx, call, f, c)
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).WelfareCase(ctx, f)
	read, err := r.welfareCase(ctx, row, err)
	return &model.WelfarePayload{Case: read, Recorded: done.Events}, err
}

// runWelfareCycle pays a month and waits until the read models show it.
func (r *Resolver) runWelfareCycle(ctx context.Context, input model.RunWelfareCycleInput) (*model.WelfareCyclePayload, error) {
	call, err := call(ctx, input.Key)
	if err != nil {
		return nil, err
	}
	if err := welfare.CheckMonth(input.Month, domain.DateOf(r.Office.Now())); err != nil {
		return nil, err
	}
	limit := cycleHouses
	if input.Limit > 0 {
		limit = min(limit, input.Limit)
	}
	run, err := r.Office.PayWelfare(ctx, call, input.Month, input.After, limit)
	if err != nil {
		return nil, err
	}
	head, err := r.Office.Store.Head(ctx)
	if err != nil {
		return nil, err
	}
	cycle := &model.WelfareCycle{Month: run.Month, Paid: run.Paid, Before: run.Before, Refused: []model.WelfareRefusals{}, Net: run.Net, Next: run.Next, More: run.More}
	for _, rule := range slices.Sorted(maps.Keys(run.Refused)) {
		cycle.Refused = append(cycle.Refused, model.WelfareRefusals{Rule: rule, Households: run.Refused[rule]})
	}
	return &model.WelfareCyclePayload{Cycle: cycle}, r.settle(ctx, eventstore.Result{Position: head})
}

// seenWelfare is a page of the cases that the caller may see.
func seenWelfare(ctx context.Context, rows []projections.WelfareRow, page projections.Page) (list projections.PageOf[projections.WelfareRow]) {
	for i := range rows {
		switch {
		case !sees(ctx, rows[i].Area, false):
		case len(list.Edges) == page.First:
			list.More = true
		default:
			list.Edges = append(list.Edges, projections.Edge[projections.WelfareRow]{Node: rows[i], Cursor: string(rows[i].FamilyNumber)})
		}
	}
	return list
}

func welfareConnection(ctx context.Context, rows projections.PageOf[projections.WelfareRow]) *model.WelfareCaseConnection {
	c := &model.WelfareCaseConnection{}
	language := requestOf(ctx).language
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.WelfareRow) model.WelfareCaseEdge {
		return model.WelfareCaseEdge{Cursor: cursor, Node: &model.WelfareCase{WelfareRow: row, Language: language}}
	})
	return c
}

// welfarePayments are the last payments of a case, the latest first.
func (r *Resolver) welfarePayments(ctx context.Context, w *model.WelfareCase) ([]model.WelfarePayment, error) {
	events, err := r.reads(ctx).WelfareEvents(ctx, w.FamilyNumber)
	list := []model.WelfarePayment{}
	for _, e := range slices.Backward(events) {
		if paid, is := e.Event.(welfare.Paid); is && len(list) < shownPayments {
			list = append(list, model.WelfarePayment{Paid: paid, Language: w.Language})
		}
	}
	return list, err
}

// welfareHistory is what was recorded of a case, the latest first.
func (r *Resolver) welfareHistory(ctx context.Context, w *model.WelfareCase) ([]model.WelfareEvent, error) {
	events, err := r.reads(ctx).WelfareEvents(ctx, w.FamilyNumber)
	list := []model.WelfareEvent{}
	for _, e := range slices.Backward(events) {
		if len(list) == shownEvents {
			break
		}
		meta, err := e.Meta()
		if err != nil {
			return nil, err
		}
		list = append(list, model.WelfareEvent{
			Event: e.Type, Label: projections.Label(e.Type).In(w.Language), EffectiveOn: domain.EffectiveOn(e.Event),
			RecordedAt: e.RecordedAt, Office: meta.Office,
		})
	}
	return list, err
}
