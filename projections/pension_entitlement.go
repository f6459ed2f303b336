package projections

import (
	"context"
	"slices"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/eventstore"
)

// PensionEntitlement is what a person is due of pensions for the month of a day:
// of their own, and of shares in those that a spouse, parent or child left. What
// was recorded after knownAt counts as unknown; zero is now. Cases are folded
// from the log itself, so the answer is never behind.
func (r *Reads) PensionEntitlement(ctx context.Context, n domain.NationalNumber, on domain.Date, knownAt time.Time) (domain.Entitlement, error) {
	kin, err := r.pensionKin(ctx, n)
	if err != nil {
		return domain.Entitlement{}, err
	}
	var parts []domain.Entitlement
	for _, p := range append([]domain.NationalNumber{n}, kin...) {
		s, err := r.pensionCase(ctx, p, knownAt)
		if err != nil {
			return domain.Entitlement{}, err
		}
		if !s.Concerns(n) && p != n {
			continue
		}
		e, err := retirement.Entitlement(s, n, r.Law, on)
		if err != nil {
			return domain.Entitlement{}, err
		}
		parts = append(parts, e)
	}
	return combined(parts), nil
}

// pensionKin are those whose survivor a person may be: spouses, parents and children, as the civil records name them now.
func (r *Reads) pensionKin(ctx context.Context, n domain.NationalNumber) ([]domain.NationalNumber, error) {
	s, _, err := eventstore.Load(ctx, r.store, r.codec, person.Decider, person.Stream(n))
	if err != nil {
		return nil, err
	}
	if !s.Enrolled && !s.Cancelled {
		return nil, RulePersonUnknown.Refuse("")
	}
	k := s.Known()
	kin := []domain.NationalNumber{k.Mother.NationalNumber, k.Father.NationalNumber}
	for _, m := range k.Marriages {
		kin = append(kin, m.Spouse)
	}
	children, err := r.ChildrenOf(ctx, n)
	for i := range children {
		kin = append(kin, children[i].NationalNumber)
	}
	slices.Sort(kin)
	return slices.DeleteFunc(slices.Compact(kin), func(k domain.NationalNumber) bool { return k == "" || k == n }), err
}

// pensionCase is a case as far as it was known at a moment.
func (r *Reads) pensionCase(ctx context.Context, n domain.NationalNumber, knownAt time.Time) (s retirement.State, err error) {
	s.Case.NationalNumber = n
	for rec, err := range r.store.ReadStream(ctx, retirement.Stream(n), eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return s, err
		}
		if knownAt.IsZero() || !rec.RecordedAt.After(knownAt) {
			s = retirement.Decider.Evolve(s, rec.Event)
		}
	}
	return s, nil
}

// combined adds up the parts, of which the first is the person's own case. What
// gives nothing and never did is left out where there is anything else to say.
func combined(parts []domain.Entitlement) domain.Entitlement {
	told := slices.DeleteFunc(slices.Clone(parts), func(e domain.Entitlement) bool { return e.Status == domain.EntitlementNone })
	if len(told) == 0 {
		return parts[0]
	}
	sum := domain.Entitlement{On: parts[0].On, Status: told[0].Status}
	for _, e := range told {
		if slices.Index(foremost, e.Status) < slices.Index(foremost, sum.Status) {
			sum.Status = e.Status
		}
		sum.Amount += e.Amount
		sum.Steps = append(sum.Steps, e.Steps...)
	}
	return sum
}

// foremost orders the statuses: the first that any part has is that of the whole.
var foremost = []domain.EntitlementStatus{
	domain.EntitlementDue, domain.EntitlementSuspended, domain.EntitlementPending, domain.EntitlementLater, domain.EntitlementEnded,
}
