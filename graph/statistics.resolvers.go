package graph

import (
	"context"

	"sijil/domain"
	"sijil/projections"
)

func (r *queryResolver) VitalStatistics(ctx context.Context, from *domain.Date, to *domain.Date, governorate *string, event *projections.VitalEvent, groupBy []projections.Dimension) ([]projections.VitalCount, error) {
	q := projections.VitalQuery{From: value(from), To: value(to), Governorate: value(governorate), Event: value(event), GroupBy: groupBy}
	if q.To.Before(q.From) {
		return nil, RulePeriod.Refuse("to")
	}
	var err error
	if q.Governorate, err = ownGovernorate(ctx, q.Governorate); err != nil {
		return nil, err
	}
	return r.Reads.VitalStatistics(ctx, q)
}

func (r *queryResolver) RegisterStatistics(ctx context.Context, register *string, from *domain.Date, to *domain.Date, governorate *string, kind *string, status *string, groupBy []projections.RegisterDimension) ([]projections.RegisterCount, error) {
	q := projections.RegisterQuery{
		Register: value(register), From: value(from), To: value(to), Governorate: value(governorate),
		Kind: value(kind), Status: value(status), GroupBy: groupBy,
	}
	if q.To.Before(q.From) {
		return nil, RulePeriod.Refuse("to")
	}
	var err error
	if q.Governorate, err = ownGovernorate(ctx, q.Governorate); err != nil {
		return nil, err
	}
	return r.Reads.RegisterStatistics(ctx, q)
}
