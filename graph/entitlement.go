package graph

import (
	"cmp"
	"context"

	"sijil/domain"
	"sijil/graph/model"
)

// dayAsked is the day that a question is about: the last that it may mean, and today if none is given.
func (r *Resolver) dayAsked(on *domain.Date) domain.Date {
	if value(on).IsZero() {
		return domain.DateOf(r.Office.Now())
	}
	return on.Latest()
}

// explained answers with an entitlement in the language that is asked for, or in the request's.
func explained(ctx context.Context, due domain.Entitlement, language *domain.Language) *model.Entitlement {
	return &model.Entitlement{Entitlement: due, Language: cmp.Or(value(language), requestOf(ctx).language)}
}
