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
	if err := checkGovernorate("governorate", q.Governorate); err != nil {
		return nil, err
	}
	if own := callerOf(ctx).Area.Governorate(); own != "" {
		if q.Governorate != "" && q.Governorate != own {
			return nil, domain.RuleOutsideArea.Refuse("governorate")
		}
		q.Governorate = own
	}
	return r.Reads.VitalStatistics(ctx, q)
}
