package graph

import (
	"context"
	"slices"
	"strings"

	"sijil/domain/officer"
	"sijil/graph/model"
)

func (r *mutationResolver) SuspendOfficer(ctx context.Context, input model.SuspendOfficerInput) (*model.OfficerPayload, error) {
	return r.giveOfficer(ctx, input.Key, input.Agency, input.Subject, input.Role, officer.Suspend{
		Agency: input.Agency, Subject: input.Subject, Role: input.Role, Reason: input.Reason,
	})
}

func (r *mutationResolver) ReinstateOfficer(ctx context.Context, input model.ReinstateOfficerInput) (*model.OfficerPayload, error) {
	return r.giveOfficer(ctx, input.Key, input.Agency, input.Subject, input.Role, officer.Reinstate{Role: input.Role, Reason: input.Reason})
}

func (r *queryResolver) SuspendedOfficers(_ context.Context) ([]model.SuspendedOfficer, error) {
	list := []model.SuspendedOfficer{}
	for _, o := range r.Records.Suspensions() {
		list = append(list, model.SuspendedOfficer{State: o})
	}
	slices.SortFunc(list, func(a, b model.SuspendedOfficer) int { return strings.Compare(a.ID(), b.ID()) })
	return list, nil
}
