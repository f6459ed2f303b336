package graph

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/graph/model"
)

func (r *queryResolver) PensionEntitlement(ctx context.Context, nationalNumber domain.NationalNumber, on *domain.Date, knownAt *time.Time, language *domain.Language) (*model.Entitlement, error) {
	row, err := r.Reads.Person(ctx, nationalNumber)
	if seen, err := r.person(ctx, row, err); err != nil || seen == nil {
		return nil, err
	}
	due, err := r.Reads.PensionEntitlement(ctx, nationalNumber, r.dayAsked(on), value(knownAt))
	if err != nil {
		return nil, err
	}
	return explained(ctx, due, language), nil
}

func (r *queryResolver) WelfareEntitlement(ctx context.Context, nationalNumber domain.NationalNumber, on *domain.Date, knownAt *time.Time, language *domain.Language) (*model.Entitlement, error) {
	row, err := r.Reads.Person(ctx, nationalNumber)
	if seen, err := r.person(ctx, row, err); err != nil || seen == nil {
		return nil, err
	}
	due, err := r.reads(ctx).WelfareEntitlement(ctx, nationalNumber, r.dayAsked(on), value(knownAt))
	if err != nil {
		return nil, err
	}
	return explained(ctx, due, language), nil
}
