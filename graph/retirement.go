package graph

import (
	"cmp"
	"context"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
	"sijil/graph/model"
	"sijil/office"
	"sijil/projections"
)

// What one run of payments may hold, and how many are decided at once.
const (
	payRun         = 100
	maxPayRun      = 1000
	paymentsAtOnce = 32
)

// RulePayRun refuses a run that is too large or too small.
var RulePayRun = &domain.Rule{Key: "graphql.pay_run", Code: domain.Invalid, Text: domain.Text{
	En:  "one run pays 1 to %[1]d pensioners; go on with after",
	Ar:  "تصرف الدفعة الواحدة لما بين 1 و%[1]d متقاعداً؛ تابع بواسطة after",
	Ckb: "یەک جار پارەدان 1 تا %[1]d خانەنشین دەگرێتەوە؛ بە after بەردەوام بە",
}}

// pensionCase reads one case that the caller may see; nil for none.
func (r *Resolver) pensionCase(ctx context.Context, row *projections.RetirementRow, err error) (*model.PensionCase, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, false) {
		return nil, err
	}
	return &model.PensionCase{RetirementRow: row, Language: requestOf(ctx).language}, nil
}

// givePension gives a command to a person's case and reads the case back.
func (r *Resolver) givePension(ctx context.Context, t model.PersonTarget, c retirement.Command) (done eventstore.Result, after *model.PensionCase, err error) {
	call, err := call(ctx, t.Key)
	if err != nil {
		return done, nil, err
	}
	if done, err = r.desk(ctx).Retirement(ctx, call, t.NationalNumber, c); err != nil {
		return done, nil, err
	}
	if err = r.settle(ctx, done); err != nil {
		return done, nil, err
	}
	row, err := r.reads(ctx).RetirementCase(ctx, retirement.Stream(t.NationalNumber))
	after, err = r.pensionCase(ctx, row, err)
	return done, after, err
}

func (r *Resolver) execPension(ctx context.Context, t model.PersonTarget, c retirement.Command) (*model.PensionPayload, error) {
	_, after, err := r.givePension(ctx, t, c)
	if err != nil {
		return nil, err
	}
	return &model.PensionPayload{Case: after}, nil
}

// execPayment decides one payment and answers with it.
func (r *Resolver) execPayment(ctx context.Context, t model.PersonTarget, c retirement.Command) (*model.PensionPaymentPayload, error) {
	done, after, err := r.givePension(ctx, t, c)
	if err != nil {
		return nil, err
	}
	return &model.PensionPaymentPayload{Payment: recorded[retirement.Paid](done.Events), Case: after}, nil
}

// recorded is the first event of a kind; nil for none.
func recorded[E domain.Event](events []domain.Event) *E {
	for _, e := range events {
		if e, is := e.(E); is {
			return &e
		}
	}
	return nil
}

// payPensions pays a month to all that are payable in the caller's area.
func (r *Resolver) payPensions(ctx context.Context, in model.PayPensionsInput) (*model.PayPensionsPayload, error) {
	limit := cmp.Or(in.Limit, payRun)
	if limit > maxPayRun {
		return nil, RulePayRun.Refuse("limit", maxPayRun)
	}
	if in.Month.Year == 0 || in.Month.Month == 0 || in.Month.Day != 0 {
		return nil, retirement.RuleMonth.Refuse("month")
	}
	call, err := call(ctx, in.Key)
	if err != nil {
		return nil, err
	}
	done, err := r.Office.PayPensions(ctx, call, office.PayRun{Month: in.Month, After: in.After, Limit: limit, Concurrency: paymentsAtOnce})
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, eventstore.Result{Position: done.Position}); err != nil {
		return nil, err
	}
	answer := &model.PayPensionsPayload{Paid: done.Paid, Net: done.Net, Repeated: done.Repeated, Refused: []model.RefusedPayment{}}
	if done.More {
		answer.Next = done.Last
	}
	refused, err := openNow(ctx, r.Reads, done.Refused, func(f *office.RefusedPayment) []domain.NationalNumber {
		return []domain.NationalNumber{f.Pensioner, f.Survivor}
	})
	if err != nil {
		return nil, err
	}
	for _, f := range refused {
		answer.Refused = append(answer.Refused, model.RefusedPayment{
			Pensioner: f.Pensioner, Survivor: f.Survivor, Rule: f.Why.Rule.Key, Reason: f.Why.In(requestOf(ctx).language),
		})
	}
	return answer, nil
}
