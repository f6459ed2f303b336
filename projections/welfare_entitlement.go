package projections

import (
	"context"
	"slices"
	"time"

	"sijil/domain"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// WelfareEntitlement is what a person's household is due of social protection
// for the month of a day, by what was known at a moment; zero is now. Cases are
// folded from the log itself. Where the person has belonged to several
// households, the one that was due comes first; the person without any is due none.
func (r *Reads) WelfareEntitlement(ctx context.Context, n domain.NationalNumber, on domain.Date, knownAt time.Time) (domain.Entitlement, error) {
	families, err := r.WelfareHouseholdsOf(ctx, n)
	if err != nil {
		return domain.Entitlement{}, err
	}
	parts := []domain.Entitlement{{On: on, Status: domain.EntitlementNone}}
	for _, f := range families {
		s, err := r.welfareCase(ctx, f, knownAt)
		if err != nil {
			return domain.Entitlement{}, err
		}
		if !s.HasMember(n, on) {
			continue
		}
		e, err := welfare.Entitlement(s, r.Law, on)
		if err != nil {
			return domain.Entitlement{}, err
		}
		parts = append(parts, e)
	}
	return combined(parts), nil
}

// welfareCase is a case as far as it was known at a moment.
func (r *Reads) welfareCase(ctx context.Context, f domain.FamilyNumber, knownAt time.Time) (s welfare.State, err error) {
	for rec, err := range r.store.ReadStream(ctx, welfare.Stream(f), eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return s, err
		}
		if knownAt.IsZero() || !rec.RecordedAt.After(knownAt) {
			s = welfare.Decider.Evolve(s, rec.Event)
		}
	}
	return s, nil
}

// gratuityStep explains an amount that is paid once and is no income a month.
const gratuityStep = "pension.gratuity_payment"

// MonthlyPension is what a person receives of pensions for the month of a day; zero for nothing, and for nobody.
func (r *Reads) MonthlyPension(ctx context.Context, n domain.NationalNumber, on domain.Date) (domain.Money, error) {
	e, err := r.PensionEntitlement(ctx, n, on, time.Time{})
	switch {
	case domain.IsRule(err, RulePersonUnknown):
		return 0, nil
	case e.Status != domain.EntitlementDue, slices.ContainsFunc(e.Steps, func(s domain.Step) bool { return s.Key == gratuityStep }):
		return 0, err
	}
	return e.Amount, err
}
