package office

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// WelfareCases lists households that are paid in an area, in the order of their family numbers, after one.
type WelfareCases func(ctx context.Context, area domain.Area, after domain.FamilyNumber, limit int) ([]domain.FamilyNumber, error)

// WelfareCycle is what a run over households came to.
type WelfareCycle struct {
	Month   domain.Date
	Paid    int
	Before  int            // had been accounted for already
	Refused map[string]int // by the rule's key
	Net     domain.Money   // handed over by this run
	Next    domain.FamilyNumber
	More    bool // households follow after Next
}

// side is how many households are paid side by side: the log takes them together.
const side = 8

// PayWelfare pays a month to at most limit households that follow one in the
// order of family numbers. Each payment has an id of its own for the household
// and month, so that a run can be repeated. What could not be decided at all is
// the error, beside what was.
func (o *Office) PayWelfare(ctx context.Context, call Call, month domain.Date, after domain.FamilyNumber, limit int) (WelfareCycle, error) {
	cycle := WelfareCycle{Month: month, Refused: map[string]int{}}
	if o.Cases == nil {
		return cycle, nil
	}
	cases, err := o.Cases(ctx, call.Actor.Area, after, limit)
	if err != nil || len(cases) == 0 {
		return cycle, err
	}
	cycle.Next, cycle.More = cases[len(cases)-1], len(cases) == limit
	var (
		mu     sync.Mutex
		faults []error
		all    sync.WaitGroup
		queue  = make(chan domain.FamilyNumber)
	)
	for range side {
		all.Go(func() {
			for f := range queue {
				outcome, err := o.payHousehold(ctx, call, month, f)
				mu.Lock()
				if fault := cycle.count(outcome, err); fault != nil {
					faults = append(faults, fault)
				}
				mu.Unlock()
			}
		})
	}
	for _, f := range cases {
		queue <- f
	}
	close(queue)
	all.Wait()
	return cycle, errors.Join(faults...)
}

// payHousehold pays one. The id is of the household and month, whoever runs the cycle.
// Who is paid already is not followed again: a run that is repeated costs little.
func (o *Office) payHousehold(ctx context.Context, call Call, month domain.Date, f domain.FamilyNumber) (paid welfare.Paid, err error) {
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, welfare.Decider, welfare.Stream(f))
	if err != nil || s.Settled(month) {
		return paid, err
	}
	call.ID = uuid.NewSHA1(space, fmt.Appendf(nil, "welfare %s %s", f, month))
	call.Fingerprint, call.IdempotencyKey = "", ""
	done, err := o.Welfare(ctx, call, f, welfare.Pay{Month: month})
	if refused(err) && !domain.IsRule(err, welfare.RulePaidAlready) {
		return o.payArrears(ctx, call, month, f, err)
	}
	if err != nil || done.Repeated {
		return paid, err
	}
	for _, e := range done.Events {
		if p, is := e.(welfare.Paid); is {
			paid = p
		}
	}
	return paid, nil
}

// payArrears pays what a household is owed that is not paid a month, or gives why it is not.
func (o *Office) payArrears(ctx context.Context, call Call, month domain.Date, f domain.FamilyNumber, why error) (welfare.Paid, error) {
	call.ID = uuid.NewSHA1(space, fmt.Appendf(nil, "welfare arrears %s %s", f, month))
	done, err := o.Welfare(ctx, call, f, welfare.PayArrears{})
	if refused(err) || err == nil && done.Repeated {
		return welfare.Paid{}, why
	}
	for _, e := range done.Events {
		if p, is := e.(welfare.ArrearsPaid); is {
			return welfare.Paid{Month: month, Payee: p.Payee, Net: p.Amount}, nil
		}
	}
	return welfare.Paid{}, err
}

// refused tells whether a rule of the register speaks against a payment.
func refused(err error) bool {
	refusal, is := errors.AsType[*domain.Error](err)
	return is && refusal.Code() != domain.Unavailable && refusal.Code() != domain.Internal
}

// count notes an outcome; what is no refusal by a rule of the register is a fault.
func (c *WelfareCycle) count(paid welfare.Paid, err error) error {
	switch {
	case err == nil && paid.Month.IsZero(), domain.IsRule(err, welfare.RulePaidAlready):
		c.Before++
	case err == nil:
		c.Paid++
		c.Net += paid.Net
	case refused(err):
		refusal, _ := errors.AsType[*domain.Error](err)
		c.Refused[refusal.Rule.Key]++
	default:
		return err
	}
	return nil
}
