package graph

import (
	"context"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/graph/model"
	"sijil/projections"
)

func (r *mutationResolver) ApplyForPassport(ctx context.Context, input model.ApplyForPassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Apply)
}

func (r *mutationResolver) EnrolPassportHolder(ctx context.Context, input model.EnrolPassportHolderInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Enrol)
}

func (r *mutationResolver) VetPassportApplication(ctx context.Context, input model.VetPassportApplicationInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Vet)
}

func (r *mutationResolver) RejectPassportApplication(ctx context.Context, input model.RejectPassportApplicationInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Reject)
}

func (r *mutationResolver) WithdrawPassportApplication(ctx context.Context, input model.WithdrawPassportApplicationInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Withdraw)
}

func (r *mutationResolver) PrintPassport(ctx context.Context, input model.PrintPassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Print)
}

func (r *mutationResolver) HandOverPassport(ctx context.Context, input model.HandOverPassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Activate)
}

func (r *mutationResolver) ReportPassportLost(ctx context.Context, input model.ReportPassportLostInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.ReportLost)
}

func (r *mutationResolver) ReportPassportStolen(ctx context.Context, input model.ReportPassportStolenInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.ReportStolen)
}

func (r *mutationResolver) ReportPassportDamaged(ctx context.Context, input model.ReportPassportDamagedInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.ReportDamaged)
}

func (r *mutationResolver) SuspendPassport(ctx context.Context, input model.SuspendPassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Suspend)
}

func (r *mutationResolver) ResumePassport(ctx context.Context, input model.ResumePassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Resume)
}

func (r *mutationResolver) RevokePassport(ctx context.Context, input model.RevokePassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Revoke)
}

func (r *mutationResolver) DestroyPassport(ctx context.Context, input model.DestroyPassportInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.Destroy)
}

func (r *mutationResolver) IssueLaissezPasser(ctx context.Context, input model.IssueLaissezPasserInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.IssueLaissezPasser)
}

func (r *mutationResolver) UseLaissezPasser(ctx context.Context, input model.UseLaissezPasserInput) (*model.PassportPayload, error) {
	return r.execPassport(ctx, input.PersonTarget, input.UseLaissezPasser)
}

func (r *mutationResolver) RecordTravelBan(ctx context.Context, input model.RecordTravelBanInput) (*model.TravelBanPayload, error) {
	return r.execBan(ctx, input.PersonTarget, input.RecordTravelBan)
}

func (r *mutationResolver) LiftTravelBan(ctx context.Context, input model.LiftTravelBanInput) (*model.TravelBanPayload, error) {
	return r.execBan(ctx, input.PersonTarget, input.LiftTravelBan)
}

func (r *mutationResolver) ReportBlankPassportStolen(ctx context.Context, input model.ReportBlankPassportStolenInput) (*model.SltdPayload, error) {
	return r.execBlank(ctx, input.Key, input.Number, input.ReportBlankStolen)
}

func (r *mutationResolver) ReportSltd(ctx context.Context, input model.ReportSltdInput) (*model.SltdPayload, error) {
	return r.reportSLTD(ctx, input.Key, input.ReportSLTD)
}

func (r *queryResolver) PassportRecord(ctx context.Context, id *string, nationalNumber *domain.NationalNumber, number *domain.DocumentNumber) (*model.PassportRecord, error) {
	switch {
	case id != nil:
		node, err := r.node(ctx, *id, model.PassportNode)
		record, _ := node.(*model.PassportRecord)
		return record, err
	case nationalNumber != nil:
		row, err := r.reads(ctx).Passports(ctx, *nationalNumber)
		return r.passportRecord(ctx, row, err)
	case number != nil:
		row, err := r.reads(ctx).PassportByNumber(ctx, *number)
		return r.passportRecord(ctx, row, err)
	}
	return nil, RuleWhich.Refuse("id")
}

func (r *queryResolver) PassportRecords(ctx context.Context, status *passport.DocumentStatus, first *int, after *string) (*model.PassportRecordConnection, error) {
	filter := projections.PassportFilter{Area: callerOf(ctx).Area, Status: value(status)}
	rows, err := r.reads(ctx).PassportRecords(ctx, filter, model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.PassportRecordConnection{}
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.PassportRow) model.PassportRecordEdge {
		return model.PassportRecordEdge{Cursor: cursor, Node: &model.PassportRecord{PassportRow: row}}
	})
	return c, nil
}

func (r *queryResolver) TravelBans(ctx context.Context, nationalNumber domain.NationalNumber) ([]model.TravelBan, error) {
	row, err := r.reads(ctx).Passports(ctx, nationalNumber)
	record, err := r.passportRecord(ctx, row, err)
	if record == nil || err != nil {
		return nil, err
	}
	return record.Bans(), nil
}

func (r *queryResolver) BorderCheck(ctx context.Context, document domain.DocumentNumber, direction passport.Direction, on *domain.Date, destination *string) (*passport.Verdict, error) {
	return r.border(ctx, document, passport.Crossing{Direction: direction, On: value(on), Destination: value(destination)})
}

func (r *queryResolver) SltdRecords(ctx context.Context, due *bool, first *int, after *string) (*model.SltdRecordConnection, error) {
	rows, err := r.reads(ctx).SLTDRecords(ctx, value(due), model.Page(first, after))
	if err != nil {
		return nil, err
	}
	c := &model.SltdRecordConnection{}
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.SLTDRow) model.SltdRecordEdge {
		return model.SltdRecordEdge{Cursor: cursor, Node: &model.SltdRecord{SLTDRow: row}}
	})
	return c, nil
}
