package office

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// Payroll finds in the read model who is to be paid.
type Payroll interface {
	// Payable lists whose pensions are payable in an area and not paid for a month: after a pensioner, in order.
	Payable(ctx context.Context, area domain.Area, month domain.Date, after domain.NationalNumber, limit int) ([]retirement.Payable, error)
}

// PayRun asks for the payments of a month.
type PayRun struct {
	Month       domain.Date
	After       domain.NationalNumber // zero: from the first pensioner
	Limit       int                   // pensioners at most
	Concurrency int                   // payments decided at once; zero is one
}

// PaidRun is what a run came to. A refused payment holds up none of the others.
type PaidRun struct {
	Paid     int
	Net      domain.Money // of those
	Repeated int          // paid by another run in the meantime; whom an earlier one paid is not payable any more
	Refused  []RefusedPayment
	Last     domain.NationalNumber // the last pensioner; the next run begins after
	More     bool
	Position eventstore.Position // to Await: the latest of them
}

// RefusedPayment says why somebody was not paid.
type RefusedPayment struct {
	retirement.Payable
	Why *domain.Error
}

// PayPensions pays a month to all that are payable in the actor's area. Each
// payment is a command whose id derives from the stream, the payee and the month, so that a
// run that broke off can be repeated: nobody is paid twice. A month to come is refused as a whole.
func (o *Office) PayPensions(ctx context.Context, call Call, run PayRun) (PaidRun, error) {
	if o.Payroll == nil {
		return PaidRun{}, errors.New("no read model tells who is to be paid")
	}
	if run.Month.After(domain.DateOf(o.Now())) {
		return PaidRun{}, retirement.RuleFutureMonth.Refuse("month")
	}
	list, err := o.Payroll.Payable(ctx, call.Actor.Area, run.Month, run.After, run.Limit)
	if err != nil {
		return PaidRun{}, err
	}
	var (
		done PaidRun
		mu   sync.Mutex
		wg   sync.WaitGroup
	)
	slots := make(chan struct{}, max(1, run.Concurrency))
	var failed error
	for _, p := range list {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			paid, err := o.payOne(ctx, call, p, run.Month)
			refusal, refused := errors.AsType[*domain.Error](err)
			mu.Lock()
			defer mu.Unlock()
			done.Position = max(done.Position, paid.Position)
			switch {
			case err == nil && paid.Repeated:
				done.Repeated++
			case err == nil:
				done.Paid++
				done.Net += netOf(paid.Events)
			case refused && refusal.Code() != domain.Unavailable:
				done.Refused = append(done.Refused, RefusedPayment{p, refusal})
			default:
				failed = err
			}
		})
	}
	wg.Wait()
	if failed != nil {
		return PaidRun{}, failed
	}
	if n := len(list); n > 0 {
		done.Last, done.More = list[n-1].Pensioner, n >= run.Limit
	}
	return done, nil
}

// payOne decides one payment.
func (o *Office) payOne(ctx context.Context, call Call, p retirement.Payable, month domain.Date) (eventstore.Result, error) {
	call.ID = uuid.NewSHA1(space, fmt.Appendf(nil, "pension %s %s %s", p.Pensioner, p.Survivor, month))
	call.IdempotencyKey, call.Fingerprint = "", ""
	var c retirement.Command = retirement.Pay{Month: month}
	if p.Survivor != "" {
		c = retirement.PaySurvivors{Month: month, Survivor: domain.KnownPerson{NationalNumber: p.Survivor}}
	}
	return o.Retirement(ctx, call, p.Pensioner, c)
}

func netOf(events []domain.Event) (net domain.Money) {
	for _, e := range events {
		if paid, is := e.(retirement.Paid); is {
			net += paid.Net
		}
	}
	return net
}
