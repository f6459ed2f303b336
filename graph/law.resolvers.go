package graph

import (
	"context"
	"strings"

	"sijil/domain"
	"sijil/graph/model"
)

func (r *queryResolver) LawParameters(ctx context.Context, on *domain.Date, prefix *string) ([]model.LawProvision, error) {
	day, list := value(on), []model.LawProvision{}
	if on != nil && !day.Complete() {
		return nil, RuleWholeDay.Refuse("on")
	}
	for _, parameter := range r.Parameters {
		if !strings.HasPrefix(parameter.Key, value(prefix)) {
			continue
		}
		for _, p := range r.Reads.Law.History(parameter.Key) {
			if on == nil || p.Holds(day) {
				list = append(list, model.NewLawProvision(parameter, p, requestOf(ctx).language))
			}
		}
	}
	return list, nil
}
