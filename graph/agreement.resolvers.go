package graph

import (
	"context"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/graph/model"
)

func (r *mutationResolver) ProposeAgreement(ctx context.Context, input model.ProposeAgreementInput) (*model.AgreementPayload, error) {
	c := input.Command()
	if err := r.Policies.CheckTerms(c.Terms); err != nil {
		return nil, err
	}
	return r.giveAgreement(ctx, input.Key, input.Reference, c)
}

func (r *mutationResolver) ApproveAgreement(ctx context.Context, input model.ApproveAgreementInput) (*model.AgreementPayload, error) {
	return r.giveAgreement(ctx, input.Key, input.Reference, agreement.Approve{})
}

func (r *mutationResolver) EndAgreement(ctx context.Context, input model.EndAgreementInput) (*model.AgreementPayload, error) {
	return r.giveAgreement(ctx, input.Key, input.Reference, agreement.End{From: input.From, Reason: input.Reason})
}

func (r *queryResolver) Agreements(_ context.Context, agency *string, on *domain.Date) ([]model.DataSharingAgreement, error) {
	list := []model.DataSharingAgreement{}
	for _, a := range r.Records.Agreements() {
		if (agency == nil || a.Terms.Agency == *agency) && (on == nil || a.Holds(*on)) {
			list = append(list, model.DataSharingAgreement{State: a})
		}
	}
	return list, nil
}
